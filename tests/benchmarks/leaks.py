"""Leaks planted into 10,000 articles of three files: recall, precision, seconds, memory.

Run by hand: `python tests/benchmarks/leaks.py [sizes …] [--errors] [--seed N]`. The corpora are
made up (`tests/helpers/planted_leaks.py`), written as train, dev and test in JSONL, and checked as
`goldspan leaks` does. Each size runs in a process of its own, so that its memory is its own.

Goals: recall and precision .99, of pairs of articles and of passages.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import resource
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from goldspan.domain.layer import TextRange
from goldspan.services.leaks.checking import LeakCheck, check_corpus

sys.path.insert(0, str(Path(__file__).parents[1]))
from helpers.planted_leaks import PlantedCorpus, planted_leaks

GOAL = 0.99


def peak() -> int:
    """Return the most memory this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def written(corpus: PlantedCorpus, folder: Path) -> None:
    for file in {article.file for article in corpus.articles}:
        records = [
            json.dumps({"id": article.id, "text": article.text}, ensure_ascii=False)
            for article in corpus.articles
            if article.file == file
        ]
        (folder / f"{file}.jsonl").write_text("\n".join(records) + "\n", encoding="utf-8")


def measure(size: int, seed: int, errors: bool) -> None:
    """Plant leaks, look for them, and say how it went."""
    corpus = planted_leaks(size, seed)
    with TemporaryDirectory() as made:
        written(corpus, Path(made))
        before = peak()
        began, worked = time.perf_counter(), time.process_time()
        check = check_corpus([Path(made)])
        seconds = time.perf_counter() - began
        worked = time.process_time() - worked
    print(
        f"{size:6} articles, {len(corpus.leaks)} leaks: {seconds:.1f} s"
        f" ({worked:.1f} s of one processor),"
        f" peak {peak()} MB, {before} MB before;"
        f" {check.overlap.recurring} passages recur everywhere"
    )
    compare(corpus, check, errors)


def compare(corpus: PlantedCorpus, check: LeakCheck, errors: bool) -> None:
    """Say how many of the planted pairs and passages were found, and what else was."""
    planted = {frozenset((leak.a, leak.b)): leak.kind for leak in corpus.leaks}
    name = {key: article.name for key, article in check.articles.items()}
    found = {frozenset((name[pair.a], name[pair.b])) for pair in check.overlap.pairs}
    state("pairs of articles", len(found & planted.keys()), len(planted), len(found))
    missed = Counter(kind for pair, kind in planted.items() if pair not in found)
    kinds = Counter(planted.values())
    print("   by kind:", ", ".join(f"{k} {1 - missed[k] / n:.4f}" for k, n in kinds.items()))

    texts = {article.id: article.text for article in corpus.articles}
    places: dict[tuple[str, str], list[tuple[int, int]]] = {}  # of passages, in the second
    for leak in corpus.leaks:
        for a, b in leak.passages:
            for one, other, words in ((leak.a, leak.b, b), (leak.b, leak.a, a)):
                start = texts[other].find(words)
                places.setdefault((one, other), []).append((start, start + len(words)))
    right = wrong = 0
    hit: set[tuple[str, str, int, int]] = set()
    for pair in check.overlap.pairs:
        a, b = name[pair.a], name[pair.b]
        for example in pair.examples:
            there = [(a, b, *place) for place in places.get((a, b), ()) if meet(place, example.b)]
            hit.update(there)
            right += bool(there)
            wrong += not there
            if errors and not there:
                print("wrong:", a, b, example.a.quote, "|", example.b.quote)
    ordered = {(name[pair.a], name[pair.b]) for pair in check.overlap.pairs}
    wanted = {
        (a, b, *place)
        for leak in corpus.leaks
        for a, b in [(leak.a, leak.b) if (leak.b, leak.a) not in ordered else (leak.b, leak.a)]
        for place in places[a, b]
    }
    state("passages", len(hit & wanted), len(wanted), right + wrong, right)
    if errors:
        for a, b, start, end in sorted(wanted - hit)[:20]:
            print("missed:", a, b, texts[b][start:end])
        for pair in list(found - planted.keys())[:20]:
            print("wrong pair:", sorted(pair))


def meet(place: tuple[int, int], other: TextRange) -> bool:
    return min(place[1], other.end) - max(place[0], other.start) > 0


def state(what: str, hits: int, planted: int, found: int, right: int | None = None) -> None:
    recall = hits / planted
    precision = (hits if right is None else right) / max(found, 1)
    said = "as wanted" if min(recall, precision) >= GOAL else f"GOAL {GOAL} MISSED"
    print(
        f"   {what}: recall {recall:.4f} of {planted}, precision {precision:.4f} of {found}, {said}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[10_000])
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    for size in wanted.sizes:
        process = multiprocessing.get_context("spawn").Process(
            target=measure, args=(size, wanted.seed, wanted.errors)
        )
        process.start()
        process.join()


if __name__ == "__main__":
    main()

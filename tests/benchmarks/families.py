"""Families among 1,000, 3,000 and 10,000 articles: seconds, memory, right and wrong; one more.

Run by hand: `python tests/benchmarks/families.py [--data DIR] [--worst] [sizes …]`. The corpora are
made up (`tests/helpers/planted_families.py`): one article in five is a copy, and no furniture is
marked. Each size runs in a process of its own, so that its memory is its own. `--data` checks real
pairs (`open/neardup.de.smartdata.pairs.jsonl`), `--worst` texts that are hard.

Goals: 10,000 in 60 seconds and 1 GB, nearly linear; recall and precision of pairs .99; one more
article among 10,000 in 200 ms.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import resource
import statistics
import sys
import time
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path

from goldspan.families.index import FamilyIndex

sys.path.insert(0, str(Path(__file__).parents[1]))
from helpers.planted_families import Planted, planted_articles

SIZES = (1_000, 3_000, 10_000)
MORE = 60  # articles that are added one by one
Pair = tuple[str, str]


def peak() -> int:
    """Return the most memory this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def pairs_of(groups: Iterable[Sequence[str]]) -> set[Pair]:
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def planted_groups(articles: Iterable[Planted]) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for article in articles:
        groups.setdefault(article.family, []).append(article.id)
    return list(groups.values())


def measure(size: int) -> None:
    """Build the families of a planted corpus, then add some articles more, and say how it went."""
    articles = planted_articles(size + MORE)
    articles, more = articles[:size], articles[size:]
    before = peak()
    began, worked = time.perf_counter(), time.process_time()
    index = FamilyIndex()
    for article in articles:
        index.put(article.id, article.text)
    read = time.perf_counter() - began
    found = pairs_of(index.families())
    seconds, worked = time.perf_counter() - began, time.process_time() - worked
    planted = pairs_of(planted_groups(articles))
    right = len(found & planted)
    length = sum(len(article.text) for article in articles) / size
    print(
        f"{size:6} articles of {length:.0f} characters: {seconds:5.1f} s ({read:.1f} s reading,"
        f" {worked:.1f} s of one processor, {1000 * worked / size:.2f} ms each);"
        f" peak {peak()} MB, {before} MB before;"
        f" recall {right / len(planted):.4f}, precision {right / max(len(found), 1):.4f}"
        f" of {len(planted)} pairs"
    )
    times = []
    for article in more:
        began = time.perf_counter()
        index.put(article.id, article.text)
        index.settle()
        index.relatives(article.id)
        times.append(1000 * (time.perf_counter() - began))
    slowest = statistics.quantiles(times, n=20)[-1]
    print(
        f"       one more: median {statistics.median(times):.1f} ms, p95 {slowest:.1f} ms,"
        f" worst {max(times):.1f} ms"
    )
    if "--errors" in sys.argv:
        for pair in sorted(found - planted)[:10]:
            print("wrong", pair)
        for pair in sorted(planted - found)[:10]:
            print("missed", pair, index.shared(*pair))


def check_real_pairs(data: Path) -> None:
    """Say which of the mined pairs are found, alone and among the others, and what else is."""
    lines = (data / "open" / "neardup.de.smartdata.pairs.jsonl").read_text("utf-8").splitlines()
    mined = [json.loads(line) for line in lines]
    texts = {pair[side]: pair[f"text_{side}"] for pair in mined for side in "ab"}
    together = FamilyIndex()
    for name, text in texts.items():
        together.put(name, text)
    families = pairs_of(together.families())
    known = set()
    for least, most in ((0.5, 1.01), (0.3, 0.5), (0.0, 0.3)):
        of_bin = {
            (min(pair["a"], pair["b"]), max(pair["a"], pair["b"]))
            for pair in mined
            if least <= pair["jaccard4"] < most
        }
        known |= of_bin
        alone = sum(makes_a_family(texts[a], texts[b]) for a, b in of_bin)
        print(
            f"real pairs, Jaccard of four-word runs {least}–{min(most, 1)}: {len(of_bin)},"
            f" found alone {alone}, among the others {len(of_bin & families)}"
        )
    others = set(combinations(sorted(texts), 2)) - known
    alone = sum(makes_a_family(texts[a], texts[b]) for a, b in others)
    print(
        f"other pairs of these texts: {len(others)}, found alone {alone},"
        f" among the others {len(others & families)}"
    )


def makes_a_family(a: str, b: str) -> bool:
    index = FamilyIndex()
    index.put("a", a)
    index.put("b", b)
    return bool(index.families())


def try_hard_texts() -> None:
    """Say how long texts take that are hard."""
    chance = random.Random(3)
    words = " ".join(article.text for article in planted_articles(500)).split()
    copied = " ".join(words[:300]) + "."
    endless = " ".join(word.rstrip(".") for word in chance.choices(words, k=140_000))
    middle = endless.find(" ", len(endless) // 2)
    cases: dict[str, list[str]] = {
        "1 MB without a sentence's end, and half of it": [endless, endless[middle:]],
        "10,000 copies of one article": [copied] * 10_000,
        "10,000 copies, each with a sentence of its own": [
            f"{copied} {' '.join(chance.choices(words, k=12))}." for _ in range(10_000)
        ],
        "10,000 of one template with other figures": [
            f"Der Kurs der Aktie von {chance.choice(words)} stieg gestern um {number} Prozent auf"
            f" {number} Euro. {' '.join(chance.choices(words, k=60))}."
            for number in range(10_000)
        ],
        "20,000 times the same line, twice": [
            "Weiterlesen nach der Anzeige hier auf der Seite.\n" * 20_000
        ]
        * 2,
        "empty, white space, emoji, Arabic": [
            "",
            " \n\n\t ",
            "\U0001f600" * 5_000,
            "كتب الوزير رسالة طويلة إلى جميع الناس. " * 400,
        ],
    }
    for name, texts in cases.items():
        before = peak()
        began = time.perf_counter()
        index = FamilyIndex()
        for number, text in enumerate(texts):
            index.put(f"{number:05}", text)
        families = index.families()
        seconds = time.perf_counter() - began
        began = time.perf_counter()
        index.put("more", texts[-1])
        index.settle()
        index.relatives("more")
        more = 1000 * (time.perf_counter() - began)
        sizes = sorted(map(len, families), reverse=True)[:3]
        print(
            f"{name}: {seconds:.1f} s, largest families {sizes}, one more {more:.0f} ms,"
            f" peak {peak() - before} MB more"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--worst", action="store_true", help="texts that are hard")
    parser.add_argument("--data", type=Path, help="the folder with open/neardup…")
    wanted = parser.parse_args()
    if wanted.data is not None:
        check_real_pairs(wanted.data)
    if wanted.worst:
        try_hard_texts()
    if wanted.worst or wanted.data is not None:
        return
    for size in wanted.sizes:
        process = multiprocessing.get_context("spawn").Process(target=measure, args=(size,))
        process.start()
        process.join()


if __name__ == "__main__":
    main()

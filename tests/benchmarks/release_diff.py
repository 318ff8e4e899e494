"""Two releases of 10,000 articles and 500,000 spans are compared: seconds and memory.

Run by hand: `python tests/benchmarks/release_diff.py [--articles N]`. Four cases, each in a
process of its own: of the spans one in a hundred changed, one in ten, a
half; or articles were parted anew.

Goal: 10 seconds, whatever changed; of one processor, for others may be busy with the rest.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan
from goldspan.services.releases.comparing.comparing import compare
from goldspan.services.releases.comparing.comparison import comparison_json

sys.path.insert(0, str(Path(__file__).parents[1]))
from helpers.made_up_release import MadeUpRelease, made_up_article, marked

SPANS = 50
GOAL = 10.0
TALK = "der rat von bonn tagt am montag wieder zum thema wasser und luft im süden der stadt"
WORDS = TALK.split()
LABELS = ("ACTOR", "DATE", "CLAIM")
CASES = {"one in a hundred": 0.01, "one in ten": 0.1, "a half": 0.5, "parted anew": 0.01}


def peak() -> int:
    """Return the most memory this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def articles(count: int, chance: random.Random) -> Iterator[ExchangeArticle]:
    """Yield articles of about 2.5 kB with spans and links."""
    for number in range(count):
        text = " ".join(chance.choices(WORDS, k=450))
        starts = sorted(chance.sample(range(len(text) - 20), SPANS))
        spans = [
            marked(chance.choice(LABELS), start, start + chance.randint(3, 18), kind="STATE")
            for start in starts
        ]
        links = [
            ExchangeLink("source", one.id, other.id)
            for one, other in zip(spans[::10], spans[1::10], strict=False)
        ]
        yield made_up_article(f"a{number:05}", text, spans, links)


def otherwise(article: ExchangeArticle, chance: random.Random, share: float) -> ExchangeArticle:
    """Return the article with so many of its spans changed, gone or new."""
    spans: list[ExchangeSpan] = []
    for span in article.spans:
        luck = chance.random()
        if luck > share:
            spans.append(span)
        elif luck < 0.6 * share:
            spans.append(replace(span, attrs={"kind": "PERSON"}))
        elif luck < 0.8 * share:
            spans.append(replace(span, start=span.start + 1))
        else:
            spans.append(replace(span, label=chance.choice(LABELS)))
    return made_up_article(article.name, article.text, spans, article.links)


def measure(case: str, count: int) -> None:
    """Make two releases, compare them, and say how long it took."""
    chance = random.Random(7)
    before = list(articles(count, chance))
    after = [otherwise(each, chance, CASES[case]) for each in before]
    a = MadeUpRelease({"train": before[: count * 3 // 4], "test": before[count * 3 // 4 :]})
    parted = list(after)
    if case == "parted anew":
        chance.shuffle(parted)
    b = MadeUpRelease({"train": parted[: count * 3 // 4], "test": parted[count * 3 // 4 :]})
    del before, after, parted
    held = peak()
    began, worked = time.perf_counter(), time.process_time()
    comparison = compare(a, b)
    seconds, worked = time.perf_counter() - began, time.process_time() - worked
    size = len(comparison_json(comparison)) // 1024
    changes = sum(len(each.spans) for each in comparison.changes)
    said = "as wanted" if worked <= GOAL else f"GOAL {GOAL:.0f} s MISSED"
    print(
        f"{case:18} {comparison.b.articles} articles, {comparison.b.spans} spans: {seconds:.1f} s"
        f" ({worked:.1f} s of one processor), {changes} changes, {peak() - held} MB more,"
        f" JSON of {size} kB; {said}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    wanted = parser.parse_args()
    for case in CASES:
        process = multiprocessing.get_context("spawn").Process(
            target=measure, args=(case, wanted.articles)
        )
        process.start()
        process.join()


if __name__ == "__main__":
    main()

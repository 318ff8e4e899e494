"""`python -m goldspan.prefill.furniture.measure`: how much of the seeds' furniture is found.

Leaving one out: each seed is read with weights trained without it, and without the patterns that
nothing but this seed speaks for.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import regex

from goldspan import assets
from goldspan.prefill.furniture.finder import WEIGHTS, FurnitureRules, find_furniture, make_rules
from goldspan.prefill.furniture.scorer import read_scorer
from goldspan.prefill.furniture.training import (
    LabelledText,
    seeds,
    train_furniture,
    train_scorer,
    training_texts,
)
from goldspan.prefill.furniture.wording import Patterns, Wording, plain_line, read_patterns
from goldspan.prefill.reading import lines
from goldspan.prefill.tables import TABLES

FOLDS = 4


@dataclass(frozen=True, slots=True)
class CharacterCounts:
    """Characters of furniture: `expected` by gold, `found`, and `shared` by both; of `total`."""

    expected: int = 0
    found: int = 0
    shared: int = 0
    total: int = 0

    @property
    def precision(self) -> float:
        """Return how much of what was found is furniture; 1 where nothing was found."""
        return self.shared / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Return how much of the furniture was found; 1 where there is none."""
        return self.shared / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def false_share(self) -> float:
        """Return which share of all characters is called furniture and is none."""
        return (self.found - self.shared) / self.total if self.total else 0.0

    def __add__(self, other: CharacterCounts) -> CharacterCounts:
        return CharacterCounts(
            self.expected + other.expected,
            self.found + other.found,
            self.shared + other.shared,
            self.total + other.total,
        )


def leave_one_out(data: Path) -> CharacterCounts:
    """Return the counts over the five seeds, each read with rules that did not use it."""
    return sum(leave_each_out(data).values(), CharacterCounts())


def leave_each_out(data: Path) -> dict[str, CharacterCounts]:
    """Return the counts of each seed, read with rules that did not use it."""
    patterns = shipped_patterns()
    texts = list(training_texts(data))
    found = {}
    for seed in seeds(data):
        others = [text for text in texts if text.id != seed.id]
        alone = only_from(patterns, seed, others)
        scorer = read_scorer(train_furniture(data, without=(seed.id,))[WEIGHTS])
        rules = FurnitureRules(Wording(patterns.without(alone)), scorer)
        found[seed.id] = count(seed, rules)
    return found


def evidence_precision(data: Path) -> dict[str, float]:
    """Return by evidence how much of what it marks is furniture, by characters.

    Measured on the labelled SmartData pages and the articles of goldspan96, in folds that did not
    train on them, and on the seeds, each left out.
    """
    patterns = shipped_patterns()
    texts = list(training_texts(data))
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for fold in range(FOLDS):
        scorer = train_scorer([t for i, t in enumerate(texts) if i % FOLDS != fold])
        rules = FurnitureRules(Wording(patterns), scorer)
        for text in texts[fold::FOLDS]:
            furniture = _characters(text.furniture)
            for block in find_furniture(text.text, rules):
                marked = _characters([(block.start, block.end)])
                found[block.evidence] += len(marked)
                right[block.evidence] += len(marked & furniture)
    return {name: right[name] / found[name] for name in sorted(found)}


def in_sample(data: Path) -> CharacterCounts:
    """Return the counts over the five seeds with the shipped rules, which have read them."""
    rules = shipped_rules()
    return sum((count(seed, rules) for seed in seeds(data)), CharacterCounts())


def false_characters(texts: Iterable[LabelledText]) -> CharacterCounts:
    """Return the counts of the shipped rules over texts; their `false_share` is the figure."""
    rules = shipped_rules()
    return sum((count(text, rules) for text in texts), CharacterCounts())


def count(text: LabelledText, rules: FurnitureRules) -> CharacterCounts:
    """Compare what the rules find in a text with its gold, by characters."""
    expected = _characters(text.furniture)
    blocks = find_furniture(text.text, rules)
    found = _characters([(block.start, block.end) for block in blocks])
    shared = len(expected & found)
    return CharacterCounts(len(expected), len(found), shared, len(text.text))


def only_from(
    patterns: Patterns, seed: LabelledText, others: Collection[LabelledText]
) -> set[tuple[str, str]]:
    """Return the patterns that match furniture of this seed and of no other text."""
    here = _furniture_lines([seed])
    elsewhere = _furniture_lines(others)
    return {
        (name, pattern)
        for name, pattern in patterns.named()
        if name != "kept"
        and _matches(name, pattern, here)
        and not _matches(name, pattern, elsewhere)
    }


def shipped_patterns() -> Patterns:
    """Return the patterns of goldspan-de."""
    return read_patterns(_shipped_files()[TABLES])


def shipped_rules() -> FurnitureRules:
    """Return the rules of goldspan-de."""
    return make_rules(_shipped_files())


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="goldspan.prefill.furniture.measure", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with open/ in it")
    parser.add_argument("--patterns", action="store_true", help="name what each fold leaves out")
    options = parser.parse_args(arguments)
    if options.patterns:
        patterns, texts = shipped_patterns(), list(training_texts(options.data))
        for seed in seeds(options.data):
            others = [text for text in texts if text.id != seed.id]
            for name, pattern in sorted(only_from(patterns, seed, others)):
                print(f"{seed.id}  {name:9} {pattern}")
    each = leave_each_out(options.data)
    for name, counts in each.items():
        _print(name, counts)
    _print("leaving one out", sum(each.values(), CharacterCounts()))
    _print("in sample", in_sample(options.data))
    others = [text for text in training_texts(options.data) if regex.fullmatch(r"t\d\d", text.id)]
    for name, precision in evidence_precision(options.data).items():
        print(f"precision of {name:11} {precision:.3f}")
    false = false_characters(others)
    print(f"false on {len(others)} articles of goldspan96: {false.false_share:.3%}")
    return 0


def _print(name: str, counts: CharacterCounts) -> None:
    print(
        f"{name:24} expected {counts.expected:5}  found {counts.found:5}  precision "
        f"{counts.precision:.3f}  recall {counts.recall:.3f}  F1 {counts.f1:.3f}"
    )


def _shipped_files() -> dict[str, str]:
    folder = assets.resource("pipelines", "goldspan-de", "goldspan_furniture")
    return {name: (folder / name).read_text("utf-8") for name in (TABLES, WEIGHTS)}


def _characters(places: Iterable[tuple[int, int]]) -> set[int]:
    return {at for start, end in places for at in range(start, end)}


def _furniture_lines(texts: Iterable[LabelledText]) -> list[str]:
    """Return the furniture of texts as plain lines, first lines and stamps among them."""
    return [
        plain
        for text in texts
        for start, end in text.furniture
        for line in lines(text.text[start:end])
        if (plain := plain_line(line.text))
    ]


def _matches(name: str, pattern: str, found: Iterable[str]) -> bool:
    flags = 0 if name == "sections" else regex.IGNORECASE
    compiled = regex.compile(pattern, flags)
    whole = name in ("lines", "openers", "sections", "stamps")
    return any((compiled.fullmatch(line) if whole else compiled.search(line)) for line in found)


if __name__ == "__main__":
    sys.exit(main())

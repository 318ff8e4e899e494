"""Families made up for splits, and the best that could be done with them, found another way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from hypothesis import strategies as st

from goldspan.domain.releases import PARTS, SplitSettings
from goldspan.services.splitting.goal import SLACK
from goldspan.services.splitting.planning import SplitPlan, plan_split
from goldspan.services.splitting.structure import SplitArticle

SHARES = ((70, 10, 20), (64, 16, 20), (80, 10, 10), (1, 1, 1), (50, 0, 50), (90, 5, 5))
LABELS = ("ACTOR", "CLAIM", "DATE", "RARE")
FEW = 6  # families up to which every parting is tried for its labels


@dataclass(frozen=True, slots=True)
class Structure:
    """Families: of each its articles, and of these how many spans of each label they have."""

    families: tuple[tuple[tuple[int, ...], ...], ...]
    shares: tuple[int, ...]
    seed: int

    @property
    def settings(self) -> SplitSettings:
        """How it is to be split."""
        return SplitSettings(dict(zip(PARTS, self.shares, strict=True)), self.seed)

    @property
    def wanted(self) -> list[float]:
        """The shares of the parts that there are."""
        return [share / sum(self.shares) for share in self.shares if share]

    def articles(self) -> list[SplitArticle]:
        """Return the articles, family by family."""
        return [
            SplitArticle(
                f"{number}-{at}", f"family {number}", dict(zip(LABELS, spans, strict=True))
            )
            for number, family in enumerate(self.families)
            for at, spans in enumerate(family)
        ]


@st.composite
def structures(draw: st.DrawFn, largest: int = 14) -> Structure:
    """Draw families of all sizes, often one that is much larger, with rare labels."""
    shares = draw(st.sampled_from(SHARES))
    least = sum(share > 0 for share in shares)
    usual = st.integers(1, 6)
    sizes = draw(st.lists(usual, min_size=least, max_size=largest))
    if draw(st.booleans()):
        sizes[0] = draw(st.integers(1, 40))
    return Structure(
        tuple(
            tuple(draw(_spans()) for _ in range(min(size, 3))) + ((0,) * len(LABELS),) * (size - 3)
            for size in sizes
        ),
        shares,
        draw(st.integers(0, 3)),
    )


def _spans() -> st.SearchStrategy[tuple[int, ...]]:
    number = st.sampled_from((0, 0, 1, 2, 5))
    rare = st.sampled_from((0, 0, 0, 0, 1))
    return st.tuples(number, number, number, rare)


def off(sizes: Sequence[int], wanted: Sequence[float]) -> float:
    """Return which share of the articles is in another part than wanted."""
    total = sum(sizes)
    return sum(abs(size / total - share) for size, share in zip(sizes, wanted, strict=True)) / 2


def least_off(structure: Structure) -> float:
    """Return the best that any parting has, without an empty part: by all sums that can be had."""
    parts = len(structure.wanted)
    reached = {((0,) * parts)}
    for family in structure.families:
        reached = {
            tuple(n + len(family) * (at == part) for at, n in enumerate(sums))
            for sums in reached
            for part in range(parts)
        }
    return min(off(sums, structure.wanted) for sums in reached if all(sums))


def least_missing(structure: Structure, allowed: float) -> int:
    """Return how many labels at least are missing in parts that are no further off than allowed."""
    return min(
        missing
        for sizes, missing in _partings(structure)
        if all(sizes) and off(sizes, structure.wanted) <= allowed
    )


def _partings(structure: Structure) -> Iterator[tuple[list[int], int]]:
    parts = range(len(structure.wanted))
    spans = [[sum(column) for column in zip(*family, strict=True)] for family in structure.families]
    there = [label for label in range(len(LABELS)) if any(each[label] for each in spans)]
    for parting in product(parts, repeat=len(structure.families)):
        sizes = [0] * len(parts)
        has: set[tuple[int, int]] = set()
        for part, family, counts in zip(parting, structure.families, spans, strict=True):
            sizes[part] += len(family)
            has.update((part, label) for label in there if counts[label])
        yield sizes, len(parts) * len(there) - len(has)


@dataclass(frozen=True, slots=True)
class Checked:
    """How a split compares with the best: share of articles in other parts, labels missing."""

    worse: float
    more_missing: int


def check(structure: Structure) -> Checked:
    """Split a structure; assert that no family is cut, and what the decision record promises."""
    plan = plan_split(structure.articles(), structure.settings)
    part_of = plan.split.part_of()
    assert len(part_of) == len(structure.articles())
    for number, family in enumerate(structure.families):
        assert len({part_of[f"{number}-{at}"] for at in range(len(family))}) == 1
    sizes = [part.articles for part in plan.summary]
    assert all(sizes)
    best = least_off(structure)
    total = sum(sizes)
    slack = max(SLACK, 1 / total)
    worse = off(sizes, structure.wanted) - best
    assert worse <= slack + 1e-6, (worse, slack)
    more = 0
    if len(structure.families) <= FEW:
        more = max(0, missing(plan) - least_missing(structure, best + slack - 1e-9))
        assert more == 0
    return Checked(worse, more)


def missing(plan: SplitPlan) -> int:
    """Return how many labels parts do not have."""
    labels = {label for part in plan.summary for label, number in part.spans.items() if number}
    return sum(not _has(part.spans, label) for part in plan.summary for label in labels)


def _has(spans: Mapping[str, int], label: str) -> bool:
    return bool(spans.get(label))

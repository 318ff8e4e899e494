"""A copy ready to be shown: what is painted in both texts, and where one stops on the way."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from goldspan.services.desk.layer import DeskLayer
from goldspan.services.families.comparison import Difference, Range
from goldspan.services.families.copies import Copy
from goldspan.ui.canvas.compared import Compared, SortedRanges
from goldspan.ui.canvas.marks import Mark


@dataclass(frozen=True, slots=True)
class ShownCopy:
    """A copy with its marks, and what is painted in the article (`here`) and in it (`there`)."""

    copy: Copy
    marks: Sequence[Mark]
    here: Compared
    there: Compared

    def in_article(self, known: SortedRanges, current: Difference | None) -> Compared:
        """Return what is painted in the article; what is known is dimmed."""
        return replace(
            self.here, dimmed=known, current=current.here if current is not None else None
        )

    def in_copy(self, current: Difference | None) -> Compared:
        """Return what is painted in the copy."""
        return replace(self.there, current=current.there if current is not None else None)


def make_ready(copy: Copy, marks: Sequence[Mark]) -> ShownCopy:
    """Return a copy ready to be shown; on any thread, for it may be large."""
    comparison = copy.comparison
    apart = [one for one in comparison.differences if not one.fresh]
    here = Compared(
        changed=SortedRanges([d.here for d in apart if d.here[0] < d.here[1]]),
        fresh=SortedRanges([d.here for d in comparison.differences if d.fresh]),
        gaps=[d.here[0] for d in apart if d.here[0] == d.here[1]],
    )
    there = Compared(
        dimmed=SortedRanges(comparison.same_there),
        changed=SortedRanges(sorted({d.there for d in apart if d.there[0] < d.there[1]})),
        fresh=SortedRanges(comparison.only_there),
        gaps=sorted({d.there[0] for d in apart if d.there[0] == d.there[1]}),
    )
    return ShownCopy(copy, marks, here, there)


class Way:
    """The differences that are walked through: not in furniture, nor what is known.

    Asked for the same again, they are not gathered again.
    """

    def __init__(self, furniture_labels: Iterable[str]) -> None:
        self._labels = frozenset(furniture_labels)
        self._made: tuple[object, ...] = ()
        self._stops: list[Difference] = []

    def stops(self, copy: Copy, layer: DeskLayer, known: Sequence[Range]) -> list[Difference]:
        """Return the differences where one stops, in order."""
        spans = (*layer.spans.values(), *layer.open_suggestions())
        furniture = [(span.start, span.end) for span in spans if span.label in self._labels]
        if self._made != (copy.comparison, known, furniture):
            self._made = (copy.comparison, known, furniture)
            passed = merged([*furniture, *known])
            starts = [start for start, _ in passed]

            def is_passed(place: Range) -> bool:
                at = bisect_right(starts, place[0]) - 1
                return at >= 0 and place[1] <= passed[at][1]

            differences = copy.comparison.differences
            self._stops = [one for one in differences if not is_passed(one.here)]
        return self._stops


def number_of(stops: Sequence[Difference], current: Difference | None) -> int | None:
    """Return the number of a difference among these, counted from 0; None where it is not there."""
    if current is None:
        return None
    at = bisect_left(stops, current.here, key=lambda one: one.here)
    return at if at < len(stops) and stops[at] == current else None


def merged(ranges: Iterable[Range]) -> list[Range]:
    """Return ranges in order, those that touch made one."""
    found: list[Range] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found

"""What of a comparison is painted in the article and in the copy, and where one stops in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from goldspan.services.desk.layer import DeskLayer
from goldspan.services.families.comparison import Comparison, Difference, Range
from goldspan.services.families.copies import Copy
from goldspan.ui.canvas.compared import Compared, SortedRanges


def in_article(copy: Copy, known: Sequence[Range], current: Difference | None) -> Compared:
    """Return what is painted in the article; `known` passages are dimmed."""
    apart = copy.comparison.differences
    changed = [d.here for d in apart if not d.fresh and d.here[0] < d.here[1]]
    return Compared(
        dimmed=SortedRanges(known),
        changed=SortedRanges(changed),
        fresh=SortedRanges([d.here for d in apart if d.fresh]),
        gaps=[d.here[0] for d in apart if d.here[0] == d.here[1]],
        current=current.here if current is not None else None,
    )


def in_copy(comparison: Comparison, current: Difference | None) -> Compared:
    """Return what is painted in the copy: all that is the same is dimmed."""
    apart = [one for one in comparison.differences if not one.fresh]
    return Compared(
        dimmed=SortedRanges(comparison.same_there),
        changed=SortedRanges(sorted({d.there for d in apart if d.there[0] < d.there[1]})),
        fresh=SortedRanges(comparison.only_there),
        gaps=sorted({d.there[0] for d in apart if d.there[0] == d.there[1]}),
        current=current.there if current is not None else None,
    )


def stops(
    copy: Copy, layer: DeskLayer, furniture_labels: Iterable[str], known: Sequence[Range]
) -> list[Difference]:
    """Return the differences that are walked through: not in furniture, nor what is known."""
    labels = frozenset(furniture_labels)
    spans = (*layer.spans.values(), *layer.open_suggestions())
    passed = [(span.start, span.end) for span in spans if span.label in labels]
    passed += known
    return [
        one
        for one in copy.comparison.differences
        if not any(start <= one.here[0] and one.here[1] <= end for start, end in passed)
    ]

"""Things that stand in a text, kept in reading order while they come and go."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator

from goldspan.domain.layer import Span

Place = tuple[int, int, str]


def reading_order(span: Span) -> Place:
    """Return where a span stands in reading order: outer spans before what they hold."""
    return (span.start, -span.end, span.label)


class ReadingOrder:
    """Ids in the order of their places; each id stands in one place at a time."""

    def __init__(self) -> None:
        self._places: dict[str, Place] = {}
        self._sorted: list[tuple[Place, str]] = []

    def __len__(self) -> int:
        return len(self._sorted)

    def __contains__(self, identifier: object) -> bool:
        return identifier in self._places

    def __iter__(self) -> Iterator[str]:
        return (identifier for _, identifier in self._sorted)

    def put(self, identifier: str, place: Place) -> None:
        """Let an id stand in a place, wherever it stood before."""
        if self._places.get(identifier) == place:
            return
        self.discard(identifier)
        self._places[identifier] = place
        insort(self._sorted, (place, identifier))

    def discard(self, identifier: str) -> None:
        """Take an id out, if it is there."""
        place = self._places.pop(identifier, None)
        if place is not None:
            del self._sorted[bisect_left(self._sorted, (place, identifier))]

    def starting_in(self, start: int, end: int) -> list[str]:
        """Return the ids whose places start in `start … end`, the end not included."""
        low, high = (bisect_left(self._sorted, ((at,),)) for at in (start, end))
        return [identifier for _, identifier in self._sorted[low:high]]

    def after(self, place: Place, identifier: str = "") -> str | None:
        """Return the first id behind this place (behind the id there), going round once."""
        at = bisect_right(self._sorted, (place, identifier))
        return self._sorted[at % len(self._sorted)][1] if self._sorted else None

    def before(self, place: Place, identifier: str = "") -> str | None:
        """Return the last id before this place (before the id there), going round once."""
        at = bisect_left(self._sorted, (place, identifier))
        return self._sorted[at - 1][1] if self._sorted else None

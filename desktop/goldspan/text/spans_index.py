"""Finds which of many spans touch a range of the text, in arrays."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import neg

import numpy as np
import numpy.typing as npt

LONG = 1_000
Offsets = npt.NDArray[np.int64]


class SpansIndex:
    """Spans by start; those over 1,000 characters are kept apart, so a look-up stays local.

    Ids are any texts; each occurs once.
    """

    def __init__(
        self, ids: Sequence[str] = (), starts: Iterable[int] = (), ends: Iterable[int] = ()
    ) -> None:
        """Take all spans at once, in any order."""
        count = len(ids)
        names = np.empty(count, object)
        names[:] = ids
        first = np.fromiter(starts, np.int64, count)
        last = np.fromiter(ends, np.int64, count)
        long = last - first > LONG
        self._short = _Shelf(names[~long], first[~long], last[~long])
        self._long = _Shelf(names[long], first[long], last[long])

    def __len__(self) -> int:
        return len(self._short.ids) + len(self._long.ids)

    def lies_in(self, length: int) -> bool:
        """Tell whether every span is at least a character and lies in a text of this length."""
        return self._short.lies_in(length) and self._long.lies_in(length)

    def touching(self, start: int, end: int) -> list[str]:
        """Return the ids of spans that share a character with `start … end`, longest first.

        Of spans of the same length the one that starts first comes first.
        """
        places, firsts, lasts = self._touching(start, end)
        order = np.lexsort((firsts, firsts - lasts))
        return self._names(places[order])

    def shortest_touching(
        self, start: int, end: int, limit: int
    ) -> tuple[list[str], Offsets, Offsets]:
        """Return the ids of at most `limit` spans that touch a range: the shortest, longest first.

        Then come the starts and the ends of the others, in no order.
        """
        places, firsts, lasts = self._touching(start, end)
        if len(places) > limit:
            near = np.argpartition(lasts - firsts, limit - 1)
            others = near[limit:]
            places, rest = places[near[:limit]], (firsts[others], lasts[others])
            firsts, lasts = firsts[near[:limit]], lasts[near[:limit]]
        else:
            rest = (firsts[:0], lasts[:0])
        order = np.lexsort((firsts, firsts - lasts))
        return self._names(places[order]), *rest

    def add(self, added: Sequence[tuple[str, int, int]]) -> None:
        """Enter spans (id, start, end) that are not in it yet."""
        for span in added:
            (self._long if span[2] - span[1] > LONG else self._short).insert(*span)

    def remove(self, removed: Sequence[tuple[str, int, int]]) -> None:
        """Take out spans, given as they were entered."""
        for span in removed:
            (self._long if span[2] - span[1] > LONG else self._short).discard(*span)

    def following(self, start: int, end: int, current: str | None = None) -> str | None:
        """Return the span after `current`, which lies at (start, end), in reading order, or None.

        Without `current` the first span at this place or after it. Reading order is by start; of
        the same start the longer one comes first; spans at the same place have some fixed order.
        """
        keys = [shelf.after(start, end, current) for shelf in (self._short, self._long)]
        return min((key for key in keys if key), default=(0, 0, None))[2]

    def preceding(self, start: int, end: int, current: str | None = None) -> str | None:
        """Return the span before `current`, which lies at (start, end), in reading order, or None.

        Without `current` the last span before this place.
        """
        keys = [shelf.before(start, end, current) for shelf in (self._short, self._long)]
        return max((key for key in keys if key), default=(0, 0, None))[2]

    def _touching(self, start: int, end: int) -> tuple[npt.NDArray[np.int64], Offsets, Offsets]:
        """Return the places of the spans that touch a range, those of long ones as -1 - place."""
        short = self._short.touching(start, end, LONG)
        long = self._long.touching(start, end, None)
        if not len(long[0]):
            return short
        return (
            np.concatenate((short[0], -1 - long[0])),
            np.concatenate((short[1], long[1])),
            np.concatenate((short[2], long[2])),
        )

    def _names(self, places: npt.NDArray[np.int64]) -> list[str]:
        short, long = self._short.ids, self._long.ids
        return [short[at] if at >= 0 else long[-1 - at] for at in places.tolist()]


class _Shelf:
    """Spans in reading order (by start, then longest first).

    Kept in plain arrays, since entering one among hundreds of thousands must stay cheap; numpy
    looks at them through views that are gone before the next one is entered.
    """

    def __init__(self, ids: npt.NDArray[np.object_], starts: Offsets, ends: Offsets) -> None:
        order = np.lexsort((-ends, starts))
        self.ids: list[str] = ids[order].tolist()
        self._starts = array("q", starts[order].tobytes())
        self._ends = array("q", ends[order].tobytes())

    def lies_in(self, length: int) -> bool:
        starts, ends = self._views()
        return bool(np.all(starts >= 0) and np.all(starts < ends) and np.all(ends <= length))

    def touching(
        self, start: int, end: int, reach: int | None
    ) -> tuple[npt.NDArray[np.int64], Offsets, Offsets]:
        starts, ends = self._views()
        low = 0 if reach is None else int(np.searchsorted(starts, start - reach))
        high = int(np.searchsorted(starts, end))
        keep = np.flatnonzero(ends[low:high] > start) + low
        return keep, starts[keep], ends[keep]

    def insert(self, name: str, start: int, end: int) -> None:
        at = self._ties(start, end)[1]
        self.ids.insert(at, name)
        self._starts.insert(at, start)
        self._ends.insert(at, end)

    def discard(self, name: str, start: int, end: int) -> None:
        at = self._position(*self._ties(start, end), name)
        if at is None:
            raise KeyError(name)
        del self.ids[at], self._starts[at], self._ends[at]

    def after(self, start: int, end: int, current: str | None) -> tuple[int, int, str] | None:
        low, high = self._ties(start, end)
        at = self._position(low, high, current)
        return self._key(low if at is None else at + 1)

    def before(self, start: int, end: int, current: str | None) -> tuple[int, int, str] | None:
        low, high = self._ties(start, end)
        at = self._position(low, high, current)
        return self._key((low if at is None else at) - 1)

    def _views(self) -> tuple[Offsets, Offsets]:
        return np.frombuffer(self._starts, np.int64), np.frombuffer(self._ends, np.int64)

    def _ties(self, start: int, end: int) -> tuple[int, int]:
        """Return where the spans at exactly this place are, or belong."""
        low = bisect_left(self._starts, start)
        high = bisect_right(self._starts, start)
        first = bisect_left(self._ends, -end, low, high, key=neg)
        last = bisect_right(self._ends, -end, low, high, key=neg)
        return first, last

    def _position(self, low: int, high: int, name: str | None) -> int | None:
        return next((at for at in range(low, high) if self.ids[at] == name), None)

    def _key(self, at: int) -> tuple[int, int, str] | None:
        if not 0 <= at < len(self.ids):
            return None
        return self._starts[at], -self._ends[at], self.ids[at]

"""Finds which of many spans touch a range of the text, in numpy arrays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
        ids, firsts, lasts = self._touching(start, end)
        order = np.lexsort((firsts, firsts - lasts))
        return list(ids[order])

    def shortest_touching(
        self, start: int, end: int, limit: int
    ) -> tuple[list[str], Offsets, Offsets]:
        """Return the ids of at most `limit` spans that touch a range: the shortest, longest first.

        Then come the starts and the ends of the others, in no order.
        """
        ids, firsts, lasts = self._touching(start, end)
        if len(ids) > limit:
            near = np.argpartition(lasts - firsts, limit - 1)
            others = near[limit:]
            ids, rest = ids[near[:limit]], (firsts[others], lasts[others])
            firsts, lasts = firsts[near[:limit]], lasts[near[:limit]]
        else:
            rest = (firsts[:0], lasts[:0])
        order = np.lexsort((firsts, firsts - lasts))
        return list(ids[order]), *rest

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

    def _touching(self, start: int, end: int) -> tuple[npt.NDArray[np.object_], Offsets, Offsets]:
        short = self._short.touching(start, end, LONG)
        long = self._long.touching(start, end, None)
        if not len(long[0]):
            return short
        return (
            np.concatenate((short[0], long[0])),
            np.concatenate((short[1], long[1])),
            np.concatenate((short[2], long[2])),
        )


class _Shelf:
    """Spans in reading order (by start, then longest first)."""

    def __init__(self, ids: npt.NDArray[np.object_], starts: Offsets, ends: Offsets) -> None:
        order = np.lexsort((-ends, starts))
        self.ids = ids[order]
        self.starts = starts[order]
        self.ends = ends[order]

    def lies_in(self, length: int) -> bool:
        return bool(
            np.all(self.starts >= 0)
            and np.all(self.starts < self.ends)
            and np.all(self.ends <= length)
        )

    def touching(
        self, start: int, end: int, reach: int | None
    ) -> tuple[npt.NDArray[np.object_], Offsets, Offsets]:
        low = 0 if reach is None else int(np.searchsorted(self.starts, start - reach))
        high = int(np.searchsorted(self.starts, end))
        keep = np.flatnonzero(self.ends[low:high] > start) + low
        return self.ids[keep], self.starts[keep], self.ends[keep]

    def insert(self, name: str, start: int, end: int) -> None:
        at = self._ties(start, end)[1]
        self.ids = np.insert(self.ids, at, name)
        self.starts = np.insert(self.starts, at, start)
        self.ends = np.insert(self.ends, at, end)

    def discard(self, name: str, start: int, end: int) -> None:
        at = self._position(*self._ties(start, end), name)
        if at is None:
            raise KeyError(name)
        self.ids = np.delete(self.ids, at)
        self.starts = np.delete(self.starts, at)
        self.ends = np.delete(self.ends, at)

    def after(self, start: int, end: int, current: str | None) -> tuple[int, int, str] | None:
        low, high = self._ties(start, end)
        at = self._position(low, high, current)
        return self._key(low if at is None else at + 1)

    def before(self, start: int, end: int, current: str | None) -> tuple[int, int, str] | None:
        low, high = self._ties(start, end)
        at = self._position(low, high, current)
        return self._key((low if at is None else at) - 1)

    def _ties(self, start: int, end: int) -> tuple[int, int]:
        """Return where the spans at exactly this place are, or belong."""
        low = int(np.searchsorted(self.starts, start))
        high = int(np.searchsorted(self.starts, start, side="right"))
        first = low + int(np.searchsorted(-self.ends[low:high], -end))
        last = low + int(np.searchsorted(-self.ends[low:high], -end, side="right"))
        return first, last

    def _position(self, low: int, high: int, name: str | None) -> int | None:
        found = np.flatnonzero(self.ids[low:high] == name)
        return low + int(found[0]) if len(found) else None

    def _key(self, at: int) -> tuple[int, int, str] | None:
        if not 0 <= at < len(self.ids):
            return None
        return int(self.starts[at]), -int(self.ends[at]), str(self.ids[at])

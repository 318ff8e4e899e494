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

    def touching(self, start: int, end: int) -> list[str]:
        """Return the ids of spans that share a character with `start … end`, longest first.

        Of spans of the same length the one that starts first comes first.
        """
        ids, firsts, lasts = self._touching(start, end)
        order = np.lexsort((firsts, firsts - lasts))
        return list(ids[order])

    def touching_ranges(self, start: int, end: int) -> tuple[list[str], Offsets, Offsets]:
        """Return ids, starts and ends of the spans that `touching` finds, in no order."""
        ids, firsts, lasts = self._touching(start, end)
        return list(ids), firsts, lasts

    def add(self, added: Sequence[tuple[str, int, int]]) -> None:
        """Enter spans (id, start, end) that are not in it yet."""
        for span in added:
            (self._long if span[2] - span[1] > LONG else self._short).insert(*span)

    def remove(self, removed: Sequence[tuple[str, int, int]]) -> None:
        """Take out spans, given as they were entered."""
        for span in removed:
            (self._long if span[2] - span[1] > LONG else self._short).discard(span[0], span[1])

    def following(self, start: int, end: int) -> str | None:
        """Return the span that comes after the place (start, end) in reading order, or None.

        Reading order is by start; of the same start the longer one comes first.
        """
        keys = [k for k in (self._short.after(start, end), self._long.after(start, end)) if k]
        return min(keys)[2] if keys else None

    def preceding(self, start: int, end: int) -> str | None:
        """Return the span that comes before the place (start, end) in reading order, or None."""
        keys = [k for k in (self._short.before(start, end), self._long.before(start, end)) if k]
        return max(keys)[2] if keys else None

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

    def touching(
        self, start: int, end: int, reach: int | None
    ) -> tuple[npt.NDArray[np.object_], Offsets, Offsets]:
        low = 0 if reach is None else int(np.searchsorted(self.starts, start - reach))
        high = int(np.searchsorted(self.starts, end))
        keep = np.flatnonzero(self.ends[low:high] > start) + low
        return self.ids[keep], self.starts[keep], self.ends[keep]

    def insert(self, name: str, start: int, end: int) -> None:
        at = self._place(start, end)
        self.ids = np.insert(self.ids, at, name)
        self.starts = np.insert(self.starts, at, start)
        self.ends = np.insert(self.ends, at, end)

    def discard(self, name: str, start: int) -> None:
        at = int(np.searchsorted(self.starts, start))
        while at < len(self.ids) and self.ids[at] != name:
            at += 1
        self.ids = np.delete(self.ids, at)
        self.starts = np.delete(self.starts, at)
        self.ends = np.delete(self.ends, at)

    def after(self, start: int, end: int) -> tuple[int, int, str] | None:
        at = int(np.searchsorted(self.starts, start))
        while at < len(self.ids) and (self.starts[at], -self.ends[at]) <= (start, -end):
            at += 1
        return self._key(at)

    def before(self, start: int, end: int) -> tuple[int, int, str] | None:
        return self._key(self._place(start, end) - 1)

    def _place(self, start: int, end: int) -> int:
        low = int(np.searchsorted(self.starts, start))
        high = int(np.searchsorted(self.starts, start, side="right"))
        return low + int(np.searchsorted(-self.ends[low:high], -end))

    def _key(self, at: int) -> tuple[int, int, str] | None:
        if not 0 <= at < len(self.ids):
            return None
        return int(self.starts[at]), -int(self.ends[at]), str(self.ids[at])

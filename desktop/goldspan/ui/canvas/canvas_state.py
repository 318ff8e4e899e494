"""What a canvas holds apart from pixels: text, marks, arrows, selection, hits; knows no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

import numpy as np
import numpy.typing as npt

from goldspan.text.hits import cycle
from goldspan.text.spans_index import SpansIndex
from goldspan.ui.canvas.compared import NOT_COMPARED, Compared
from goldspan.ui.canvas.marks import Arrow, Mark, ShownMarks, Snap, Track

MAX_MARKS = 2_000
FEW_ARROWS = 50
Range = tuple[int, int]
_ID, _START, _END = attrgetter("id"), attrgetter("start"), attrgetter("end")


@dataclass(slots=True)
class Preview:
    """A range that follows the pointer: a new selection, or a mark that is being resized."""

    start: int
    end: int
    hue: str | None
    mark: str | None = None


@dataclass(slots=True)
class CanvasState:
    """The state of a canvas. `anchor` and `caret` bound the selection; equal, there is none.

    `under` are the marks under the pointer, innermost first, and `hovered` is the first of them.
    `link_from` is the mark from which a link is being drawn by keyboard. `pointed` are words that
    the selected mark speaks of, such as a claim's cue, framed in `pointed_hue`. `compared` says how
    the text differs from another. `tracks` are the lanes of several people, from the top.
    """

    text: str = ""
    marks: dict[str, Mark] = field(default_factory=dict)
    arrows: tuple[Arrow, ...] = ()
    all_arrows: bool = False
    anchor: int = 0
    caret: int = 0
    selected: str | None = None
    hovered: str | None = None
    under: tuple[str, ...] = ()
    preview: Preview | None = None
    snap: Snap = Snap.TOKEN
    armed: str | None = None
    armed_hue: str | None = None
    armed_title: str = ""
    current_arrow: str | None = None
    link_from: str | None = None
    pointed: tuple[Range, ...] = ()
    pointed_hue: str = ""
    find_current: int | None = None
    compared: Compared = NOT_COMPARED
    tracks: tuple[Track, ...] = ()
    _arrows_of: dict[str, list[Arrow]] = field(default_factory=dict)
    _index: SpansIndex = field(default_factory=SpansIndex)
    _find_starts: npt.NDArray[np.int64] = field(default_factory=lambda: np.empty(0, np.int64))
    _find_ends: npt.NDArray[np.int64] = field(default_factory=lambda: np.empty(0, np.int64))

    def set_text(self, text: str) -> None:
        """Take another text; everything that lay on the old one goes."""
        self.text = text
        self.anchor = self.caret = 0
        self.set_marks(())
        self.set_arrows(())
        self.current_arrow = None
        self.pointed = ()
        self.preview = None
        self.compared = NOT_COMPARED
        self.set_find_hits(())

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Take all marks anew; raise ValueError for one outside the text or without an id."""
        by_id = dict(zip(map(_ID, marks), marks, strict=True))
        index = SpansIndex(list(by_id), map(_START, by_id.values()), map(_END, by_id.values()))
        if by_id and not index.lies_in(len(self.text)):
            raise ValueError("a mark does not lie in the text")
        self.marks, self._index = by_id, index
        self._drop_lost()

    def update_marks(self, changed: Sequence[Mark], removed: Iterable[str]) -> list[Range]:
        """Enter new and changed marks, take out others; return the ranges to paint anew.

        What is both changed and removed is changed.
        """
        length = len(self.text)
        if not all(0 <= mark.start < mark.end <= length for mark in changed):
            raise ValueError("a mark does not lie in the text")
        entered = {mark.id: mark for mark in changed}
        leaving = {*removed, *entered} & self.marks.keys()
        gone = [self.marks.pop(name) for name in leaving]
        self._index.remove([(mark.id, mark.start, mark.end) for mark in gone])
        self._index.add([(mark.id, mark.start, mark.end) for mark in entered.values()])
        self.marks.update(entered)
        self._drop_lost()
        return [(mark.start, mark.end) for mark in (*gone, *changed)]

    def marks_in(self, start: int, end: int) -> list[Mark]:
        """Return the marks that touch a range (at least one character of it), longest first."""
        marks = self.marks
        return [marks[name] for name in self._index.touching(start, max(end, start + 1))]

    def shown_in(self, start: int, end: int) -> ShownMarks:
        """Return the marks to draw in a row (at most MAX_MARKS), and where the others lie."""
        ids, starts, ends = self._index.shortest_touching(start, max(end, start + 1), MAX_MARKS)
        return ShownMarks([self.marks[name] for name in ids], starts, ends, self.tracks)

    def marks_at(self, offset: int) -> list[str]:
        """Return the ids of the marks over the character at `offset`, innermost first."""
        return self._index.touching(offset, offset + 1)[::-1]

    def neighbour(self, place: Range, current: str | None, *, forward: bool) -> Mark | None:
        """Return the next or previous mark in reading order, from a mark or a place."""
        find = self._index.following if forward else self._index.preceding
        name = find(*place, current)
        return self.marks[name] if name is not None else None

    def selection(self) -> Range | None:
        """Return the selected range, or None."""
        if self.anchor == self.caret:
            return None
        return min(self.anchor, self.caret), max(self.anchor, self.caret)

    def selected_mark(self) -> Mark | None:
        """Return the selected mark, or None."""
        return self.marks.get(self.selected) if self.selected else None

    def clicked(self) -> Mark | None:
        """Return the mark that a click would select where the pointer is, or None."""
        name = cycle(self.under, self.selected)
        return self.marks.get(name) if name is not None else None

    def set_arrows(self, arrows: Sequence[Arrow]) -> None:
        """Take all links anew."""
        self.arrows = tuple(arrows)
        self._arrows_of = {}
        for arrow in self.arrows:
            for end in {arrow.source, arrow.target}:
                self._arrows_of.setdefault(end, []).append(arrow)

    def shown_arrows(self) -> list[Arrow]:
        """Return the links to draw: the current one and those of the selected mark, or all."""
        if self.all_arrows:
            wanted: Sequence[Arrow] = self.arrows
        else:
            chosen = self.selected
            wanted = [
                arrow
                for arrow in self.arrows
                if arrow.id == self.current_arrow or chosen in (arrow.source, arrow.target)
            ]
        return [arrow for arrow in wanted if self._has_ends(arrow)]

    def arrows_in(self, start: int, end: int) -> list[Arrow]:
        """Return the links to draw that have an end in a range, in a lasting order."""
        if not self.all_arrows or len(self.arrows) < FEW_ARROWS:
            return self.shown_arrows()
        found: dict[str, Arrow] = {}
        for name in self._index.touching(start, end):
            found |= {arrow.id: arrow for arrow in self._arrows_of.get(name, ())}
        return [arrow for arrow in found.values() if self._has_ends(arrow)]

    def arrow(self, name: str | None) -> Arrow | None:
        """Return the link of this id, where both its ends are shown."""
        if name is None:
            return None
        return next((a for a in self.arrows if a.id == name and self._has_ends(a)), None)

    def set_find_hits(self, hits: Sequence[Range], current: int | None = None) -> None:
        """Take the ranges that a search found, in order; `current` is the index of one."""
        self._find_starts = np.fromiter((hit[0] for hit in hits), np.int64, len(hits))
        self._find_ends = np.fromiter((hit[1] for hit in hits), np.int64, len(hits))
        self.find_current = current

    def find_hits(self, start: int, end: int) -> list[tuple[int, int, bool]]:
        """Return the hits that touch a range: start, end, whether it is the current one."""
        low = int(np.searchsorted(self._find_ends, start, side="right"))
        high = int(np.searchsorted(self._find_starts, end))
        return [
            (int(self._find_starts[i]), int(self._find_ends[i]), i == self.find_current)
            for i in range(low, high)
        ]

    def pointed_in(self, start: int, end: int) -> list[Range]:
        """Return the pointed words that touch a range."""
        return [piece for piece in self.pointed if piece[0] < end and piece[1] > start]

    def _has_ends(self, arrow: Arrow) -> bool:
        return arrow.source in self.marks and arrow.target in self.marks

    def _drop_lost(self) -> None:
        if self.selected not in self.marks:
            self.selected = None
        if self.link_from not in self.marks:
            self.link_from = None
        if self.hovered not in self.marks:
            self.hovered = None

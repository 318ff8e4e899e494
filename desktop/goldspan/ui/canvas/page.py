"""The article as rows from top to bottom: which are in view, shaped lazily, where each stands."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from goldspan.text.heights import RowHeights
from goldspan.text.rows import Rows, cut_rows
from goldspan.ui.canvas.decoration import RowDecoration, decorate
from goldspan.ui.canvas.marks import ShownMarks
from goldspan.ui.canvas.row_text import RowText
from goldspan.ui.canvas.typography import Typography

MAX_LAYOUTS = 400
MAX_CACHED_CHARACTERS = 160_000
MarksIn = Callable[[int, int], ShownMarks]


@dataclass(slots=True)
class PageRow:
    """A row that has been shaped, with what its marks show."""

    index: int
    text: RowText
    decoration: RowDecoration


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row in view; `top` is its y in the viewport."""

    row: PageRow
    top: float

    @property
    def bottom(self) -> float:
        """Return the y at which the next row begins."""
        return self.top + self.row.decoration.height


class Page:
    """Rows, their heights (estimated until seen) and the place that is scrolled to.

    That place is a row and a distance into it, so that corrected heights above never move what
    is being read. An offset that was put at the top is held there through changes of width and
    size until somebody scrolls. `marks_in` gives the marks to draw in a range.
    """

    def __init__(self, typography: Typography, marks_in: MarksIn) -> None:
        self._marks_in = marks_in
        self._typography = typography
        self._text = ""
        self._width = typography.column
        self._rows = cut_rows("")
        self._cache: OrderedDict[int, PageRow] = OrderedDict()
        self._cached = 0
        self._anchor = 0
        self._into = -typography.padding
        self._held: int | None = None
        self._heights = self._estimates()

    @property
    def rows(self) -> Rows:
        """Return the rows of the text."""
        return self._rows

    @property
    def typography(self) -> Typography:
        """Return the fonts and distances in use."""
        return self._typography

    @property
    def width(self) -> float:
        """Return the width of the column of text."""
        return self._width

    def cached_layouts(self) -> int:
        """Return how many rows are kept shaped."""
        return len(self._cache)

    def forget_layouts(self) -> None:
        """Let all shaped rows go; the view stays where it is."""
        self._cache.clear()
        self._cached = 0

    def set_text(self, text: str) -> None:
        """Show another text from its beginning."""
        self._text = text
        self._rows = cut_rows(text)
        self._forget()
        self._anchor, self._into = 0, -self._typography.padding
        self._held = None

    def set_typography(self, typography: Typography, width: float) -> None:
        """Shape everything anew; the line at the top stays at the top."""
        if typography == self._typography and width == self._width:
            return
        at_start, offset = self.at_start(), self.top_offset()
        self._typography, self._width = typography, width
        self._forget()
        if at_start:
            self._into = -typography.padding
        else:
            self.show_at_top(offset)

    def row(self, index: int) -> PageRow:
        """Return a row, shaped and decorated; its true height is noted."""
        found = self._cache.get(index)
        if found is not None:
            self._cache.move_to_end(index)
            return found
        start, end = self._rows.span(index)
        text = RowText(self._text[start:end], start, self._typography.font, self._width)
        made = PageRow(index, text, self._decoration(index, text))
        self._cache[index] = made
        self._cached += end - start
        while len(self._cache) > 1 and (
            len(self._cache) > MAX_LAYOUTS or self._cached > MAX_CACHED_CHARACTERS
        ):
            _, gone = self._cache.popitem(last=False)
            self._cached -= gone.text.end - gone.text.start
        return made

    def redecorate(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Work out anew what the marks of the shaped rows in these ranges show."""
        touched: set[int] = set()
        for start, end in ranges:
            first, last = self._rows.row_of(start), self._rows.row_of(max(start, end - 1))
            inside = range(first, last + 1)
            if len(inside) > len(self._cache):
                touched.update(index for index in self._cache if index in inside)
            else:
                touched.update(index for index in inside if index in self._cache)
        for index in touched:
            row = self._cache[index]
            row.decoration = self._decoration(index, row.text, row.decoration)

    def redecorate_all(self) -> None:
        """Forget what the marks of all rows show."""
        for index, row in self._cache.items():
            row.decoration = self._decoration(index, row.text)

    def visible(self, height: float) -> list[PlacedRow]:
        """Return the rows that lie in a viewport of this height, from the top."""
        placed = []
        index, top = self._anchor, -self._into
        while top < height and index < len(self._rows):
            row = self.row(index)
            placed.append(PlacedRow(row, top))
            top += row.decoration.height
            index += 1
        return placed

    def scroll_by(self, distance: float, height: float) -> None:
        """Move the view by so many pixels (down is positive), stopping at both ends."""
        self._held = None
        self._into += distance
        self._settle(height)

    def scroll_to(self, value: float, height: float) -> None:
        """Move the view to a scroll bar's value."""
        self._held = None
        self._anchor, self._into = self._heights.row_at(value - self._typography.padding)
        if value < self._typography.padding:
            self._into = value - self._typography.padding
        self._settle(height)

    def show_at_top(self, offset: int, above: float = 0.0) -> None:
        """Move the view so that the line of `offset` is `above` pixels below its upper edge."""
        self._anchor = self._rows.row_of(offset)
        row = self.row(self._anchor)
        line = row.decoration.lines[row.text.line_of(offset)]
        self._into = line.top - above
        self._held = None if above else offset

    def settle(self, height: float) -> None:
        """Bring the view back between the two ends of the article."""
        self._settle(height)

    def value(self) -> float:
        """Return the scroll bar's value for the view."""
        return self._typography.padding + self._heights.top(self._anchor) + self._into

    def maximum(self, height: float) -> float:
        """Return the scroll bar's largest value."""
        return max(0.0, self._heights.total + 2 * self._typography.padding - height)

    def at_start(self) -> bool:
        """Tell whether the view is at the article's very beginning."""
        return self._held is None and self._anchor == 0 and self._into <= 0

    def top_offset(self) -> int:
        """Return the offset that is held at the top, else that of the first line in view."""
        if not self._text:
            return 0
        if self._held is not None:
            return self._held
        row = self.row(self._anchor)
        lines = zip(row.text.lines, row.decoration.lines, strict=True)
        return next(
            (box.start for box, line in lines if line.top + line.height > self._into),
            row.text.end,
        )

    def y_of(self, offset: int) -> tuple[float, float]:
        """Return the y in the viewport of the line that holds `offset`, and its height.

        Far away it is estimated.
        """
        index = self._rows.row_of(offset)
        top = self._heights.top(index) - self._heights.top(self._anchor) - self._into
        cached = self._cache.get(index)
        if cached is None:
            return top, self._heights.height(index)
        line = cached.decoration.lines[cached.text.line_of(offset)]
        return top + line.top, line.height

    def _decoration(
        self, index: int, text: RowText, before: RowDecoration | None = None
    ) -> RowDecoration:
        made = decorate(
            text,
            self._marks_in(text.start, text.end),
            self._typography,
            ends_paragraph=self._rows.ends_paragraph(index),
            before=before,
        )
        self._heights.set(index, made.height)
        return made

    def _settle(self, height: float) -> None:
        self._walk()
        below = self._below(height)
        if below < height:
            self._into -= height - below
            self._walk()
        if self._anchor == 0:
            self._into = max(self._into, -self._typography.padding)

    def _walk(self) -> None:
        """Bring the anchor to the row in which the distance lies."""
        while self._into < 0 and self._anchor > 0:
            self._anchor -= 1
            self._into += self.row(self._anchor).decoration.height
        while self._anchor < len(self._rows) - 1:
            tall = self.row(self._anchor).decoration.height
            if self._into < tall:
                break
            self._into -= tall
            self._anchor += 1

    def _below(self, height: float) -> float:
        """Return how much there is from the top of the view on, at most a bit over `height`."""
        bottom = -self._into
        index = self._anchor
        while index < len(self._rows):
            if bottom >= height:
                return bottom
            bottom += self.row(index).decoration.height
            index += 1
        return bottom + self._typography.padding

    def _forget(self) -> None:
        self.forget_layouts()
        self._heights = self._estimates()

    def _estimates(self) -> RowHeights:
        typography = self._typography
        lengths = self._rows.ends - self._rows.starts
        per_line = max(1.0, typography.characters * 0.95 * self._width / typography.column)
        heights = np.ceil(lengths / per_line).astype(np.float32)
        heights *= np.float32(typography.line)
        heights += np.float32(typography.row_gap)
        heights[lengths == 0] = typography.empty_row
        return RowHeights(heights)

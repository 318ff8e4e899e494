"""What the keys do on the canvas; keys that are not listed here belong to the page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent

from goldspan.services.keys.keymap import Keymap
from goldspan.text import caret
from goldspan.text.hits import cycle
from goldspan.text.sentences import sentence_at, without_stop
from goldspan.text.snapping import moved_edge, snap_to_tokens
from goldspan.ui.canvas.marks import Snap
from goldspan.ui.canvas.row_text import RowText
from goldspan.ui.canvas.view import ZOOM_STEP
from goldspan.ui.keys.events import key_of

if TYPE_CHECKING:
    from goldspan.ui.canvas.canvas import ArticleCanvas

Deed = Callable[[], bool]


class KeyHandler:
    """Moves the caret, extends the selection, resizes and walks through marks.

    `keymap` says which key is which command; it may be replaced at any time.
    """

    def __init__(self, canvas: ArticleCanvas) -> None:
        self._canvas = canvas
        self._goal: float | None = None
        self._deeds = self._table()
        self.keymap = Keymap()

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether this key belongs to the canvas now (Esc only where it has a use)."""
        command = self.keymap.command_for(key_of(event))
        if command == "cancel":
            return self._canvas.can_cancel()
        return command in self._deeds

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key says; return whether it was one of ours."""
        deed = self._deeds.get(self.keymap.command_for(key_of(event)) or "")
        return deed is not None and deed()

    def _table(self) -> dict[str, Deed]:
        table: dict[str, Deed] = {}
        for verb, extend in (("caret", False), ("extend", True)):
            for name, move in self._moves().items():
                table[f"{verb}_{name}"] = partial(move, extend)
        for edge, at_start in (("end", False), ("start", True)):
            table[f"{edge}_right"] = partial(self._resize, at_start, True)
            table[f"{edge}_left"] = partial(self._resize, at_start, False)
        table["next_span"] = partial(self._walk, True)
        table["previous_span"] = partial(self._walk, False)
        table["cycle"] = self._cycle
        table["word"] = self._word
        table["sentence"] = self._whole_sentence
        table["snap"] = self._toggle_snap
        table["copy"] = self._copy
        table["select_all"] = self._select_all
        table["zoom_in"] = partial(self._zoom, ZOOM_STEP)
        table["zoom_out"] = partial(self._zoom, -ZOOM_STEP)
        table["zoom_reset"] = partial(self._zoom, 0)
        table["cancel"] = self._canvas.cancel
        return table

    def _moves(self) -> dict[str, Callable[[bool], bool]]:
        return {
            "right": partial(self._step, True),
            "left": partial(self._step, False),
            "sentence_right": partial(self._sentence, True),
            "sentence_left": partial(self._sentence, False),
            "up": partial(self._lines, 1),
            "down": partial(self._lines, -1),
            "page_up": partial(self._pages, 1),
            "page_down": partial(self._pages, -1),
            "line_start": partial(self._line_edge, False),
            "line_end": partial(self._line_edge, True),
            "text_start": partial(self._text_edge, False),
            "text_end": partial(self._text_edge, True),
        }

    def _length(self) -> int:
        return len(self._canvas.state.text)

    def _go(self, offset: int, extend: bool, *, keep_goal: bool = False) -> bool:
        if not keep_goal:
            self._goal = None
        if extend:
            self._canvas.extend_to(offset)
        else:
            self._canvas.select_mark(None)
            self._canvas.set_caret(offset)
        self._canvas.reveal(offset, offset)
        return True

    def _onwards(self, right: bool, offset: int) -> bool:
        """Say whether the arrow to this side goes on in the text, whichever way that is read."""
        return right != self._row(offset).leftwards

    def _row(self, offset: int) -> RowText:
        page = self._canvas.page
        return page.row(page.rows.row_of(offset)).text

    def _step(self, right: bool, extend: bool) -> bool:
        state = self._canvas.state
        text, at = state.text, state.caret
        forward = self._onwards(right, at)
        if state.snap is Snap.CHARACTER:
            move = caret.next_character if forward else caret.previous_character
            return self._go(move(text, at), extend)
        if extend:
            grow = caret.extend_right if forward else caret.extend_left
            return self._go(grow(text, state.anchor, at), True)
        move = caret.next_token if forward else caret.previous_token
        return self._go(move(text, at), False)

    def _sentence(self, right: bool, extend: bool) -> bool:
        text, at = self._canvas.state.text, self._canvas.state.caret
        move = caret.next_sentence if self._onwards(right, at) else caret.previous_sentence
        return self._go(move(text, at), extend)

    def _lines(self, count: int, extend: bool) -> bool:
        geometry, at = self._canvas.places(), self._canvas.state.caret
        if self._goal is None:
            rect = geometry.caret_rect(at)
            self._goal = rect.center().x() if rect is not None else geometry.left
        return self._go(geometry.offset_above(at, self._goal, count), extend, keep_goal=True)

    def _pages(self, count: int, extend: bool) -> bool:
        canvas = self._canvas
        height = canvas.viewport().height()
        lines = max(1, int(height / canvas.page.typography.line) - 1)
        return self._lines(count * lines, extend)

    def _line_edge(self, at_end: bool, extend: bool) -> bool:
        width, at = self._canvas.page.width, self._canvas.state.caret
        row = self._row(at)
        index = row.line_of(min(at, row.end))
        line = row.lines[index]
        if not at_end:
            return self._go(line.start, extend)
        beyond = -width if row.leftwards else 2 * width
        return self._go(row.offset_at(index, beyond, between=True), extend)

    def _text_edge(self, at_end: bool, extend: bool) -> bool:
        return self._go(self._length() if at_end else 0, extend)

    def _resize(self, at_start: bool, right: bool) -> bool:
        canvas = self._canvas
        mark = canvas.state.selected_mark()
        if mark is None:
            canvas.nothingSelected.emit()
        if mark is None or not mark.resizable:
            return True
        found = moved_edge(
            canvas.state.text,
            (mark.start, mark.end),
            at_start=at_start,
            forward=self._onwards(right, mark.start),
            by_token=canvas.state.snap is Snap.TOKEN,
        )
        if found is not None:
            canvas.markResized.emit(mark.id, *found)
        return True

    def _walk(self, forward: bool) -> bool:
        canvas, state = self._canvas, self._canvas.state
        mark = state.selected_mark()
        place = (mark.start, mark.end) if mark else (state.caret, self._length() + 1)
        current = mark.id if mark else None
        found = state.neighbour(place, current, forward=forward)
        if found is None:
            edge = (-1, 0) if forward else (self._length() + 1, 0)
            found = state.neighbour(edge, None, forward=forward)
        if found is not None:
            canvas.set_caret(found.start)
            canvas.select_mark(found.id)
        return True

    def _cycle(self) -> bool:
        canvas, state = self._canvas, self._canvas.state
        mark = state.selected_mark()
        at = mark.start if mark and not mark.start <= state.caret < mark.end else state.caret
        found = cycle(state.marks_at(at), state.selected)
        if found is not None:
            canvas.select_mark(found)
        else:
            canvas.nothingSelected.emit()
        return True

    def _word(self) -> bool:
        state = self._canvas.state
        at = min(state.selection() or (state.caret,))
        word = snap_to_tokens(state.text, at, at)
        if word is not None:
            self._canvas.select_range(*word)
        return True

    def _whole_sentence(self) -> bool:
        state = self._canvas.state
        sentence = sentence_at(state.text, min(state.selection() or (state.caret,)))
        if sentence is not None:
            whole = state.selection() == sentence
            self._canvas.select_range(*(without_stop(state.text, *sentence) if whole else sentence))
        return True

    def _toggle_snap(self) -> bool:
        canvas = self._canvas
        token = canvas.state.snap is Snap.TOKEN
        canvas.set_snap(Snap.CHARACTER if token else Snap.TOKEN)
        return True

    def _copy(self) -> bool:
        self._canvas.copy()
        return True

    def _select_all(self) -> bool:
        self._canvas.select_range(0, self._length())
        return True

    def _zoom(self, step: int) -> bool:
        self._canvas.set_zoom(self._canvas.zoom() + step if step else 100)
        return True

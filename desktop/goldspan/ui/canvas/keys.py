"""What the keys do on the canvas; keys that are not listed here belong to the page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent

from goldspan.text import caret
from goldspan.text.hits import cycle
from goldspan.text.sentences import sentence_at
from goldspan.text.snapping import moved_edge, snap_to_tokens
from goldspan.ui.canvas.marks import Snap

if TYPE_CHECKING:
    from goldspan.ui.canvas.canvas import ArticleCanvas

Deed = Callable[[], bool]
_K = Qt.Key
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier


class KeyHandler:
    """Moves the caret, extends the selection, resizes and walks through marks."""

    def __init__(self, canvas: ArticleCanvas) -> None:
        self._canvas = canvas
        self._goal: float | None = None
        self._deeds = self._table()

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether this key belongs to the canvas now (Esc only where it has a use)."""
        combination = _combination(event)
        if combination == QKeyCombination(_NONE, _K.Key_Escape):
            return self._canvas.can_cancel()
        return combination in self._deeds

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key says; return whether it was one of ours."""
        deed = self._deeds.get(_combination(event))
        return deed is not None and deed()

    def _table(self) -> dict[QKeyCombination, Deed]:
        table: dict[QKeyCombination, Deed] = {}

        def key(code: Qt.Key, deed: Deed, modifiers: Qt.KeyboardModifier = _NONE) -> None:
            table[QKeyCombination(modifiers, code)] = deed

        for extend, shift in ((False, _NONE), (True, _SHIFT)):
            key(_K.Key_Right, partial(self._step, True, extend), shift)
            key(_K.Key_Left, partial(self._step, False, extend), shift)
            key(_K.Key_Right, partial(self._sentence, True, extend), _CTRL | shift)
            key(_K.Key_Left, partial(self._sentence, False, extend), _CTRL | shift)
            key(_K.Key_Up, partial(self._lines, 1, extend), shift)
            key(_K.Key_Down, partial(self._lines, -1, extend), shift)
            key(_K.Key_PageUp, partial(self._pages, 1, extend), shift)
            key(_K.Key_PageDown, partial(self._pages, -1, extend), shift)
            key(_K.Key_Home, partial(self._line_edge, False, extend), shift)
            key(_K.Key_End, partial(self._line_edge, True, extend), shift)
            key(_K.Key_Home, partial(self._text_edge, False, extend), _CTRL | shift)
            key(_K.Key_End, partial(self._text_edge, True, extend), _CTRL | shift)
        for at_start, modifiers in ((False, _ALT), (True, _ALT | _SHIFT)):
            key(_K.Key_Right, partial(self._resize, at_start, True), modifiers)
            key(_K.Key_Left, partial(self._resize, at_start, False), modifiers)
        key(_K.Key_Tab, partial(self._walk, True))
        key(_K.Key_Backtab, partial(self._walk, False), _SHIFT)
        key(_K.Key_O, self._cycle)
        key(_K.Key_W, self._word)
        key(_K.Key_S, self._whole_sentence)
        key(_K.Key_T, self._toggle_snap)
        key(_K.Key_C, self._copy, _CTRL)
        key(_K.Key_A, self._select_all, _CTRL)
        key(_K.Key_Escape, self._canvas.cancel)
        return table

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

    def _step(self, forward: bool, extend: bool) -> bool:
        state = self._canvas.state
        text, at = state.text, state.caret
        if state.snap is Snap.CHARACTER:
            move = caret.next_character if forward else caret.previous_character
            return self._go(move(text, at), extend)
        if extend:
            grow = caret.extend_right if forward else caret.extend_left
            return self._go(grow(text, state.anchor, at), True)
        move = caret.next_token if forward else caret.previous_token
        return self._go(move(text, at), False)

    def _sentence(self, forward: bool, extend: bool) -> bool:
        move = caret.next_sentence if forward else caret.previous_sentence
        return self._go(move(self._canvas.state.text, self._canvas.state.caret), extend)

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
        page, at = self._canvas.page, self._canvas.state.caret
        row = page.row(page.rows.row_of(at)).text
        index = row.line_of(min(at, row.end))
        line = row.lines[index]
        if not at_end:
            return self._go(line.start, extend)
        return self._go(row.offset_at(index, page.width * 2, between=True), extend)

    def _text_edge(self, at_end: bool, extend: bool) -> bool:
        return self._go(self._length() if at_end else 0, extend)

    def _resize(self, at_start: bool, forward: bool) -> bool:
        canvas = self._canvas
        mark = canvas.state.selected_mark()
        if mark is None or not mark.resizable:
            return True
        found = moved_edge(
            canvas.state.text,
            (mark.start, mark.end),
            at_start=at_start,
            forward=forward,
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
            self._canvas.select_range(*sentence)
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


def _combination(event: QKeyEvent) -> QKeyCombination:
    """Return the key with its modifiers, whether it came from the number block or not."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeyCombination(modifiers, Qt.Key(event.key()))

"""Gestures that need more than the desk: the pop-up, the context menu, the cue, the number keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtGui import QKeyEvent

from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import Span
from goldspan.domain.messages import message
from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.work.controller import DeskController
from goldspan.ui.annotate.work.popup import LabelPopup
from goldspan.ui.annotate.work.span_menu import SpanMenu
from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.theme import Theme


class Gestures(QObject):
    """Opens what appears at the pointer, and carries out what is chosen in it."""

    def __init__(
        self,
        session: ProjectSession,
        controller: DeskController,
        popup: LabelPopup,
        theme: Theme,
        language: str,
        keys: KeyBindings,
    ) -> None:
        super().__init__(controller)
        self._session = session
        self._controller = controller
        self._popup = popup
        self._theme = theme
        self._language = language
        self._keys = keys
        popup.label_chosen.connect(self.label_pressed)
        popup.cue_chosen.connect(self.take_cue)
        popup.dismissed.connect(self._canvas.setFocus)
        popup.cancelled.connect(self._give_up_words)
        self._canvas.nothingSelected.connect(controller.marking.nothing_selected)
        popup.passed.connect(self._pass_key)
        controller.popup_wanted.connect(self.open_popup)
        self._canvas.contextRequested.connect(self._open_menu)

    @property
    def _canvas(self) -> ArticleCanvas:
        return self._controller.canvas

    @property
    def _scheme(self) -> Scheme:
        return self._session.scheme

    def digit(self, number: int) -> None:
        """Press the label that has this number."""
        for label in self._scheme.labels:
            if label.shortcut == number:
                self._controller.marking.press_label(label.key)

    def label_pressed(self, label: str) -> None:
        """Press a label with the mouse, and go back to the text."""
        self._controller.marking.press_label(label)
        self._canvas.setFocus()

    def take_cue(self) -> None:
        """Take the selected words as the cue of the span in the inspector; accept it with that."""
        span = self._controller.span(self._controller.focus)
        key = self._cue_key(span)
        if span is not None and key and self._canvas.selection() is not None:
            self._controller.attributes.set_cue(span.id, key, False)
        else:
            why = message("errors", "Select a claim first, then the words of its cue.")
            self._controller.refused.emit(RefusedError(why))
        self._canvas.setFocus()

    def open_popup(self, point: QPoint, by_name: bool) -> None:
        """Ask for a label beside a point of the screen; at the selection where it is null."""
        if self._session.read_only:
            return
        canvas = self._canvas
        if point.isNull():
            at = canvas.selection() or (canvas.caret(), canvas.caret() + 1)
            point = canvas.range_rect(*at).bottomLeft()
        span = self._controller.span(self._controller.focus)
        with_cue = canvas.selection() is not None and bool(self._cue_key(span))
        self._popup.open_at(point, by_name=by_name, with_cue=with_cue)

    def _give_up_words(self) -> None:
        """Select no words; what was selected before them is selected again."""
        before = self._controller.focus
        self._canvas.clear_selection()
        self._controller.select(before, reveal=False)

    def _pass_key(self, event: QKeyEvent) -> None:
        """Do in the text what a key does there that was pressed in the pop-up."""
        QCoreApplication.sendEvent(self._canvas, event)

    def find_label(self) -> None:
        """Ask for a label by its name."""
        self.open_popup(QPoint(), True)

    def _cue_key(self, span: Span | None) -> str:
        """Return the ranges attribute of a span, or nothing where it has none."""
        label = self._scheme.label(span.label) if span is not None else None
        attributes = label.attributes if label else ()
        return next((a.key for a in attributes if a.kind is AttributeKind.RANGES), "")

    def _open_menu(self, _offset: int, marks: list[str], point: QPoint) -> None:
        controller = self._controller
        if self._session.read_only or controller.desk is None:
            return
        words = self._canvas.selection() is not None
        if controller.focus not in marks and not words:
            controller.select(marks[0] if marks else None, reveal=False)
        if marks or words:
            menu = SpanMenu(
                controller, self._scheme, self._theme, self._language, self._keys, self._canvas
            )
            menu.show_at(point)

"""The context menu over the article: what can be done to the span or the selection there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from goldspan.domain.layer import Span
from goldspan.domain.scheme import LabelType, Scheme, title
from goldspan.ui.annotate.work.controller import DeskController
from goldspan.ui.annotate.work.palette import swatch
from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.theme import Theme


class SpanMenu(QMenu):
    """Built for one click; every entry names its key."""

    def __init__(
        self,
        controller: DeskController,
        scheme: Scheme,
        theme: Theme,
        language: str,
        keys: KeyBindings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._keys = keys
        selected = controller.selected
        span = controller.span(selected)
        if controller.is_suggestion(selected):
            self._entry(self.tr("Accept"), "accept", controller.verdicts.accept)
            self._entry(self.tr("Reject"), "reject", controller.verdicts.reject)
            everywhere = controller.verdicts.reject_everywhere
            self._entry(self.tr("Reject everywhere"), "reject_everywhere", everywhere)
            self._entry(self.tr("Edit"), "edit", controller.verdicts.edit)
            self.addSeparator()
        keyless = [label for label in scheme.labels if not label.shortcut]
        for label in scheme.labels:
            if label.shortcut:
                self._label_entry(self, label, span, theme, language)
        if keyless:
            others = self.addMenu(self.tr("Further labels"))
            for label in keyless:
                self._label_entry(others, label, span, theme, language)
        self.addSeparator()
        words = self.tr("Mark all occurrences…")
        self._entry(words, "mark_all", controller.mark_all_wanted.emit)
        if span is not None and not controller.is_suggestion(selected):
            self.addSeparator()
            self._entry(self.tr("Link to another span"), "link", controller.linking.begin)
            doubtful = self._entry(
                self.tr("Doubtful"), "doubtful", controller.attributes.toggle_doubtful
            )
            doubtful.setCheckable(True)
            doubtful.setChecked(span.doubtful)
            self._entry(self.tr("Remove"), "delete", controller.marking.delete)

    def _label_entry(
        self, menu: QMenu, label: LabelType, span: Span | None, theme: Theme, language: str
    ) -> None:
        words = self.tr("Change to {label}") if span is not None else self.tr("Mark as {label}")
        text = words.format(label=title(label.titles, language)).replace("&", "&&")
        entry = menu.addAction(f"{text}\t{label.shortcut}" if label.shortcut else text)
        entry.triggered.connect(partial(self._controller.marking.press_label, label.key))
        entry.setIcon(swatch(theme.hue(label.hue).bar, self.devicePixelRatioF()))
        entry.setEnabled(span is None or span.label != label.key)

    def show_at(self, point: QPoint) -> None:
        """Show the menu at a point of the screen; it goes when it is left."""
        self.aboutToHide.connect(self.deleteLater)
        self.popup(point)

    def _entry(self, words: str, command: str, do: Callable[[], None]) -> QAction:
        key = self._keys.words(command)
        entry = self.addAction(f"{words}\t{key}" if key else words)
        entry.triggered.connect(lambda _checked=False: do())
        return entry

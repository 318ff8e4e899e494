"""The context menu over the article: what can be done to the span or the selection there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from goldspan.domain.scheme import Scheme, title
from goldspan.ui.annotate.controller import DeskController
from goldspan.ui.annotate.palette import swatch
from goldspan.ui.theme import Theme


class SpanMenu(QMenu):
    """Built for one click; every entry names its key."""

    def __init__(
        self,
        controller: DeskController,
        scheme: Scheme,
        theme: Theme,
        language: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        focus = controller.focus
        span = controller.span(focus)
        if controller.is_suggestion(focus):
            self._entry(self.tr("Accept"), self.tr("Enter"), controller.verdicts.accept)
            self._entry(self.tr("Reject"), "X", controller.verdicts.reject)
            self._entry(self.tr("Edit"), "E", controller.verdicts.edit)
            self.addSeparator()
        for label in scheme.labels:
            name = title(label.titles, language)
            words = (
                self.tr("Change to {label}") if span is not None else self.tr("Mark as {label}")
            ).format(label=name)
            entry = self._entry(
                words,
                str(label.shortcut),
                partial(controller.marking.press_label, label.key),
            )
            entry.setIcon(swatch(theme.hue(label.hue).bar, self.devicePixelRatioF()))
            entry.setEnabled(span is None or span.label != label.key)
        if span is not None and not controller.is_suggestion(focus):
            self.addSeparator()
            self._entry(self.tr("Link to another span"), "L", controller.linking.begin)
            doubtful = self._entry(self.tr("Doubtful"), "", controller.attributes.toggle_doubtful)
            doubtful.setCheckable(True)
            doubtful.setChecked(span.doubtful)
            self._entry(self.tr("Remove"), self.tr("Del"), controller.marking.delete)

    def show_at(self, point: QPoint) -> None:
        """Show the menu at a point of the screen; it goes when it is left."""
        self.aboutToHide.connect(self.deleteLater)
        self.popup(point)

    def _entry(self, words: str, key: str, command: Callable[[], None]) -> QAction:
        entry = self.addAction(f"{words}\t{key}" if key else words)
        entry.triggered.connect(lambda _checked=False: command())
        return entry

"""The list of hits: arrows move, Space ticks, digits choose a label, Enter marks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from goldspan.services.marking.mark_all import Hit
from goldspan.ui.annotate.mark_all.delegate import HitDelegate
from goldspan.ui.annotate.mark_all.model import HitModel, Index

_IGNORED = Qt.KeyboardModifier.KeypadModifier


class HitList(QListView):
    """`reached` carries the hit that is current now, or None; `confirmed` says Enter."""

    reached = Signal(object)
    confirmed = Signal()
    digit_pressed = Signal(int)

    def __init__(self, model: HitModel, delegate: HitDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self._hits = model
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Say which hit is current."""
        super().currentChanged(current, previous)
        self.reached.emit(self.current_hit())

    def current_hit(self) -> Hit | None:
        """Return the current hit, None where there is none or a heading is current."""
        index = self.currentIndex()
        row = self._hits.row(index.row()) if index.isValid() else None
        return row if isinstance(row, Hit) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the keys of the preview; arrows and pages move as in any list."""
        plain = not (event.modifiers() & ~_IGNORED)
        number = event.key() - Qt.Key.Key_0.value
        if plain and event.key() == Qt.Key.Key_Space:
            if self.currentIndex().isValid() and not event.isAutoRepeat():
                self._hits.toggle(self.currentIndex().row())
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.confirmed.emit()
        elif plain and 1 <= number <= 9:
            self.digit_pressed.emit(number)
        elif event.text().isalpha():
            # Letters belong to the pane: a list would look for rows that begin with them.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tick a row where its box is pressed."""
        super().mousePressEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if (
            event.button() == Qt.MouseButton.LeftButton
            and index.isValid()
            and HitDelegate.box(self.visualRect(index)).contains(place)
        ):
            self._hits.toggle(index.row())

"""The list of errors: a click or Enter goes to the place, arrows move."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from goldspan.ui.evaluate.errors_delegate import ErrorDelegate, row_height
from goldspan.ui.evaluate.errors_model import ErrorModel
from goldspan.ui.evaluate.rows import ErrorRow

Index = QModelIndex | QPersistentModelIndex


class ErrorList(QTableView):
    """`chosen` carries the ErrorRow that was clicked or had Enter; `reached` the current one.

    `reached` carries None where there is none. What was current stays so when the filter changes,
    as long as it is listed.

    A table of one column: of all of Qt's views it alone need not ask for every row once.
    """

    chosen = Signal(object)
    reached = Signal(object)

    def __init__(self, model: ErrorModel, delegate: ErrorDelegate) -> None:
        super().__init__()
        self._errors = model
        self._kept: tuple[ErrorRow | None, int] = (None, 0)
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height(self.fontMetrics()))
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Errors"))
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)

    def current(self) -> ErrorRow | None:
        """Return the current error, None where there is none."""
        index = self.currentIndex()
        return self._errors.row(index.row()) if index.isValid() else None

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Say which error is current."""
        super().currentChanged(current, previous)
        self.reached.emit(self.current())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes to the place, Home and End to the ends; letters belong to nobody here."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose()
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            last = self._errors.rowCount() - 1
            self.setCurrentIndex(self._errors.index(0 if event.key() == Qt.Key.Key_Home else last))
        elif event.text().isalpha():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the place that was clicked."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if (
            event.button() == Qt.MouseButton.LeftButton
            and index.isValid()
            and index == self.currentIndex()
        ):
            self._choose()

    def _choose(self) -> None:
        row = self.current()
        if row is not None:
            self.chosen.emit(row)

    def _keep(self) -> None:
        self._kept = (self.current(), self.currentIndex().row())

    def _restore(self) -> None:
        row, _ = self._kept
        listed = self._errors.listed
        number = next((at for at, other in enumerate(listed) if other is row), -1)
        if number >= 0:
            index = self._errors.index(number)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        elif listed:
            self.setCurrentIndex(self._errors.index(0))
        else:
            self.reached.emit(None)

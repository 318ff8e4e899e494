"""The list of releases: two lines each, what it is called and what it holds."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from goldspan.ui.release.listing.rows import ReleaseModel, ReleaseRow
from goldspan.ui.release.two_lines import TwoLineDelegate
from goldspan.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class ReleaseList(QListView):
    """`reached` carries the ReleaseRow that is current, None where there is none."""

    reached = Signal(object)

    def __init__(self, theme: Theme, model: ReleaseModel) -> None:
        super().__init__()
        self._releases = model
        self.setModel(model)
        self.setItemDelegate(TwoLineDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Releases"))

    def current(self) -> ReleaseRow | None:
        """Return the current row, None where there is none."""
        index = self.currentIndex()
        return self._releases.rows[index.row()] if index.isValid() else None

    def go_to(self, number: int) -> None:
        """Make a row current; the last one where there are fewer."""
        index = self._releases.index(min(number, self._releases.rowCount() - 1))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.reached.emit(self.current())

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Say which row is current."""
        super().currentChanged(current, previous)
        self.reached.emit(self.current())

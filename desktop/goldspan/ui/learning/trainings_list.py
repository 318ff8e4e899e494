"""Earlier trainings of the project, the newest first; one is chosen, to be looked at."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from goldspan.services.training import Training
from goldspan.ui.learning.words import day_text, f1_text

ROW_HEIGHT, GAP = 28, 8
MOST_SHOWN = 4


class TrainingsList(QListWidget):
    """`chosen` carries the Training that is looked at."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._trainings: Sequence[Training] = ()
        self.setAccessibleName(self.tr("Earlier trainings"))
        self.setTabKeyNavigation(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentRowChanged.connect(self._choose)

    def show_trainings(self, trainings: Sequence[Training], used: Collection[str]) -> None:
        """List these; the one that is looked at stays, else the newest is."""
        current = self.current()
        kept = current.name if current is not None else ""
        self._trainings = tuple(trainings)
        self.blockSignals(True)
        self.clear()
        for training in trainings:
            self.addItem(self._item(training, training.name in used))
        self.blockSignals(False)
        rows = min(MOST_SHOWN, len(trainings))
        self.setFixedHeight(rows * max(ROW_HEIGHT, self.sizeHintForRow(0)) + 2 * self.frameWidth())
        names = [training.name for training in trainings]
        if names:
            self.setCurrentRow(names.index(kept) if kept in names else 0)

    def choose(self, name: str) -> None:
        """Look at the training of this name."""
        for row, training in enumerate(self._trainings):
            if training.name == name:
                self.setCurrentRow(row)

    def current(self) -> Training | None:
        """Return the training that is looked at."""
        row = self.currentRow()
        return self._trainings[row] if 0 <= row < len(self._trainings) else None

    def _item(self, training: Training, used: bool) -> QListWidgetItem:
        before, after = training.figure()
        figures = " → ".join(
            f1_text(part.f1 if part is not None else None) for part in (before, after)
        )
        parts = [training.name, day_text(training.made_at), f"F1 {figures}"]
        if used:
            parts.append(self.tr("in use"))
        item = QListWidgetItem(" · ".join(parts))
        item.setToolTip(item.text())
        item.setSizeHint(QSize(0, max(ROW_HEIGHT, self.fontMetrics().height() + GAP)))
        return item

    def _choose(self, _: int) -> None:
        training = self.current()
        if training is not None:
            self.chosen.emit(training)

"""A training under way: what it does, how far it is, how long it takes still, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from goldspan.services.training import TrainingStage
from goldspan.ui.learning.words import duration_text, stage_text
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label

SCALE = 1000


class ProgressBox(QWidget):
    """`cancel_wanted` asks to stop; what was trained is kept then."""

    cancel_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._what = label()
        self._left = label("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.cancel = button(self.tr("Cancel"), self._stop, theme=theme, icon="cancel")
        self.cancel.setToolTip(self.tr("Stop; the training can go on from here later"))
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._what)
        words.addWidget(self._left, 1)
        words.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(words)
        column.addWidget(self._bar)

    def begin(self) -> None:
        """Show that a training begins."""
        self.cancel.setEnabled(True)
        self._what.setText(self.tr("Starting…"))
        self._left.clear()
        self._bar.setRange(0, 0)

    def show_stage(self, stage: TrainingStage, seconds_left: float | None) -> None:
        """Show how far it is."""
        if not self.cancel.isEnabled():
            return
        self._what.setText(stage_text(stage))
        self._bar.setAccessibleName(stage_text(stage))
        if stage.total:
            self._bar.setRange(0, SCALE)
            self._bar.setValue(round(SCALE * min(stage.done, stage.total) / stage.total))
        else:
            self._bar.setRange(0, 0)
        if seconds_left is None:
            self._left.clear()
        else:
            words = self.tr("at most {time} left")
            self._left.setText(words.format(time=duration_text(seconds_left)))

    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self._what.setText(self.tr("Stopping…"))
        self._left.clear()
        self.cancel_wanted.emit()

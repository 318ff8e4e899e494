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
        words.addWidget(self._what, 1)
        words.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(words)
        column.addWidget(self._bar)
        column.addWidget(self._left)

    def begin(self) -> None:
        """Show that a training begins."""
        self.cancel.setEnabled(True)
        self._what.setText(self.tr("Starting…"))
        self._left.clear()
        self._bar.setRange(0, 0)

    def show_stage(self, stage: TrainingStage, seconds_left: float | None) -> None:
        """Show how far it is."""
        words = self.tr("at most {time} left")
        left = words.format(time=duration_text(seconds_left)) if seconds_left is not None else ""
        self.show_words(stage_text(stage), left, stage.done, stage.total)

    def show_words(self, what: str, left: str, done: int, total: int) -> None:
        """Show what it is at, how long it takes still, and how far it is; `total` 0: unknown."""
        if not self.cancel.isEnabled():
            return
        self._what.setText(what)
        self._bar.setAccessibleName(what)
        if total:
            self._bar.setRange(0, SCALE)
            self._bar.setValue(round(SCALE * min(done, total) / total))
        else:
            self._bar.setRange(0, 0)
        self._left.setText(left)

    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self._what.setText(self.tr("Stopping…"))
        self._left.clear()
        self.cancel_wanted.emit()

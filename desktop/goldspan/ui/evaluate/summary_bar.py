"""What was measured, when and on how much; whether it still stands; how to take it along."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from goldspan.services.evaluation.results import Against
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.evaluate.measured import Measured
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import BUTTON_ICON_SIZE, ICON_SIZE, button, label, set_role


class SummaryBar(QFrame):
    """One row above the figures. `copy_wanted` carries `markdown` or `tsv`."""

    copy_wanted = Signal(str)
    save_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_role(self, "bar")
        self._name = label("", "strong")
        self._what = ElidingLabel("muted", self)
        self._outdated = QWidget()
        notice = QHBoxLayout(self._outdated)
        notice.setContentsMargins(0, 0, 0, 0)
        notice.setSpacing(8)
        self._theme = theme
        self._sign = label()
        theme.changed.connect(self._recolour)
        self._recolour()
        self._why = label("")
        notice.addWidget(self._sign)
        notice.addWidget(self._why)
        self.again = button(self.tr("Evaluate again"), self.again_wanted.emit)
        notice.addWidget(self.again)
        self.copy = QToolButton()
        self.copy.setText(self.tr("Copy"))
        self.copy.setIcon(theme.icon("copy"))
        self.copy.setIconSize(BUTTON_ICON_SIZE)
        self.copy.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.copy.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.copy.setToolTip(self.tr("Copy the figures that are shown"))
        self.menu = QMenu(self.copy)
        for kind, text in (
            ("markdown", self.tr("As Markdown")),
            ("tsv", self.tr("As TSV, for spreadsheets")),
        ):
            entry = self.menu.addAction(text)
            entry.triggered.connect(lambda _=False, kind=kind: self.copy_wanted.emit(kind))
        self.copy.setMenu(self.menu)
        self.save = button(self.tr("Save…"), self.save_wanted.emit, theme=theme, icon="save")
        self.save.setToolTip(self.tr("Save all figures and errors as JSON"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._name)
        row.addWidget(self._what, 1)
        row.addWidget(self._outdated)
        row.addWidget(self.copy)
        row.addWidget(self.save)
        self._what.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def words(self) -> str:
        """What was measured, as one line."""
        return f"{self._name.text()} · {self._what.text()}"

    def show_measured(self, measured: Measured) -> None:
        """Say what these figures are of."""
        evaluation, locale = measured.evaluation, QLocale()
        self._name.setText(" ".join(filter(None, (evaluation.pipeline, evaluation.version))))
        if measured.file is not None:
            against = self.tr("against {file}").format(file=measured.file.name)
        elif measured.wanted.source is Against.OWN:
            against = self.tr("against my own layer")
        else:
            against = self.tr("against gold")
        at = QDateTime.fromSecsSinceEpoch(int(measured.finished.timestamp()))
        parts = [
            against,
            self.tr("%Ln article(s)", "", evaluation.articles),
            self.tr("%Ln word(s)", "", evaluation.words),
            locale.toString(at, QLocale.FormatType.ShortFormat),
        ]
        self._what.setText(" · ".join(parts))
        self._what.setToolTip(self._what.text())
        self.show_outdated(measured)

    def show_outdated(self, measured: Measured) -> None:
        """Say whether what was compared with has changed since."""
        if measured.elsewhere:
            why = self.tr("The project was changed elsewhere since.")
        elif measured.wanted.source is Against.OWN:
            why = self.tr("Your layer has changed since.")
        else:
            why = self.tr("Gold has changed since.")
        self._why.setText(why)
        self._outdated.setVisible(measured.outdated)

    def show_busy(self, busy: bool) -> None:
        """Let nothing be begun while something is being measured."""
        self.again.setEnabled(not busy)

    def _recolour(self) -> None:
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(self._theme.icon("warning", "warn").pixmap(ICON_SIZE, ratio))

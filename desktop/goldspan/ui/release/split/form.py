"""How a split is to be made: shares of its parts, by date or by chance."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from goldspan.domain.releases import PARTS, USUAL_SHARES, SplitSettings
from goldspan.ui.release.split.words import part_titles
from goldspan.ui.widgets import button, label

LARGEST_SEED = 999_999


class SplitForm(QWidget):
    """`wanted` asks for a split with `settings()`."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shares: dict[str, QSpinBox] = {}
        self.by_date = QCheckBox(
            self.tr("By date: learn from the past, measure on what came later")
        )
        self.without_undated = QCheckBox(self.tr("Leave out articles without a date"))
        self.seed = QSpinBox()
        self.seed.setRange(0, LARGEST_SEED)
        self.seed.setAccessibleName(self.tr("Seed: another one, another split"))
        self.seed.setToolTip(self.seed.accessibleName())
        self.split = button("", self.wanted.emit)
        self._build()
        self.by_date.toggled.connect(self._follow)
        self.show_settings(SplitSettings(USUAL_SHARES))
        self.show_kept(False)

    def settings(self) -> SplitSettings:
        """Return what is asked for."""
        shares = {part: field.value() / 100 for part, field in self.shares.items()}
        return SplitSettings(shares, self.seed.value(), self.by_date.isChecked())

    @property
    def leave_out_undated(self) -> bool:
        """Whether articles without a date are left out, where it goes by date."""
        return self.by_date.isChecked() and self.without_undated.isChecked()

    def show_kept(self, kept: bool) -> None:
        """Say on the button whether there is a split already."""
        self.split.setText(self.tr("Split anew") if kept else self.tr("Split"))

    def show_settings(self, settings: SplitSettings) -> None:
        """Show how the split was made that there is."""
        for part, field in self.shares.items():
            field.setValue(round(100 * settings.shares.get(part, 0)))
        self.seed.setValue(settings.seed)
        with QSignalBlocker(self.by_date):
            self.by_date.setChecked(settings.by_date)
        self._follow()

    def _follow(self) -> None:
        self.without_undated.setVisible(self.by_date.isChecked())
        self.seed.setEnabled(not self.by_date.isChecked())

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        titles = part_titles()
        for at, part in enumerate(PARTS):
            field = self.shares[part] = QSpinBox()
            field.setRange(0, 100)
            field.setSuffix(" %")
            field.setAccessibleName(self.tr("Share of {part}").format(part=titles[part]))
            field.setToolTip(self.tr("With 0 there is no such part."))
            grid.addWidget(label(titles[part], "muted"), 0, at)
            grid.addWidget(field, 1, at)
        grid.addWidget(label(self.tr("Seed"), "muted"), 0, len(PARTS))
        grid.addWidget(self.seed, 1, len(PARTS))
        grid.setColumnStretch(len(PARTS) + 1, 1)
        last = QHBoxLayout()
        last.addWidget(self.split)
        last.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addWidget(self.by_date)
        column.addWidget(self.without_undated)
        column.addLayout(last)

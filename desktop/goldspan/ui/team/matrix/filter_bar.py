"""Finding and filtering in the matrix, and the buttons that hand articles out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSizePolicy

from goldspan.services.assigning.matrix import MatrixRow
from goldspan.ui.find_field import FindField
from goldspan.ui.team.matrix.row_filter import MatrixFilter, Wanted
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label, set_role


class MatrixBar(QFrame):
    """One row above the matrix. `changed` says that another filter is wanted."""

    changed = Signal()
    assign_wanted = Signal()
    share_wanted = Signal()

    def __init__(self, theme: Theme, me: str) -> None:
        super().__init__()
        set_role(self, "bar")
        self._me = me
        self._each = 2
        self._conflicts: frozenset[str] = frozenset()
        self._names: dict[Wanted, str] = {}
        self.field = FindField(theme, self.tr("Find by title, outlet or date"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(160)
        self.field.setMaximumWidth(280)
        self.field.wanted.connect(self.changed)
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(self.tr("Articles"))
        self.chooser.setToolTip(self.tr("Which articles are shown"))
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.chooser.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._count = label("", "muted")
        self._count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.assign = button(
            self.tr("Assign…"), self.assign_wanted.emit, theme=theme, icon="user_plus"
        )
        self.share = button(
            self.tr("Share out…"), self.share_wanted.emit, theme=theme, icon="share_out"
        )
        for each in (self.assign, self.share):
            each.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.field, 2)
        row.addWidget(self.chooser)
        row.addWidget(self._count, 1)
        row.addWidget(self.assign)
        row.addWidget(self.share)

    def filter(self) -> MatrixFilter:
        """Return what is wanted now."""
        wanted = Wanted(self.chooser.currentData() or "")
        return MatrixFilter(self.field.text(), wanted, self._each, self._me, self._conflicts)

    def expect(self, each: int, conflicts: frozenset[str]) -> None:
        """Take in how many people each article should have, and where something is in dispute."""
        self._each, self._conflicts = each, conflicts

    def show_rows(self, rows: Sequence[MatrixRow]) -> None:
        """Offer what there is to choose, with counts."""
        each, conflicts = self._each, self._conflicts
        locale = QLocale()
        chosen = Wanted(self.chooser.currentData() or "")
        self.chooser.blockSignals(True)
        self.chooser.clear()
        for wanted, name in self._choices().items():
            found = len(MatrixFilter("", wanted, each, self._me, conflicts).choose(rows))
            always = wanted in (Wanted.ALL, Wanted.FEW, Wanted.READY, chosen)
            if found or always:
                self.chooser.addItem(f"{name} ({locale.toString(found)})", wanted.value)
        self.chooser.setCurrentIndex(max(0, self.chooser.findData(chosen.value)))
        self.chooser.blockSignals(False)

    def show_count(self, shown: int, total: int, chosen: int) -> None:
        """Say how many articles are shown, and how many of them are chosen."""
        if chosen:
            self._count.setText(self.tr("%n article(s) selected", "", chosen))
        elif shown == total:
            self._count.setText(self.tr("%n article(s)", "", total))
        else:
            self._count.setText(self.tr("%1 of %n article(s)", "", total).replace("%1", str(shown)))

    def reset(self) -> None:
        """Show all articles again."""
        self.chooser.blockSignals(True)
        self.chooser.setCurrentIndex(0)
        self.chooser.blockSignals(False)
        self.field.clear()
        self.changed.emit()

    def focus_find(self) -> None:
        """Put the caret where one finds articles."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _choices(self) -> dict[Wanted, str]:
        return {
            Wanted.ALL: self.tr("All articles"),
            Wanted.FEW: self.tr("With fewer than %n people", "", self._each),
            Wanted.WAITING: self.tr("Somebody is waited for"),
            Wanted.READY: self.tr("Ready for review"),
            Wanted.OPEN: self.tr("Not adjudicated"),
            Wanted.ADJUDICATED: self.tr("Adjudicated"),
            Wanted.CONFLICTS: self.tr("With conflicts"),
            Wanted.MINE: self.tr("Assigned to me"),
        }

"""What sharing out would do, person by person, as a small table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from goldspan.services.assigning.sharing_out import Share
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.widgets import label

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PlanTable(QWidget):
    """Rows of labels: who, how many there were, how many come, how many it is then, blind."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)

    def show_shares(
        self, shares: Sequence[Share], names: Mapping[str, str], *, blind: bool
    ) -> None:
        """Show what each person comes to have; the last column only where any is blind."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        headings = [self.tr("Person"), self.tr("Had"), self.tr("New"), self.tr("Then")]
        headings += [self.tr("Blind")] if blind else []
        for column, text in enumerate(headings):
            heading = label(text, "section")
            self._grid.addWidget(heading, 0, column, RIGHT if column else Qt.AlignmentFlag(0))
        locale = QLocale()
        for row, share in enumerate(shares, 1):
            name = names.get(share.person.id, share.person.name)
            who = ElidingLabel("", self)
            who.setText(name)
            who.setToolTip(name)
            who.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._grid.addWidget(who, row, 0)
            numbers = [str(locale.toString(share.before)), f"+{locale.toString(share.new)}"]
            numbers += [locale.toString(share.after)]
            numbers += [locale.toString(share.blind)] if blind else []
            for column, text in enumerate(numbers, 1):
                number = label(text, "" if share.new or column != 2 else "muted")
                number.setAccessibleName(f"{name}, {headings[column]}: {text}")
                self._grid.addWidget(number, row, column, RIGHT)

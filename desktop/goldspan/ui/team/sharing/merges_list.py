"""What came in by merges so far, the newest first; each can be taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from goldspan.domain.merging import Merge
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.library.panel_frame import scrolling
from goldspan.ui.team.moment import moment_text
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label

MOST_HEIGHT = 132
MOST_LISTED = 30


class MergesList(QWidget):
    """`unwanted` carries the Merge that is to be taken back."""

    unwanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows = QWidget()
        frame = QVBoxLayout(self._rows)
        frame.setContentsMargins(16, 0, 16, 8)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        frame.addLayout(self._grid)
        frame.addStretch(1)
        self._scroll = scrolling(self._rows)
        title = label(self.tr("Merged so far"), "section")
        title.setContentsMargins(16, 8, 16, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(self._scroll, 1)

    def show_merges(
        self, merges: Sequence[Merge], people: Mapping[str, str], *, can_write: bool
    ) -> None:
        """List the newest of these merges; `people` are names by id."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, merge in enumerate(merges[:MOST_LISTED]):
            for column, part in enumerate(self._parts(merge, people, can_write=can_write)):
                self._grid.addWidget(part, row, column)
        self.setVisible(bool(merges))
        self._scroll.setFixedHeight(min(MOST_HEIGHT, 36 * len(merges) + 12))

    def _parts(
        self, merge: Merge, people: Mapping[str, str], *, can_write: bool
    ) -> tuple[QWidget, ...]:
        name = ElidingLabel("", self._rows)
        name.setText(merge.source)
        name.setToolTip(merge.source)
        # It takes all the room that the others leave.
        name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        said = label(moment_text(merge.at), "muted")
        by = label(people.get(merge.annotator, ""), "muted")
        back = button(self.tr("Take back"), theme=self._theme, icon="undo")
        back.setAccessibleName(self.tr("Take back “{file}”").format(file=merge.source))
        back.setEnabled(can_write)
        back.clicked.connect(lambda _=False: self.unwanted.emit(merge))
        return name, said, by, back

"""What came in by merges so far, the newest first; each can be taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(16, 0, 16, 8)
        self._column.setSpacing(0)
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
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for merge in merges[:MOST_LISTED]:
            self._column.addWidget(self._row(merge, people, can_write=can_write))
        self._column.addStretch(1)
        self.setVisible(bool(merges))
        self._scroll.setFixedHeight(min(MOST_HEIGHT, 36 * len(merges) + 12))

    def _row(self, merge: Merge, people: Mapping[str, str], *, can_write: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(16)
        name = ElidingLabel("", row)
        name.setText(merge.source)
        name.setToolTip(merge.source)
        said = moment_text(merge.at)
        by = people.get(merge.annotator, "")
        changes = self.tr("%n change(s)", "", merge.changes)
        back = button(self.tr("Take back"), theme=self._theme, icon="undo")
        back.setAccessibleName(self.tr("Take back “{file}”").format(file=merge.source))
        back.setEnabled(can_write)
        back.clicked.connect(lambda _=False: self.unwanted.emit(merge))
        line.addWidget(name, 1)
        for text in (changes, said, by):
            part = label(text, "muted")
            part.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(part)
        line.addWidget(back)
        return row

"""A release in full: when and by whom, what it holds, its parts, the files that are kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from goldspan.domain.scheme import Scheme
from goldspan.ui.release.listing.rows import ReleaseRow
from goldspan.ui.release.listing.words import fact_words, part_summaries, release_name
from goldspan.ui.release.split.split_view import SplitView
from goldspan.ui.theme import Theme
from goldspan.ui.translation import window_language
from goldspan.ui.widgets import button, label


class ReleaseDetail(QWidget):
    """`delete_wanted` carries the Release that is to go, `compare_wanted` the one to compare."""

    delete_wanted = Signal(object)
    compare_wanted = Signal(object)

    def __init__(self, theme: Theme, scheme: Scheme) -> None:
        super().__init__()
        self._scheme = scheme
        self._row: ReleaseRow | None = None
        self._title = label("", "heading", wrap=True)
        self._facts = QWidget()
        self.split = SplitView(theme, scheme, window_language())
        self._split_title = label(self.tr("PARTS"), "section")
        self._files_title = label(self.tr("KEPT FILES"), "section")
        self._files = label("", "muted", wrap=True)
        self._files.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.compare = button(self.tr("Compare"), self._compare, theme=theme, icon="compare")
        self.compare.setToolTip(self.tr("What differs from the release before it"))
        self.delete = button(self.tr("Delete"), self._delete, theme=theme, icon="trash")
        self.delete.setToolTip(self.tr("Folders that were written stay as they are."))
        self._build()

    def show_row(self, row: ReleaseRow, *, can_write: bool, others: bool) -> None:
        """Show a release; `others` says that there are some to compare it with."""
        self.compare.setVisible(others)
        self._row = row
        self._title.setText(release_name(row))
        self._show_facts(row)
        facts = row.facts
        for part in (self._split_title, self.split):
            part.setVisible(facts is not None)
        if facts is not None:
            self.split.show_parts(part_summaries(facts), wanted=facts.split is not None)
        self._files.setText("\n".join(sorted(row.release.files)))
        self.delete.setVisible(can_write)

    def _show_facts(self, row: ReleaseRow) -> None:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for number, (name, words) in enumerate(fact_words(row, self._scheme)):
            value = label(words, wrap=True)
            value.setAccessibleName(f"{name}: {words}")
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label(name, "muted"), number, 0, top)
            grid.addWidget(value, number, 1)
        self._column.replaceWidget(self._facts, made)
        self._facts.hide()
        self._facts.deleteLater()
        self._facts = made

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        for part in (self.compare, self.delete):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 16, 24, 24)
        self._column.setSpacing(12)
        self._column.addLayout(head)
        self._column.addWidget(self._facts)
        self._column.addSpacing(8)
        self._column.addWidget(self._split_title)
        self._column.addWidget(self.split)
        self._column.addSpacing(8)
        self._column.addWidget(self._files_title)
        self._column.addWidget(self._files)
        self._column.addStretch(1)

    def _compare(self) -> None:
        if self._row is not None:
            self.compare_wanted.emit(self._row.release)

    def _delete(self) -> None:
        if self._row is not None:
            self.delete_wanted.emit(self._row.release)

"""Bringing together: files chosen or dropped, what came of them as a table, merges taken back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from goldspan.domain.merging import Merge
from goldspan.services.progress import Progress
from goldspan.services.sharing.bundle_file import BUNDLE_FOR
from goldspan.services.sharing.merging import Merged, merge_files, merges, take_back
from goldspan.services.sharing.report import Outcome, ReportRow, report_rows
from goldspan.ui.counted_chooser import CountedChooser
from goldspan.ui.empty_state import EmptyState
from goldspan.ui.further_page import Surroundings
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.tab_order import PassesFocus, set_tab_order
from goldspan.ui.team.conflicts.words import FieldWords
from goldspan.ui.team.sharing.merges_list import MergesList
from goldspan.ui.team.sharing.offer_bar import OfferBar
from goldspan.ui.team.sharing.report_model import ReportModel, outcome_title
from goldspan.ui.team.sharing.report_table import ReportTable
from goldspan.ui.translation import window_language
from goldspan.ui.widgets import button, label, set_role


class MergePanel(QWidget):
    """`article_wanted` carries an article's id, `conflict_wanted` a conflict's, empty for any.

    `merged` says that something came in or was taken back.
    """

    article_wanted = Signal(str)
    conflict_wanted = Signal(str)
    merged = Signal()

    def __init__(self, given: Surroundings, progress: ProgressRow) -> None:
        super().__init__()
        self._given = given
        self._session = given.session
        self._merged: Merged | None = None
        self._progress = progress
        self._can_write = not given.session.read_only
        words = FieldWords(given.session.scheme, window_language())
        self.model = ReportModel(given.theme, words, self)
        self.table = ReportTable(given.theme, self.model)
        self.table.chosen.connect(self._go)
        self.table.reached.connect(self._explain)
        self._why = label("", wrap=True)
        self._why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._why.setContentsMargins(16, 8, 16, 8)
        # In a bundle, sending it back comes first.
        role = "" if BUNDLE_FOR in given.session.store.meta else "primary"
        self.choose = button(
            self.tr("Merge files…"), self.choose_files, theme=given.theme, icon="import", role=role
        )
        self.outcomes = CountedChooser(self.tr("What the rows say"), self.tr("All rows"))
        self.files = CountedChooser(self.tr("File"), self.tr("All files"))
        for chooser in (self.outcomes, self.files):
            chooser.activated.connect(self._narrow)
        self.offer = OfferBar(given.theme)
        self.offer.merge_wanted.connect(self.merge)
        self._summary = label("", "strong", wrap=True)
        self.to_conflicts = button(
            self.tr("Settle conflicts"), lambda: self.conflict_wanted.emit(""),
            theme=given.theme, icon="compare",
        )  # fmt: skip
        self.merges = MergesList(given.theme)
        self.merges.unwanted.connect(self._take_back)
        progress.busy_changed.connect(lambda busy: self._allow(not busy))
        self._build()
        self._allow(True)

    def _build(self) -> None:
        head = QFrame()
        set_role(head, "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(label(self.tr("or drop them here"), "muted"))
        row.addStretch(1)
        row.addWidget(self.outcomes)
        row.addWidget(self.files)
        said = QHBoxLayout()
        said.setContentsMargins(16, 8, 16, 8)
        said.addWidget(self._summary, 1)
        said.addWidget(self.to_conflicts)
        self._said = QWidget()
        self._said.setLayout(said)
        report = QWidget()
        column = QVBoxLayout(report)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._said)
        column.addWidget(self.table, 1)
        column.addWidget(self._why)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty())
        self._stack.addWidget(report)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self.offer)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.merges)
        for part in (self.outcomes, self.files):
            part.hide()
        self.merges.hide()
        PassesFocus(self, self.choose)

    def _empty(self) -> EmptyState:
        empty = EmptyState(self._given.theme)
        empty.say(
            self.tr("Bring work together"),
            self.tr(
                "Bundles that came back, and files that diverged from this project, in any order"
                " and twice if need be: nothing doubles, nothing is lost. What came in, what was"
                " there and what conflicts is listed here."
            ),
        )
        return empty

    # Merging -------------------------------------------------------------------------------

    def choose_files(self) -> None:
        """Ask which files to merge."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Merge files"),
            str(self._given.folder.path),
            self.tr("Bundles and projects (*.goldspan *.zip)"),
        )
        if chosen:
            self._given.folder.remember(Path(chosen[0]))
            self.merge([Path(name) for name in chosen])

    def merge(self, paths: Sequence[Path]) -> None:
        """Merge these files, and show what came of it."""
        if self._progress.busy or not self._can_write:
            return
        session, files = self._session, list(paths)

        def work(progress: Progress) -> tuple[Merged, list[ReportRow]]:
            merged = merge_files(session, files, progress=progress)
            return merged, report_rows(session.store, merged)

        job = self._given.jobs.start(work, lambda found: self._show(*found))
        job.failed.connect(self._given.feedback.error)
        self._progress.follow(job, self.tr("Merging…"))

    def _show(self, merged: Merged, rows: Sequence[ReportRow]) -> None:
        self.model.show_rows(rows)
        self._stack.setCurrentIndex(1)
        self._count()
        self._merged = merged
        self._say(merged, rows)
        self.table.selectRow(0)
        self.table.setFocus()
        self.merged.emit()

    def _say(self, merged: Merged, rows: Sequence[ReportRow], settled: int = 0) -> None:
        parts = [self.tr("%Ln thing(s) came in", "", merged.came)]
        conflicts = len({row.conflict.id for row in rows if row.conflict is not None})
        if conflicts:
            parts.append(self.tr("%n conflict(s)", "", conflicts))
        if settled:
            parts.append(self.tr("%n settled", "", settled))
        still = conflicts - settled
        if merged.refused:
            parts.append(self.tr("%n file(s) refused", "", merged.refused))
        if merged.cancelled:
            parts.append(self.tr("cancelled: the rest was not read"))
        self._summary.setText(" · ".join(parts))
        self.to_conflicts.setVisible(bool(still))

    def _narrow(self) -> None:
        self.model.narrow(self.outcomes.chosen, self.files.chosen)
        self._count()

    def _count(self) -> None:
        outcome, file = self.outcomes.chosen, self.files.chosen
        titles = [(each.value, outcome_title(each)) for each in Outcome]
        self.outcomes.fill(titles, self.model.outcomes(file), outcome)
        files = self.model.files(outcome)
        self.files.fill([(name, name) for name in files], files, file)
        self.outcomes.show()
        self.files.setVisible(len(self.model.files("")) > 1)

    def _explain(self, row: ReportRow | None) -> None:
        """Say in full what has no room in the row."""
        text = self.model.why(row) if row is not None else ""
        self._why.setText(text)
        self._why.setVisible(bool(text))

    def _go(self, row: ReportRow) -> None:
        if row.conflict is not None:
            self.conflict_wanted.emit(row.conflict.id)
        elif row.article:
            self.article_wanted.emit(row.article)

    # Merges so far -------------------------------------------------------------------------

    def read(self) -> None:
        """Read what came in so far."""
        session = self._session

        def work(_: Progress) -> tuple[list[Merge], dict[str, str], set[str]]:
            still = {conflict.id for conflict in session.store.conflicts()}
            # Who has merged and done nothing else is no annotator of the project yet.
            everybody = (session.annotator, *session.store.annotators())
            people = {each.id: each.name for each in everybody}
            return merges(session), people, still

        self._given.jobs.start(work, lambda found: self._show_merges(*found))

    def _show_merges(self, found: list[Merge], people: dict[str, str], still: set[str]) -> None:
        self.merges.show_merges(found, people, can_write=self._can_write)
        set_tab_order(self._stack, self.merges)
        if self._merged is not None:
            rows = self.model.every
            listed = {row.conflict.id for row in rows if row.conflict is not None}
            self._say(self._merged, rows, len(listed - still))

    def _take_back(self, merge: Merge) -> None:
        if self._progress.busy:
            return
        session = self._session
        job = self._given.jobs.start(lambda _: take_back(session, merge))
        job.succeeded.connect(lambda _: self._taken_back(merge))
        job.failed.connect(self._given.feedback.error)
        self._progress.follow(job, self.tr("Taking back…"))

    def _taken_back(self, merge: Merge) -> None:
        self._merged = None
        self.model.show_rows(())
        self._stack.setCurrentIndex(0)
        for part in (self.outcomes, self.files):
            part.hide()
        self._given.feedback.done(
            self.tr("“{file}” is taken back. Merged again, it comes again.").format(
                file=merge.source
            )
        )
        self.merged.emit()

    def _allow(self, free: bool) -> None:
        self.choose.setEnabled(free and self._can_write)

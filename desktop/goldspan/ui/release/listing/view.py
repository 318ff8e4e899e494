"""The view “Releases”: the list, one of them in full, written again; copies are verified."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from goldspan.domain.change import ActionKind, ChangeEvent, EntityChange
from goldspan.domain.releases import Release
from goldspan.services.progress import Progress
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.services.releases.verifying.verify import Findings, verify_release
from goldspan.services.releases.writing.write import Written, write_release
from goldspan.ui.drop import DropTarget
from goldspan.ui.further_page import Surroundings
from goldspan.ui.library.panel_frame import scrolling
from goldspan.ui.release.listing.detail import ReleaseDetail
from goldspan.ui.release.listing.rows import ReleaseRow, release_rows
from goldspan.ui.release.listing.verified import Verified
from goldspan.ui.release.listing.words import release_name, release_summary
from goldspan.ui.release.looking_view import LOOK_AGAIN, LookingView
from goldspan.ui.release.writing.panel import WritingPanel
from goldspan.ui.release.writing.written_as import WrittenAs
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.two_lines import TwoLineList
from goldspan.ui.widgets import button, panel, set_flag, set_role

LIST_WIDTH = 304
MAKE = "make"  # the step to the view in which releases are created


class ListingView(LookingView):
    """`make_wanted` asks for the view in which a release is created.

    `compare_wanted` carries a Release that is to be compared with the one before it.
    """

    make_wanted = Signal()
    compare_wanted = Signal(object)

    def __init__(self, given: Surroundings) -> None:
        super().__init__(given, QCoreApplication.translate("ListingView", "Reading…"))
        self.rows: Sequence[ReleaseRow] = ()
        self.list = TwoLineList(given.theme, self.tr("Releases"))
        self.verify = button(
            self.tr("Verify a folder of a release…"),
            self.choose_folder,
            theme=given.theme,
            icon="check",
        )
        self._verify_first = button(
            self.tr("Verify a folder of a release…"),
            self.choose_folder,
            theme=given.theme,
            icon="check",
        )
        self.empty.add_below(self._verify_first)
        self.detail = ReleaseDetail(given.theme, given.session.scheme)
        self.verified = Verified(given.theme)
        self.written_as = WrittenAs(given.theme)
        self.panel = WritingPanel(given.theme, given.session.store.path, self.written_as)
        self._build()
        self._connect()

    # From outside --------------------------------------------------------------------------

    @property
    def current(self) -> ReleaseRow | None:
        """The release that is looked at, None where there is none."""
        at = self.list.currentIndex().row()
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened."""
        if any(isinstance(change.entity, Release) for change in event.changes):
            self.reload()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, left to right."""
        if not self._body.currentIndex():
            return [self.empty.step, self._verify_first]
        return [self.list, self.detail.split.table, self.panel.foot.go]

    # Building ------------------------------------------------------------------------------

    def _build(self) -> None:
        side = QFrame()
        set_role(side, "list")
        side.setFixedWidth(LIST_WIDTH)
        foot = panel("foot")
        below = QHBoxLayout(foot)
        below.setContentsMargins(16, 8, 16, 16)
        below.addWidget(self.verify, 1)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(foot)
        self._middle = QStackedWidget()
        self._middle.addWidget(scrolling(self.detail))
        self._middle.addWidget(self.verified)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self._middle, 1)
        row.addWidget(self.panel)
        self._hold(both)
        set_tab_order(self.progress, self.empty, self.list, self.verify, self._middle, self.panel)

    def _connect(self) -> None:
        self.list.reached.connect(lambda _: self._show_row())
        self.detail.delete_wanted.connect(self._delete)
        self.detail.compare_wanted.connect(self.compare_wanted)
        self.verified.closed.connect(self._leave_verified)
        self.panel.foot.go_wanted.connect(self.write)
        self.written_as.changed.connect(self.panel.foot.clear)
        DropTarget(self, self._take, lambda on: set_flag(self._body, "active", on))

    # The list ------------------------------------------------------------------------------

    def _look(self, progress: Progress) -> list[ReleaseRow]:
        return release_rows(self._given.session, progress)

    def _show(self, rows: list[ReleaseRow]) -> None:
        before = self.current
        shown = before.release.id if before is not None else ""
        self.rows = rows
        at = next((n for n, row in enumerate(rows) if row.release.id == shown), 0)
        self.list.show_words([(release_name(row), release_summary(row)) for row in rows], at)
        if not rows:
            self.empty.say(
                self.tr("No release yet"),
                self.tr(
                    "A release is a numbered, frozen state of the gold. It can be written again at"
                    " any time, in any format, byte for byte."
                ),
                step=MAKE,
                name=self.tr("Create a release"),
                icon="release",
            )
        self._turn_to(int(bool(rows)))

    def _say_stopped(self) -> None:
        again = self.tr("Read the releases")
        self.empty.say(self.tr("Not read"), step=LOOK_AGAIN, name=again, icon="redo")

    def _take_step(self, step: str) -> None:
        if step == LOOK_AGAIN:
            self._begin()
        else:
            self.make_wanted.emit()

    def _show_row(self) -> None:
        row = self.current
        if row is None:
            return
        self._show_detail()
        writable, others = not self._given.session.read_only, len(self.rows) > 1
        self.detail.show_row(row, can_write=writable, others=others)
        self.panel.foot.clear()
        self.panel.foot.show_number(row.release.number, again=True)
        self.panel.foot.show_possible(row.facts is not None)

    def _show_detail(self) -> None:
        self._middle.setCurrentIndex(0)
        self.panel.show()

    # Writing -------------------------------------------------------------------------------

    def write(self) -> None:
        """Write the release that is looked at."""
        row, foot = self.current, self.panel.foot
        if row is None or self.progress.busy or foot.target is None:
            return
        store, target, replace = self._given.session.store, foot.target, foot.replaces
        formats, texts = self.written_as.formats, self.written_as.texts

        def work(progress: Progress) -> Written:
            release = ProjectRelease(store, row.release)
            return write_release(
                release, formats, target, texts=texts, replace=replace, progress=progress
            )

        foot.clear()
        job = self._given.jobs.start(work, self._written)
        job.failed.connect(foot.show_problem)
        job.ended.connect(foot.go.setFocus)
        self.progress.follow(job, self.tr("Writing…"))

    def _written(self, written: Written) -> None:
        self.panel.foot.show_number(written.manifest.number, again=True)
        self.panel.foot.show_result(written)

    # Taking back ---------------------------------------------------------------------------

    def _delete(self, release: Release) -> None:
        session = self._given.session
        subject = self.tr("release {number}").format(number=release.number)

        def work(_: object) -> None:
            session.commit(
                ActionKind.DELETE, [EntityChange(release, None)], origin=self, subject=subject
            )

        def say(_: object) -> None:
            words = self.tr("Release {number} is deleted; its folders stay.")
            self._given.feedback.undoable(words.format(number=release.number), self)

        self._given.jobs.start(work, say).failed.connect(self._given.feedback.error)

    # Verifying -----------------------------------------------------------------------------

    def choose_folder(self) -> None:
        """Ask for a folder, and verify it."""
        start = str(self._given.session.store.path.parent)
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Verify a folder of a release"), start
        )
        if chosen:
            self.verify_folder(Path(chosen))

    def verify_folder(self, folder: Path) -> None:
        """Say whether a folder is the release that was written: by the project where it has it."""
        if self.progress.busy:
            return
        store = self._given.session.store
        job = self._given.jobs.start(
            lambda progress: verify_release(folder, progress, store, foreign=True),
            self._show_findings,
        )
        job.failed.connect(self._given.feedback.error)
        self.progress.follow(job, self.tr("Verifying…"))

    def _take(self, paths: Sequence[Path]) -> None:
        self.verify_folder(paths[0])

    def _show_findings(self, findings: Findings) -> None:
        self._middle.setCurrentWidget(self.verified)
        self.panel.hide()
        self._body.setCurrentIndex(1)
        self.verified.show_findings(findings)

    def _leave_verified(self) -> None:
        self._show_detail()
        self._body.setCurrentIndex(bool(self.rows))
        self._take_focus()

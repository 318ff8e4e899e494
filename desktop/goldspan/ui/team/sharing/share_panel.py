"""Making bundles: for whom, which articles, with what; one press makes one for each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.errors import GoldspanError
from goldspan.services.assigning.handing_out import person_named
from goldspan.services.progress import Progress
from goldspan.services.sharing.bundling import BundleReport, make_bundles
from goldspan.services.sharing.request import BundleRequest, people_of
from goldspan.ui.further_page import Surroundings
from goldspan.ui.library.panel_frame import panel_column
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.tab_order import PassesFocus
from goldspan.ui.team.sharing.people_list import PeopleList
from goldspan.ui.translation import error_text
from goldspan.ui.widgets import button, label, set_flag

ASSIGNED, EVERYTHING, SELECTED = "assigned", "all", "selected"


class SharePanel(QWidget):
    """`matrix_wanted` says that somebody wants to assign articles first."""

    matrix_wanted = Signal()

    def __init__(self, given: Surroundings, progress: ProgressRow) -> None:
        super().__init__()
        self._given = given
        self._session = given.session
        self._progress = progress
        self._articles: tuple[str, ...] = ()
        self._selected: tuple[str, ...] = ()
        self._made: Path | None = None
        self.people = PeopleList()
        self.people.chosen_changed.connect(self._show_what)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Somebody else’s name"))
        self.name.setAccessibleName(self.tr("Somebody else’s name"))
        self.name.returnPressed.connect(self._add)
        self.name.textChanged.connect(lambda: set_flag(self.name, "invalid", False))
        self._add_button = button(self.tr("Add"), self._add, theme=given.theme, icon="plus")
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Articles"))
        self.which.currentIndexChanged.connect(self._show_what)
        self.blind = QCheckBox(self.tr("Without suggestions (blind)"))
        self.decisions = QCheckBox(self.tr("With what reviewers decided"))
        self.decisions.setToolTip(
            self.tr("They see what became of their work, and the gold of their articles.")
        )
        self.archive = QCheckBox(self.tr("As .zip, to send by mail"))
        self._hint = label("", "muted", wrap=True)
        self.assign = button(self.tr("Assign articles"), self.matrix_wanted.emit)
        self.go = button("", self._choose, theme=given.theme, icon="export", role="primary")
        self._done = label("", "good", wrap=True)
        self.open_folder = button(
            self.tr("Open the folder"), self._open_folder, theme=given.theme, icon="folder"
        )
        progress.busy_changed.connect(lambda _: self._show_what())
        self._build()

    def _build(self) -> None:
        add = QHBoxLayout()
        add.setSpacing(8)
        add.addWidget(self.name, 1)
        add.addWidget(self._add_button)
        column = panel_column(self, 8)
        column.addWidget(label(self.tr("Make bundles"), "heading"))
        column.addWidget(
            label(
                self.tr(
                    "Each person gets a file of their own: their articles, the scheme, the"
                    " guidelines, the register, and what they have done so far. They open it,"
                    " work in it and send it back."
                ),
                "muted",
                wrap=True,
            )
        )
        column.addSpacing(4)
        column.addWidget(label(self.tr("For whom"), "section"))
        column.addWidget(self.people)
        column.addLayout(add)
        column.addSpacing(4)
        column.addWidget(label(self.tr("Articles"), "section"))
        column.addWidget(self.which)
        for box in (self.blind, self.decisions, self.archive):
            column.addWidget(box)
        column.addWidget(self._hint)
        column.addWidget(self.assign)
        column.addWidget(self.go)
        column.addWidget(self._done)
        column.addWidget(self.open_folder)
        column.addStretch(1)
        self._done.hide()
        self.open_folder.hide()
        PassesFocus(self, self.people)

    def read(self, selected: Sequence[str]) -> None:
        """Read who is in the project and what is assigned; `selected` are the library's."""
        self._selected = tuple(selected)
        store = self._session.store

        def work(_: Progress) -> tuple[list[Annotator], Counter[str], tuple[str, ...]]:
            with store.snapshot():
                counts = Counter(each.annotator for each in store.assignments())
                articles = tuple(article.id for article in store.articles())
                return people_of(store.annotators()), counts, articles

        self._given.jobs.start(work, lambda found: self._show(*found))

    def _show(
        self, people: list[Annotator], counts: Counter[str], articles: tuple[str, ...]
    ) -> None:
        self._articles = articles
        self.people.show_people(people, counts)
        chosen = self.which.currentData() or ASSIGNED
        self.which.blockSignals(True)
        self.which.clear()
        self.which.addItem(self.tr("Those assigned to each"), ASSIGNED)
        self.which.addItem(self.tr("All (%n)", "", len(articles)), EVERYTHING)
        if self._selected:
            selected = self.tr("Selected in the library (%n)", "", len(self._selected))
            self.which.addItem(selected, SELECTED)
        self.which.setCurrentIndex(max(0, self.which.findData(chosen)))
        self.which.blockSignals(False)
        self._show_what()

    def _show_what(self) -> None:
        """Say what the button would do, or what is missing."""
        chosen = self.people.chosen
        idle = [person.name for person in chosen if not self._has_articles(person)]
        hint = ""
        if not self._articles:
            hint = self.tr("There are no articles yet.")
        elif not chosen:
            hint = self.tr("Tick whom to make a bundle for.")
        elif idle:
            names = ", ".join(idle)
            hint = self.tr("Nothing is assigned to: {names}").format(names=names)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.assign.setVisible(bool(idle))
        self.go.setText(
            self.tr("Make %n bundle(s)…", "", len(chosen)) if chosen else self.tr("Make bundles…")
        )
        self.go.setEnabled(bool(chosen) and not hint and not self._progress.busy)

    def _has_articles(self, person: Annotator) -> bool:
        return self.which.currentData() != ASSIGNED or self.people.assigned(person) > 0

    def _add(self) -> None:
        try:
            person = person_named(self._session.store, self.name.text())
        except GoldspanError as error:
            set_flag(self.name, "invalid", True)
            self._hint.setText(error_text(error))
            self._hint.show()
            return
        self.name.clear()
        self.people.tick(person)

    def requests(self) -> list[BundleRequest]:
        """Return what is asked for, one bundle for each who is ticked."""
        articles = {ASSIGNED: None, EVERYTHING: self._articles, SELECTED: self._selected}
        return [
            BundleRequest(
                person,
                articles[self.which.currentData() or ASSIGNED],
                blind=self.blind.isChecked(),
                decisions=self.decisions.isChecked(),
            )
            for person in self.people.chosen
            if person.kind is AnnotatorKind.PERSON
        ]

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the bundles"), str(self._given.folder.path)
        )
        if chosen:
            self._given.folder.remember(Path(chosen) / "bundle")
            self.make(Path(chosen))

    def make(self, folder: Path) -> None:
        """Make the bundles that are asked for in this folder."""
        session, requests, archive = self._session, self.requests(), self.archive.isChecked()

        def work(progress: Progress) -> list[BundleReport]:
            return make_bundles(session, requests, folder, archive=archive, progress=progress)

        self._done.hide()
        self.open_folder.hide()
        job = self._given.jobs.start(work, lambda reports: self._made_them(folder, reports))
        job.failed.connect(self._given.feedback.error)
        self._progress.follow(job, self.tr("Making bundles…"))

    def _made_them(self, folder: Path, reports: Sequence[BundleReport]) -> None:
        self._made = folder
        lines = [
            self.tr("%n bundle(s) in “{folder}”:", "", len(reports)).format(folder=folder.name),
            *(report.path.name for report in reports),
        ]
        self._done.setText("\n".join(lines))
        self._done.show()
        self.open_folder.show()

    def _open_folder(self) -> None:
        if self._made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made)))

"""The view “Compare”: two releases of the project, by label and by article."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.change import ChangeEvent
from goldspan.domain.errors import GoldspanError
from goldspan.domain.releases import Release
from goldspan.domain.scheme import Scheme, title
from goldspan.services.machine.saving import save_text
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.comparing.comparing import compare
from goldspan.services.releases.comparing.comparison import (
    Comparison,
    SpanState,
    comparison_json,
)
from goldspan.services.releases.comparing.stating import comparison_text
from goldspan.services.releases.reading import FolderRelease, ProjectRelease, ReadableRelease
from goldspan.ui.empty_state import EmptyState
from goldspan.ui.further_page import Surroundings
from goldspan.ui.jobs import Job
from goldspan.ui.library.panel_frame import scrolling
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.list_beside_detail import list_beside_detail
from goldspan.ui.release.comparison.article import ArticlePane
from goldspan.ui.release.comparison.chooser import ReleaseChooser
from goldspan.ui.release.comparison.overview import Overview
from goldspan.ui.release.comparison.words import article_words
from goldspan.ui.release.two_lines import TwoLineList
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.translation import window_language
from goldspan.ui.view_row import PageView
from goldspan.ui.widgets import button, label, panel

MAKE = "make"
WIDTHS = 360, 920


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison, and the ids of the project's articles by the SHA-256 of their texts."""

    comparison: Comparison
    articles: dict[str, str]


class ComparisonView(PageView):
    """Compares the last two releases, or those that are chosen.

    `make_wanted` asks for the view in which a release is created, `place_wanted` carries an
    article's id and the marks to go to.
    """

    make_wanted = Signal()
    place_wanted = Signal(str, object)

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._given = given
        self._job: Job | None = None
        self._stale = True
        self._compared: Compared | None = None
        self.progress = ProgressRow(given.theme)
        self.empty = EmptyState(given.theme)
        self.earlier = ReleaseChooser(self.tr("Earlier release"), given.folder)
        self.later = ReleaseChooser(self.tr("Later release"), given.folder)
        self.save_text = button(
            self.tr("Save as text…"), lambda: self._ask_where("txt"), theme=given.theme, icon="save"
        )
        self.save_json = button(
            self.tr("Save as JSON…"),
            lambda: self._ask_where("json"),
            theme=given.theme,
            icon="save",
        )
        self.list = TwoLineList(given.theme, self.tr("What differs"))
        titles = _titles(given.session.scheme)
        self.overview = Overview(given.theme, titles)
        self.article = ArticlePane(titles)
        self._build()
        for chooser in (self.earlier, self.later):
            chooser.chosen.connect(self.compare_chosen)
        self.empty.step_wanted.connect(lambda _: self.make_wanted.emit())
        self.list.reached.connect(self._show_row)
        self.article.place_wanted.connect(self._go)

    # From outside --------------------------------------------------------------------------

    def arrive(self) -> None:
        """Be shown: compare the last two releases where something has changed since."""
        if self._stale:
            self._stale = False
            self._offer()
        if self._body.currentWidget() is self.empty:
            self.empty.take_focus()
        else:
            self.list.setFocus()

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened."""
        if any(isinstance(change.entity, Release) for change in event.changes):
            self.reload()

    def reload(self) -> None:
        """Take in that another process has written."""
        self._stale = not self.isVisible()
        if not self._stale:
            self._offer()

    def leave(self) -> None:
        """Stop what is under way."""
        if self._job is not None:
            self._job.cancel()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        if self._body.currentWidget() is self.empty:
            return [self.empty.step]
        return [self.earlier, self.list, self.article.list]

    # Building ------------------------------------------------------------------------------

    def _build(self) -> None:
        top = panel("bar")
        row = QHBoxLayout(top)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.earlier)
        row.addWidget(label("→", "muted"))
        row.addWidget(self.later)
        row.addStretch(1)
        row.addWidget(self.save_text)
        row.addWidget(self.save_json)
        self._detail = QStackedWidget()
        self._detail.addWidget(scrolling(self.overview))
        self._detail.addWidget(self.article)
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(list_beside_detail(QWidget(), self.list, self._detail, WIDTHS), 1)
        self._body = QStackedWidget()
        self._body.addWidget(self.empty)
        self._body.addWidget(found)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.progress)
        whole.addWidget(self._body, 1)
        set_tab_order(
            *(self.progress, self.empty, self.earlier, self.later, self.save_text, self.save_json),
            *(self.list, self.article.list),
        )

    # Comparing -----------------------------------------------------------------------------

    def _offer(self) -> None:
        """Offer the releases that there are, and compare the last two."""
        releases = self._given.session.store.releases()
        self._body.setCurrentIndex(int(bool(releases)))
        if not releases:
            self.empty.say(
                self.tr("Nothing to compare yet"),
                self.tr(
                    "Two releases are compared by label and by article, and with what a change of"
                    " the scheme or the guidelines touched."
                ),
                step=MAKE,
                name=self.tr("Create a release"),
                icon="release",
            )
            return
        self.earlier.offer(releases, max(0, len(releases) - 2))
        self.later.offer(releases, len(releases) - 1)
        self.compare_chosen()

    def compare_chosen(self) -> None:
        """Compare the two that are chosen."""
        one, other = self.earlier.current(), self.later.current()
        if one is None or other is None:
            return
        if self._job is not None:
            self._job.cancel()
        session = self._given.session
        job = self._job = self._given.jobs.start(
            lambda progress: _compared(session, one, other, progress)
        )
        job.succeeded.connect(lambda found: self._show(found) if job is self._job else None)
        job.failed.connect(lambda error: self._fail(error) if job is self._job else None)
        self.progress.follow(job, self.tr("Comparing…"))

    def _fail(self, error: GoldspanError) -> None:
        self._job = None
        self._given.feedback.error(error)

    def _show(self, found: Compared) -> None:
        self._job, self._compared = None, found
        comparison = found.comparison
        self.overview.show_comparison(comparison)
        head = self.tr("Nothing differs") if comparison.same else self.tr("Overview")
        detail = self.tr("%Ln article(s) differ", "", len(comparison.changes))
        self.list.show_words([(head, detail), *map(article_words, comparison.changes)])

    def _show_row(self, number: int) -> None:
        if self._compared is None or number < 0:
            return
        self._detail.setCurrentIndex(int(number > 0))
        if number:
            self.article.show_change(self._compared.comparison.changes[number - 1])

    def _go(self, place: SpanState) -> None:
        found, number = self._compared, self.list.currentIndex().row()
        if found is None or number < 1:
            return
        article = found.articles.get(found.comparison.changes[number - 1].sha256)
        if article is None:
            self._given.feedback.done(self.tr("The article is not in the project any more."))
        else:
            self.place_wanted.emit(article, [(place.label, place.start, place.end)])

    # Saving --------------------------------------------------------------------------------

    def _ask_where(self, ending: str) -> None:
        found = self._compared
        if found is None:
            return
        a, b = found.comparison.a.number, found.comparison.b.number
        first = self._given.folder.path / f"release-{a}-{b}.{ending}"
        what = {"txt": self.tr("Text (*.txt)"), "json": self.tr("JSON (*.json)")}[ending]
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save"), str(first), what)
        if chosen:
            self._given.folder.remember(Path(chosen))
            self.save(Path(chosen))

    def save(self, path: Path) -> None:
        """Write the comparison to a file: as JSON where its ending says so, else as text."""
        found, feedback = self._compared, self._given.feedback
        if found is None:
            return
        comparison = found.comparison
        words = self.tr("Saved as {file}.").format(file=path.name)

        def work(_: object) -> None:
            is_json = path.suffix.lower() == ".json"
            said = comparison_json(comparison).decode() if is_json else comparison_text(comparison)
            save_text(path, said)

        job = self._given.jobs.start(work, lambda _: feedback.done(words))
        job.failed.connect(feedback.error)


def _titles(scheme: Scheme) -> dict[str, str]:
    """Return the titles of labels and of types of links, by key."""
    language = window_language()
    labels = {label.key: title(label.titles, language) for label in scheme.labels}
    return labels | {link.key: title(link.titles, language) for link in scheme.links}


def _compared(
    session: ProjectSession, one: Release | Path, other: Release | Path, progress: Progress
) -> Compared:
    """Compare two releases, in a thread."""

    def readable(each: Release | Path) -> ReadableRelease:
        if isinstance(each, Path):
            return FolderRelease(each)
        return ProjectRelease(session.store, each)

    comparison = compare(readable(one), readable(other), progress)
    return Compared(comparison, {each.sha256: each.id for each in session.store.articles()})

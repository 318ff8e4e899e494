"""The view “Compare”: two releases of the project, by label and by article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.domain.errors import CancelledError, GoldspanError
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
from goldspan.services.releases.furniture.cutting import Range, put_back
from goldspan.services.releases.record.reading import FolderRelease, ProjectRelease, ReadableRelease
from goldspan.ui.empty_state import EmptyState
from goldspan.ui.further_page import Surroundings
from goldspan.ui.library.panel_frame import scrolling
from goldspan.ui.list_beside_detail import list_beside_detail
from goldspan.ui.release.comparison.article import ArticlePane
from goldspan.ui.release.comparison.chooser import ReleaseChooser
from goldspan.ui.release.comparison.overview import Overview
from goldspan.ui.release.comparison.words import article_words
from goldspan.ui.release.looking_view import LOOK_AGAIN, LookingView
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.translation import window_language
from goldspan.ui.two_lines import TwoLineList
from goldspan.ui.widgets import button, label, panel

MAKE = "make"
WIDTHS = 360, 920


Choice = Release | Path
Cuts = Mapping[str, Sequence[Range]]  # by the SHA-256 of the whole text


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be compared: these two, else this release with the one before it, else the last.

    The first release is compared with the next.
    """

    pair: tuple[Choice, Choice] | None = None
    release: str = ""

    def places(self, releases: Sequence[Release]) -> tuple[int, int]:
        """Return which of the project's releases are meant, the earlier one first."""
        found = (at for at, each in enumerate(releases) if each.id == self.release)
        later = min(max(1, next(found, len(releases) - 1)), len(releases) - 1)
        return max(0, later - 1), later


@dataclass(frozen=True, slots=True)
class Compared:
    """The releases that there are; of the two that are compared what came of it, or why nothing.

    `articles` are the ids of the project's articles by the SHA-256 of their texts, `cuts` what of
    such a text the earlier and the later release have not.
    """

    releases: Sequence[Release]
    places: tuple[int, int] | None
    comparison: Comparison | None = None
    articles: dict[str, str] = field(default_factory=dict)
    cuts: tuple[Cuts, Cuts] = field(default=({}, {}))
    problem: GoldspanError | None = None


class ComparisonView(LookingView):
    """Compares the last two releases, or those that are chosen.

    `make_wanted` asks for the view in which a release is created, `place_wanted` carries an
    article's id and the marks to go to.
    """

    make_wanted = Signal()
    place_wanted = Signal(str, object)

    def __init__(self, given: Surroundings) -> None:
        super().__init__(given, QCoreApplication.translate("ComparisonView", "Comparing…"))
        self._wish = Wish()
        self._offered: Sequence[Release] = ()
        self._compared: Compared | None = None
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
        self.waiting = EmptyState(given.theme)
        self._build()
        for chooser in (self.earlier, self.later):
            chooser.chosen.connect(self._compare_chosen)
        self.waiting.step_wanted.connect(self._take_step)
        self.list.reached.connect(self._show_row)
        self.article.place_wanted.connect(self._go)

    # From outside --------------------------------------------------------------------------

    def compare_with_before(self, release: Release) -> None:
        """Compare a release with the one before it; the first one with the next."""
        self._wish = Wish(release=release.id)
        self._compare()

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened."""
        if any(isinstance(change.entity, Release) for change in event.changes):
            self._wish = Wish()
            self.reload()

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
        self._detail.addWidget(self.waiting)
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(list_beside_detail(QWidget(), self.list, self._detail, WIDTHS), 1)
        self._hold(found)
        set_tab_order(
            *(self.progress, self.empty, self.earlier, self.later, self.save_text, self.save_json),
            *(self.list, self.waiting, self.article.list),
        )

    # Comparing -----------------------------------------------------------------------------

    def _look(self, progress: Progress) -> Compared:
        """Read which releases there are, and compare two of them; in a thread."""
        progress.check()
        session, wish = self._given.session, self._wish
        releases = session.store.releases()
        if not releases:
            return Compared((), None)
        pair = wish.pair if releases == self._offered else None
        places = wish.places(releases) if pair is None else None
        if pair is None and len(releases) == 1:
            return Compared(releases, places)
        wanted = pair or (releases[at] for at in wish.places(releases))
        try:
            a, b = (_readable(session, each) for each in wanted)
            comparison = compare(a, b, progress)
            cuts = _cuts(a), _cuts(b)
        except CancelledError:
            raise
        except GoldspanError as error:
            return Compared(releases, places, problem=error)
        articles = {each.sha256: each.id for each in session.store.articles()}
        return Compared(releases, places, comparison, articles, cuts)

    def _begin(self) -> None:
        self._show_waiting(self._what)
        super()._begin()

    def _compare(self) -> None:
        """Compare what is wished for, and nothing before it any more."""
        self.looking.stop()
        self._begin()

    def _compare_chosen(self) -> None:
        one, other = self.earlier.current(), self.later.current()
        if one is not None and other is not None:
            self._wish = Wish((one, other))
            self._compare()

    def _show(self, found: Compared) -> None:
        self._offered = found.releases
        if not found.releases:
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
            self._turn_to(0)
            return
        if found.places is not None:
            for chooser, at in zip((self.earlier, self.later), found.places, strict=True):
                chooser.offer(found.releases, at)
        self._show_comparison(found)
        self._turn_to(1)

    def _show_comparison(self, found: Compared) -> None:
        comparison = found.comparison
        if found.problem is not None:
            self._say_stopped()
            self._given.feedback.error(found.problem)
        if comparison is None:
            if found.problem is None:
                self._say_alone()
            return
        self._compared = found
        self._show_savable()
        self.overview.show_comparison(comparison)
        head = self.tr("Nothing differs") if comparison.same else self.tr("Overview")
        detail = self.tr("%Ln article(s) differ", "", len(comparison.changes))
        if comparison.same:
            detail = ""
        self.list.show_words([(head, detail), *map(article_words, comparison.changes)])

    def _stopped(self) -> None:
        self._stale = True
        self._say_stopped()

    def _say_stopped(self) -> None:
        self._show_waiting(self.tr("Not compared"), step=LOOK_AGAIN)

    def _show_waiting(self, title: str, step: str = "") -> None:
        """Say that it is compared, or was not: nothing else is shown then."""
        self._compared = None
        self._show_savable()
        self.list.show_words([])
        self._detail.setCurrentWidget(self.waiting)
        for place in (self.empty, self.waiting):
            place.say(title, step=step, name=self.tr("Compare"), icon="compare")

    def _say_alone(self) -> None:
        self._show_waiting("")
        self.waiting.say(
            self.tr("One release so far"),
            self.tr("Create a second one, or choose the folder of another release above."),
            step=MAKE,
            name=self.tr("Create a release"),
            icon="release",
        )

    def _show_savable(self) -> None:
        for each in (self.save_text, self.save_json):
            each.setEnabled(self._compared is not None)

    def _take_step(self, step: str) -> None:
        if step == LOOK_AGAIN:
            self._begin()
        else:
            self.make_wanted.emit()

    def _take_focus(self) -> None:
        if self._body.currentIndex():
            self.list.setFocus()
        else:
            super()._take_focus()

    def _show_row(self, number: int) -> None:
        comparison = self._compared.comparison if self._compared is not None else None
        if comparison is None or number < 0:
            return
        self._detail.setCurrentIndex(int(number > 0))
        if number:
            self.article.show_change(comparison.changes[number - 1])

    def _go(self, place: SpanState, earlier: bool) -> None:
        found, number = self._compared, self.list.currentIndex().row()
        if found is None or found.comparison is None or number < 1:
            return
        text = found.comparison.changes[number - 1].sha256
        article, cuts = found.articles.get(text), found.cuts[not earlier].get(text)
        if article is None:
            self._given.feedback.done(self.tr("The article is not in the project any more."))
        elif cuts is None:  # of the earlier release, which had another text
            self.place_wanted.emit(article, [])
        else:
            place_there = put_back(place.start, place.end, cuts)
            self.place_wanted.emit(article, [(place.label, *place_there)])

    # Saving --------------------------------------------------------------------------------

    def _ask_where(self, ending: str) -> None:
        found = self._compared
        if found is None or found.comparison is None:
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
        comparison = found.comparison if found is not None else None
        if comparison is None:
            return
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


def _cuts(release: ReadableRelease) -> Cuts:
    return {article.sha256: article.cuts for article in release.facts.articles}


def _readable(session: ProjectSession, each: Choice) -> ReadableRelease:
    if isinstance(each, Path):
        return FolderRelease(each)
    return ProjectRelease(session.store, each)

"""All pages of one open project, and the traffic between them and its session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.machine.places import Places, PlacesFile
from goldspan.ui.annotate.articles.suggest_on_open import SuggestOnOpen
from goldspan.ui.annotate.inspect.note_field import NoteField
from goldspan.ui.between_pages import BetweenPages
from goldspan.ui.drop import DropTarget
from goldspan.ui.family_feed import FamilyFeed
from goldspan.ui.feedback import Feedback
from goldspan.ui.further_page import FurtherPage, Surroundings
from goldspan.ui.further_pages import FurtherPages
from goldspan.ui.jobs import Jobs
from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.last_folder import LastFolder
from goldspan.ui.library.page import LibraryPage
from goldspan.ui.library.row_feed import RowFeed
from goldspan.ui.page_focus import focus_next_pane
from goldspan.ui.page_names import ANNOTATE, LIBRARY, TEAM
from goldspan.ui.place_keeper import PlaceKeeper
from goldspan.ui.project_opening import OpenProject
from goldspan.ui.recalling import Recalling
from goldspan.ui.session_bridge import SessionBridge
from goldspan.ui.sideways_area import PageStack, SidewaysArea
from goldspan.ui.team.dropped import DroppedFiles
from goldspan.ui.theme import Theme
from goldspan.ui.timers import single_shot
from goldspan.ui.widgets import set_flag
from goldspan.ui.work_count import WorkShown

if TYPE_CHECKING:
    from goldspan.ui.annotate.page import AnnotatePage
    from goldspan.ui.consistency.page import ConsistencyPage
    from goldspan.ui.evaluate.measured import Measured
    from goldspan.ui.evaluate.page import EvaluatePage
    from goldspan.ui.learning.page import TrainPage
    from goldspan.ui.release.page import ReleasePage
    from goldspan.ui.review.page import ReviewPage
    from goldspan.ui.team.page import TeamPage

FAMILIES_AFTER = 500  # milliseconds: the first page comes first
PATIENCE_SECONDS = 0.3  # that the first article may take before the window stands without it


class ProjectView(QWidget):
    """Holds the library and, from their first use on, the pages to annotate and to evaluate.

    `page_shown` carries a page's name, `page_text` what a page says about itself,
    `suggestions_changed` how many are left where one is looking, None where no article is open,
    `acted` when what is saved now was done, `project_wanted` carries the path of another project.
    What is dropped on any page goes to the library's import.

    `labels_changed` says that the pages have others than the scheme, which only new ones can show.

    `families` are the one `ProjectFamilies` of the session: whatever needs them is given these.
    """

    page_shown = Signal(str)
    page_text = Signal(str)
    suggestions_changed = Signal(object)
    history_changed = Signal()
    refused = Signal(object)
    acted = Signal(str)
    project_wanted = Signal(object)
    labels_changed = Signal()

    def __init__(
        self,
        project: OpenProject,
        theme: Theme,
        jobs: Jobs,
        feedback: Feedback,
        folder: LastFolder,
        keys: KeyBindings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        session = project.session
        self.session = session
        self.families = project.families or ProjectFamilies(session)
        self._labels = session.scheme.labels
        self._theme = theme
        self._jobs = jobs
        self._feedback = feedback
        self._folder = folder
        self._keys = keys
        self._left: dict[str, int | None] = {LIBRARY: 0}
        self._said = ""
        self.zoom = 100
        self._pages = PageStack()
        self._pages.setObjectName("pages")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SidewaysArea(self._pages))
        self.feed = RowFeed(session, jobs, self)
        self.feed.failed.connect(feedback.error)
        self.kin = FamilyFeed(self.families, jobs, self)
        self.library = LibraryPage(session, self.feed, theme, jobs, feedback, folder, self.kin)
        self._pages.addWidget(self.library)
        self.library.opened.connect(self.annotate_article)
        self.library.wanted.connect(lambda: self.show_page(LIBRARY))
        self.library.suggestions_changed.connect(lambda left: self._count(LIBRARY, left))
        self._keeper = PlaceKeeper(
            PlacesFile(session.store.project_id, session.annotator.id), jobs, self
        )
        self._keeper.collect(self._note_page)
        self._annotate: AnnotatePage | None = None
        self._further = self._further_pages(project.measured)
        self._between = BetweenPages(self, self._further, jobs)
        self.bridge = SessionBridge(session, jobs, self)
        self.bridge.changed.connect(self._receive)
        self.bridge.foreign.connect(self._read_again)
        self.work = WorkShown(session, jobs, self)
        self._dropped = DroppedFiles(self, self._further, jobs)
        DropTarget(self, self._dropped.take, lambda on: set_flag(self._pages, "active", on))
        feedback.attach(session)
        self.on_open = SuggestOnOpen(session, jobs, self)
        self.on_open.failed.connect(feedback.error)
        self.recalling = Recalling(session, self.families, self.feed, jobs, self)
        places = self._keeper.places
        self.recalling.use(memory=places.memory, projection=places.projection)
        self.recalling.uses_changed.connect(self._keeper.later)
        self.library.side.recalling = self.recalling
        self.feed.show(project.rows)
        self.library.set_filter_state(self._keeper.places.filter_of(LIBRARY))
        self.library.filter_changed.connect(self._keeper.later)
        self._families_later = single_shot(self, FAMILIES_AFTER, self.families.start)
        self._families_later.start()

    @property
    def annotate(self) -> AnnotatePage:
        """The annotate page, made when first asked for: its canvas is not needed to start."""
        if self._annotate is None:
            from goldspan.ui.annotate.articles.corrections_link import CorrectionsLink
            from goldspan.ui.annotate.articles.resume import keep_places
            from goldspan.ui.annotate.page import AnnotatePage

            self._theme.load_fonts()
            places = self._keeper.places
            places.zoom = places.zoom or self.zoom
            page = AnnotatePage(
                self.session,
                self._theme,
                self._jobs,
                self.feed,
                self._pages,
                self._keys,
                places,
                self.recalling.recalled,
            )
            page.statusChanged.connect(self._say)
            page.suggestionsChanged.connect(lambda left: self._count(ANNOTATE, left))
            page.failed.connect(self._feedback.error)
            page.refused.connect(self.refused)
            page.told.connect(self._feedback.done)
            page.acted.connect(lambda text: self._feedback.undoable(text, page.controller.desk))
            page.canvas.zoomChanged.connect(self._zoomed)
            for part in (page.inspector, page.header):
                part.document_time_wanted.connect(self._between.set_document_time)
            page.inspector.place_wanted.connect(self._between.show_decided)
            page.stepWanted.connect(self._between.take_step)
            page.articleOpened.connect(self._tell_work)
            corrections = self._between.show_corrections
            link = CorrectionsLink(self.session, self._jobs, page, corrections)
            self.page_shown.connect(lambda shown: link.look() if shown == ANNOTATE else None)
            keep_places(page, self._keeper)
            self.on_open.follow(page)
            page.copies.follow(self.kin)
            self.recalling.follow(page)
            self._pages.addWidget(page)
            self._annotate = page
        return self._annotate

    @property
    def evaluate(self) -> EvaluatePage:
        """The evaluation page, made when first asked for."""
        return self._further.evaluate

    @property
    def consistency(self) -> ConsistencyPage:
        """The consistency page, made when first asked for."""
        return self._further.consistency

    @property
    def train(self) -> TrainPage:
        """The training page, made when first asked for."""
        return self._further.train

    @property
    def review(self) -> ReviewPage:
        """The review page, made when first asked for."""
        return self._further.review

    @property
    def team(self) -> TeamPage:
        """The team page, made when first asked for."""
        return self._further.team

    @property
    def release_page(self) -> ReleasePage:
        """The page of releases, made when first asked for."""
        return self._further.release

    def _further_pages(self, measured: Measured | None) -> FurtherPages:
        pages = FurtherPages(
            Surroundings(
                self.session,
                self._theme,
                self._jobs,
                self.feed,
                self.kin,
                self._feedback,
                self._folder,
                self._keys,
            ),
            self._pages,
            measured,
            self,
        )
        pages.refused.connect(self.refused)
        return pages

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        shown = self._pages.currentWidget()
        if shown is self.library:
            return LIBRARY
        return self._further.shown or ANNOTATE

    def show_page(self, name: str) -> None:
        """Show a page."""
        if name != self.page:
            self._feedback.withdraw()
        if name == ANNOTATE:
            self._pages.setCurrentWidget(self.annotate)
        elif name in self._further:
            self._further.show(name, self.library.table.selected_ids())
        else:
            self._pages.setCurrentWidget(self.library)
            self.library.table.setFocus()
        self._keeper.later()
        self.page_shown.emit(self.page)
        self.page_text.emit(self._said if self.page == ANNOTATE else "")
        self.suggestions_changed.emit(self._left.get(self.page))
        self._tell_work()

    def show_first(self) -> None:
        """Show the page that was open last time, with its article where it was left."""
        first = self._keeper.places.page
        if first != ANNOTATE:
            self.show_page(first if first in self._further else LIBRARY)
            return
        article = self.annotate.last_article()
        if article:
            self._jobs.wait(self.annotate.open_article(article), PATIENCE_SECONDS)
        self.show_page(ANNOTATE)

    def show_guidelines(self) -> None:
        """Open the guidelines beside the article, or close them where one is looking at it."""
        if self.page == ANNOTATE:
            self.annotate.toggle_guidelines()
        else:
            self.annotate.columns.show_guidelines(True)
            self.show_page(ANNOTATE)

    def annotate_article(self, article_id: str) -> None:
        """Open an article for annotation."""
        self.annotate.open_article(article_id)
        self.show_page(ANNOTATE)

    def find_here(self) -> None:
        """Put the caret where one finds things on this page."""
        self._shown.focus_find()

    def next_pane(self, step: int) -> None:
        """Move the focus to the next pane of this page, or to the one before."""
        focus_next_pane(self._shown.panes(), self.window().focusWidget(), step)

    @property
    def _shown(self) -> LibraryPage | AnnotatePage | FurtherPage:
        if self.page == LIBRARY:
            return self.library
        return self._further.page(self.page) if self.page in self._further else self.annotate

    def close_project(self, *, discard: bool = False) -> None:
        """Close the session and listen no longer; what is queued is written first.

        Raises `UnsavedError` where it cannot be written, unless it is to be thrown away.
        """
        self.finish_typing()
        self.session.close(discard=discard)
        self.families.close()
        self._stop_listening()

    def finish_typing(self) -> None:
        """Keep the note, or whatever else in a field of that kind, that is being typed."""
        if self._annotate is not None:
            self._annotate.header.finish()
        focus = self.window().focusWidget()
        if isinstance(focus, NoteField) and self.isAncestorOf(focus):
            focus.keep()

    @property
    def up_to_date(self) -> bool:
        """Say whether all is saved, and whatever the session reported is shown."""
        self.bridge.deliver()
        return self.session.status.pending == 0 and self.feed.up_to_date

    @property
    def has_other_labels(self) -> bool:
        """Say whether the scheme has other labels than the pages were made for."""
        return self.session.scheme.labels != self._labels

    def release(self) -> OpenProject:
        """Listen no longer and hand on the project, which stays open, to another view."""
        self._stop_listening()
        measured = self._further.measured
        return OpenProject(self.session, self.feed.stored_rows(), measured, self.families)

    def _stop_listening(self) -> None:
        self._families_later.stop()
        self._further.leave()
        self._keeper.close()
        self.recalling.close()
        self.on_open.close()
        self.kin.close()
        self.bridge.close()
        self.work.close()
        self._feedback.attach(None)

    def _receive(self, event: ChangeEvent) -> None:
        self._feedback.receive(event)
        self.feed.receive(event)
        self.library.receive(event)
        self._further.receive(event)
        if self._annotate is not None:
            self._annotate.receive(event)
            if not self._annotate.article_id:
                self._count(ANNOTATE, None)
        self.work.follow()
        self.recalling.receive(event)
        self.history_changed.emit()
        self.acted.emit(event.action.at)
        if self.has_other_labels:
            self.labels_changed.emit()

    def _read_again(self) -> None:
        self.families.reload()
        self.work.read()
        self.feed.reload()
        self.recalling.read_again()
        self.library.side.read_again()
        if self._annotate is not None:
            self._annotate.reload()
        self._further.reload()
        self.history_changed.emit()
        if self.has_other_labels:
            self.labels_changed.emit()

    def _tell_work(self) -> None:
        """Tell what the open article has cost, on other pages the whole project."""
        self.work.show_article(self.annotate.article_id if self.page == ANNOTATE else "")

    def send_back(self) -> None:
        """Ask where a copy of this bundle goes that is sent back."""
        self.show_page(TEAM)
        self.team.send_back()

    def _say(self, text: str) -> None:
        self._said = text
        if self.page == ANNOTATE:
            self.page_text.emit(text)

    def _note_page(self, places: Places) -> None:
        places.page = self.page
        places.memory, places.projection = self.recalling.memory, self.recalling.projection
        places.filters[LIBRARY] = self.library.filter_state()

    def _zoomed(self, percent: int) -> None:
        self.zoom = percent

    def _count(self, page: str, left: int | None) -> None:
        self._left[page] = left
        if self.page == page:
            self.suggestions_changed.emit(left)

"""The library page: a table that fills the window, what is known at the right, work in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.services.library import LibraryRow
from goldspan.services.project.session import ProjectSession
from goldspan.services.sharing.bundle_file import bundle_annotator
from goldspan.ui.drop import DropTarget, are_projects
from goldspan.ui.family_feed import FamilyFeed
from goldspan.ui.feedback import Feedback
from goldspan.ui.fonts import tabular
from goldspan.ui.jobs import Job, Jobs
from goldspan.ui.last_folder import LastFolder
from goldspan.ui.library.by_family import ByFamily
from goldspan.ui.library.editing import Editing
from goldspan.ui.library.empty_page import EmptyPage, NothingFound
from goldspan.ui.library.filter_bar import FilterBar
from goldspan.ui.library.model import FAMILY, LibraryModel
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.library.row_feed import RowFeed
from goldspan.ui.library.row_filter import ASSIGNED, RowFilter
from goldspan.ui.library.side import Side
from goldspan.ui.library.side_room import SideRoom
from goldspan.ui.library.table import LibraryTable
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.translation import window_language
from goldspan.ui.widgets import panel, set_flag

if TYPE_CHECKING:
    from goldspan.services.transfer.importing import ImportReport
    from goldspan.ui.library.details import DetailPanel
    from goldspan.ui.library.export_panel import ExportPanel
    from goldspan.ui.library.import_panel import ImportPanel
    from goldspan.ui.library.suggesting import Suggesting
    from goldspan.ui.library.suggestions.panel import SuggestionsPanel

SIDE_WIDTH = 288


class LibraryPage(QWidget):
    """All articles of the project.

    `opened` carries the id of an article to annotate, `suggestions_changed` how many suggestions
    are left in the whole project, `projects_dropped` the paths of projects;
    `filter_changed` says that others are shown, or in another order: `filter_state()` says which;
    `wanted` that the page has something to show.
    """

    opened = Signal(str)
    suggestions_changed = Signal(int)
    projects_dropped = Signal(object)
    filter_changed = Signal()
    wanted = Signal()

    def __init__(
        self,
        session: ProjectSession,
        feed: RowFeed,
        theme: Theme,
        jobs: Jobs,
        feedback: Feedback,
        folder: LastFolder,
        families: FamilyFeed,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._feedback = feedback
        self._theme = theme
        self._folder = folder
        self._select: list[str] = []
        self._left = 0
        self._feed = feed
        language = window_language()
        self.model = LibraryModel(session.scheme, language, tabular(self.font()), self)
        self.table = LibraryTable(theme, session.scheme, self.model)
        self.table.read_only = session.read_only
        self.table.given = bundle_annotator(session.store) is not None
        labels = {column.label: column.heading for column in self.model.columns if column.label}
        states = {**self.model.state_names, ASSIGNED: self.tr("assigned to me")}
        self.bar = FilterBar(theme, states, labels)
        self.progress = ProgressRow(theme)
        self.side = Side(session, theme, jobs, feedback, folder, self.progress)
        self._empty: EmptyPage | None = None
        self._suggesting: Suggesting | None = None
        self._editing = Editing(session, jobs, feedback, self.progress, self.model, self)
        self._by_family = ByFamily(self, families)
        self._build()
        self._connect()

    # Parts that are not needed to start -----------------------------------------------------

    @property
    def details(self) -> DetailPanel:
        """The details of the selection."""
        return self.side.details

    @property
    def empty(self) -> EmptyPage:
        """What is shown without articles."""
        if self._empty is None:
            self._empty = EmptyPage(self._theme, can_write=not self._session.read_only)
            self._empty.import_wanted.connect(self.choose_import)
            self._stack.addWidget(self._empty)
        return self._empty

    @property
    def importing(self) -> ImportPanel:
        """The import panel."""
        return self.side.importing

    @property
    def exporting(self) -> ExportPanel:
        """The export panel."""
        return self.side.exporting

    @property
    def suggestions(self) -> SuggestionsPanel:
        """The panel of suggestions."""
        return self.side.suggestions

    # From outside --------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[LibraryRow]) -> None:
        """Show these rows."""
        self.model.set_rows(rows)
        self._left = sum(row.suggestions for row in rows)
        self.bar.show_values(rows)
        self._select_what_came()
        self._show_what_there_is()

    def update_rows(self, changed: Mapping[str, LibraryRow]) -> None:
        """Show these rows of articles, by id, in place of the ones before."""
        before = {article: self.model.row_of(article) for article in changed}
        self.model.update_rows(changed)
        pairs = [(old, changed[article]) for article, old in before.items() if old is not None]
        self._left += sum(new.suggestions - old.suggestions for old, new in pairs)
        if any(new.article != old.article for old, new in pairs):
            self.bar.show_values(self.model.rows)
        self._show_what_there_is()

    def select(self, article_ids: list[str]) -> None:
        """Select articles, now or when they are in the table."""
        self._select = article_ids
        self._select_what_came()

    def focus_find(self) -> None:
        """Put the caret into the find field."""
        self.bar.field.setFocus()
        self.bar.field.selectAll()

    def edit_document_time(self, article_id: str) -> None:
        """Put the caret into the document time of an article."""
        if self.model.place_of(article_id) is None:
            self.bar.reset()
        self.table.select([article_id])
        self._show_side(self.details)
        self.details.edit_document_time()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes round."""
        panes: list[QWidget] = [self.bar.field, self.table]
        side = self.side.part
        if side is not None and self.side.isVisible():
            panes.append(side.focusProxy() or side)
        return panes

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Show what an import of these files and folders would bring; projects are for others."""
        if are_projects(paths):
            self.projects_dropped.emit(list(paths))
        elif not self._session.read_only:
            self.plan_import(paths)

    def plan_import(self, paths: Sequence[Path]) -> None:
        """Show what an import of these files and folders would bring, whatever they are."""
        self._show_side(self.importing)
        self.importing.plan(paths)

    def show_import_report(self, report: ImportReport) -> None:
        """Show what an import brought, and what it left out."""
        self._show_side(self.importing)
        self.importing.show_report(report)

    def choose_import(self) -> None:
        """Ask for files to import."""
        paths = self.importing.choose_files()
        if paths:
            self.import_paths(paths)

    def show_export(self) -> None:
        """Show the export panel for what is selected."""
        self.exporting.refresh()
        self.exporting.show_selection(self.table.selected_ids())
        self._show_side(self.exporting)
        self.exporting.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_suggestions(self) -> None:
        """Show the panel of suggestions."""
        self.suggestions.refresh()
        self.suggestions.show_targets(self._targets())
        self._show_side(self.suggestions)
        self.suggestions.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def receive(self, event: ChangeEvent) -> None:
        """Hear what happened to the project."""
        self.side.receive(event)

    def suggest(self) -> None:
        """Have the pipeline suggest for the selected articles, or for all that are shown."""
        self.suggest_for(self._targets())

    def suggest_for(self, article_ids: Sequence[str]) -> Job | None:
        """Have the pipeline suggest for these articles; return None where it is busy."""
        if self._session.read_only:
            return None
        if self._suggesting is None:
            from goldspan.ui.library.suggesting import Suggesting

            self._suggesting = Suggesting(
                self._session, self._theme, self._jobs, self._feedback, self.progress, self
            )
            self.side.add(self._suggesting.left_out)
            self._suggesting.left_out.closed.connect(self._leave_side)
            self._suggesting.left_out.opened.connect(self.opened)
            self._suggesting.report_wanted.connect(self._show_left_out)
        return self._suggesting.start(article_ids)

    def filter_state(self) -> dict[str, str]:
        """Return what is shown in which order, as text to keep: only what is set."""
        sort = self.table.sort_state()
        group = {"group": FAMILY} if self.model.grouped else {}
        return {**self.bar.filter_state(), **({"sort": sort} if sort else {}), **group}

    def set_filter_state(self, state: Mapping[str, str]) -> None:
        """Show what `filter_state` returned once; what there is no more is left out."""
        self.bar.set_filter_state(state)
        self.table.set_sort_state(state.get("sort", ""))
        self.bar.group.setChecked(state.get("group") == FAMILY)

    def save_layout(self) -> dict[str, str]:
        """Return the widths of the panes, as text."""
        self._room.take_back()
        return {"library.split": bytes(self._split.saveState().toBase64().data()).decode()}

    def restore_layout(self, layouts: dict[str, str]) -> None:
        """Take over what `save_layout` returned."""
        split = layouts.get("library.split")
        if split:
            self._split.restoreState(split.encode())

    # Inside --------------------------------------------------------------------------------

    def _build(self) -> None:
        self._stack = QStackedWidget()
        self._body: QFrame = panel("body")
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        set_flag(self._body, "active", False)
        self._stack.addWidget(self._body)
        self.nothing = NothingFound()
        self._stack.addWidget(self.nothing)
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self._stack)
        self._split.addWidget(self.side)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([1280 - SIDE_WIDTH, SIDE_WIDTH])
        self._room = SideRoom(self._split, self.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self._by_family.row)
        whole.addWidget(self.progress)
        whole.addWidget(self._split, 1)
        set_tab_order(self.bar, self.progress, self._stack, self.side)

    def _connect(self) -> None:
        self._feed.loaded.connect(self.show_rows)
        self._feed.updated.connect(self.update_rows)
        self.bar.changed.connect(self._filter)
        self.table.horizontalHeader().sortIndicatorChanged.connect(
            lambda *_: self.filter_changed.emit()
        )
        self.nothing.reset_wanted.connect(self._show_all)
        self.bar.import_wanted.connect(self.choose_import)
        self.bar.export_wanted.connect(self.show_export)
        self.bar.suggest_wanted.connect(self.suggest)
        self.progress.busy_changed.connect(self.bar.show_busy)
        self.bar.plan_wanted.connect(self.show_suggestions)
        self.side.left.connect(self._leave_side)
        self.side.edited.connect(self._editing.edit)
        self.side.opened.connect(self.opened)
        self.side.remove_wanted.connect(self._remove)
        self.side.imported.connect(self.select)
        self.side.suggest_wanted.connect(self.suggest)
        self.table.opened.connect(self.opened)
        self.table.remove_wanted.connect(self._remove)
        self.table.blind_wanted.connect(self._editing.set_blind)
        self.side.blind_wanted.connect(self._editing.set_blind)
        self.table.selected_changed.connect(self._show_selection)
        self.model.modelReset.connect(self._show_counts)
        DropTarget(self, self.import_paths, self._hover)

    def _select_what_came(self) -> None:
        wanted = self._select
        if wanted and all(self.model.row_of(article) is not None for article in wanted):
            self._select = []
            self.table.select(wanted)

    def _show_what_there_is(self) -> None:
        """Keep what stands around the table in step with its rows."""
        self._show_body()
        self.suggestions_changed.emit(self._left)
        self._show_counts()
        self._show_selection()

    def _filter(self, wanted: RowFilter) -> None:
        self.model.set_filter(wanted)
        self._show_body()
        self._show_counts()
        self.filter_changed.emit()

    def _show_all(self) -> None:
        self.bar.reset()
        self.table.setFocus()

    def _show_body(self) -> None:
        if self.model.shown_rows():
            self._stack.setCurrentWidget(self._body)
        else:
            self._stack.setCurrentWidget(self.nothing if self.model.rows else self.empty)

    def _targets(self) -> list[str]:
        selected = self.table.selected_ids()
        return selected or [row.article.id for row in self.model.shown_rows()]

    def _show_counts(self) -> None:
        self.bar.show_counts(
            len(self.model.shown_rows()),
            len(self.model.rows),
            len(self.table.selected_ids()) or len(self.model.shown_rows()),
            can_write=not self._session.read_only,
        )

    def _show_selection(self) -> None:
        ids = self.table.selected_ids()
        places = [self.model.place_of(article) for article in ids]
        rows = [self.model.row_at(place) for place in places if place is not None]
        if self.side.shows_details and not rows:
            self._show_frame(False)  # first, while what has the focus still can have it
        self.side.show_selection(rows, ids, self._targets())
        if self.side.shows_details:
            self._show_frame(bool(rows))
        self._by_family.show_selection()
        self._show_counts()
        if len(ids) == 1:
            store, article = self._session.store, ids[0]
            self._jobs.start(
                lambda _: (article, store.layer_annotators(article)), self._show_layers
            )

    def _show_layers(self, answer: object) -> None:
        if isinstance(answer, tuple) and self.table.selected_ids() == [answer[0]]:
            self.details.show_layers(answer[1])

    def _hover(self, on: bool) -> None:
        """Show that what is dragged over the page can be dropped on it."""
        if self._empty is not None:
            self._empty.show_hover(on)
        set_flag(self._body, "active", on)

    def _show_left_out(self) -> None:
        if self._suggesting is not None:
            self.wanted.emit()
            self._show_side(self._suggesting.left_out)

    def _leave_side(self) -> None:
        self._show_side(self.details)
        self.table.setFocus()

    def _show_side(self, part: QWidget) -> None:
        self.side.show_part(part)
        self._show_frame(not self.side.shows_details or bool(self.table.selected_ids()))

    def _show_frame(self, on: bool) -> None:
        focus = self.window().focusWidget()
        if not on and focus is not None and self.side.isAncestorOf(focus):
            self.table.setFocus()
        self._room.show_side(on)

    def _remove(self) -> None:
        self._editing.remove(self.table.selected_ids())

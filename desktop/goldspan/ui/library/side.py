"""What stands at the right of the table: details, or a panel that is worked in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.services.library import LibraryRow
from goldspan.services.project.session import ProjectSession
from goldspan.services.sharing.bundle_file import bundle_annotator
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Jobs
from goldspan.ui.last_folder import LastFolder
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import set_role

if TYPE_CHECKING:
    from goldspan.services.transfer.importing import ImportReport
    from goldspan.ui.library.details import DetailPanel
    from goldspan.ui.library.export_panel import ExportPanel
    from goldspan.ui.library.import_panel import ImportPanel
    from goldspan.ui.library.suggestions.panel import SuggestionsPanel
    from goldspan.ui.recalling import Recalling

NARROWEST = 256
WIDE = 480


class Side(QFrame):
    """One part at a time, each made when first asked for: none is needed to start.

    `left` says that a panel is not wanted any more; the other signals are those of the parts.
    """

    left = Signal()
    edited = Signal(str, str, str)
    opened = Signal(str)
    remove_wanted = Signal()
    blind_wanted = Signal(list, bool)
    imported = Signal(list)
    suggest_wanted = Signal()
    release_wanted = Signal()

    def __init__(
        self,
        session: ProjectSession,
        theme: Theme,
        jobs: Jobs,
        feedback: Feedback,
        folder: LastFolder,
        progress: ProgressRow,
    ) -> None:
        super().__init__()
        set_role(self, "side")
        self.suggest_on_open: QAction | None = None
        self.recalling: Recalling | None = None
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._feedback = feedback
        self._folder = folder
        self._progress = progress
        self._details: DetailPanel | None = None
        self._importing: ImportPanel | None = None
        self._exporting: ExportPanel | None = None
        self._suggestions: SuggestionsPanel | None = None
        self._parts = QStackedWidget()
        self.setMinimumWidth(NARROWEST)
        self.hide()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._parts)

    @property
    def details(self) -> DetailPanel:
        """The details of the selection."""
        if self._details is None:
            from goldspan.ui.library.details import DetailPanel

            self._details = made = DetailPanel(self._theme)
            made.given = bundle_annotator(self._session.store) is not None
            made.set_read_only(self._session.read_only)
            made.edited.connect(self.edited)
            made.open_wanted.connect(self.opened)
            made.remove_wanted.connect(self.remove_wanted)
            made.blind_wanted.connect(self.blind_wanted)
            self.add(made)
        return self._details

    @property
    def importing(self) -> ImportPanel:
        """The import panel."""
        if self._importing is None:
            from goldspan.ui.library.import_panel import ImportPanel

            self._importing = made = ImportPanel(
                self._session,
                self._theme,
                self._jobs,
                self._feedback,
                self._folder,
                self._progress,
            )
            made.closed.connect(self.left)
            made.imported.connect(self.imported)
            self.add(made)
        return self._importing

    @property
    def exporting(self) -> ExportPanel:
        """The export panel."""
        if self._exporting is None:
            from goldspan.ui.library.export_panel import ExportPanel

            self._exporting = made = ExportPanel(
                self._session, self._theme, self._jobs, self._feedback, self._progress
            )
            made.closed.connect(self.left)
            made.release_wanted.connect(self.release_wanted)
            self.add(made)
        return self._exporting

    @property
    def suggestions(self) -> SuggestionsPanel:
        """The panel of suggestions."""
        if self._suggestions is None:
            from goldspan.ui.library.suggestions.panel import SuggestionsPanel

            self._suggestions = made = SuggestionsPanel(
                self._session,
                self._theme,
                self._jobs,
                self._feedback,
                self._folder,
                self._progress,
            )
            made.closed.connect(self.left)
            made.suggest_wanted.connect(self.suggest_wanted)
            if self.suggest_on_open is not None:
                made.follow_habit(self.suggest_on_open)
            if self.recalling is not None:
                made.follow_recalling(self.recalling)
            self.add(made)
        return self._suggestions

    @property
    def import_report(self) -> ImportReport | None:
        """What an import has brought, while that is shown."""
        shown = self.isVisible() and self.part is self._importing
        return self._importing.report if shown and self._importing is not None else None

    @property
    def part(self) -> QWidget | None:
        """What is shown, or was last."""
        return self._parts.currentWidget()

    def add(self, part: QWidget) -> None:
        """Take in a part that somebody else makes."""
        self._parts.addWidget(part)

    def show_part(self, part: QWidget) -> None:
        """Let this part stand there."""
        self._parts.setCurrentWidget(part)

    @property
    def wanted_width(self) -> int:
        """The pixels that what is shown wants; 0 where it is content with what there is."""
        wide = self.part is not None and self.part in {self._importing, self._exporting}
        return WIDE if wide else 0

    @property
    def shows_details(self) -> bool:
        """Whether the details are shown, or were last."""
        return self._details is not None and self._parts.currentWidget() is self._details

    def show_selection(
        self, rows: Sequence[LibraryRow], selected: Sequence[str], targets: Sequence[str]
    ) -> None:
        """Tell the parts that there are what is selected, and what would be suggested for."""
        if rows or self._details is not None:
            self.details.show_rows(list(rows))
        if self._exporting is not None:
            self._exporting.show_selection(selected)
        if self._suggestions is not None:
            self._suggestions.show_targets(targets)

    def receive(self, event: ChangeEvent) -> None:
        """Hear what happened to the project."""
        if self._suggestions is not None:
            self._suggestions.receive(event)
        if self._exporting is not None:
            self._exporting.read_again()

    def read_again(self) -> None:
        """Show what another process has changed."""
        if self._suggestions is not None:
            self._suggestions.read_again()
        if self._exporting is not None:
            self._exporting.read_again()

"""The window: header, pages and status line around one open project, or the start page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.annotator import Annotator
from goldspan.domain.errors import GoldspanError
from goldspan.services.machine.identity import load_person
from goldspan.services.machine.settings import Settings, save_settings
from goldspan.services.sharing.bundle_file import annotator_of_file, bundle_annotator
from goldspan.ui.carried_over import CarriedOver
from goldspan.ui.crash import CrashHandler
from goldspan.ui.feedback import Feedback
from goldspan.ui.header import Header
from goldspan.ui.history_control import HistoryControl
from goldspan.ui.jobs import Jobs
from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.language_switch import LanguageSwitch
from goldspan.ui.last_folder import LastFolder
from goldspan.ui.library.page import LibraryPage
from goldspan.ui.notices import Notices
from goldspan.ui.opening_as import OpeningAs
from goldspan.ui.page_names import ANNOTATE, LIBRARY
from goldspan.ui.person_menu import PersonMenu
from goldspan.ui.project_opening import OpenProject, ProjectOpening
from goldspan.ui.project_view import ProjectView
from goldspan.ui.scheme_switch import SchemeSwitch
from goldspan.ui.status_line import StatusLine
from goldspan.ui.theme import Theme, ThemeMode
from goldspan.ui.toast import Toast
from goldspan.ui.translation import error_text
from goldspan.ui.window_actions import WindowActions

if TYPE_CHECKING:
    from goldspan.ui.start_page import StartPage

PATIENCE_SECONDS = 0.5
LAST_WAIT_SECONDS = 5.0  # for what is still being read when the project is closed
SIZE = QSize(1280, 800)
LEAST_SIZE = QSize(480, 320)  # half a small screen, or a screen at 400 per cent


class MainWindow(QMainWindow):
    """Opens and closes projects, and keeps what surrounds the pages in step with them.

    `project_opened` carries the ProjectView when its first rows are there.
    """

    project_opened = Signal(object)

    def __init__(self, theme: Theme, settings: Settings, crash: CrashHandler) -> None:
        super().__init__()
        self._theme = theme
        self._crash = crash
        self.settings = settings
        self._folder = LastFolder(settings)
        self._jobs = Jobs(crash, self)
        self.keys = KeyBindings(settings, self)
        self.opening = ProjectOpening(self._jobs, self)
        self._opening_as = OpeningAs(self)
        self._language = LanguageSwitch(self, self._jobs)
        self._scheme = SchemeSwitch(self, self._jobs)
        self.view: ProjectView | None = None
        QTimer.singleShot(0, self, self._watch_fields)
        self.keys.changed.connect(self._remember)
        self.opening.opened.connect(self._opened)
        self.opening.failed.connect(self._open_failed)
        self._build()
        self.setMinimumSize(LEAST_SIZE)
        self.resize(SIZE.boundedTo(self.screen().availableSize()))
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        self._show_project()

    def _build(self) -> None:
        """Make everything that stands in the window, in the language of now."""
        self.setLocale(QLocale())
        self._start: StartPage | None = None
        middle = QWidget()
        self.commands = WindowActions(self, self._theme, self.keys)
        self.person_menu = PersonMenu(self)
        self.person_menu.renamed.connect(self._opening_as.rename)
        self.person_menu.send_wanted.connect(lambda: self._on_view(lambda v: v.send_back()))
        self.header = Header(self._theme, self.keys, self.commands.menu, self.person_menu, middle)
        self.notices = Notices(self._theme)
        self.status = StatusLine(self._theme, self.commands.undo, self.commands.redo, middle)
        self._stack = QStackedWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.notices, self._stack, self.status):
            column.addWidget(part, 1 if part is self._stack else 0)
        self.setCentralWidget(middle)
        self.toast = Toast(self._stack)
        self.feedback = Feedback(self.toast, self.notices, self._jobs)
        self.history = HistoryControl(self.commands, self._jobs, self.feedback, middle)
        self.header.add_page(LIBRARY, self.tr("Library"), "library")
        self.header.add_page(ANNOTATE, self.tr("Annotate"), "annotate")
        for name, action in self.commands.further.items():
            self.header.add_page(name, action.text(), name)
        self.commands.build_menu(
            self._choose_theme, self._choose_language, self._theme.mode, self.settings.language
        )
        self._connect()

    def build_anew(self, meanwhile: Callable[[], None]) -> None:
        """Make everything in the window anew, on the same open project and at the same place.

        `meanwhile` is called when nothing of the old shows any more.
        """
        self._remember()
        view, old = self.view, (self.commands, self.commands.menu, self.person_menu)
        carried = CarriedOver.of(view, self.feedback) if view is not None else None
        project = view.release() if view is not None else None
        keys = self.findChild(QDialog)
        self.view = None
        meanwhile()
        for part in old:
            part.deleteLater()
        self._build()
        if project is None:
            self._show_start()
        else:
            adopted = self._adopt(project)
            if carried is not None:
                carried.show(adopted, self.feedback)
        if keys is not None:
            keys.close()
            self.show_keys()

    # Opening and closing -------------------------------------------------------------------

    @property
    def start(self) -> StartPage:
        """The start page, made when first asked for."""
        if self._start is None:
            from goldspan.ui.start_page import StartPage

            page = StartPage(self._theme, self._folder)
            named = self._opening_as.named
            page.new_wanted.connect(lambda name, path: named(name, self.opening.create, path))
            page.open_wanted.connect(self._opening_as.open)
            page.sample_wanted.connect(
                lambda name: named(name, self.opening.sample, self.tr("Sample project"))
            )
            self._stack.addWidget(page)
            self._start = page
        return self._start

    def open_first(self, path: Path | None, person: Annotator | None = None) -> None:
        """Open the project at this path; without one, the last, or show the start page.

        `person` is who works on it, where the command line says so; else the machine's person.
        Called before the window is shown: a project that opens at once is in its first picture.
        """
        last = Path(self.settings.last_project) if self.settings.last_project else None
        wanted = path or (last if last is not None and last.exists() else None)
        person = person or load_person() or (annotator_of_file(wanted) if wanted else None)
        if wanted is None or person is None:
            self._show_start()
            if wanted is not None:
                self.start.ask_name_for(wanted)
            return
        self.opening.open(person, wanted)
        self.opening.wait(PATIENCE_SECONDS)

    def close_project(self) -> bool:
        """Close the project and show the start page; False where the user would rather stay."""
        if not self.leave_project():
            return False
        self.settings.last_project = ""
        self._show_start()
        return True

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Save what is left; where that fails, ask."""
        self._remember()
        if not self.leave_project():
            event.ignore()
            return
        self._jobs.close()
        super().closeEvent(event)

    def leave_project(self) -> bool:
        """Close the project that is open, if any; False where the user would rather stay."""
        view = self.view
        if view is None:
            return True
        from goldspan.ui.unsaved import may_close

        self._jobs.finish(LAST_WAIT_SECONDS)
        if not may_close(self, view):
            return False
        self._stack.removeWidget(view)
        view.deleteLater()
        self.view = None
        self.notices.clear()
        self._show_project()
        return True

    def _opened(self, project: OpenProject) -> None:
        session = project.session
        if not self.leave_project():
            session.close()
            return
        self.notices.clear()
        self.project_opened.emit(self._adopt(project))
        owner = bundle_annotator(session.store)
        if owner is not None:
            words = self.tr("A bundle for {name}: what you do here is done by {name}.")
            self.toast.show_text(words.format(name=owner.name))

    def _adopt(self, project: OpenProject) -> ProjectView:
        """Show an open project."""
        session = project.session
        view = ProjectView(project, self._theme, self._jobs, self.feedback, self._folder, self.keys)
        self.view = view
        view.library.restore_layout(self.settings.layouts)
        view.zoom = self.settings.zoom
        view.library.side.suggest_on_open = self.commands.suggest_on_open
        view.on_open.set_enabled(self.settings.suggest_on_open)
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        view.bridge.status.connect(self._show_status)
        view.history_changed.connect(self.history.ask)
        self.status.follow(view)
        view.page_shown.connect(self.header.show_page)
        self._scheme.follow(view)
        view.project_wanted.connect(self._opening_as.open_other)
        self.settings.last_project = str(session.store.path)
        self._show_project()
        view.show_first()
        self._show_status()
        for problem in self.keys.untold():
            self.notices.show_error(problem)
        self.history.attach(session)
        QTimer.singleShot(0, self.history, self.history.ask)
        return view

    def _open_failed(self, error: GoldspanError) -> None:
        self.notices.show_error(error)
        if self.view is None:
            self._show_start()

    def show_keys(self) -> None:
        """Show which key does what, beside the window."""
        from goldspan.ui.keys.panel import show_keys

        show_keys(self.keys, self._theme, self)

    def _watch_fields(self) -> None:
        """Let fields pass on Ctrl+Z; nobody types before the window stands."""
        from goldspan.ui.field_history import FieldHistory

        application = QApplication.instance()
        if isinstance(application, QApplication):
            FieldHistory(application, self.keys, self)

    # Showing -------------------------------------------------------------------------------

    def _connect(self) -> None:
        actions = self.commands
        actions.suggest_on_open.setChecked(self.settings.suggest_on_open)
        self._crash.crashed.connect(self.notices.show_crash, Qt.ConnectionType.QueuedConnection)
        self.keys.refused.connect(self.status.show_refusal)
        self.header.page_chosen.connect(self._show_page)
        self.header.find_wanted.connect(actions.find.trigger)
        self.header.theme_chosen.connect(self._choose_theme)
        self.status.retry_wanted.connect(lambda: self._on_view(lambda v: v.session.retry()))
        actions.new.triggered.connect(lambda: self._on_start(lambda page: page.choose_new()))
        actions.open.triggered.connect(lambda: self._on_start(lambda page: page.choose_open()))
        actions.close.triggered.connect(self.close_project)
        actions.import_.triggered.connect(lambda: self._in_library(lambda lib: lib.choose_import()))
        actions.suggest.triggered.connect(lambda: self._in_library(lambda lib: lib.suggest()))
        actions.suggest_on_open.toggled.connect(self._choose_suggest_on_open)
        actions.export.triggered.connect(lambda: self._in_library(lambda lib: lib.show_export()))
        actions.find.triggered.connect(lambda: self._on_view(lambda v: v.find_here()))
        actions.next_pane.triggered.connect(lambda: self._on_view(lambda v: v.next_pane(1)))
        actions.previous_pane.triggered.connect(lambda: self._on_view(lambda v: v.next_pane(-1)))
        for name, action in (
            (LIBRARY, actions.library),
            (ANNOTATE, actions.annotate),
            *actions.further.items(),
        ):
            action.triggered.connect(lambda _=False, name=name: self._show_page(name))
        actions.keys.triggered.connect(self.show_keys)
        actions.open_menu.triggered.connect(self.header.open_menu)
        actions.guidelines.triggered.connect(lambda: self._on_view(lambda v: v.show_guidelines()))
        actions.quit.triggered.connect(self.close)

    def _show_page(self, name: str) -> None:
        self._on_view(lambda view: view.show_page(name))

    def _on_view(self, do: Callable[[ProjectView], None]) -> None:
        if self.view is not None:
            do(self.view)

    def _on_start(self, do: Callable[[StartPage], None]) -> None:
        person = load_person()
        if person is None:
            self._show_start()
        else:
            self.start.show_person(person.name, known=True)
        do(self.start)

    def _in_library(self, do: Callable[[LibraryPage], None]) -> None:
        if self.view is not None:
            self.view.show_page(LIBRARY)
            do(self.view.library)

    def _show_start(self) -> None:
        person = load_person()
        self.start.show_person(person.name if person else "", known=person is not None)
        self.opening.recent(self.start.show_recent)
        self._stack.setCurrentWidget(self.start)
        self._show_project()

    def _show_project(self) -> None:
        view = self.view
        name = view.session.store.name if view else ""
        person = view.session.annotator.name if view else ""
        bundle = view is not None and bundle_annotator(view.session.store) is not None
        self.header.show_project(name, person, bundle=bundle)
        bundled = self.tr("{project} – bundle for {name}").format(project=name, name=person)
        self.setWindowTitle(bundled if bundle else name)
        self.person_menu.show_name(person, name if bundle else "")
        for action in self.commands.of_project:
            action.setEnabled(view is not None)
        can_write = view is not None and not view.session.read_only
        for action in (self.commands.import_, self.commands.suggest):
            action.setEnabled(can_write)
        self.status.setVisible(view is not None)
        cause = view.session.read_only_cause if view else None
        self.notices.set_banner(error_text(cause) if cause else "", self._opening_as.open_again)
        if view is None:
            self.status.show_status(None)
            self.status.show_suggestions(None)
            self.status.show_page_text("")
            self.status.show_work("", "")
            self.history.attach(None)

    def _show_status(self) -> None:
        """Show how saving stands now: reports of two threads may come in another order."""
        view = self.view
        if view is not None:
            session = view.session
            self.status.show_status(None if session.read_only else session.status)

    # Choices -------------------------------------------------------------------------------

    def _choose_theme(self, mode: ThemeMode | str) -> None:
        chosen = ThemeMode(mode)
        self._theme.set_mode(chosen)
        self.header.show_mode(chosen)
        self.commands.show_mode(chosen)
        self.settings.theme = chosen.value
        self._remember()

    def _choose_language(self, language: str) -> None:
        self.settings.language = language
        self._remember()
        self._language.choose(language)

    def _choose_suggest_on_open(self, wanted: bool) -> None:
        self._on_view(lambda view: view.on_open.set_enabled(wanted))
        if wanted != self.settings.suggest_on_open:
            self.settings.suggest_on_open = wanted
            self._remember()

    def _remember(self) -> None:
        self.settings.geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        if self.view is not None:
            self.settings.layouts |= self.view.library.save_layout()
            self.settings.zoom = self.view.zoom
        try:
            save_settings(self.settings)
        except OSError as error:
            self.toast.show_text(
                self.tr("The settings could not be saved: {reason}").format(
                    reason=error.strerror or str(error)
                )
            )

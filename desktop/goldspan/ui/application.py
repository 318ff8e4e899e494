"""Makes the Qt application and runs the window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

# Before PySide6, which inspects the source of every module that is loaded after it.
from goldspan.domain.annotator import Annotator
from goldspan.services.library import load_rows  # noqa: F401
from goldspan.services.machine.settings import Settings, load_settings
from goldspan.services.project.projects import open_project  # noqa: F401

# isort: split
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from goldspan.ui.crash import CrashHandler
from goldspan.ui.main_window import MainWindow
from goldspan.ui.stylesheet import stylesheet
from goldspan.ui.theme import Theme, ThemeMode
from goldspan.ui.translation import choose_language, install_translations

SWITCH_SECONDS = 0.0005
COLLECTING_EVERY = (10_000, 20, 50)  # objects made, collections of these, and of those
COLLECTING_AFTER = 2000  # milliseconds; app.py switched the collector off for the start


def make_application(settings: Settings, argv: Sequence[str] = ()) -> QApplication:
    """Return the one QApplication, in the right style and language."""
    existing = QCoreApplication.instance()
    application = (
        existing if isinstance(existing, QApplication) else QApplication(["goldspan", *argv])
    )
    application.setApplicationName("goldspan")
    application.setApplicationDisplayName("Goldspan")
    application.setDesktopFileName("goldspan")
    application.setStyle("Fusion")
    install_translations(application, choose_language(settings.language))
    return application


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Give the application the theme's colours, now and whenever they change."""

    def apply() -> None:
        application.setPalette(theme.palette())
        application.setStyleSheet(stylesheet(theme.colours))

    theme.changed.connect(apply)
    apply()


def run_window(argv: Sequence[str] = (), person: Annotator | None = None) -> int:
    """Open the window, on the project that the arguments name or on the last one.

    `argv` are the arguments without the program's name; `person` is who works, where the command
    line says so. Returns the exit code.
    """
    # A thread that waits for the interpreter gets it after this long: the window must not wait
    # five milliseconds, Python's own choice, whenever the writer has something to do.
    sys.setswitchinterval(SWITCH_SECONDS)
    settings = load_settings()
    application = make_application(settings, argv)
    theme = Theme(ThemeMode(settings.theme), application)
    crash = CrashHandler(parent=application)
    crash.install()
    window = MainWindow(theme, settings, crash)
    named = [Path(word) for word in argv if not word.startswith("-")]
    window.open_first(named[0] if named else None, person)
    # Last, because a stylesheet is worked out anew for every widget that gets a parent.
    apply_theme(application, theme)
    window.show()
    QTimer.singleShot(COLLECTING_AFTER, collect_garbage_rarely)
    code = application.exec()
    window.deleteLater()
    crash.end()
    return code


def collect_garbage_rarely() -> None:
    """Let the collector in; what stands by now stays, and all that lives is seldom looked through.

    A collection of everything takes a tenth of a second in a large project: a frame too late.
    Hardly anything here is garbage that only the collector finds.
    """
    gc.freeze()
    gc.set_threshold(*COLLECTING_EVERY)
    gc.enable()

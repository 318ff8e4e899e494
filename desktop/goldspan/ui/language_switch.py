"""Another language while the window stands: when nothing is under way, the window speaks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from goldspan.ui.jobs import Jobs
from goldspan.ui.timers import single_shot
from goldspan.ui.translation import (
    LANGUAGE_VARIABLE,
    choose_language,
    install_translations,
    window_language,
)

if TYPE_CHECKING:
    from goldspan.ui.main_window import MainWindow

LOOK_AGAIN = 20  # milliseconds
PATIENCE = 400  # milliseconds after which one is told what is waited for


class LanguageSwitch(QObject):
    """Waits for the moment in which the window can be built anew, and has it built.

    Jobs report to the widgets that started them, and what is not saved yet is in no project file:
    both come first. So does whatever holds the mouse or lies over the window.
    """

    def __init__(self, window: MainWindow, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._setting = ""
        self._soon = single_shot(self, LOOK_AGAIN, self._try)
        self._tell = single_shot(self, PATIENCE, self._say_why_not)

    def choose(self, setting: str) -> None:
        """Speak the language of this setting as soon as can be."""
        if setting and choose_language(setting) != setting:
            words = self.tr("The environment variable {name} sets the language.")
            self._window.feedback.done(words.format(name=LANGUAGE_VARIABLE))
            return
        self._setting = setting
        self._soon.start()
        self._tell.start()

    def _try(self) -> None:
        language = choose_language(self._setting)
        application = QApplication.instance()
        if window_language() == language or application is None:
            self._tell.stop()
        elif self._calm() and self._finished():
            self._tell.stop()
            self._window.build_anew(lambda: install_translations(application, language))
        else:
            self._soon.start()

    def _finished(self) -> bool:
        """Keep what is being typed, as on leaving the field; say whether that is saved."""
        focus = self._window.focusWidget()
        if focus is not None:
            focus.clearFocus()
        view = self._window.view
        if view is not None:
            view.finish_typing()
        return self._calm()

    def _calm(self) -> bool:
        held = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if held or QApplication.activePopupWidget() or QApplication.activeModalWidget():
            return False
        view = self._window.view
        return not self._jobs.busy and (view is None or view.up_to_date)

    def _say_why_not(self) -> None:
        self._window.feedback.done(
            self.tr("The language changes as soon as everything that is running has ended.")
        )

"""Another language while the window stands: when nothing is under way, the window speaks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from goldspan.ui.calm_moment import CalmMoment
from goldspan.ui.jobs import Jobs
from goldspan.ui.translation import (
    LANGUAGE_VARIABLE,
    choose_language,
    install_translations,
    window_language,
)

if TYPE_CHECKING:
    from goldspan.ui.main_window import MainWindow


class LanguageSwitch(QObject):
    """Has the window built anew in another language, as soon as can be."""

    def __init__(self, window: MainWindow, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self._moment = CalmMoment(window, jobs)

    def choose(self, setting: str) -> None:
        """Speak the language of this setting as soon as can be."""
        if setting and choose_language(setting) != setting:
            words = self.tr("The environment variable {name} sets the language.")
            self._window.feedback.done(words.format(name=LANGUAGE_VARIABLE))
            return
        self._moment.wait(
            lambda: self._switch(choose_language(setting)),
            lambda: window_language() != choose_language(setting),
            self.tr("The language changes as soon as everything that is running has ended."),
        )

    def _switch(self, language: str) -> None:
        application = QApplication.instance()
        if application is not None:
            self._window.build_anew(lambda: install_translations(application, language))

"""The language of the window: the system's, or the one chosen in the settings."""

from __future__ import annotations

import os

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from goldspan import assets
from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import Phrase, fill

LANGUAGE_VARIABLE = "GOLDSPAN_LANGUAGE"
LANGUAGES = ("en", "de")
BRITISH = QLocale("en_GB")  # how the window writes English where the system speaks another


def choose_language(setting: str) -> str:
    """Return `de` or `en`: the environment's word, else the setting's, else the system's."""
    for wanted in (os.environ.get(LANGUAGE_VARIABLE, ""), setting, *QLocale.system().uiLanguages()):
        language = wanted.replace("_", "-").split("-")[0].lower()
        if language in LANGUAGES:
            return language
    return LANGUAGES[0]


def install_translations(application: QCoreApplication, language: str) -> None:
    """Translate the window and Qt's own buttons, and set dates and numbers of the language.

    What is shown already stays as it is; the language before is taken off the application.
    """
    system = QLocale.system()
    spoken = system.name().split("_")[0] == language
    foreign = BRITISH if language == "en" else QLocale(language)
    QLocale.setDefault(system if spoken else foreign)
    for before in application.findChildren(QTranslator):
        application.removeTranslator(before)
        before.deleteLater()
    folders = {
        f"goldspan_{language}": str(assets.resource("translations")),
        f"qtbase_{language}": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
    }
    for name, folder in folders.items():
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)


def window_language() -> str:
    """Return the language that the window speaks now: `de` or `en`, as titles are keyed."""
    return QLocale().name().split("_")[0]


def error_sentences(error: GoldspanError) -> tuple[str, ...]:
    """Return what happened, what was kept and what to do, in the language of the window."""
    return tuple(phrase_text(Phrase(part, error.details)) for part in error.templates())


def phrase_text(phrase: Phrase) -> str:
    """Return a phrase in the window's language; so are phrases and errors that it holds."""
    template = sentence(phrase.template)
    if not phrase.details:
        return template
    return fill(template, {name: _detail(value) for name, value in phrase.details.items()})


def _detail(value: object) -> str:
    if isinstance(value, Phrase):
        return phrase_text(value)
    return error_text(value) if isinstance(value, GoldspanError) else str(value)


def sentence(template: str) -> str:
    """Return a sentence without places, such as a note or a reason, in the window's language."""
    return QCoreApplication.translate("errors", template) if template else ""


def error_text(error: GoldspanError) -> str:
    """Return the error's sentences as one paragraph."""
    return " ".join(error_sentences(error))

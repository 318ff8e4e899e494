"""Words: translations in step with the sources, plurals, the undo entry, errors in German."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.domain.change import Action, ActionKind
from goldspan.domain.errors import ImportRefusedError, ProjectError
from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan, Refusal
from goldspan.formats.conll.columns import Conll2002
from goldspan.formats.jsonl_reader import JsonlReader
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.writing import WriteOptions
from goldspan.services.schemes import default_scheme
from goldspan.ui.action_text import TEMPLATES, action_text
from goldspan.ui.translation import (
    choose_language,
    error_sentences,
    error_text,
    install_translations,
    phrase_text,
    window_language,
)

CHECKOUT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the compiled translations."""
    folder = tmp_path_factory.mktemp("translations")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    for language in ("de", "en"):
        source = CHECKOUT / "resources" / "translations" / f"goldspan_{language}.ts"
        target = folder / f"goldspan_{language}.qm"
        subprocess.run([tool, "-silent", source, "-qm", target], check=True, capture_output=True)
    return folder


@pytest.fixture(params=["de", "en"])
def language(request: pytest.FixtureRequest, compiled: Path, qapp: QApplication) -> Iterator[str]:
    """Speak the language for one test."""
    before = QLocale()
    translator = QTranslator()
    assert translator.load(f"goldspan_{request.param}", str(compiled))
    QCoreApplication.installTranslator(translator)
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(before)


def test_where_the_system_speaks_another_language_dates_are_british(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = QLocale()
    day = QDate(2026, 11, 22)
    try:
        for system, written in (("fr_FR", "22/11/2026"), ("en_US", "11/22/26")):
            monkeypatch.setattr(QLocale, "system", lambda name=system: QLocale(name))
            install_translations(qapp, "en")
            assert QLocale().toString(day, QLocale.FormatType.ShortFormat) == written
            assert window_language() == "en"
    finally:
        install_translations(qapp, "en")
        QLocale.setDefault(before)


def test_every_text_is_translated_and_none_is_left_over() -> None:
    script = CHECKOUT / "packaging" / "translations.py"
    done = subprocess.run(
        [sys.executable, script, "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("count", "german", "english"),
    [
        (0, "0 Vorschläge offen", "0 suggestions left"),
        (1, "1 Vorschlag offen", "1 suggestion left"),
        (34, "34 Vorschläge offen", "34 suggestions left"),
    ],
)
def test_plurals(qtbot: QtBot, language: str, count: int, german: str, english: str) -> None:
    text = QCoreApplication.translate("StatusLine", "%n suggestion(s) left", "", count)
    assert text == (german if language == "de" else english)


def test_the_undo_entry_names_the_label(qtbot: QtBot, language: str) -> None:
    action = Action("a", "b", ActionKind.LABEL, "2022-01-01T00:00:00Z", subject="ACTOR")
    text = action_text(action, default_scheme(), language)
    assert text == ("Akteur markieren" if language == "de" else "label Actor")


def test_an_import_of_many_files_counts_files(qtbot: QtBot, language: str) -> None:
    action = Action("a", "b", ActionKind.IMPORT, "2022-01-01T00:00:00Z", subject="24")
    text = action_text(action, default_scheme(), language)
    assert text == ("24 Dateien importieren" if language == "de" else "import 24 files")


@pytest.mark.parametrize(
    ("kind", "subject", "german", "english"),
    [
        (ActionKind.STATE, "done", "als fertig markieren", "mark as done"),
        (ActionKind.ACCEPT, "1", "1 Vorschlag annehmen", "accept 1 suggestion"),
        (ActionKind.REJECT, "7", "7 Vorschläge ablehnen", "reject 7 suggestions"),
        (ActionKind.LINK, "source", "Quelle verknüpfen", "link Source"),
    ],
)
def test_the_undo_entry_says_what_was_done(
    qtbot: QtBot, language: str, kind: ActionKind, subject: str, german: str, english: str
) -> None:
    action = Action("a", "b", kind, "2022-01-01T00:00:00Z", subject=subject)
    text = action_text(action, default_scheme(), language)
    assert text == (german if language == "de" else english)


def test_every_action_has_words() -> None:
    assert set(TEMPLATES) == set(ActionKind)


def test_errors_speak_the_language_and_keep_what_is_put_in(qtbot: QtBot, language: str) -> None:
    error = ProjectError(
        "“{file}” is open in another window.",
        kept="Here it is open for reading only.",
        file="{x} %n.goldspan",
    )
    what, kept = error_sentences(error)
    assert "{x} %n.goldspan" in what
    assert kept.startswith("Hier" if language == "de" else "Here")


@pytest.mark.parametrize(
    ("environment", "setting", "expected"),
    [("de", "en", "de"), ("de_AT.UTF-8", "", "de"), ("", "de", "de"), ("", "en", "en")],
)
def test_the_language_is_chosen(
    monkeypatch: pytest.MonkeyPatch, environment: str, setting: str, expected: str
) -> None:
    monkeypatch.setenv("GOLDSPAN_LANGUAGE", environment)
    assert choose_language(setting) == expected


def test_an_error_inside_an_error_speaks_the_language_too(qtbot: QtBot, language: str) -> None:
    inner = ImportRefusedError("The file cannot be read: {reason}.", reason="{x}")
    outer = ImportRefusedError(
        "The metadata table “{file}” cannot be used. {reason}", file="m.csv", reason=inner
    )
    german = "Die Metadatentabelle „m.csv“ ist nicht verwendbar. Die Datei ist nicht lesbar: {x}."
    english = "The metadata table “m.csv” cannot be used. The file cannot be read: {x}."
    assert error_sentences(outer) == (german if language == "de" else english,)


def test_losses_of_an_export_speak_the_language(
    qtbot: QtBot, language: str, tmp_path: Path
) -> None:
    span = ExchangeSpan("1", "DATE", 3, 9, "Montag", {"type": "DATE"}, note="{geraten}")
    article = ExchangeArticle("a", "Am Montag.", title="Titel", has_layer=True, spans=(span,))
    output = FolderOutput(tmp_path)
    losses = Conll2002().write([article], default_scheme(), output, WriteOptions()).losses
    spoken = [phrase_text(loss.what) for loss in losses]
    german = [
        "type von DATE „Montag“",
        "Notiz von DATE „Montag“",
    ]
    english = [
        "type of DATE “Montag”",
        "note of DATE “Montag”",
    ]
    assert spoken == (german if language == "de" else english)
    assert [loss.record()["what"] for loss in losses] == english


def test_refusals_of_records_speak_the_language(
    qtbot: QtBot, language: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{1}\n{"id": "a"}\n{"text": 5}\n[]\n', encoding="utf-8")
    items = list(JsonlReader().read(path, ReadOptions()))
    errors = [item.error for item in items if isinstance(item, Refusal)]
    spoken = [error_text(error) for error in errors if error is not None]
    german = [
        "Die Zeile ist kein JSON: Sie bricht in Spalte 2 ab oder ist dort falsch.",
        "Das ist kein Datensatz von Goldspan: „text“ fehlt.",
        "Das ist kein Datensatz von Goldspan: „text“ muss ein Text sein.",
        "Das ist kein Datensatz von Goldspan: Es ist kein JSON-Objekt.",
    ]
    english = [
        "The line is not JSON: it breaks off or goes wrong at column 2.",
        "This is not a Goldspan record: “text” is missing.",
        "This is not a Goldspan record: “text” must be a text.",
        "This is not a Goldspan record: it is no JSON object.",
    ]
    assert spoken == (german if language == "de" else english)


def test_the_system_s_reasons_speak_the_language(
    qtbot: QtBot, language: str, tmp_path: Path
) -> None:
    with pytest.raises(ImportRefusedError) as caught:
        list(JsonlReader().read(tmp_path / "none.jsonl", ReadOptions()))
    german = "Die Datei ist nicht lesbar: Datei oder Verzeichnis nicht gefunden."
    english = "The file cannot be read: No such file or directory."
    assert error_text(caught.value) == (german if language == "de" else english)

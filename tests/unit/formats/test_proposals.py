"""What is proposed from the content, above all how far it agrees with the seeds' metadata."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from goldspan.domain.article import TimeOrigin
from goldspan.formats.headlines import outlet_of, title_of
from goldspan.formats.language import language_of
from goldspan.formats.proposals import document_time_of
from goldspan.formats.stamps import time_in_name, time_in_text


@pytest.fixture
def proposed(seeds, read):
    found = {}
    for path in sorted(seeds.glob("*.txt")):
        ((article,), _refusals) = read(path)
        found[path.name[:3]] = article
    return found


@pytest.fixture
def wanted(seeds):
    with (seeds / "metadata.csv").open(encoding="utf-8", newline="") as file:
        return {row["file"][:3]: row for row in csv.DictReader(file)}


def test_titles_and_languages_of_the_seeds_are_all_right(proposed, wanted):
    for key, row in wanted.items():
        assert proposed[key].title == row["title"]
        assert proposed[key].language == row["language"]


def test_document_times_of_the_seeds_are_right_or_less_precise(proposed, wanted):
    times = {key: article.document_time for key, article in proposed.items()}
    assert times == {
        "000": "",
        "001": "2021-12-28T10:20:28",
        "002": "2021-12-28T07:09",
        "003": "2021-12",
        "004": "2022-01-12T14:35",
    }
    assert all(wanted[key]["document_time"].startswith(time) for key, time in times.items())
    assert proposed["002"].document_time_origin is TimeOrigin.TEXT
    assert proposed["000"].document_time_origin is None


def test_outlets_of_the_seeds_that_name_themselves_are_right(proposed, wanted):
    right = {key for key, row in wanted.items() if proposed[key].outlet == row["outlet"]}
    assert right == {"000", "003", "004"}
    assert {proposed[key].outlet for key in ("001", "002")} == {""}  # their texts do not say it


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Stand: 28.12.2021 07:09 Uhr", "2021-12-28T07:09"),
        ("28.12.2021 - 10:20:28", "2021-12-28T10:20:28"),
        ("Update von Mittwoch, 12.01.2022, 12.50 Uhr: Es regnet.", "2022-01-12T12:50"),
        ("date 2021-12 Es regnet.", "2021-12"),
        ("Veröffentlicht am 3. März 2020, 8:05 Uhr", "2020-03-03T08:05"),
        ("Dienstag, 28. Dezember 2021", "2021-12-28"),
        ("Updated: December 28, 2021 at 4:05 p.m.", "2021-12-28T16:05"),
        ("Published 12 May 2019", "2019-05-12"),
        ("Aktualisiert: 2021-12-28T07:09:11+01:00", "2021-12-28T07:09:11"),
        ("Berlin, 28.12.2021 – Es regnet.", "2021-12-28"),
        ("Frankfurt/Main, den 28. Dezember 2021", "2021-12-28"),
        ("Stand: 5.1.22", "2022-01-05"),
    ],
)
def test_stamps_are_read(text, time):
    assert time_in_text(f"Eine Überschrift\n\n{text}\n\nDer Text.") == time


@pytest.mark.parametrize(
    "text",
    [
        "Das Treffen am 28.12.2021 um 10:00 Uhr war kurz.",
        "Es soll bis 1. Januar 2022 dauern.",
        "(Wirtschaft, 28.01.2022 - 21:56) weiterlesen...",
        "Stand: 31.02.2021",
        "Am Samstag, den 14. April 2007, demonstrierten Tausende.",
        "Auf der Versammlung am Freitag, den 13. Oktober 2006 wurde gewählt.",
        "Version 1.12.2021.4",
    ],
)
def test_dates_in_sentences_and_teasers_are_no_stamps(text):
    assert time_in_text(f"Eine Überschrift\n\n{text}\n") == ""


def test_teasers_below_the_article_do_not_win():
    text = "Stand: 28.12.2021\n\nText.\n\nWeitere Meldungen\n\n30.01.2022 - 21:56\n"
    assert time_in_text(text) == "2021-12-28"


def test_the_most_precise_wins_then_the_latest():
    assert time_in_text("Stand: 29.12.2021\nErstellt: 28.12.2021 10:00\n") == "2021-12-28T10:00"
    stamps = "Erstmeldung: 28.12.2021 10:00\nUpdate: 28.12.2021 12:00\n"
    assert time_in_text(stamps) == "2021-12-28T12:00"


@pytest.mark.parametrize(
    ("name", "time"),
    [
        ("2021-12-28_x", "2021-12-28"),
        ("dpa_2021_12_28", "2021-12-28"),
        ("x-20211228-7", "2021-12-28"),
        ("000_a11c69dfbb6a8e98", ""),
        ("20219928", ""),
        ("2021-02-30", ""),
    ],
)
def test_days_in_file_names(name, time):
    assert time_in_name(name) == time


def test_the_more_precise_of_text_and_file_name_counts():
    assert document_time_of("date 2021-12 Text", "2021-12-28_x") == ("2021-12-28", TimeOrigin.FILE)
    stamped = document_time_of("Stand: 28.12.2021 07:09 Uhr", "2021-12-28_x")
    assert stamped == ("2021-12-28T07:09", TimeOrigin.TEXT)
    assert document_time_of("Text", "x") == ("", None)


def test_a_text_that_begins_with_a_paragraph_has_no_title():
    assert title_of("Es regnet seit gestern in ganz Köln.\n\nRegen in Köln bis Montag\n") == ""
    assert title_of("") == ""


def test_furniture_is_no_title():
    assert title_of("Anzeige: jetzt abonnieren und lesen\n\nRegen in Köln bis Montag\n") == (
        "Regen in Köln bis Montag"
    )


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Köln (dpa) - Es regnet.", "dpa"),
        ("Es regnet.\n\nRND/dpa\n", "RND"),
        ("Willkommen bei taz.de\n\nBerlin (dpa) - Es regnet.\n\nMehr auf taz.de", "taz.de"),
        ("Das steht bei amazon.de, teilte der Konzern mit.", ""),
        ("© Foto: bilder.de\nEs regnet. Mail: a@b.de", ""),
        ("Es regnet.", ""),
    ],
)
def test_outlets(text, outlet):
    assert outlet_of(text) == outlet


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Minister haben sich in Rom mit der Lage auf dem Balkan und in Kiew befasst.", "de"),
        ("The ministers said that it was time for the two of them to meet with Russia.", "en"),
        ("Les ministres sont d'accord avec la France et pas avec le président du pays.", "fr"),
        ("De minister is niet van plan om met het kabinet op te stappen, zei hij.", "nl"),
        ("Rom. Kiew. 12.", ""),
        ("", ""),
    ],
)
def test_languages(text, language):
    assert language_of(text) == language


def test_only_empty_fields_are_proposed(read, tmp_path):
    path = Path(tmp_path) / "x.jsonl"
    path.write_text(
        '{"text": "Regen in Köln bis Montag\\n\\nBerlin (dpa) - Es ist nass und die Leute mit der'
        ' Bahn und dem Rad.", "title": "", "language": "xx"}\n',
        encoding="utf-8",
    )
    ((article,), _refusals) = read(path)
    assert (article.title, article.language, article.outlet) == ("", "xx", "dpa")

"""Furniture: by wording, by repetition, by what other articles of the outlet repeat."""

from collections.abc import Callable

import pytest

from goldspan.domain.exchange import ExchangeSpan
from goldspan.prefill.extract import Extraction

BODY = "Der Damm wurde am Montag erhöht, wie der Landrat mitteilte.\n\nDie Arbeiten dauern an."


def furniture(found: Extraction) -> list[str]:
    return [span.quote for span in found.spans if span.label == "FURNITURE"]


@pytest.mark.parametrize(
    "line",
    [
        "Anzeige",
        "Weiterlesen nach der Anzeige",
        "Mehr aus Wirtschaft",
        "Empfohlener redaktioneller Inhalt",
        "Bitte schalten Sie Ihren Ad-Blocker aus.",
        "Diese Seite verwendet Cookies.",
        "Foto: Erika Muster/dpa",
        "Das könnte Sie auch interessieren",
        "Kommentare",
        "12 Kommentare",
        "Jetzt abonnieren",
        "Sind Sie bereits Abonnent? Hier anmelden",
        "Fluss steigt weiter (Panorama, 01.02.2022) weiterlesen...",
    ],
)
def test_a_line_by_its_wording(suggest: Callable[..., Extraction], line: str) -> None:
    paragraphs = BODY.split("\n\n")
    text = f"{paragraphs[0]}\n\n{line}\n\n{paragraphs[1]}"
    assert furniture(suggest(text)) == [line]


def test_article_text_is_no_furniture(suggest: Callable[..., Extraction]) -> None:
    assert furniture(suggest(BODY)) == []


def test_neighbouring_lines_are_one_block(suggest: Callable[..., Extraction]) -> None:
    text = f"{BODY}\n\nAnzeige\n\n \u00a0\nMehr aus Politik\nKommentare"
    assert furniture(suggest(text)) == ["Anzeige\n\n \u00a0\nMehr aus Politik\nKommentare"]


def test_what_is_repeated_word_for_word(suggest: Callable[..., Extraction]) -> None:
    caption = "Der Damm an der Elbe, gesehen vom Südufer aus. (Archivbild)"
    assert furniture(suggest(f"{caption}\n\n{caption}\n\n{BODY}")) == [caption]
    headline = "Der Damm an der Elbe wird höher"
    text = f"{headline}\n\n{headline}. MAGDEBURG - {BODY}"
    assert furniture(suggest(text)) == [f"{headline}."]


def test_a_stamp_before_the_article(suggest: Callable[..., Extraction]) -> None:
    assert furniture(suggest(f" date 2021-12 {BODY}")) == ["date 2021-12"]
    assert furniture(suggest(f"Wetter, Elbe\n\nDer Damm hält\n\n{BODY}")) == ["Wetter, Elbe"]


def test_teasers_to_the_end(suggest: Callable[..., Extraction]) -> None:
    teasers = "\n\n".join(f"Meldung Nummer {n}. Sie ist kurz. weiterlesen..." for n in "ABC")
    assert furniture(suggest(f"{BODY}\n\nWeitere Meldungen\n\n{teasers}")) == [
        f"Weitere Meldungen\n\n{teasers}"
    ]


def test_lines_that_recur_in_the_outlet(suggest: Callable[..., Extraction]) -> None:
    line = "Ein Angebot des Elbboten"
    text = f"{BODY}\n\n{line}"
    assert furniture(suggest(text)) == []
    assert furniture(suggest(text, recurring=(line,))) == [line]


def test_nothing_inside_furniture_is_suggested(
    spans: Callable[..., list[ExchangeSpan]], suggest: Callable[..., Extraction]
) -> None:
    line = "Foto: Norwegen fordert am Montag, dass die Nato tage. dpa"
    found = suggest(f"{BODY}\n\n{line}", "2022-03-16")
    start = len(BODY) + 2
    assert [s.label for s in found.spans if s.end > start] == ["FURNITURE"]
    assert spans("ACTOR", line.removeprefix("Foto: "), "2022-03-16")

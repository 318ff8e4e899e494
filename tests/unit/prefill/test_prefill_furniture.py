"""Furniture: by wording, by repetition, by what other articles of the outlet repeat."""

from collections.abc import Callable
from typing import Any

import pytest

from goldspan.domain.exchange import ExchangeSpan
from goldspan.prefill.extract import Extraction
from goldspan.prefill.marking import Marking

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


def test_questions_of_an_interview_are_no_furniture(suggest: Callable[..., Extraction]) -> None:
    talk = [
        "Frau Mai, wann haben Sie vom Hochwasser erfahren?",
        "Am Montag, als das Telefon klingelte.",
        "Fühlen Sie sich von der Stadt im Stich gelassen?",
        "Nein. Bitte schreiben Sie das nicht.",
    ]
    assert furniture(suggest("\n\n".join([BODY, *talk, "So endete das Gespräch."]))) == []


@pytest.mark.parametrize("credit", ["dpa", "(dpa)", "RND/dpa", "@ dpa.de", "Von Erika Muster"])
def test_credits_and_bylines_belong_to_the_article(
    suggest: Callable[..., Extraction], credit: str
) -> None:
    assert furniture(suggest(f"{BODY}\n\n{credit}")) == []
    assert furniture(suggest(f"{BODY}\n\n{credit}\n\nKommentare")) == ["Kommentare"]


def test_lines_that_end_alike_lead_elsewhere(suggest: Callable[..., Extraction]) -> None:
    teasers = "\n".join(f"Der Pegel sinkt in {town}. zum Liveblog »" for town in ("Pirna", "Aken"))
    assert furniture(suggest(f"{BODY}\n\n{teasers}")) == []
    teasers += "\nDer Pegel sinkt in Wittenberg. zum Liveblog »"
    assert furniture(suggest(f"{BODY}\n\n{teasers}")) == [teasers]
    sums = "\n".join(f"Der Umsatz stieg um {n} Prozent auf {n} Mrd. Euro" for n in range(3, 7))
    assert furniture(suggest(f"{BODY}\n\n{sums}")) == []


def test_an_opener_takes_no_article_with_it(suggest: Callable[..., Extraction]) -> None:
    paragraphs = "\n\n".join(
        f"Am {day} sagte der Landrat vor dem Rathaus, der Damm müsse noch einmal erhöht werden, "
        "und zwar um einen halben Meter, bevor im Frühjahr wieder das Wasser steige."
        for day in ("Montag", "Dienstag", "Freitag")
    )
    text = f"Mehr aus Sachsen\n\nText kleiner größer\n\nVoriger Artikel\n\n{paragraphs}"
    assert furniture(suggest(text)) == [
        "Mehr aus Sachsen\n\nText kleiner größer\n\nVoriger Artikel"
    ]


def test_a_line_that_comes_three_times_is_furniture_each_time(
    suggest: Callable[..., Extraction],
) -> None:
    line = "Zum Liveblog"
    text = "\n\n".join([line, BODY, line, "Der Rat tagt am Freitag in Pirna.", line])
    assert furniture(suggest(text)) == [line] * 3


def test_what_a_suggestion_rests_on_is_named(nlp: Any) -> None:
    doc = nlp(f"{BODY}\n\nAnzeige\n\nDer Rat tagt.\n\nBitte melden Sie sich bei uns an!")
    evidence = [mark.evidence for mark in Marking(doc).marks("FURNITURE")]
    assert evidence[0] == "wording"
    assert set(evidence) <= {"wording", "learned", "layout", "repetition", "recurring"}


def test_nothing_inside_furniture_is_suggested(
    spans: Callable[..., list[ExchangeSpan]], suggest: Callable[..., Extraction]
) -> None:
    line = "Foto: Norwegen fordert am Montag, dass die Nato tage. dpa"
    found = suggest(f"{BODY}\n\n{line}", "2022-03-16")
    start = len(BODY) + 2
    assert [s.label for s in found.spans if s.end > start] == ["FURNITURE"]
    assert spans("ACTOR", line.removeprefix("Foto: "), "2022-03-16")

"""Claims: short quotes and tickers, and who says it where several are named."""

from collections.abc import Callable

import pytest

from goldspan.domain.exchange import ExchangeSpan
from goldspan.prefill.extract import Extraction

Suggest = Callable[..., Extraction]


def claims(found: Extraction) -> list[ExchangeSpan]:
    return [span for span in found.spans if span.label == "CLAIM"]


def sources(found: Extraction, claim: ExchangeSpan) -> list[str]:
    by_id = {span.id: span.quote for span in found.spans}
    links = [k for k in found.links if k.source == claim.id and k.type == "source"]
    return [by_id[link.target] for link in links]


@pytest.mark.parametrize(
    ("text", "claim", "mode", "who"),
    [
        ("„Wir warten“, sagte Ministerin Eva Lind in Kiel.", "„Wir warten“", "DIRECT", "Eva Lind"),
        ("»Kommt das Geld?«, fragte Eva Lind.", "»Kommt das Geld?«", "DIRECT", "Eva Lind"),
        ("Eva Lind (SPD) sagte: „Niemals.“", "„Niemals.“", "DIRECT", "Eva Lind"),
        ("„Hilfe!“, ruft Eva Lind der Menge zu.", "„Hilfe!“", "DIRECT", "Eva Lind"),
        (
            "„Das war“, sagte Eva Lind, „ein Fehler.“",
            "„Das war“, sagte Eva Lind, „ein Fehler.“",
            "DIRECT",
            "Eva Lind",
        ),
        ("Eva Lind erklärte: ,,Wir warten ab.''", ",,Wir warten ab.''", "DIRECT", "Eva Lind"),
        ("9.15 Uhr: Kreml: Kein Treffen in Genf", "Kein Treffen in Genf", "REPORTED", "Kreml"),
        ("09:15 Eva Lind: Der Damm hält", "Der Damm hält", "REPORTED", "Eva Lind"),
        ("Eva Lind (SPD) sagte, sie komme wieder.", "sie komme wieder", "INDIRECT", "Eva Lind"),
        (
            "Ministerin Eva Lind (SPD) hat am Montag vor neuen Fluten gewarnt.",
            "neuen Fluten",
            "REPORTED",
            "Eva Lind",
        ),
        (
            "Die Nato wies die Kritik als unbegründet zurück.",
            "die Kritik",
            "REPORTED",
            "Nato",
        ),
        (
            "Die Nato fordert mehr Personal, die Länder lehnen das ab.",
            "mehr Personal",
            "REPORTED",
            "Nato",
        ),
        (
            "Die Nato kündigte an, die Mittel flössen in den Deichbau.",
            "die Mittel flössen in den Deichbau",
            "INDIRECT",
            "Nato",
        ),
        (
            "Der Damm sei sicher, hieß es aus der Nato.",
            "Der Damm sei sicher",
            "INDIRECT",
            "Nato",
        ),
        (
            "Eva Lind hat nach eigenen Angaben nichts gewusst.",
            "Eva Lind hat nach eigenen Angaben nichts gewusst",
            "REPORTED",
            "Eva Lind",
        ),
    ],
)
def test_one_claim(suggest: Suggest, text: str, claim: str, mode: str, who: str) -> None:
    found = suggest(text)
    assert [(c.quote, c.attrs["mode"]) for c in claims(found)] == [(claim, mode)]
    assert sources(found, claims(found)[0]) == [who]


def test_a_title_in_quotes_is_no_speech(suggest: Suggest) -> None:
    assert (
        claims(suggest("Im Saal lief der Film „Der Damm“, danach ging Eva Lind nach Hause.")) == []
    )
    assert claims(suggest("Das Thema des Abends: „Der Damm“")) == []
    found = claims(suggest("„Der Damm“, so Eva Lind, sei ein alter Film."))
    assert "„Der Damm“" not in [c.quote for c in found]


def test_each_quote_has_its_own_speaker(suggest: Suggest) -> None:
    text = 'Eva Lind sagte: ›Wir gehen.‹ Jan Holm meinte: »Wir nicht.« Eva Lind rief: "Doch!"'
    found = suggest(text)
    assert [(c.quote, sources(found, c)) for c in claims(found)] == [
        ("›Wir gehen.‹", ["Eva Lind"]),
        ("»Wir nicht.«", ["Jan Holm"]),
        ('"Doch!"', ["Eva Lind"]),
    ]


def test_two_speakers_with_titles(suggest: Suggest) -> None:
    text = "Präsident Jan Holm und Ministerin Eva Lind forderten einen neuen Damm."
    found = suggest(text)
    (claim,) = claims(found)
    assert (claim.quote, sources(found, claim)) == ("einen neuen Damm", ["Jan Holm", "Eva Lind"])


def test_who_is_quoted_by_an_agency_speaks(suggest: Suggest) -> None:
    text = "Minister Jan Holm war in Genf. Die Agentur Reuters zitierte ihn so: „Wir bauen weiter.“"
    found = suggest(text)
    assert [sources(found, c) for c in claims(found)] == [["Jan Holm"]]


def test_speech_goes_on_in_a_strong_subjunctive(suggest: Suggest) -> None:
    text = "Eva Lind erklärte, der Damm sei alt. Jedes Jahr stürben dort Tiere."
    found = suggest(text)
    assert [sources(found, c) for c in claims(found)] == [["Eva Lind"], ["Eva Lind"]]


def test_what_was_said_before_is_no_noun_phrase(suggest: Suggest) -> None:
    assert claims(suggest("Dies hätten ihr die Behörden mitgeteilt.")) == []


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Die Nato hat einen Bericht vorgelegt.", "Nato"),
        ("Jan Holm las eine Studie der Nato.", "Nato"),
    ],
)
def test_who_issued_a_report_says_what_follows(suggest: Suggest, before: str, who: str) -> None:
    found = suggest(f"{before} Demnach fehlen drei Millionen Euro.")
    assert [(c.quote, sources(found, c)) for c in claims(found)] == [
        ("fehlen drei Millionen Euro", [who])
    ]


def test_whom_it_is_said_to_is_no_part_of_the_claim(suggest: Suggest) -> None:
    found = suggest("Die Nato wirft Grabowitz Untätigkeit vor.")
    assert [c.quote for c in claims(found)] == ["Untätigkeit"]


def test_the_end_of_a_ticker_line_is_no_part_of_it(suggest: Suggest) -> None:
    found = suggest("+++ 09:15 Eva Lind: Der Damm hält +++")
    assert [c.quote for c in claims(found)] == ["Der Damm hält"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Die Nato bestreitet Angriffe auf den Damm.", "Angriffe auf den Damm"),
        ("Die Nato hat der Stadt am Montag in Moskau Heuchelei vorgeworfen.", "Heuchelei"),
        ("Die Nato fordert fünf Jahre Aufschub.", "fünf Jahre Aufschub"),
        ("Die Nato hat zum Jahreswechsel zu mehr Ruhe aufgerufen.", "mehr Ruhe"),
        ("Die Nato lobte das Ziel, mahnte aber weitere Schritte an.", "das Ziel"),
    ],
)
def test_the_noun_phrase_that_is_meant(suggest: Suggest, text: str, claim: str) -> None:
    assert claims(suggest(text))[0].quote == claim


def test_a_final_is_played_and_not_denied(suggest: Suggest) -> None:
    assert claims(suggest("Die Nato bestreitet am Abend das Finale.")) == []

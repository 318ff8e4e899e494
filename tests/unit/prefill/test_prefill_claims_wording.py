"""Claims: what German has for saying something, where a clause ends, and who says it."""

from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.exchange import ExchangeSpan
from goldspan.prefill.claims.people import is_feminine
from goldspan.prefill.claims.quotes import find_quotes
from goldspan.prefill.extract import Extraction
from goldspan.prefill.marking import Marking

Suggest = Callable[..., Extraction]


def claims(found: Extraction) -> list[ExchangeSpan]:
    return [span for span in found.spans if span.label == "CLAIM"]


def sources(found: Extraction, claim: ExchangeSpan) -> list[str]:
    by_id = {span.id: span.quote for span in found.spans}
    links = [k for k in found.links if k.source == claim.id and k.type == "source"]
    return [by_id[link.target] for link in links]


def marked(found: Extraction) -> list[str]:
    return [claim.quote for claim in claims(found)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Die Nato hofft, dass der Damm hält.", "dass der Damm hält"),
        ("Die Nato ließ verlauten, dass der Damm hält.", "dass der Damm hält"),
        ("Die Nato gab zu bedenken, der Damm sei alt.", "der Damm sei alt"),
        ("Die Nato zeigte sich überzeugt, dass der Damm hält.", "dass der Damm hält"),
        ("Die Nato vertrat die Auffassung, der Damm sei alt.", "der Damm sei alt"),
        ("Die Nato kam zu dem Schluss, dass der Damm hält.", "dass der Damm hält"),
        ("Die Nato begründete den Bau mit dem Argument, der Damm sei alt.", "der Damm sei alt"),
        (
            "Die Nato hat angekündigt, die Kosten werde Schweden tragen.",
            "die Kosten werde Schweden tragen",
        ),
        ("Die Nato behauptete, den Damm geprüft zu haben.", "den Damm geprüft zu haben"),
        ("Die Nato rief Schweden zu mehr Vorsicht auf.", "mehr Vorsicht"),
        ("Die Nato sprach sich gegen den Neubau aus.", "den Neubau"),
        ("Die Nato zeigte sich besorgt über die Lage.", "die Lage"),
        ("Konkret fordert die Nato einen höheren Damm.", "einen höheren Damm"),
        ("Für den Herbst fordert das Parlament in Kiel einen höheren Damm.", "einen höheren Damm"),
        ("In Kiel wurde ein höherer Damm gefordert.", "ein höherer Damm"),
        ("Der Damm ist alt, wie die Nato mitteilte.", "Der Damm ist alt"),
        ("Der Damm, so die Nato, werde bald erhöht.", "Der Damm, so die Nato, werde bald erhöht"),
        ("Die Nato nannte Berichte, wonach der Damm bricht, falsch.", "der Damm bricht, falsch"),
        ("Nach Polizeiangaben brach der Damm am Morgen.", "brach der Damm am Morgen"),
        ("Nach ersten Schätzungen der Nato brach der Damm.", "brach der Damm"),
        ("Einem Bericht der Nato zufolge brach der Damm.", "brach der Damm"),
        ("Seiner Meinung nach hält der Damm nicht.", "hält der Damm nicht"),
    ],
)
def test_ways_of_saying(suggest: Suggest, text: str, claim: str) -> None:
    assert marked(suggest(text)) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "Das Hochwasser forderte 35 Todesopfer.",
        "Der Verein meldete ein Patent an.",
        "Am Abend wurde die Kritik laut.",
        "Als Damm bezeichnet man einen Wall aus Erde.",
        "Die Nato erklärte den Einsatz für beendet.",
        "Es wird erwartet, wo der Damm bricht.",
        "Die Nato fragte, wann der Damm bricht.",
    ],
)
def test_other_senses_of_the_words(suggest: Suggest, text: str) -> None:
    assert claims(suggest(text)) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Eva Lind, Vorsitzende der Nato, sagte, der Damm sei alt.", ["Eva Lind"]),
        ("Die Chefin der Nato, Eva Lind, sagte, der Damm sei alt.", ["Eva Lind"]),
        ("Ministerin Eva Lind und die Nato sagten, der Damm sei alt.", ["Eva Lind", "Nato"]),
        ("Am Montag sagte Ministerin Eva Lind der Nato, der Damm sei alt.", ["Eva Lind"]),
        ("Der Damm wurde von der Nato als zu niedrig kritisiert.", ["Nato"]),
        ("Schweden wird vorgeworfen, dass der Damm bricht.", []),
        ("Die Nato lobte den Damm und warnte vor den Folgen.", ["Nato"]),
        ("In einer Erklärung der Nato heißt es, der Damm sei alt.", ["Nato"]),
        ("Die Bewohner sagten, der Damm sei alt.", ["Bewohner"]),
    ],
)
def test_who_says_it(suggest: Suggest, text: str, who: list[str]) -> None:
    found = suggest(text)
    assert sorted(sources(found, claims(found)[-1])) == sorted(who)


def test_a_pronoun_means_who_fits_it(suggest: Suggest) -> None:
    text = (
        "Minister Jan Holm traf Ministerin Eva Lind in Kiel. Er sagte, der Damm sei alt."
        " Das Wetter war schlecht. Sie forderte einen höheren Damm."
    )
    found = suggest(text)
    first, second = claims(found)
    assert sources(found, first) == ["Jan Holm"]
    assert sources(found, second) == ["Eva Lind"]


@pytest.mark.parametrize(
    ("text", "name", "feminine"),
    [
        ("Kanzlerin Kim Holm kam.", "Kim Holm", True),
        ("Kanzler Kim Holm kam.", "Kim Holm", False),
        ("Petra Holm kam.", "Petra Holm", True),
        ("Petra Holm kam. Holm ging.", "Holm", True),
        ("Joschka Holm kam.", "Joschka Holm", False),
    ],
)
def test_guess_of_gender(text: str, name: str, feminine: bool) -> None:
    start = text.rindex(name)
    assert is_feminine(text, start, start + len(name)) is feminine


def test_speech_ends_where_the_narrator_goes_on(suggest: Suggest) -> None:
    text = "Die Nato sagte, der Damm sei alt, und kündigte einen höheren Damm an."
    assert marked(suggest(text)) == ["der Damm sei alt", "einen höheren Damm"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Die Nato sprach von Betrug, die Polizei wies dies weit von sich.", ["Betrug"]),
        ("Die Nato nannte den Damm alt und kündigte Hilfe an.", ["den Damm alt", "Hilfe"]),
    ],
)
def test_noun_phrases_end_where_another_clause_begins(
    suggest: Suggest, text: str, quotes: list[str]
) -> None:
    assert marked(suggest(text)) == quotes


def test_the_indicative_ends_a_speech(suggest: Suggest) -> None:
    text = "Die Nato sagte, der Damm sei alt. Er müsse weg. Dann ging der Regen weiter."
    assert marked(suggest(text)) == ["der Damm sei alt", "Er müsse weg"]


def test_every_claim_names_its_evidence(nlp: Any) -> None:
    text = "Die Nato sagte, der Damm sei alt. Er müsse weg. Laut Polizei hält er. „Er hält gut.“"
    doc = nlp(text)
    evidence = [m.evidence for m in Marking(doc).marks("CLAIM")]
    assert evidence == ["subjunctive", "continuation", "according_to", "direct_quote"]


WORDS = (
    "Die Nato", "sagte", "dass", "der Damm", "sei", "wonach", "laut", "zufolge", "„", "“", '"', "»",
    ",", ".", ":", ";", "\n", "\n\n", "und", "nach Angaben", "er", "von", "zu gehen", "warf", "vor",
    "wurde", "gefordert", "so", "wie", "heißt es", "(", ")", "🙂", "–", "den", "hat", "Eva Lind",
)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from(["", " "]))
def test_edges_hold_for_any_words(suggest: Suggest, parts: list[str], between: str) -> None:
    text = between.join(parts)
    for claim in claims(suggest(text)):
        assert 0 <= claim.start < claim.end <= len(text)
        assert claim.quote == text[claim.start : claim.end] == claim.quote.strip()


@given(st.text(max_size=200))
def test_any_text_is_read(suggest: Suggest, text: str) -> None:
    assert all(claim.quote.strip() for claim in claims(suggest(text)))


def _emoji_before_every_claim() -> Iterator[tuple[str, str]]:
    for text, claim in (
        ("Die Nato sagte, {}der Damm sei alt.", "der Damm sei alt"),
        ("Die Nato warnt vor {}den Folgen.", "den Folgen"),
    ):
        for emoji in ("🙂 ", "👩‍🚒 "):
            yield text.format(emoji), claim


@pytest.mark.parametrize(("text", "claim"), list(_emoji_before_every_claim()))
def test_emoji_before_a_claim(suggest: Suggest, text: str, claim: str) -> None:
    (only,) = claims(suggest(text))
    assert only.quote.endswith(claim)
    assert text[only.start : only.end] == only.quote


@pytest.mark.parametrize(("opening", "closing"), ["„“", "“”", "»«", "«»", '""', "‚‘"])
def test_nested_marks(opening: str, closing: str) -> None:
    inner = next(a + "ja" + b for a, b in ("‚‘", "„“") if a != opening)
    text = f"Er sagte: {opening}Sie rufen {inner} und gehen.{closing} Dann ging er."
    (quote,) = find_quotes(text, 0, len(text))
    assert text[slice(*quote)].startswith(opening)
    assert text[slice(*quote)].endswith(closing)


def test_marks_that_never_close_cost_little() -> None:
    text = "„Er sagte " * 500
    assert list(find_quotes(text, 0, len(text))) == []
    assert sum(1 for _ in product(find_quotes('"a b" ' * 50, 0, 300))) == 50

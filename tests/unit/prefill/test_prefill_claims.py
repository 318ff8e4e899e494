"""Claims: where they begin and end, mode and cue, who says them and when."""

from collections.abc import Callable

import pytest

from goldspan.domain.exchange import ExchangeSpan
from goldspan.prefill.claims.quotes import find_quotes
from goldspan.prefill.claims.verbs import VerbTable, conjugated
from goldspan.prefill.extract import Extraction

Suggest = Callable[..., Extraction]


def claims(found: Extraction) -> list[ExchangeSpan]:
    return [span for span in found.spans if span.label == "CLAIM"]


def cue(span: ExchangeSpan) -> str:
    ranges = span.attrs["cue"]
    assert isinstance(ranges, tuple)
    return " … ".join(part.quote for part in ranges)


def linked(found: Extraction, claim: ExchangeSpan, link_type: str) -> list[str]:
    by_id = {span.id: span.quote for span in found.spans}
    return [
        by_id[link.target]
        for link in found.links
        if link.source == claim.id and link.type == link_type
    ]


@pytest.mark.parametrize(
    ("text", "claim", "mode", "words", "sources"),
    [
        (
            "Ministerin Eva Lind sagte, dass der Damm halte.",
            "dass der Damm halte",
            "INDIRECT",
            "sagte",
            ["Eva Lind"],
        ),
        (
            "Ministerin Eva Lind teilte am Montag in Kiel mit, der Damm sei sicher.",
            "der Damm sei sicher",
            "INDIRECT",
            "teilte … mit",
            ["Eva Lind"],
        ),
        (
            "Ministerin Eva Lind schlug vor, den Damm zu erhöhen.",
            "den Damm zu erhöhen",
            "INDIRECT",
            "schlug vor",
            ["Eva Lind"],
        ),
        (
            "„Der Damm wird auch in diesem Winter halten“, sagte Ministerin Eva Lind.",
            "„Der Damm wird auch in diesem Winter halten“",
            "DIRECT",
            "sagte",
            ["Eva Lind"],
        ),
        (
            "Ministerin Eva Lind erklärte: „Der Damm hält. Wir haben ihn geprüft.“",
            "„Der Damm hält. Wir haben ihn geprüft.“",
            "DIRECT",
            "erklärte",
            ["Eva Lind"],
        ),
        (
            "Der Damm sei sicher, sagte Ministerin Eva Lind.",
            "Der Damm sei sicher",
            "INDIRECT",
            "sagte",
            ["Eva Lind"],
        ),
        (
            "Der Damm ist sicher, so Ministerin Eva Lind.",
            "Der Damm ist sicher",
            "REPORTED",
            "so",
            ["Eva Lind"],
        ),
        (
            "Laut Innenministerium wird der Damm erhöht.",
            "wird der Damm erhöht",
            "REPORTED",
            "Laut",
            ["Innenministerium"],
        ),
        (
            "Nach Angaben der Nato wird der Damm erhöht.",
            "wird der Damm erhöht",
            "REPORTED",
            "Nach Angaben",
            ["Nato"],
        ),
        (
            "Dem Innenministerium zufolge wird der Damm erhöht.",
            "wird der Damm erhöht",
            "REPORTED",
            "zufolge",
            ["Innenministerium"],
        ),
        (
            "Wie das Innenministerium mitteilte, wird der Damm erhöht.",
            "wird der Damm erhöht",
            "REPORTED",
            "Wie … mitteilte",
            ["Innenministerium"],
        ),
        (
            "Die Nato fordert einen höheren Damm.",
            "einen höheren Damm",
            "REPORTED",
            "fordert",
            ["Nato"],
        ),
        (
            "Die Nato warnt vor den Folgen des Hochwassers.",
            "den Folgen des Hochwassers",
            "REPORTED",
            "warnt",
            ["Nato"],
        ),
        (
            "Die Nato warf Schweden eine Verletzung der Regeln vor.",
            "eine Verletzung der Regeln",
            "REPORTED",
            "warf … vor",
            ["Nato"],
        ),
        (
            "Am Montag dementierte Schweden die Berichte.",
            "die Berichte",
            "REPORTED",
            "dementierte",
            ["Schweden"],
        ),
        (
            "Eine solche Lösung lehnt Schweden ab.",
            "Eine solche Lösung",
            "REPORTED",
            "lehnt … ab",
            ["Schweden"],
        ),
        (
            "Ein Sprecher der Nato sagte, der Damm sei sicher.",
            "der Damm sei sicher",
            "INDIRECT",
            "sagte",
            ["Sprecher"],
        ),
    ],
)
def test_one_claim(
    suggest: Suggest, text: str, claim: str, mode: str, words: str, sources: list[str]
) -> None:
    found = suggest(text, "2022-03-16")
    (only,) = claims(found)
    assert (only.quote, only.attrs["mode"], cue(only)) == (claim, mode, words)
    assert linked(found, only, "source") == sources


@pytest.mark.parametrize(
    "text",
    [
        "Der Rat beschloss am Montag einen höheren Damm.",
        "Damit würde der Rat erstmals seit Jahren tagen.",
        "Die „Politik der offenen Tür“ bleibt umstritten.",
        "Es regnete den ganzen Tag, und der Fluss stieg.",
    ],
)
def test_no_claim(suggest: Suggest, text: str) -> None:
    assert claims(suggest(text)) == []


def test_speech_goes_on_in_the_subjunctive(suggest: Suggest) -> None:
    text = (
        "Ministerin Eva Lind sagte am Montag, der Damm sei sicher. Er werde im Herbst erhöht."
        " Die Arbeiten beginnen im Mai."
    )
    found = suggest(text, "2022-03-16")
    first, second = claims(found)
    assert second.quote == "Er werde im Herbst erhöht"
    assert linked(found, second, "source") == linked(found, first, "source") == ["Eva Lind"]
    assert linked(found, first, "when") == ["Montag"]


@pytest.mark.parametrize("marks", ["„“", "“”", '""', "»«", "«»"])
def test_quotation_marks_of_every_kind(suggest: Suggest, marks: str) -> None:
    quote = f"{marks[0]}Wir werden den Damm erhöhen{marks[1]}"
    (only,) = claims(suggest(f"{quote}, sagte Ministerin Eva Lind."))
    assert (only.quote, only.attrs["mode"]) == (quote, "DIRECT")


def test_a_quote_inside_a_quote_does_not_close_it() -> None:
    text = "Er sagte: „Die Leute rufen ‚Damm hoch‘ und gehen.“ Dann ging er."
    (quote,) = find_quotes(text, 0, len(text))
    assert text[slice(*quote)] == "„Die Leute rufen ‚Damm hoch‘ und gehen.“"


def test_a_quote_that_never_closes_is_none() -> None:
    text = "Er sagte: „Das ist so.\n\nEin neuer Absatz mit “ darin."
    assert list(find_quotes(text, 0, len(text))) == []


def test_forms_of_a_verb() -> None:
    table = VerbTable([{"forms": ["mit|teilen", "sprechen: spricht sprach gesprochen"]}])
    (past,) = table.forms("teilten")
    (participle,) = table.forms("mitgeteilt")
    (joined,) = table.forms("mitteilte")
    assert [past.closing, participle.participle, joined.closing] == [False, True, True]
    assert past.verb.particle == ("mit",)
    assert len(table.forms("sprachen")) == len(table.forms("gesprochen")) == 1
    assert table.forms("geht") == ()


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("sagen", ("sagt", "sagte", "gesagt")),
        ("antworten", ("antwortet", "antwortete", "geantwortet")),
        ("rechnen", ("rechnet", "rechnete", "gerechnet")),
        ("mahnen", ("mahnt", "mahnte", "gemahnt")),
        ("fordern", ("fordert", "forderte", "gefordert")),
        ("zweifeln", ("zweifelt", "zweifelte", "gezweifelt")),
        ("bestätigen", ("bestätigt", "bestätigte", "bestätigt")),
        ("kritisieren", ("kritisiert", "kritisierte", "kritisiert")),
    ],
)
def test_regular_verbs(infinitive: str, forms: tuple[str, str, str]) -> None:
    assert conjugated(infinitive) == forms

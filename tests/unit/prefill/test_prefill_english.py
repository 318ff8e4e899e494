"""goldspan-en: what the components find in English, on made-up articles."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from goldspan.domain.exchange import ExchangeSpan
from goldspan.prefill.extract import Extraction, extract
from goldspan.prefill.loading import load_pipeline
from goldspan.prefill.marking import Marking

LABELS = ("ACTOR", "CLAIM", "DATE", "FURNITURE")


@pytest.fixture(scope="module")
def english() -> Iterator[Callable[[str], Extraction]]:
    nlp: Any = load_pipeline("goldspan-en")

    def ask(text: str) -> Extraction:
        doc = nlp.make_doc(text)
        Marking(doc).describe("2022-03-16")
        return extract(nlp(doc), None, LABELS)

    yield ask


def quotes(found: Extraction, label: str) -> list[str]:
    return [span.quote for span in found.spans if span.label == label]


def the(found: Extraction, label: str) -> ExchangeSpan:
    (span,) = (span for span in found.spans if span.label == label)
    return span


def linked(found: Extraction, kind: str) -> list[str]:
    by_id = {span.id: span.quote for span in found.spans}
    return [by_id[link.target] for link in found.links if link.type == kind]


def cue(span: ExchangeSpan) -> str:
    ranges = span.attrs["cue"]
    assert isinstance(ranges, tuple)
    return " … ".join(piece.quote for piece in ranges)


@pytest.mark.parametrize(
    ("text", "claim", "mode", "cue_words", "source"),
    [
        (
            "President Anna Lindgren said that the dam had held.",
            "that the dam had held",
            "INDIRECT",
            "said",
            "Anna Lindgren",
        ),
        (
            "Mark Jones told the BBC on Monday that prices had doubled.",
            "that prices had doubled",
            "INDIRECT",
            "told",
            "Mark Jones",
        ),
        (
            "The dam will hold until spring, Anna Lindgren said.",
            "The dam will hold until spring",
            "INDIRECT",
            "said",
            "Anna Lindgren",
        ),
        (
            "According to Mark Jones, a farmer from Kent, prices have doubled.",
            "prices have doubled",
            "REPORTED",
            "According to",
            "Mark Jones",
        ),
        (
            "The river rose by a metre, according to the World Bank.",
            "The river rose by a metre",
            "REPORTED",
            "according to",
            "World Bank",
        ),
        (
            '"We will not give up this dam," said Anna Lindgren.',
            '"We will not give up this dam,"',
            "DIRECT",
            "said",
            "Anna Lindgren",
        ),
        (
            "Anna Lindgren said: “We are ready. We have always been.”",
            "“We are ready. We have always been.”",
            "DIRECT",
            "said",
            "Anna Lindgren",
        ),
        (
            '"We will not give it up," Anna Lindgren said, "whatever it may cost us."',
            '"We will not give it up," Anna Lindgren said, "whatever it may cost us."',
            "DIRECT",
            "said",
            "Anna Lindgren",
        ),
        (
            "The World Bank urged governments to act quickly.",
            "to act quickly",
            "INDIRECT",
            "urged",
            "World Bank",
        ),
        (
            "Anna Lindgren warned of a new flood.",
            "a new flood",
            "REPORTED",
            "warned",
            "Anna Lindgren",
        ),
        (
            "The mayor, Anna Lindgren, said Marsh was wrong about the dam.",
            "Marsh was wrong about the dam",
            "INDIRECT",
            "said",
            "Anna Lindgren",
        ),
        (
            "Anna Lindgren said it was not part of the plan that had failed.",
            "it was not part of the plan that had failed",
            "INDIRECT",
            "said",
            "Anna Lindgren",
        ),
        (
            "“It is what neighbours do”, said Anna Lindgren.",
            "“It is what neighbours do”",
            "DIRECT",
            "said",
            "Anna Lindgren",
        ),
        (
            "In the United States, Anna Lindgren called for more aid to the villages.",
            "more aid to the villages",
            "REPORTED",
            "called",
            "Anna Lindgren",
        ),
        (
            "According to a report by the World Bank, one in six homes is at risk.",
            "one in six homes is at risk",
            "REPORTED",
            "According to",
            "World Bank",
        ),
        (
            "The dam will hold until spring, officials said.",
            "The dam will hold until spring",
            "INDIRECT",
            "said",
            "officials",
        ),
    ],
)
def test_a_claim_with_its_cue_and_source(
    english: Callable[[str], Extraction],
    text: str,
    claim: str,
    mode: str,
    cue_words: str,
    source: str,
) -> None:
    found = english(text)
    span = the(found, "CLAIM")
    assert (span.quote, span.attrs["mode"], cue(span)) == (claim, mode, cue_words)
    assert linked(found, "source") == [source]


@pytest.mark.parametrize(
    "text",
    ["The dam was raised on Monday.", "The plan was rejected.", 'The film is called "Rain".'],
)
def test_what_is_no_claim(english: Callable[[str], Extraction], text: str) -> None:
    assert quotes(english(text), "CLAIM") == []


def test_speech_goes_on(english: Callable[[str], Extraction]) -> None:
    found = english('"The river is far too high," Anna Lindgren said. "It may rise again."')
    assert quotes(found, "CLAIM") == ['"The river is far too high,"', '"It may rise again."']
    assert linked(found, "source") == ["Anna Lindgren", "Anna Lindgren"]


def test_a_pronoun_stands_for_who_spoke_before(english: Callable[[str], Extraction]) -> None:
    found = english("Anna Lindgren said the dam had held. She added that the river was falling.")
    assert linked(found, "source") == ["Anna Lindgren", "Anna Lindgren"]


def test_a_date_of_another_clause_is_not_when_it_was_said(
    english: Callable[[str], Extraction],
) -> None:
    found = english("Anna Lindgren, who took office in January, said that the dam had held.")
    assert quotes(found, "DATE") == ["January"]
    assert linked(found, "when") == []


def test_when_it_was_said(english: Callable[[str], Extraction]) -> None:
    found = english("Anna Lindgren said on Monday that the dam would hold until 2030.")
    assert linked(found, "when") == ["Monday"]
    values = {s.quote: s.attrs["value"] for s in found.spans if s.label == "DATE"}
    assert values == {"Monday": "2022-03-14", "2030": "2030"}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Russia has left the talks.", [("Russia", "STATE", "Russia")]),
        ("The talks were held in Russia.", []),
        ("He crossed the border of Ukraine.", []),
        ("Germany’s economy shrank.", [("Germany", "STATE", "Germany")]),
        ("The US plans a new dam.", [("US", "STATE", "United States")]),
        ("US officials left early.", []),
        ("Moscow warned the villagers.", [("Moscow", "STATE", "Russia")]),
        ("They met in Moscow.", []),
        ("The Kremlin’s spokesman left.", [("Kremlin", "STATE", "Russia")]),
        (
            "The Ukrainian foreign ministry replied.",
            [("Ukrainian foreign ministry", "STATE", "Ukraine")],
        ),
        (
            "Russia’s foreign ministry replied.",
            [("Russia", "STATE", "Russia"), ("foreign ministry", "STATE", "Russia")],
        ),
        ("Mayor Lotte Brandvik left.", [("Lotte Brandvik", "PERSON", "Lotte Brandvik")]),
        ("The Bank of England waits.", [("Bank of England", "ORGANISATION", "Bank of England")]),
        (
            "Acme Holdings Ltd cut jobs.",
            [("Acme Holdings Ltd", "ORGANISATION", "Acme Holdings Ltd")],
        ),
        ("The House was full on Monday.", []),
    ],
)
def test_actors(
    english: Callable[[str], Extraction], text: str, actors: list[tuple[str, str, str]]
) -> None:
    spans = [span for span in english(text).spans if span.label == "ACTOR"]
    assert [(s.quote, s.attrs["kind"], s.attrs["canonical"]) for s in spans] == actors


def test_later_names_are_the_same_actor(english: Callable[[str], Extraction]) -> None:
    text = (
        "The River Safety Agency (RSA) waits. Mayor Lotte Brandvik left. "
        "Brandvik’s RSA friends stay."
    )
    named = [(s.quote, s.attrs["canonical"]) for s in english(text).spans if s.label == "ACTOR"]
    assert named == [
        ("River Safety Agency", "River Safety Agency"),
        ("RSA", "River Safety Agency"),
        ("Lotte Brandvik", "Lotte Brandvik"),
        ("Brandvik", "Lotte Brandvik"),
        ("RSA", "River Safety Agency"),
    ]


def test_furniture_by_its_wording(english: Callable[[str], Extraction]) -> None:
    body = "The dam was raised on Monday, the mayor said.\n\nWork goes on until June."
    notices = [
        "Advertisement",
        "We use cookies to improve your visit.",
        "Read more: Storm hits the coast",
        "12 comments",
        "Photo: Erika Muster/AP",
    ]
    for notice in notices:
        first, second = body.split("\n\n")
        assert quotes(english(f"{first}\n\n{notice}\n\n{second}"), "FURNITURE") == [notice]
    assert quotes(english(f"By Lotte Brandvik\n\n{body}\n\n(Reuters)"), "FURNITURE") == []


def test_offsets_behind_characters_outside_the_basic_plane(
    english: Callable[[str], Extraction],
) -> None:
    text = "😀 Anna Lindgren said that 😀 all was well."
    for span in english(text).spans:
        assert text[span.start : span.end] == span.quote
    assert "that 😀 all was well" in quotes(english(text), "CLAIM")


@pytest.mark.parametrize("text", ["", " \n\n ", "said", '"', "According to", "told that"])
def test_texts_with_next_to_nothing_in_them(
    english: Callable[[str], Extraction], text: str
) -> None:
    assert quotes(english(text), "CLAIM") == []

"""Tokens are what the guidelines let a mark begin and end with."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from goldspan import assets
from goldspan.text.tokens import all_tokens, token_after, token_at, token_before, tokens


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("der Nato-Russland-Rat tagt.", ["der", "Nato-Russland-Rat", "tagt", "."]),
        ("Laut US-Regierung", ["Laut", "US-Regierung"]),
        ("am 10. Januar", ["am", "10.", "Januar"]),
        ("vom 9. und 10. Januar", ["vom", "9.", "und", "10.", "Januar"]),
        ("Es waren 10. Dann nicht", ["Es", "waren", "10", ".", "Dann", "nicht"]),
        ("(12.01.2022) um 10.00 Uhr", ["(", "12.01.2022", ")", "um", "10.00", "Uhr"]),
        ("„Ja“, sagte er.", ["„", "Ja", "“", ",", "sagte", "er", "."]),
        ("10.000 Soldaten, 20%", ["10.000", "Soldaten", ",", "20", "%"]),
        ("Bürger*innen und Leser:innen", ["Bürger*innen", "und", "Leser:innen"]),
        ("z.B. U.S. Senat", ["z.B.", "U.S.", "Senat"]),
        ("Biden's Plan … so--hm...", ["Biden's", "Plan", "…", "so", "--", "hm", "..."]),
        ("dpa/AFP", ["dpa", "/", "AFP"]),
        ("tür\u00adlich zer\u00a0brechlich", ["tür\u00adlich", "zer", "brechlich"]),
        ("auf https://a.de/x?y=1, dort", ["auf", "https://a.de/x?y=1", ",", "dort"]),
        ("an a.b@c.de.", ["an", "a.b@c.de", "."]),
        ("漢字かな", ["漢", "字", "か", "な"]),
        ("😀👍🏽 ok", ["😀", "👍🏽", "ok"]),
    ],
)
def test_german_news(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_gold_of_the_seeds_begins_and_ends_with_tokens() -> None:
    misses = []
    for line in (assets.seeds() / "seeds.gold.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        text = record["text"]
        found = list(tokens(text, 0, len(text)))
        starts, ends = {start for start, _ in found}, {end for _, end in found}
        misses += [
            text[span["start"] - 3 : span["end"]]
            for span in record["spans"]
            if span["start"] not in starts or span["end"] not in ends
        ]
    # A page where a byline ran into the word before it.
    assert misses == ["VonLukas Zigo"]


def test_looking_around() -> None:
    text = "Das  Haus."
    assert token_at(text, 3) is None
    assert token_at(text, 6) == (5, 9)
    assert token_after(text, 1) == (5, 9)
    assert token_after(text, 9) == (9, 10)
    assert token_after(text, 10) is None
    assert token_before(text, 9) == (5, 9)
    assert token_before(text, 7) == (0, 3)
    assert token_before(text, 2) is None


WORDS = (
    "am",
    "10.",
    "Januar",
    "z.",
    "B.",
    "sagte,",
    "„Nein“,",
    "www.",
    "x@y.de",
    "USA!",
    "ä̈",
    "中文",
    "3,5",
)


@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=6)), st.sampled_from(" \n\t\x1c\u2003"))
@example(["am", "3.", "Mai", "um", "10.", "Uhr"], " ")
def test_all_tokens_are_those_found_one_by_one(words: list[str], space: str) -> None:
    """What is taken without a closer look is what the closer look finds."""
    text = space.join(words)
    assert all_tokens(text) == list(tokens(text, 0, len(text)))


def test_all_tokens_of_the_seeds() -> None:
    """So they are in real articles."""
    for path in assets.seeds().glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        assert all_tokens(text) == list(tokens(text, 0, len(text)))

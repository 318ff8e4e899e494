"""Offsets of other tools: which unit they count in is told by what they quote."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import SupportsIndex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.exchange import Refusal
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.places import (
    OUTSIDE,
    QUOTED_ELSEWHERE,
    OffsetUnit,
    QuotedPlace,
    settle,
    settle_spans,
)

TEXT = "😀 Frau Müller-Lüdenscheidt\nsagte: „Né\u0065\u0301\u00a0nein“ 👩\u200d🚀 in\nParis."


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf8(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def crlf(count: Callable[[str], int]) -> Callable[[str], int]:
    return lambda text: count(text.replace("\r\n", "\n").replace("\n", "\r\n"))


def line_feed(count: Callable[[str], int]) -> Callable[[str], int]:
    return lambda text: count(text.replace("\r\n", "\n"))


COUNTS: dict[OffsetUnit, Callable[[str], int]] = {
    OffsetUnit.CODE_POINTS: len,
    OffsetUnit.UTF16: utf16,
    OffsetUnit.BYTES: utf8,
    OffsetUnit.CODE_POINTS_CRLF: crlf(len),
    OffsetUnit.UTF16_CRLF: crlf(utf16),
    OffsetUnit.BYTES_CRLF: crlf(utf8),
    OffsetUnit.CODE_POINTS_LF: line_feed(len),
    OffsetUnit.UTF16_LF: line_feed(utf16),
    OffsetUnit.BYTES_LF: line_feed(utf8),
}


def counted(text: str, start: int, end: int, unit: OffsetUnit) -> QuotedPlace:
    """Return a place as a tool gives it that counts in this unit."""
    count = COUNTS[unit]
    return QuotedPlace(count(text[:start]), count(text[:end]), text[start:end])


def of_words(text: str, unit: OffsetUnit, *words: str) -> list[QuotedPlace]:
    starts = [text.index(word) for word in words]
    return [
        counted(text, start, start + len(word), unit)
        for start, word in zip(starts, words, strict=True)
    ]


@pytest.mark.parametrize("unit", OffsetUnit)
def test_each_unit_is_told_by_its_quotes(unit: OffsetUnit) -> None:
    text = TEXT.replace("\n", "\r\n") if unit.name.endswith("_LF") else TEXT
    words = ["Müller-Lüdenscheidt", "sagte", "ée\u0301", "Paris"]
    settled = settle(text, of_words(text, unit, *words))
    assert settled.unit is unit
    assert [text[start:end] for start, end in filter(None, settled.ranges)] == words
    assert settled.reasons == [""] * 4
    assert bool(settled.note) is (unit is not OffsetUnit.CODE_POINTS)


@st.composite
def quoted(draw: st.DrawFn) -> tuple[str, OffsetUnit, list[tuple[int, int]]]:
    pieces = st.sampled_from(
        ["Putin", "😀", "👩\u200d🚀", "e\u0301", "ä", "\u00a0", " ", "\n", "\n\n", "„", "中", "𝔊"]
    )
    text = "".join(draw(st.lists(pieces, min_size=1, max_size=30)))
    unit = draw(st.sampled_from(OffsetUnit))
    if unit.name.endswith("_LF"):
        text = text.replace("\n", "\r\n")
    # No tool puts a border between CR and LF.
    borders = [n for n in range(len(text) + 1) if text[n - 1 : n + 1] != "\r\n"]
    pairs = st.tuples(st.sampled_from(borders), st.sampled_from(borders))
    drawn = draw(st.lists(pairs.map(sorted).filter(lambda pair: pair[0] < pair[1]), max_size=6)
                 if len(borders) > 1 else st.just([]))  # fmt: skip
    return text, unit, [(low, high) for low, high in drawn]


@given(quoted())
def test_whatever_the_unit_all_places_quote_the_text(
    made: tuple[str, OffsetUnit, list[tuple[int, int]]],
) -> None:
    text, unit, ranges = made
    settled = settle(text, [counted(text, *pair, unit) for pair in ranges])
    found = [text[pair[0] : pair[1]] if pair else None for pair in settled.ranges]
    assert found == [text[start:end] for start, end in ranges]
    if settled.unit is unit:
        assert settled.ranges == ranges


@given(quoted(), st.lists(st.tuples(st.integers(), st.integers(), st.text(max_size=3)), max_size=4))
def test_nonsense_beside_good_places_is_named_or_stands_where_it_says(
    made: tuple[str, OffsetUnit, list[tuple[int, int]]], nonsense: list[tuple[int, int, str]]
) -> None:
    text, _unit, ranges = made
    good = [counted(text, *pair, OffsetUnit.CODE_POINTS) for pair in ranges]
    bad = [QuotedPlace(*each) for each in nonsense]
    settled = settle(text, [*good, *bad])
    for place, there, reason in zip([*good, *bad], settled.ranges, settled.reasons, strict=True):
        if there is None:
            assert reason in (QUOTED_ELSEWHERE, OUTSIDE)
        elif place.quote:
            assert text[there[0] : there[1]].split() == place.quote.split()
            assert reason == ""


def test_whitespace_of_quotes_may_be_collapsed_or_trimmed() -> None:
    text = "Die  Nato \n und Frau\u00a0Merz kamen."
    places = [
        QuotedPlace(0, 9, "Die Nato"),
        QuotedPlace(16, 25, "Frau Merz"),
        QuotedPlace(4, 12, "Nato"),
        QuotedPlace(5, 9, " Nato "),
    ]
    settled = settle(text, places)
    assert settled.ranges == [(0, 9), (16, 25), (5, 9), (5, 9)]
    assert settled.unit is OffsetUnit.CODE_POINTS


def test_the_majority_decides_and_the_rest_is_taken_where_it_stands_nearby() -> None:
    good = of_words(TEXT, OffsetUnit.UTF16, "Müller", "sagte", "Paris")
    settled = settle(TEXT, [*good, QuotedPlace(4, 8, "Frau"), QuotedPlace(7, 15, "Bautzner")])
    assert settled.unit is OffsetUnit.UTF16
    assert settled.ranges[3] == (2, 6)
    assert settled.ranges[4] is None
    assert settled.reasons == ["", "", "", "", QUOTED_ELSEWHERE]
    assert "UTF-16" in settled.note
    assert "where their quotes stand" in settled.note


def test_a_quote_that_stands_several_times_nearby_is_not_guessed() -> None:
    assert settle("Nato und Nato", [QuotedPlace(3, 7, "Nato")]).ranges == [None]
    far = "Nato" + "." * 60
    assert settle(far, [QuotedPlace(60, 64, "Nato")]).reasons == [QUOTED_ELSEWHERE]


class Read(str):
    """A text that counts how much of it is copied."""

    copied = 0

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        part = super().__getitem__(key)
        self.copied += len(part)
        return part


def test_short_quotes_of_long_ranges_do_not_cost_the_ranges_each() -> None:
    text = Read("äb \n" * 10_000)
    settled = settle(text, [QuotedPlace(0, len(text) - n, "Nato") for n in range(50)])
    assert settled.ranges == [None] * 50
    assert text.copied < len(text)


def test_long_quotes_that_nearly_stand_everywhere_are_sought_near_only() -> None:
    words = "a " * 4_999 + "b"
    assert settle("a " * 20_000 + words, [QuotedPlace(9, 9_000, words)]).ranges == [None]
    found = settle("c " + words, [QuotedPlace(9, 9_000, words)])
    assert found.ranges == [(2, 2 + len(words))]


def test_without_quotes_offsets_are_taken_as_code_points() -> None:
    settled = settle(
        "a 😀 b", [QuotedPlace(4, 5, ""), QuotedPlace(4, 9, ""), QuotedPlace(2, 2, "")]
    )
    assert settled.ranges == [(4, 5), None, None]
    assert settled.reasons == ["", OUTSIDE, OUTSIDE]


def test_half_a_character_is_no_place() -> None:
    text = "😀😀 Nato"
    good = of_words(text, OffsetUnit.UTF16, "Nato")
    assert settle(text, [*good, QuotedPlace(1, 3, "x")]).ranges == [(3, 7), None]


def test_spans_of_records_get_offsets_and_quotes_of_the_text() -> None:
    leftovers = Leftovers()
    spans = [
        {"id": "1", "label": "ACTOR", "start": 3, "end": 7, "quote": "Nato", "note": "kept"},
        {"id": "2", "label": "DATE", "start": 90, "end": 91, "quote": "gestern"},
    ]
    kept, note = settle_spans("😀 Nato", spans, leftovers, line=7)  # type: ignore[arg-type]
    assert kept == [
        {"id": "1", "label": "ACTOR", "start": 2, "end": 6, "quote": "Nato", "note": "kept"}
    ]
    assert "UTF-16" in note
    [refused] = leftovers.all(Path("a.json"))
    assert isinstance(refused, Refusal)
    assert refused.line == 7
    assert "“DATE” whose quote" in refused.reason

"""Whatever the text holds, no offset leaves it, splits a grapheme or goes nowhere."""

from __future__ import annotations

import regex
from hypothesis import example, given
from hypothesis import strategies as st

from goldspan.text import caret, graphemes
from goldspan.text.normalise import normalise
from goldspan.text.rows import cut_rows
from goldspan.text.sentences import sentence_at
from goldspan.text.snapping import moved_edge, moved_to, snap_to_characters, snap_to_tokens
from goldspan.text.tokens import token_after, token_at, token_before, tokens
from goldspan.text.utf16 import Utf16Map

PIECES = [
    "Nato-Russland-Rat",
    "am 10. Januar",
    "„Ja“",
    "z. B.",
    "12.50 Uhr",
    " ",
    "\n",
    "\u00a0",
    "tür\u00adlich",
    "cafe\u0301",
    "e\u0301\u0323",
    "😀",
    "👩\u200d👩\u200d👧",
    "🇩🇪",
    "שלום",
    "العالم",
    "\u200f",
    "1\ufe0f\u20e3",
    "한국",
    "漢字",
    ".",
    "...",
    "\t",
    "\u0301",
]
ANY = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\0"), max_size=6)
texts = st.lists(st.one_of(st.sampled_from(PIECES), ANY), max_size=14).map("".join)
places = st.integers(0, 200)


def boundaries(text: str) -> set[int]:
    return {0, len(text), *(match.end() for match in regex.finditer(r"\X", text))}


@given(texts, places)
def test_grapheme_neighbourhood_agrees_with_the_whole_text(text: str, at: int) -> None:
    at = min(at, len(text))
    whole = boundaries(text)
    assert graphemes.is_boundary(text, at) == (at in whole)
    assert graphemes.floor(text, at) == max(b for b in whole if b <= at)
    assert graphemes.ceil(text, at) == min(b for b in whole if b >= at)


@given(texts)
def test_stepping_by_characters_visits_every_boundary(text: str) -> None:
    at, seen = 0, [0]
    while at < len(text):
        at = caret.next_character(text, at)
        seen.append(at)
    assert seen == sorted(boundaries(text))
    back = [at]
    while at > 0:
        at = caret.previous_character(text, at)
        back.append(at)
    assert back == seen[::-1]


@given(texts)
def test_tokens_cover_all_but_white_space_without_overlap(text: str) -> None:
    found = list(tokens(text, 0, len(text)))
    covered: set[int] = set()
    for start, end in found:
        assert start < end
        assert not covered & set(range(start, end))
        covered |= set(range(start, end))
    assert all(text[at].isspace() or at in covered for at in range(len(text)))


@given(texts, places)
def test_a_token_is_the_same_from_near_and_from_the_start(text: str, at: int) -> None:
    found = list(tokens(text, 0, len(text)))
    holding = token_at(text, at)
    if at < len(text) and not text[at].isspace():
        assert holding is not None
        assert holding[0] <= at < holding[1]
    else:
        assert holding is None
    after, before = token_after(text, at), token_before(text, min(at, len(text)))
    assert after is None or after[0] >= at
    assert before is None or before[1] <= at
    assert (after is None) <= all(start < at for start, _ in found)


@given(texts, places, places)
def test_snapping_gives_whole_graphemes_that_touch_what_was_dragged(
    text: str, first: int, second: int
) -> None:
    first, second = min(first, len(text)), min(second, len(text))
    for snap in (snap_to_tokens, snap_to_characters):
        found = snap(text, first, second)
        assert found == snap(text, second, first)
        if found is None:
            continue
        start, end = found
        assert 0 <= start < end <= len(text)
        assert {start, end} <= boundaries(text)
    exact = snap_to_characters(text, first, second)
    low, high = min(first, second), max(first, second)
    assert exact is None or (exact[0] <= low and exact[1] >= high)


@example(text="1️⃣", first=0, second=1, at_start=False, forward=False, by_token=True)
@example(text="1️⃣ 1️⃣", first=0, second=3, at_start=True, forward=True, by_token=True)
@given(texts, places, places, st.booleans(), st.booleans(), st.booleans())
def test_a_moved_edge_keeps_a_span_and_moves_only_that_edge(
    text: str, first: int, second: int, at_start: bool, forward: bool, by_token: bool
) -> None:
    span = snap_to_characters(text, min(first, len(text)), min(second, len(text)))
    if span is None:
        return
    moved = moved_edge(text, span, at_start=at_start, forward=forward, by_token=by_token)
    if moved is None:
        return
    assert 0 <= moved[0] < moved[1] <= len(text)
    assert set(moved) <= boundaries(text)
    kept, edge = (1, 0) if at_start else (0, 1)
    assert moved[kept] == span[kept]
    assert (moved[edge] > span[edge]) if forward else (moved[edge] < span[edge])


@given(texts, places, places, places, st.booleans(), st.booleans())
def test_a_dragged_edge_never_empties_the_span(
    text: str, first: int, second: int, to: int, at_start: bool, by_token: bool
) -> None:
    span = snap_to_characters(text, min(first, len(text)), min(second, len(text)))
    if span is None:
        return
    moved = moved_to(text, span, min(to, len(text)), at_start=at_start, by_token=by_token)
    assert 0 <= moved[0] < moved[1] <= len(text)
    assert set(moved) <= boundaries(text)
    assert (span[1] if at_start else span[0]) in moved


@given(texts, places)
def test_the_caret_always_gets_on(text: str, at: int) -> None:
    at = min(at, len(text))
    for go in (caret.next_token, caret.next_sentence):
        assert at < go(text, at) <= len(text) or at == len(text) == go(text, at)
    for go in (caret.previous_token, caret.previous_sentence):
        assert 0 <= go(text, at) < at or at == 0 == go(text, at)


@given(texts, places)
def test_extending_and_taking_back_ends_at_the_anchor(text: str, at: int) -> None:
    token = token_after(text, at)
    if token is None:
        return
    anchor = token[0]
    grown = caret.extend_right(text, anchor, anchor)
    assert grown > anchor
    assert caret.extend_left(text, anchor, grown) == anchor


@given(texts, places)
def test_a_sentence_lies_in_one_paragraph(text: str, at: int) -> None:
    found = sentence_at(text, min(at, len(text)))
    if found is not None:
        piece = text[slice(*found)]
        assert piece == piece.strip()
        assert piece
        assert "\n" not in piece


@given(texts, st.integers(4, 30))
def test_rows_cover_the_text_and_cut_no_grapheme(text: str, limit: int) -> None:
    rows = cut_rows(text, limit)
    assert rows.span(0)[0] == 0
    assert rows.span(len(rows) - 1)[1] == len(text)
    whole = boundaries(text)
    for row in range(len(rows)):
        start, end = rows.span(row)
        assert start <= end
        assert "\n" not in text[start:end]
        if row + 1 < len(rows):
            following = rows.span(row + 1)[0]
            assert following == end + 1 if rows.ends_paragraph(row) else following == end
            if not rows.ends_paragraph(row) and end - start < limit:
                assert end in whole
    for at in range(len(text) + 1):
        start, end = rows.span(rows.row_of(at))
        assert start <= at <= end


@given(texts)
def test_utf16_offsets_are_those_of_the_encoding(text: str) -> None:
    units = Utf16Map(text)
    for at in range(len(text) + 1):
        unit = len(text[:at].encode("utf-16-le")) // 2
        assert units.to_units(at) == unit
        assert units.to_points(unit) == at
        if at < len(text) and text[at] > "\uffff":
            assert units.to_points(unit + 1) == at
    assert units.is_identity == all(char <= "\uffff" for char in text)


@given(st.text(st.sampled_from("a\r\n\0\ufeff😀\ud83d\ude00\udc00 ä\u0301"), max_size=12))
def test_normalising_twice_is_normalising_once(raw: str) -> None:
    once = normalise(raw)
    again = normalise(once.text)
    assert again.text == once.text
    assert again.notes == ()
    once.text.encode("utf-8")
    assert not {"\r", "\0"} & set(once.text)

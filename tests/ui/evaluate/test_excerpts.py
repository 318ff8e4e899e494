"""Excerpts: nothing of what is marked gets lost, and long marks keep their edges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.ui.excerpts.excerpt import BLANKS, GAP, Piece, excerpt, shorten

LETTERS = st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, tuple[int, int], tuple[int, int]]:
    text = draw(LETTERS)
    ranges = []
    for _ in range(2):
        start = draw(st.integers(0, len(text) - 1))
        ranges.append((start, draw(st.integers(start + 1, len(text)))))
    return text, ranges[0], ranges[1]


@given(marked())
def test_pieces_put_together_are_both_marks(
    case: tuple[str, tuple[int, int], tuple[int, int]],
) -> None:
    text, gold, suggested = case
    found = excerpt(text, gold, suggested)
    assert found.line == text
    assert "".join(piece.text for piece in found.pieces if piece.gold) == text[slice(*gold)]
    said = "".join(piece.text for piece in found.pieces if piece.suggested)
    assert said == text[slice(*suggested)]


@given(st.lists(LETTERS, min_size=1, max_size=3), st.integers(1, 100))
def test_shortening_keeps_the_edges_of_every_piece(words: list[str], most: int) -> None:
    pieces = [Piece(text, gold=True, suggested=False) for text in words]
    short = shorten(pieces, most)
    assert len(short) == len(pieces)
    for before, after in zip(pieces, short, strict=True):
        assert after.text == before.text or GAP in after.text
        assert (after.text[0], after.text[-1]) == (before.text[0], before.text[-1])
        assert len(after.text) <= len(before.text)


def test_one_range_is_enough_and_blanks_become_one() -> None:
    found = excerpt("Er kam\n\n  am\u00a0 Montag.", (10, 20), None)
    assert BLANKS.search(found.before) is not None
    assert found.line == "Er kam am Montag."
    assert [(piece.gold, piece.suggested) for piece in found.pieces] == [(True, False)]
    with pytest.raises(ValueError, match="at least one"):
        excerpt("Er kam", None, None)

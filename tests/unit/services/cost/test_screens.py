"""What is in sight at once: the whole text, screen after screen."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from goldspan.services.cost.screens import CHARACTERS, LINES, screens


@given(st.text(alphabet="ab \n", max_size=4_000))
def test_screens_follow_each_other_from_the_first_to_the_last_character(text: str) -> None:
    found = screens(text)
    assert found[0][0] == 0
    assert found[-1][1] == len(text)
    assert all(before[1] == after[0] for before, after in pairwise(found))
    assert all(end - start <= LINES * (CHARACTERS + 1) for start, end in found)


def test_empty_lines_and_long_words_take_their_room() -> None:
    assert len(screens("\n" * (LINES - 1))) == 1
    assert len(screens("\n" * LINES)) == 2
    assert len(screens("a" * CHARACTERS * LINES)) == 1
    assert len(screens("a" * (CHARACTERS * LINES + 1))) == 2


def test_lines_are_broken_at_spaces() -> None:
    text = " ".join(["siebzehn"] * 10 * LINES)
    first, second = screens(text)
    assert text[first[1] - 1] == " "
    assert text[second[0] :].startswith("siebzehn")

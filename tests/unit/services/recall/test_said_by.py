"""Which of several decisions a remembered name is said to come from."""

from __future__ import annotations

from itertools import permutations

import pytest

from helpers.remembered import ME, Remembers

TOLD = "Sergej Rjabkow sprach in Genf."


@pytest.mark.parametrize("order", list(permutations(["a", "b", "c"])))
def test_whatever_was_read_first_the_source_is_here_else_ones_own_else_gold(
    order: tuple[str, ...],
) -> None:
    made = Remembers()
    made.actor("Sergej Rjabkow")
    for article in order:
        by = made.decide if article == "b" else made.gold
        by(article, f"{article}: {TOLD} Rjabkow kam.", {"Sergej Rjabkow": "Sergej Rjabkow"})

    def source(article: str) -> str | None:
        (found,) = made.memory.suggest(article, "Sergej Rjabkow kam.")
        assert found.origin is not None
        return found.origin.article

    assert source("another") == "b"
    assert source("b") == "b"
    made.memory.drop("b", ME, made.texts["b"])
    assert (source("another"), source("a"), source("c")) == ("a", "c", "a")

"""Words that gold marks: how often, and what it says of them wherever it does."""

from __future__ import annotations

import re

from goldspan.prefill.learning.names import (
    KnownName,
    ReadArticle,
    name_table,
    occurrences,
    table_data,
    table_of,
)

TEXT = "Eva Lind sprach. Lind ging. Die Linde von Eva Lind und der Bund."
ATTRS = {"kind": "PERSON", "canonical": "Eva Lind"}


def tokens(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]


def read(*marked: tuple[int, str, dict[str, str]]) -> ReadArticle:
    places = {}
    for nth, words, attrs in marked:
        found = [m.span() for m in re.finditer(rf"\b{words}\b", TEXT)]
        places[found[nth]] = attrs
    return ReadArticle(TEXT, tokens(TEXT), {"ACTOR": places})


def test_the_longest_words_count_and_what_lies_in_them_does_not() -> None:
    found = [
        TEXT[start:end] for (start, end), _ in occurrences(TEXT, tokens(TEXT), ["Lind", "Eva Lind"])
    ]
    assert found == ["Eva Lind", "Lind", "Eva Lind"]


def test_marked_and_seen_are_counted_and_attributes_kept_where_all_agree() -> None:
    other = {"kind": "PERSON", "canonical": "Lind GmbH"}
    article = read((0, "Eva Lind", ATTRS), (1, "Eva Lind", other), (0, "Bund", {}))
    table = name_table([article], ["ACTOR", "DATE"])
    assert table["ACTOR"]["Eva Lind"] == KnownName(2, 2, {"kind": "PERSON"})
    assert table["ACTOR"]["Bund"].attrs == {}
    assert table["DATE"] == {}
    assert table["ACTOR"]["Eva Lind"].share > 0.8


def test_words_that_are_rarely_marked_are_not_trusted() -> None:
    table = name_table([read((0, "Lind", ATTRS))], ["ACTOR"])
    assert table["ACTOR"]["Lind"] == KnownName(1, 3, ATTRS)
    assert table["ACTOR"]["Lind"].share < 0.5


def test_a_table_is_the_same_after_reading_it_again() -> None:
    table = name_table([read((0, "Lind", ATTRS))], ["ACTOR"])
    assert table_of(table_data(table)) == table

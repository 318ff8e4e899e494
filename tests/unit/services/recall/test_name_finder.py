"""The finder finds what looking for each name by itself finds, however many there are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from goldspan.services.recall.name_finder import NameFinder
from goldspan.services.recall.name_forms import word_places

WORDS = (
    "Anna",
    "Annas",
    "Berg",
    "von",
    "Weißes",
    "Weißen",
    "Haus",
    "Hauses",
    "Nato",
    "NATO",
    "und",
)
GAPS = (" ", "\u00a0", "\n", ", ", "-", " & ", ".", "\n\n", " \U0001f600 ")

names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
texts = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GAPS)), max_size=14).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)


def finder_of(*held: str) -> NameFinder[str]:
    made: NameFinder[str] = NameFinder()
    for name in held:
        made.add(name, name)
    return made


def found(finder: NameFinder[str], text: str) -> list[tuple[int, int]]:
    return [(place.start, place.end) for place in finder.places(text)]


def one_by_one(held: list[str], text: str) -> list[tuple[int, int]]:
    """Return what each name by itself finds, the longest first at each word, left to right."""
    hits = {place for name in held for place in _all_of(name, text)}
    chosen: list[tuple[int, int]] = []
    for start, end in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if not chosen or start >= chosen[-1][1]:
            chosen.append((start, end))
    return chosen


def _all_of(name: str, text: str) -> list[tuple[int, int]]:
    """Return all places of one name, also those that overlap."""
    finder, hits, words = finder_of(name), [], word_places(text)
    for number in range(len(words)):
        hits += [(p.start, p.end) for p in finder.places(text, words[number:])][:1]
    return hits


@given(st.lists(names, max_size=6, unique=True), texts)
def test_all_names_at_once_are_each_name_by_itself(held: list[str], text: str) -> None:
    assert found(finder_of(*held), text) == one_by_one(held, text)


@given(st.lists(names, max_size=6, unique=True), st.lists(names, max_size=4, unique=True), texts)
def test_what_is_removed_was_never_there(held: list[str], gone: list[str], text: str) -> None:
    finder = finder_of(*held, *gone)
    for name in gone:
        finder.remove(name, name)
    assert found(finder, text) == found(finder_of(*held), text)


def test_a_name_entered_twice_is_removed_twice() -> None:
    finder = finder_of("Anna Berg", "Anna Berg")
    finder.remove("Anna Berg", "Anna Berg")
    assert found(finder, "Anna Berg") == [(0, 9)]
    finder.remove("Anna Berg", "Anna Berg")
    assert found(finder, "Anna Berg") == []
    assert len(finder) == 0


def test_what_cannot_be_found_is_not_held() -> None:
    finder = finder_of("", "…", "a b c d e f g h i j")
    assert len(finder) == 0


def test_capitals_must_fit() -> None:
    finder = finder_of("US", "WHO", "Linke", "iPhone")
    text = "us Us US who Who WHO linke Linke LINKE iPhone IPHONE"
    assert [text[start:end] for start, end in found(finder, text)] == [
        "US",
        "WHO",
        "Linke",
        "LINKE",
        "iPhone",
        "IPHONE",
    ]

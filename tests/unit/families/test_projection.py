"""Where a range of one text is in a copy of it, as it was or reworded."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.families.alignment import align
from goldspan.families.projection import carried, carried_reworded, same_between

SAID = "Die Ministerin kündigte am Montag an, dass mehr als 10.000 Helfer bald zurückkehren würden."
CLAIM = "dass mehr als 10.000 Helfer bald zurückkehren würden"
WORDS = st.sampled_from(["Anna", "sagt", "🙂", "e\u0301s", "10\u00a0000", "„ja“", "x", ",", "bald"])
TEXTS = st.lists(WORDS, min_size=1, max_size=25).map(" ".join)


def reworded(a: str, b: str, words: str) -> tuple[str, bool] | None:
    start = a.index(words)
    place = carried_reworded(align(a, b), start, start + len(words))
    return (b[place.start : place.end], place.same) if place is not None else None


def test_the_same_words_are_carried_as_they_are() -> None:
    other = SAID.replace("am Montag", "in Bonn")
    assert reworded(SAID, other, CLAIM) == (CLAIM, True)
    place = carried(align(SAID, other), SAID.index(CLAIM), len(SAID) - 1)
    assert place is not None and place.kept == 1.0 and 0.8 < place.passage < 1.0


def test_words_within_may_be_changed_left_out_and_added() -> None:
    other = SAID.replace("10.000", "10 000").replace("bald ", "")
    there = "dass mehr als 10 000 Helfer zurückkehren würden"
    assert reworded(SAID, other, CLAIM) == (there, False)
    other = SAID.replace("bald", "in wenigen Tagen")
    assert reworded(SAID, other, CLAIM) == (CLAIM.replace("bald", "in wenigen Tagen"), False)


def test_a_border_that_was_reworded_is_clear_by_its_neighbour() -> None:
    other = SAID.replace("zurückkehren würden.", "zurückkehren werden.")
    assert reworded(SAID, other, CLAIM) == (CLAIM.replace("würden", "werden"), False)
    other = SAID.replace("dass mehr", "wonach mehr")
    assert reworded(SAID, other, CLAIM) == (CLAIM.replace("dass", "wonach"), False)


def test_what_was_rewritten_is_not_carried() -> None:
    other = "Die Ministerin kündigte am Montag an, dass Helfer und Soldaten nach Hause dürfen."
    assert reworded(SAID, other, CLAIM) is None
    assert reworded(SAID, "Davon steht hier kein einziges Wort.", CLAIM) is None


def test_a_range_that_ends_within_a_word_is_not_guessed() -> None:
    other = SAID.replace("bald ", "")
    start = SAID.index("dass")
    assert carried_reworded(align(SAID, other), start, len(SAID) - 3) is None


def test_what_was_put_between_is_noticed() -> None:
    first = "Der Rat der Stadt tagte gestern lange in Bonn."
    last = "Dabei solle jede Seite ihre Bedenken vortragen können."
    new = "Inzwischen hat es auch in Köln geregnet."
    a, b = f"{first} {last}", f"{first} {new} {last}"
    ends = [(text.index("Rat"), text.index("Rat") + 3) for text in (a, b)]
    claims = [(text.index("Dabei"), len(text) - 1) for text in (a, b)]
    assert not same_between(align(a, b), (ends[0], claims[0]), (ends[1], claims[1]))
    assert same_between(align(b, a), (ends[1], claims[1]), (ends[0], claims[0]))
    assert same_between(align(a, a), (ends[0], claims[0]), (ends[0], claims[0]))


@settings(max_examples=80)
@given(TEXTS, st.data())
def test_into_the_same_text_everything_stays_where_it_is(text: str, data: st.DataObject) -> None:
    alignment = align(text, text)
    ranges = alignment.a.words.ranges
    first = data.draw(st.integers(0, len(ranges) - 1))
    last = data.draw(st.integers(first, len(ranges) - 1))
    place = carried_reworded(alignment, ranges[first][0], ranges[last][1])
    assert place is not None and place.same and place.passage == 1.0
    assert (place.start, place.end) == (ranges[first][0], ranges[last][1])


@settings(max_examples=120)
@given(TEXTS, TEXTS, st.data())
def test_what_is_carried_lies_on_words_and_keeps_most_of_them(
    a: str, b: str, data: st.DataObject
) -> None:
    alignment = align(a, b)
    ranges = alignment.a.words.ranges
    first = data.draw(st.integers(0, len(ranges) - 1))
    last = data.draw(st.integers(first, len(ranges) - 1))
    place = carried_reworded(alignment, ranges[first][0], ranges[last][1])
    if place is not None:
        assert place.start in alignment.b.starts and place.end in alignment.b.ends
        assert place.start < place.end and 0.6 <= place.kept <= 1.0

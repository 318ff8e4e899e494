"""Which sentences of a text are compared, and in which words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from goldspan.families.passages import Sentence, comparable_words, read_sentences

PIECES = st.sampled_from(
    [
        *("Anna", "Weber", "sagte", "in", "Bonn", "dass", "10.000", "Helfer", "🙂", "👩\u200d🚒"),
        *("Mu\u0308nchen", "Straße", "„ja“", "–", "كتب", "会議", "x\u00ady", "\u00a0", "\u2028"),
        *(". ", "! ", "\n", "\n\n", "\r", "\x0b", "\x85"),
    ]
)
TEXTS = st.lists(PIECES, max_size=120).map(" ".join)


def passages(text: str) -> list[Sentence]:
    return [sentence for sentence in read_sentences(text) if sentence.is_passage]


def test_print_makes_no_difference() -> None:
    one = "„Wir sind bereit“, sagte Ministerin Müller - und zwar für 10.000 Helfer im Süden."
    other = (
        "»wir sind be\u00adreit«, sagte\u00a0Ministerin Mu\u0308ller – und zwar"
        " für 10 000 Helfer im Süden!"
    )
    assert comparable_words(one) == comparable_words(other)
    assert comparable_words("GROSSE Straße") == comparable_words("große STRASSE")


def test_words_make_a_difference() -> None:
    assert comparable_words("Er sagte zu.") != comparable_words("Er sagte ab.")


def test_letters_without_spaces_are_words() -> None:
    assert len(comparable_words("外務大臣は会議")) == 7


def test_short_sentences_are_no_passages() -> None:
    assert passages("Mehr dazu lesen Sie hier. 12. 1. 2022 10:15 Uhr 4 5 6 7. Offen. RND/dpa") == []
    found = passages("Offen blieb gestern, wie viele davon im Süden waren.")
    assert [each.words[:3] for each in found] == [("offen", "blieb", "gestern")]


def test_furniture_is_left_out_and_parts_a_sentence() -> None:
    text = "Der Rat tagt im Januar zum ersten Mal WERBUNG seit mehr als zwei Jahren wieder in Bonn."
    start = text.index("WERBUNG")
    found = read_sentences(text, [(start, start + 7)])
    assert [text[each.start : each.end] for each in found] == [
        text[: start - 1],
        text[start + 8 :],
    ]


def test_a_text_without_a_full_stop_has_pieces_that_a_copy_has_too() -> None:
    words = [f"wort{number * number % 977}" for number in range(3_000)]
    whole = {each.words for each in read_sentences(" ".join(words))}
    later = {each.words for each in read_sentences(" ".join(["ganz", "neu", *words[500:]]))}
    assert len(later - whole) <= 2
    assert max(map(len, whole)) < 100


@given(TEXTS, st.lists(st.tuples(st.integers(0, 400), st.integers(0, 60)), max_size=4))
def test_sentences_lie_in_the_text_in_order(text: str, furniture: list[tuple[int, int]]) -> None:
    ranges = [
        (start, min(start + length, len(text))) for start, length in furniture if start < len(text)
    ]
    at = 0
    for sentence in read_sentences(text, ranges):
        assert at <= sentence.start < sentence.end <= len(text)
        assert sentence.words == tuple(comparable_words(text[sentence.start : sentence.end]))
        assert not any(
            sentence.start < end and start < sentence.end for start, end in ranges if start < end
        )
        at = sentence.end

"""Which sentences are nearly the same, in whatever order they come and go."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from goldspan.families.fingerprints import RUN, fingerprints, word_code
from goldspan.families.wordings import Wordings, shared_words, word_places

FEW = 3  # wordings that may share a fingerprint: so that a handful crowds it
WORDS = ["der", "rat", "tagt", "am", "montag", "in", "bonn", "wieder", "zum", "thema", "wasser"]
SENTENCES = st.lists(st.sampled_from(WORDS[:5]), min_size=6, max_size=11).map(tuple)
Sentence = tuple[str, ...]


def alike(wordings: Wordings, numbers: dict[Sentence, int]) -> dict[Sentence, dict[Sentence, int]]:
    sentence_of = {number: sentence for sentence, number in numbers.items()}
    return {
        sentence: {sentence_of[other]: count for other, count in wordings.alike(number).items()}
        for sentence, number in numbers.items()
    }


def entered(sentences: Sequence[Sentence]) -> dict[Sentence, dict[Sentence, int]]:
    wordings = Wordings(FEW)
    return alike(wordings, {sentence: wordings.enter(sentence) for sentence in sentences})


def test_a_shortened_sentence_is_nearly_the_same() -> None:
    wordings = Wordings()
    said = [
        "der rat tagt nach langer pause am montag in bonn wieder zum thema wasser",
        "der rat tagt am montag in bonn wieder",
        "der rat tagt am dienstag nicht und niemand weiß warum",
    ]
    one, two, three = (wordings.enter(words.split()) for words in said)
    assert wordings.alike(one) == {two: 8}
    assert wordings.alike(three) == {}
    assert wordings.length(one) == 14


@given(st.lists(SENTENCES, min_size=2, max_size=10, unique=True), st.randoms(use_true_random=False))
def test_the_order_makes_no_difference(sentences: list[Sentence], chance: Random) -> None:
    shuffled = sorted(sentences, key=lambda _: chance.random())
    assert entered(sentences) == entered(shuffled)


@given(
    st.lists(SENTENCES, min_size=1, max_size=8, unique=True),
    st.lists(SENTENCES, min_size=1, max_size=8, unique=True),
)
def test_what_left_was_never_there(stay: list[Sentence], go: list[Sentence]) -> None:
    wordings = Wordings(FEW)
    gone = [wordings.enter(sentence) for sentence in go]
    numbers = {sentence: wordings.enter(sentence) for sentence in stay}
    for number in gone:
        wordings.leave(number)
    assert alike(wordings, numbers) == entered(stay)


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.lists(st.sampled_from(WORDS), max_size=12))
def test_shared_words_are_the_longest_common_subsequence(one: list[str], other: list[str]) -> None:
    codes_one, codes_other = ([word_code(word) for word in words] for words in (one, other))
    row = [0] * (len(other) + 1)
    for mine in one:
        before = row
        row = [0]
        for at, theirs in enumerate(other):
            row.append(before[at] + 1 if mine == theirs else max(before[at + 1], row[at]))
    assert shared_words(word_places(codes_one), len(one), codes_other) == row[-1]


@given(
    st.lists(st.integers(0, 50), max_size=9),
    st.lists(st.integers(0, 50), min_size=RUN, max_size=14),
    st.lists(st.integers(0, 50), max_size=9),
)
def test_a_common_run_has_a_common_fingerprint(
    before: list[int], run: list[int], after: list[int]
) -> None:
    assert fingerprints([*before, *run]) & fingerprints([*run, *after])

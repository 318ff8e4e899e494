"""Sentences of German and English news."""

from __future__ import annotations

import pytest

from goldspan.text.caret import next_sentence, previous_sentence
from goldspan.text.sentences import sentence_at, sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "expected",
    [
        ["Er kam am 10. Januar an.", "Sie blieb."],
        ["Laut Dr. Meier sind es ca. 30 Mio. Euro.", "Das reicht."],
        ["„Wir gehen.“", "So sagte er es."],
        ['"Wirklich?"', "Ja!", "Nein …", "Doch."],
        ["Das galt bis 2020.", "Danach nicht."],
        ["Er wurde 12.", "Das war viel."],
        ["Sie sprach (lange.)", "Niemand hörte zu"],
        ["The U.S. president spoke.", "Nobody listened."],
    ],
)
def test_split(expected: list[str]) -> None:
    assert split(" ".join(expected)) == expected


def test_sentence_at_a_place() -> None:
    text = "Eins ist. Zwei ist.\n\nDrei."
    assert sentence_at(text, 0) == (0, 9)
    assert sentence_at(text, 9) == (0, 9)
    assert sentence_at(text, 12) == (10, 19)
    assert sentence_at(text, 23) == (21, 26)
    assert sentence_at(text, 20) is None


def test_caret_goes_through_sentences_and_paragraphs() -> None:
    text = "Eins ist. Zwei ist.\n\nDrei."
    stops, at = [0], 0
    while at < len(text):
        at = next_sentence(text, at)
        stops.append(at)
    assert stops == [0, 10, 21, 26]
    assert previous_sentence(text, 26) == 21
    assert previous_sentence(text, 21) == 10
    assert previous_sentence(text, 13) == 10

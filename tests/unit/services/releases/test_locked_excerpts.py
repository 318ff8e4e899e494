"""Excerpts that are not written as in the text: locked, and back to the letter with the text."""

from __future__ import annotations

import json
import re
from html import escape
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.services.releases.without_texts.standoff.excerpts import Excerpts, shown
from goldspan.services.releases.without_texts.standoff.locking import locked, unlocked

LEAD = "Nach Angaben von Häfen & Märkten stiegen die Preise um 3 Prozent."
TEXT = f"{LEAD}\nDas meldet die Zeitung am Dienstag.\n"
CHINESE = "国务院总理周二在北京会见了来访的代表团。双方讨论了贸易问题。"


@pytest.mark.parametrize(
    "said",
    [
        LEAD.upper(),
        "<p>" + "&nbsp;".join(map(escape, LEAD.split())) + "</p>",
        " ".join(f"<b>{word}</b>" for word in LEAD.split()),
        "https://example.org/?t=" + quote(LEAD),
        "https://example.org/nach-angaben-von-hafen-markten-stiegen",
        json.dumps({"lead": LEAD.replace(" ", "\n")}),
        "\u00ad".join(LEAD),
        re.sub(r"\s", "", LEAD),
    ],
)
def test_excerpts_that_are_written_otherwise_are_locked(said: str) -> None:
    hidden = Excerpts(TEXT).hidden(said)
    assert isinstance(hidden, dict)
    assert "ngaben" not in json.dumps(hidden)
    assert shown(json.loads(json.dumps(hidden)), TEXT) == said
    assert shown(hidden, TEXT + "x") != said


def test_eight_letters_are_an_excerpt_where_there_are_no_spaces() -> None:
    excerpts = Excerpts(CHINESE)
    for said in ("周二在北京会见了", "他说：「国务院总理周二在北京会见了」", CHINESE[:12]):
        hidden = excerpts.hidden(said)
        assert isinstance(hidden, dict)
        assert shown(hidden, CHINESE) == said
    for said in ("北京", "国务院总理", "贸易", "会见代表团在北京"):
        assert excerpts.hidden(said) == said


@pytest.mark.parametrize(
    "said",
    ["politik", "HÄFEN & MÄRKTE", "<b>Preise</b> um 3", "Preise, Prozent, Zeitung", ""],
)
def test_words_that_are_no_excerpt_stay_readable(said: str) -> None:
    assert Excerpts(TEXT).hidden(said) == said


def test_what_is_quoted_as_it_stands_is_still_said_by_its_place() -> None:
    assert Excerpts(TEXT).hidden("Vorspann: " + LEAD) == ["Vorspann: ", [0, len(LEAD) - 1], "."]


@given(st.text(), st.text(), st.text())
def test_a_lock_opens_with_its_text_alone(said: str, text: str, other: str) -> None:
    lock = locked(said, text)
    assert lock == locked(said, text)
    assert unlocked(lock, text) == said
    if len(said) > 4 and other != text:
        assert unlocked(lock, other) != said

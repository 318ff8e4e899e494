"""Texts come in as articles are stored, and repairs are told."""

from __future__ import annotations

from goldspan.text.normalise import normalise


def test_newlines_change_without_a_note() -> None:
    found = normalise("a\r\nb\rc\nd\r\n")
    assert found.text == "a\nb\nc\nd\n"
    assert found.notes == ()


def test_what_no_article_may_hold_is_repaired_with_a_note() -> None:
    found = normalise("\ufeffa\0b\udc00c\ud83d\ude00d")
    assert found.text == "a\ufffdb\ufffdc😀d"
    assert len(found.notes) == 3
    assert all(note.endswith(".") for note in found.notes)


def test_everything_else_stays() -> None:
    text = "\u00a0 soft\u00adhyphen e\u0301 😀 \u202eשלום\u202c \ufeff\u2028\x0c end \n"
    assert normalise(text) == type(normalise(""))(text)

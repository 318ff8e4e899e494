"""Long texts are cut where it does least harm; together the pieces are the text."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from goldspan.prefill.pieces import pieces
from goldspan.prefill.process import PrefillProcess
from goldspan.prefill.requests import PrefillRequest
from goldspan.text.graphemes import is_boundary
from helpers import misbehaving


def cut(text: str, longest: int) -> list[str]:
    return [text[start:end] for start, end in pieces(text, longest)]


@given(st.text(alphabet="aä .\n!“👍🏽\u0301", max_size=200), st.integers(8, 40))
def test_together_they_are_the_text(text: str, longest: int) -> None:
    found = list(pieces(text, longest))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(end - start <= longest for start, end in found)
    assert all(start < end for start, end in found) or text == ""


@given(st.lists(st.text(alphabet="ab .👍🏽\u0301", max_size=30), max_size=12))
def test_lines_that_fit_are_never_cut(lines: list[str]) -> None:
    text = "\n".join(lines)
    for start, _ in pieces(text, 40):
        assert start == 0 or text[start - 1] == "\n"


def test_a_blank_line_is_preferred() -> None:
    assert cut("Eins zwei drei.\n\nVier.\nFünf.", 24) == ["Eins zwei drei.\n\n", "Vier.\nFünf."]


def test_a_long_line_is_cut_after_a_sentence_else_after_a_word() -> None:
    assert cut("Er kam nie. Sie ging nicht.", 18) == ["Er kam nie. ", "Sie ging nicht."]
    assert cut("eins zwei drei vier", 12) == ["eins zwei ", "drei vier"]
    assert cut("einszweidreivier", 8) == ["einszwei", "dreivier"]


def test_a_grapheme_is_not_cut() -> None:
    text = "👩‍👩‍👧" * 10
    assert all(is_boundary(text, start) for start, _ in pieces(text, 12))


def test_offsets_are_those_of_the_whole_text(tmp_path: Path) -> None:
    folder = misbehaving.ruler(tmp_path / "ruler")
    text = "\n\n".join(f"👍 Absatz {n}: " + "Die 👩‍👩‍👧 Nato tagt. " * 100 for n in range(120))
    assert len(text) > 200_000
    with PrefillProcess() as process:
        process.start(str(folder), labels=("ACTOR",))
        long, empty, blank = process.annotate(
            [
                PrefillRequest("long", text),
                PrefillRequest("empty", ""),
                PrefillRequest("blank", " \n\n\t"),
            ]
        )
    assert len(long.spans) == 12_000
    assert all(text[span.start : span.end] == span.quote == "Nato" for span in long.spans)
    assert len({span.id for span in long.spans}) == 12_000
    assert (empty.spans, empty.error, blank.spans, blank.error) == ((), None, (), None)

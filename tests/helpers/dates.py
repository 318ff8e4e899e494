"""What a test of dates says: a sentence, the words in it, and their value on a Wednesday."""

from __future__ import annotations

from goldspan.prefill.dates.finder import find_expressions

NOW = "2022-03-16T09:30"  # a Wednesday

Case = tuple[str, str, str]


def assert_found(case: Case) -> None:
    """Fail unless the sentence has an expression of these words with this value."""
    text, quote, value = case
    found = [(text[e.start : e.end], e.value) for e in find_expressions(text, NOW)]
    assert (quote, value) in found, found

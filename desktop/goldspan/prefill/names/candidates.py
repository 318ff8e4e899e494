"""Which ranges of tokens may be names: what the trained model is asked about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from spacy.tokens import Doc
from thinc.api import get_current_ops
from thinc.types import Ragged

# Small words and signs that may stand inside a name.
_INNER = frozenset({
    "von", "van", "vom", "de", "der", "den", "zu", "zur", "bin", "ben", "ibn", "al", "el", "del",
    "della", "di", "da", "dos", "du", "la", "le", "y", "ter", "ten", "für", "und", "&", "-", "of",
    "the", "and", "des", "die", "am", "an", "auf", "im", "in", "/", ".", "'", "’", "ohne", "gegen",
    "for", "et", "+", "–",
})  # fmt: skip
_OPENING = frozenset({"al", "el", "von", "van", "de"})
_ADJECTIVE = ("e", "er", "en", "es", "em")


def make_name_candidates(longest: int) -> Callable[..., Any]:
    """Return a spaCy suggester of runs of capitals of at most `longest` tokens."""

    def suggest(docs: Sequence[Doc], *, ops: Any = None) -> Any:
        ops = ops or get_current_ops()
        found = [name_candidates(doc, longest) for doc in docs]
        ranges = [pair for pairs in found for pair in pairs]
        lengths = ops.asarray([len(pairs) for pairs in found], dtype="i")
        data = ops.asarray(ranges, dtype="i") if ranges else ops.xp.zeros((0, 0), dtype="i")
        return Ragged(data, lengths)

    return suggest


def name_candidates(doc: Doc, longest: int) -> list[tuple[int, int]]:
    """Return ranges of tokens, end exclusive, that begin and end as names do."""
    words = [token.text for token in doc]
    named = [_begins_name(word) for word in words]
    found = []
    for first, word in enumerate(words):
        if not named[first] and word.lower() not in _OPENING:
            continue
        for last in range(first, min(len(words), first + longest)):
            inner = words[last]
            if named[last]:
                found.append((first, last + 1))
            elif inner.lower() not in _INNER and not (
                inner[0].islower() and inner.endswith(_ADJECTIVE)
            ):
                break
    return found


def _begins_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or any(c.isupper() for c in word[1:])

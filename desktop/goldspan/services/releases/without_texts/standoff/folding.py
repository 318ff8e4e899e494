"""Tells whether a string holds words of a text, however they are written there: letters alone."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from urllib.parse import unquote

LEAST_WORDS = 4  # that stand in a text one after the other are an excerpt of it
_LEAST_LETTERS = 12  # where four words are shorter, it takes more of them
# Scripts without spaces: Thai to Tibetan, Burmese, Khmer, kana, Chinese
_SPACELESS = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_SPACELESS += "\U00020000-\U0003ffff"
_SPACELESS_LETTER = re.compile(f"[{_SPACELESS}]")
_SPACELESS_SIZE = (0.5, 1.5)  # words, and letters of other scripts
_UNIT = re.compile(rf"[{_SPACELESS}]|[^\W_{_SPACELESS}]+")
_NO_LETTER = re.compile(r"[\W_]+")
_TAG = re.compile(r"<[^<>]*>")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_CONTROL = re.compile(r"\\[nrt]")


class FoldedText:
    """A text as the letters of its words, without case, accents, marks and spaces."""

    def __init__(self, text: str) -> None:
        self._runs = _runs(text)

    def is_quoted_in(self, said: str) -> bool:
        """Tell whether four words that follow each other in the text do so in a string.

        It may have them in capitals, spaced otherwise, with markup between them, as entities of
        HTML, escapes of JSON, or as in addresses. Of scripts without spaces eight letters count.
        """
        if not self._runs:
            return False
        forms = {_letters(form) for form in _readings(said)}
        return any(run in form for form in forms for run in self._runs)


def _runs(text: str) -> frozenset[str]:
    """Return the letters of each run of words that is just long enough."""
    units = _UNIT.findall(_folded(text))
    sizes = [_SPACELESS_SIZE if _SPACELESS_LETTER.match(each) else (1, len(each)) for each in units]
    runs, end = set(), 0
    words, letters = 0.0, 0.0
    for start, (of_words, of_letters) in enumerate(sizes):
        while end < len(units) and not _is_long(words, letters):
            words, letters = words + sizes[end][0], letters + sizes[end][1]
            end += 1
        if not _is_long(words, letters):
            break
        runs.add("".join(units[start:end]))
        words, letters = words - of_words, letters - of_letters
    return frozenset(runs)


def _is_long(words: float, letters: float) -> bool:
    return words >= LEAST_WORDS and letters >= _LEAST_LETTERS


def _readings(said: str) -> set[str]:
    """Return what a string may be meant to be read as."""
    plain = _CONTROL.sub(" ", _ESCAPE.sub(lambda found: chr(int(found[1], 16)), said))
    plain = unescape(unescape(unquote(plain)))
    return {said, plain, _TAG.sub("", plain)}


def _letters(words: str) -> str:
    return _NO_LETTER.sub("", _folded(words))


def _folded(words: str) -> str:
    decomposed = unicodedata.normalize("NFKD", words.casefold())
    return "".join(each for each in decomposed if not unicodedata.combining(each))

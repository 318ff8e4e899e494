"""Sentences for triple click and caret jumps: good enough for German and English news."""

from __future__ import annotations

from collections.abc import Iterator

import regex

_ABBREVIATIONS = (
    "z|B|d|h|u|a|o|ä|bzw|ca|Dr|Prof|Hr|Fr|St|Nr|Art|Abs|vgl|ggf|evtl|usw|etc|inkl|max|min|Mio|Mrd"
    "|Tel|Str|bspw|sog|Jh|Jhd|vs|Mr|Mrs|Ms|Sen|Gov|Gen|Col|Lt|Sgt|Jr|Sr|Inc|Corp|Jan|Feb|Mär|Mrz"
    "|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Nov|Dez|Oct|Dec|geb|verh|gest|Kap|Bd|Hrsg|Anm|Dipl|Ing|Red"
)
_CLOSING = r"[\"'“”’»«›‹)\]]"
_BREAK = regex.compile(
    rf"""
      (?<!\b(?:{_ABBREVIATIONS}))(?<!\b\d{{1,2}})\.{_CLOSING}*(?=\s+[\p{{Lu}}\p{{N}}„“"'»«‚‘(\[–—-])
    | (?<=\b\d{{1,2}})\.{_CLOSING}*(?=\s+(?:Das|Der|Die|Ein|Eine|Er|Es|Sie|Wir|Ich|Im|In|Am|Auch
        |Und|Aber|Doch|Dabei|Damit|Nach|Zuletzt|The|He|She|It)\b)
    | [!?…]+{_CLOSING}*(?=\s+[\p{{Lu}}\p{{N}}„“"'»«‚‘(\[–—-])
    | [。！？]{_CLOSING}*
    """,
    regex.VERBOSE | regex.VERSION1,
)
_REACH = 2_000


def paragraph_around(text: str, offset: int, reach: int = _REACH) -> tuple[int, int]:
    """Return the paragraph that `offset` lies in, without its newline; `reach` either way."""
    low = text.rfind("\n", max(0, offset - reach), offset) + 1 or max(0, offset - reach)
    high = text.find("\n", offset, offset + reach)
    return low, high if high >= 0 else min(len(text), offset + reach)


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one paragraph, trimmed of white space, as (start, end) in order."""
    begin = start
    for match in _BREAK.finditer(text, start, end):
        yield from _trimmed(text, begin, match.end())
        begin = match.end()
    yield from _trimmed(text, begin, end)


def sentence_at(text: str, offset: int) -> tuple[int, int] | None:
    """Return the sentence that holds `offset`, else the nearest in its paragraph, else None."""
    best: tuple[int, int] | None = None
    for span in sentences(text, *paragraph_around(text, offset)):
        if best is None or span[0] <= offset:
            best = span
    return best


def without_stop(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a sentence without its full stop; one that ends otherwise as it is."""
    return (start, end - 1) if end - start > 1 and text[end - 1] == "." else (start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end

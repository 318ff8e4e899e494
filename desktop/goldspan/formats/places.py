"""Finds which unit the offsets of a foreign file count in, by comparing what the file quotes.

Tools count code points, UTF-16 units (JavaScript: Label Studio before 1.5), bytes of UTF-8
(Taguette), and newlines as the system has them where the file was made.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate
from typing import Final

from goldspan.domain.messages import message
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.record import SpanRecord

NEAR: Final = 40
_LONGEST_SOUGHT: Final = 10_000
_MOST_SPACE: Final = 1_000  # characters that a range may have beyond four times its quote's
QUOTED_ELSEWHERE: Final = message(
    "errors",
    "Spans of “{name}” whose quote does not stand in the text near their offsets, left out:"
    " {count}.",
)
OUTSIDE: Final = message(
    "errors", "Spans of “{name}” with offsets that are not in their text, left out: {count}."
)
_MOVED: Final = message(
    "errors", "Spans whose offsets were wrong were put where their quotes stand."
)
_BARE_NEWLINE: Final = re.compile("(?<!\r)\n")


class OffsetUnit(StrEnum):
    """What offsets count: characters in one of three widths, newlines in one of three ways.

    `…_CRLF` counts two for each newline where the text has LF, `…_LF` one where it has CR LF.
    """

    CODE_POINTS = "code points"
    UTF16 = "UTF-16 units"
    BYTES = "bytes of UTF-8"
    CODE_POINTS_CRLF = "code points with CR LF"
    UTF16_CRLF = "UTF-16 units with CR LF"
    BYTES_CRLF = "bytes of UTF-8 with CR LF"
    CODE_POINTS_LF = "code points with LF"
    UTF16_LF = "UTF-16 units with LF"
    BYTES_LF = "bytes of UTF-8 with LF"


UNIT_NOTES: Final = {
    OffsetUnit.CODE_POINTS: "",
    OffsetUnit.UTF16: message("errors", "Its offsets count UTF-16 units and were converted."),
    OffsetUnit.BYTES: message("errors", "Its offsets count bytes and were converted."),
    OffsetUnit.CODE_POINTS_CRLF: message(
        "errors", "Its offsets count newlines as CR LF and were converted."
    ),
    OffsetUnit.UTF16_CRLF: message(
        "errors", "Its offsets count UTF-16 units and newlines as CR LF and were converted."
    ),
    OffsetUnit.BYTES_CRLF: message(
        "errors", "Its offsets count bytes and newlines as CR LF and were converted."
    ),
    OffsetUnit.CODE_POINTS_LF: message(
        "errors", "Its offsets count newlines as LF and were converted."
    ),
    OffsetUnit.UTF16_LF: message(
        "errors", "Its offsets count UTF-16 units and newlines as LF and were converted."
    ),
    OffsetUnit.BYTES_LF: message(
        "errors", "Its offsets count bytes and newlines as LF and were converted."
    ),
}


@dataclass(frozen=True, slots=True)
class QuotedPlace:
    """Where a file says that something stands, end exclusive, and what it quotes ("": nothing)."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Settled:
    """Where the places of one text stand: code points, end exclusive, in their order.

    Where a range is None, the reason is a template for `Leftovers.add`, else "". `note` is a
    sentence for the article, "" where the offsets were as they should be.
    """

    unit: OffsetUnit = OffsetUnit.CODE_POINTS
    ranges: list[tuple[int, int] | None] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    note: str = ""


def settle(text: str, places: Sequence[QuotedPlace]) -> Settled:
    """Return where the places stand, in the unit in which most of them quote the text.

    Quotes may have their whitespace collapsed or trimmed; a range shrinks to what is quoted. A
    quote that does not stand at its offsets is taken where it stands once within `NEAR` of them.
    """
    unit, found = _majority(text, places)
    ranges: list[tuple[int, int] | None] = []
    reasons: list[str] = []
    moved = False
    to_code_points = converter(text, unit)
    for place, there in zip(places, found, strict=True):
        near = there
        if near is None and place.quote.strip() and len(place.quote) <= _LONGEST_SOUGHT:
            near = _nearby(text, place, to_code_points)
            moved = moved or near is not None
        ranges.append(near)
        if near is not None:
            reasons.append("")
        else:
            reasons.append(QUOTED_ELSEWHERE if place.quote.strip() else OUTSIDE)
    notes = (UNIT_NOTES[unit], _MOVED if moved else "")
    return Settled(unit, ranges, reasons, " ".join(note for note in notes if note))


def settle_spans(
    text: str, spans: Sequence[SpanRecord], leftovers: Leftovers, line: int = 0
) -> tuple[list[SpanRecord], str]:
    """Return the spans with offsets that are code points of `text`, and a note ("" for none).

    Spans that stand nowhere are tallied. A quote becomes what the text has there.
    """
    settled = settle(text, [QuotedPlace(s["start"], s["end"], s["quote"]) for s in spans])
    kept: list[SpanRecord] = []
    for span, there, reason in zip(spans, settled.ranges, settled.reasons, strict=True):
        if there is None:
            leftovers.add(reason, span["label"], line=line, spans=True)
        else:
            start, end = there
            kept.append({**span, "start": start, "end": end, "quote": text[start:end]})
    return kept, settled.note


Converter = Callable[[int], int | None]


def _majority(
    text: str, places: Sequence[QuotedPlace]
) -> tuple[OffsetUnit, list[tuple[int, int] | None]]:
    """Return the unit in which most places quote the text, and the ranges in it."""
    quoted = sum(bool(place.quote) for place in places)
    best, unit, ranges = (-1, -1), OffsetUnit.CODE_POINTS, list[tuple[int, int] | None]()
    for tried in units_of(text):
        convert = converter(text, tried)
        found = [_there(text, place, convert) for place in places]
        pairs = [(p.quote, r) for p, r in zip(places, found, strict=True) if r and p.quote]
        exact = sum(_lines(text[start:end]) == _lines(quote) for quote, (start, end) in pairs)
        if (len(pairs), exact) > best:
            best, unit, ranges = (len(pairs), exact), tried, found
        if exact == quoted:
            break
    return unit, ranges


def units_of(text: str) -> Iterator[OffsetUnit]:
    """Yield the units that differ from each other in this text, the usual ones first."""
    widths = [("CODE_POINTS", True), ("UTF16", max(text, default="") > "\uffff")]
    widths.append(("BYTES", not text.isascii()))
    ways = (
        ("", True),
        ("_CRLF", _BARE_NEWLINE.search(text) is not None),
        ("_LF", "\r\n" in text),
    )
    for way, is_other in ways:
        for width, is_wider in widths:
            if is_other and is_wider:
                yield OffsetUnit[width + way]


def converter(text: str, unit: OffsetUnit) -> Converter:
    """Return a function from an offset in the unit to one in code points, None inside of one."""
    if unit is OffsetUnit.CODE_POINTS:
        length = len(text)
        return lambda offset: offset if 0 <= offset <= length else None
    ends = list(accumulate(_widths(text, unit), initial=0))

    def convert(offset: int) -> int | None:
        place = bisect_left(ends, offset)
        if place == len(ends) or offset < 0:
            return None
        if ends[place] != offset:  # between CR and LF it is before the newline, elsewhere nowhere
            place -= 1
            return place if text[place] == "\n" else None
        return place

    return convert


def _widths(text: str, unit: OffsetUnit) -> list[int]:
    """Return how much each code point of the text counts."""
    if unit.name.startswith("UTF16"):
        widths = [2 if character > "\uffff" else 1 for character in text]
    elif unit.name.startswith("BYTES"):
        widths = [len(character.encode("utf-8", "surrogatepass")) for character in text]
    else:
        widths = [1] * len(text)
    if unit.name.endswith("_CRLF"):
        for newline in _BARE_NEWLINE.finditer(text):
            widths[newline.start()] = 2
    elif unit.name.endswith("_LF"):
        for newline in re.finditer("\r\n", text):
            widths[newline.start()] = 0
    return widths


def _there(text: str, place: QuotedPlace, convert: Converter) -> tuple[int, int] | None:
    """Return the range of a place where the text has its quote there, whatever its whitespace."""
    start, end = convert(place.start), convert(place.end)
    if start is None or end is None or start >= end:
        return None
    if text[start - 1 : start + 1] == "\r\n" or text[end - 1 : end + 1] == "\r\n":
        return None  # half a newline
    if not place.quote:
        return start, end
    if end - start > 4 * len(place.quote) + _MOST_SPACE:
        return None
    words = text[start:end]
    if _lines(words) == _lines(place.quote):
        return start, end
    if " ".join(words.split()) != " ".join(place.quote.split()) or not place.quote.strip():
        return None
    if not place.quote[0].isspace():
        start += len(words) - len(words.lstrip())
    if not place.quote[-1].isspace():
        end -= len(words) - len(words.rstrip())
    return start, end


def _lines(words: str) -> str:
    return words.replace("\r\n", "\n") if "\r" in words else words


def _nearby(text: str, place: QuotedPlace, convert: Converter) -> tuple[int, int] | None:
    """Return the one place near the offsets where the words of the quote stand."""
    about = convert(place.start)
    if about is None:
        about = min(max(place.start, 0), len(text))
        if abs(place.start - about) > NEAR:
            return None
    words = re.compile(r"\s+".join(re.escape(word) for word in place.quote.split()))
    starts = range(max(0, about - NEAR), about + NEAR + 1)
    high = about + NEAR + 2 * len(place.quote)
    near = [match.span() for start in starts if (match := words.match(text, start, high))]
    return near[0] if len(near) == 1 else None

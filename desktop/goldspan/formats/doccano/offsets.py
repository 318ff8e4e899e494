"""Which unit the offsets of a doccano file count in, which quotes nothing that could tell.

doccano's page counts UTF-16 units, or whole characters (grapheme clusters) where a project says
so; files made by scripts count code points. https://github.com/doccano/doccano/issues/2290
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

import regex

from goldspan.domain.messages import message
from goldspan.formats.places import UNIT_NOTES, Converter, OffsetUnit, converter, units_of

Range = tuple[int, int]
MARK: Final = "offset_unit"  # the column in which our own files say what they count
UTF16_MARK: Final = "UTF-16"
_GRAPHEMES: Final = message("errors", "Its offsets count whole characters and were converted.")
_CLUSTER: Final = regex.compile(r"\X")
_SEVERAL: Final = regex.compile(r"\X(?<=..)", regex.DOTALL)


def utf16_ranges(text: str, ranges: Sequence[Range]) -> list[Range | None]:
    """Return ranges that count UTF-16 units in code points, None where there is no such range."""
    return _converted(converter(text, OffsetUnit.UTF16), ranges)


def likely_ranges(text: str, ranges: Sequence[Range]) -> tuple[list[Range | None], str]:
    """Return the ranges in code points, in the unit in which most are words, and a note.

    Of units that fit equally well doccano's own is taken, then the more usual one. The note is ""
    where the offsets were code points already.
    """
    best, found, note = (-1, -1), list[Range | None](), ""
    for convert, remark in _readings(text):
        read = _converted(convert, ranges)
        places = [place for place in read if place is not None]
        score = (len(places), sum(_is_words(text, place) for place in places))
        if score > best:
            best, found, note = score, read, remark
        if best == (len(ranges), len(ranges)):
            break
    return found, note if found != list(ranges) else ""


def _readings(text: str) -> list[tuple[Converter, str]]:
    units = list(units_of(text))
    if OffsetUnit.UTF16 in units:
        units = [OffsetUnit.UTF16, *(unit for unit in units if unit is not OffsetUnit.UTF16)]
    usual = [unit for unit in units if not unit.name.startswith("BYTES")]
    found = [(converter(text, unit), UNIT_NOTES[unit]) for unit in usual]
    if _SEVERAL.search(text):
        found.insert(2, (_by_clusters(text), _GRAPHEMES))
    return found


def _by_clusters(text: str) -> Converter:
    ends = list(accumulate((len(match.group()) for match in _CLUSTER.finditer(text)), initial=0))
    return lambda offset: ends[offset] if 0 <= offset < len(ends) else None


def _converted(convert: Converter, ranges: Sequence[Range]) -> list[Range | None]:
    found: list[Range | None] = []
    for low, high in ranges:
        start, end = convert(low), convert(high)
        if start is None or end is None or start >= end:
            found.append(None)
        else:
            found.append((start, end))
    return found


def _is_words(text: str, place: Range) -> bool:
    """Say whether a range begins and ends where words do."""
    start, end = place
    if text[start].isspace() or text[end - 1].isspace():
        return False
    return not any(
        0 < border < len(text) and text[border - 1].isalnum() and text[border].isalnum()
        for border in place
    )

"""The parts of a TSV file: its layers, its text, and the lines of tokens with their places.

INCEpTION makes a text of the sentences and fills what lies between them with a newline and
spaces; so does this.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.webanno.escapes import read_any, read_text, read_value
from goldspan.formats.webanno.header import Layer, read_layers
from goldspan.text.utf16 import Utf16Map

FORMAT: Final = "#FORMAT=WebAnno TSV 3"
_TEXT: Final = "#Text="
_MOST_PADDING: Final = 1_000_000  # characters; offsets beyond any text would fill the memory
_ROW: Final = re.compile(r"\d+-\d+(?:\.\d+)?")
_PLACE: Final = re.compile(r"(\d{1,11})-(\d{1,11})")
_READERS: Final = (read_text, read_any)
_NO_TOKEN: Final = message("errors", "Lines that are no token, left out: {count}.")
_TOO_SHORT: Final = message(
    "errors", "Lines with fewer columns than the header names, read as far as they go: {count}."
)


@dataclass(slots=True)
class Row:
    """A line of a token or a part of one.

    `begin` and `end` are as the file has them; `start` and `stop` code points of the text, or -1
    where its words do not stand there.
    """

    line: int
    id: str
    begin: int
    end: int
    word: str
    cells: Sequence[str]
    start: int = -1
    stop: int = -1


@dataclass(frozen=True, slots=True)
class TsvDocument:
    """A file that was read."""

    layers: Sequence[Layer]
    text: str
    rows: Sequence[Row]


@dataclass(slots=True)
class _Sentence:
    lines: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def read_document(data: bytes, leftovers: Leftovers) -> TsvDocument:
    """Return the file. Raise `ImportRefusedError` where it is none, or holds no text."""
    try:
        lines = data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise ImportRefusedError(
            message("errors", "The file is not in UTF-8, as WebAnno TSV is."),
            todo=message("errors", "Save the file as UTF-8."),
        ) from error
    if lines[0].endswith("\r"):
        lines = [line.removesuffix("\r") for line in lines]
    if not lines[0].startswith(FORMAT):
        raise ImportRefusedError(message("errors", "The file is no WebAnno TSV 3."))
    body = next((n for n, line in enumerate(lines) if line.startswith(_TEXT) or "\t" in line), 0)
    layers = read_layers(lines[:body])
    width = sum(len(layer.columns) for layer in layers)
    sentences = list(_sentences(lines, body, width, leftovers)) if body else []
    if not sentences:
        raise ImportRefusedError(message("errors", "The file holds no text."))
    text = _settled(sentences)
    return TsvDocument(layers, text, [row for sentence in sentences for row in sentence.rows])


def _sentences(
    lines: Sequence[str], body: int, width: int, leftovers: Leftovers
) -> Iterator[_Sentence]:
    current = _Sentence()
    for number, line in enumerate(lines[body:], start=body + 1):
        if line.startswith("#"):
            if current.rows:
                yield current
                current = _Sentence()
            if line.startswith(_TEXT):
                current.lines.append(line.removeprefix(_TEXT))
            continue
        if not line:
            continue
        row = _row(number, line)
        if row is None:
            leftovers.add(_NO_TOKEN, line=number)
            continue
        if len(row.cells) < width:
            leftovers.add(_TOO_SHORT, line=number)
        current.rows.append(row)
    if current.rows or current.lines:
        yield current


def _row(number: int, line: str) -> Row | None:
    name, _, rest = line.partition("\t")
    place, _, rest = rest.partition("\t")
    found = _PLACE.fullmatch(place)
    if not _ROW.fullmatch(name) or found is None:
        return None
    word, *cells = rest.split("\t")
    return Row(number, name, int(found[1]), int(found[2]), word, cells)


def _settled(sentences: Sequence[_Sentence]) -> str:
    """Return the text, and give the rows their places in it.

    Offsets count UTF-16 units; where more tokens stand in the text when they count code points,
    they do.
    """
    best: tuple[int, str, list[tuple[int, int]]] = (-1, "", [])
    for units in (True, False):
        text = _assembled(sentences, units)
        offsets = Utf16Map(text)
        if not units and offsets.is_identity:
            break
        convert = _exact(offsets, len(text)) if units else _inside(len(text))
        places = [_place(row, text, convert) for each in sentences for row in each.rows]
        right = sum(start >= 0 for start, _stop in places)
        if right > best[0]:
            best = (right, text, places)
        if right == len(places):
            break
    rows = (row for each in sentences for row in each.rows)
    for row, place in zip(rows, best[2], strict=True):
        row.start, row.stop = place
    return best[1]


def _exact(offsets: Utf16Map, length: int) -> Callable[[int], int]:
    def convert(unit: int) -> int:
        point = offsets.to_points(unit)
        return point if point <= length and offsets.to_units(point) == unit else -1

    return convert


def _inside(length: int) -> Callable[[int], int]:
    return lambda offset: offset if offset <= length else -1


def _place(row: Row, text: str, convert: Callable[[int], int]) -> tuple[int, int]:
    start, stop = convert(row.begin), convert(row.end)
    if 0 <= start <= stop and _is_word(text[start:stop], row.word):
        return start, stop
    return -1, -1


def _is_word(word: str, written: str) -> bool:
    return word in (written, read_text(written), read_any(written), read_value(written))


def _assembled(sentences: Sequence[_Sentence], units: bool) -> str:
    text: list[str] = []
    length, room = 0, _MOST_PADDING
    for sentence in sentences:
        begin = sentence.rows[0].begin if sentence.rows else length + bool(text)
        gap = begin - length
        if gap > 0:
            gap = gap if gap <= room else 1
            room -= gap
            text.append("\n" + " " * (gap - 1) if text else " " * gap)
            length += gap
        piece = _sentence_text(sentence, units, room)
        text.append(piece)
        length += _length(piece, units)
    return "".join(text)


def _length(text: str, units: bool) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 if units else len(text)


def _sentence_text(sentence: _Sentence, units: bool, room: int) -> str:
    """Return the text of a sentence: unescaped so that its tokens stand in it."""
    if not sentence.lines:
        return _of_tokens(sentence.rows, units, room)
    readings = ["\n".join(map(read, sentence.lines)) for read in _READERS]
    if readings[0] == readings[1] or not sentence.rows:
        return readings[0]
    first = sentence.rows[0].begin

    def standing(text: str) -> int:
        offsets = Utf16Map(text)
        convert = _exact(offsets, len(text)) if units else _inside(len(text))
        moved = (
            Row(row.line, row.id, row.begin - first, row.end - first, row.word, ())
            for row in sentence.rows
        )
        return sum(_place(row, text, convert)[0] >= 0 for row in moved if row.begin >= 0)

    return max(readings, key=standing)


def _of_tokens(rows: Sequence[Row], units: bool, room: int) -> str:
    """Return the text of tokens alone, with spaces where nothing is said of what is between."""
    text: list[str] = []
    position = rows[0].begin
    for row in rows:
        if "." in row.id or row.begin < position:
            continue
        gap = row.begin - position
        gap = gap if gap <= room else 1
        room -= gap
        text += [" " * gap, row.word]
        position = row.begin + _length(row.word, units)
    return "".join(text)

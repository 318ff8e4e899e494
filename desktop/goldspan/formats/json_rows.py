"""Reads JSON of other tools row by row, whatever they wrote: lines, an array, one object."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, Final, TypeVar

import orjson

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Item
from goldspan.domain.messages import message
from goldspan.formats.making import ArticleMaker
from goldspan.formats.reading import ReadOptions, refusal, too_large, unreadable
from goldspan.formats.record import RecordParser
from goldspan.formats.surrogates import without_surrogates

_BLOCK: Final = 1024 * 1024
_MOST_SNIFFED: Final = 64 * 1024 * 1024
_LONGEST_WORD: Final = 64
_MOST_TRIED: Final = 10
_SPACE: Final = " \t\r\n\ufeff"
_STARTS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_UTF8: Final = re.compile("[\ud800-\udfff]")  # what stands for bytes that are none
_MARKS: Final = re.compile(r'\\.|["\[\]{}]', re.DOTALL)
_DECODER: Final = json.JSONDecoder()
_BROKEN_OFF = message(
    "errors", "The file is no JSON from entry {number} on: what follows was not read."
)
_NOT_JSON = message(
    "errors", "The line is not JSON: it breaks off or goes wrong at column {column}."
)
_TOO_DEEP = message("errors", "It is nested too deeply.")
_TOO_LONG = message("errors", "It has a number of more digits than can be read.")
_NOT_UTF8 = message("errors", "It is not UTF-8, as JSON is.")

Row = dict[str, Any]
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class JsonRow:
    """A row with its number from 1 (a line, or an entry of an array), or why it is none.

    `repaired` says that lone surrogates in it were replaced.
    """

    number: int
    value: Any = None
    repaired: bool = False
    error: ImportRefusedError | None = None


def json_rows(path: Path, limit: int) -> Iterator[JsonRow]:
    """Yield the rows of a file; only one of them is held at a time.

    A broken line is a row with an error and the next is read; where the end of a broken entry of
    an array cannot be told, the rest is lost. Raise `ImportRefusedError` where the file cannot be
    read, is empty or has a row over `limit` bytes.
    """
    number = 0
    try:
        for row in _rows(path, limit):
            number = row.number
            yield row
    except ImportRefusedError as error:
        if not number:
            raise
        yield JsonRow(number + 1, error=error)
    if not number:
        raise ImportRefusedError(message("errors", "The file is empty."))


def first_row(path: Path, head: bytes) -> Row | None:
    """Return the first object of a file that begins with `head`, None where it has none.

    More than the head is read where the object goes on behind it; a few broken rows are passed
    over.
    """
    try:
        for row in islice(_rows(path, _MOST_SNIFFED, head), _MOST_TRIED):
            if row.error is None:
                return row.value if isinstance(row.value, dict) else None
    except ImportRefusedError:
        pass
    return None


def read_rows(
    path: Path,
    options: ReadOptions,
    parser: RecordParser[R],
    articles: Callable[[JsonRow, R, ArticleMaker], Iterator[Item]],
) -> Iterator[Item]:
    """Yield what `articles` makes of each row; rows that are no such record are refused."""
    maker = ArticleMaker(path, options)
    for row in json_rows(path, options.max_bytes):
        try:
            if row.error is not None:
                raise row.error
            yield from articles(row, parser.validated(row.value), maker)
        except ImportRefusedError as error:
            yield refusal(path, error, row.number)
    yield from maker.left_out()


def _rows(path: Path, limit: int, head: bytes = b"") -> Iterator[JsonRow]:
    feed = _Feed(path, limit, head)
    try:
        if feed.peek() == "[":
            yield from _entries(feed)
        elif path.suffix.lower() == ".json":
            yield from _values(feed, 1)
        else:
            yield from _lines(feed)
    except OSError as error:
        raise unreadable(error) from error
    finally:
        feed.close()


def _entries(feed: _Feed) -> Iterator[JsonRow]:
    """Yield the elements of an array."""
    feed.position += 1
    yield from _values(feed, 1, separator=",", end="]")


def _values(feed: _Feed, number: int, separator: str = "", end: str = "") -> Iterator[JsonRow]:
    """Yield one value after the other."""
    while (sign := feed.peek()) not in ("", end):
        if sign == separator:
            feed.position += 1
            continue
        yield _value(feed, number)
        number += 1
    if end and sign != end:
        raise ImportRefusedError(_BROKEN_OFF, number=number)


def _value(feed: _Feed, number: int) -> JsonRow:
    """Return the next value; what is cut off by the end of the buffer is tried again with more.

    Raise `ImportRefusedError` where it is broken and nothing tells where the next begins.
    """
    while True:
        try:
            value, end = _DECODER.raw_decode(feed.text, feed.position)
        except json.JSONDecodeError as error:
            cut_off = error.pos > len(feed.text) - _LONGEST_WORD or "Unterminated" in error.msg
            if cut_off and feed.more():
                continue
            raise ImportRefusedError(_BROKEN_OFF, number=number) from error
        except (RecursionError, ValueError) as error:
            if not feed.passed_over():
                raise ImportRefusedError(_BROKEN_OFF, number=number) from error
            return _unread(number, error)
        raw = feed.text[feed.position : end]
        feed.position = end
        return _repaired(number, value, raw)


def _unread(number: int, error: RecursionError | ValueError) -> JsonRow:
    """Return the row for JSON that Python does not take."""
    reason = _TOO_DEEP if isinstance(error, RecursionError) else _TOO_LONG
    return JsonRow(number, error=ImportRefusedError(reason))


def _lines(feed: _Feed) -> Iterator[JsonRow]:
    """Yield the lines that are not blank."""
    number = 0
    while (line := feed.line()) is not None:
        number += 1
        if not line.strip(_SPACE):
            continue
        try:
            yield _parsed(number, line.lstrip("\ufeff"))
        except json.JSONDecodeError as error:
            yield JsonRow(number, error=ImportRefusedError(_NOT_JSON, column=error.colno))
        except (RecursionError, ValueError) as error:
            yield _unread(number, error)


def _parsed(number: int, line: str) -> JsonRow:
    try:
        return JsonRow(number, orjson.loads(line))
    except ValueError:
        # Python's own parser lets lone surrogates through, NaN and deeper nesting too.
        return _repaired(number, json.loads(line), line)


def _repaired(number: int, value: Any, raw: str) -> JsonRow:
    """Return the row, with what stands for lone surrogates in it."""
    if not raw.isascii() and _NO_UTF8.search(raw):
        return JsonRow(number, error=ImportRefusedError(_NOT_UTF8))
    if "\\ud" not in raw and "\\uD" not in raw:
        return JsonRow(number, value)
    try:
        repaired = without_surrogates(value)
        return JsonRow(number, repaired, repaired=repaired != value)
    except RecursionError as error:
        return _unread(number, error)


class _Feed:
    """The characters of a file, from `position` in `text` on; more of them when asked."""

    def __init__(self, path: Path, limit: int, head: bytes) -> None:
        self._path = path
        self._limit = limit
        self._head = head
        self._file = None if head else self._opened(0)
        self._decoder: codecs.IncrementalDecoder | None = None
        self._size = len(head)
        self.text = ""
        self.position = 0

    def close(self) -> None:
        if self._file is not None:
            self._file.close()

    def peek(self) -> str:
        """Return the next character that is no space, "" at the end."""
        while True:
            while self.position < len(self.text):
                if self.text[self.position] not in _SPACE:
                    return self.text[self.position]
                self.position += 1
            if not self.more():
                return ""

    def line(self) -> str | None:
        """Return the next line, None at the end."""
        sought = self.position
        while True:
            end = self.text.find("\n", sought)
            if end >= 0:
                line = self.text[self.position : end]
                self.position = end + 1
                return line
            left = len(self.text) - self.position
            if not self.more():
                line = self.text[self.position :]
                self.position = len(self.text)
                return line if line else None
            sought = left

    def passed_over(self) -> bool:
        """Pass over the array or object that begins here; say whether it has an end."""
        if self.text[self.position] not in "[{":
            return False
        depth, quoted = 0, False
        while True:
            end = self.position
            for mark in _MARKS.finditer(self.text, self.position):
                sign, end = mark.group(), mark.end()
                if sign == '"':
                    quoted = not quoted
                elif not quoted and len(sign) == 1:
                    depth += 1 if sign in "[{" else -1
                if not depth:
                    self.position = end
                    return True
            half_escaped = end < len(self.text) and self.text.endswith("\\")
            self.position = len(self.text) - half_escaped
            if not self.more():
                return False

    def more(self) -> bool:
        """Read on, as much again as is held; say whether there was more."""
        if self.position:
            self.text = self.text[self.position :]
            self.position = 0
        if len(self.text) > self._limit:
            raise too_large(len(self.text), self._limit)
        block = self._read(max(_BLOCK, len(self.text)))
        if self._decoder is None:
            encoding = next((name for mark, name in _STARTS if block.startswith(mark)), "utf-8")
            errors = "surrogateescape" if encoding == "utf-8" else "strict"
            self._decoder = codecs.getincrementaldecoder(encoding)(errors)
        try:
            decoded = self._decoder.decode(block, final=not block)
        except UnicodeDecodeError as error:
            raise ImportRefusedError(message("errors", "The file breaks off.")) from error
        self.text += decoded
        return bool(block)

    def _read(self, size: int) -> bytes:
        """Return what comes next: first the head that was given, then what the file has behind."""
        if self._head:
            block, self._head = self._head, b""
            return block
        if self._file is None:
            self._file = self._opened(self._size)
        return self._file.read(size)

    def _opened(self, offset: int) -> BinaryIO:
        try:
            file = self._path.open("rb")
        except OSError as error:
            raise unreadable(error) from error
        file.seek(offset)
        return file

"""Reads Goldspan JSONL, line by line: an article each, with one layer where `spans` is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Item
from goldspan.domain.messages import message
from goldspan.formats.making import ArticleMaker
from goldspan.formats.reading import ReadOptions, refusal, too_large, unreadable
from goldspan.formats.record import ArticleRecord, RecordParser

_STANDOFF = b'"standoff":{"sha256":'  # in the place of a text, in a release without texts


class JsonlReader:
    """The native format. A line that is no record is refused; the others come in."""

    suffixes = (".jsonl", ".ndjson")

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield the articles of the file and the lines that are none."""
        parser = RecordParser(ArticleRecord)
        maker = ArticleMaker(path, options)
        number = 0
        try:
            for number, line in record_lines(path, options.max_bytes):
                try:
                    record, repaired = parser.parse(line)
                    yield maker.article(number, record, repaired=repaired)
                except ImportRefusedError as error:
                    yield refusal(path, _apart() if _STANDOFF in line else error, number)
        except ImportRefusedError as error:
            if not number:
                raise
            yield refusal(path, error, number + 1)
        if not number:
            raise ImportRefusedError(message("errors", "The file is empty."))
        yield from maker.left_out()


def _apart() -> ImportRefusedError:
    return ImportRefusedError(
        message("errors", "It is an article of a release without texts."),
        todo=message("errors", "Put the texts in again with “goldspan join”."),
    )


def record_lines(path: Path, limit: int) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, with their numbers; a line over `limit` ends it."""
    try:
        with path.open("rb") as file:
            number = 0
            while line := file.readline(limit + 1):
                number += 1
                if len(line) > limit:
                    raise too_large(path.stat().st_size, limit)
                if number == 1:
                    line = line.removeprefix(b"\xef\xbb\xbf")
                if line.strip():
                    yield number, line
    except OSError as error:
        raise unreadable(error) from error

"""Reads spaCy's DocBin, our own and that of others: spans of all groups, entities, metadata."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Item
from goldspan.domain.messages import message
from goldspan.formats.docbin.records import RecordMaker
from goldspan.formats.docbin.unpacking import unpacked
from goldspan.formats.making import ArticleMaker
from goldspan.formats.reading import MEBIBYTE, ReadOptions, refusal, too_large, unreadable
from goldspan.formats.record import ArticleRecord, RecordParser

_BESIDE = ("config.cfg", "config.spancat.cfg", "losses.json")
_MOST_BYTES = 1_024 * MEBIBYTE  # of a file with many articles


class DocBinReader:
    """`.spacy`. A Doc that is damaged is refused by its number; the others come in."""

    suffixes = (".spacy",)

    def companions(self, path: Path) -> frozenset[Path]:
        """Return the configurations and the list of losses that an export put beside the file."""
        return frozenset(path.with_name(name) for name in _BESIDE)

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield the articles of the file and the Docs that are none."""
        packed = unpacked(_file(path))
        maker = ArticleMaker(path, options)
        records = RecordMaker(packed.strings, options, maker.leftovers)
        parser = RecordParser(ArticleRecord)
        empty = True
        for number, doc in enumerate(packed.docs(), start=1):
            empty = False
            try:
                if isinstance(doc, ImportRefusedError):
                    raise doc
                record, repaired = parser.parse(records.line(doc, number))
                yield maker.article(number, record, repaired=repaired)
            except ImportRefusedError as error:
                yield refusal(path, error, number)
        if empty:
            raise ImportRefusedError(message("errors", "The file holds no document."))
        yield from maker.left_out()


def _file(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > _MOST_BYTES:
            raise too_large(size, _MOST_BYTES)
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(error) from error
    if not data:
        raise ImportRefusedError(message("errors", "The file is empty."))
    return data

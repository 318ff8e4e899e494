"""Reads a CoNLL export with the files beside: articles whole, spans exactly where they were."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Item, Note
from goldspan.domain.messages import Phrase, message
from goldspan.formats.conll.aligning import (
    Sentence,
    label_names,
    numbered,
    places_of,
    span_records,
)
from goldspan.formats.conll.beside import ARTICLES, ENDING, Export
from goldspan.formats.conll.rows import DOCUMENT_START
from goldspan.formats.jsonl_reader import record_lines
from goldspan.formats.making import ArticleMaker
from goldspan.formats.reading import ReadOptions, refusal, unreadable
from goldspan.formats.record import ArticleRecord, RecordParser, SpanRecord

MENDED = message(
    "errors",
    "Tags that break their scheme were taken for the begin or the end of a span: {count}, the first"
    " in line {line}.",
)


def read_export(export: Export, path: Path, options: ReadOptions) -> Iterator[Item]:
    """Yield the articles of the export with what this file says; its first file stands for all."""
    present = export.present()
    chosen = present if path == present[0] else [path]
    parser = RecordParser(ArticleRecord)
    maker = ArticleMaker(path, options)
    with ExitStack() as stack:
        label = label_names(options.scheme)
        files = {file.name: _File(file, stack, label) for file in chosen}
        documents = export.documents()
        line, names = next(documents, (0, []))
        number = 0
        for number, data in record_lines(export.path(ARTICLES), options.max_bytes):
            mine: list[str] = []
            if number == line:
                mine = names
                line, names = next(documents, (0, []))
            paths = (export.path(f"{name}.{ENDING}").name for name in mine)
            with_spans = [files[name] for name in paths if name in files]
            for file in with_spans:
                file.advance()  # all of them, whatever is wrong with one
            try:
                record, _repaired = parser.parse(data)
                text = record["text"]
                record["spans"] = numbered(span for file in with_spans for span in file.spans(text))
                yield maker.article(number, record)
            except ImportRefusedError as error:
                yield refusal(path, error, number)
        if not number:
            empty = ImportRefusedError(message("errors", "The file is empty."))
            yield refusal(export.path(ARTICLES), empty)
        for file in files.values():
            yield from file.notes()
    yield from maker.left_out()


class _File:
    """A CoNLL file of the export, read a document after the other."""

    def __init__(self, path: Path, stack: ExitStack, label: Callable[[str], str]) -> None:
        self._path = path
        self._label = label
        try:
            lines = stack.enter_context(path.open(encoding="utf-8-sig", newline="\n"))
        except OSError as error:
            raise unreadable(error) from error
        self._documents = _documents(lines)
        self._document: list[Sentence] | None = None
        self._missing = message("errors", "The file “{file}” ends before this article.")
        self._broken: list[int] = []

    def advance(self) -> None:
        """Go to the next document."""
        try:
            self._document = next(self._documents, None)
        except UnicodeDecodeError:
            self._document = None
            self._missing = message("errors", "The file “{file}” is not UTF-8.")

    def spans(self, text: str) -> list[SpanRecord]:
        """Return the spans of the present document, which is one of this text."""
        document = self._document
        if document is None:
            raise ImportRefusedError(self._missing, file=self._path.name)
        tokens = [token for sentence in document for token in sentence.tokens]
        first = document[0].lines[0] if document else 0
        places = places_of(text, tokens, first)
        records, broken = span_records(text, document, places, self._label)
        self._broken += broken
        return records

    def notes(self) -> Iterator[Note]:
        """Yield that tags were mended, where some were."""
        if self._broken:
            details = {"count": len(self._broken), "line": self._broken[0]}
            yield Note(str(self._path), Phrase(MENDED, details))


def _documents(lines: Iterable[str]) -> Iterator[list[Sentence]]:
    document: list[Sentence] | None = None
    sentence = Sentence([], [], [])
    for number, line in enumerate(lines, start=1):
        columns = line.split()
        if columns and columns[0] == DOCUMENT_START:
            if document is not None:
                yield document
            document, sentence = [], Sentence([], [], [])
        elif len(columns) > 1:
            if not sentence.tokens and document is not None:
                document.append(sentence)
            sentence.tokens.append(columns[0])
            sentence.tags.append(columns[-1])
            sentence.lines.append(number)
        elif sentence.tokens:
            sentence = Sentence([], [], [])
    if document is not None:
        yield document

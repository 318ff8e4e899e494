"""Reads CoNLL files that others wrote: texts made of their tokens, spans of their tags."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Item, Note
from goldspan.domain.messages import Phrase, message
from goldspan.formats.conll.aligning import label_names, numbered, span_records
from goldspan.formats.conll.detokenised import sentence_text
from goldspan.formats.conll.own_reader import MENDED
from goldspan.formats.conll.rows import Document, documents_of, rows_of
from goldspan.formats.encodings import Decoded
from goldspan.formats.making import ArticleMaker
from goldspan.formats.plain import encoding_notes
from goldspan.formats.reading import ReadOptions, refusal
from goldspan.formats.record import ArticleRecord, SpanRecord
from goldspan.formats.surrogates import without_surrogates

REBUILT = message(
    "errors", "The text was put together from the tokens of a CoNLL file: spaces were guessed."
)


def read_foreign(path: Path, decoded: Decoded, options: ReadOptions) -> Iterator[Item]:
    """Yield an article for each document of the file.

    Raise `ImportRefusedError` where no column of the file holds tags.
    """
    maker = ArticleMaker(path, options)
    label = label_names(options.scheme)
    documents = list(documents_of(rows_of(without_surrogates(decoded.text))))
    broken: list[int] = []
    for number, document in enumerate(documents, start=1):
        text, places = _text(document)
        spans: list[SpanRecord] = []
        for sentences in document.columns:
            found, wrong = span_records(text, sentences, places, label)
            spans += found
            broken += wrong
        name = document.name or (path.stem if len(documents) == 1 else f"{path.stem}-{number}")
        record: ArticleRecord = {
            "id": name,
            "text": text,
            "notes": [*encoding_notes(decoded), REBUILT],
            "spans": numbered(spans),
        }
        line = document.columns[0][0].lines[0]
        try:
            yield maker.article(line, record)
        except ImportRefusedError as error:
            yield refusal(path, error, line)
    if broken:
        details = {"count": len(broken), "line": min(broken)}
        yield Note(str(path), Phrase(MENDED, details))
    yield from maker.left_out()


def _text(document: Document) -> tuple[str, list[tuple[int, int]]]:
    """Return the text of a document, a sentence a line, and where its tokens stand."""
    lines: list[str] = []
    places: list[tuple[int, int]] = []
    begin = 0
    for sentence in document.columns[0]:
        line, inside = sentence_text(sentence.tokens)
        places += [(begin + start, begin + end) for start, end in inside]
        lines.append(line)
        begin += len(line) + 1
    return "\n".join(lines), places

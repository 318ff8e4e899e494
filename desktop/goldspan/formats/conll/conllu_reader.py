"""Reads CoNLL-U: our own exactly, others' with what their last column says of spaces and names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Item, Note
from goldspan.domain.messages import Phrase, message
from goldspan.formats.conll.aligning import Sentence, label_names, span_records
from goldspan.formats.conll.foreign_reader import REBUILT
from goldspan.formats.conll.last_column import GENERATOR, GOLDSPAN, KEYS, META, misc_pairs
from goldspan.formats.conll.own_reader import MENDED
from goldspan.formats.conll.said_of_spans import SpanSayings, is_said
from goldspan.formats.conll.tags import OUTSIDE, is_inside
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.making import ArticleMaker
from goldspan.formats.reading import ReadOptions, refusal, unreadable
from goldspan.formats.record import FIELDS, ArticleRecord, LayerRecord, LinkRecord, SpanRecord
from goldspan.formats.signs import read_signs

_COLUMNS: Final = 10
_FIRST: Final = 4_096  # bytes that tell what a file is
_NUMBER = re.compile(r"(\d{1,9})(?:-(\d{1,9})|\.(\d{1,9}))?")
_NEW_DOCUMENT = re.compile(r"#\s*newdoc\b")
_NEW_PARAGRAPH = re.compile(r"#\s*newpar\b")
_TAG_KEYS = frozenset(("NE", "NER", "ner", "name", "Entity"))
_NOTHING = frozenset(("", "-", "_", "*"))
_NO_TAG_KEYS = frozenset(("Translit", "LTranslit", "Gloss", "MGloss", "Lang", "Ref"))
_NAMES = {"sourceURL": "url", "dateCreated": "document_time"}
_NO_TAG = message(
    "errors", "Values of “{name}” that are no tags, as entities in brackets, left out: {count}."
)
_BAD_LINE = message(
    "errors", "Lines that have no ten columns or no number in the first, left out: {count}."
)


@dataclass(slots=True)
class Token:
    """A token as it stands in the text: tags by key, what is said of spans, white space around.

    `after` is None where nothing is said of it.
    """

    form: str
    line: int
    tags: dict[str, str]
    said: dict[str, str] = field(default_factory=dict)
    before: str = ""
    after: str | None = None
    ends_sentence: bool = False
    ends_paragraph: bool = False


@dataclass(slots=True)
class Document:
    """An article of the file: the comments before its first sentence, and its tokens."""

    line: int
    comments: list[tuple[str, str]] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)


def read_conllu(path: Path, options: ReadOptions) -> Iterator[Item]:
    """Yield an article for each document, one for a file that has none marked.

    Raise `ImportRefusedError` where the file holds no tokens or is not UTF-8.
    """
    maker = ArticleMaker(path, options)
    label = label_names(options.scheme)
    encoding = options.encodings.get(path, "") or "utf-8-sig"
    sayings = SpanSayings(options.scheme)
    broken: list[int] = []
    count = 0
    try:
        with path.open(encoding=encoding, newline="\n") as lines:
            for document in _documents(lines, maker.leftovers):
                count += 1
                record, columns = _record(document, f"{path.stem}-{count}")
                record["text"], places = _text(document)
                if "spans" in record:
                    layer = _Layer(document, record["text"], places, sayings)
                    broken += layer.read(columns, label)
                    record["spans"], record["links"] = layer.spans, layer.links()
                try:
                    yield maker.article(document.line, record)
                except ImportRefusedError as error:
                    yield refusal(path, error, document.line)
    except OSError as error:
        raise unreadable(error) from error
    except (UnicodeDecodeError, LookupError) as error:
        raise ImportRefusedError(
            message("errors", "The file cannot be read as {encoding}."),
            todo=message("errors", "CoNLL-U is UTF-8. Say which encoding it has."),
            encoding=encoding.removesuffix("-sig"),
        ) from error
    if not count:
        raise ImportRefusedError(message("errors", "The file holds no tokens in ten columns."))
    if broken:
        details = {"count": len(broken), "line": broken[0]}
        yield Note(str(path), Phrase(MENDED, details))
    yield from maker.left_out()


def is_conllu(head: bytes) -> bool:
    """Say whether a file begins like CoNLL-U: ten columns, a number in the first."""
    if names_another_format(head):
        return False
    text = head[:_FIRST].decode("utf-8-sig", "replace")
    lines = (text.rpartition("\n")[0] or text).split("\n")
    full = [line for line in lines if line.strip() and not line.startswith("#")]
    rows = [line.rstrip("\r").split("\t") for line in full]
    return bool(rows) and all(len(row) == _COLUMNS and row[0][:1].isdecimal() for row in rows)


def names_another_format(head: bytes) -> bool:
    """Say whether a file names its format in its first line, as WebAnno TSV does."""
    return head.removeprefix(b"\xef\xbb\xbf").startswith(b"#FORMAT=")


def _documents(lines: Iterable[str], leftovers: Leftovers) -> Iterator[Document]:
    document = Document(1)
    covered = 0  # the last word that a token of several words covers
    for number, ended in enumerate(lines, start=1):
        line = ended.rstrip("\r\n")
        if _NEW_DOCUMENT.match(line):
            if document.tokens:
                yield document
            document, covered = Document(number), 0
        if line.startswith("#"):
            _take_comment(document, line)
        elif not line.strip():
            covered = 0
            if document.tokens:
                document.tokens[-1].ends_sentence = True
        else:
            cells = line.split("\t") if "\t" in line else line.split()
            if len(cells) == _COLUMNS and _NUMBER.fullmatch(cells[0]):
                covered = _take_word(document, cells, number, covered, leftovers)
            else:
                leftovers.add(_BAD_LINE, line=number)
    if document.tokens:
        yield document


def _take_comment(document: Document, line: str) -> None:
    if _NEW_PARAGRAPH.match(line) and document.tokens:
        document.tokens[-1].ends_paragraph = True
    key, equals, value = line[1:].partition("=")
    if equals and key.strip():
        document.comments.append((key.strip(), value[1:] if value[:1].isspace() else value))


def _take_word(
    document: Document, cells: Sequence[str], line: int, covered: int, leftovers: Leftovers
) -> int:
    """Add a word; return the last number that is covered by what stands in the text."""
    number = _NUMBER.fullmatch(cells[0])
    assert number is not None
    first, last, empty = number.groups()
    token = _token(cells, line, leftovers)
    if empty:
        return covered
    if last or int(first) > covered:
        document.tokens.append(token)
        return int(last) if last else covered
    for key, tag in token.tags.items():
        document.tokens[-1].tags.setdefault(key, tag)
    return covered


def _token(cells: Sequence[str], line: int, leftovers: Leftovers) -> Token:
    pairs = misc_pairs(cells[9])
    after = None
    if "SpacesAfter" in pairs:
        after = read_signs(pairs["SpacesAfter"])
    elif pairs.get("SpaceAfter") == "No":
        after = ""
    tags = {
        key: value
        for key, value in pairs.items()
        if not is_said(key)
        if (is_inside(value) and key not in _NO_TAG_KEYS) or (key in _TAG_KEYS and value == OUTSIDE)
    }
    for key in sorted(_TAG_KEYS & pairs.keys() - tags.keys()):
        if pairs[key] not in _NOTHING:
            leftovers.add(_NO_TAG, key, line=line)
    said = {key: value for key, value in pairs.items() if is_said(key)}
    before = read_signs(pairs.get("SpacesBefore", ""))
    return Token(" ".join(cells[1].split()) or "\ufffd", line, tags, said, before, after)


def _text(document: Document) -> tuple[str, list[tuple[int, int]]]:
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    position = 0
    for token in document.tokens:
        start = position + len(token.before)
        places.append((start, start + len(token.form)))
        after = token.after
        if after is None:
            after = "\n\n" if token.ends_paragraph else "\n" if token.ends_sentence else " "
            after = "" if token is document.tokens[-1] else after
        parts += [token.before, token.form, after]
        position = start + len(token.form) + len(after)
    return "".join(parts), places


@dataclass(slots=True)
class _Layer:
    """The spans of a document, and what is said of them where the file is ours."""

    document: Document
    text: str
    places: list[tuple[int, int]]
    sayings: SpanSayings
    spans: list[SpanRecord] = field(default_factory=list)
    _by_place: dict[tuple[str, int], SpanRecord] = field(default_factory=dict)
    _pairs: dict[int, Mapping[str, str]] = field(default_factory=dict)

    def read(
        self, columns: Mapping[str, Sequence[Sentence]], label: Callable[[str], str]
    ) -> list[int]:
        """Take the spans of all columns; return the lines whose tags break their scheme."""
        broken: list[int] = []
        own = (GENERATOR, GOLDSPAN) in self.document.comments
        tokens = zip(self.places, self.document.tokens, strict=True)
        self._pairs = {place[0]: token.said for place, token in tokens if own and token.said}
        for key, sentences in columns.items():
            found, wrong = span_records(self.text, sentences, self.places, label)
            broken += wrong
            for span in found:
                span["id"] = len(self.spans) + 1
                self.sayings.complete(span, key, self._pairs.get(span["start"], {}))
                self.spans.append(span)
                self._by_place[key, span["start"]] = span
        return broken

    def links(self) -> list[LinkRecord]:
        """Return the links between the spans."""
        return [
            link
            for (key, start), span in self._by_place.items()
            for link in self.sayings.links(key, self._pairs.get(start, {}), span, self._by_place)
        ]


def _record(document: Document, name: str) -> tuple[ArticleRecord, dict[str, list[Sentence]]]:
    """Return the record of a document without its text and spans, and its columns of tags."""
    said: dict[str, Any] = {"id": name, "notes": [], "extra": {}}
    layer: dict[str, Any] = {}
    own = (GENERATOR, GOLDSPAN) in document.comments
    for key, written in document.comments:
        value = read_signs(written) if own else written
        if key in ("newdoc id", "newdoc_id") and value:
            said["id"] = value
        elif key.startswith(META):
            _put(key.removeprefix(META), value, said, layer)
    if {"annotator", "kind", "name"} <= layer.keys():
        said["layer"] = cast(LayerRecord, layer)
    columns = _columns(document)
    if own or columns:
        said["spans"] = []
    if any(token.after is None and token.ends_sentence for token in document.tokens[:-1]):
        said["notes"].append(REBUILT)
    return cast(ArticleRecord, said), columns


def _put(key: str, value: str, said: dict[str, Any], layer: dict[str, Any]) -> None:
    if key == "note":
        said["notes"].append(value)
    elif key.startswith("extra."):
        said["extra"][KEYS.read(key.removeprefix("extra."))] = value
    elif key == "layer.labels":
        layer.setdefault("labels", []).append(value)
    elif key.startswith("layer."):
        name = key.removeprefix("layer.")
        layer[name] = value == "true" if name == "adjudicated" else value
    elif (name := _NAMES.get(key, key)) in FIELDS and name not in ("id", "text", "extra"):
        said[name] = value
    else:
        said["extra"][key] = value


def _columns(document: Document) -> dict[str, list[Sentence]]:
    keys = dict.fromkeys(key for token in document.tokens for key in token.tags)
    return {key: list(_sentences(document.tokens, key)) for key in keys}


def _sentences(tokens: Iterable[Token], key: str) -> Iterator[Sentence]:
    sentence = Sentence([], [], [])
    for token in tokens:
        sentence.tokens.append(token.form)
        sentence.tags.append(token.tags.get(key, OUTSIDE))
        sentence.lines.append(token.line)
        if token.ends_sentence:
            yield sentence
            sentence = Sentence([], [], [])
    if sentence.tokens:
        yield sentence

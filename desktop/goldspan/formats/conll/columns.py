"""The formats of the shared tasks of 2002 and 2003: a token a line, its tag in the last column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import ClassVar

from goldspan.domain.exchange import ExchangeArticle, Item
from goldspan.domain.losses import LossReport
from goldspan.domain.scheme import Scheme
from goldspan.formats.conll.beside import ARTICLES, DOCUMENTS, OFFSETS, export_of, together
from goldspan.formats.conll.column_writer import Layout, label_groups, tag_scheme, write_columns
from goldspan.formats.conll.conllu_reader import is_conllu, names_another_format
from goldspan.formats.conll.foreign_reader import read_foreign
from goldspan.formats.conll.own_reader import read_export
from goldspan.formats.conll.rows import DOCUMENT_START, Columns, Row, columns_of, rows_of
from goldspan.formats.conll.tags import Scheme as TagScheme
from goldspan.formats.conll.tags import is_tag
from goldspan.formats.encodings import Decoded, decode
from goldspan.formats.output import Output
from goldspan.formats.reading import ReadOptions, read_bytes
from goldspan.formats.writing import Setting, WriteOptions

_OF_CONLL = (".conll", ".conll02", ".conll03", ".iob", ".iob2", ".bio", ".bilou", ".bioes")
_OF_OTHERS = (".tsv", ".txt")
_FIRST, _FIRST_LINES = 2_000, 10


class _Columns:
    """Writes files by groups of labels with those beside; reads them, and files of others."""

    suffixes = _OF_CONLL + _OF_OTHERS
    settings = frozenset({Setting.ENTITIES, Setting.TAGGING})
    _layout: ClassVar[Layout]

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write the files; report attributes, links, remarks and what no token can say."""
        own = self._layout
        layout = Layout(own.document_start, own.between, tag_scheme(own.scheme, options))
        groups = label_groups(scheme, options)
        return write_columns(articles, groups, output, options.stem, layout)

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield the articles: of an export as they were, else with texts made of their tokens."""
        export = export_of(path)
        if export is not None:
            yield from read_export(export, path, options)
        else:
            yield from read_foreign(path, self.decoded(path, options), options)

    def decoded(self, path: Path, options: ReadOptions) -> Decoded:
        """Return the file as text, and how it was decoded."""
        return decode(read_bytes(path, options), options.encodings.get(path, ""))

    def companions(self, path: Path) -> frozenset[Path]:
        """Return the files beside, and of the first file of an export its other files."""
        export = export_of(path)
        if export is None:
            return frozenset()
        beside = [export.path(name) for name in (ARTICLES, DOCUMENTS, OFFSETS)]
        others = together(export)
        return frozenset(beside + (others[1:] if path == others[0] else []))


class Conll2002(_Columns):
    """Two columns, IOB2."""

    name = "conll2002"
    titles: Mapping[str, str] = {"en": "CoNLL-2002", "de": "CoNLL-2002"}
    _layout = Layout(document_start="-DOCSTART- O", between=" ", scheme=TagScheme.IOB2)

    def recognises(self, path: Path, head: bytes) -> bool:
        """Say whether the file has two columns, one of them tags."""
        columns = _columns(path, head)
        return columns is not None and columns.count == 2


class Conll2003(_Columns):
    """Four columns, IOB1; part of speech and chunk are not known and say `-X-` and `O`."""

    name = "conll2003"
    titles: Mapping[str, str] = {"en": "CoNLL-2003", "de": "CoNLL-2003"}
    _layout = Layout(document_start="-DOCSTART- -X- O O", between=" -X- O ", scheme=TagScheme.IOB1)

    def recognises(self, path: Path, head: bytes) -> bool:
        """Say whether the file has more columns with tags among them, or an ending of CoNLL's."""
        columns = _columns(path, head)
        if columns is None:
            return path.suffix.lower() in _OF_CONLL and not is_conllu(head)
        return columns.count > 2


def _columns(path: Path, head: bytes) -> Columns | None:
    """Return what the file's columns are; None where it had better be read by others."""
    if is_conllu(head) or names_another_format(head):
        return None
    text = head.decode("utf-8", "replace")
    if path.suffix.lower() in _OF_CONLL:
        return columns_of(_whole_rows(text))
    if not _begins_with_tags(text):
        return None
    rows = _whole_rows(text)
    columns = columns_of(rows)
    starts = any(row.cells[:1] == (DOCUMENT_START,) for row in rows)
    return columns if columns is not None and (columns.lettered or starts) else None


def _whole_rows(text: str) -> list[Row]:
    """Return the rows of how a file begins, without the last line, which may be cut."""
    return rows_of(text.rpartition("\n")[0] or text)


def _begins_with_tags(text: str) -> bool:
    """Say whether most of the first lines have a tag: a quick look, for texts are many."""
    lines = [line for line in text[:_FIRST].split("\n") if line.strip() and line[0] != "#"]
    first = lines[:_FIRST_LINES]
    tagged = sum(any(map(is_tag, line.replace("|", " ").split())) for line in first)
    return tagged > len(first) // 2

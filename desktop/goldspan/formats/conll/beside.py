"""The files beside CoNLL files: what CoNLL has no place for, and what belongs to what.

`<stem>.articles.jsonl` has a line for each article: its text, its metadata and whose layer it is,
as Goldspan JSONL without spans. `<stem>.documents.tsv` says which article each document of each
file is. `<stem>.offsets.tsv` says where the tokens of all articles stand in their texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message
from goldspan.formats.conll.tokenised import Tokenised
from goldspan.formats.jsonl_writer import article_record, record_line
from goldspan.formats.output import Output
from goldspan.formats.writing import line_file

ARTICLES = "articles.jsonl"
DOCUMENTS = "documents.tsv"
OFFSETS = "offsets.tsv"
ENDING = "conll"
_DOCUMENTS_HEAD = "line\tarticle\tfile\tdocument"
_FILE = re.compile(r"[^/\\\0]{1,200}")  # a part of a name, that leads nowhere else
_MOST_DIGITS = 10
_OFFSETS_HEAD = "article\tstart\tend\ttoken"


class BesideWriter:
    """Writes the files beside, an article after the other."""

    def __init__(self, output: Output, stem: str, stack: ExitStack) -> None:
        self._articles = stack.enter_context(line_file(output, f"{stem}.{ARTICLES}"))
        self._documents = stack.enter_context(line_file(output, f"{stem}.{DOCUMENTS}"))
        self._offsets = stack.enter_context(line_file(output, f"{stem}.{OFFSETS}"))
        self._documents([_DOCUMENTS_HEAD])
        self._offsets([_OFFSETS_HEAD])
        self._line = 0

    def add(self, item: Tokenised, documents: list[tuple[str, int]]) -> None:
        """Add an article, and which document of which file it is."""
        article = item.article
        self._line += 1
        record = article_record(article)
        for key in ("spans", "links"):
            record.pop(key, None)
        self._articles([record_line(record)])
        name = " ".join(article.name.split())
        self._documents(f"{self._line}\t{name}\t{file}\t{number}" for file, number in documents)
        self._offsets(
            f"{name}\t{start}\t{end}\t{article.text[start:end]}" for start, end in item.tokens
        )


@dataclass(frozen=True, slots=True)
class Export:
    """A CoNLL export that lies in a folder: its folder, and the first part of its files' names."""

    folder: Path
    stem: str

    def path(self, name: str) -> Path:
        """Return the path of one of its files, by the rest of its name."""
        return self.folder / f"{self.stem}.{name}"

    def documents(self) -> Iterator[tuple[int, list[str]]]:
        """Yield for each article that is in any file its line, and the names of the files.

        Raise `ImportRefusedError` where the list of documents is broken.
        """
        with self.path(DOCUMENTS).open(encoding="utf-8", errors="replace", newline="\n") as lines:
            next(lines, "")
            rows = (_row(line) for line in lines)
            for line, group in groupby(rows, key=lambda row: row[0]):
                yield line, [file for _line, file in group]

    def files(self) -> frozenset[str]:
        """Return the names of its CoNLL files."""
        return frozenset(file for _line, files in self.documents() for file in files)

    def present(self) -> list[Path]:
        """Return its CoNLL files that are there: entities first, those without documents last."""
        there = self.lookalikes()
        files = sorted(self.files(), key=_entities_first)
        named = [path for file in files if (path := self.path(f"{file}.{ENDING}")) in there]
        return named + [path for path in there if path not in named and not path.stat().st_size]

    def lookalikes(self) -> list[Path]:
        """Return the CoNLL files that are called as its files are, named in its list or not."""
        start, end = f"{self.stem}.", f".{ENDING}"
        return sorted(
            path
            for path in self.folder.iterdir()
            if path.name.startswith(start) and path.name.endswith(end) and path.is_file()
        )


def export_of(path: Path) -> Export | None:
    """Return the export that a CoNLL file is of, None where it is of none."""
    parts = path.name.split(".")
    for end in range(len(parts) - 1, 0, -1):
        export = Export(path.parent, ".".join(parts[:end]))
        if export.path(DOCUMENTS).is_file() and export.path(ARTICLES).is_file():
            return export if path in together(export) else None
    return None


def together(export: Export) -> list[Path]:
    """Return the CoNLL files of an export, the first of which stands for all."""
    try:
        return export.present()
    except ImportRefusedError:
        return export.lookalikes()


def _row(line: str) -> tuple[int, str]:
    match line.rstrip("\r\n").split("\t"):
        case [number, _name, file, _document] if (
            number.isdecimal() and len(number) < _MOST_DIGITS and _FILE.fullmatch(file)
        ):
            return int(number), file
        case _:
            raise ImportRefusedError(
                message("errors", "The list of documents beside the file is broken: “{line}”."),
                line=line[:60].strip(),
            )


def _entities_first(file: str) -> tuple[bool, str]:
    return not file.startswith("entities"), file

"""Which files of a folder are its corpus, and what reads them: their texts are all that matters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Item
from goldspan.formats.reading import Reader, ReadOptions
from goldspan.services.leaks.json_texts import TEXT_FIELDS, TOKEN_FIELDS, JsonTexts
from goldspan.services.transfer.import_files import chosen_reader, files_to_import

_ABOUT: Final = re.compile(  # files that tell of a corpus and are none
    r"(readme|licen[cs]e|copying|notice|changelog|changes|citation|datasheet|guidelines|authors)"
    r"(\W.*)?|manifest\.json|losses\.json|scheme\.json|facts\.json|dataset_infos?\.json"
    r"|state\.json|meta\.json|labels?\.json|label_config\.xml|.*\.(cfg|toml|ya?ml|py|sh|bib|log|ann)",
    re.IGNORECASE,
)
_RELEASE: Final = "MANIFEST.json"
_CANONICAL: Final = ("jsonl", "layers")  # what a release of ours has once in every format
_TABLES: Final = frozenset({"csv", "excel", "parquet", "tables"})


def checked_files(path: Path, tick: Callable[[str], None]) -> list[Path]:
    """Return the files of a corpus, sorted; a file that is given by name is one, whatever it is.

    Of a release of Goldspan's only the canonical JSONL. `tick` is told what is looked at, and may
    raise to stop.
    """
    if not path.is_dir():
        return [path]
    wanted = [path]
    if is_release(path):
        wanted = [path / name for name in _CANONICAL if (path / name).is_dir()]
    return [
        found
        for found in files_to_import(wanted, None, tick=tick)
        if not _ABOUT.fullmatch(found.name)
    ]


def is_release(path: Path) -> bool:
    """Return whether it is a folder of a release: its canonical files are named by their part."""
    return (path / _RELEASE).is_file() and any((path / name).is_dir() for name in _CANONICAL)


def text_reader(field: str) -> Callable[[Path, ReadOptions], Reader]:
    """Return what chooses the reader of a file; `field` holds the text where it is named."""
    json = JsonTexts(field)
    fields = (field,) if field else (*TEXT_FIELDS, *TOKEN_FIELDS)

    def choose(path: Path, options: ReadOptions) -> Reader:
        if path.suffix.lower() in json.suffixes and path.is_file():
            return json
        reader = chosen_reader(path, options)
        return _AnyColumn(reader, fields) if reader.name in _TABLES else reader

    return choose


class _AnyColumn:
    """Reads a table whose texts stand in the first of these columns that it has."""

    def __init__(self, reader: Reader, columns: Sequence[str]) -> None:
        self._reader, self._columns = reader, columns
        self.name: str = reader.name
        self.suffixes: tuple[str, ...] = reader.suffixes
        self.titles: Mapping[str, str] = reader.titles

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield the articles of the table; raise as its reader does where it has no such column."""
        first: ImportRefusedError | None = None
        for column in self._columns:
            items = self._reader.read(path, replace(options, text_column=column))
            try:
                begun = next(items, None)
            except ImportRefusedError as error:
                if "column" not in error.details:
                    raise
                first = first or error
                continue
            if begun is not None:
                yield begun
                yield from items
            return
        if first is not None:
            raise first

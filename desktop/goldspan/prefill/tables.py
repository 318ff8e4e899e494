"""Word tables in TOML that a component carries, so that they are saved with the pipeline."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from goldspan import assets

FILE = "tables.toml"


def shipped_tables(name: str) -> str:
    """Return the source of a table that ships with the pipeline goldspan-de."""
    path = assets.resource("pipelines", "goldspan-de", "tables", f"{name}.toml")
    return path.read_text(encoding="utf-8")


class TableComponent:
    """A component with tables: what spaCy asks for to save and load it."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.read(tomllib.loads(source))

    def read(self, tables: dict[str, Any]) -> None:
        """Take the parsed tables; called again whenever others are loaded."""
        raise NotImplementedError

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Write the tables into a new folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / FILE).write_text(self.source, encoding="utf-8")

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> TableComponent:
        """Read the tables from a folder."""
        return self._replace((Path(path) / FILE).read_text(encoding="utf-8"))

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Return the tables as bytes."""
        return self.source.encode("utf-8")

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> TableComponent:
        """Read the tables from bytes."""
        return self._replace(data.decode("utf-8"))

    def _replace(self, source: str) -> TableComponent:
        self.source = source
        self.read(tomllib.loads(source))
        return self

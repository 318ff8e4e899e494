"""Components whose rules are made from text files that are saved with the pipeline."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import ClassVar, Generic, TypeVar

from goldspan import assets

TABLES = "tables.toml"
Rules = TypeVar("Rules")


class TableComponent(Generic[Rules]):
    """Makes its rules when they are first needed, from files: what spaCy asks for to keep them.

    Until others are loaded, the files are those of the component `shipped` in the pipeline that
    ships for the language.
    """

    shipped: ClassVar[str]
    files: tuple[str, ...] = (TABLES,)

    def __init__(self, language: str = "de") -> None:
        self.language = language
        self._sources: dict[str, str] = {}
        self._rules: Rules | None = None

    @property
    def sources(self) -> Mapping[str, str]:
        """Return the text of each file, by its name."""
        if not self._sources:
            self.from_disk(assets.resource("pipelines", f"goldspan-{self.language}", self.shipped))
        return self._sources

    @property
    def rules(self) -> Rules:
        """Return the rules, made once for the files there are."""
        if self._rules is None:
            self._rules = self.make_rules(self.sources)
        return self._rules

    def make_rules(self, sources: Mapping[str, str]) -> Rules:
        """Make the rules of the text of the files."""
        raise NotImplementedError

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Write the files into a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        for name, source in self.sources.items():
            (folder / name).write_text(source, encoding="utf-8", newline="\n")

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> TableComponent[Rules]:
        """Read the files from a folder."""
        return self.take_sources(
            {name: (Path(path) / name).read_text("utf-8") for name in self.files}
        )

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Return the files as bytes."""
        return json.dumps(dict(self.sources)).encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> TableComponent[Rules]:
        """Read the files from bytes."""
        return self.take_sources(json.loads(data))

    def take_sources(self, sources: Mapping[str, str]) -> TableComponent[Rules]:
        """Go by the text of these files, by their names."""
        self._sources, self._rules = dict(sources), None
        return self

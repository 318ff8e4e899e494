"""A manifest held against that of the same release written again: what differs, and may differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from goldspan.formats.parts import parts_folder
from goldspan.formats.registry import writers
from goldspan.services.releases.record.libraries import libraries
from goldspan.services.releases.record.manifest import DATASHEET, README, FormatLoss, Manifest
from goldspan.services.releases.without_texts.standoff.files import FOLDER
from goldspan.services.transfer.export_folder import LOSSES

_OURS = ""  # no format: what Goldspan itself words and orders
_PARQUET, _PARQUET_FOLDER = "parquet", "data"


class Rewritten:
    """`differing` are fields of the manifest that were edited; `unproved` what cannot be judged.

    That is what other versions wrote than are here, as far as it came out otherwise, and formats
    that cannot be written here. `card` is the README of all formats, None where it cannot be made.
    """

    def __init__(self, said: Manifest, again: Manifest, card: bytes | None) -> None:
        self._said, self._again = said, again
        self._names = [each.name for each in said.formats] if said.texts else []
        written = {each.name for each in again.formats}
        self._unwritten = {name for name in self._names if name not in written}
        self._others = {name for name in [_OURS, *self._names] if self._by_other_versions(name)}
        self._card = card
        self.differing: list[str] = []
        self._unproved: dict[str, None] = dict.fromkeys(sorted(self._unwritten))
        self._compare()

    @property
    def unproved(self) -> tuple[str, ...]:
        """Return what cannot be judged: formats, files, fields of the manifest."""
        return tuple(self._unproved)

    def _by_other_versions(self, name: str) -> bool:
        here = libraries([name] if name else [])
        return any(self._said.libraries.get(each) != at for each, at in here.items())

    def _compare(self) -> None:
        for path in self._other_files():
            self._judge(f"files: {path}", *self._of_file(path))
        for name in self._other_losses():
            self._judge("losses", name, name in self._others)
        said = [each for each in self._said.formats if each.name not in self._unwritten]
        if said != self._again.formats:
            self._judge("formats", "formats", _OURS in self._others)
        here = libraries(self._names)
        if here != self._said.libraries:
            other_keys = here.keys() != self._said.libraries.keys() and not self._unwritten
            self._judge("libraries", "libraries", _OURS in self._others or not other_keys)

    def _judge(self, field: str, name: str, may_differ: bool) -> None:
        """Note a field that differs; where it may, what bears this name is unproved."""
        if may_differ:
            self._unproved[name] = None
        elif field not in self.differing:
            self.differing.append(field)

    def _other_files(self) -> Iterator[str]:
        said = {each.path: (each.bytes, each.sha256) for each in self._said.files}
        true = {each.path: (each.bytes, each.sha256) for each in self._again.files}
        if self._card is not None:
            true[README] = (len(self._card), sha256(self._card).hexdigest())
        for path in sorted(said.keys() | true.keys()):
            if said.get(path) != true.get(path):
                yield path

    def _of_file(self, path: str) -> tuple[str, bool]:
        """Return to what a file belongs, and whether it may come out otherwise here."""
        if path in (README, DATASHEET) or path.startswith(f"{FOLDER}/"):
            unknown = path == README and self._card is None
            return path, unknown or _OURS in self._others
        if path == LOSSES:
            return path, bool(self._unwritten or self._others)
        name = self._format_of(path)
        return name, name in self._unwritten | self._others and name != _OURS

    def _format_of(self, path: str) -> str:
        """Return the name of the format that a file is of, `""` where it is of none."""
        folders = path.split("/")
        if folders[0] == "layers" and len(folders) > 3:
            folders = folders[2:]
        for name in self._names:
            if len(folders) > 1 and folders[0] == _folder(name):
                return name
        return _OURS

    def _other_losses(self) -> list[str]:
        """Return the formats of which other losses are told, but for those not written here."""
        said = [each for each in self._said.losses if each.format not in self._unwritten]
        true = self._again.losses
        if said == true:
            return []
        names = sorted({each.format for each in [*said, *true]})
        others = [name for name in names if _of(name, said) != _of(name, true)]
        return others or [_OURS]


def _folder(name: str) -> str:
    """Return the folder of a format within a release."""
    found = writers().get(name)
    inside = parts_folder(found) if found is not None else name
    return inside or (_PARQUET_FOLDER if name == _PARQUET else name)


def _of(name: str, losses: Sequence[FormatLoss]) -> list[FormatLoss]:
    return [each for each in losses if each.format == name]

"""What can be read and written, for those who choose: names, titles and file endings."""

from __future__ import annotations

from collections.abc import Mapping

from goldspan.formats.encodings import EncodingCandidate
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import readers, writers

__all__ = ["EncodingCandidate", "ReadOptions", "export_formats", "import_suffixes"]

NATIVE = "goldspan-jsonl"


def export_formats() -> dict[str, Mapping[str, str]]:
    """Return the titles per language of the formats that can be written, the lossless one first."""
    found = {name: writer.titles for name, writer in writers().items()}
    return dict(sorted(found.items(), key=lambda entry: (entry[0] != NATIVE, entry[0])))


def import_suffixes() -> tuple[str, ...]:
    """Return the endings of the files that can be read, with their dot, sorted."""
    return tuple(sorted({s for reader in readers().values() for s in reader.suffixes}))

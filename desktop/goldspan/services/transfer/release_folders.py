"""Tells folders of releases from others: of what is in them, the canonical JSONL comes in alone."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

_MANIFEST = "MANIFEST.json"
_BEGIN = b'{\n  "version": '
_PARTS, _LAYERS, _WITHOUT_TEXTS = "jsonl", "layers", "standoff"


def holds_release(folder: Path, names: Collection[str]) -> bool:
    """Tell whether a folder with these names in it is that of a release."""
    if _MANIFEST not in names:
        return False
    if not any((folder / each).is_dir() for each in (_PARTS, _LAYERS, _WITHOUT_TEXTS)):
        return False
    try:
        with (folder / _MANIFEST).open("rb") as file:
            return file.read(len(_BEGIN)) == _BEGIN
    except OSError:
        return False


def canonical_files(folder: Path) -> list[Path]:
    """Return the canonical JSONL of a release, sorted; what all else in its folder is made of.

    Where it has no texts, what stands there without them, so that reading it says so.
    """
    found = [*folder.glob(f"{_PARTS}/*.jsonl"), *folder.glob(f"{_LAYERS}/*/*.jsonl")]
    apart = [*folder.glob(f"{_WITHOUT_TEXTS}/*.jsonl"), *folder.glob(f"{_WITHOUT_TEXTS}/*/*.jsonl")]
    return sorted(found or (path for path in apart if path.name != "losses.jsonl"))

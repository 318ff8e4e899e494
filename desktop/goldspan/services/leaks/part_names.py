"""What of a corpus is a part: what a record says, a known name of a file or folder, else a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

from goldspan.domain.releases import DEV, PARTS, TEST, TRAIN
from goldspan.services.transfer.unpacking import ARCHIVE_SUFFIXES

_WORDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("train", "training", "trn"), TRAIN),
    **dict.fromkeys(("dev", "devel", "development", "val", "valid", "validation"), DEV),
    **dict.fromkeys(("test", "testing", "tst", "heldout"), TEST),
}
_SHARD = re.compile(r"-\d{2,}-of-\d{2,}$")
_BETWEEN = re.compile(r"[^a-z]+")


class PartsBy(StrEnum):
    """What makes a part."""

    NAMES = "names"  # what records say, then known names, else each file
    FILES = "files"  # each file
    FOLDERS = "folders"  # each folder right below what was given


def part_said(said: str) -> str:
    """Return the part that a record says it is in, by the usual names of parts."""
    return _WORDS.get(said.strip().lower(), said.strip())


def part_of_file(path: Path, below: Path, by: PartsBy) -> str:
    """Return the part of a file that lies below a folder."""
    inside = path.relative_to(below).parts
    if by is PartsBy.FOLDERS and len(inside) > 1:
        return inside[0]
    stem = _stem(inside[-1])
    if by is PartsBy.NAMES:
        for name in (stem, *reversed(inside[:-1])):
            known = named_part(name)
            if known:
                return known
    shard = _SHARD.search(stem)
    if shard is not None:
        return Path(*inside[:-1], stem[: shard.start()]).as_posix()
    return Path(*inside).as_posix()


def named_part(name: str) -> str:
    """Return the part that a name names, "" where it names none, or several."""
    found = {_WORDS[word] for word in _BETWEEN.split(name.lower()) if word in _WORDS}
    return found.pop() if len(found) == 1 else ""


def in_order(parts: Iterable[str]) -> list[str]:
    """Return parts: train, dev and test first, then the others by name."""
    names = set(parts)
    return [*(part for part in PARTS if part in names), *sorted(names.difference(PARTS))]


def _stem(name: str) -> str:
    path = Path(name)
    if path.suffix.lower() in ARCHIVE_SUFFIXES:
        path = path.with_suffix("")
    return path.stem

"""What annotators' layers are called as folders: names that every system keeps apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import count
from unicodedata import normalize

from goldspan.domain.annotator import Annotator

_NO_FILE_NAME = re.compile(r'[<>:"/\\|?*]')
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))]
)
_LONGEST = 100  # bytes: systems take 255, and some count letters twice
_OF_ID = 8


def folder_names(annotators: Iterable[Annotator], taken: Collection[str] = ()) -> dict[str, str]:
    """Return the name of each annotator's folder, by the annotator's id.

    No two are the same on any system, whether it tells “A” from “a”, or “é” from “e” and its
    accent; none is one of those `taken`. Where names are alike, the ids follow.
    """
    names = {each.id: _folder_name(each) for each in annotators}
    shared = Counter(map(_folded, [*names.values(), *taken]))
    folders = {key: name for key, name in names.items() if shared[_folded(name)] == 1}
    used = set(map(_folded, [*folders.values(), *taken]))
    for key in (each for each in names if each not in folders):
        folders[key] = next(e for e in _with_id(names[key], key) if _folded(e) not in used)
        used.add(_folded(folders[key]))
    return folders


def _with_id(name: str, identifier: str) -> Iterator[str]:
    told_apart = f"{name}-{identifier[:_OF_ID]}"
    yield told_apart
    for number in count(2):
        yield f"{told_apart}-{number}"


def _folder_name(annotator: Annotator) -> str:
    """Return an annotator's name as the name of a folder on any system."""
    usable = "".join(
        each if each.isprintable() else "_" for each in _NO_FILE_NAME.sub("_", annotator.name)
    )
    name = usable.encode("utf-8")[:_LONGEST].decode("utf-8", errors="ignore").strip(". ")
    if not name or name.casefold().split(".")[0] in _DEVICES:
        return f"layer-{annotator.id[:_OF_ID]}"
    return name


def _folded(name: str) -> str:
    return normalize("NFC", name).casefold()

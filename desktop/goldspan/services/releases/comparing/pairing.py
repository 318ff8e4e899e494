"""Reads the articles of two releases side by side, each with the one it was or became.

They come in nearly the same order, so few are held: those that moved to another part, or whose
like has not come yet. Lines are held as they are, and taken apart only where they differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

import orjson

from goldspan.services.releases.record.canonical import lines
from goldspan.services.releases.record.reading import ReadableRelease

Record = dict[str, Any]
_NAME_ENDS = b'","title":'


@dataclass(frozen=True, slots=True)
class Line:
    """An article of a release as canonical JSONL has it, and its part."""

    part: str
    data: bytes

    @property
    def name(self) -> bytes:
        """Return the article's name as it is written; it is the first field."""
        return self.data[: self.data.index(_NAME_ENDS)]

    def record(self) -> Record:
        """Return the article's record."""
        record: Record = orjson.loads(self.data)
        return record


Pair = tuple[Line | None, Line | None]


def article_lines(release: ReadableRelease, layer: str) -> Generator[Line, None, None]:
    """Yield the articles of a layer, part by part."""
    for part in release.facts.parts:
        if layer in part.files:
            for data in lines(release.open(part.files[layer])):
                yield Line(part.name, data)


def paired(ones: Iterator[Line], others: Iterator[Line]) -> Iterator[Pair]:
    """Yield each article with the one of the same name, else of the same text, or alone."""
    waiting: tuple[dict[bytes, list[Line]], dict[bytes, list[Line]]] = ({}, {})
    for pair in zip_longest(ones, others):
        for side, line in enumerate(pair):
            if line is None:
                continue
            name = line.name
            found = _taken(waiting[1 - side], name)
            if found is None:
                waiting[side].setdefault(name, []).append(line)
            else:
                yield (line, found) if side == 0 else (found, line)
    yield from _by_text(*waiting)


def _taken(waiting: dict[bytes, list[Line]], name: bytes) -> Line | None:
    found = waiting.get(name)
    if not found:
        return None
    line = found.pop(0)
    if not found:
        del waiting[name]
    return line


def _by_text(ones: dict[bytes, list[Line]], others: dict[bytes, list[Line]]) -> Iterator[Pair]:
    """Yield what is left: articles that have another name now, then those that came and went."""
    by_text: defaultdict[str, list[Line]] = defaultdict(list)
    for named in others.values():
        for line in named:
            by_text[line.record()["text"]].append(line)
    for named in ones.values():
        for line in named:
            found = by_text.get(line.record()["text"])
            yield line, found.pop(0) if found else None
    for left in by_text.values():
        for line in left:
            yield None, line

"""Releases: how articles are parted for training, and what was frozen of a project's gold."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Final
from unicodedata import normalize

from goldspan.domain.ids import derived_id

TRAIN: Final = "train"  # what is learned from
DEV: Final = "dev"  # what decides when to stop, and between variants
TEST: Final = "test"  # what is measured on, and was never seen
WHOLE: Final = "all"  # the one part of a release that is not split
PARTS: Final = (TRAIN, DEV, TEST)
_UNUSABLE: Final = frozenset('<>:"\\|?*')  # on Windows
_DEVICE: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)
_LONGEST_NAME: Final = 200  # bytes
USUAL_SHARES: Final[Mapping[str, float]] = MappingProxyType({TRAIN: 0.7, DEV: 0.1, TEST: 0.2})


@dataclass(frozen=True, slots=True)
class SplitSettings:
    """How articles are parted: `shares` of them by part, in order; parts of 0 are not there.

    `seed` is for chance. `by_date` puts the past before the future: no article of a part is later
    than every article of the next.
    """

    shares: Mapping[str, float] = field(default_factory=lambda: USUAL_SHARES)
    seed: int = 0
    by_date: bool = False


@dataclass(frozen=True, slots=True)
class Split:
    """Which part each article is in (`parts`: ids of articles by part), as it was last made.

    A project has one; its id is derived (`split_id`). Articles that came later join it without
    moving others.
    """

    id: str
    settings: SplitSettings
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def part_of(self) -> dict[str, str]:
        """Return the part of each article, by the article's id."""
        return {article: part for part, ids in self.parts.items() for article in ids}


@dataclass(frozen=True, slots=True)
class Release:
    """A frozen, numbered state of a project's gold.

    `number` counts from 1; `files` are the SHA-256 of what is kept of it, by path: its facts
    (`facts.json`), scheme, guidelines, and its canonical JSONL (`jsonl/train.jsonl`, …). Its id is
    derived from them (`release_id`), so that freezing the same twice makes one release. `at` is
    when and `annotator` who made it (UTC in ISO 8601); neither is in the files.
    """

    id: str
    number: int
    title: str
    annotator: str
    at: str
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DatasheetAnswer:
    """What somebody answered to a question of the datasheet that the project cannot answer.

    `question` is the question's key. Its id is derived (`answer_id`).
    """

    id: str
    question: str
    text: str


def are_kept_paths(paths: Collection[str]) -> bool:
    """Return whether files can lie under these paths in a folder, on every system, and only there.

    A release may come from a file that somebody made up.
    """
    # Some systems take names for the same that differ in case or in how accents are written.
    every = {normalize("NFC", path).casefold() for path in paths}
    folders = {str(folder) for path in every for folder in PurePosixPath(path).parents}
    return len(every) == len(paths) and not every & folders and all(map(_is_kept_path, paths))


def _is_kept_path(path: str) -> bool:
    return all(
        part.isprintable()
        and part == part.strip()
        and part != ""
        and not part.endswith(".")
        and not _UNUSABLE & set(part)
        and not _DEVICE.match(part)
        and len(part.encode()) <= _LONGEST_NAME
        for part in path.split("/")
    )


def fits_project(entity: Split | Release | DatasheetAnswer, project: str) -> bool:
    """Return whether an entity has the id that is derived in this project, and is sound."""
    if isinstance(entity, Split):
        articles = [article for ids in entity.parts.values() for article in ids]
        return entity.id == split_id(project) and len(set(articles)) == len(articles)
    if isinstance(entity, DatasheetAnswer):
        return entity.id == answer_id(project, entity.question)
    sound = entity.number > 0 and are_kept_paths(entity.files)
    return sound and entity.id == release_id(project, entity.files)


def split_id(project: str) -> str:
    """Return the id of a project's split."""
    return derived_id("split", project)


def release_id(project: str, files: Mapping[str, str]) -> str:
    """Return the id of the release of a project that keeps these files."""
    return derived_id("release", project, *(f"{path} {files[path]}" for path in sorted(files)))


def answer_id(project: str, question: str) -> str:
    """Return the id of a project's answer to a question of the datasheet."""
    return derived_id("answer", project, question)

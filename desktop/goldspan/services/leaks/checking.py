"""Checks anybody's corpus for passages that stand in several of its parts."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from goldspan.domain.errors import GoldspanError
from goldspan.domain.exchange import ExchangeArticle, Refusal
from goldspan.domain.messages import message
from goldspan.families.passages import LEAST_WORDS
from goldspan.formats.reading import ReadOptions
from goldspan.services.leaks.checked_files import checked_files, is_release, text_reader
from goldspan.services.leaks.json_texts import SPLIT_FIELDS
from goldspan.services.leaks.overlap import Overlap, OverlapFinder, PartText
from goldspan.services.leaks.part_names import PartsBy, in_order, part_of_file, part_said
from goldspan.services.progress import Progress
from goldspan.services.transfer.import_sources import read_sources
from goldspan.services.transfer.refusal_groups import COUNT, RefusalTally

_GIVE_PARTS = message(
    "errors",
    "Give a folder with a file or folder for each part, several files, or one file whose records"
    " say their part in “split”.",
)


@dataclass(frozen=True, slots=True)
class LeakSettings:
    """How a corpus is read: `text_field` holds the texts (empty: found out), `by` makes parts.

    Passages of which fewer than `least_words` words are the same count for nothing.
    """

    text_field: str = ""
    by: PartsBy = PartsBy.NAMES
    least_words: int = LEAST_WORDS


@dataclass(frozen=True, slots=True)
class CheckedArticle:
    """An article of a corpus: what its file calls it, and that file."""

    name: str
    file: Path
    part: str


@dataclass(frozen=True, slots=True)
class LeakCheck:
    """What was found in a corpus; `articles` by the ids that the overlap has.

    `refused` are files and records that could not be read, the first of each reason, and `unread`
    how many there are; the others were checked.
    """

    overlap: Overlap
    articles: Mapping[str, CheckedArticle]
    refused: tuple[Refusal, ...]
    unread: int

    @property
    def clean(self) -> bool:
        """Return whether everything was read and no passage stands in two parts."""
        return self.overlap.clean and not self.unread


def check_corpus(
    paths: Sequence[Path],
    settings: LeakSettings | None = None,
    progress: Progress | None = None,
) -> LeakCheck:
    """Return which passages stand in several parts of what lies at these paths.

    Raises `GoldspanError` where nothing can be compared: no text can be read, or all is of one
    part; `CancelledError` where the user cancelled.
    """
    settings, progress = settings or LeakSettings(), progress or Progress()
    paths = [path.absolute() for path in paths]
    checking = _Checking(settings, _below(paths))
    for path in paths:
        checking.read(path, progress)
    checking.refuse_what_cannot_be_compared(paths)
    return LeakCheck(
        checking.finder.overlap(progress, in_order(checking.parts)),
        checking.articles,
        tuple(checking.refused.refusals()),
        checking.refused.whole,
    )


class _Checking:
    """The articles of a corpus as they are read."""

    def __init__(self, settings: LeakSettings, below: Path) -> None:
        self._settings, self._below = settings, below
        self._choose = text_reader(settings.text_field)
        self.finder = OverlapFinder(settings.least_words)
        self.articles: dict[str, CheckedArticle] = {}
        self.refused = RefusalTally()
        self.parts: set[str] = set()

    def read(self, path: Path, progress: Progress) -> None:
        """Take in what lies at a path."""
        files = checked_files(path, progress.begin)
        released = is_release(path)
        options = ReadOptions(propose=False)
        for source in read_sources(files, options, None, progress, self._choose):
            item = source.item
            if isinstance(item, Refusal) and not _of_spans(item):
                self.refused.add(item)
            elif isinstance(item, ExchangeArticle):
                self._take(source.path, item, released)

    def refuse_what_cannot_be_compared(self, paths: Sequence[Path]) -> None:
        """Raise `GoldspanError` where there are no two parts with a text."""
        where = ", ".join(path.name or str(path) for path in paths)
        refused = self.refused.refusals()
        if not self.articles and refused:
            first = refused[0]
            raise GoldspanError(
                message("errors", "Nothing in “{where}” can be checked. “{file}”: {reason}"),
                where=where,
                file=Path(first.file).name,
                reason=first.error or first.reason,
            )
        if not self.articles:
            raise GoldspanError(
                message("errors", "There are no texts in “{where}”."),
                todo=_GIVE_PARTS,
                where=where,
            )
        if len(self.parts) < 2:
            part = next(iter(self.parts))
            if refused:
                raise GoldspanError(
                    message(
                        "errors",
                        "Only one part of “{where}” can be read (“{part}”): there is nothing to"
                        " compare it with. “{file}”: {reason}",
                    ),
                    where=where,
                    part=part,
                    file=Path(refused[0].file).name,
                    reason=refused[0].error or refused[0].reason,
                )
            raise GoldspanError(
                message(
                    "errors",
                    "All of “{where}” is one part (“{part}”): there is nothing to compare it with.",
                ),
                todo=_GIVE_PARTS,
                where=where,
                part=part,
            )

    def _take(self, file: Path, article: ExchangeArticle, released: bool) -> None:
        key = f"{len(self.articles):08}"
        part = self._part(file, article, released)
        self.finder.add(PartText(key, part, article.text, article.language))
        self.articles[key] = CheckedArticle(article.name, file, part)
        self.parts.add(part)

    def _part(self, file: Path, article: ExchangeArticle, released: bool) -> str:
        if self._settings.by is PartsBy.NAMES:
            if released:  # several layers of a part are one
                return file.stem
            said = {key.lower(): value for key, value in article.extra.items()}
            for field in SPLIT_FIELDS:
                if said.get(field):
                    return part_said(said[field])
        return part_of_file(file, self._below, self._settings.by)


def _of_spans(refusal: Refusal) -> bool:
    """Say whether it counts what was left out of an article, whose text was read."""
    return refusal.error is not None and COUNT in refusal.error.details


def _below(paths: Sequence[Path]) -> Path:
    """Return the folder below which the names of files and folders say what is a part."""
    if len(paths) == 1:
        return paths[0] if paths[0].is_dir() else paths[0].parent
    return Path(os.path.commonpath([path.absolute().parent for path in paths]))

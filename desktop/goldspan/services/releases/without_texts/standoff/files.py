"""The files of a release without texts: one for each kept file that holds words of a text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import PurePosixPath

import orjson

from goldspan.domain.article import text_hash
from goldspan.formats.jsonl_writer import encoded_line
from goldspan.formats.output import Output
from goldspan.services.progress import Progress
from goldspan.services.releases.freezing.kept_losses import KEPT_LOSSES
from goldspan.services.releases.record.canonical import lines
from goldspan.services.releases.record.facts import ArticleFacts, kept_path
from goldspan.services.releases.record.reading import ReadableRelease
from goldspan.services.releases.without_texts.standoff.record import Record, StandoffRecords

FOLDER = "standoff"


def holds_text(path: str) -> bool:
    """Tell whether a kept file holds words of texts."""
    return path.endswith(".jsonl")


def standoff_path(path: str) -> str:
    """Return what the file without texts is called that stands for a kept file."""
    inside = PurePosixPath(path)
    if inside.parts[0] in ("jsonl", "layers"):
        inside = inside.relative_to(inside.parts[0])
    return f"{FOLDER}/{inside}"


def write_standoff(release: ReadableRelease, output: Output, progress: Progress) -> None:
    """Write what a release keeps of articles and losses without texts, into `standoff/`."""
    articles = _Articles(release)
    done, total = 0, sum(len(part.files) * part.articles for part in release.facts.parts)
    for part in release.facts.parts:
        for layer in part.files:
            path = kept_path(part.name, layer)
            with output.file(standoff_path(path)) as file:
                for record in articles.without_texts(path):
                    progress.report(done, total, str(record["id"]))
                    file.write(encoded_line(record))
                    done += 1
    with output.file(standoff_path(KEPT_LOSSES)) as file:
        for line in lines(release.open(KEPT_LOSSES)):
            progress.check()
            record = orjson.loads(line)
            file.write(encoded_line({key: record[key] for key in record if key != "quote"}))


class _Articles:
    """The articles of a release, without their texts."""

    def __init__(self, release: ReadableRelease) -> None:
        self._release = release
        self._records = StandoffRecords(release.scheme)
        named = sorted(release.facts.articles, key=lambda each: each.name)
        self._facts = {
            name: list(several) for name, several in groupby(named, key=lambda each: each.name)
        }

    def without_texts(self, path: str) -> Iterator[Record]:
        """Yield the records of a kept file."""
        for line in lines(self._release.open(path)):
            record = orjson.loads(line)
            yield self._records.without_text(record, self._facts_of(record))

    def _facts_of(self, record: Record) -> ArticleFacts:
        """Return what is said of the article of a record; several may have one name."""
        named = self._facts[record["id"]]
        if len(named) == 1:
            return named[0]
        said = text_hash(record["text"])
        return next(each for each in named if (each.cut_sha256 or each.sha256) == said)

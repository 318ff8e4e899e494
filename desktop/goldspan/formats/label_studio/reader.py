"""Reads Label Studio JSON: exports of any version, simple ones too, and tasks made for import."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from goldspan.domain.exchange import Item
from goldspan.domain.messages import message
from goldspan.formats.carried_fields import taken_fields
from goldspan.formats.json_rows import JsonRow, first_row, read_rows
from goldspan.formats.label_studio.config import CONFIG
from goldspan.formats.label_studio.controls import NAME
from goldspan.formats.label_studio.regions import ResultReader
from goldspan.formats.label_studio.tasks import TaskRecord, Work, is_task, text_of, unfolded, works
from goldspan.formats.making import ArticleMaker
from goldspan.formats.places import settle_spans
from goldspan.formats.range_spans import undrawn
from goldspan.formats.reading import ReadOptions
from goldspan.formats.record import ArticleRecord, RecordParser

_OLDER = message(
    "errors",
    "Annotations of one person on the same task, all but the latest left out: {count}.",
)
_NUMBERS = message(
    "errors",
    "Predictions that the file lists by number only, without what was predicted: {count}.",
)
_SCORES = message("errors", "Scores of predictions as a whole, left out: {count}.")
_DRAFTS = message("errors", "Drafts that nobody has submitted, left out: {count}.")


class LabelStudioReader:
    """One article per task, with a layer per person or model who annotated it."""

    suffixes = (".json", ".jsonl")

    def recognises(self, path: Path, head: bytes) -> bool:
        """Say whether the first object of the file is a task."""
        first = first_row(path, head)
        return first is not None and is_task(first)

    def companions(self, path: Path) -> frozenset[Path]:
        """Return the labelling config beside, which nobody else should take for an article."""
        config = path.with_name(CONFIG)
        return frozenset({config} if config.is_file() else ())

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield the articles of the file, and what was left out."""

        def articles(row: JsonRow, task: TaskRecord, maker: ArticleMaker) -> Iterator[Item]:
            for record in _records(unfolded(task), row.number, path, options, maker):
                yield maker.article(row.number, record, repaired=row.repaired)

        parser = RecordParser(TaskRecord, "Label Studio")
        return read_rows(path, options, parser, articles)


def _records(
    task: TaskRecord, line: int, path: Path, options: ReadOptions, maker: ArticleMaker
) -> Iterator[ArticleRecord]:
    """Yield a record per annotator, or one without a layer where nobody annotated the task."""
    text, key = text_of(task)
    data = {name: value for name, value in task.get("data", {}).items() if name != key}
    if isinstance(data.get(NAME), str) and data[NAME]:
        data["id"] = data.pop(NAME)
    fields = taken_fields(data)
    if "id" not in fields and task.get("id") is not None:
        fields["id"] = f"{path.stem}-{task['id']}"
    carried = fields.pop("layer", None)
    fields["text"] = text
    done, older = works(task, carried)
    if older:
        maker.leftovers.add(_OLDER, line=line, count=older)
    predictions = task.get("predictions") or []
    numbers = sum(not isinstance(item, dict) for item in predictions)
    if numbers:
        maker.leftovers.add(_NUMBERS, line=line, count=numbers)
    scores = sum(isinstance(item, dict) and item.get("score") is not None for item in predictions)
    if scores:
        maker.leftovers.add(_SCORES, line=line, count=scores)
    if drafts := task.get("drafts"):
        maker.leftovers.add(_DRAFTS, line=line, count=len(drafts))
    if not done:
        yield fields
    for work in done:
        yield _with_layer(fields, work, line, options, maker)


def _with_layer(
    fields: ArticleRecord, work: Work, line: int, options: ReadOptions, maker: ArticleMaker
) -> ArticleRecord:
    record = cast(ArticleRecord, dict(fields))
    if work.layer is not None:
        record["layer"] = work.layer
    record["spans"] = []
    if options.scheme is not None:
        spans, links = ResultReader(options.scheme, maker.leftovers).read(work.result, line)
        spans, note = settle_spans(record["text"], spans, maker.leftovers, line)
        if note:
            record["notes"] = [*record.get("notes", []), note]
        record["spans"], record["links"] = undrawn(spans, links, options.scheme, options.labels)
    return record

"""What one annotator answered on one text, in one task or in several, as one record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from goldspan.domain.messages import message
from goldspan.formats.carried_fields import CATEGORIES, taken_fields
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.places import settle_spans
from goldspan.formats.prodigy.tasks import (
    IGNORE,
    REJECT,
    Task,
    data_of,
    layer_of,
    links_of,
    spans_of,
)
from goldspan.formats.range_spans import undrawn
from goldspan.formats.reading import ReadOptions
from goldspan.formats.record import ArticleRecord, LinkRecord, SpanRecord

_REJECTED = message("errors", "Tasks that were rejected, whose spans were left out: {count}.")


@dataclass(frozen=True, slots=True)
class Answer:
    """A task with its line in the file; `repaired` if lone surrogates in it were replaced."""

    line: int
    task: Task
    repaired: bool = False


def merged(
    answers: Sequence[Answer], annotator: str, options: ReadOptions, leftovers: Leftovers
) -> ArticleRecord:
    """Return the record of all that an annotator answered on a text.

    The same task answered again counts once, as it was answered last; of different tasks, as
    binary recipes make them, what was accepted is joined. Where all were ignored the article is
    skipped; where none was accepted or ignored it is a text only.
    """
    latest = {_task_key(answer): answer for answer in answers}.values()
    rejected = [answer for answer in latest if answer.task.get("answer") == REJECT]
    for answer in rejected:
        leftovers.add(_REJECTED, line=answer.line)
    for answer in latest:
        if answer.task.get("accept"):
            leftovers.add(CATEGORIES, line=answer.line)
    accepted = [a for a in latest if a.task.get("answer") not in (REJECT, IGNORE)]
    taken = accepted or [a for a in latest if a.task.get("answer") == IGNORE]
    source = (taken or rejected)[-1].task
    record = taken_fields(data_of(source))
    carried = record.pop("layer", None)
    record["text"] = source["text"]
    if not taken:
        return record
    layer = layer_of(source, annotator, carried)
    if layer is not None:
        record["layer"] = layer
    record["spans"] = []
    if options.scheme is None:
        return record
    spans, links = _joined(taken, leftovers)
    spans, note = settle_spans(record["text"], spans, leftovers, taken[0].line)
    if note:
        record["notes"] = [*record.get("notes", []), note]
    record["spans"], record["links"] = undrawn(spans, links, options.scheme, options.labels)
    return record


def _task_key(answer: Answer) -> tuple[str, object]:
    task_hash = answer.task.get("_task_hash")
    return ("line", answer.line) if task_hash is None else ("hash", task_hash)


def _joined(
    answers: Iterable[Answer], leftovers: Leftovers
) -> tuple[list[SpanRecord], list[LinkRecord]]:
    """Return the spans and links of several tasks on one text, those that are the same once."""
    answers = list(answers)
    if len(answers) == 1:
        answer = answers[0]
        return spans_of(answer.task, leftovers, answer.line), links_of(answer.task)
    spans: dict[tuple[str, int, int], SpanRecord] = {}
    links: dict[tuple[str, str, str], LinkRecord] = {}
    for answer in answers:
        names: dict[str, str] = {}
        for span in spans_of(answer.task, leftovers, answer.line):
            key = (span["label"], span["start"], span["end"])
            own = str(span["id"])
            kept = spans.setdefault(key, {**span, "id": f"{answer.line}.{own}"})
            names[own] = str(kept["id"])
        for link in links_of(answer.task):
            source, target = (names.get(str(link[end]), "?") for end in ("from", "to"))
            moved = cast(LinkRecord, {**link, "from": source, "to": target})
            links.setdefault((link["type"], source, target), moved)
    return list(spans.values()), list(links.values())

"""A Prodigy task as pydantic checks it: whose it is, what was answered, its spans and relations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, NotRequired, cast

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.layer import WorkState
from goldspan.domain.messages import message
from goldspan.formats.carried_fields import person_layer
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.record import LayerRecord, LinkRecord, SpanRecord

ACCEPT, REJECT, IGNORE = "accept", "reject", "ignore"
_STATES: Final = {ACCEPT: WorkState.DONE, IGNORE: WorkState.SKIPPED}
_OF_SPANS: Final = frozenset(
    {"ner", "ner_manual", "spans", "spans_manual", "relations", "dep", "pos", "pos_manual"}
    | {"blocks", "review", ""}
)
_OWN_KEYS: Final = frozenset(
    {"text", "tokens", "spans", "relations", "arcs", "meta", "answer", "label", "options"}
    | {"accept", "html", "score", "priority", "config", "versions", "sessions", "view_id"}
)
# Without a named session Prodigy calls the annotator after the time.
_UNNAMED: Final = re.compile(r"\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2}")
_NO_TEXT = message("errors", "The task has no text; its kind is “{view}”.")
_NOT_OF_SPANS = message("errors", "The task is not about parts of the text; its kind is “{view}”.")
_NO_LABEL = message("errors", "Spans without a label, left out: {count}.")
_LENIENT: Final = ConfigDict(strict=True, extra="allow")


@with_config(_LENIENT)
class TaskSpan(TypedDict):
    """A span; `token_end` is inclusive. The keys from `attrs` on are Goldspan's."""

    start: int
    end: int
    token_start: NotRequired[int | None]
    token_end: NotRequired[int | None]
    label: NotRequired[str | None]
    text: NotRequired[str | None]
    id: NotRequired[str | int | None]
    score: NotRequired[float | None]
    attrs: NotRequired[dict[str, Any] | None]
    doubtful: NotRequired[bool | None]
    note: NotRequired[str | None]


@with_config(_LENIENT)
class TaskRelation(TypedDict):
    """A relation between two tokens, or the spans in which they stand."""

    head: NotRequired[int | None]
    child: NotRequired[int | None]
    head_span: NotRequired[TaskSpan | None]
    child_span: NotRequired[TaskSpan | None]
    label: NotRequired[str | None]
    score: NotRequired[float | None]


@with_config(_LENIENT)
class Task(TypedDict):
    """A task with a text. `arcs` is what `relations` was called, `accept` the options chosen."""

    text: str
    spans: NotRequired[list[TaskSpan] | None]
    relations: NotRequired[list[TaskRelation] | None]
    arcs: NotRequired[list[TaskRelation] | None]
    accept: NotRequired[Any]
    meta: NotRequired[dict[str, Any] | None]
    answer: NotRequired[str | None]
    _annotator_id: NotRequired[str | int | None]
    _session_id: NotRequired[str | int | None]
    _task_hash: NotRequired[str | int | None]


def is_task(first: Mapping[str, Any]) -> bool:
    """Say whether the first object of a file is a task: it has what only Prodigy writes."""
    if first.keys() & {"_input_hash", "_task_hash", "_view_id", "_session_id"}:
        return True
    if not isinstance(first.get("text"), str):
        return False
    token = _first_of(first, "tokens")
    if token is not None:
        return {"text", "start", "end", "id"} <= token.keys()
    span = _first_of(first, "spans")
    if span is not None:
        return "start" in span and "end" in span and "quote" not in span
    return first.get("answer") in (ACCEPT, REJECT, IGNORE)


def _first_of(row: Mapping[str, Any], key: str) -> dict[str, Any] | None:
    items = row.get(key)
    first = items[0] if isinstance(items, list) and items else None
    return first if isinstance(first, dict) else None


def check_kind(value: object) -> None:
    """Raise `ImportRefusedError` where a row is a task without text or parts of it."""
    if not isinstance(value, dict):
        return
    view = str(value.get("_view_id") or "")
    if not isinstance(value.get("text"), str) and ("image" in value or view or "html" in value):
        raise ImportRefusedError(_NO_TEXT, view=view or "image")
    if view not in _OF_SPANS and "spans" not in value:
        raise ImportRefusedError(_NOT_OF_SPANS, view=view)


def annotator_of(row: Mapping[str, Any], dataset: str) -> str:
    """Return who answered, without the dataset that Prodigy puts before it; "" for nobody known."""
    name = str(row.get("_annotator_id") or row.get("_session_id") or "")
    return "" if _UNNAMED.search(name) else name.removeprefix(f"{dataset}-")


def layer_of(task: Task, annotator: str, carried: LayerRecord | None) -> LayerRecord | None:
    """Return whose layer the task is: the annotator's, else the one that our own export names."""
    layer = carried
    if annotator and (carried is None or carried["name"] != annotator):
        layer = person_layer(annotator, WorkState.NEW)
    answer = task.get("answer")
    if layer is not None and answer in _STATES:
        layer = {**layer, "state": _STATES[answer]}
    return layer


def data_of(task: Task) -> dict[str, Any]:
    """Return the task's metadata: what is in `meta`, and further keys of the task."""
    given = cast(dict[str, Any], task)
    own = {k: v for k, v in given.items() if k not in _OWN_KEYS and not k.startswith("_")}
    return {**own, **(task.get("meta") or {})}


def spans_of(task: Task, leftovers: Leftovers, line: int) -> list[SpanRecord]:
    """Return the spans of a task that have a label, with offsets as the file has them."""
    found: list[SpanRecord] = []
    for number, span in enumerate(task.get("spans") or []):
        label = span.get("label")
        if not label:
            leftovers.add(_NO_LABEL, line=line, spans=True)
            continue
        record: SpanRecord = {
            "id": _identifier(span, number),
            "label": label,
            "start": span["start"],
            "end": span["end"],
            "quote": span.get("text") or "",
            "attrs": span.get("attrs") or {},
            "score": span.get("score"),
            "doubtful": span.get("doubtful") or False,
            "note": span.get("note") or "",
        }
        found.append(record)
    return found


def links_of(task: Task) -> list[LinkRecord]:
    """Return the relations of a task between its spans; an end that is no span stays unknown."""
    ends = _Ends(task.get("spans") or [])
    return [
        {
            "type": relation.get("label") or "",
            "from": ends.find(relation.get("head_span"), relation.get("head")),
            "to": ends.find(relation.get("child_span"), relation.get("child")),
            "score": relation.get("score"),
        }
        for relation in task.get("relations") or task.get("arcs") or []
    ]


def _identifier(span: TaskSpan, number: int) -> str:
    return str(span.get("id") or f"#{number}")


class _Ends:
    """Finds the span at an end of a relation: by its id, its place and label, place, or token."""

    def __init__(self, spans: list[TaskSpan]) -> None:
        self._by: dict[object, str] = {}
        self._tokens: list[tuple[int, int, str]] = []
        for number, span in enumerate(spans):
            identifier = _identifier(span, number)
            place = (span["start"], span["end"])
            for key in (("id", identifier), (*place, span.get("label")), place):
                self._by.setdefault(key, identifier)
            first, last = span.get("token_start"), span.get("token_end")
            if first is not None and last is not None:
                self._tokens.append((first, last, identifier))

    def find(self, span: TaskSpan | None, token: int | None) -> str:
        if span is not None:
            place = (span["start"], span["end"])
            keys = (("id", str(span.get("id"))), (*place, span.get("label")), place)
            return next((self._by[key] for key in keys if key in self._by), "?")
        holding = [
            (last - first, identifier)
            for first, last, identifier in self._tokens
            if token is not None and first <= token <= last
        ]
        return min(holding, default=(0, "?"))[1]

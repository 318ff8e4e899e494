"""A Label Studio task of any version as pydantic checks it: its text, and who annotated it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, NotRequired, cast

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.layer import WorkState
from goldspan.domain.messages import message
from goldspan.formats.carried_fields import person_layer, pipeline_layer
from goldspan.formats.label_studio.controls import LABELS, SIMPLE, TEXT
from goldspan.formats.record import LayerRecord

_ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)
_LENIENT: Final = ConfigDict(strict=True, extra="allow")


@with_config(_LENIENT)
class AnnotationRecord(TypedDict):
    """What one person, or one model, has on a task. `skipped` is what `was_cancelled` was."""

    result: NotRequired[list[Any] | None]
    completed_by: NotRequired[Any]
    was_cancelled: NotRequired[bool | None]
    skipped: NotRequired[bool | None]
    ground_truth: NotRequired[bool | None]
    lead_time: NotRequired[Any]
    updated_by: NotRequired[Any]
    created_at: NotRequired[Any]
    updated_at: NotRequired[Any]


@with_config(_LENIENT)
class TaskRecord(TypedDict):
    """A task; before 1.0 annotations were `completions`. The simple export has data on top."""

    id: NotRequired[int | str | None]
    data: NotRequired[dict[str, Any]]
    annotations: NotRequired[list[AnnotationRecord] | None]
    completions: NotRequired[list[AnnotationRecord] | None]
    predictions: NotRequired[list[Any] | None]
    drafts: NotRequired[list[Any] | None]


@dataclass(frozen=True, slots=True)
class Work:
    """What one annotator has on a task: whose layer it is (None: unknown), and the result."""

    layer: LayerRecord | None
    result: list[Any]


def is_task(first: Mapping[str, Any]) -> bool:
    """Say whether the first object of a file is a task."""
    data = first.get("data")
    if isinstance(data, dict):
        lists = ("annotations", "completions", "predictions")
        return any(isinstance(first.get(key), list) for key in lists) or TEXT in data
    return "annotation_id" in first and "annotator" in first


def unfolded(task: TaskRecord) -> TaskRecord:
    """Return a task of the simple export (JSON_MIN) as one with data and an annotation."""
    if "data" in task:
        return task
    given = cast(dict[str, Any], task)
    simple = {key: value for key, value in given.items() if key in SIMPLE}
    data = {k: v for k, v in given.items() if k not in SIMPLE and k != "id"}
    result: list[Any] = []
    for name in list(data):
        regions = data[name]
        if isinstance(regions, list) and any(_is_region(item) for item in regions):
            del data[name]
            result += [{"from_name": name, "type": LABELS, "value": item} for item in regions]
    annotation: AnnotationRecord = {"result": result, "completed_by": simple.get("annotator")}
    return {"id": task.get("id"), "data": data, "annotations": [annotation]}


def _is_region(item: object) -> bool:
    return isinstance(item, dict) and "start" in item and "end" in item


def text_of(task: TaskRecord) -> tuple[str, str]:
    """Return the text that was annotated, and under which key of the data it stands."""
    data = task.get("data", {})
    texts = {key: value for key, value in data.items() if isinstance(value, str) and value.strip()}
    if TEXT in texts:
        key = TEXT
    elif texts:
        quotes = _quotes(task)
        key = max(texts, key=lambda k: (sum(q in texts[k] for q in quotes), len(texts[k])))
    else:
        raise ImportRefusedError(message("errors", "The task has no text."))
    if _ADDRESS.fullmatch(texts[key]):
        raise ImportRefusedError(
            message("errors", "The task’s text is not in the file, but at an address.")
        )
    return texts[key], key


def _quotes(task: TaskRecord) -> list[str]:
    quotes = []
    for annotation in [*(task.get("annotations") or []), *(task.get("completions") or [])]:
        for item in annotation.get("result") or []:
            value = item.get("value") if isinstance(item, dict) else None
            if isinstance(value, dict) and isinstance(value.get("text"), str):
                quotes.append(value["text"])
    return quotes


def works(task: TaskRecord, carried: LayerRecord | None) -> tuple[list[Work], int]:
    """Return what each annotator has on the task, and how many older ones were passed over.

    Of several annotations of one person the latest counts. `carried` is the layer in the task's
    data, which an export of ours has: it counts where the tool itself says nothing else.
    """
    latest: dict[str, tuple[str, Work]] = {}
    passed_over = 0
    for when, work in [*_annotations(task, carried), *_suggested(task, carried)]:
        whose = work.layer["annotator"] if work.layer is not None else ""
        passed_over += whose in latest
        if whose not in latest or latest[whose][0] <= when:
            latest[whose] = (when, work)
    return [work for _when, work in latest.values()], passed_over


def _annotations(task: TaskRecord, carried: LayerRecord | None) -> Iterator[tuple[str, Work]]:
    for annotation in [*(task.get("annotations") or []), *(task.get("completions") or [])]:
        cancelled = bool(annotation.get("was_cancelled") or annotation.get("skipped"))
        layer = _layer(annotation, carried, cancelled=cancelled)
        if layer is not None:
            layer["adjudicated"] = bool(annotation.get("ground_truth"))
        yield _time(annotation), Work(layer, annotation.get("result") or [])


def _layer(
    annotation: AnnotationRecord, carried: LayerRecord | None, *, cancelled: bool
) -> LayerRecord | None:
    name = _person(annotation.get("completed_by"))
    if name and not (carried is not None and _as_imported(annotation)):
        return person_layer(name, WorkState.SKIPPED if cancelled else WorkState.DONE)
    if carried is None:
        return None
    state = carried.get("state", WorkState.DONE)
    if cancelled:
        state = WorkState.SKIPPED
    elif state == WorkState.SKIPPED:
        state = WorkState.DONE
    return {**carried, "state": state}


def _as_imported(annotation: AnnotationRecord) -> bool:
    """Say whether nobody has worked on an annotation since it was imported.

    Label Studio gives it to the person who imported it; it takes no time and has no later editor.
    """
    return annotation.get("lead_time", 0) is None and annotation.get("updated_by", 0) is None


def _person(completed_by: object) -> str:
    """Return what is known of who completed an annotation: an address, a name or a number."""
    if isinstance(completed_by, dict):
        known = (completed_by.get(key) for key in ("email", "username", "id"))
        completed_by = next((value for value in known if value), None)
    if isinstance(completed_by, int) and not isinstance(completed_by, bool):
        return f"Label Studio {completed_by}"
    return completed_by if isinstance(completed_by, str) else ""


def _suggested(task: TaskRecord, carried: LayerRecord | None) -> Iterator[tuple[str, Work]]:
    for prediction in task.get("predictions") or []:
        if not isinstance(prediction, dict):
            continue  # an export lists predictions by number unless it is told otherwise
        name = str(prediction.get("model_version") or "") or "Label Studio"
        result = prediction.get("result")
        layer = pipeline_layer(name)
        if carried is not None and (carried["kind"], carried["name"]) == (layer["kind"], name):
            layer = carried
        yield _time(prediction), Work(layer, result if isinstance(result, list) else [])


def _time(annotation: Mapping[str, Any]) -> str:
    return str(annotation.get("updated_at") or annotation.get("created_at") or "")

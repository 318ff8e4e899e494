"""A row of doccano's export of any version as pydantic checks it: its entities and relations."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NotRequired, cast

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message
from goldspan.formats.record import LinkRecord

_NO_TEXT = message("errors", "The row has no text: it is about a file.")
_ABOUT_ALL = message(
    "errors",
    "Its labels are about the whole text (classification, translation), not about parts of it.",
)
_COLUMNS: Final = ("entities", "label", "labels")
# Goldspan's, Prodigy's and Label Studio's, which may have columns of these names too.
_OF_OTHERS: Final = frozenset({"spans", "tokens", "annotation_id"})
_NOT_DATA: Final = frozenset(
    {*_COLUMNS, "text", "data", "relations", "annotations", "meta", "Comments", "comments", "cats"}
)


@with_config(ConfigDict(strict=True, extra="allow"))
class DoccanoRow(TypedDict):
    """A row. Until 1.0 `annotations` were labels by number, each with the number of its user."""

    id: NotRequired[int | str | None]
    text: NotRequired[str | None]
    data: NotRequired[str | None]
    entities: NotRequired[list[Any] | None]
    label: NotRequired[list[Any] | None]
    labels: NotRequired[list[Any] | None]
    annotations: NotRequired[list[Any] | None]
    relations: NotRequired[list[dict[str, Any]] | None]
    cats: NotRequired[list[Any] | None]
    meta: NotRequired[Any]
    Comments: NotRequired[list[Any] | None]
    comments: NotRequired[list[Any] | None]


@dataclass(slots=True)
class Entity:
    """An entity as the file has it."""

    id: str
    label: str
    start: int
    end: int


@dataclass(slots=True)
class Entities:
    """What one user has in a row ("" for whoever it is), and how many entities are none."""

    user: str = ""
    entities: list[Entity] = field(default_factory=list)
    broken: int = 0


def is_row(first: Mapping[str, Any]) -> bool:
    """Say whether the first object of a file is a row of doccano's."""
    if not any(isinstance(first.get(key), str) for key in ("text", "data", "filename")):
        return False
    if first.keys() & _OF_OTHERS:
        return False
    if any(isinstance(first.get(column), list) for column in _COLUMNS):
        return True
    old = first.get("annotations")
    return isinstance(old, list) and all(
        isinstance(item, dict) and {"label", "user"} <= item.keys() for item in old
    )


def text_of(row: DoccanoRow) -> str:
    """Return the row's text. Raise `ImportRefusedError` where it has none."""
    text = row.get("text") or row.get("data")
    if not text:
        raise ImportRefusedError(_NO_TEXT)
    return text


def entities_of(row: DoccanoRow) -> list[Entities]:
    """Return the entities of a row, those of each user apart where it names them.

    Raise `ImportRefusedError` where its labels are about the whole text.
    """
    column = next((row[key] for key in _COLUMNS if row.get(key)), None)
    if column is None:
        by_user: dict[str, list[Any]] = {}
        for item in row.get("annotations") or []:
            user = item.get("user", "") if isinstance(item, dict) else ""
            by_user.setdefault(str(user), []).append(item)
        return [_entities(items, user) for user, items in by_user.items()] or [Entities()]
    if all(isinstance(item, str) for item in column):
        raise ImportRefusedError(_ABOUT_ALL)
    return [_entities(column, "")]


def _entities(items: Iterable[Any], user: str) -> Entities:
    found = Entities(user)
    for number, item in enumerate(items):
        match item:
            case [int(start), int(end), str(label)]:
                found.entities.append(Entity(f"#{number}", label, start, end))
            case {"start_offset": int(start), "end_offset": int(end), "label": str() | int()}:
                identifier = str(item.get("id", f"#{number}"))
                found.entities.append(Entity(identifier, str(item["label"]), start, end))
            case {"start_offset": _, "end_offset": _, "label": None}:
                found.broken += 1
            case {"label": int(), "user": _}:
                raise ImportRefusedError(_ABOUT_ALL)
            case _:
                found.broken += 1
    return found


def relations_of(row: DoccanoRow) -> Iterator[LinkRecord]:
    """Yield the relations of a row as links."""
    for item in row.get("relations") or []:
        yield {
            "type": str(item.get("type", "")),
            "from": str(item.get("from_id", "")),
            "to": str(item.get("to_id", "")),
        }


def comments_of(row: DoccanoRow) -> str:
    """Return the comments on a row, a line each."""
    found = row.get("Comments") or row.get("comments") or []
    texts = (item.get("comment", "") if isinstance(item, dict) else item for item in found)
    return "\n".join(str(text) for text in texts if text)


def data_of(row: DoccanoRow) -> dict[str, Any]:
    """Return the columns of a row that are data of others: its metadata."""
    meta: Any = row.get("meta")
    if isinstance(meta, str):
        try:
            meta = json.loads(meta)
        except ValueError:
            meta = {"meta": meta} if meta else {}
    given = {key: value for key, value in cast(dict[str, Any], row).items() if key not in _NOT_DATA}
    return {**given, **meta} if isinstance(meta, dict) else given

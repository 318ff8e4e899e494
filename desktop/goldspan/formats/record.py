"""The record of Goldspan JSONL as pydantic checks it; `docs/formats.md` says what it means."""

from __future__ import annotations

import json
import re
from typing import Any, Generic, NotRequired, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config
from typing_extensions import TypedDict

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import Phrase, message
from goldspan.formats.surrogates import without_surrogates

_STRICT = ConfigDict(strict=True)


@with_config(_STRICT)
class SpanRecord(TypedDict):
    """A span: code points, end exclusive. `ranges` places attributes whose value is words."""

    id: str | int
    label: str
    start: int
    end: int
    quote: str
    attrs: NotRequired[dict[str, Any]]
    ranges: NotRequired[dict[str, list[list[int]]]]
    score: NotRequired[float | None]
    doubtful: NotRequired[bool]
    note: NotRequired[str]


LinkRecord = TypedDict(
    "LinkRecord",
    {"type": str, "from": str | int, "to": str | int, "score": NotRequired[float | None]},
)


class LayerRecord(TypedDict):
    """Whose layer it is."""

    annotator: str
    kind: str
    name: str
    state: NotRequired[str]
    adjudicated: NotRequired[bool]
    reason: NotRequired[str]
    note: NotRequired[str]
    labels: NotRequired[list[str]]


@with_config(ConfigDict(strict=True, extra="allow"))
class ArticleRecord(TypedDict):
    """One line: an article and, where `spans` is there, one layer."""

    id: NotRequired[str | int]
    text: str
    title: NotRequired[str | None]
    outlet: NotRequired[str | None]
    url: NotRequired[str | None]
    language: NotRequired[str | None]
    document_time: NotRequired[str | None]
    document_time_origin: NotRequired[str | None]
    source: NotRequired[str]
    notes: NotRequired[list[str]]
    extra: NotRequired[dict[str, str]]
    layer: NotRequired[LayerRecord]
    spans: NotRequired[list[SpanRecord]]
    links: NotRequired[list[LinkRecord]]


FIELDS = frozenset(ArticleRecord.__annotations__)


@with_config(ConfigDict(strict=True, extra="allow"))
class TextRecord(TypedDict):
    """One line as a pipeline is given it: an article, whatever else the line holds."""

    id: NotRequired[str | int | None]
    text: str
    language: NotRequired[str | None]
    document_time: NotRequired[str | None]


R = TypeVar("R")


class RecordParser(Generic[R]):
    """Parses and checks one line after the other: records of one kind, named after their tool."""

    def __init__(self, kind: type[R], tool: str = "Goldspan") -> None:
        self._adapter = TypeAdapter(kind)
        self._tool = tool

    def parse(self, line: bytes) -> tuple[R, bool]:
        """Return the record and whether lone surrogates in it were replaced.

        Raise `ImportRefusedError` where the line is not JSON or not such a record.
        """
        try:
            return self._adapter.validate_json(line), False
        except ValidationError as error:
            if b"\\ud" not in line and b"\\uD" not in line:
                raise _refused(error, self._tool) from error
        try:
            # Python's own parser lets lone surrogates through, pydantic's does not.
            repaired = without_surrogates(json.loads(line))
            return self._adapter.validate_python(repaired), True
        except ValidationError as error:
            raise _refused(error, self._tool) from error
        except json.JSONDecodeError as error:
            raise _not_json(error.colno) from error
        except (ValueError, RecursionError) as error:
            raise _not_json() from error

    def checked(self, value: object) -> R:
        """Return what was read from elsewhere as the record it is, without lone surrogates.

        Raise `ImportRefusedError` where it is no such record.
        """
        return self.validated(without_surrogates(value))

    def validated(self, value: object) -> R:
        """Return what is free of lone surrogates as the record it is.

        Raise `ImportRefusedError` where it is no such record.
        """
        try:
            return self._adapter.validate_python(value)
        except ValidationError as error:
            raise _refused(error, self._tool) from error


_KINDS = {
    "bool_parsing": message("errors", "true or false"),
    "bool_type": message("errors", "true or false"),
    "dict_type": message("errors", "an object"),
    "float_type": message("errors", "a number"),
    "int_type": message("errors", "a whole number"),
    "list_type": message("errors", "a list"),
    "string_type": message("errors", "a text"),
}
_ALTERNATIVES = ("str", "int")


def _refused(error: ValidationError, tool: str) -> ImportRefusedError:
    """Say in words of ours what pydantic found first."""
    first = error.errors(include_url=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        column = re.search(r"column (\d+)$", str(first["msg"]))
        return _not_json(int(column[1]) if column else 0)
    place = [str(part) for part in first["loc"]]
    if len(place) > 1 and place[-1] in _ALTERNATIVES:
        place.pop()
    if not place:
        return ImportRefusedError(
            message("errors", "This is not a {tool} record: it is no JSON object."),
            tool=tool,
        )
    field = ".".join(place)
    if first["type"] == "missing":
        return ImportRefusedError(
            message("errors", "This is not a {tool} record: “{field}” is missing."),
            field=field,
            tool=tool,
        )
    kind = _KINDS.get(first["type"])
    if kind is None:
        return ImportRefusedError(
            message("errors", "This is not a {tool} record: “{field}” is of a wrong kind."),
            field=field,
            tool=tool,
        )
    return ImportRefusedError(
        message("errors", "This is not a {tool} record: “{field}” must be {kind}."),
        field=field,
        kind=Phrase(kind),
        tool=tool,
    )


def _not_json(column: int = 0) -> ImportRefusedError:
    if not column:
        return ImportRefusedError(message("errors", "The line is not JSON."))
    return ImportRefusedError(
        message("errors", "The line is not JSON: it breaks off or goes wrong at column {column}."),
        column=column,
    )

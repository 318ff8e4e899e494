"""Reads a file of decisions: one JSON object a line, or what `goldspan units --json` printed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, NotRequired

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

from goldspan.domain.errors import GoldspanError, ImportRefusedError
from goldspan.domain.messages import message
from goldspan.formats.jsonl_reader import record_lines
from goldspan.formats.reading import MEBIBYTE, unreadable
from goldspan.formats.record import RecordParser

MOST_BYTES: Final = 16 * MEBIBYTE  # of a line
MOST_BYTES_OF_A_LIST: Final = 512 * MEBIBYTE
OPEN: Final = "open"  # the decision is taken away

_ROW = ConfigDict(strict=True, extra="ignore")


@with_config(_ROW)
class GoldRecord(TypedDict):
    """A gold span that is wanted: code points, end exclusive; attributes as in Goldspan JSONL."""

    label: str
    start: int
    end: int
    quote: NotRequired[str]
    attrs: NotRequired[dict[str, Any]]
    ranges: NotRequired[dict[str, list[list[int]]]]


@with_config(_ROW)
class PersonRecord(TypedDict):
    """What a person had when the decision was made, so that it is not made on anything else."""

    id: str
    print: NotRequired[str]


@with_config(_ROW)
class DecisionRecord(TypedDict):
    """A decision on one unit; a row without one changes nothing."""

    article: str
    unit: str
    decision: NotRequired[
        Literal["adopted", "taken", "both", "edited", "none", "skipped", "open"] | None
    ]
    taken: NotRequired[str]
    gold: NotRequired[list[GoldRecord]]
    links: NotRequired[list[str]]
    reason: NotRequired[Literal["", "guideline", "slip", "boundary", "interpretation"]]
    comment: NotRequired[str]
    people: NotRequired[list[PersonRecord]]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the file, by its number from 1: a decision, or why it is none."""

    number: int
    record: DecisionRecord | None = None
    refusal: GoldspanError | None = None


def read_rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a file; raise `ImportRefusedError` where it cannot be read at all."""
    parser = RecordParser(DecisionRecord)
    for number, line in _lines(path):
        try:
            record, _ = parser.parse(line)
        except ImportRefusedError as error:
            yield Row(number, refusal=error)
        else:
            yield Row(number, record)


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    units = _listed(path)
    if units is None:
        yield from record_lines(path, MOST_BYTES)
        return
    for number, unit in enumerate(units, start=1):
        yield number, json.dumps(unit).encode()


def _listed(path: Path) -> list[object] | None:
    """Return the units of a file that is one JSON object with a list of them; else None."""
    try:
        with path.open("rb") as file:
            first = file.readline(MOST_BYTES).removeprefix(b"\xef\xbb\xbf").strip()
            if first != b"{":  # as it is printed; a row of JSONL is longer
                return None
        if path.stat().st_size > MOST_BYTES_OF_A_LIST:
            return None
        data = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise unreadable(error) from error
    except (ValueError, RecursionError) as error:
        raise ImportRefusedError(
            message("errors", "The file is neither JSON nor JSON lines.")
        ) from error
    units = data.get("units") if isinstance(data, dict) else None
    if not isinstance(units, list):
        raise ImportRefusedError(message("errors", "The file has no list of units."))
    return units

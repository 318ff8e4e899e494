"""Writes files in Goldspan's JSONL as other tools would fill them: with labels of their own."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from goldspan.domain.annotator import named_person

Spans = Iterable[tuple[str, str]]  # label, words


def marked(text: str, spans: Spans, by: str = "", state: str = "done") -> dict[str, Any]:
    """Return the record of a text in which the first occurrences of words are marked."""
    record: dict[str, Any] = {"text": text, "spans": []}
    for number, (label, words) in enumerate(spans, start=1):
        start = text.index(words)
        place = {"start": start, "end": start + len(words), "quote": words}
        record["spans"].append({"id": f"s{number}", "label": label, **place, "attrs": {}})
    if by:
        person = named_person(by)
        record["layer"] = {"annotator": person.id, "kind": "person", "name": by, "state": state}
    return record


def write_records(path: Path, *records: dict[str, Any]) -> Path:
    """Write the records, a line each, and return the file."""
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path

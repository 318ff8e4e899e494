"""Reads the open data as examples for the trained names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

from goldspan.prefill.names.component import NAMES

Record = dict[str, Any]

LABELS = ("PER", "ORG", "LOC")
NAME_FILES = (
    "open/actor.de.germeval2014.dev.jsonl",
    "open/actor.de.germeval2014.test.jsonl",
    "open/actor.de.smartdata.train.jsonl",
)
NAMES_DEV = "open/actor.de.smartdata.dev.jsonl"
ARTICLES = "open/goldspan96.jsonl"
# Streets and stops are places too: no other name may be seen in them.
_NAME_TYPES = {
    "PER": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "location-stop": "LOC",
    "location-street": "LOC",
    "location-route": "LOC",
}
_KINDS = {"PERSON": "PER", "ORGANISATION": "ORG", "STATE": "LOC"}


def read_records(path: Path) -> list[Record]:
    """Return the records of a JSONL file; none where there is no such file."""
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def with_ids(records: Iterable[Record], ids: str) -> list[Record]:
    """Return the records whose ids are in a range such as `t00-t71`."""
    first, _, last = ids.partition("-")
    return [record for record in records if first <= record["id"] <= (last or first)]


def name_examples(nlp: Language, records: Iterable[Record]) -> Iterator[Example]:
    """Yield examples whose reference has the names in the span group of the component."""
    for record in records:
        reference = nlp.make_doc(record["text"])
        reference.spans[NAMES] = list(_names(reference, record["spans"]))
        yield Example(nlp.make_doc(record["text"]), reference)


def tokens(examples: Sequence[Example]) -> int:
    """Return how many tokens examples have."""
    return sum(len(example.reference) for example in examples)


def _names(doc: Doc, spans: Iterable[Record]) -> Iterator[Span]:
    """Yield names of the outer layer that begin and end with tokens, none inside another."""
    end = 0
    for span in sorted(spans, key=lambda s: (s["start"], -s["end"])):
        label = _label(span)
        found = doc.char_span(span["start"], span["end"], label=label) if label else None
        if found is not None and span["start"] >= end:
            end = span["end"]
            yield found


def _label(span: Record) -> str:
    attrs = span["attrs"]
    if attrs.get("layer", 1) != 1:
        return ""
    return _NAME_TYPES.get(attrs.get("ne", ""), "")

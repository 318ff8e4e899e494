"""The record of an article without its text: the canonical one, less all that quotes the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from goldspan.domain.layer import TextRange
from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.formats.cues import cue_words
from goldspan.services.releases.record.facts import ArticleFacts
from goldspan.services.releases.without_texts.standoff.excerpts import Excerpts, shown
from goldspan.services.releases.without_texts.standoff.line_prints import line_prints

Record = dict[str, Any]

STANDOFF = "standoff"
_FREE = (AttributeKind.TEXT, AttributeKind.RANGES)


class StandoffRecords:
    """Takes texts out of canonical records. Actors are called by name, which is no excerpt."""

    def __init__(self, scheme: Scheme) -> None:
        self._own_words = {
            (label.key, attribute.key)
            for label in scheme.labels
            for attribute in label.attributes
            if attribute.kind not in _FREE
        }

    def without_text(self, record: Record, facts: ArticleFacts) -> Record:
        """Return a canonical record without its text; title, address and outlet stay."""
        excerpts = Excerpts(record["text"])
        made: Record = {}
        for key, value in record.items():
            if key == "text":
                made[STANDOFF] = _said_of(value, facts)
            elif key == "notes":
                made[key] = [excerpts.hidden(note) for note in value]
            elif key == "extra":
                made[key] = {name: excerpts.hidden(said) for name, said in value.items()}
            elif key == "layer":
                made[key] = _with_hidden(value, excerpts, ("reason", "note"))
            elif key == "spans":
                made[key] = [self._span(span, excerpts) for span in value]
            else:
                made[key] = value
        return made

    def _span(self, span: Record, excerpts: Excerpts) -> Record:
        ranges = span.get("ranges", {})
        made = {key: value for key, value in span.items() if key != "quote"}
        made["attrs"] = {
            key: value if (span["label"], key) in self._own_words else excerpts.hidden(value)
            for key, value in span["attrs"].items()
            if key not in ranges
        }
        return _with_hidden(made, excerpts, ("note",))


def with_text(record: Record, text: str) -> Record:
    """Return the canonical record again: `text` is what goes out of it."""
    made: Record = {}
    for key, value in record.items():
        if key == STANDOFF:
            made["text"] = text
        elif key == "notes":
            made[key] = [shown(note, text) for note in value]
        elif key == "extra":
            made[key] = {name: shown(said, text) for name, said in value.items()}
        elif key == "layer":
            made[key] = _with_shown(value, text, ("reason", "note"))
        elif key == "spans":
            made[key] = [_span_with_text(span, text) for span in value]
        else:
            made[key] = value
    return made


def _span_with_text(span: Record, text: str) -> Record:
    made: Record = {}
    for key, value in span.items():
        made[key] = value
        if key == "end":
            made["quote"] = text[span["start"] : value]
    attrs = {key: shown(value, text) for key, value in span["attrs"].items()}
    for key, ranges in span.get("ranges", {}).items():
        attrs[key] = cue_words(tuple(TextRange(a, b, text[a:b]) for a, b in ranges))
    made["attrs"] = dict(sorted(attrs.items()))
    return _with_shown(made, text, ("note",))


def _said_of(text: str, facts: ArticleFacts) -> Record:
    """Return what tells which text it is."""
    said: Record = {"sha256": facts.sha256, "length": facts.length}
    if facts.cuts:
        said |= {"cuts": [list(cut) for cut in facts.cuts], "cut_sha256": facts.cut_sha256}
    removed, joins = 0, []
    for start, end in facts.cuts:
        joins.append(start - removed)
        removed += end - start
    return {**said, "lines": line_prints(text, joins)}


def _with_hidden(record: Mapping[str, Any], excerpts: Excerpts, keys: tuple[str, ...]) -> Record:
    return {key: excerpts.hidden(value) if key in keys else value for key, value in record.items()}


def _with_shown(record: Mapping[str, Any], text: str, keys: tuple[str, ...]) -> Record:
    return {key: shown(value, text) if key in keys else value for key, value in record.items()}

"""Reads the texts of JSON of any kind: what else a record holds does not matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, Item
from goldspan.domain.messages import message
from goldspan.formats.conll.detokenised import sentence_text
from goldspan.formats.json_rows import json_rows
from goldspan.formats.reading import ReadOptions, refusal
from goldspan.services.leaks.part_names import named_part
from goldspan.text.normalise import normalise

TEXT_FIELDS = ("text", "content", "body", "article", "document", "sentence", "context", "raw_text")
TOKEN_FIELDS = ("tokens", "words")
SPLIT_FIELDS = ("split", "part")
_NAMES = ("id", "_id", "name", "key", "guid", "doc_id", "article_id")
_WITHIN = ("data", "meta", "metadata", "extra")  # records that tools put into theirs
_NO_TEXT = message("errors", "The record has no text; its fields are {fields}.")
_NO_FIELD = message("errors", "The record has no text in “{field}”; its fields are {fields}.")
_NO_RECORD = message("errors", "This is neither a record nor a text.")
_SAY_WHICH = message("errors", "Say which field holds the text.")

Record = Mapping[str, Any]


class JsonTexts:
    """Reads lines, an array, or one object with arrays of records.

    The text stands in `field`, or where that is empty in one of the usual fields, or is put
    together from tokens. `field` may be a path (`data.text`). What a record says of its part
    (`split`, `part`), or else the name of its array (`train`, `test`), is in the article's `extra`.
    """

    name = "json-texts"
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson", ".json")
    titles: Mapping[str, str] = {"en": "JSON", "de": "JSON"}

    def __init__(self, field: str = "") -> None:
        self._field = field

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield an article for each record with a text, and the records without one."""
        for row in json_rows(path, options.max_bytes):
            if row.error is not None:
                yield refusal(path, row.error, row.number)
                continue
            for record, part in self._records(row.value):
                try:
                    yield self._article(path, row.number, record, part)
                except ImportRefusedError as error:
                    yield refusal(path, error, row.number)

    def _records(self, value: Any) -> Iterator[tuple[Any, str]]:
        """Yield the value, or the records in the arrays of an object without a text.

        With each goes the part that its array is named after, "" where it is after none.
        """
        if isinstance(value, Mapping) and self._text(value) is None:
            inside = [(named_part(str(key)), each) for key, each in value.items()]
            arrays = [(part, each) for part, each in inside if _is_records(each, part)]
            if arrays and not any(isinstance(value.get(key), str) for key in _NAMES):
                for part, records in arrays:
                    yield from ((record, part) for record in records)
                return
        yield value, ""

    def _article(self, path: Path, number: int, record: Any, part: str) -> ExchangeArticle:
        text = self._text(record) if isinstance(record, Mapping) else None
        if text is None and isinstance(record, str) and not self._field:
            text = record
        text = None if text is None else normalise(text).text
        if not text or not text.strip():
            if not isinstance(record, Mapping | str):
                raise ImportRefusedError(_NO_RECORD)
            fields = ", ".join(map(str, record)) if isinstance(record, Mapping) else ""
            raise ImportRefusedError(
                _NO_FIELD if self._field else _NO_TEXT,
                todo=_SAY_WHICH,
                field=self._field,
                fields=fields[:200] or "–",
            )
        said: Record = record if isinstance(record, Mapping) else {}
        split = _said(said, SPLIT_FIELDS) or part
        return ExchangeArticle(
            name=_said(said, _NAMES) or f"{path.stem}-{number}",
            text=text,
            language=_said(said, ("language", "lang"))[:2].lower(),
            title=_said(said, ("title", "headline")),
            extra={SPLIT_FIELDS[0]: split} if split else {},
        )

    def _text(self, record: Record) -> str | None:
        if self._field:
            return _as_text(_at(record, self._field))
        for within in (record, *(record[key] for key in _WITHIN if key in record)):
            if isinstance(within, Mapping):
                lower = {str(key).lower(): value for key, value in within.items()}
                for key in (*TEXT_FIELDS, *TOKEN_FIELDS):
                    text = _as_text(lower.get(key))
                    if text is not None:
                        return text
        return None


def _at(record: Record, field: str) -> Any:
    """Return what stands in a field, or at a path of fields; None where nothing does."""
    if field in record:
        return record[field]
    found: Any = record
    for key in field.split("."):
        found = found.get(key) if isinstance(found, Mapping) else None
    return found


def _as_text(value: Any) -> str | None:
    """Return a text, or tokens as one; None for anything else."""
    if isinstance(value, str):
        return value
    if not isinstance(value, Sequence) or not value:
        return None
    tokens = [each.get("text") if isinstance(each, Mapping) else each for each in value]
    words = [each for each in tokens if isinstance(each, str)]
    if len(words) == len(tokens):
        return sentence_text(words)[0]
    sentences = [_as_text(each) for each in value if isinstance(each, Sequence)]
    said = [each for each in sentences if each is not None]
    return "\n".join(said) if len(said) == len(value) else None


def _is_records(value: Any, part: str) -> bool:
    """Say whether it is an array of records, or a part of texts alone."""
    kinds = (Mapping, str) if part else (Mapping,)
    return isinstance(value, list) and bool(value) and isinstance(value[0], kinds)


def _said(record: Record, names: Sequence[str]) -> str:
    """Return the first of these fields that says something, in the record or what is in it."""
    for within in (record, *(record.get(key) for key in _WITHIN)):
        if isinstance(within, Mapping):
            for name in names:
                value = within.get(name)
                if isinstance(value, str | int) and not isinstance(value, bool) and str(value):
                    return str(value)
    return ""

"""Makes records of the Docs of a DocBin: their text, spans of all groups and entities, metadata."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import orjson

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message
from goldspan.formats.carried_fields import CATEGORIES
from goldspan.formats.docbin import extensions
from goldspan.formats.docbin.actors import actor_keys
from goldspan.formats.docbin.unpacking import PackedDoc, PackedSpan
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.reading import ReadOptions, too_large

Record = dict[str, Any]

_TEXTS = ("title", "outlet", "url", "language", "document_time")
_INSIDE, _BEGIN = 1, 3  # of ENT_IOB; 0 is missing, 2 outside
_OUTSIDE = message("errors", "Spans of “{name}” that lie outside their text, left out: {count}.")
_NO_ENTRY = message(
    "errors", "Ids of a knowledge base, which the scheme has no place for, left out: {count}."
)
_ENTITIES = "doc.ents"


@dataclass(frozen=True, slots=True)
class _Found:
    """A span of a Doc, its strings looked up."""

    id: str
    kb_id: str
    label: str
    start: int
    end: int


class RecordMaker:
    """Makes the JSONL line of each Doc of one file; what has no place goes to `leftovers`."""

    def __init__(self, strings: Sequence[str], options: ReadOptions, leftovers: Leftovers) -> None:
        from spacy.attrs import IDS
        from spacy.strings import StringStore

        self._leftovers = leftovers
        self._most = options.max_bytes
        store = StringStore()
        self._strings = {store.add(string): string for string in strings} | {0: ""}
        self._attrs: Mapping[str, int] = IDS
        self._actor_keys = actor_keys(options.scheme) if options.scheme else {}
        for name, meaning in options.labels.items():
            if meaning.label in self._actor_keys:
                self._actor_keys.setdefault(name, self._actor_keys[meaning.label])

    def line(self, doc: PackedDoc, number: int) -> bytes:
        """Return the record as JSON; `number` is that of the Doc in its file.

        Raise `ImportRefusedError` where the Doc has strings that the file lacks, or data that is
        no JSON.
        """
        words = [self._string(word) for word in doc.columns.get(self._attrs["ORTH"], ())]
        if len(words) != len(doc.spaces):
            raise ImportRefusedError(message("errors", "The document is without its words."))
        pieces = [f"{w} " if space else w for w, space in zip(words, doc.spaces, strict=True)]
        text = "".join(pieces)
        if len(text) > self._most:
            raise too_large(len(text), self._most)
        starts = [0, *accumulate(map(len, pieces))]
        places = [(start, start + len(word)) for start, word in zip(starts, words, strict=False)]
        user_data = doc.user_data
        if doc.cats:
            self._leftovers.add(CATEGORIES, line=number)
        ours = extensions.stored_key(extensions.ARTICLE) in user_data
        record = dict(_mapping(user_data, extensions.ARTICLE)) if ours else _metadata(user_data)
        record["text"] = text
        found = list(self._groups(doc, number))
        said = _mapping(user_data, extensions.SPANS) if ours else None
        if doc.groups or any(doc.columns.get(self._attrs["ENT_IOB"], ())):
            record["spans"] = self._spans(found, text, places, said, number)
            if ours:
                record["links"] = user_data.get(extensions.stored_key(extensions.LINKS), ())
        try:
            return orjson.dumps(record)
        except orjson.JSONEncodeError as error:
            raise ImportRefusedError(
                message("errors", "Its user data is no JSON: {reason}."), reason=error
            ) from error

    def _string(self, key: int) -> str:
        try:
            return self._strings[key]
        except KeyError:
            raise ImportRefusedError(
                message("errors", "The file lacks a string that the document has: {key}."), key=key
            ) from None

    def _groups(self, doc: PackedDoc, number: int) -> Iterator[_Found]:
        """Yield the spans of all groups, then the entities; none that another group has too."""
        seen: set[tuple[str, int, int]] = set()
        size = len(doc.spaces)
        groups = sorted(doc.groups.items(), key=lambda item: (item[0] != extensions.GROUP, item[0]))
        for name, spans in (*groups, (_ENTITIES, list(self._entities(doc)))):
            these = []
            for span in spans:
                label = self._string(span.label) or name
                if not 0 <= span.start < span.end <= size:
                    self._leftovers.add(_OUTSIDE, label, line=number, spans=True)
                elif (label, span.start, span.end) not in seen:
                    these.append((label, span.start, span.end))
                    yield _Found(
                        self._strings.get(span.id, ""),
                        self._strings.get(span.kb_id, ""),
                        label,
                        span.start,
                        span.end,
                    )
            seen.update(these)

    def _entities(self, doc: PackedDoc) -> Iterator[PackedSpan]:
        """Yield `doc.ents`, as their columns say."""
        none = [0] * len(doc.spaces)

        def column(name: str) -> list[int]:
            return doc.columns.get(self._attrs[name], none)

        rows = zip(
            column("ENT_IOB"),
            column("ENT_ID"),
            column("ENT_KB_ID"),
            column("ENT_TYPE"),
            strict=True,
        )
        begun: tuple[int, tuple[int, int, int]] | None = None
        for index, (iob, *rest) in enumerate(rows):
            entity = (rest[0], rest[1], rest[2])
            if begun and not (iob == _INSIDE and entity[2] == begun[1][2]):
                yield PackedSpan(*begun[1], begun[0], index)
                begun = None
            if iob in (_INSIDE, _BEGIN) and entity[2] and not begun:
                begun = (index, entity)
        if begun:
            yield PackedSpan(*begun[1], begun[0], len(none))

    def _spans(
        self,
        found: Sequence[_Found],
        text: str,
        places: Sequence[tuple[int, int]],
        said: Mapping[Any, Any] | None,
        number: int,
    ) -> list[Record]:
        """Return the spans; `said` is what our extension says of them, None in Docs of others."""
        ids = {span.id for span in found}
        made: dict[str, Record] = {}
        for span in found:
            start, end = places[span.start][0], places[span.end - 1][1]
            identifier = span.id if span.id and span.id not in made else _free(ids)
            own = said.get(span.id) if said and identifier == span.id else None
            record: Record = dict(own) if isinstance(own, Mapping) else {}
            key = self._actor_keys.get(span.label) if said is not None else None
            if span.kb_id and key:
                record["attrs"] = {**record.get("attrs", {}), key: span.kb_id}
            elif span.kb_id:
                self._leftovers.add(_NO_ENTRY, line=number)
            record |= {
                "id": identifier,
                "label": span.label,
                "start": start,
                "end": end,
                "quote": text[start:end],
            }
            made[identifier] = record
        return list(made.values())


def _free(ids: set[str]) -> str:
    """Return an id that no span has, and take it."""
    number = len(ids)
    while f"x{number}" in ids:
        number += 1
    ids.add(f"x{number}")
    return f"x{number}"


def _mapping(user_data: Mapping[Any, Any], name: str) -> Mapping[Any, Any]:
    value = user_data.get(extensions.stored_key(name), {})
    return value if isinstance(value, Mapping) else {}


def _metadata(user_data: Mapping[Any, Any]) -> Record:
    """Return what user data and extension attributes of other programs say of the whole text."""
    record: Record = {}
    extra: dict[str, str] = {}
    for key, value in user_data.items():
        name = key[1] if isinstance(key, tuple) and key[2:] == (None, None) else key
        if not isinstance(name, str) or not isinstance(value, str | int | float):
            continue
        if name == "id":
            record["id"] = str(value)
        elif name in _TEXTS and isinstance(value, str):
            record[name] = value
        else:
            extra[name] = str(value)
    if extra:
        record["extra"] = extra
    return record

"""Reads layers as exchange files have them: actors by name, attributes read once per wording."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from typing import Final

import orjson

from goldspan.domain.exchange import ExchangeAttr, ExchangeLink, ExchangeSpan
from goldspan.domain.layer import ActorRef
from goldspan.store.records import EMPTY_ATTRS, attrs_from_record

_SPANS: Final = (
    'SELECT id, label, start, "end", quote, attrs, score, doubtful, note FROM span'
    ' WHERE article = ? AND annotator = ? ORDER BY start, "end" DESC, label, id'
)
_LINKS: Final = (
    "SELECT type, source, target, score FROM link"
    " WHERE article = ? AND annotator = ? ORDER BY type, source, target"
)
_MOST_WORDINGS: Final = 20_000
_NONE: Final[Mapping[str, ExchangeAttr]] = {}


class NamedAttrs:
    """Attributes with actors by name; those that occur again and again are read once.

    `name_of` gives the name of an actor by its id.
    """

    def __init__(self, name_of: Callable[[str | None], str]) -> None:
        self._name_of = name_of
        self._known: dict[str, Mapping[str, ExchangeAttr]] = {EMPTY_ATTRS: _NONE}

    def read(self, stored: str) -> Mapping[str, ExchangeAttr]:
        """Return the attributes that the store keeps in these words."""
        known = self._known.get(stored)
        if known is None:
            if len(self._known) >= _MOST_WORDINGS:
                self._known = {EMPTY_ATTRS: _NONE}
            attrs = attrs_from_record(orjson.loads(stored))
            known = self._known[stored] = {
                key: (value.name or self._name_of(value.actor))
                if isinstance(value, ActorRef)
                else value
                for key, value in attrs.items()
            }
        return known


def layer(
    connection: sqlite3.Connection,
    article: str,
    annotator: str,
    attrs: NamedAttrs,
    *,
    numbered: bool = False,
) -> tuple[tuple[ExchangeSpan, ...], list[ExchangeLink]]:
    """Return an annotator's spans in an article, by place, the longer first, and their links.

    `numbered` spans are `s1`, `s2`, … in this order, as files have them.
    """
    owned, read = (article, annotator), attrs.read
    found = connection.execute(_SPANS, owned).fetchall()
    ids = {row[0]: f"s{number}" for number, row in enumerate(found, start=1)} if numbered else {}
    called = ids.get
    spans = tuple(
        [
            ExchangeSpan(
                called(key, key), label, start, end, quote, read(stored), score, doubtful != 0, note
            )
            for key, label, start, end, quote, stored, score, doubtful, note in found
        ]
    )
    return spans, [
        ExchangeLink(kind, called(source, source), called(target, target), score)
        for kind, source, target, score in connection.execute(_LINKS, owned)
    ]

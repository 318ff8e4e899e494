"""Reads gold spans that a file wants: what does not fit the text or the scheme is refused whole."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import GOLD
from goldspan.domain.change import EntityChange
from goldspan.domain.errors import RefusedError
from goldspan.domain.exchange import ExchangeArticle, ForeignLabel, Note
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.record import SpanRecord
from goldspan.formats.record_layer import LayerParser, Place
from goldspan.services.actors.register import Register
from goldspan.services.review.decision_rows import GoldRecord
from goldspan.services.review.rulings import GoldDraft
from goldspan.services.transfer.foreign_labels import unknown_label
from goldspan.services.transfer.layers import LayerReader


class GoldReader:
    """Reads spans of one article; actors are looked up in the register, and entered where new."""

    def __init__(self, scheme: Scheme, register: Register, article: str, text: str) -> None:
        self._scheme = scheme
        self._register = register
        self._article = article
        self._text = text
        self._reader = LayerReader(scheme, GOLD.id, register)

    def read(self, record: GoldRecord, made: list[EntityChange]) -> GoldDraft:
        """Return the span as a draft; who is new in the register is added to `made`."""
        start, end = record["start"], record["end"]
        whole = SpanRecord(
            id="s1",
            label=record["label"],
            start=start,
            end=end,
            quote=record.get("quote", self._text[max(start, 0) : max(end, 0)]),
            attrs=record.get("attrs", {}),
            ranges=record.get("ranges", {}),
        )
        leftovers = Leftovers()
        spans = LayerParser(self._scheme, leftovers).spans([whole], Place(self._text, 0, None))
        for left_out in leftovers.all(Path()):
            if isinstance(left_out, Note):
                continue
            known = unknown_label(left_out) if isinstance(left_out, ForeignLabel) else left_out
            raise RefusedError(
                message("errors", "The gold of this row does not fit: {reason}"),
                reason=known.error,
            )
        layer = ExchangeArticle(self._article, self._text, has_layer=True, spans=spans)
        (span,), _, changes = self._reader.read(self._article, layer)
        made += changes
        return GoldDraft(span.label, span.start, span.end, span.attrs)

    def forget(self, made: Iterable[EntityChange]) -> None:
        """Take out of the register who was entered for a row that does not count."""
        for change in made:
            if isinstance(change.entity, Actor):
                self._register.drop(change.entity)

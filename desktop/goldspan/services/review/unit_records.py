"""Units as `goldspan units --json` prints them, and as `goldspan adjudicate` takes them back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from goldspan.domain.annotator import Annotator
from goldspan.domain.layer import Link, Span
from goldspan.formats.jsonl_writer import layer_records
from goldspan.services.actors.register import Register
from goldspan.services.review.listing import ArticleUnits
from goldspan.services.review.review_units import ReviewUnit
from goldspan.services.transfer.layers import exchange_span

Record = dict[str, Any]


class UnitRecords:
    """Writes the units of a project as records; people by name, actors too."""

    def __init__(self, annotators: Iterable[Annotator], register: Register) -> None:
        self._names = {annotator.id: annotator.name for annotator in annotators}
        self._register = register

    def of(self, found: ArticleUnits) -> Iterator[Record]:
        """Yield the records of an article's units in their order."""
        ends = found.ends
        for unit in found.units:
            yield {
                "article": found.article.name,
                "unit": unit.id,
                "state": unit.state.value,
                "stale": sorted(unit.stale),
                "differences": sorted(unit.differences),
                "differing": [*unit.unit.attributes, *unit.unit.links],
                "labels": list(unit.labels),
                "start": unit.start,
                "end": unit.end,
                "people": [self._person(unit, who, ends) for who in self._people(unit)],
                **self._decision(unit),
                "gold": [self._span(span) for span in unit.gold],
                "gold_links": [self._link(link, ends) for link in unit.gold_links],
            }

    def _people(self, unit: ReviewUnit) -> list[str]:
        """Return who was asked here, by name."""
        asked = {*unit.spans, *unit.unit.absent}
        return sorted(asked, key=lambda who: (self._names.get(who, who), who))

    def _person(self, unit: ReviewUnit, who: str, ends: Mapping[str, Span]) -> Record:
        span = unit.spans.get(who)
        record: Record = {"id": who, "name": self._names.get(who, who)}
        if span is None:
            return record | {"print": "", "span": None, "links": []}
        return record | {
            "print": unit.prints[who],
            "span": self._span(span),
            "links": [self._link(link, ends) for link in unit.links.get(who, ())],
        }

    def _decision(self, unit: ReviewUnit) -> Record:
        decided = unit.adjudication
        if decided is None:
            return {"decision": None, "taken": "", "reason": "", "comment": ""}
        return {
            "decision": decided.decision.value,
            "taken": self._names.get(decided.taken, decided.taken),
            "reason": decided.reason.value,
            "comment": decided.comment,
            "links": list(decided.links),
            "reviewer": self._names.get(decided.reviewer, decided.reviewer),
            "at": decided.at,
        }

    def _span(self, span: Span) -> Record:
        (record,) = layer_records([exchange_span(span, self._register)], ())["spans"]
        return {key: value for key, value in record.items() if key not in _OF_LAYERS}

    def _link(self, link: Link, ends: Mapping[str, Span]) -> Record:
        return {"id": link.id, "type": link.type, "to": ends[link.target].quote}


_OF_LAYERS = frozenset({"id", "score", "doubtful", "note"})

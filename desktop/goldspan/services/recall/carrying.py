"""Carries one decided span from an article to a copy of it: its place, and what it says."""

from __future__ import annotations

from dataclasses import dataclass

from goldspan.domain.article import Article
from goldspan.domain.layer import AttrValue, Span, TextRange
from goldspan.domain.scheme import AttributeKind, LabelType
from goldspan.families.alignment import Alignment
from goldspan.families.projection import Carried, carried, carried_reworded
from goldspan.families.words import Range
from goldspan.services.dates.elsewhere import value_elsewhere
from goldspan.services.dates.types import TYPE
from goldspan.services.dates.words import DateReading, date_attribute, marked_date
from goldspan.services.recall.cue_forms import other_form

TELLING = 4  # letters of a word without which a cue says nothing
ALMOST = 0.9  # of the words kept: then it hangs on nothing but itself
_NAMED = frozenset({AttributeKind.ACTOR, AttributeKind.TIMEX3})


@dataclass(frozen=True, slots=True)
class Carrier:
    """Carries from `source` to `target` along the alignment of their texts."""

    source: Article
    source_text: str
    alignment: Alignment
    target: Article
    target_text: str

    def place(self, span: Span, label: LabelType) -> Carried | None:
        """Return where a span is in the target, or None where it is not.

        Names and dates have to stand there as they are. What says more may have been reworded,
        but where that is more than a word or two, the words it hangs on, its cue, must be there.
        """
        exact = carried(self.alignment, span.start, span.end)
        if exact is not None:
            return exact
        if any(attribute.kind in _NAMED for attribute in label.attributes):
            return None
        reworded = carried_reworded(self.alignment, span.start, span.end)
        if reworded is None or reworded.kept >= ALMOST:
            return reworded
        hangs_on = [a.key for a in label.attributes if a.kind is AttributeKind.RANGES]
        ranges = [value for key in hangs_on if isinstance(value := span.attrs.get(key), tuple)]
        if any(value and not self._ranges(value) for value in ranges):
            return None
        return reworded

    def attributes(self, span: Span, label: LabelType) -> dict[str, AttrValue]:
        """Return what a span says in the target; what is not to be found there is left out."""
        attrs: dict[str, AttrValue] = {}
        for key, value in span.attrs.items():
            if isinstance(value, tuple):
                ranges = self._ranges(value)
                if ranges:
                    attrs[key] = ranges
            else:
                attrs[key] = value
        return self._date(span, label, attrs)

    def _ranges(self, ranges: tuple[TextRange, ...]) -> tuple[TextRange, ...]:
        """Return the pieces that stand in the target, or another form of the verb they are.

        None where no telling word is among them.
        """
        places = [self.alignment.to_b(piece.start, piece.end) for piece in ranges]
        found = sorted(place for place in places if place is not None)
        pieces = tuple(TextRange(*place, self.target_text[slice(*place)]) for place in found)
        if len(pieces) == len(ranges) or any(len(p.quote) >= TELLING for p in pieces):
            return pieces
        return self._other_form(ranges)

    def _other_form(self, ranges: tuple[TextRange, ...]) -> tuple[TextRange, ...]:
        words, there = self.alignment.b.words, self.alignment.b.there
        cue = [piece.quote for piece in ranges]
        for first, last in self._passages(ranges[0].start):
            touched = self.alignment.b.touching(first, last)
            sentence = [(at, self.target_text[slice(*words.ranges[at])]) for at in touched]
            free = {at for at in touched if at not in there}
            places = [words.ranges[at] for at in other_form(cue, sentence, free)]
            if places:
                return tuple(TextRange(*place, self.target_text[slice(*place)]) for place in places)
        return ()

    def _passages(self, offset: int) -> list[Range]:
        """Return what became of the passage at an offset of the source, the likest first."""
        pairs = [pair for pair in self.alignment.pairs if pair.a[0] <= offset < pair.a[1]]
        return [pair.b for pair in sorted(pairs, key=lambda pair: -pair.score)]

    def _date(
        self, span: Span, label: LabelType, attrs: dict[str, AttrValue]
    ) -> dict[str, AttrValue]:
        key = date_attribute(label)
        value = attrs.get(key or "")
        if key is None or not isinstance(value, str):
            return attrs
        kind = attrs.get(TYPE)
        told = value_elsewhere(
            value,
            kind if isinstance(kind, str) else "",
            self.source.document_time,
            self.target.document_time,
            lambda at: self._read(span, at),
        )
        changed = {**attrs, key: told.value, TYPE: told.type}
        return {name: kept for name, kept in changed.items() if kept}

    def _read(self, span: Span, document_time: str) -> DateReading | None:
        return marked_date(
            self.source_text, span.start, span.end, document_time, self.source.language
        )

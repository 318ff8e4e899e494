"""Turns the units of an article into what the canvas paints: a track for each person, and gold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from goldspan.domain.annotator import GOLD
from goldspan.domain.layer import Link, Span
from goldspan.domain.scheme import Scheme, title
from goldspan.services.actors.register import Register
from goldspan.services.review.review_units import ReviewUnit, Unit, UnitState
from goldspan.ui.annotate.inspect.span_words import SpanWords
from goldspan.ui.canvas.marks import Arrow, Mark, MarkState, Track
from goldspan.ui.review.units.people import ShownPerson

FALLBACK_HUE = "grey"


def tracks(people: Iterable[ShownPerson]) -> list[Track]:
    """Return a track for each person in the order of their keys, and gold's beneath them."""
    gold = QCoreApplication.translate("Review", "Gold")
    return [*(Track(person.id, person.short) for person in people), Track(GOLD.id, gold)]


@dataclass(frozen=True, slots=True)
class _Made:
    """The marks of a unit, and what they were made of."""

    unit: Unit
    state: UnitState
    gold: tuple[Span, ...]
    people: Sequence[ShownPerson]
    marks: Mapping[str, Mark]

    def fits(self, unit: ReviewUnit, people: Sequence[ShownPerson]) -> bool:
        return self.gold == unit.gold and self.same_people(unit, people)

    def same_people(self, unit: ReviewUnit, people: Sequence[ShownPerson]) -> bool:
        """Return whether the marks of people are as they were, whatever gold is."""
        same = self.unit is unit.unit and self.state is unit.state
        return same and self.people == people


class ReviewMarks:
    """Makes marks and arrows in the words of one language.

    What is to be decided is hatched and tinted; what is settled has its bars only. A label is
    named once in a unit.
    """

    def __init__(self, scheme: Scheme, words: SpanWords, *, writable: bool) -> None:
        self._scheme = scheme
        self._writable = writable
        self._words = words
        self._made: dict[str, _Made] = {}

    def of_units(
        self, units: Iterable[ReviewUnit], people: Sequence[ShownPerson], register: Register
    ) -> dict[str, Mark]:
        """Return the marks of these units by their ids, which are those of the spans.

        What is as it was in the last answer is taken from there: a decision changes one unit of
        many.
        """
        before, self._made = self._made, {}
        found: dict[str, Mark] = {}
        for unit in units:
            known = before.get(unit.id)
            if known is None or not known.fits(unit, people):
                old = known if known is not None and known.same_people(unit, people) else None
                marks = self._of_unit(unit, people, register, old)
                known = _Made(unit.unit, unit.state, unit.gold, people, marks)
            self._made[unit.id] = known
            found.update(known.marks)
        return found

    def _of_unit(
        self,
        unit: ReviewUnit,
        people: Sequence[ShownPerson],
        register: Register,
        old: _Made | None,
    ) -> dict[str, Mark]:
        """Return the marks of one unit, those of people from `old`; its label is named once."""
        found: dict[str, Mark] = {}
        named: set[str] = set()
        spans = [
            (person.name, unit.spans[person.id]) for person in people if person.id in unit.spans
        ]
        spans += [(GOLD.name, span) for span in unit.gold_to_be]
        for name, span in spans:
            if old is not None and span.annotator != GOLD.id:
                found[span.id] = old.marks[span.id]
                named.add(span.label)
                continue
            found[span.id] = self._mark(
                span,
                unit,
                [name, *self._words.attributes(span, register)],
                named=span.label not in named,
            )
            named.add(span.label)
        return found

    def draft(self, span: Span) -> Mark:
        """Return the mark of gold that is being edited: it has handles."""
        return self._make(span, MarkState.GOLD, named=True, tinted=True, editable=True)

    def arrows(self, unit: ReviewUnit) -> list[Arrow]:
        """Return the links of everybody in a unit, and of gold."""
        links = [link for those in unit.links.values() for link in those]
        return [self._arrow(link) for link in (*links, *unit.gold_links)]

    def _mark(self, span: Span, unit: ReviewUnit, said: list[str], *, named: bool) -> Mark:
        state = MarkState.OWN
        if span.annotator == GOLD.id:
            state = MarkState.GOLD
        elif unit.left and unit.differences:
            state = MarkState.CONFLICT
        hint = " · ".join([*said, span.note] if span.note else said)
        made = self._make(span, state, named=named, tinted=unit.left, hint=hint)
        # What is adopted and not written yet has nothing a link could begin at.
        return replace(made, linkable=False) if state is MarkState.GOLD and not unit.gold else made

    def _make(
        self,
        span: Span,
        state: MarkState,
        *,
        named: bool,
        tinted: bool,
        editable: bool = False,
        hint: str = "",
    ) -> Mark:
        label = self._scheme.label(span.label)
        short = title(label.short, self._words.language) if label else span.label
        return Mark(
            id=span.id,
            start=span.start,
            end=span.end,
            label=span.label,
            short=short if named else "",
            hue=label.hue if label else FALLBACK_HUE,
            state=state,
            doubtful=span.doubtful,
            linkable=state is MarkState.GOLD and not editable and self._writable,
            resizable=editable,
            hint=hint,
            track=span.annotator,
            tinted=tinted,
        )

    def _arrow(self, link: Link) -> Arrow:
        link_type = self._scheme.link(link.type)
        label = self._scheme.label(link_type.sources[0]) if link_type else None
        return Arrow(
            id=link.id,
            source=link.source,
            target=link.target,
            title=self._words.link(link.type),
            hue=label.hue if label else FALLBACK_HUE,
        )

"""The present unit: going from one to the next, and what keys and clicks decide on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from goldspan.domain.annotator import GOLD
from goldspan.domain.change import EntityChange
from goldspan.domain.errors import GoldspanError, RefusedError
from goldspan.domain.layer import Span
from goldspan.domain.messages import message
from goldspan.domain.review import Adjudication, Decision, Reason
from goldspan.services.review.desk import ReviewDesk
from goldspan.services.review.review_units import ReviewUnit, UnitState
from goldspan.ui.review.units.people import ShownPerson
from goldspan.ui.review.units.versions import Part, PartKind

_FIRST = frozenset({UnitState.OPEN, UnitState.STALE})


class UnitsController(QObject):
    """Works on one desk. `order` gives the units in the order in which one goes through them.

    `went` says that another unit is the present one, `changed` that units are other ones than
    before, and perhaps the present one, too; `arrived` comes after both where one is at another.
    `failed` carries a GoldspanError, `refused` a RefusedError; `finished` says that nothing is left
    to decide in the article.
    """

    went = Signal()
    arrived = Signal()
    changed = Signal()
    failed = Signal(object)
    refused = Signal(object)
    finished = Signal()

    def __init__(self, order: Callable[[], Sequence[ReviewUnit]], parent: QObject) -> None:
        super().__init__(parent)
        self._order = order
        self._units: Mapping[str, ReviewUnit] = {}
        self._spans: dict[str, Span] = {}
        self._current = ""
        self._deciding = False
        self.desk: ReviewDesk | None = None
        self.people: Sequence[ShownPerson] = ()

    # The desk

    def put(self, desk: ReviewDesk | None) -> None:
        """Work on this desk from now on."""
        again = desk is not None and self.desk is not None and desk.article == self.desk.article
        self.desk = desk
        if not again:
            self._current = ""
        if desk is not None:
            desk.listen(lambda _: self._follow())
        self._read()

    @property
    def unit(self) -> ReviewUnit | None:
        """The present unit."""
        return self._units.get(self._current)

    @property
    def units(self) -> Sequence[ReviewUnit]:
        """All units of the article in reading order."""
        return list(self._units.values())

    @property
    def spans(self) -> Mapping[str, Span]:
        """Everybody's spans and gold's by id."""
        return self._spans

    def unit_of(self, span_id: str) -> ReviewUnit | None:
        """Return the unit to which a span belongs."""
        for unit in self._units.values():
            spans = (*unit.spans.values(), *unit.gold_to_be)
            if any(span.id == span_id for span in spans):
                return unit
        return None

    def _read(self) -> None:
        units = self.desk.units if self.desk is not None else ()
        self._units = {unit.id: unit for unit in units}
        self._spans = {
            span.id: span for unit in units for span in (*unit.spans.values(), *unit.gold)
        }

    def _follow(self) -> None:
        """Take in that the desk has changed; where the present unit is gone, stay near it."""
        before = self.unit
        self._read()
        if before is not None and self.unit is None:
            near = min(
                self._units.values(), key=lambda unit: abs(unit.start - before.start), default=None
            )
            self._current = near.id if near is not None else ""
        if not self._deciding:
            self.changed.emit()

    # Going

    def go_to(self, unit_id: str) -> None:
        """Make a unit the present one."""
        if unit_id in self._units and unit_id != self._current:
            self._current = unit_id
            self.went.emit()
            self.arrived.emit()

    def go_to_first(self) -> None:
        """Go to the first unit that is open, else to the first one."""
        order = self._order()
        first = self._next_open(order) or (order[0] if order else None)
        if first is not None:
            self.go_to(first.id)

    def go_to_decided(self, changes: Sequence[EntityChange]) -> None:
        """Go to the first unit that was decided with these changes; adopting is no decision."""
        decided = {
            change.entity.id
            for change in changes
            if isinstance(change.entity, Adjudication)
            and change.entity.decision is not Decision.ADOPTED
        }
        found = next((key for key in self._units if key in decided), "")
        self.go_to(found)

    def step(self, forward: bool) -> None:
        """Go to the next unit of any state, or the one before, going round."""
        order = [unit.id for unit in self._order()]
        if order:
            at = order.index(self._current) if self._current in order else (-1 if forward else 0)
            self.go_to(order[(at + (1 if forward else -1)) % len(order)])

    def step_open(self, forward: bool) -> None:
        """Go to the next open unit, or the one before, going round."""
        order = list(self._order()) if forward else list(self._order())[::-1]
        found = self._next_open(order)
        if found is not None:
            self.go_to(found.id)
        else:
            self.finished.emit()

    def _next_open(self, order: Sequence[ReviewUnit]) -> ReviewUnit | None:
        """Return the next that is open or stale, else one that was skipped."""
        at = next((n for n, unit in enumerate(order) if unit.id == self._current), -1)
        turned = [self._units[u.id] for u in (*order[at + 1 :], *order[:at]) if u.id in self._units]
        first = (unit for unit in turned if unit.state in _FIRST)
        return next(first, next((unit for unit in turned if unit.left), None))

    # Deciding

    def take_number(self, number: int) -> None:
        """Take what the person with this key has."""
        person = next((each for each in self.people if each.number == number), None)
        if person is not None:
            self.take(person.id)

    def take(self, annotator: str) -> None:
        """Take what this person has."""
        self._decide(lambda desk, unit: desk.take(unit, annotator))

    def none(self) -> None:
        """Decide that none of them is right."""
        self._decide(lambda desk, unit: desk.none(unit))

    def both(self) -> None:
        """Take all that is marked differently, side by side."""
        unit = self.unit
        marking = [each for each in self.people if unit is not None and each.id in unit.spans]
        if len(marking) == 1 and marking[0].number:
            only = marking[0]
            said = message("errors", "Only {name} has something here: take it with {number}.")
            self.refused.emit(RefusedError(said, name=only.name, number=only.number))
            return
        self._decide(lambda desk, unit: desk.both(unit))

    def skip(self) -> None:
        """Leave the unit for later."""
        self._decide(lambda desk, unit: desk.skip(unit))

    def decide_edited(self, draft: Span, base: str, actors: Sequence[EntityChange]) -> None:
        """Decide for something new in the present unit; `actors` come into the register with it."""
        self._decide(
            lambda desk, unit: desk.edit(
                unit,
                draft.label,
                draft.start,
                draft.end,
                draft.attrs,
                base=base,
                actors=actors,
            )
        )

    def add(self, draft: Span, actors: Sequence[EntityChange]) -> None:
        """Put something in gold that nobody has marked."""
        made: list[str] = []
        key = (draft.label, draft.start, draft.end)
        if self.attempt(lambda desk: made.append(desk.add(*key, draft.attrs, actors))):
            self.go_to(made[0])

    def take_part(self, owner: str, part: Part) -> None:
        """Take an attribute or a link of somebody; one of gold's is taken away. One stays here."""
        unit = self.unit
        if unit is None:
            return
        if part.kind is PartKind.ATTRIBUTE:
            self.attempt(lambda desk: desk.take_attribute(unit, part.key, owner))
        elif owner == GOLD.id:
            self.attempt(lambda desk: desk.drop_link(unit, part.key))
        else:
            self.attempt(lambda desk: desk.choose_link(unit, part.key))

    @property
    def reason(self) -> tuple[Reason, str]:
        """Why people differ in the present unit, as it was said."""
        decided = self.unit.adjudication if self.unit is not None else None
        if decided is not None:
            return decided.reason, decided.comment
        return Reason.UNSAID, ""

    def say_reason(self, reason: Reason) -> None:
        """Say why people differ; the same once more says it no longer.

        Where nobody has decided yet, the unit is skipped with it.
        """
        before, comment = self.reason
        self._say(Reason.UNSAID if reason is before else reason, comment)

    def say_comment(self, comment: str) -> None:
        """Comment on the decision."""
        self._say(self.reason[0], comment.strip())

    def _say(self, reason: Reason, comment: str) -> None:
        unit = self.unit
        if unit is not None and (reason, comment) != self.reason:
            self.attempt(lambda desk: desk.set_reason(unit, reason, comment))

    def finish(self) -> bool:
        """Mark the article as adjudicated; say whether it is."""
        return self.attempt(lambda desk: desk.finish())

    def _decide(self, do: Callable[[ReviewDesk, ReviewUnit], None]) -> None:
        unit, desk = self.unit, self.desk
        if unit is None or desk is None:
            return
        order = self._order()
        self._deciding = True
        done = self.attempt(lambda each: do(each, unit))
        self._deciding = False
        if not done:
            return
        following = self._next_open(order)
        if following is not None:
            self._current = following.id
        self.changed.emit()
        if following is not None:
            self.arrived.emit()
        elif unit.left:
            self.finished.emit()

    def attempt(self, command: Callable[[ReviewDesk], object]) -> bool:
        """Carry out a command of the desk; say what went wrong, and whether it was done."""
        if self.desk is None:
            return False
        try:
            command(self.desk)
        except RefusedError as error:
            self.refused.emit(error)
        except GoldspanError as error:
            self.failed.emit(error)
        else:
            return True
        return False

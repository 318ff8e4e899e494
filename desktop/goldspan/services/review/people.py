"""Who is compared on an article: the people who are done there, and for which labels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.layer import LayerState, WorkState
from goldspan.domain.review import Assignment

Labels = frozenset[str] | None


@dataclass(frozen=True, slots=True)
class People:
    """The people of an article, by name.

    `asked` says for everybody who is compared for which labels, None for all: elsewhere what they
    think is unknown. `awaited` were assigned the article and have neither done nor
    skipped it; `awaited_for` says for which labels.
    """

    compared: tuple[Annotator, ...] = ()
    asked: Mapping[str, Labels] = field(default_factory=dict)
    awaited: tuple[Annotator, ...] = ()
    awaited_for: Mapping[str, Labels] = field(default_factory=dict)

    def asked_for(self, label: str) -> tuple[str, ...]:
        """Return the ids of those who were asked to mark this label."""
        return tuple(who for who, labels in self.asked.items() if labels is None or label in labels)

    def awaits(self, label: str) -> bool:
        """Return whether somebody who is to mark this label is not done."""
        return any(labels is None or label in labels for labels in self.awaited_for.values())


def people_of(
    annotators: Iterable[Annotator],
    states: Iterable[LayerState],
    assignments: Iterable[Assignment],
) -> People:
    """Return the people of an article, from its states and assignments.

    Pipelines and gold are never people. Who is done without an assignment counts for all labels.
    """
    how_far = {state.annotator: state.state for state in states}
    done = {who for who, state in how_far.items() if state is WorkState.DONE}
    over = done | {who for who, state in how_far.items() if state is WorkState.SKIPPED}
    assigned = {assignment.annotator: assignment for assignment in assignments}
    persons = sorted(
        (each for each in annotators if each.kind is AnnotatorKind.PERSON),
        key=lambda each: (each.name.casefold(), each.id),
    )
    asked: dict[str, Labels] = {}
    for person in persons:
        if person.id in done:
            asked[person.id] = _labels(assigned.get(person.id))
    awaited = [person for person in persons if person.id in assigned and person.id not in over]
    return People(
        compared=tuple(person for person in persons if person.id in asked),
        asked=asked,
        awaited=tuple(awaited),
        awaited_for={person.id: _labels(assigned[person.id]) for person in awaited},
    )


def _labels(given: Assignment | None) -> Labels:
    return frozenset(given.labels) if given is not None and given.labels else None

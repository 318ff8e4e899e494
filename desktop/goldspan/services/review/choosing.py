"""A filter of units from words: names of people, labels, kinds and states as they are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.services.review.filters import UnitFilter
from goldspan.services.review.review_units import LEFT, Difference, UnitState
from goldspan.services.schemes import require_labels

AGREED = "agreed"  # as a kind: no difference
Word = TypeVar("Word", Difference, UnitState)


def unit_filter(
    annotators: Sequence[Annotator],
    scheme: Scheme,
    *,
    labels: Sequence[str],
    kinds: Sequence[str],
    states: Sequence[str],
    people: Sequence[str],
    left: bool,
) -> UnitFilter:
    """Return the filter; raise `GoldspanError` where a word is none that it knows."""
    if labels:
        require_labels(scheme, labels)
    differences = {each.value: each for each in Difference}
    known = {each.value: each for each in UnitState}
    keys = {label.key.casefold(): label.key for label in scheme.labels}
    found = frozenset(_word(differences, kind, AGREED) for kind in kinds if kind != AGREED)
    wanted = frozenset(_word(known, state) for state in states)
    return UnitFilter(
        differences=found,
        agreed=AGREED in kinds,
        labels=frozenset(keys[label.casefold()] for label in labels),
        states=wanted | LEFT if left else wanted,
        people=frozenset(_person(annotators, name) for name in people),
    )


def _word(known: Mapping[str, Word], word: str, *others: str) -> Word:
    if word not in known:
        raise GoldspanError(
            message("errors", "There is no “{name}” here."),
            todo=message("errors", "It is one of these: {known}."),
            name=word,
            known=", ".join([*known, *others]),
        )
    return known[word]


def _person(annotators: Sequence[Annotator], name: str) -> str:
    persons = [each for each in annotators if each.kind is AnnotatorKind.PERSON]
    found = [each.id for each in persons if name in (each.name, each.id)]
    if len(found) == 1:
        return found[0]
    if found:
        raise GoldspanError(
            message("errors", "Several annotators are called “{name}”."),
            todo=message("errors", "Say which by id: {known}."),
            name=name,
            known=", ".join(found),
        )
    raise GoldspanError(
        message("errors", "No annotator is called “{name}”."),
        todo=message("errors", "The project knows these: {known}."),
        name=name,
        known=", ".join(each.name for each in persons),
    )

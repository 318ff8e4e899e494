"""Annotators enter a project by actions of their own, which nobody takes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.change import Action, ActionKind, ChangeEvent, EntityChange
from goldspan.domain.ids import new_id
from goldspan.store.project import NO_TEXTS, now
from goldspan.store.writing import Transaction


def enter(transaction: Transaction, annotator: Annotator) -> list[ChangeEvent]:
    """Enter an annotator in the project, or their new name; return what happened."""
    known = transaction.annotator(annotator.id)
    if known == annotator:
        return []
    action = Action(new_id(), annotator.id, ActionKind.JOIN, now(), None, annotator.name)
    change = EntityChange(known, annotator)
    transaction.apply(action, [change], NO_TEXTS)
    return [ChangeEvent(action, (change,))]


def without_pipelines(
    changes: Sequence[EntityChange],
) -> tuple[list[Annotator], Sequence[EntityChange]]:
    """Return the pipelines that changes bring along, and the other changes.

    Taking the changes back leaves the pipelines there. Changes that bring nothing else stay as
    they are: an action has changes.
    """
    entered = [c.after for c in changes if c.before is None and isinstance(c.after, Annotator)]
    pipelines = [each for each in entered if each.kind is AnnotatorKind.PIPELINE]
    others = [change for change in changes if change.after not in pipelines]
    return (pipelines, others) if pipelines and others else ([], changes)


def without_leaving(
    changes: Sequence[EntityChange], at_work: Callable[[str], bool]
) -> list[EntityChange]:
    """Return changes without those by which people would go who have done something meanwhile.

    Whoever was entered by somebody's assignment stays when that is taken back, once they are
    `at_work` (asked by id).
    """
    return [
        change
        for change in changes
        if not (
            change.after is None
            and isinstance(change.before, Annotator)
            and change.before.kind is AnnotatorKind.PERSON
            and at_work(change.before.id)
        )
    ]

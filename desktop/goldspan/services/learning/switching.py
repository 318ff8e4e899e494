"""Puts a trained pipeline in the project's plan, and takes it out again: one action each."""

from __future__ import annotations

from goldspan.domain.change import ActionKind
from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message
from goldspan.domain.scheme import PrefillPlan, Scheme
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.choosing import Choosing
from goldspan.services.transfer.pipelines import find_pipeline


def use_pipeline(session: ProjectSession, name: str, origin: object | None = None) -> None:
    """Let a trained pipeline suggest what it can, from now on; undone like any other action.

    Raises `GoldspanError` where it is not there any more.
    """
    plan = plan_with(session.scheme, session.scheme.plan, name)
    Choosing(session).set_plan(plan, origin)


def go_back(session: ProjectSession, name: str, origin: object | None = None) -> None:
    """Let those suggest again that did before this pipeline was put in the plan."""
    before = plan_before(session, name)
    if before is not None:
        Choosing(session).set_plan(before, origin)


def in_use(session: ProjectSession, name: str) -> bool:
    """Say whether the project's plan has this pipeline."""
    return _has(session.scheme.plan, name)


def plan_with(scheme: Scheme, plan: PrefillPlan, name: str) -> PrefillPlan:
    """Return the plan in which a pipeline, by name or folder, suggests the labels that it gives.

    Raises `GoldspanError` where there is none.
    """
    choice = find_pipeline(name)
    if choice is None:
        raise GoldspanError(
            message("errors", "The pipeline {pipeline} is not on this machine."),
            kept=message("errors", "Nothing was changed."),
            todo=message("errors", "Train it again, or choose another one."),
            pipeline=name,
        )
    given = {label for _, label in choice.labels}
    mine = {label.key: name for label in scheme.labels if label.key in given}
    return PrefillPlan(plan.default, {**plan.labels, **mine})


def plan_before(session: ProjectSession, name: str) -> PrefillPlan | None:
    """Return the plan from before this pipeline was put in it; None where it is not in use.

    Where the project's history does not say, the plan in which it suggests nothing.
    """
    if not in_use(session, name):
        return None
    if not session.read_only:
        session.flush()
    for action in reversed(session.store.actions()):
        if action.kind is not ActionKind.PIPELINES:
            continue
        for change in session.store.action_changes(action.id):
            before, after = change.before, change.after
            if not isinstance(before, Scheme) or not isinstance(after, Scheme):
                continue
            if _has(after.plan, name) and not _has(before.plan, name):
                return before.plan
    plan = session.scheme.plan
    labels = {label: other for label, other in plan.labels.items() if other != name}
    return PrefillPlan("" if plan.default == name else plan.default, labels)


def _has(plan: PrefillPlan, name: str) -> bool:
    return name == plan.default or name in plan.labels.values()

"""Looks, in a thread, at what could be released now."""

from __future__ import annotations

from goldspan.domain.annotator import GOLD, AnnotatorKind
from goldspan.domain.layer import WorkState
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.layers import gold_annotators
from goldspan.ui.release.making.empty_states import Lack


def lack_of(session: ProjectSession) -> Lack | None:
    """Return what a project waits for until there is something to release; None where there is."""
    store = session.store
    if gold_annotators(store):
        return None
    if not store.articles():
        return Lack.ARTICLES
    people = {each.id for each in store.annotators() if each.kind is AnnotatorKind.PERSON}
    decidable = any(
        state.annotator == GOLD.id or (state.annotator in people and state.state is WorkState.DONE)
        for state in store.states()
    )
    return Lack.DECISIONS if decidable else Lack.DONE

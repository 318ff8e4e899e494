"""Which labels of a layer are known: those that nobody was asked for are unknown, not absent."""

from __future__ import annotations

from goldspan.domain.annotator import GOLD, AnnotatorKind
from goldspan.domain.layer import WorkState
from goldspan.domain.review import Assignment
from goldspan.domain.scheme import Scheme
from goldspan.store.project import ProjectStore


class KnownLabels:
    """Reads assignments once, and answers for every layer of a project.

    Who works without being asked knows all labels. Gold knows what those who are done there were
    asked for, or where nobody is done, whoever was asked; gold from a file that said so, what it
    said.
    """

    def __init__(self, store: ProjectStore, scheme: Scheme) -> None:
        self._order = [label.key for label in scheme.labels]
        persons = {a.id for a in store.annotators() if a.kind is AnnotatorKind.PERSON}
        self._assigned: dict[str, dict[str, Assignment]] = {}
        for each in store.assignments():
            self._assigned.setdefault(each.article, {})[each.annotator] = each
        self._done: dict[str, set[str]] = {}
        for state in store.states(None, list(self._assigned)) if self._assigned else ():
            if state.state is WorkState.DONE and state.annotator in persons:
                self._done.setdefault(state.article, set()).add(state.annotator)

    def unknown(self, article: str, annotator: str) -> tuple[str, ...]:
        """Return the labels of the scheme that nobody was asked for in a layer of an article."""
        known = self.labels(article, annotator)
        return tuple(label for label in self._order if known and label not in known)

    def labels(self, article: str, annotator: str) -> tuple[str, ...]:
        """Return the labels that are known in a layer of an article; none where all are."""
        assigned = self._assigned.get(article, {})
        own = assigned.get(annotator)
        if own is not None:
            return own.labels
        if annotator != GOLD.id or not assigned:
            return ()
        known: set[str] = set()
        for person in self._done.get(article) or assigned:
            asked = assigned.get(person)
            if asked is None or not asked.labels:
                return ()
            known.update(asked.labels)
        return (
            () if known.issuperset(self._order) else tuple(filter(known.__contains__, self._order))
        )

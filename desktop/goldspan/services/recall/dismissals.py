"""Words that an annotator rejected everywhere: what that hides, and how it is taken back."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from goldspan.domain.change import Action, ActionKind, EntityChange
from goldspan.domain.layer import Dismissal
from goldspan.services.project.session import ProjectSession


@dataclass(frozen=True, slots=True)
class Gone:
    """How many suggestions a dismissal hides, in how many articles."""

    suggestions: int
    articles: int


def hidden_by(session: ProjectSession, dismissals: Sequence[Dismissal]) -> Gone:
    """Return what dismissals hide of what pipelines suggested and nobody has decided."""
    session.flush()
    found = session.store.suggested_words(
        session.annotator.id, [(each.label, each.words) for each in dismissals]
    )
    return Gone(sum(found.values()), len(found))


def readmit(session: ProjectSession, dismissal: Dismissal) -> Future[Action]:
    """Have dismissed words suggested again."""
    change = EntityChange(dismissal, None)
    return session.submit(ActionKind.READMIT, [change], subject=dismissal.words)

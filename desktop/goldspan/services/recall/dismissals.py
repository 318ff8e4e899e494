"""Words that an annotator rejected everywhere: asked, counted, and suggested again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from goldspan.domain.change import Action, ActionKind, EntityChange
from goldspan.domain.layer import Dismissal, Span
from goldspan.domain.words import form_of
from goldspan.services.project.session import ProjectSession


class DismissedWords:
    """What an annotator dismissed; asked for suggestions."""

    def __init__(self, dismissals: Iterable[Dismissal] = ()) -> None:
        self._said = {(each.label, each.words) for each in dismissals}

    def put(self, dismissal: Dismissal) -> None:
        """Take in a dismissal."""
        self._said.add((dismissal.label, dismissal.words))

    def drop(self, dismissal: Dismissal) -> None:
        """Take a dismissal out again."""
        self._said.discard((dismissal.label, dismissal.words))

    def cover(self, suggestion: Span) -> bool:
        """Tell whether a suggestion is of dismissed words, and so not to be shown."""
        if not self._said:
            return False
        return (suggestion.label, form_of(suggestion.quote)) in self._said


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

"""What a bundle is asked to hold: for whom, which articles, suggestions or none, decisions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message
from goldspan.services.assigning.handing_out import person_named
from goldspan.store.project import ProjectStore


@dataclass(frozen=True, slots=True)
class BundleRequest:
    """What one person is to be given.

    `articles` None means those that are assigned to them. `labels` are what they are to mark, all
    where there are none. `blind`: nothing is suggested to them; `decisions`: gold and what
    reviewers decided come along, so that they see what became of their work.
    """

    annotator: Annotator
    articles: tuple[str, ...] | None = None
    labels: tuple[str, ...] = ()
    blind: bool = False
    decisions: bool = False


def person_called(store: ProjectStore, name: str) -> Annotator:
    """Return the project's person of this id or name, else one to be entered under the name.

    Raises `GoldspanError` where it is empty, or the name of several people.
    """
    known = next((each for each in people_of(store.annotators()) if each.id == name), None)
    return known or person_named(store, name)


def people_of(annotators: Iterable[Annotator]) -> list[Annotator]:
    """Return those who are people, in their order."""
    return [each for each in annotators if each.kind is AnnotatorKind.PERSON]


def articles_of(store: ProjectStore, request: BundleRequest) -> Sequence[str]:
    """Return which articles a bundle holds, in the library's order.

    Raise `GoldspanError` where there are none.
    """
    if request.articles is None:
        wanted = {e.article for e in store.assignments() if e.annotator == request.annotator.id}
        todo = message("errors", "Assign some to them first, or say which articles it is to hold.")
    else:
        wanted = set(request.articles)
        todo = message("errors", "Say which articles it is to hold.")
    found = [article.id for article in store.articles() if article.id in wanted]
    if not found:
        raise GoldspanError(
            message("errors", "There are no articles for {name} to put in a bundle."),
            kept=message("errors", "Nothing was written."),
            todo=todo,
            name=request.annotator.name,
        )
    return found

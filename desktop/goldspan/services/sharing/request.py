"""What a bundle is asked to hold: for whom, which articles, suggestions or none, decisions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from goldspan.domain.annotator import Annotator, AnnotatorKind, named_person
from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message
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
    """Return the project's person of this name or id, else a new person of this name.

    Raise `GoldspanError` where it is empty, or the name of several people.
    """
    wanted = " ".join(name.split())
    if not wanted:
        raise GoldspanError(
            message("errors", "A bundle needs the name of the person whom it is for."),
            kept=message("errors", "Nothing was written."),
            todo=message("errors", "Say who is to work on it."),
        )
    people = people_of(store.annotators())
    found = [each for each in people if wanted in (each.name, each.id)]
    if len(found) > 1:
        raise GoldspanError(
            message("errors", "There are {count} people called “{name}” in the project."),
            kept=message("errors", "Nothing was written."),
            todo=message("errors", "Say which one by their id: {ids}."),
            count=len(found),
            name=wanted,
            ids=", ".join(each.id for each in found),
        )
    return found[0] if found else named_person(wanted)


def people_of(annotators: Iterable[Annotator]) -> list[Annotator]:
    """Return those who are people, in their order."""
    return [each for each in annotators if each.kind is AnnotatorKind.PERSON]


def assigned_articles(store: ProjectStore, annotator: Annotator) -> list[str]:
    """Return the articles that are assigned to a person, in the library's order."""
    wanted = {each.article for each in store.assignments() if each.annotator == annotator.id}
    return [article.id for article in store.articles() if article.id in wanted]


def articles_of(store: ProjectStore, request: BundleRequest) -> Sequence[str]:
    """Return which articles a bundle holds, in the library's order.

    Raise `GoldspanError` where there are none.
    """
    if request.articles is None:
        found = assigned_articles(store, request.annotator)
        todo = message("errors", "Assign some to them first, or say which articles it is to hold.")
    else:
        wanted = frozenset(request.articles)
        found = [article.id for article in store.articles() if article.id in wanted]
        todo = message("errors", "Say which articles it is to hold.")
    if not found:
        raise GoldspanError(
            message("errors", "There are no articles for {name} to put in a bundle."),
            kept=message("errors", "Nothing was written."),
            todo=todo,
            name=request.annotator.name,
        )
    return found

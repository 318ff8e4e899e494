"""Projects in which several people worked on the same made-up articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from goldspan.domain.annotator import Annotator
from goldspan.domain.article import Article, article_id, text_hash
from goldspan.domain.change import Action, ActionKind, Entity, EntityChange
from goldspan.domain.ids import derived_id, new_id
from goldspan.domain.layer import LayerState, Link, Span, WorkState, layer_state_id
from goldspan.services.schemes import default_scheme
from goldspan.store.project import ProjectStore, now

Marked = tuple[str, str, Mapping[str, str]]  # label, words, attributes
Work = Mapping[Annotator, tuple[WorkState, Sequence[Marked]]]


def shared_work(path: Path, articles: Sequence[tuple[str, Work]]) -> None:
    """Make a project of these texts, with what each person marked and how far they are."""
    people = list(dict.fromkeys(person for _, work in articles for person in work))
    ProjectStore.create(path, "shared", people[0], default_scheme()).close()
    with ProjectStore.open(path) as store:
        if people[1:]:
            commit(store, people[0], ActionKind.JOIN, people[1:])
        for number, (text, work) in enumerate(articles):
            digest = text_hash(text)
            article = Article(article_id(digest), f"a{number}", digest, len(text), position=number)
            action = Action(new_id(), people[0].id, ActionKind.IMPORT, now(), None, "")
            store.commit(action, [EntityChange(None, article)], {digest: text})
            for person, (state, marked) in work.items():
                made: list[Entity] = [span(text, person, each) for each in marked]
                identifier = layer_state_id(person.id, article.id)
                made.append(LayerState(identifier, article.id, person.id, state))
                commit(store, person, ActionKind.LABEL, made)


def span(text: str, person: Annotator, marked: Marked) -> Span:
    """Return a span over the first occurrence of the words."""
    label, words, attrs = marked
    article, start = article_id(text_hash(text)), text.index(words)
    identifier = derived_id("shared span", person.id, article, label, words)
    return Span(
        identifier, article, person.id, label, start, start + len(words), words, dict(attrs)
    )


def link(source: Span, target: Span, kind: str = "source") -> Link:
    """Return a link between two spans."""
    identifier = derived_id("shared link", kind, source.id, target.id)
    return Link(identifier, source.article, source.annotator, kind, source.id, target.id)


def commit(store: ProjectStore, who: Annotator, kind: ActionKind, made: Sequence[Entity]) -> None:
    """Add these in one action."""
    action = Action(new_id(), who.id, kind, now(), None, "")
    store.commit(action, [EntityChange(None, each) for each in made])

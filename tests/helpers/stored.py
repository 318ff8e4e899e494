"""Articles, spans and actions for tests of the project file."""

from __future__ import annotations

from pathlib import Path

from goldspan.domain.annotator import GOLD, Annotator, AnnotatorKind, pipeline_annotator
from goldspan.domain.article import Article, article_id, text_hash
from goldspan.domain.change import Action, ActionKind, Entity, EntityChange
from goldspan.domain.ids import derived_id, new_id
from goldspan.domain.layer import (
    Link,
    LinkVerdict,
    Span,
    Verdict,
    VerdictKind,
    link_verdict_id,
    verdict_id,
)
from goldspan.services.schemes import default_scheme
from goldspan.store.project import ProjectStore, now

ANNA = Annotator(derived_id("test", "anna"), AnnotatorKind.PERSON, "Anna")
BEN = Annotator(derived_id("test", "ben"), AnnotatorKind.PERSON, "Ben")
PIPELINE = pipeline_annotator("goldspan-de")
TEXT = "Moskau prüft den Termin. \N{GRINNING FACE} Die Nato tagt am Montag, sagte Rjabkow."
ARTICLE_ID = article_id(text_hash(TEXT))

__all__ = ["ANNA", "ARTICLE_ID", "BEN", "GOLD", "PIPELINE", "TEXT"]


def article_of(text: str = TEXT, name: str = "nato", position: int = 0) -> Article:
    """Return an article of this text."""
    digest = text_hash(text)
    return Article(
        id=article_id(digest), name=name, sha256=digest, length=len(text), position=position
    )


def span_of(
    words: str,
    label: str = "ACTOR",
    annotator: Annotator = ANNA,
    text: str = TEXT,
    **fields: object,
) -> Span:
    """Return a span over the first occurrence of these words."""
    start = text.index(words)
    values: dict[str, object] = {
        "id": derived_id("test span", annotator.id, label, words),
        "article": article_id(text_hash(text)),
        "annotator": annotator.id,
        "label": label,
        "start": start,
        "end": start + len(words),
        "quote": words,
        **fields,
    }
    return Span(**values)  # type: ignore[arg-type]


def link_of(source: Span, target: Span, kind: str = "source") -> Link:
    """Return a link between two spans."""
    identifier = derived_id("test link", kind, source.id, target.id)
    return Link(identifier, source.article, source.annotator, kind, source.id, target.id)


def verdict_on(
    suggestion: Span, kind: VerdictKind = VerdictKind.REJECTED, annotator: Annotator = ANNA
) -> Verdict:
    """Return an annotator's verdict on a suggestion."""
    key = (suggestion.label, suggestion.start, suggestion.end)
    identifier = verdict_id(annotator.id, suggestion.article, *key)
    return Verdict(identifier, suggestion.article, annotator.id, kind, *key, suggestion)


def verdict_on_link(
    suggestion: Link,
    source: Span,
    target: Span,
    kind: VerdictKind = VerdictKind.REJECTED,
    annotator: Annotator = ANNA,
) -> LinkVerdict:
    """Return an annotator's verdict on a link suggested between these spans."""
    ends = (source.key(), target.key())
    identifier = link_verdict_id(annotator.id, suggestion.article, suggestion.type, *ends)
    return LinkVerdict(
        identifier, suggestion.article, annotator.id, kind, suggestion.type, *ends, suggestion
    )


def action_of(annotator: Annotator = ANNA, kind: ActionKind = ActionKind.LABEL) -> Action:
    """Return a new action."""
    return Action(new_id(), annotator.id, kind, now())


def made(*entities: Entity) -> list[EntityChange]:
    """Return the changes that make these entities."""
    return [EntityChange(None, entity) for entity in entities]


def gone(*entities: Entity) -> list[EntityChange]:
    """Return the changes that delete these entities."""
    return [EntityChange(entity, None) for entity in entities]


def store_with_article(path: Path, *others: Annotator) -> ProjectStore:
    """Return a new project of Anna's with one article, and the others entered as annotators."""
    store = ProjectStore.create(path, "Test", ANNA, default_scheme())
    article = article_of()
    store.commit(action_of(kind=ActionKind.IMPORT), made(*others, article), {article.sha256: TEXT})
    return store


def all_rows(store: ProjectStore) -> dict[str, list[object]]:
    """Return everything a project holds besides its history, in a fixed order."""
    articles = store.articles()
    annotators = store.annotators()
    return {
        "annotators": list(annotators),
        "actors": list(store.actors()),
        "runs": list(store.runs()),
        "articles": list(articles),
        "texts": [store.text(article.id) for article in articles],
        "spans": [span for article in articles for span in store.spans(article.id)],
        "links": [link for article in articles for link in store.links(article.id)],
        "verdicts": [
            verdict
            for article in articles
            for annotator in annotators
            for verdict in store.verdicts(article.id, annotator.id)
        ],
        "link_verdicts": [
            verdict
            for article in articles
            for annotator in annotators
            for verdict in store.link_verdicts(article.id, annotator.id)
        ],
        "states": list(store.states()),
        "dismissals": [
            dismissal for annotator in annotators for dismissal in store.dismissals(annotator.id)
        ],
        "scheme": [store.scheme()],
    }

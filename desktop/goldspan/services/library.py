"""The library: all articles with how far the annotator is, and what can be done to articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import Any

from goldspan.domain.annotator import GOLD
from goldspan.domain.article import Article
from goldspan.domain.change import Action, ActionKind, EntityChange
from goldspan.domain.layer import LayerState, WorkState, layer_state_id
from goldspan.services.project.session import ProjectSession
from goldspan.services.sharing.bundle_file import refuse_removing, refuse_showing
from goldspan.store.project import ProjectStore


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """An article as one annotator sees it in the library.

    `spans` counts the annotator's own spans by label key; `suggestions` are those without the
    annotator's verdict, none where they read it `blind`; `reason` says why it was skipped, `note`
    is the annotator's note on it. `asked` are the labels that the annotator was assigned there: all
    of them where it is empty, nothing where it is None.
    `folded` is what finding looks through: title, name, outlet and document time, without upper
    case.
    """

    article: Article
    state: WorkState
    reason: str
    adjudicated: bool
    suggestions: int
    spans: Mapping[str, int]
    note: str = ""
    blind: bool = False
    asked: tuple[str, ...] | None = None
    folded: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        article = self.article
        found = f"{article.title}\n{article.name}\n{article.outlet}\n{article.document_time}"
        object.__setattr__(self, "folded", found.casefold())

    @property
    def key(self) -> tuple[int, str]:
        """Return where the article stands in the library's order."""
        return (self.article.position, self.article.name)


def load_rows(
    store: ProjectStore, annotator_id: str, article_ids: Sequence[str] | None = None
) -> list[LibraryRow]:
    """Return a row for every article, or for those of these, in the library's order.

    Six queries, on any thread.
    """
    counts = store.span_counts([annotator_id], article_ids)
    suggestions = store.suggestions_left(annotator_id, article_ids)
    states = {state.article: state for state in store.states(annotator_id, article_ids)}
    adjudicated = {
        state.article
        for state in store.states(GOLD.id, article_ids)
        if state.state is WorkState.DONE
    }
    asked = {each.article: each.labels for each in store.assignments(annotator_id, article_ids)}
    rows = []
    for article in store.articles(article_ids):
        state = states.get(article.id)
        rows.append(
            LibraryRow(
                article=article,
                state=state.state if state else WorkState.NEW,
                reason=state.reason if state else "",
                adjudicated=article.id in adjudicated,
                suggestions=suggestions.get(article.id, 0),
                spans=counts.get(article.id, {}),
                note=state.note if state else "",
                blind=state.blind if state else False,
                asked=asked.get(article.id),
            )
        )
    return rows


def edit_metadata(
    session: ProjectSession, article: Article, place: str, value: str, origin: object
) -> Future[Action] | None:
    """Change one of `title`, `outlet`, `language`, `url` of an article.

    The document time has more to it: see `set_document_time`. Returns None where nothing changes.
    """
    value = value.strip()
    if getattr(article, place) == value:
        return None
    changed: dict[str, Any] = {place: value}
    after = replace(article, **changed)
    return session.submit(
        ActionKind.METADATA,
        [EntityChange(article, after)],
        origin=origin,
        subject=after.title or after.name,
    )


def set_blind(
    session: ProjectSession,
    article_ids: Sequence[str],
    *,
    blind: bool,
    origin: object | None = None,
) -> Future[Action] | None:
    """Have the annotator see no suggestions in these articles, or see them again.

    Returns None where nothing changes. Waits for what is being saved. Raises `RefusedError` where
    blind articles of a bundle are to be shown with suggestions.
    """
    session.flush()
    store, me = session.store, session.annotator.id
    states = {state.article: state for state in store.states(me, article_ids)}
    changes: list[EntityChange] = []
    names: list[str] = []
    for article in store.articles(article_ids):
        identifier = layer_state_id(me, article.id)
        before = states.get(article.id)
        held = before or LayerState(identifier, article.id, me, WorkState.NEW)
        if held.blind != blind:
            changes.append(EntityChange(before, replace(held, blind=blind)))
            names.append(article.title or article.name)
    if not changes:
        return None
    if not blind:
        refuse_showing(store)
    subject = names[0] if len(names) == 1 else str(len(names))
    return session.submit(ActionKind.BLIND, changes, origin=origin, subject=subject)


def remove_articles(
    session: ProjectSession, article_ids: Iterable[str], origin: object
) -> Future[Action] | None:
    """Take articles with all that anybody has on them out of the project; undo brings them back.

    Returns None where none of the articles is there. Raises `RefusedError` in a bundle.
    """
    store = session.store
    refuse_removing(store)
    changes: list[EntityChange] = []
    names: list[str] = []
    wanted = set(article_ids)
    states = [state for state in store.states() if state.article in wanted]
    asked = [each for each in store.assignments() if each.article in wanted]
    for article_id in wanted:
        article = store.article(article_id)
        if article is None:
            continue
        names.append(article.title or article.name)
        changes += [EntityChange(link, None) for link in store.links(article_id)]
        for annotator in store.layer_annotators(article_id):
            changes += [
                EntityChange(verdict, None) for verdict in store.verdicts(article_id, annotator.id)
            ]
            changes += [
                EntityChange(verdict, None)
                for verdict in store.link_verdicts(article_id, annotator.id)
            ]
        changes += [EntityChange(span, None) for span in store.spans(article_id)]
        changes += [EntityChange(each, None) for each in store.adjudications(article_id)]
        changes += [EntityChange(each, None) for each in asked if each.article == article_id]
        changes += [EntityChange(s, None) for s in states if s.article == article_id]
        changes.append(EntityChange(article, None))
    if not names:
        return None
    subject = names[0] if len(names) == 1 else str(len(names))
    return session.submit(ActionKind.REMOVE_ARTICLE, changes, origin=origin, subject=subject)

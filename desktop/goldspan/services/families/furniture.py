"""What of each article is furniture for the families: as one annotator, gold and pipelines say."""

from __future__ import annotations

from collections.abc import Sequence

from goldspan.domain.annotator import GOLD, AnnotatorKind
from goldspan.domain.article import Article
from goldspan.domain.change import ChangeEvent, EntityChange
from goldspan.domain.layer import LayerState, Span, Verdict, WorkState
from goldspan.domain.scheme import Scheme
from goldspan.services.project.session import ProjectSession

Range = tuple[int, int]


def dimmed_labels(scheme: Scheme) -> list[str]:
    """Return the labels whose spans are not article text."""
    return [label.key for label in scheme.labels if label.dims]


def furniture_of(
    session: ProjectSession, article_ids: Sequence[str]
) -> dict[str, tuple[Range, ...] | None]:
    """Return the furniture of articles, by place: ranges that may lie over each other.

    None where nobody has said anything yet.

    Where the annotator or gold is done with an article, it is what they marked; otherwise also
    what pipelines suggest and the annotator has not rejected. Another person's layer never counts.
    """
    store, me = session.store, session.annotator.id
    labels = dimmed_labels(session.scheme)
    if not labels:
        nothing: tuple[Range, ...] | None = ()
        return dict.fromkeys(article_ids, nothing)
    pipelines = {each.id for each in store.annotators() if each.kind is AnnotatorKind.PIPELINE}
    done = _done(store.states(None, article_ids), me)
    rejected = store.rejected(article_ids, me)
    places = store.places(article_ids, [me, GOLD.id, *sorted(pipelines)], labels)
    found: dict[str, tuple[Range, ...] | None] = {}
    for article in article_ids:
        deciders = done.get(article, set())
        said_no = rejected.get(article, set())
        ranges = []
        said = bool(deciders)
        for annotator, key in places.get(article, ()):
            if annotator in pipelines:
                counts = not deciders and key not in said_no
                said = True
            else:
                counts = annotator == me or annotator in deciders
                said = said or counts
            if counts:
                ranges.append((key[1], key[2]))
        found[article] = tuple(dict.fromkeys(ranges)) if said else None
    return found


def concerns_furniture(event: ChangeEvent, session: ProjectSession) -> set[str]:
    """Return the articles whose furniture, or whose being there, an event may have changed."""
    labels = set(dimmed_labels(session.scheme))
    return {
        change.article
        for change in event.changes
        if change.article is not None and _concerns(change, labels, session.annotator.id)
    }


def _concerns(change: EntityChange, labels: set[str], me: str) -> bool:
    entity = change.entity
    if isinstance(entity, Span):
        return any(isinstance(e, Span) and e.label in labels for e in (change.before, change.after))
    if isinstance(entity, Verdict):
        return entity.label in labels and entity.annotator == me
    if isinstance(entity, LayerState):
        return entity.annotator in (me, GOLD.id)
    before, after = (
        each.language if isinstance(each, Article) else None
        for each in (change.before, change.after)
    )
    return isinstance(entity, Article) and before != after


def _done(states: Sequence[LayerState], me: str) -> dict[str, set[str]]:
    """Return which of the annotator and gold are done, by article."""
    done: dict[str, set[str]] = {}
    for state in states:
        if state.state is WorkState.DONE and state.annotator in (me, GOLD.id):
            done.setdefault(state.article, set()).add(state.annotator)
    return done

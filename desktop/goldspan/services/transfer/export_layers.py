"""Which layers an export writes: gold, one annotator's, or all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goldspan.domain.annotator import Annotator
from goldspan.domain.article import Article
from goldspan.domain.errors import ExportError
from goldspan.domain.exchange import LayerOwner
from goldspan.domain.layer import WorkState
from goldspan.domain.messages import Phrase, message
from goldspan.services.transfer.layer_folders import folder_names
from goldspan.services.transfer.layers import HOW_GOLD_COMES, gold_annotators
from goldspan.store.project import ProjectStore

GOLD_LAYER = "gold"
ALL_LAYERS = "all"


@dataclass(frozen=True, slots=True)
class LayerSet:
    """Articles with whose layer goes with each, and the subfolder they go to (may be empty)."""

    folder: str
    parts: tuple[tuple[Article, LayerOwner], ...]


def layer_sets(store: ProjectStore, articles: Sequence[Article], layer: str) -> list[LayerSet]:
    """Return the sets to write for `gold`, `all`, or an annotator's name or id.

    Raise `ExportError` where the annotator is unknown or there is nothing to write.
    """
    if layer == GOLD_LAYER:
        parts = gold_parts(store, articles)
        if not parts:
            raise no_gold()
        return [LayerSet("", parts)]
    if layer != ALL_LAYERS:
        annotator = _annotator(store.annotators(), layer)
        parts = person_parts(store, articles, annotator)
        if not parts:
            raise _nothing(annotator.name)
        return [LayerSet("", parts)]
    everybody = sorted(store.annotators(), key=lambda a: (a.kind, a.name, a.id))
    found = [(each, person_parts(store, articles, each)) for each in everybody]
    with_work = [(each, parts) for each, parts in found if parts]
    if not with_work:
        raise _nothing(ALL_LAYERS)
    folders = folder_names(each for each, _ in with_work)
    return [LayerSet(folders[each.id], parts) for each, parts in with_work]


def gold_parts(
    store: ProjectStore, articles: Sequence[Article]
) -> tuple[tuple[Article, LayerOwner], ...]:
    """Return those of the articles that have gold, with whose layer is gold there."""
    gold = gold_annotators(store)
    annotators = {annotator.id: annotator for annotator in store.annotators()}
    said = {(state.annotator, state.article): state for state in store.states()}
    parts = []
    for article in articles:
        if article.id in gold:
            annotator, adjudicated = gold[article.id]
            state = said.get((annotator, article.id))
            owner = LayerOwner(
                annotators[annotator],
                WorkState.DONE,
                adjudicated,
                note=state.note if state is not None else "",
            )
            parts.append((article, owner))
    return tuple(parts)


def no_gold() -> ExportError:
    """Return why nothing can be written of articles without gold."""
    return ExportError(
        message("errors", "None of the articles has gold yet."),
        kept=message("errors", "Nothing was written."),
        todo=message(
            "errors",
            "{how} To export work in progress, choose a person’s layer or “all”.",
        ),
        how=Phrase(HOW_GOLD_COMES),
    )


def _annotator(annotators: Sequence[Annotator], layer: str) -> Annotator:
    found = [a for a in annotators if a.id == layer] or [a for a in annotators if a.name == layer]
    if len(found) == 1:
        return found[0]
    if found:
        raise ExportError(
            message("errors", "Several annotators are called “{name}”."),
            todo=message("errors", "Say which by id: {known}."),
            name=layer,
            known=", ".join(annotator.id for annotator in found),
        )
    raise ExportError(
        message("errors", "No annotator is called “{name}”."),
        todo=message("errors", "The project knows these: {known}."),
        name=layer,
        known=", ".join(sorted(annotator.name for annotator in annotators)),
    )


def _nothing(layer: str) -> ExportError:
    return ExportError(
        message("errors", "The layer “{layer}” has nothing on these articles."),
        kept=message("errors", "Nothing was written."),
        todo=message("errors", "Choose another layer, or other articles."),
        layer=layer,
    )


def person_parts(
    store: ProjectStore, articles: Sequence[Article], annotator: Annotator
) -> tuple[tuple[Article, LayerOwner], ...]:
    """Return those of the articles on which an annotator has anything, with how far they are."""
    marked = store.span_counts([annotator.id])
    states = {state.article: state for state in store.states(annotator.id)}
    parts = []
    for article in articles:
        state = states.get(article.id)
        owner = LayerOwner(annotator)
        if state is not None:
            owner = LayerOwner(annotator, state.state, reason=state.reason, note=state.note)
        if marked.get(article.id) or owner != LayerOwner(annotator):
            parts.append((article, owner))
    return tuple(parts)

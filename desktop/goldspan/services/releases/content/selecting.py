"""Which articles go out in a release with whose layers, and which do not: no layer is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from goldspan.domain.annotator import GOLD, AnnotatorKind
from goldspan.domain.article import Article
from goldspan.domain.exchange import LayerOwner
from goldspan.domain.layer import WorkState
from goldspan.services.releases.content.choices import LayerChoice, ReleaseChoices
from goldspan.services.releases.content.left_out import LeftOut, Why
from goldspan.services.transfer.export_layers import GOLD_LAYER, gold_parts, person_parts
from goldspan.store.project import ProjectStore


@dataclass(frozen=True, slots=True)
class Chosen:
    """An article that goes out, and whose layers of it.

    `owners` are by the name of the layer: `gold`, or a person's id. `adjudicated` says that a
    reviewer has settled it, also where gold does not go out.
    """

    article: Article
    owners: Mapping[str, LayerOwner]
    adjudicated: bool


@dataclass(frozen=True, slots=True)
class Selection:
    """What goes out and what does not, both by the names of articles, then by their texts."""

    chosen: tuple[Chosen, ...]
    left_out: tuple[LeftOut, ...]


def select(store: ProjectStore, choices: ReleaseChoices) -> Selection:
    """Choose articles and layers; the split is not asked."""
    articles = sorted(store.articles(), key=lambda each: (each.name, each.sha256))
    standing = _Standing(store)
    owners: dict[str, dict[str, LayerOwner]] = {}
    if choices.layer is not LayerChoice.PEOPLE:
        for article, owner in gold_parts(store, articles):
            owners.setdefault(article.id, {})[GOLD_LAYER] = owner
    if choices.layer is not LayerChoice.GOLD:
        for person in standing.people:
            for article, owner in person_parts(store, articles, person):
                if choices.unfinished or owner.state is WorkState.DONE:
                    owners.setdefault(article.id, {})[person.id] = owner
    chosen, left_out = [], []
    for article in articles:
        own = owners.get(article.id)
        adjudicated = article.id in standing.adjudicated
        if own is not None and (adjudicated or not choices.adjudicated_only):
            chosen.append(Chosen(article, own, adjudicated))
        else:
            left_out.append(LeftOut(article.id, article.name, standing.why(article.id)))
    return Selection(tuple(chosen), tuple(left_out))


class _Standing:
    """How far the articles of a project are."""

    def __init__(self, store: ProjectStore) -> None:
        self.people = sorted(
            (each for each in store.annotators() if each.kind is AnnotatorKind.PERSON),
            key=lambda each: each.id,
        )
        self.adjudicated: set[str] = set()
        self._begun: set[str] = set()
        self._skipped: set[str] = set()
        self._done: Counter[str] = Counter()
        persons = {each.id for each in self.people}
        for state in store.states():
            if state.annotator == GOLD.id and state.state is WorkState.DONE:
                self.adjudicated.add(state.article)
            elif state.annotator == GOLD.id and state.state is WorkState.BEGUN:
                self._begun.add(state.article)
            elif state.annotator in persons and state.state is WorkState.DONE:
                self._done[state.article] += 1
            elif state.annotator in persons and state.state is WorkState.SKIPPED:
                self._skipped.add(state.article)

    def why(self, article: str) -> Why:
        """Return why an article does not go out that is not adjudicated."""
        if article in self._begun:
            return Why.REVIEW_BEGUN
        done = self._done[article]
        if done > 1:
            return Why.SEVERAL_DONE
        if done:
            return Why.NOT_ADJUDICATED
        return Why.SKIPPED if article in self._skipped else Why.NOBODY_DONE

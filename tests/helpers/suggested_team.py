"""A project in which two people worked on some articles over suggestions, on others blind."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from goldspan.domain.annotator import Annotator, named_person, pipeline_annotator
from goldspan.domain.article import Article, article_id, text_hash
from goldspan.domain.change import Action, ActionKind, Entity, EntityChange
from goldspan.domain.ids import derived_id, new_id
from goldspan.domain.layer import (
    LayerState,
    PipelineRun,
    Span,
    Verdict,
    VerdictKind,
    WorkState,
    layer_state_id,
    verdict_id,
)
from goldspan.services.schemes import default_scheme
from goldspan.store.project import ProjectStore, now

ADA, BEN = named_person("Ada"), named_person("Ben")
PIPELINE = pipeline_annotator("goldspan-de")
RUN = PipelineRun(derived_id("test run"), PIPELINE.id, "goldspan-de", "1.0", "2026-01-10")
NAMES = ("Moskau", "Washington", "Berlin", "Paris")


def suggested_team(path: Path, prefilled: int, blind: int, unseen: int = 0) -> None:
    """Make the project: both are done with all articles.

    Each has four names, of which the pipeline suggests the first three. Over suggestions both
    accept the first two and reject the third; blind, Ada marks the first two and Ben the first
    alone. The fourth both mark in every article. `unseen` are articles in which nobody decided.
    """
    ProjectStore.create(path, "team", ADA, default_scheme()).close()
    with ProjectStore.open(path) as store:
        _commit(store, ADA, ActionKind.JOIN, (BEN, PIPELINE, RUN))
        for number in range(prefilled + blind + unseen):
            _add(store, number, blind=number < blind, seen=number < blind + prefilled)


def _add(store: ProjectStore, number: int, *, blind: bool, seen: bool) -> None:
    # Its own words, so that the articles are no copies of each other.
    own = " ".join(f"{number}-{word}" for word in range(40))
    text = f"{number}: {' und '.join(NAMES)} reden. {own}"
    digest = text_hash(text)
    article = Article(
        article_id(digest),
        f"a{number:02}",
        digest,
        len(text),
        title=f"Artikel {number}",
        position=number,
    )
    change = (EntityChange(None, article),)
    action = Action(new_id(), ADA.id, ActionKind.IMPORT, now(), None, "")
    store.commit(action, change, {digest: text})
    suggested = [_span(article.id, text, PIPELINE, name) for name in NAMES[:3]]
    _commit(store, PIPELINE, ActionKind.PREFILL, suggested)
    for person in (ADA, BEN):
        made: list[Entity] = [_span(article.id, text, person, NAMES[3])]
        if seen and not blind:
            for at, suggestion in enumerate(suggested):
                own = _span(article.id, text, person, NAMES[at])
                accepted = at < 2
                made += [own] if accepted else []
                made.append(_verdict(person, suggestion, own.id if accepted else None))
        elif blind:
            made += [_span(article.id, text, person, name) for name in NAMES[: _blind(person)]]
        state = layer_state_id(person.id, article.id)
        made.append(LayerState(state, article.id, person.id, WorkState.DONE, blind=blind))
        _commit(store, person, ActionKind.LABEL, made)


def _blind(person: Annotator) -> int:
    return 2 if person is ADA else 1


def _span(article: str, text: str, owner: Annotator, words: str) -> Span:
    start = text.index(words)
    run = RUN.id if owner is PIPELINE else None
    identifier = derived_id("team span", owner.id, article, words)
    return Span(
        identifier, article, owner.id, "ACTOR", start, start + len(words), words, {}, run=run
    )


def _verdict(person: Annotator, suggestion: Span, own: str | None) -> Verdict:
    kind = VerdictKind.REJECTED if own is None else VerdictKind.ACCEPTED
    identifier = verdict_id(person.id, suggestion.article, *suggestion.key())
    return Verdict(
        identifier, suggestion.article, person.id, kind, *suggestion.key(), suggestion, own
    )


def _commit(store: ProjectStore, who: Annotator, kind: ActionKind, made: Sequence[Entity]) -> None:
    action = Action(new_id(), who.id, kind, now(), None, "")
    store.commit(action, [EntityChange(None, each) for each in made])

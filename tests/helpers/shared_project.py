"""A project of three articles with two people's work, suggestions and some gold, to be shared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from goldspan.domain.annotator import GOLD, Annotator, AnnotatorKind, pipeline_annotator
from goldspan.domain.change import Action, ActionKind, Entity, EntityChange
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import (
    Dismissal,
    LayerState,
    PipelineRun,
    Span,
    WorkState,
    dismissal_of,
    layer_state_id,
)
from goldspan.domain.review import Adjudication, Decision, Seen, adjudication_id
from goldspan.services.project.projects import create_project, open_project
from goldspan.services.project.session import ProjectSession
from helpers.stored import article_of, made, span_of

LEA = Annotator(derived_id("test", "lea"), AnnotatorKind.PERSON, "Lea")
ANNA = Annotator(derived_id("test", "anna"), AnnotatorKind.PERSON, "Anna")
BEN = Annotator(derived_id("test", "ben"), AnnotatorKind.PERSON, "Ben")
PIPELINE = pipeline_annotator("made-up")
TEXTS = (
    "Moskau prüft den Termin. Die Nato tagt am Montag, sagte Rjabkow.",
    "Paris schweigt. Am Dienstag sprach Macron von Vertrauen.",
    "Berlin zögert, Warschau drängt, und Rom wartet ab.",
)
ARTICLES = tuple(
    replace(article_of(text, f"a{number}", number), title=f"Bericht {number}")
    for number, text in enumerate(TEXTS)
)
MOSKAU = span_of("Moskau", annotator=ANNA, text=TEXTS[0])
NATO = span_of("Nato", annotator=BEN, text=TEXTS[0])
PARIS = span_of("Paris", annotator=ANNA, text=TEXTS[1])
GOLDEN = span_of("Nato", annotator=GOLD, text=TEXTS[0])
RUN = PipelineRun(derived_id("test run"), PIPELINE.id, "made-up", "1", "2026-01-01T00:00:00+00:00")
SUGGESTED = tuple(
    span_of(words, annotator=PIPELINE, text=text, run=RUN.id)
    for words, text in zip(("Rjabkow", "Macron", "Rom"), TEXTS, strict=True)
)
DISMISSED: Dismissal = dismissal_of(ANNA.id, "ACTOR", "der Rat")


def shared_project(path: Path) -> Path:
    """Make the project, which Lea began, and return its path."""
    texts = {article.sha256: text for article, text in zip(ARTICLES, TEXTS, strict=True)}
    with create_project(path, "Gespräche", LEA, window_lock=False) as session:
        session.commit(ActionKind.IMPORT, made(*ARTICLES), texts=texts)
        session.commit_as(PIPELINE, ActionKind.PREFILL, made(RUN, *SUGGESTED), "made-up")
    for person, spans in ((ANNA, (MOSKAU, PARIS)), (BEN, (NATO,))):
        with open_project(path, person, window_lock=False) as session:
            session.commit(ActionKind.LABEL, made(*spans), subject="ACTOR")
            states = [done(article.id, person) for article in ARTICLES[:2]]
            session.commit(ActionKind.STATE, made(*states), subject="done")
    with open_project(path, ANNA, window_lock=False) as session:
        session.commit(ActionKind.DISMISS, made(DISMISSED), subject="der Rat")
    with open_project(path, LEA, window_lock=False) as session:
        session.commit(ActionKind.ADJUDICATE, made(GOLDEN, decision()))
    return path


def decision() -> Adjudication:
    """Return Lea's decision for what Ben marked in the first article."""
    article = ARTICLES[0].id
    return Adjudication(
        adjudication_id(article, (NATO.id,)),
        article,
        LEA.id,
        Decision.TAKEN,
        (Seen(ANNA.id), Seen(BEN.id, NATO.id, "print")),
        (GOLDEN.id,),
        taken=BEN.id,
    )


def done(article: str, person: Annotator) -> LayerState:
    """Return that a person is done with an article."""
    return LayerState(layer_state_id(person.id, article), article, person.id, WorkState.DONE)


def mark(session: ProjectSession, words: str, number: int = 0, label: str = "ACTOR") -> Span:
    """Mark words of an article as whoever works in the session."""
    text = TEXTS[number]
    span = span_of(words, label, session.annotator, text)
    session.commit(ActionKind.LABEL, made(span), subject=label)
    return span


def change(session: ProjectSession, before: Entity, after: Entity | None) -> Action:
    """Change something as whoever works in the session."""
    return session.commit(ActionKind.EDIT, [EntityChange(before, after)])

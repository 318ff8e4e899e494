"""Gathers what a project knows of how its gold was made: agreement, decisions, pipelines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.layer import WorkState
from goldspan.domain.messages import message
from goldspan.services.measuring.agreement import Agreement
from goldspan.services.measuring.figures import Figures, Measure, MeasureKind, Selection
from goldspan.services.measuring.record import left_out_words
from goldspan.services.measuring.selection import LEAST
from goldspan.services.measuring.words import BECAUSE, seems_perfect
from goldspan.services.progress import Progress
from goldspan.services.releases.content.pseudonyms import Pseudonyms
from goldspan.services.releases.record.facts import (
    AdjudicationFacts,
    AgreementFacts,
    AnnotatorFacts,
    FamilyFacts,
    LabelAgreement,
    MeasureFacts,
    PipelineFacts,
)
from goldspan.services.review.listing import each_article
from goldspan.services.review.review_units import UnitState
from goldspan.store.project import ProjectStore

DIGITS = 4  # of measures: what is beyond depends on the machine that works them out
_ALMOST = 0.9999
_NOBODY = message("errors", "fewer than two people are done with any of its articles")


def agreement_facts(
    agreement: Agreement, articles: Collection[str], called: Pseudonyms, progress: Progress
) -> AgreementFacts:
    """Measure how far people agree on these articles, passages in every copy."""
    figures = agreement.measure(Selection(articles=tuple(sorted(articles))), progress)
    names = {person.id: called.name(person.id) for person in figures.everybody}
    left_out = sorted(left_out_words(each, names) for each in figures.left_out)
    enough = len(figures.people) >= LEAST
    return AgreementFacts(
        articles=len(figures.articles),
        people=len(figures.people),
        labels=[_label(figures, label) for label in figures.rows] if enough else [],
        left_out=left_out,
        because="" if enough else _NOBODY,
    )


def _label(figures: Figures, label: str) -> LabelAgreement:
    units = figures.label_units(label)
    measures = {kind.value: figures.measure(kind, label) for kind in MeasureKind}
    return LabelAgreement(
        label=label,
        units=units.units,
        differing=units.differing,
        measures={
            kind: _measure(measure) for kind, measure in measures.items() if measure is not None
        },
    )


def _measure(measure: Measure) -> MeasureFacts:
    basis, interval = measure.basis, measure.interval
    return MeasureFacts(
        value=_rounded(measure.value),
        low=_rounded(interval.low) if interval is not None else None,
        high=_rounded(interval.high) if interval is not None else None,
        because=BECAUSE[measure.undefined] if measure.undefined else "",
        articles=basis.articles,
        pairs=basis.pairs,
        spans=basis.spans,
        tokens=basis.tokens,
    )


def _rounded(value: float | None) -> float | None:
    """Return few digits of a value, never 1 for what is less."""
    if value is None:
        return None
    if seems_perfect(value, DIGITS):
        return _ALMOST
    return round(float(value), DIGITS) + 0.0  # never −0


def adjudication_facts(
    store: ProjectStore, articles: Collection[str], called: Pseudonyms, progress: Progress
) -> AdjudicationFacts:
    """Count what reviewers decided in these articles; raises `CancelledError`."""
    wanted = frozenset(articles)
    decided = [each for each in store.adjudications() if each.article in wanted]
    reviewed = sorted({each.article for each in decided})
    stale = sum(
        unit.state is UnitState.STALE
        for article in (
            each_article(store, articles=reviewed, progress=progress) if reviewed else ()
        )
        for unit in article.units
    )
    return AdjudicationFacts(
        articles=len(reviewed),
        units=len(decided),
        decisions=_counted(each.decision.value for each in decided),
        reasons=_counted(each.reason.value for each in decided if each.reason),
        stale=stale,
        reviewers=sorted({called.name(each.reviewer) for each in decided}),
    )


def annotator_facts(
    store: ProjectStore, articles: Collection[str], called: Pseudonyms
) -> list[AnnotatorFacts]:
    """Return which people are done with how many of these articles, by what they are called."""
    persons = {each.id for each in store.annotators() if each.kind is AnnotatorKind.PERSON}
    done = Counter(
        state.annotator
        for state in store.states()
        if state.article in articles
        and state.annotator in persons
        and state.state is WorkState.DONE
    )
    return [
        AnnotatorFacts(name=called.name(person), articles=done[person])
        for person in sorted(done, key=called.layer)
    ]


def pipeline_facts(store: ProjectStore, as_of: str) -> list[PipelineFacts]:
    """Return which pipelines, in which versions, had suggested when the last work was done."""
    before = (run for run in store.runs() if run.started <= as_of)
    runs = Counter((run.pipeline, run.version) for run in before)
    return [
        PipelineFacts(name=name, version=version, runs=count)
        for (name, version), count in sorted(runs.items())
    ]


def family_facts(families: Sequence[Sequence[str]], articles: Collection[str]) -> FamilyFacts:
    """Count the families as far as they are in these articles."""
    wanted = frozenset(articles)
    sizes = [len(wanted.intersection(family)) for family in families]
    together = [size for size in sizes if size > 1]
    return FamilyFacts(
        families=len(together),
        articles_in_families=sum(together),
        alone=len(wanted) - sum(together),
    )


def _counted(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))

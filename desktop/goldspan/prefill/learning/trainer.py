"""Trains a pipeline on gold: reads, trains, weighs, writes; all in the job's folder."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterable, Sequence
from typing import Any

import spacy
from spacy.language import Language

from goldspan.prefill.learning.articles import (
    PreparedArticle,
    lengths,
    prepared,
    read_article,
)
from goldspan.prefill.learning.calibrating import evidence_counts, new_scores, other_labels
from goldspan.prefill.learning.candidates import CandidateKinds, is_short, kinds_for
from goldspan.prefill.learning.component import (
    DECISIONS,
    LEARNED,
    Decisions,
    Evidence,
    OtherLabels,
    evidence,
)
from goldspan.prefill.learning.decisions import Decision
from goldspan.prefill.learning.loop import Tell, TrainingLoop
from goldspan.prefill.learning.messages import (
    PIPELINE,
    GoldArticle,
    TrainedPipeline,
    TrainingJob,
    TrainingStage,
    TrainingStep,
    Weighed,
)
from goldspan.prefill.learning.names import NameTable, name_table
from goldspan.prefill.learning.network import add_learned, config
from goldspan.prefill.learning.weighing import WeighedArticle, weigh
from goldspan.prefill.loading import load_pipeline
from goldspan.prefill.marking import Marking
from goldspan.prefill.products import multiply_with_numpy
from goldspan.prefill.reading import Ranges
from goldspan.prefill.training.assembly import set_settings, write_meta

AVOIDED = "FURNITURE"


def train_pipeline(job: TrainingJob, tell: Tell) -> TrainedPipeline:
    """Train, and leave the pipeline in the job's folder, whole.

    A training that was stopped goes on from its last checkpoint. Raises OSError where the disk is
    full, and what spaCy raises where the base is broken.
    """
    begun = time.monotonic()
    nlp = _base(job)
    train, development = _read(nlp, job, tell)
    counts = evidence_counts([*train, *development])
    based = {mark.label for article in train for mark in Marking(article.doc).marks()}
    kinds = kinds_for(
        [lengths(train, label) for label in job.labels if label not in based],
        with_base=bool(based),
    )
    examples = [article.example for article in train]
    learned = add_learned(nlp, job.labels, kinds, examples, job.settings.seed)
    TrainingLoop(nlp, train, development, job.settings, job.folder, tell).run()
    tell(TrainingStage(TrainingStep.WEIGHING))
    others = other_labels(train, [label for label in job.labels if label not in based])
    named = [label for label in job.labels if is_short(lengths(train, label))]
    names = name_table(map(read_article, train), named)
    decisions, weighed = _weighed(nlp, job, development, (names, others), based)
    tell(TrainingStage(TrainingStep.WRITING))
    names = name_table(map(read_article, [*train, *development]), named)
    whole = _assembled(job, kinds, learned.to_bytes(exclude=["vocab"]), decisions, (names, others))
    folder = job.folder / PIPELINE
    made = job.folder / f".{PIPELINE}"
    for place in (made, folder):
        shutil.rmtree(place, ignore_errors=True)
    whole.to_disk(made)
    _finish(made, whole, job, counts)
    made.rename(folder)
    known = sum(len(words) for words in names.values())
    return TrainedPipeline(folder, weighed, known, time.monotonic() - begun)


def _base(job: TrainingJob) -> Language:
    """Return a fresh copy of what is built upon."""
    if job.base:
        return load_pipeline(job.base)
    multiply_with_numpy()
    return spacy.blank(job.language)


def _read(
    nlp: Language, job: TrainingJob, tell: Tell
) -> tuple[list[PreparedArticle], list[PreparedArticle]]:
    total = len(job.train) + len(job.development)
    done = 0

    def read(articles: Iterable[GoldArticle]) -> list[PreparedArticle]:
        nonlocal done
        found = []
        for article in prepared(nlp, articles, job.labels):
            done += 1
            tell(TrainingStage(TrainingStep.READING, done, total))
            found.append(article)
        return found

    return read(job.train), read(job.development)


def _weighed(
    nlp: Language,
    job: TrainingJob,
    development: Sequence[PreparedArticle],
    known: tuple[NameTable, OtherLabels],
    based: set[str],
) -> tuple[list[Decision], tuple[Weighed, ...]]:
    learned: Any = nlp.get_pipe(LEARNED)
    found = []
    for article in development:
        doc = learned(article.doc.copy())
        found.append((article, evidence(doc, job.labels, *known)))
    decisions: list[Decision] = []
    weighed: list[Weighed] = []
    for label in job.labels:
        articles = [
            _article(article, label, each[label])
            for article, each in found
            if label not in article.gold.unknown
        ]
        decision, result = weigh(label, articles, with_base=label in based)
        decisions.append(decision)
        weighed.append(result)
    return decisions, tuple(weighed)


def _article(article: PreparedArticle, label: str, known: Evidence) -> WeighedArticle:
    marks = Marking(article.doc).marks()
    closed = Ranges((m.start, m.end) for m in marks if m.label == AVOIDED)
    return WeighedArticle(
        gold=frozenset(article.ranges(label)),
        suggested=tuple((m.start, m.end) for m in marks if m.label == label),
        known=known.within(lambda start, end: not closed.touches(start, end)),
    )


def _assembled(
    job: TrainingJob,
    kinds: CandidateKinds,
    trained: bytes,
    decisions: Sequence[Decision],
    known: tuple[NameTable, OtherLabels],
) -> Language:
    """Return the pipeline with a vocabulary of its own: no word of the texts that were read.

    What was learned is left out where nothing is decided by it.
    """
    nlp = _base(job)
    if any(decision.keeping or decision.adding for decision in decisions):
        learned: Any = nlp.add_pipe("spancat", name=LEARNED, config=config(nlp, kinds))
        learned.from_bytes(trained)
    last: Any = nlp.add_pipe(DECISIONS, config={"labels": list(job.labels)})
    assert isinstance(last, Decisions)
    last.decisions = list(decisions)
    last.names, last.others = known
    return nlp


def _finish(
    folder: Any, nlp: Language, job: TrainingJob, counts: dict[str, dict[str, tuple[int, int]]]
) -> None:
    """Write the scores that were drawn anew, and what the pipeline is called."""
    settings: dict[str, dict[str, Any]] = {}
    for component in nlp.pipe_names:
        found = nlp.get_pipe_config(component)
        label = found.get("label", "")
        if "scores" in found and label in counts:
            usual = found.get("score") or 0.5
            settings[component] = {"scores": new_scores(counts[label], found["scores"], usual)}
    set_settings(folder, settings)
    write_meta(folder, {"lang": job.language, "name": job.name, "version": "1.0.0"})

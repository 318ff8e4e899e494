"""An evaluation with what it was made of, and whether that still stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from goldspan.domain.article import Article
from goldspan.domain.change import ChangeEvent, EntityChange
from goldspan.domain.layer import LayerState, Link, Span, WorkState
from goldspan.domain.review import Assignment
from goldspan.services.evaluation.results import Against, Evaluation
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession

Judges = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be measured: a pipeline, against what; `articles` are ids, None for all.

    Without a name, `pipeline` stands for those that the project uses, together. `source` is a
    layer of the project or a JSONL file.
    """

    pipeline: str
    source: Against | Path
    articles: Collection[str] | None = None


@dataclass(slots=True)
class Measured:
    """What came of it, and when. `judges` says whose layer each article was compared with.

    `outdated` says that some of these layers, or the articles, have changed since; `elsewhere`
    that another process may have done so.
    """

    wanted: Wanted
    evaluation: Evaluation
    finished: datetime
    judges: Judges = field(default_factory=dict)
    outdated: bool = False
    elsewhere: bool = False

    @property
    def file(self) -> Path | None:
        """The file that was compared with, if it was one."""
        return self.wanted.source if isinstance(self.wanted.source, Path) else None

    def receive(self, event: ChangeEvent) -> bool:
        """Take in what happened; say whether it has just put the figures out of date."""
        before = self.outdated
        self.outdated = before or touches(event, self.judges)
        return self.outdated and not before


def judges_of(session: ProjectSession, against: Against) -> dict[str, str]:
    """Return the articles of the project that can be measured on, and whose layer counts there."""
    from goldspan.services.transfer.layers import gold_annotators

    store, own = session.store, session.annotator.id
    if against is Against.GOLD:
        return {article: annotator for article, (annotator, _) in gold_annotators(store).items()}
    return {state.article: own for state in store.states(own) if state.state is WorkState.DONE}


def measure(session: ProjectSession, wanted: Wanted, progress: Progress) -> Measured:
    """Measure, on any thread. What has not been saved yet is waited for."""
    # What measures is slow to import, and the page itself needs none of it.
    from goldspan.services.evaluating import evaluate_file, evaluate_project

    if isinstance(wanted.source, Path):
        evaluation = evaluate_file(wanted.pipeline, wanted.source, progress)
        return Measured(wanted, evaluation, datetime.now().astimezone())
    session.flush()
    judges = judges_of(session, wanted.source)
    if wanted.articles is not None:
        judges = {article: judges[article] for article in judges if article in wanted.articles}
    evaluation = evaluate_project(
        session, wanted.pipeline, wanted.source, wanted.articles, progress
    )
    return Measured(wanted, evaluation, datetime.now().astimezone(), judges)


def touches(event: ChangeEvent, judges: Judges) -> bool:
    """Say whether an event changes articles that were measured, or the layers they have there."""
    for change in event.changes:
        article = change.article
        if article is None or article not in judges:
            continue
        if _matters(change, judges[article]):
            return True
    return False


def _matters(change: EntityChange, judge: str) -> bool:
    entity = change.entity
    if isinstance(entity, Span | Link):
        return entity.annotator == judge
    if isinstance(entity, LayerState):
        return _done(change.before) != _done(change.after)
    if isinstance(entity, Assignment):
        return True
    return isinstance(entity, Article) and _read_otherwise(change)


def _read_otherwise(change: EntityChange) -> bool:
    """Say whether an article came, went, or has another date, language or outlet."""
    before, after = change.before, change.after
    if not isinstance(before, Article) or not isinstance(after, Article):
        return True
    return (before.document_time, before.language, before.outlet) != (
        after.document_time,
        after.language,
        after.outlet,
    )


def _done(entity: object) -> bool:
    return isinstance(entity, LayerState) and entity.state is WorkState.DONE

"""Measures a learning curve: one training after the other, each in a process of its own."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message
from goldspan.prefill.evaluation.counting import What, count_article
from goldspan.prefill.learning.messages import (
    CurvePoint,
    GoldArticle,
    TrainingJob,
    TrainingNews,
    TrainingStage,
    TrainingStep,
)
from goldspan.prefill.learning.process import run_training
from goldspan.services.evaluation.project_gold import project_gold
from goldspan.services.evaluation.running import layered, run_one
from goldspan.services.learning.places import only_training, remove
from goldspan.services.learning.plan import gold_articles
from goldspan.services.learning.running import unwritten
from goldspan.services.learning_curve.plan import gold_prints, seconds_for, settings_for
from goldspan.services.learning_curve.record import (
    CurvePlan,
    LearningCurve,
    StepRun,
    Subset,
    Tally,
    curve_folder,
    forget_unfinished,
    keep_curve,
)
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession

NAME = "curve"
WORK = "work"


@dataclass(frozen=True, slots=True)
class CurveNews:
    """Where a curve is: training `number` of `of`, from 1; `done` of `total` of all the work.

    `curve` is what was measured so far. `seconds_left` is about how long all the rest takes, None
    before anything was measured.
    """

    curve: LearningCurve
    subset: Subset
    number: int
    of: int
    done: int
    total: int
    seconds_left: float | None


Listener = Callable[[CurveNews], None]


def run_curve(
    session: ProjectSession,
    plan: CurvePlan,
    listener: Listener | None = None,
    progress: Progress | None = None,
    *,
    begun: LearningCurve | None = None,
    started: Callable[[int], None] | None = None,
) -> LearningCurve:
    """Train on all subsets of a plan, measure each on the test part, and keep the curve.

    With `begun`, what an earlier call measured is not measured again. The project is not changed,
    and the pipelines are removed once they are measured. `listener` hears on this thread,
    `started` the ids of the processes. Cancelled, killed or without room on the disk, what was
    measured so far is kept: `unfinished_curve`.

    Raises `CancelledError`, `PipelineError`, or `GoldspanError` where gold has changed since it
    was planned, another training of the project runs, or the disk is full.
    """
    progress = progress or Progress()
    try:
        with only_training(session.store.project_id):
            curve = begun or LearningCurve(session.store.project_id, _now(), plan, ())
            work = _Work(session, curve.plan, progress)
            number = len(curve.runs)
            left = curve.left
            for place, subset in enumerate(left):
                teller = _Teller(curve, left[place:], number + place + 1, listener, progress)
                run = work.run(subset, teller, started)
                curve = replace(curve, made_at=_now(), runs=(*curve.runs, run))
                keep_curve(curve)
            return curve
    except OSError as error:
        raise unwritten(error) from error


def discard_unfinished_curve(session: ProjectSession) -> None:
    """Forget the curve that was stopped; raise `GoldspanError` where a training is going on."""
    with only_training(session.store.project_id):
        forget_unfinished(session.store.project_id)


class _Work:
    """The gold that all trainings of a curve share, and where they work."""

    def __init__(self, session: ProjectSession, plan: CurvePlan, progress: Progress) -> None:
        training = plan.training
        split = training.split
        judged = project_gold(session, training.against, None, progress)
        now = gold_prints(judged)
        if any(now.get(article) != known for article, known in plan.gold.items()):
            raise _changed()
        self._plan = plan
        self._scheme = session.scheme
        self._progress = progress
        self._folder = curve_folder(session.store.project_id) / WORK
        self._test = [item for item in judged if item.request.article_id in set(split.test)]
        against = training.against
        learned = gold_articles(session, against, split.train, progress)
        self._train = {article.request.article_id: article for article in learned}
        self._dev = gold_articles(session, against, split.dev, progress)

    def run(
        self, subset: Subset, teller: _Teller, started: Callable[[int], None] | None
    ) -> StepRun:
        """Train on a subset and measure it; nothing is left in the folder, however it ends."""
        begun = time.monotonic()
        settings = settings_for(self._plan, subset)
        remove(self._folder)
        try:
            job = self._job(subset)
            trained = run_training(job, teller.hear, self._progress.check, started)
            counts = self._measured(trained.folder, teller)
        finally:
            remove(self._folder)
        return StepRun(
            step=subset.step,
            draw=subset.draw,
            articles=len(subset.articles),
            families=subset.families,
            rounds=max(1, teller.rounds),
            most_rounds=settings.rounds,
            seconds=round(time.monotonic() - begun, 2),
            counts=counts,
        )

    def _job(self, subset: Subset) -> TrainingJob:
        training = self._plan.training
        train: Sequence[GoldArticle] = [self._train[article] for article in subset.articles]
        self._folder.mkdir(parents=True)
        return TrainingJob(
            folder=self._folder,
            name=NAME,
            language=training.language,
            base=training.base,
            labels=training.labels,
            train=tuple(train),
            development=self._dev,
            settings=settings_for(self._plan, subset),
        )

    def _measured(self, pipeline: Path, teller: _Teller) -> tuple[dict[str, Tally], ...]:
        """Return the strict counts by label of each family of the test part.

        Where the pipeline fails on an article, it suggests nothing there: that is what one gets.
        """
        teller.hear(TrainingStage(TrainingStep.COMPARING))
        # A progress of its own: how far the measuring is must not move the bar of the whole back.
        quiet = replace(self._progress, listener=None)
        ran = run_one(str(pipeline), self._scheme, self._test, quiet)
        by_article: dict[str, dict[str, Tally]] = {}
        for item, result in zip(self._test, ran.results, strict=True):
            found = item.known(result.spans)
            gold, suggested = layered(item, item.spans, ()), layered(item, found, ())
            tallies = count_article(gold, suggested, {}).tallies
            by_article[item.request.article_id] = {
                label: (counts[0], counts[1], counts[3])
                for (what, label, _), counts in tallies.items()
                if what is What.STRICT and label in self._plan.training.labels
            }
        return tuple(
            _sums(by_article[article] for article in family) for family in self._plan.tests
        )


class _Teller:
    """Hears of one training, and says how far the whole curve is."""

    def __init__(
        self,
        curve: LearningCurve,
        left: Sequence[Subset],
        number: int,
        listener: Listener | None,
        progress: Progress,
    ) -> None:
        self._curve = curve
        self._subset = left[0]
        self._number = number
        self._listener = listener
        self._progress = progress
        plan = curve.plan
        self._sizes = {
            (each.step, each.draw): settings_for(plan, each).rounds * len(each.articles)
            for each in plan.subsets
        }
        self._seconds = seconds_for(plan, left[:1], curve.runs)
        self._later = seconds_for(plan, left[1:], curve.runs)
        self._begun = time.monotonic()
        self._done = 0  # of this training
        self.rounds = 0

    def hear(self, news: TrainingNews) -> None:
        """Take in what a training says."""
        if isinstance(news, CurvePoint):
            self.rounds = news.round
            return
        if news.step is TrainingStep.TRAINING and news.total:
            size = self._sizes[self._subset.step, self._subset.draw]
            self._done = size * news.done // news.total
        done = self._done + sum(self._sizes[run.step, run.draw] for run in self._curve.runs)
        total = sum(self._sizes.values())
        self._progress.report(done, total, news.step)
        if self._listener is not None:
            of = len(self._curve.plan.subsets)
            self._listener(
                CurveNews(self._curve, self._subset, self._number, of, done, total, self._left())
            )

    def _left(self) -> float | None:
        if self._seconds is None or self._later is None:
            return None
        passed = time.monotonic() - self._begun
        return max(0.0, self._seconds - passed) + self._later


def _sums(parts: Iterable[Mapping[str, Tally]]) -> dict[str, Tally]:
    found: dict[str, Tally] = {}
    for part in parts:
        for label, counts in part.items():
            a, b, c = (x + y for x, y in zip(found.get(label, (0, 0, 0)), counts, strict=True))
            found[label] = (a, b, c)
    return found


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _changed() -> GoldspanError:
    return GoldspanError(
        message("errors", "The gold is not that which the learning curve was planned on."),
        kept=message("errors", "What was measured so far is kept."),
        todo=message("errors", "Begin the curve anew."),
    )

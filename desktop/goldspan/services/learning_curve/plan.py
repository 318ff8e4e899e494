"""What a learning curve will be measured on: the steps, their articles, and about how long."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Final

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message
from goldspan.prefill.learning.messages import LearningSettings
from goldspan.services.evaluation.judged import Judged
from goldspan.services.evaluation.project_gold import project_gold
from goldspan.services.evaluation.results import Against
from goldspan.services.learning.plan import plan_training
from goldspan.services.learning.running import trainings
from goldspan.services.learning_curve.record import (
    CurvePlan,
    LearningCurve,
    StepRun,
    Subset,
    kept_curve,
    unfinished_curve,
)
from goldspan.services.learning_curve.subsets import (
    LEAST_FAMILIES,
    SHARES,
    groups_of,
    nested_subsets,
)
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession

USUAL_DRAWS: Final = 3
# Every other draw is of the small steps alone: chance matters less with the large ones.
_WHOLE_EVERY: Final = 2


def plan_curve(
    session: ProjectSession,
    families: Iterable[Collection[str]],
    *,
    against: Against | str = Against.GOLD,
    draws: int = USUAL_DRAWS,
    rounds: int = 0,
    seed: int = 0,
    progress: Progress | None = None,
) -> CurvePlan:
    """Look at a project's gold and say what would be trained. Changes nothing.

    `families` are the groups of articles that share passages. The test part is that of the
    project's split where it has one. `draws` says how many times the small steps are trained, each
    time on other families; `rounds` how long at most, 0 for what suits the number of articles.
    Raises `GoldspanError` where there is no gold, or too little, saying what is needed.
    """
    progress = progress or Progress()
    groups = [tuple(family) for family in families]
    settings = LearningSettings(seed=seed, rounds=rounds)
    training = plan_training(session, groups, against=against, settings=settings, progress=progress)
    judged = project_gold(session, Against(against), None, progress)
    split = training.split
    learned = groups_of(split.train, groups)
    if len(learned) < LEAST_FAMILIES:
        raise _too_few(len(split.train), len(learned))
    counts = {
        item.request.article_id: Counter(
            span.label for span in item.spans if span.label in training.labels
        )
        for item in judged
    }
    subsets = _subsets(learned, counts, draws, seed)
    plan = CurvePlan(
        training=training,
        tests=tuple(groups_of(split.test, groups)),
        families=len(learned),
        subsets=subsets,
        draws=draws,
        gold=gold_prints(judged),
        rounds=rounds,
    )
    return replace(plan, seconds=_about(session, plan))


def gold_prints(judged: Iterable[Judged]) -> dict[str, str]:
    """Return a fingerprint of the gold spans of each article, by its id."""
    return {item.request.article_id: _print(item) for item in judged}


def settings_for(plan: CurvePlan, subset: Subset) -> LearningSettings:
    """Return how a subset is trained."""
    seed = plan.training.settings.seed + subset.draw
    return LearningSettings(seed=seed, rounds=plan.rounds).suited(len(subset.articles))


def seconds_for(
    plan: CurvePlan, subsets: Iterable[Subset], measured: Sequence[StepRun]
) -> float | None:
    """Return about how long trainings take, going by those that were measured; None without."""
    work = sum(run.rounds * run.articles for run in measured)
    most = sum(run.most_rounds for run in measured)
    if not work or not most:
        return None
    an_article = sum(run.seconds for run in measured) / work
    until_the_end = sum(run.rounds for run in measured) / most
    rounds = sum(settings_for(plan, subset).rounds * len(subset.articles) for subset in subsets)
    return an_article * until_the_end * rounds


def plan_of_rest(curve: LearningCurve) -> CurvePlan:
    """Return the plan of what is left to be trained, and about how long that takes."""
    seconds = seconds_for(curve.plan, curve.left, curve.runs)
    return replace(curve.plan, subsets=curve.left, seconds=seconds)


def _subsets(
    groups: Sequence[tuple[str, ...]],
    counts: dict[str, Counter[str]],
    draws: int,
    seed: int,
) -> tuple[Subset, ...]:
    """Return what is trained on: a whole curve first, then further draws, of the small steps more.

    The first draw says something after a few minutes; each further one says how much is chance.
    """
    families = {article: number for number, group in enumerate(groups) for article in group}
    found: list[Subset] = []
    for draw in range(max(1, draws)):
        steps = nested_subsets(groups, counts, seed + draw)
        for step, articles in enumerate(steps):
            if step >= len(SHARES) / 2 and draw % _WHOLE_EVERY and draw + 1 < draws:
                continue
            count = len({families[article] for article in articles})
            found.append(Subset(step, draw, articles, count))
    return tuple(found)


def _about(session: ProjectSession, plan: CurvePlan) -> float | None:
    """Return about how long the curve takes, by curves and trainings of this project until now."""
    project = session.store.project_id
    for curve in (unfinished_curve(project), kept_curve(project)):
        if curve is not None and curve.runs:
            return seconds_for(plan, plan.subsets, curve.runs)
    earlier = [each for each in trainings(session) if each.curve]
    if not earlier:
        return None
    last = earlier[0]
    run = StepRun(
        step=len(SHARES) - 1,
        draw=0,
        articles=len(last.plan.split.train),
        families=last.plan.split.families,
        rounds=len(last.curve),
        most_rounds=max(len(last.curve), last.plan.settings.rounds),
        seconds=last.seconds,
        counts=(),
    )
    return seconds_for(plan, plan.subsets, [run])


def _print(item: Judged) -> str:
    digest = hashlib.sha256()
    for span in sorted((s.label, s.start, s.end) for s in item.spans):
        digest.update(repr(span).encode())
    return digest.hexdigest()[:16]


def _too_few(articles: int, families: int) -> GoldspanError:
    return GoldspanError(
        message(
            "errors",
            "There is too little gold for a learning curve: {articles} articles of {families}"
            " families are learned from.",
        ),
        kept=message("errors", "Nothing was changed."),
        todo=message(
            "errors",
            "You need at least {needed} families to learn from, one more for each step. Copies"
            " of one report count once.",
        ),
        articles=articles,
        families=families,
        needed=LEAST_FAMILIES,
    )

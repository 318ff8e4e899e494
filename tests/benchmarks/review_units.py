"""Units of 1,000 articles that three people are done with, 50 spans each; deciding in a large one.

Prints how long the units in which people differ take to be listed in all articles, how long a plan
for all of one kind and its step take, how long a cancelled list goes on, and how long a decision
takes on the desk, in an article of 50 spans and in one of 1,000: the median and p95. Goal: a
decision within 50 ms, which the window waits for.

    python tests/benchmarks/review_units.py [--articles 1000] [--spans 50]
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from agreement_project import build
from canvas_cases import p95

from goldspan.domain.annotator import named_person
from goldspan.domain.errors import CancelledError
from goldspan.services.progress import Progress, Step
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.alike.batch import BatchRequest, Way, apply_batch, plan_batch
from goldspan.services.review.desk import ReviewDesk
from goldspan.services.review.filters import UnitFilter, worst_first
from goldspan.services.review.listing import project_units
from goldspan.services.review.review_units import Difference

DIFFERING = UnitFilter(differences=frozenset(Difference))
BOUNDARIES = UnitFilter(differences=frozenset({Difference.BOUNDARY}))
REVIEWER = named_person("Rita")
LARGE = 1_000  # spans of each person in the large article
DECISIONS = 40
GOAL = 50.0  # milliseconds


def main() -> None:
    """Build the projects and print the times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--spans", type=int, default=50)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.goldspan"
        build(path, chosen.articles, chosen.spans)
        with open_project(path, REVIEWER) as session:
            _lists(session)
            _decide(session, f"article of {chosen.spans} spans")
        large = Path(folder) / "large.goldspan"
        build(large, 1, LARGE)
        with open_project(large, REVIEWER) as session:
            _decide(session, f"article of {LARGE} spans")


def _lists(session: ProjectSession) -> None:
    start = time.perf_counter()
    found = project_units(session.store, DIFFERING)
    taken = time.perf_counter() - start
    units = [unit for each in found for unit in each.units]
    print(f"listed: {len(units)} units in {len(found)} articles, {taken:.2f} s")
    start = time.perf_counter()
    worst_first(units)
    print(f"worst first: {time.perf_counter() - start:.2f} s")
    print(f"cancelled list went on for {_cancelled(session) * 1_000:.0f} ms")
    start = time.perf_counter()
    plan = plan_batch(session, BatchRequest(BOUNDARIES, Way.LONGER), Progress())
    print(f"plan: {len(plan.rows)} units, {time.perf_counter() - start:.2f} s")
    start = time.perf_counter()
    apply_batch(session, plan, Progress())
    print(f"decided: {time.perf_counter() - start:.2f} s")
    start = time.perf_counter()
    session.undo().result()
    print(f"undone: {time.perf_counter() - start:.2f} s")


def _cancelled(session: ProjectSession) -> float:
    """Return how many seconds a list goes on after it was cancelled half-way."""
    progress = Progress()
    at = 0.0

    def stop(step: Step) -> None:
        nonlocal at
        if step.done == step.total // 2:
            at = time.perf_counter()
            progress.cancel()

    progress.listener = stop
    try:
        project_units(session.store, DIFFERING, None, progress)
    except CancelledError:
        return time.perf_counter() - at
    raise AssertionError("it was not cancelled")


def _decide(session: ProjectSession, name: str) -> None:
    desk = ReviewDesk(session, session.store.articles()[-1].id)
    end = session.subscribe(desk.receive)
    times = []
    for unit in desk.left()[:DECISIONS]:
        start = time.perf_counter()
        desk.take(unit, next(iter(unit.spans)))
        times.append((time.perf_counter() - start) * 1_000)
    end()
    first, *others = times
    middle, most = statistics.median(others), p95(others)
    verdict = "within" if most <= GOAL else "over"
    print(
        f"{name}: first decision {first:.1f} ms, then {middle:.1f} ms, p95 {most:.1f} ms"
        f" ({verdict} {GOAL:.0f} ms)"
    )


if __name__ == "__main__":
    main()

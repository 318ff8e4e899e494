"""Learning curves of the seeds and 72 articles: is what they foretell what is then measured?

Each curve (one a seed: another split, other draws) is cut off after three quarters, and what it
foretells for all articles is held against what was measured with all of them, label by label.
Goal: 90 % or more of the forecasts hold the measured value (they are meant to in 95 %). Prints
also how wide they are, and what another hundred articles would bring.

    python tests/benchmarks/learning_curve.py --data DIR [--curves 2] [--rounds N] [--draws N]
        [--from-nothing]: without the shipped pipeline, which knows most of it already
    python tests/benchmarks/learning_curve.py --kept DIR        (curves that --keep DIR has kept)

DIR of `--data` holds `open/goldspan96.jsonl`. Takes hours with everything; no display is needed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from canvas_cases import verdict
from gold_lines import gold_file
from pydantic import TypeAdapter

from goldspan.domain.annotator import GOLD
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.learning_curve.outlook import Outlook, what_more_brings
from goldspan.services.learning_curve.plan import plan_curve
from goldspan.services.learning_curve.record import LearningCurve
from goldspan.services.learning_curve.running import CurveNews, run_curve
from goldspan.services.learning_curve.subsets import SHARES
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.importing import run_import

HELD = 0.9
CURVE: TypeAdapter[LearningCurve] = TypeAdapter(LearningCurve)


def measured(options: argparse.Namespace, folder: Path) -> Iterator[LearningCurve]:
    """Make a project and measure its curves, one after the other."""
    os.environ["GOLDSPAN_CONFIG_DIR"] = str(folder / "config")
    ada = save_person("Ada")
    with create_project(folder / "news.goldspan", "News", ada) as session:
        run_import(session, [gold_file(options.data, options.articles, folder)], layer=GOLD)
        families = ProjectFamilies(session)
        families.build()
        groups = families.families()
        families.close()
        for seed in range(options.first, options.first + options.curves):
            curve = one_curve(session, groups, seed, options)
            if options.keep is not None:
                options.keep.mkdir(parents=True, exist_ok=True)
                (options.keep / f"{seed}.json").write_bytes(CURVE.dump_json(curve))
            yield curve


def one_curve(
    session: ProjectSession,
    groups: Sequence[Sequence[str]],
    seed: int,
    options: argparse.Namespace,
) -> LearningCurve:
    """Plan and measure one curve."""
    plan = plan_curve(session, groups, seed=seed, rounds=options.rounds, draws=options.draws)
    if options.from_nothing:
        plan = replace(plan, training=replace(plan.training, base=""))
    split = plan.training.split
    print(
        f"seed {seed}: {len(split.train)} articles of {plan.families} families to learn from,"
        f" {len(split.test)} of {len(plan.tests)} families to measure on;"
        f" {len(plan.subsets)} trainings, about {(plan.seconds or 0) / 60:.0f} minutes",
        flush=True,
    )
    seen: set[int] = set()

    def listener(news: CurveNews) -> None:
        if news.number not in seen:
            seen.add(news.number)
            print(f"  training {news.number} of {news.of}", flush=True)

    begun = time.perf_counter()
    curve = run_curve(session, plan, listener)
    print(f"  measured in {(time.perf_counter() - begun) / 60:.1f} minutes", flush=True)
    return curve


def foretold(curve: LearningCurve) -> list[tuple[str, Outlook, float]]:
    """Return by label what the curve without its last step foretells, and what was measured."""
    before = replace(curve, runs=tuple(r for r in curve.runs if r.step < len(SHARES) - 1))
    largest = what_more_brings(before, 0)[""].articles
    outlooks = what_more_brings(before, len(curve.plan.training.split.train) - largest)
    whole = what_more_brings(curve, 0)
    return [(label, each, whole[label].now or 0.0) for label, each in outlooks.items()]


def show(curve: LearningCurve) -> list[tuple[str, Outlook, float]]:
    """Print a curve with its forecasts, and return those that could be made."""
    told = []
    for label, each, found in foretold(curve):
        steps = []
        for step in range(len(SHARES)):
            scores = [run.f1(label) or 0.0 for run in curve.runs if run.step == step]
            steps.append(f"{statistics.mean(scores):.3f}" if scores else "–")
        later = what_more_brings(curve)[label]
        line = f"{label or 'all labels':12} N {each.spans:4} {' '.join(steps)}  foretold "
        if each.interval is None or each.later is None:
            print(f"{line} nothing: {each.why}")
            continue
        held = each.interval.low <= found <= each.interval.high
        print(
            f"{line} {each.later:.3f} ({each.interval.low:.3f}–{each.interval.high:.3f})"
            f" {'held' if held else 'NOT held'}; 100 more: {said(later)}"
        )
        told.append((label, each, found))
    return told


def said(outlook: Outlook) -> str:
    """Return an outlook in a few words."""
    if outlook.interval is None or outlook.later is None:
        return f"unknown ({outlook.why})"
    ends = f"({outlook.interval.low:.3f}–{outlook.interval.high:.3f})"
    return f"{outlook.now or 0:.3f} → {outlook.later:.3f} {ends} {outlook.why or outlook.verdict}"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--articles", default="t00-t71")
    parser.add_argument("--curves", type=int, default=2)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=0)
    parser.add_argument("--draws", type=int, default=3)
    parser.add_argument("--from-nothing", action="store_true")
    options = parser.parse_args()
    if options.kept is None and options.data is None:
        parser.error("give --data or --kept")
    told: list[tuple[str, Outlook, float]] = []
    with tempfile.TemporaryDirectory() as kept:
        curves = (
            (CURVE.validate_json(file.read_bytes()) for file in sorted(options.kept.iterdir()))
            if options.kept is not None
            else measured(options, Path(kept))
        )
        for curve in curves:
            told += show(curve)
    if not told:
        print("nothing can be foretold")
        return 0
    widths = [each.interval.high - each.interval.low for _, each, _ in told if each.interval]
    misses = [abs((each.later or 0.0) - found) for _, each, found in told]
    held = [
        each.interval.low <= found <= each.interval.high
        for _, each, found in told
        if each.interval is not None
    ]
    print(
        f"{sum(held)} of {len(held)} held; width median {statistics.median(widths):.3f}; off by"
        f" median {statistics.median(misses):.3f}, worst {max(misses):.3f}"
    )
    return (
        0 if verdict("not held, in %", 100 * (1 - sum(held) / len(held)), 100 * (1 - HELD)) else 1
    )


if __name__ == "__main__":
    raise SystemExit(main())

"""A learning curve as data for scripts (JSON) and for spreadsheets (CSV)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from goldspan.services.learning_curve.outlook import Outlook
from goldspan.services.learning_curve.record import LearningCurve, StepRun
from goldspan.services.learning_curve.subsets import SHARES
from goldspan.services.machine.saving import save_text

COLUMNS = ("share", "draw", "articles", "families", "label", "right", "suggested", "gold", "f1")
DIGITS = 4


def curve_record(curve: LearningCurve, outlooks: Mapping[str, Outlook]) -> dict[str, object]:
    """Return a curve and its outlooks as JSON has them; an empty label is all labels together."""
    plan = curve.plan
    split = plan.training.split
    return {
        "made_at": curve.made_at,
        "whole": not curve.left,
        "language": plan.training.language,
        "base": plan.training.base,
        "against": plan.training.against.value,
        "labels": list(curve.labels),
        "articles": {
            "train": len(split.train),
            "dev": len(split.dev),
            "test": len(split.test),
        },
        "families": {"train": plan.families, "test": len(plan.tests)},
        "seed": plan.training.settings.seed,
        "trainings": [
            {
                "share": SHARES[run.step],
                "draw": run.draw,
                "articles": run.articles,
                "families": run.families,
                "rounds": run.rounds,
                "seconds": run.seconds,
                "figures": [_figures(run, label) for label in ("", *curve.labels)],
            }
            for run in curve.runs
        ],
        "outlook": [_outlook(each) for each in outlooks.values()],
    }


def save_curve_csv(path: Path, curve: LearningCurve) -> None:
    """Write a line for each training and label; raises `ExportError` where it cannot be written."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_rows(curve))
    save_text(path, out.getvalue())


def save_curve_json(path: Path, curve: LearningCurve, outlooks: Mapping[str, Outlook]) -> None:
    """Write what `goldspan curve --json` prints; raises `ExportError` where it cannot be."""
    data = curve_record(curve, outlooks)
    save_text(path, json.dumps(data, indent=2, ensure_ascii=False))


def _rows(curve: LearningCurve) -> Iterable[tuple[object, ...]]:
    for run in curve.runs:
        for label in ("", *curve.labels):
            yield (
                SHARES[run.step],
                run.draw,
                run.articles,
                run.families,
                label or "all labels",
                *run.total(label),
                _rounded(run.f1(label)),
            )


def _figures(run: StepRun, label: str) -> dict[str, object]:
    right, suggested, gold = run.total(label)
    f1 = _rounded(run.f1(label))
    return {"label": label, "right": right, "suggested": suggested, "gold": gold, "f1": f1}


def _outlook(outlook: Outlook) -> dict[str, object]:
    both = {"interval": outlook.interval, "gain_interval": outlook.gain_interval}
    return {
        "label": outlook.label,
        "verdict": outlook.verdict.value,
        "why": outlook.why.value if outlook.why is not None else None,
        "more": outlook.more,
        "articles": outlook.articles,
        "now": _rounded(outlook.now),
        "later": _rounded(outlook.later),
        "gain": _rounded(outlook.gain),
        **{
            name: [_rounded(found.low), _rounded(found.high)] if found is not None else None
            for name, found in both.items()
        },
        "last_step_beyond_chance": outlook.last_step,
        "spans": outlook.spans,
        "families": outlook.families,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)

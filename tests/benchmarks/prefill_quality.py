"""How good the shipped suggestions are where nobody looked: all figures, each with its goal.

Run by hand: `python tests/benchmarks/prefill_quality.py --data DIR`. `DIR` holds `open/` and
`measure_only/`, and `gold/` stands in it or beside it. Measured are the whole pipeline on the held
out articles of goldspan96 (`t72`–`t95`; `--ids t00-t71` for work in between), on two corpora of
strangers, the furniture of each seed with rules and training that did not use it, and speed
(`prefill_speed.py`). A value lies between low and high in 95 of 100 samples of articles.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from prefill_speed import speed_figures

from goldspan.prefill.furniture.measure import leave_one_out
from goldspan.services.evaluating import Evaluation, Interval, LabelResult, evaluate_file
from goldspan.services.evaluation.file_gold import file_gold
from goldspan.services.progress import Progress
from goldspan.services.schemes import default_scheme

HELD_OUT = "t72-t95"
OURS = Path("open", "goldspan96.jsonl")
KRAUTS = Path("measure_only", "date.de.krauts.dev.jsonl")
QUOTES = Path("measure_only", "claim.de.wikinews.dev.jsonl")
SPAN_GOALS = {
    ("ACTOR", "strict"): 0.70,
    ("ACTOR", "overlap"): 0.82,
    ("DATE", "strict"): 0.85,
    ("DATE", "overlap"): 0.92,
    ("CLAIM", "strict"): 0.55,
    ("CLAIM", "overlap"): 0.80,
}
ATTRIBUTE_GOALS = {
    ("ACTOR", "kind"): 0.90,
    ("ACTOR", "canonical"): 0.75,
    ("DATE", "type"): 0.95,
    ("DATE", "value"): 0.85,
    ("CLAIM", "mode"): 0.85,
}
SOURCE_GOAL = 0.75
FURNITURE_GOAL, FALSE_GOAL = 0.90, 0.005
KRAUTS_GOALS = (0.81, 0.80)
QUOTES_GOAL = 0.64


@dataclass(frozen=True, slots=True)
class Figure:
    """A share from 0 to 1 and what it should be; what it was counted from."""

    name: str
    value: float | None
    interval: Interval | None
    goal: float | None
    counted: str
    at_most: bool = False

    def line(self) -> str:
        """Return the figure as a line."""
        digits = 4 if self.at_most else 3
        value = "—" if self.value is None else f"{self.value:.{digits}f}"
        ends = ""
        if self.interval is not None:
            ends = f"{self.interval.low:.{digits}f}–{self.interval.high:.{digits}f}"
        goal = "" if self.goal is None else f"{'≤' if self.at_most else '≥'} {self.goal:g}"
        line = f"{self.name:44} {value:>7}  {ends:13}  {goal:8} {self.counted}"
        return line if self._reached() else f"{line}   NOT REACHED"

    def _reached(self) -> bool:
        if self.goal is None or self.value is None:
            return self.goal is None
        return self.value <= self.goal if self.at_most else self.value >= self.goal


def ours(evaluation: Evaluation) -> Iterator[Figure]:
    """Yield the figures of the issue's table, and besides them those without a goal."""
    measures = evaluation.measures
    for result in measures.labels:
        for name, score in (("strict", result.strict), ("overlap", result.overlap)):
            yield Figure(
                f"{result.label} {name} F1",
                *(score.f1, score.f1_interval, SPAN_GOALS.get((result.label, name))),
                f"{score.right} right, {score.suggested} suggested, {score.gold} in gold",
            )
        yield from _attributes(result)
    for link in measures.links:
        goal = SOURCE_GOAL if link.type == "source" else None
        yield Figure(
            f"{link.type} of the matched claims",
            *(link.matched.rate, link.matched.interval, goal),
            f"{link.matched.right} of {link.matched.of}",
        )
        links = link.links
        yield Figure(
            f"{link.type} F1",
            *(links.f1, links.f1_interval, None),
            f"{links.right} right, {links.suggested} suggested, {links.gold} in gold",
        )
    false = measures.characters.false
    yield Figure(
        "false FURNITURE characters",
        *(false.rate, false.interval, FALSE_GOAL, f"{false.right} of {false.of}"),
        at_most=True,
    )


def _attributes(result: LabelResult) -> Iterator[Figure]:
    for key, share in result.attributes.items():
        yield Figure(
            f"{result.label} {key} of the matched",
            *(share.rate, share.interval, ATTRIBUTE_GOALS.get((result.label, key))),
            f"{share.right} of {share.of}",
        )


def seeds(data: Path) -> Iterator[Figure]:
    """Yield how much of the seeds' furniture is found, each read without having been learned."""
    counts = leave_one_out(data)
    yield Figure(
        "FURNITURE characters F1, each seed left out",
        *(counts.f1, None, FURNITURE_GOAL),
        f"precision {counts.precision:.3f}, recall {counts.recall:.3f}",
    )


def strangers(pipeline: str, data: Path) -> Iterator[Figure]:
    """Yield the figures on corpora of others, annotated under guidelines of their own."""
    dates = _label(evaluate_file(pipeline, data / KRAUTS), "DATE")
    value = dates.attributes["value"]
    yield Figure(
        "KRAUTS dev, dates overlap F1",
        *(dates.overlap.f1, dates.overlap.f1_interval, KRAUTS_GOALS[0]),
        f"strict {dates.strict.f1 or 0:.3f}",
    )
    yield Figure(
        "KRAUTS dev, value of the matched",
        *(value.rate, value.interval, KRAUTS_GOALS[1], f"{value.right} of {value.of}"),
    )
    claims = _label(evaluate_file(pipeline, data / QUOTES), "CLAIM")
    yield Figure(
        "Wikinews quotes dev, claims overlap F1",
        *(claims.overlap.f1, claims.overlap.f1_interval, QUOTES_GOAL),
        f"strict {claims.strict.f1 or 0:.3f}",
    )


def _label(evaluation: Evaluation, label: str) -> LabelResult:
    return next(result for result in evaluation.measures.labels if result.label == label)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with open/ in it")
    parser.add_argument("--ids", default=HELD_OUT, help="which articles of goldspan96")
    parser.add_argument("--pipeline", default="goldspan-de", help="a name or a folder")
    options = parser.parse_args()
    data, pipeline = options.data, options.pipeline
    evaluation = evaluate_file(pipeline, data / OURS, ids=options.ids)
    print(f"{pipeline} {evaluation.version} on {options.ids}: {evaluation.articles} articles")
    print(f"{'':44} {'value':>7}  {'low–high':13}  goal")
    for figures in (ours(evaluation), seeds(data), strangers(pipeline, data)):
        for figure in figures:
            print(figure.line(), flush=True)
    print(f"\n{'':44} {'median':>9} {'p95':>9}  goal")
    gold = file_gold(data / OURS, default_scheme(), options.ids, Progress())
    for measured in speed_figures(gold.articles, pipeline):
        print(measured.line(), flush=True)


if __name__ == "__main__":
    main()

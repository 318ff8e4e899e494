"""How fast the shipped pipeline is, and how much memory and disk it takes: absolute figures.

Run by hand: `python tests/benchmarks/prefill_speed.py GOLD.jsonl [pipeline]`; any Goldspan JSONL
will do, its texts alone count. Words are separated by space. Words per second are those of the
processor's time on one core and in one thread, so that others at work on the machine do not
count; the times of the worker process are those of the clock.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from goldspan.domain.exchange import ExchangeArticle
from goldspan.formats.gold import read_gold
from goldspan.prefill.process import PrefillProcess
from goldspan.prefill.requests import PrefillRequest
from goldspan.services.schemes import default_scheme
from goldspan.services.transfer.one_pipeline import start_one
from goldspan.services.transfer.pipelines import find_pipeline

if TYPE_CHECKING:
    from spacy.language import Language

PASSES = 11
OPENED = 40  # articles of ARTICLE bytes, one after the other
ARTICLE = 5_000  # bytes
LARGE = 1_000_000  # characters of a text that the worker reads before its memory is measured
MEGABYTE = 1_000_000
RULES_GOAL, TRAINED_GOAL = 20_000, 5_000  # words a second
OPENING_GOAL = 150  # milliseconds
MEMORY_GOAL, FOLDER_GOAL = 600, 15  # megabytes
FEEDING = ("goldspan_words",)  # components that do nothing but prepare for trained ones
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure with its median and the 95th percentile of the worse side, and what it should be."""

    name: str
    unit: str
    median: float
    worse: float
    goal: float
    at_least: bool
    times: int

    @property
    def reached(self) -> bool:
        """Return whether the median is as good as it should be."""
        return self.median >= self.goal if self.at_least else self.median <= self.goal

    def line(self) -> str:
        """Return the figure as a line."""
        sign = "≥" if self.at_least else "≤"
        return (
            f"{self.name:44} {self.median:9,.0f} {self.worse:9,.0f}  {sign} {self.goal:,.0f}"
            f" {self.unit}, {self.times} times{'' if self.reached else '   NOT REACHED'}"
        )


def speed_figures(articles: Sequence[ExchangeArticle], pipeline: str) -> list[Measured]:
    """Measure all of it; the calling process is kept to one core and one thread."""
    _one_core()
    worker = _in_the_worker(articles, pipeline)
    return [*_words_per_second(articles, pipeline), *worker, _folder_size(pipeline)]


def _one_core() -> None:
    os.environ.update(dict.fromkeys(THREADS, "1"))
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def _words_per_second(articles: Sequence[ExchangeArticle], pipeline: str) -> list[Measured]:
    from goldspan.prefill.loading import load_pipeline

    nlp = load_pipeline(pipeline)
    trained = [name for name, component in nlp.pipeline if getattr(component, "is_trainable", 0)]
    feeding = [name for name in nlp.pipe_names if name in FEEDING]
    with nlp.select_pipes(disable=[*feeding, *trained]):
        rules = _rates(nlp, articles)
    figures = [_rate("rules, words a second", rules, RULES_GOAL)]
    if trained:
        rates = _rates(nlp, articles)
        figures.append(_rate(f"with {', '.join(trained)}, words a second", rates, TRAINED_GOAL))
    return figures


def _rates(nlp: Language, articles: Sequence[ExchangeArticle]) -> list[float]:
    from goldspan.prefill.marking import Marking

    def read_all() -> None:
        for article in articles:
            doc = nlp.make_doc(article.text)
            Marking(doc).describe(article.document_time)
            nlp(doc)

    words = sum(len(article.text.split()) for article in articles)
    read_all()
    return [words / _seconds(read_all, time.process_time) for _ in range(PASSES)]


def _rate(name: str, rates: list[float], goal: float) -> Measured:
    worse = percentile(rates, 0.05)
    return Measured(name, "words/s", statistics.median(rates), worse, goal, True, len(rates))


def _in_the_worker(articles: Sequence[ExchangeArticle], pipeline: str) -> list[Measured]:
    texts = _cut(articles)
    longest = "\n\n".join(article.text for article in articles)
    large = (longest * (LARGE // len(longest) + 1))[:LARGE]
    with PrefillProcess() as process:
        start_one(process, pipeline, default_scheme())
        assert process.pid is not None
        worker = psutil.Process(process.pid)

        def opened(text: str) -> Callable[[], None]:
            def ask() -> None:
                (result,) = process.annotate([PrefillRequest("a", text, "2022-01-10")])
                assert result.error is None, result.error

            return ask

        opened(texts[0])()
        times = [_seconds(opened(text), time.perf_counter) * 1000 for text in texts]
        peaks = [_peak(worker)]
        opened(large)()
        peaks.append(_peak(worker))
    return [
        Measured(
            f"{ARTICLE // 1000} kB article, worker warm, milliseconds",
            *("ms", statistics.median(times), percentile(times, 0.95)),
            *(OPENING_GOAL, False, len(times)),
        ),
        Measured("worker's peak memory, articles", "MB", *peaks[:1] * 2, MEMORY_GOAL, False, 1),
        Measured("worker's peak memory, 1 MB text", "MB", *peaks[1:] * 2, MEMORY_GOAL, False, 1),
    ]


def _cut(articles: Sequence[ExchangeArticle]) -> list[str]:
    """Return different texts of ARTICLE bytes, going round where there are too few."""
    whole = "\n\n".join(article.text for article in articles).encode()
    step = max(1, (len(whole) - ARTICLE) // OPENED)
    return [
        whole[number * step : number * step + ARTICLE].decode(errors="ignore")
        for number in range(OPENED)
    ]


def _peak(process: psutil.Process) -> float:
    """Return the most memory that a process has had, in megabytes."""
    status = Path(f"/proc/{process.pid}/status")
    if status.exists():
        for line in status.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024 / MEGABYTE
    memory = process.memory_info()
    return float(getattr(memory, "peak_wset", memory.rss)) / MEGABYTE


def _folder_size(pipeline: str) -> Measured:
    choice = find_pipeline(pipeline)
    size = (choice.size if choice is not None else 0) / MEGABYTE
    return Measured("the pipeline's folder", "MB", size, size, FOLDER_GOAL, False, 1)


def _seconds(work: Callable[[], None], clock: Callable[[], float]) -> float:
    began = clock()
    work()
    return clock() - began


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which this share of the values lies."""
    return sorted(values)[min(len(values) - 1, round(share * (len(values) - 1)))]


def main() -> None:
    articles = [
        item
        for item in read_gold(Path(sys.argv[1]), default_scheme())
        if isinstance(item, ExchangeArticle)
    ]
    pipeline = sys.argv[2] if len(sys.argv) > 2 else "goldspan-de"
    print(f"{'':44} {'median':>9} {'p95':>9}  goal")
    for figure in speed_figures(articles, pipeline):
        print(figure.line(), flush=True)


if __name__ == "__main__":
    main()

"""Two sides of a comparison that alternate: seconds of the processor and of the clock, ratios."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Taken:
    """What one run took, in seconds: of the processor, all threads together, and of the clock."""

    processor: float
    clock: float


@dataclass(slots=True)
class Pair:
    """Runs of ours and of the bare side, in turns; `goal` is what the ratio may be at most."""

    goal: float | None = None
    _ours: list[Taken] = field(default_factory=list)
    _bare: list[Taken] = field(default_factory=list)

    def ours(self, work: Callable[[], object]) -> Taken:
        """Run our side once more."""
        self._ours.append(taken(work))
        return self._ours[-1]

    def count_ours(self, one: Taken) -> None:
        """Count a run that was measured before as ours."""
        self._ours.append(one)

    def count_bare(self, one: Taken) -> None:
        """Count a run that was measured before as one of the bare side."""
        self._bare.append(one)

    def bare(self, work: Callable[[], object]) -> None:
        """Run the bare side once more."""
        self._bare.append(taken(work))

    def processor(self) -> tuple[list[float], list[float]]:
        """Return the seconds of the processor of both sides."""
        return [run.processor for run in self._ours], [run.processor for run in self._bare]

    def clock(self) -> tuple[list[float], list[float]]:
        """Return the seconds of the clock of both sides."""
        return [run.clock for run in self._ours], [run.clock for run in self._bare]


def taken(work: Callable[[], object]) -> Taken:
    """Return what a run takes; garbage of the run before is none of it."""
    gc.collect()
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return Taken(time.process_time() - processor, time.perf_counter() - clock)


def show(title: str, pair: Pair) -> None:
    """Print seconds of both sides, and median and p95 of their ratio."""
    goal = f" (goal at most {pair.goal})" if pair.goal is not None else ""
    print(f"  {title}{goal}")
    for kind, (ours, bare) in (("processor", pair.processor()), ("clock", pair.clock())):
        ratios = sorted(own / other for own, other in zip(ours, bare, strict=True))
        high = ratios[min(round(0.95 * (len(ratios) - 1)), len(ratios) - 1)]
        print(
            f"    {kind:<9} {statistics.median(ours):.3f} s / {statistics.median(bare):.3f} s,"
            f" ratio median {statistics.median(ratios):.2f}, p95 {high:.2f}"
        )

"""How the cost of a sequence looks: a table by article, and one by what was done."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from goldspan.cli.output import table_lines

if TYPE_CHECKING:
    from goldspan.services.cost.costs import ReplayCost, SequenceCost

ALL = "all articles"
IN_SIGHT = "all in sight"


def sequence_lines(cost: SequenceCost) -> list[str]:
    """Return two tables with a column for each help: by article, and by what was done to what.

    In a pipe, shares have columns of their own.
    """
    helps = [replay.help.value for replay in cost.replays]
    apart = not sys.stdout.isatty()
    titles = [(name, f"{name} share") if apart else (name,) for name in helps]
    header = ("article", "by hand", *chain.from_iterable(titles))
    articles = table_lines(header, list(_articles(cost, apart=apart)))
    efforts = table_lines(("done", "to", *helps), list(_efforts(cost.replays)))
    return [*articles, "", *efforts]


def _articles(cost: SequenceCost, *, apart: bool) -> Iterator[list[object]]:
    for rows in zip(*(replay.articles for replay in cost.replays), strict=True):
        spent = ((article.tally.actions, article.share) for article in rows)
        yield [rows[0].name, rows[0].by_hand, *_cells(spent, apart=apart)]
    spent = ((replay.actions, replay.share) for replay in cost.replays)
    yield [ALL, cost.replays[0].by_hand, *_cells(spent, apart=apart)]


def _cells(spent: Iterable[tuple[int, float | None]], *, apart: bool) -> Iterator[object]:
    for actions, share in spent:
        part = "" if share is None else f"{share:.3f}"
        if apart:
            yield actions
            yield part
        else:
            yield f"{actions:5} {part}".rstrip()


def _efforts(replays: tuple[ReplayCost, ...]) -> Iterator[list[object]]:
    """Yield what was spent on each kind of work, in actions; the dearest with all help first."""
    tallies = [replay.tally.priced() for replay in replays]
    kinds = {kind for tally in tallies for kind in tally}
    for kind in sorted(kinds, key=lambda k: ([-t.get(k, 0) for t in reversed(tallies)], k)):
        effort, what = kind
        spent = [tally.get(kind, 0) for tally in tallies]
        yield [effort.value.replace("_", " "), what or IN_SIGHT, *spent]

"""How the cost of a sequence looks: a table by article, and one by what was done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goldspan.cli.output import table_lines

if TYPE_CHECKING:
    from goldspan.services.cost.costs import ReplayCost, SequenceCost

ALL = "all articles"
IN_SIGHT = "all in sight"


def sequence_lines(cost: SequenceCost) -> list[str]:
    """Return two tables with a column for each help: by article, and by what was done to what."""
    helps = [replay.help.value for replay in cost.replays]
    shares = [f"{name} share" for name in helps]
    columns = [column for pair in zip(helps, shares, strict=True) for column in pair]
    articles = table_lines(("article", "by hand", *columns), list(_articles(cost)))
    efforts = table_lines(("done", "to", *helps), list(_efforts(cost.replays)))
    return [*articles, "", *efforts]


def _articles(cost: SequenceCost) -> Iterator[list[object]]:
    for rows in zip(*(replay.articles for replay in cost.replays), strict=True):
        found: list[object] = [rows[0].name, rows[0].by_hand]
        for article in rows:
            found += [article.tally.actions, _share(article.share)]
        yield found
    total: list[object] = [ALL, cost.replays[0].by_hand]
    for replay in cost.replays:
        total += [replay.actions, _share(replay.share)]
    yield total


def _efforts(replays: tuple[ReplayCost, ...]) -> Iterator[list[object]]:
    """Yield what was spent on each kind of work, in actions; the dearest with all help first."""
    tallies = [replay.tally.priced() for replay in replays]
    kinds = {kind for tally in tallies for kind in tally}
    for kind in sorted(kinds, key=lambda k: ([-t.get(k, 0) for t in reversed(tallies)], k)):
        effort, what = kind
        spent = [tally.get(kind, 0) for tally in tallies]
        yield [effort.value.replace("_", " "), what or IN_SIGHT, *spent]


def _share(share: float | None) -> str:
    return "" if share is None else f"{share:.3f}"

"""The cost of a sequence as JSON: the schema of `goldspan evaluate --sequence --json`."""

from __future__ import annotations

from typing import Any

from goldspan.services.cost.costs import ArticleCost, ReplayCost, SequenceCost
from goldspan.services.cost.prices import PRICES, Tally

Record = dict[str, Any]
DIGITS = 4


def sequence_record(cost: SequenceCost) -> Record:
    """Return all of it, in the fixed order of the fields."""
    return {
        "pipeline": cost.pipeline,
        "version": cost.version,
        "articles": len(cost.replays[0].articles),
        "by_hand": cost.replays[0].by_hand,
        "prices": {effort.value: price for effort, price in PRICES.items()},
        "with": {replay.help.value: _replay(replay) for replay in cost.replays},
        "refused": [
            {"file": item.file, "line": item.line, "reason": item.reason} for item in cost.refused
        ],
    }


def _replay(replay: ReplayCost) -> Record:
    return {
        "actions": replay.actions,
        "by_hand": replay.by_hand,
        "share": _rounded(replay.share),
        **_tally(replay.tally),
        "by_article": [_article(article) for article in replay.articles],
    }


def _article(article: ArticleCost) -> Record:
    return {
        "article": article.name,
        "actions": article.tally.actions,
        "by_hand": article.by_hand,
        "share": _rounded(article.share),
        **_tally(article.tally),
        "not_allowed": [
            {"label": label, "start": start, "end": end} for label, start, end in article.refused
        ],
        "amiss": list(article.amiss),
    }


def _tally(tally: Tally) -> Record:
    return {
        "done": {effort.value: times for effort, times in tally.by_effort().items()},
        "spent_on": tally.actions_on(),
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, DIGITS)

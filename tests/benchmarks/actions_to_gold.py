"""What it costs to bring articles to gold, of making all by hand: each figure with its goal.

Run by hand: `python tests/benchmarks/actions_to_gold.py [--data DIR] [--ids A-B]`. The seeds are
replayed with the shipped pipeline, with one that was not trained on them, which takes `DIR` with
`open/` to build, and without any, where all that is suggested comes from memory and projection. Of
`open/goldspan96.jsonl` in `DIR`, the articles `--ids` are replayed with the shipped pipeline: those
that are held out, unless others are named. Minutes.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Collection, Sequence
from pathlib import Path

from goldspan import assets
from goldspan.domain.scheme import NO_PIPELINE
from goldspan.prefill.training.unseen import build_without_seeds
from goldspan.services.cost.costs import Help, ReplayCost, SequenceCost
from goldspan.services.cost.replay import replay_file
from goldspan.services.transfer.pipelines import DEFAULT_PIPELINE

HELD_OUT = "t72-t95"
SEEDS = "seeds.gold.jsonl"
COPIES = ("001", "002", "003")  # of the first seed
SEEDS_GOAL, COPIES_GOAL, HELD_OUT_GOAL = 0.35, 0.20, 0.60
DEAREST = 8


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="the folder with open/ in it")
    parser.add_argument("--ids", default=HELD_OUT, help="articles of goldspan96, such as t00-t71")
    options = parser.parse_args()
    gold = assets.seeds() / SEEDS
    print_cost("the seeds, with the shipped pipeline", replay_file(gold, DEFAULT_PIPELINE))
    print_cost("the seeds, without a pipeline", replay_file(gold, NO_PIPELINE))
    if options.data is None:
        print("\nWithout --data, nothing else can be measured.")
        return
    with tempfile.TemporaryDirectory() as folder:
        pipeline = Path(folder, "not-trained-on-the-seeds")
        build_without_seeds(options.data, assets.resource("pipelines", "goldspan-de"), pipeline)
        cost = replay_file(gold, str(pipeline))
    print_cost(
        "the seeds, with a pipeline not trained on them", cost, SEEDS_GOAL, COPIES, COPIES_GOAL
    )
    articles = options.data / "open" / "goldspan96.jsonl"
    goal = HELD_OUT_GOAL if options.ids == HELD_OUT else None
    cost = replay_file(articles, DEFAULT_PIPELINE, ids=options.ids)
    print_cost(f"{options.ids}, with the shipped pipeline", cost, goal)


def print_cost(
    title: str,
    cost: SequenceCost,
    goal: float | None = None,
    copies: Collection[str] = (),
    copies_goal: float | None = None,
) -> None:
    """Print a corpus: the share with each help, of some articles alone, and what was dearest."""
    print(f"\n{title}: {len(cost.replays[0].articles)} articles, {cost.replays[0].by_hand} by hand")
    for replay in cost.replays:
        last = replay is cost.replays[-1]
        line = f"  {name_of(replay.help):32} {replay.actions:6} {replay.share or 0:6.3f}"
        print(line + reached(replay.share, goal if last else None))
        some = [a for a in replay.articles if a.name.startswith(tuple(copies))] if copies else []
        if some:
            alone = ReplayCost(replay.help, tuple(some))
            line = f"    {', '.join(copies):30} {alone.actions:6} {alone.share or 0:6.3f}"
            print(line + reached(alone.share, copies_goal if last else None))
    print("  dearest:", ", ".join(dearest(cost.replays)))
    wrong = [each for replay in cost.replays for each in replay.articles if each.amiss]
    for article in wrong:
        print(f"  NOT AS IN GOLD: {article.name}: {'; '.join(article.amiss)}")


def name_of(each: Help) -> str:
    """Return what stands before the figures of a help."""
    return {
        Help.NONE: "nothing suggested",
        Help.PIPELINE: "the pipeline alone",
        Help.MEMORY: "with memory",
        Help.PROJECTION: "with memory and projection",
    }[each]


def reached(share: float | None, goal: float | None) -> str:
    """Return the goal, and whether it was missed."""
    if goal is None or share is None:
        return ""
    return f"  ≤ {goal:.2f}" + ("" if share <= goal else "   NOT REACHED")


def dearest(replays: Sequence[ReplayCost]) -> list[str]:
    """Return what most actions go to with all help."""
    priced = sorted(replays[-1].tally.priced().items(), key=lambda pair: -pair[1])
    return [
        f"{effort.value.replace('_', ' ')} {what} {price}".replace("  ", " ")
        for (effort, what), price in priced[:DEAREST]
    ]


if __name__ == "__main__":
    main()

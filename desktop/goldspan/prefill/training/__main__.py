"""`python -m goldspan.prefill.training --data DIR`: builds goldspan-de from the open data."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from goldspan import assets
from goldspan.prefill.training.names import NamesSettings
from goldspan.prefill.training.recipe import Recipe, build
from goldspan.prefill.training.unseen import build_without_seeds


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the pipeline and say what is done."""
    parser = argparse.ArgumentParser(prog="goldspan.prefill.training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of data with open/")
    parser.add_argument("--out", type=Path, default=Path("goldspan-de"), help="the new folder")
    parser.add_argument("--base", type=Path, help="the pipeline whose rules are taken")
    parser.add_argument("--measure", default="", help="articles to measure on, such as t72-t95")
    parser.add_argument("--dev", default="t00-t71", help="articles to draw the scores from")
    parser.add_argument("--epochs", type=int, default=NamesSettings().epochs)
    parser.add_argument("--seed", type=int, default=NamesSettings().seed)
    parser.add_argument("--lemmas", action="store_true", help="renew the nouns from simplemma")
    parser.add_argument("--curve", action="store_true", help="measure by amount of data too")
    parser.add_argument("--keep-names", action="store_true", help="do not train the names anew")
    parser.add_argument(
        "--without-seeds",
        action="store_true",
        help="only take out what was learned from the seeds, to measure on them",
    )
    options = parser.parse_args(arguments)
    base = options.base or assets.resource("pipelines", "goldspan-de")
    if options.without_seeds:
        for name, pattern in build_without_seeds(options.data, base, options.out):
            print(f"left out: {name}  {pattern}")
        return 0
    recipe = Recipe(
        data=options.data,
        out=options.out,
        base=base,
        dev=options.dev,
        measured=options.measure,
        settings=NamesSettings(epochs=options.epochs, seed=options.seed),
        lemmas=options.lemmas,
        curve=options.curve,
        keep_names=options.keep_names,
    )
    build(recipe, lambda line: print(line, flush=True))
    return 0


if __name__ == "__main__":
    sys.exit(main())

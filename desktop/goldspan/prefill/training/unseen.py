"""A pipeline that was not trained on the seeds, so that the seeds can be measured with it.

Of what is trained or drawn from data, only the furniture uses the seeds: the weights of its lines
and patterns that match a line of theirs and of no other text. Rules and tables of actors, dates
and claims were written while reading the seeds too, which nothing can undo.
"""

from __future__ import annotations

from pathlib import Path

import regex

from goldspan.prefill.furniture.finder import WEIGHTS
from goldspan.prefill.furniture.measure import only_from
from goldspan.prefill.furniture.training import seeds, train_furniture, training_texts
from goldspan.prefill.furniture.wording import read_patterns
from goldspan.prefill.tables import TABLES
from goldspan.prefill.training.assembly import assemble

FURNITURE = "goldspan_furniture"


def build_without_seeds(data: Path, base: Path, out: Path) -> list[tuple[str, str]]:
    """Write the pipeline in the folder `base` to `out`, without what it learned from the seeds.

    `data` is the folder with `open/`; the gold of the seeds is in `gold/` within it or beside it.
    Return the patterns that were left out, as pairs of list and pattern. Takes seconds.
    """
    known = seeds(data)
    ids = {seed.id for seed in known}
    tables = (base / FURNITURE / TABLES).read_text(encoding="utf-8")
    patterns = read_patterns(tables)
    others = [text for text in training_texts(data) if text.id not in ids]
    alone = set().union(*(only_from(patterns, seed, others) for seed in known))
    files = {
        TABLES: _without(tables, [pattern for _, pattern in alone]),
        WEIGHTS: train_furniture(data, without=ids)[WEIGHTS],
    }
    assemble(base, {FURNITURE: files}, None).to_disk(out)
    return sorted(alone)


def _without(tables: str, patterns: list[str]) -> str:
    """Return the table's TOML without some of its patterns, which stand there between quotes."""
    for pattern in patterns:
        literal = regex.escape(f"'{pattern}'", special_only=True)
        tables = regex.sub(rf"{literal}\s*,?", "", tables)
    return tables

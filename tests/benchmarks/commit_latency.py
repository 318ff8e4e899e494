"""Seconds from submitting a span to its being on the disk, in a project with 50,000 spans.

Run by hand: `python tests/benchmarks/commit_latency.py [spans]`. The other side of the pair is a
bare SQLite transaction of one row on the same disk, which no commit can beat; sides alternate.
"""

from __future__ import annotations

import sqlite3
import statistics
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from import_bulk import ANNOTATOR, PROJECT_SETTINGS, goldspan_side, percentile, write_articles

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.ids import new_id
from goldspan.domain.layer import Span
from goldspan.services.project.projects import open_project

GOAL_MILLISECONDS = 50


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    ours: list[float] = []
    bare: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_articles(folder / "articles.jsonl")
        _, project = goldspan_side(folder, folder / "articles.jsonl")
        with (
            closing(sqlite3.connect(folder / "bare.sqlite", isolation_level=None)) as other,
            open_project(project, ANNOTATOR, window_lock=False) as session,
        ):
            for setting in PROJECT_SETTINGS:
                other.execute(setting)
            other.execute("CREATE TABLE item (body TEXT)")
            article = session.store.articles()[0]
            text = session.store.text(article.id)
            for number in range(count):
                span = Span(
                    new_id(),
                    article.id,
                    ANNOTATOR.id,
                    "ACTOR",
                    number,
                    number + 5,
                    text[number : number + 5],
                )
                began = time.perf_counter()
                session.submit(ActionKind.LABEL, [EntityChange(None, span)]).result()
                ours.append((time.perf_counter() - began) * 1000)
                began = time.perf_counter()
                other.execute("INSERT INTO item VALUES (?)", (text[:400],))
                bare.append((time.perf_counter() - began) * 1000)
    for title, values in (("submit to saved", ours), ("bare transaction", bare)):
        middle, slow = statistics.median(values), percentile(values)
        print(f"{title:<17} median {middle:.2f} ms, p95 {slow:.2f} ms")
    print(f"goal: p95 at most {GOAL_MILLISECONDS} ms")


if __name__ == "__main__":
    main()

"""Rows per second of importing 1,000 articles with 50,000 spans, against a bare executemany.

Run by hand: `python tests/benchmarks/import_bulk.py [pairs]`. Both sides write the same rows into
the same schema with the same indices: `run_import` reads a JSONL file, checks, derives ids, makes
changes and commits as it does for a user; the bare side has the finished rows in memory and hands
them to `sqlite3.Connection.executemany` in one transaction: on a file with a project's settings
(write-ahead log, foreign keys), and on one with sqlite3's own. Sides alternate; the goal is a ratio
of at least 0.3.
"""

from __future__ import annotations

import json
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from goldspan.assets import seeds
from goldspan.domain.annotator import named_person
from goldspan.services.project.projects import open_project
from goldspan.services.schemes import default_scheme
from goldspan.services.transfer.importing import run_import
from goldspan.store.project import ProjectStore

ARTICLES = 1_000
SPANS = 50
GOAL = 0.3
ALIKE = "bare, settings of a project"
DEFAULT = "bare, settings of sqlite3"
VERBS = ["sagte", "erklärte", "betonte", "kündigte", "warnte", "forderte", "teilte", "bestätigte"]
PROJECT_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
)
Rows = dict[str, list[tuple[Any, ...]]]
ANNOTATOR = named_person("Benchmark")


def write_articles(path: Path) -> None:
    """Write the JSONL file: 500 words of the seeds at random, with actors, dates and claims."""
    chance = random.Random(7)
    words = [word for seed in sorted(seeds().glob("*.txt")) for word in seed.read_text().split()]
    with path.open("w", encoding="utf-8") as file:
        for number in range(ARTICLES):
            file.write(json.dumps(article(number, words, chance), ensure_ascii=False) + "\n")


def article(number: int, vocabulary: list[str], chance: random.Random) -> dict[str, object]:
    words = [f"Artikel{number}", *chance.choices(vocabulary, k=500)]
    for index in range(2, SPANS, 3):
        words[1 + index * 9 + 3] = chance.choice(VERBS)
    starts, position = [], 0
    for word in words:
        starts.append(position)
        position += len(word) + 1
    text = " ".join(words)
    spans = []
    for index in range(SPANS):
        first = 1 + index * 9
        start, end = starts[first], starts[first + 2] - 1
        label = ("ACTOR", "DATE", "CLAIM")[index % 3]
        attrs = {
            "ACTOR": {"kind": "PERSON", "canonical": f"Person {index % 40}"},
            "DATE": {"type": "DATE", "value": "2021-12-27"},
            "CLAIM": {"mode": "INDIRECT", "cue": words[first + 3]},
        }[label]
        spans.append(
            {
                "id": f"s{index}",
                "label": label,
                "start": start,
                "end": end,
                "quote": text[start:end],
                "attrs": attrs,
            }
        )
    return {
        "id": f"article-{number}",
        "title": f"Artikel {number}",
        "text": text,
        "language": "de",
        "document_time": "2021-12-28",
        "spans": spans,
        "links": [],
    }


def goldspan_side(folder: Path, source: Path) -> tuple[float, Path]:
    """Return the seconds of an import that is wholly on the disk, and the project."""
    path = folder / "import.goldspan"
    path.unlink(missing_ok=True)
    ProjectStore.create(path, "Benchmark", ANNOTATOR, default_scheme()).close()
    with open_project(path, ANNOTATOR, window_lock=False) as session:
        began = time.perf_counter()
        report = run_import(session, [source], layer=ANNOTATOR)
        session.flush()
        seconds = time.perf_counter() - began
    if (len(report.imported), report.spans) != (ARTICLES, ARTICLES * SPANS):
        raise SystemExit(f"not all came in: {len(report.imported)}, {report.spans}")
    return seconds, path


def bare_side(folder: Path, schema: list[str], rows: Rows, settings: Sequence[str] = ()) -> float:
    """Return the seconds that writing the finished rows takes."""
    path = folder / "bare.sqlite"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        for setting in settings:
            connection.execute(setting)
        for statement in schema:
            connection.execute(statement)
        connection.commit()
        began = time.perf_counter()
        for table, items in rows.items():
            places = ", ".join("?" * len(items[0]))
            connection.executemany(f'INSERT INTO "{table}" VALUES ({places})', items)
        connection.commit()
        return time.perf_counter() - began


def contents(path: Path) -> tuple[list[str], Rows]:
    """Return a project's schema and all its rows, in the order of their row ids."""
    with closing(sqlite3.connect(path)) as connection:
        schema = [
            row[0]
            for row in connection.execute(
                "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"
            )
        ]
        tables = [
            row[0]
            for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        every = {
            table: connection.execute(f'SELECT * FROM "{table}" ORDER BY rowid').fetchall()
            for table in tables
        }
        return schema, {table: rows for table, rows in every.items() if rows}


def percentile(values: list[float]) -> float:
    return sorted(values)[min(round(0.95 * (len(values) - 1)), len(values) - 1)]


def main() -> None:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "articles.jsonl"
        write_articles(source)
        _, project = goldspan_side(folder, source)
        schema, rows = contents(project)
        count = sum(len(items) for items in rows.values())
        seconds: dict[str, list[float]] = {"run_import": [], ALIKE: [], DEFAULT: []}
        for _ in range(pairs):
            seconds["run_import"].append(goldspan_side(folder, source)[0])
            seconds[ALIKE].append(bare_side(folder, schema, rows, PROJECT_SETTINGS))
            seconds[DEFAULT].append(bare_side(folder, schema, rows))
    print(f"{count:,} rows, {pairs} pairs")
    for title, values in seconds.items():
        middle, slow = statistics.median(values), percentile(values)
        print(f"{title:<32} median {middle:.3f} s ({count / middle:,.0f} rows/s), p95 {slow:.3f} s")
    for title in (ALIKE, DEFAULT):
        ratios = [
            bare / own for own, bare in zip(seconds["run_import"], seconds[title], strict=True)
        ]
        print(
            f"rows per second, run_import / {title}: median {statistics.median(ratios):.2f},"
            f" p95 {sorted(ratios)[round(0.05 * (len(ratios) - 1))]:.2f} (goal at least {GOAL})"
        )


if __name__ == "__main__":
    main()

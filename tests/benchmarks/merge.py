"""Seconds of merging a bundle of 1,000 articles with 50,000 spans, against importing them.

Run by hand: `python tests/benchmarks/merge.py [pairs]`. One side imports a JSONL file as a user
does (`run_import`); the other merges a bundle in which somebody has marked the same spans
(`merge_files`, with all that is looked at before a file is believed): into the project that has
the articles already, and into one that has nothing of them. All that is measured ends on the disk.
Sides alternate; the goal is a ratio of at most 2.
"""

from __future__ import annotations

import json
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from import_bulk import ANNOTATOR, ARTICLES, SPANS, goldspan_side, percentile, write_articles

from goldspan.domain.annotator import named_person
from goldspan.services.project.projects import open_project
from goldspan.services.schemes import default_scheme
from goldspan.services.sharing.bundling import make_bundle
from goldspan.services.sharing.merging import merge_files
from goldspan.services.sharing.request import BundleRequest
from goldspan.services.transfer.importing import run_import
from goldspan.store.project import ProjectStore

GOAL = 2.0
LEAD = named_person("Lead")
EMPTY, FILLED = "into an empty project", "into the project it was made in"


def prepared(folder: Path, source: Path) -> tuple[Path, Path, Path]:
    """Return an empty project, the same with the articles, and a bundle with all spans."""
    empty, project, bundle = (folder / f"{name}.goldspan" for name in ("empty", "full", "bundle"))
    ProjectStore.create(empty, "Benchmark", LEAD, default_scheme()).close()
    shutil.copyfile(empty, project)
    with open_project(project, LEAD, window_lock=False) as session:
        run_import(session, [without_spans(source)])
        articles = tuple(article.id for article in session.store.articles())
        make_bundle(session, BundleRequest(ANNOTATOR, articles), bundle)
    with open_project(bundle, ANNOTATOR, window_lock=False) as session:
        run_import(session, [source], layer=ANNOTATOR)
    return empty, project, bundle


def without_spans(source: Path) -> Path:
    """Return a file with the articles of another one and nothing marked in them."""
    bare = source.with_name("bare.jsonl")
    with source.open(encoding="utf-8") as lines, bare.open("w", encoding="utf-8") as file:
        for line in lines:
            record = {k: v for k, v in json.loads(line).items() if k not in ("spans", "links")}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return bare


def merge_side(folder: Path, project: Path, bundle: Path) -> float:
    """Return the seconds that a bundle takes to be in a copy of a project."""
    path = folder / "merged.goldspan"
    shutil.copyfile(project, path)
    with open_project(path, LEAD, window_lock=False) as session:
        began = time.perf_counter()
        merged = merge_files(session, [bundle])
        seconds = time.perf_counter() - began
        if merged.refused or merged.came < ARTICLES * SPANS:
            raise SystemExit(f"not all came in: {merged.came}, {merged.files[0].refused}")
    return seconds


def main() -> None:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "articles.jsonl"
        write_articles(source)
        empty, project, bundle = prepared(folder, source)
        seconds: dict[str, list[float]] = {"import": [], FILLED: [], EMPTY: []}
        for _ in range(pairs):
            seconds["import"].append(goldspan_side(folder, source)[0])
            seconds[FILLED].append(merge_side(folder, project, bundle))
            seconds[EMPTY].append(merge_side(folder, empty, bundle))
    print(f"{ARTICLES:,} articles, {ARTICLES * SPANS:,} spans, {pairs} pairs")
    for title, values in seconds.items():
        print(
            f"{title:<32} median {statistics.median(values):.3f} s, p95 {percentile(values):.3f} s"
        )
    for title in (FILLED, EMPTY):
        ratios = [own / other for own, other in zip(seconds[title], seconds["import"], strict=True)]
        print(
            f"merging {title} / importing: median {statistics.median(ratios):.2f},"
            f" p95 {percentile(ratios):.2f} (goal at most {GOAL})"
        )


if __name__ == "__main__":
    main()

"""A release of 10,000 articles with 500,000 spans, frozen and written, against the bare writers.

Run by hand: `python tests/benchmarks/release.py [articles] [pairs]`. Ours is what a press of the
button does: all that goes out is read from the project, kept in it as canonical JSONL with its
facts, and written from there as JSONL, DocBin and Parquet with README, datasheet, losses and
manifest into a folder that is wholly on the disk. Families and agreement are known, as they are in
the window; what they take is printed beside. Before each turn an article of each part gets another
title, so that nothing was kept before.

Bare are the three libraries on the same articles, finished and in memory: `orjson.dumps` a line of
each record; spaCy's `make_doc`, `char_span` and `DocBin.to_bytes` of each text with its spans,
entities and user data; `pyarrow.Table.from_pylist` and `write_table` of each row; a file of each
for each part, on the disk. Sides alternate; the goal is a ratio of at most 2.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import formats_docbin
import orjson
import pyarrow
import pyarrow.parquet
import spacy
from ratios import Pair, show, taken

from goldspan.domain.annotator import GOLD, named_person
from goldspan.formats.parquet.rows import arrow_schema, row_of
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.library import edit_metadata
from goldspan.services.measuring.agreement import Agreement
from goldspan.services.measuring.selection import Selection
from goldspan.services.progress import Progress
from goldspan.services.project.projects import create_project, open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.freezing.freeze import freeze
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.services.releases.verifying.verify import verify_release
from goldspan.services.releases.writing.write import USUAL, write_release
from goldspan.services.transfer.importing import run_import

sys.path.insert(0, str(Path(__file__).parents[1]))
from helpers.planted_families import planted_articles

GOAL = 2.0
SPANS = 50
ADA, BEN = named_person("Ada"), named_person("Ben")
WORD = re.compile(r"\S+")


def records(articles: int) -> Iterator[dict[str, Any]]:
    """Yield made-up articles as one person has done them; each tenth another one and gold too."""
    for number, planted in enumerate(planted_articles(articles)):
        spans = list(marked(planted.text))
        month, day = 1 + number % 12, 1 + number % 28
        said = {
            "id": planted.id,
            "title": f"Bericht {number}",
            "outlet": f"Zeitung {number % 12}",
            "language": "de",
            "document_time": f"2022-{month:02}-{day:02}",
            "text": planted.text,
            "links": [],
        }
        yield {**said, "layer": layer(ADA), "spans": spans}
        if number % 10 == 0:
            yield {**said, "layer": layer(BEN), "spans": spans[::2]}
            yield {**said, "layer": {**layer(GOLD), "adjudicated": True}, "spans": spans}


def layer(annotator: Any) -> dict[str, Any]:
    return {
        "annotator": annotator.id,
        "kind": annotator.kind,
        "name": annotator.name,
        "state": "done",
    }


def marked(text: str) -> Iterator[dict[str, Any]]:
    """Yield spans of one to three words, evenly over the text."""
    words = list(WORD.finditer(text))
    for number in range(SPANS):
        first = number * (len(words) - 3) // SPANS
        start, end = words[first].start(), words[first + number % 3].end()
        label = ("ACTOR", "DATE", "CLAIM")[number % 3]
        attrs = {
            "ACTOR": {"kind": "PERSON", "canonical": f"Person {first % 40}"},
            "DATE": {"type": "DATE", "value": "2022-01-10"},
            "CLAIM": {"mode": "INDIRECT"},
        }[label]
        place = {"start": start, "end": end, "quote": text[start:end]}
        yield {"id": f"s{number}", "label": label, **place, "attrs": attrs}


@dataclass(frozen=True)
class Finished:
    """A part as the three libraries take it."""

    name: str
    records: list[dict[str, Any]]
    docs: list[formats_docbin.Ready]
    rows: list[Any]


def finished(folder: Path) -> Iterator[Finished]:
    """Yield the parts of a release that was written."""
    for path in sorted((folder / "jsonl").glob("*.jsonl")):
        lines = [orjson.loads(line) for line in path.read_bytes().splitlines()]
        docs = formats_docbin.ready_file(folder / "docbin" / f"{path.stem}.spacy")
        yield Finished(path.stem, lines, docs, [row_of(line) for line in lines])


def bare(parts: list[Finished], folder: Path) -> None:
    """Write finished articles with the three libraries."""
    nlp, schema = spacy.blank("de"), arrow_schema(pyarrow)
    for part in parts:
        with (folder / f"{part.name}.jsonl").open("wb") as file:
            for record in part.records:
                file.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))
            file.flush()
            os.fsync(file.fileno())
        formats_docbin.bare(nlp, part.docs, folder / f"{part.name}.spacy")
        table = pyarrow.Table.from_pylist(part.rows, schema=schema)
        with (folder / f"{part.name}.parquet").open("wb") as file:
            pyarrow.parquet.write_table(table, file, version="2.6", compression="zstd")
            file.flush()
            os.fsync(file.fileno())


def made_project(folder: Path, articles: int) -> Path:
    source, path = folder / "articles.jsonl", folder / "project.goldspan"
    with source.open("w", encoding="utf-8") as file:
        for record in records(articles):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    with create_project(path, "Benchmark", ADA, window_lock=False) as session:
        run_import(session, [source])
    return path


def retitle(session: ProjectSession, turn: int) -> None:
    """Give an article of each part another title."""
    split = session.store.split()
    firsts = [ids[0] for ids in split.parts.values()] if split is not None else []
    for article in session.store.articles(firsts):
        edit_metadata(session, article, "title", f"Bericht in Fassung {turn}", None)
    session.flush()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("articles", type=int, nargs="?", default=10_000)
    parser.add_argument("pairs", type=int, nargs="?", default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        began = time.perf_counter()
        path = made_project(folder, given.articles)
        print(f"{given.articles:,} articles, made in {time.perf_counter() - began:.0f} s")
        with open_project(path, ADA, window_lock=False) as session:
            families = ProjectFamilies(session, many=sys.maxsize)
            agreement = Agreement(session, families)
            try:
                measure(session, families, agreement, folder, given.pairs)
            finally:
                agreement.close()
                families.close()


def measure(
    session: ProjectSession,
    families: ProjectFamilies,
    agreement: Agreement,
    folder: Path,
    pairs: int,
) -> None:
    progress = Progress()
    known = taken(lambda: families.build(progress))
    print(f"families: {known.clock:.1f} s")
    measured = taken(lambda: agreement.measure(Selection(), progress))
    print(f"agreement, the first time: {measured.clock:.1f} s")
    measured = taken(lambda: agreement.measure(Selection(), progress))
    print(f"agreement, again: {measured.clock:.1f} s")
    out, beside = folder / "out", folder / "bare"
    beside.mkdir()
    steps: dict[str, list[float]] = {"freezing": [], "writing": []}

    def release() -> None:
        kept: list[Any] = []
        frozen = time.perf_counter()
        kept.append(freeze(session, families, ReleaseChoices(), progress, agreement=agreement))
        written = time.perf_counter()
        steps["freezing"].append(written - frozen)
        write_release(ProjectRelease(session.store, kept[0]), USUAL, out, replace=True)
        steps["writing"].append(time.perf_counter() - written)

    release()
    parts = list(finished(out))
    spans = sum(len(record["spans"]) for part in parts for record in part.records)
    size = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    print(f"{spans:,} spans, {size / 1e6:.0f} MB in the folder")
    bare(parts, beside)
    pair = Pair(GOAL)
    for turn in range(pairs):
        retitle(session, turn)
        pair.ours(release)
        pair.bare(lambda: bare(parts, beside))
    show("freeze and write / bare writers", pair)
    for step, seconds in steps.items():
        print(f"  {step}: {', '.join(f'{each:.1f}' for each in seconds)} s")
    print(f"verify: {taken(lambda: verify_release(out)).clock:.1f} s")


if __name__ == "__main__":
    main()

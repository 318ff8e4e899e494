"""JSONL export of 1,000 articles with 50,000 spans against bare orjson; import against the export.

Run by hand: `python tests/benchmarks/formats_jsonl.py [pairs] [--gigabyte]`. The export is
`run_export` from a project file to a folder that is wholly on the disk. The bare loop takes the
same rows from the same file with sqlite3, article by article, puts each article into a dict, hands
stored JSON through unread (`orjson.Fragment`), dumps and writes; a second one has the finished
records in memory, and only dumps and writes them. The import reads what was exported into an empty
project. Sides alternate; seconds are of the processor, of all threads of the process, since others
work on the machine; wall time is printed beside. Goals: export at most 3 times the bare loop over
the rows, import at most 3 times the export. Articles of the worst case have a cue of its own in
each span, and names, notes and scores that nothing else has.

With `--gigabyte` memory is printed while 1 GB of JSONL is read, and while an import is planned.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import import_bulk
import orjson
import psutil
from ratios import Pair, show

from goldspan.formats.jsonl import GoldspanJsonl
from goldspan.formats.reading import ReadOptions
from goldspan.services.progress import Progress, Step
from goldspan.services.project.projects import open_project
from goldspan.services.schemes import default_scheme
from goldspan.services.transfer.exporting import run_export
from goldspan.services.transfer.importing import plan_import, run_import
from goldspan.store.project import ProjectStore

ANNOTATOR = import_bulk.ANNOTATOR
EXPORT_GOAL, IMPORT_GOAL = 3.0, 3.0
GIGABYTE = 1_000_000_000


def make_hard(source: Path, path: Path) -> None:
    """Write the articles anew, so that no two spans say the same."""
    chance = random.Random(11)
    with source.open(encoding="utf-8") as lines, path.open("w", encoding="utf-8") as file:
        for number, line in enumerate(lines):
            record = json.loads(line)
            for index, span in enumerate(record["spans"]):
                span |= {"score": chance.random(), "note": f"Notiz {number} „{index}“"}
                if span["label"] == "ACTOR":
                    span["attrs"]["canonical"] = f"Person {number % 200} {index}"
                elif span["label"] == "CLAIM":
                    first = record["text"].index(" ", span["start"]) + 1
                    span["ranges"] = {"cue": [[span["start"], first - 1], [first, span["end"]]]}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def new_project(path: Path) -> Path:
    """Make an empty project."""
    path.unlink(missing_ok=True)
    ProjectStore.create(path, "Benchmark", ANNOTATOR, default_scheme()).close()
    return path


def imported(path: Path, source: Path) -> None:
    """Import the file into an empty project, wholly to the disk."""
    with open_project(path, ANNOTATOR, window_lock=False) as session:
        report = run_import(session, [source], layer=ANNOTATOR)
        session.flush()
    if report.spans != import_bulk.ARTICLES * import_bulk.SPANS:
        raise SystemExit(f"not all came in: {report.spans} spans, {report.refusals[:3]}")


def bare_rows(project: Path, out: Path) -> None:
    """Write the rows of the project with sqlite3 and orjson alone."""
    spans_of = (
        'SELECT id, label, start, "end", quote, attrs, score, doubtful, note FROM span'
        ' WHERE article = ? AND annotator = ? ORDER BY start, "end" DESC, label, id'
    )
    links_of = "SELECT type, source, target, score FROM link WHERE article = ? AND annotator = ?"
    names = ("id", "label", "start", "end", "quote", "attrs", "score", "doubtful", "note")
    with closing(sqlite3.connect(project)) as connection, out.open("wb") as file:
        articles = connection.execute(
            "SELECT id, name, title, outlet, url, language, document_time, document_time_origin,"
            " sha256, source, notes, extra FROM article ORDER BY name, id"
        ).fetchall()
        for identifier, name, title, outlet, url, language, when, origin, sha256, *rest in articles:
            owned = (identifier, ANNOTATOR.id)
            (text,) = connection.execute(
                "SELECT body FROM text WHERE sha256 = ?", (sha256,)
            ).fetchone()
            spans = []
            for row in connection.execute(spans_of, owned):
                span = dict(zip(names, row, strict=True))
                span["attrs"] = orjson.Fragment(span["attrs"])
                spans.append(span)
            links = [
                {"type": kind, "from": source, "to": target, "score": score}
                for kind, source, target, score in connection.execute(links_of, owned)
            ]
            record = {
                "id": name,
                "title": title,
                "outlet": outlet,
                "url": url,
                "language": language,
                "document_time": when,
                "document_time_origin": origin,
                "text": text,
                "source": rest[0],
                "notes": orjson.Fragment(rest[1]),
                "extra": orjson.Fragment(rest[2]),
                "spans": spans,
                "links": links,
            }
            file.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))
        file.flush()
        os.fsync(file.fileno())


def bare_records(records: list[dict[str, Any]], out: Path) -> None:
    """Dump finished records and write them."""
    with out.open("wb") as file:
        for record in records:
            file.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))
        file.flush()
        os.fsync(file.fileno())


def compare(title: str, folder: Path, source: Path, pairs: int) -> None:
    """Print the ratios for the articles of this file."""
    project = new_project(folder / "project.goldspan")
    imported(project, source)
    out, bare = folder / "out", folder / "bare.jsonl"
    copy = folder / "copy.goldspan"
    export_rows, export_records = Pair(EXPORT_GOAL), Pair()
    import_export = Pair(IMPORT_GOAL)
    with open_project(project, ANNOTATOR, window_lock=False) as session:

        def export() -> None:
            run_export(session.store, "goldspan-jsonl", out, layer=ANNOTATOR.id, replace=True)

        export()
        records = [orjson.loads(line) for line in (out / "corpus.jsonl").open("rb")]
        for _ in range(pairs):
            exported = export_rows.ours(export)
            export_rows.bare(lambda: bare_rows(project, bare))
            export_records.count_ours(exported)
            export_records.bare(lambda: bare_records(records, bare))
            new_project(copy)
            import_export.ours(lambda: imported(copy, out / "corpus.jsonl"))
            import_export.count_bare(exported)
    print(
        f"{title}: {import_bulk.ARTICLES:,} articles, {(out / 'corpus.jsonl').stat().st_size:,} B"
    )
    show("export / bare sqlite3 and orjson over the same rows", export_rows)
    show("export / orjson over finished records", export_records)
    show("import / export", import_export)


def gigabyte(folder: Path, source: Path) -> None:
    """Print how much memory reading 1 GB takes at the beginning, in the middle and at the end."""
    path = folder / "large.jsonl"
    lines = source.read_bytes().splitlines(keepends=True)
    with path.open("wb") as file:
        number = 0
        while file.tell() < GIGABYTE:
            # Texts differ, or all but the first would be known already.
            line = lines[number % len(lines)]
            file.write(line.replace(b'"text": "Artikel', b'"text": "Artikel%08d' % number, 1))
            number += 1
    print(f"{path.stat().st_size:,} B, {number:,} articles")
    options = ReadOptions(scheme=default_scheme())
    total = path.stat().st_size

    def read() -> Iterator[int]:
        done = 0
        for _ in GoldspanJsonl().read(path, options):
            done += total // number
            yield done

    watch("reader", total, lambda tell: [tell(done) for done in read()] and None)
    with ProjectStore.create(folder / "empty.goldspan", "x", ANNOTATOR, default_scheme()) as store:

        def plan(tell: Callable[[int], None]) -> None:
            def report(step: Step) -> None:
                tell(step.done)

            plan_import(store, [path], progress=Progress(report))

        watch("plan", total, plan)


def watch(title: str, total: int, work: Callable[[Callable[[int], None]], None]) -> None:
    """Print the memory of this process at 10, 50 and 99 % of the work, as far as it is told."""
    process = psutil.Process()
    marks = [0.1, 0.5, 0.99]
    began = time.perf_counter()

    def tell(done: int) -> None:
        while marks and done >= marks[0] * total:
            memory = process.memory_info().rss / 1e6
            print(f"{title:<8} {marks.pop(0):>4.0%}: {memory:,.0f} MB", flush=True)

    work(tell)
    print(f"{title:<8} took {time.perf_counter() - began:.0f} s")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("pairs", type=int, nargs="?", default=9)
    parser.add_argument("--gigabyte", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        usual, hard = folder / "articles.jsonl", folder / "hard.jsonl"
        import_bulk.write_articles(usual)
        if given.gigabyte:
            gigabyte(folder, usual)
            return
        make_hard(usual, hard)
        compare("usual", folder, usual, given.pairs)
        compare("nothing twice", folder, hard, given.pairs)


if __name__ == "__main__":
    main()

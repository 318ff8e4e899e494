"""XMI export of articles with 50 spans each against bare dkpro-cassis; import against the export.

Run by hand: `python tests/benchmarks/formats_xmi.py [pairs] [articles]`. The export is `run_export`
from a project file to a folder that is wholly on the disk. The bare side has everything in memory
beforehand, tokens too: per article it makes a `Cas` with the same types, in a type system as
dkpro-cassis loads it, adds the same annotations, links and metadata, and calls `to_xmi` with a
path, to the disk as well. The import reads what was exported into an empty project. Sides
alternate; seconds are of the processor, wall time beside. Goals: export at most 1.2 times bare
dkpro-cassis, import at most 3 times the export.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cassis
import import_bulk
from ratios import Pair, show

from goldspan.assets import seeds
from goldspan.domain.exchange import ExchangeArticle
from goldspan.formats.jsonl import GoldspanJsonl
from goldspan.formats.reading import ReadOptions
from goldspan.formats.uima.segments import Range, tokens_by_sentence
from goldspan.formats.uima.type_system import GoldspanTypes
from goldspan.services.project.projects import open_project
from goldspan.services.schemes import default_scheme
from goldspan.services.transfer.exporting import run_export
from goldspan.services.transfer.importing import run_import
from goldspan.store.project import ProjectStore

ANNOTATOR = import_bulk.ANNOTATOR
EXPORT_GOAL, IMPORT_GOAL = 1.2, 3.0


@dataclass(frozen=True, slots=True)
class Rows:
    """What the bare side is handed: an article, and its tokens by sentence."""

    article: ExchangeArticle
    tokens: list[list[Range]]


def write_articles(path: Path, articles: int) -> None:
    """Write the articles of `import_bulk`, each claim linked to the actor and the date before."""
    chance = random.Random(7)
    words = [word for seed in sorted(seeds().glob("*.txt")) for word in seed.read_text().split()]
    with path.open("w", encoding="utf-8") as file:
        for number in range(articles):
            record = import_bulk.article(number, words, chance)
            record["links"] = [
                {"type": kind, "from": f"s{claim}", "to": f"s{claim - back}"}
                for claim in range(2, import_bulk.SPANS, 3)
                for kind, back in (("source", 2), ("when", 1))
            ]
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def new_project(path: Path) -> Path:
    """Make an empty project."""
    path.unlink(missing_ok=True)
    ProjectStore.create(path, "Benchmark", ANNOTATOR, default_scheme()).close()
    return path


def imported(path: Path, source: Path, spans: int) -> None:
    """Import into an empty project, wholly to the disk."""
    with open_project(path, ANNOTATOR, window_lock=False) as session:
        report = run_import(session, [source], layer=ANNOTATOR)
        session.flush()
    if report.spans != spans:
        raise SystemExit(f"not all came in: {report.spans} spans, {report.refusals[:3]}")


def bare(rows: list[Rows], folder: Path) -> None:
    """Make the same files with dkpro-cassis alone."""
    types = GoldspanTypes(default_scheme())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that a feature is called `type`
        system = cassis.load_typesystem(types.system.to_xml())
    for number, row in enumerate(rows):
        article = row.article
        cas = cassis.Cas(system, sofa_string=article.text, sofa_mime="text/plain")
        cas.add(
            types.document(
                begin=0,
                end=len(article.text),
                language=article.language,
                documentTitle=article.title,
                documentId=article.name,
            )
        )
        cas.add(
            types.article(
                name=article.name,
                title=article.title,
                documentTime=article.document_time,
                documentTimeOrigin=str(article.document_time_origin),
                source=article.source,
            )
        )
        cas.add(
            types.owner(annotator=ANNOTATOR.id, kind="person", name=ANNOTATOR.name, state="new")
        )
        for tokens in row.tokens:
            cas.add(types.sentence(begin=tokens[0][0], end=tokens[-1][1]))
            for start, end in tokens:
                cas.add(types.token(begin=start, end=end))
        _bare_layer(cas, types, article)
        path = folder / f"{number}.xmi"
        cas.to_xmi(path, pretty_print=True)
        with path.open("rb+") as file:
            os.fsync(file.fileno())


def _bare_layer(cas: Any, types: GoldspanTypes, article: ExchangeArticle) -> None:
    made: dict[str, Any] = {}
    for span in article.spans:
        features: dict[str, Any] = {}
        for key, value in span.attrs.items():
            if isinstance(value, str):
                features[types.features[key]] = value
                continue
            ranges = [types.range(begin=p.start, end=p.end, label=key) for p in value]
            cas.add_all(ranges)
            links = [types.ranges_link(role=key, target=target) for target in ranges]
            features["ranges"] = types.array(elements=links)
        made[span.id] = types.span(begin=span.start, end=span.end, label=span.label, **features)
        cas.add(made[span.id])
    for link in article.links:
        source, target = made[link.source], made[link.target]
        cas.add(
            types.link(
                begin=target.begin,
                end=target.end,
                Governor=source,
                Dependent=target,
                label=link.type,
            )
        )


def main() -> None:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    articles = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    spans = articles * import_bulk.SPANS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "articles.jsonl"
        write_articles(source, articles)
        project = new_project(folder / "project.goldspan")
        imported(project, source, spans)
        read = GoldspanJsonl().read(source, ReadOptions(scheme=default_scheme()))
        rows = [
            Rows(article, tokens_by_sentence(article.text))
            for article in read
            if isinstance(article, ExchangeArticle)
        ]
        out, other, copy = folder / "out", folder / "bare", folder / "copy.goldspan"
        other.mkdir()
        export_bare, import_export = Pair(EXPORT_GOAL), Pair(IMPORT_GOAL)
        with open_project(project, ANNOTATOR, window_lock=False) as session:

            def export() -> None:
                run_export(session.store, "xmi", out, layer=ANNOTATOR.id, replace=True)

            export()
            bare(rows, other)
            for _ in range(pairs):
                export_bare.ours(export)
                import_export.bare(export)
                export_bare.bare(lambda: bare(rows, other))
                new_project(copy)
                import_export.ours(lambda: imported(copy, out, spans))
        sizes = [sum(file.stat().st_size for file in made.glob("*.xmi")) for made in (out, other)]
    print(f"{articles:,} articles, {spans:,} spans: {sizes[0]:,} B, bare {sizes[1]:,} B")
    show("export / bare dkpro-cassis", export_bare)
    show("import / export", import_export)


if __name__ == "__main__":
    main()

"""DocBin export of 1,000 articles with 50,000 spans against bare spaCy; import against the export.

Run by hand: `python tests/benchmarks/formats_docbin.py [pairs]`. The export is `run_export` from a
project file to a folder that is wholly on the disk. The bare loop has texts, spans, entities and
user data in memory, as far as spaCy's tokens allow the spans; it makes the Docs with spaCy, adds
them to a DocBin and writes it. The import reads what was exported into an empty project. Sides
alternate; seconds are of the processor, since others work on the machine; wall time is printed
beside. Goals: export at most 1.2 times the bare loop, import at most 3 times the export. In the
worst case every span cuts a token, so that each Doc has to be made anew.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import formats_jsonl
import import_bulk
import orjson
import spacy
from ratios import Pair, show
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

from goldspan.services.project.projects import open_project
from goldspan.services.transfer.exporting import run_export

ANNOTATOR = import_bulk.ANNOTATOR
EXPORT_GOAL, IMPORT_GOAL = 1.2, 3.0


@dataclass(frozen=True)
class Ready:
    """An article as spaCy takes it: spans with label, actor and id, entities, user data."""

    text: str
    spans: list[tuple[int, int, str, str, str]]
    entities: list[tuple[int, int, str, str, str]]
    user_data: dict[Any, Any]


def make_cutting(source: Path, path: Path) -> None:
    """Write the articles anew, with spans that begin and end one character later."""
    with source.open(encoding="utf-8") as lines, path.open("w", encoding="utf-8") as file:
        for line in lines:
            record = json.loads(line)
            for span in record["spans"]:
                span["start"] += 1
                span["quote"] = record["text"][span["start"] : span["end"]]
                span["attrs"].pop("cue", None)
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def ready_file(file: Path) -> list[Ready]:
    """Return what an export wrote, for the bare loop."""
    made = []
    docs = DocBin().from_disk(file).get_docs(spacy.blank("de").vocab)
    for doc in docs:

        def plain(spans: Any) -> list[tuple[int, int, str, str, str]]:
            return [(s.start_char, s.end_char, s.label_, s.kb_id_, s.id_) for s in spans]

        user_data = {key: orjson.loads(orjson.dumps(value)) for key, value in doc.user_data.items()}
        made.append(Ready(doc.text, plain(doc.spans["sc"]), plain(doc.ents), user_data))
    return made


def bare(nlp: Language, articles: list[Ready], out: Path) -> None:
    """Make Docs of articles, pack them, write them."""
    packed = DocBin(attrs=("ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID"), store_user_data=True)
    for article in articles:
        doc = nlp.make_doc(article.text)

        def span(place: tuple[int, int, str, str, str], doc: Doc = doc) -> Span:
            start, end, label, kb_id, key = place
            mode = "expand"  # spaCy has no other way for spans that its tokens do not fit
            return doc.char_span(start, end, label, kb_id, alignment_mode=mode, span_id=key)

        doc.spans["sc"] = [span(place) for place in article.spans]
        doc.set_ents(spacy.util.filter_spans([span(place) for place in article.entities]))
        doc.user_data.update(article.user_data)
        packed.add(doc)
    with out.open("wb") as file:
        file.write(packed.to_bytes())
        file.flush()
        os.fsync(file.fileno())


def compare(title: str, folder: Path, source: Path, pairs: int) -> None:
    """Print the ratios for the articles of this file."""
    project = formats_jsonl.new_project(folder / "project.goldspan")
    formats_jsonl.imported(project, source)
    out, copy = folder / "out", folder / "copy.goldspan"
    nlp = spacy.blank("de")
    export_bare, import_export = Pair(EXPORT_GOAL), Pair(IMPORT_GOAL)
    with open_project(project, ANNOTATOR, window_lock=False) as session:

        def export() -> None:
            run_export(session.store, "docbin", out, layer=ANNOTATOR.id, replace=True)

        export()
        articles = ready_file(out / "corpus.spacy")
        bare(nlp, articles, folder / "bare.spacy")
        for _ in range(pairs):
            exported = export_bare.ours(export)
            export_bare.bare(lambda: bare(nlp, articles, folder / "bare.spacy"))
            formats_jsonl.new_project(copy)
            import_export.ours(lambda: formats_jsonl.imported(copy, out / "corpus.spacy"))
            import_export.count_bare(exported)
    print(
        f"{title}: {import_bulk.ARTICLES:,} articles, {(out / 'corpus.spacy').stat().st_size:,} B"
    )
    show("export / bare spaCy", export_bare)
    show("import / export", import_export)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("pairs", type=int, nargs="?", default=7)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        usual, cutting = folder / "articles.jsonl", folder / "cutting.jsonl"
        import_bulk.write_articles(usual)
        make_cutting(usual, cutting)
        compare("usual", folder, usual, given.pairs)
        compare("spans cut tokens", folder, cutting, given.pairs)


if __name__ == "__main__":
    main()

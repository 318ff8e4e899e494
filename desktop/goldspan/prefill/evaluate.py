"""`python -m goldspan.prefill.evaluate`: measures a pipeline on annotated articles."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from goldspan.domain.exchange import ExchangeAttr, ExchangeLink, ExchangeSpan
from goldspan.domain.layer import TextRange
from goldspan.prefill.evaluation.matching import Layered
from goldspan.prefill.evaluation.measuring import measure
from goldspan.prefill.evaluation.results import EvaluationError, Measures, Score


def read_gold(path: Path, ids: str = "") -> Iterator[tuple[dict[str, Any], Layered]]:
    """Yield the records of a JSONL file with their layer; `ids` is a range like `t00-t71`."""
    first, _, last = ids.partition("-")
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if ids and not first <= record["id"] <= (last or first):
            continue
        spans = tuple(_span(record["text"], span) for span in record["spans"])
        links = tuple(
            ExchangeLink(link["type"], link["from"], link["to"]) for link in record["links"]
        )
        yield record, Layered(record["id"], spans, links, record["text"])


def resolve_cue(text: str, cue: str, start: int, end: int) -> tuple[TextRange, ...]:
    """Return where the words of a cue stand (` … ` for a gap), as near to the claim as can be."""
    parts = [part for part in cue.split(" … ") if part]
    best: tuple[int, tuple[TextRange, ...]] | None = None
    at = text.find(parts[0]) if parts else -1
    while at >= 0:
        ranges = [TextRange(at, at + len(parts[0]), parts[0])]
        for part in parts[1:]:
            following = text.find(part, ranges[-1].end)
            if following < 0:
                break
            ranges.append(TextRange(following, following + len(part), part))
        if len(ranges) == len(parts):
            distance = max(start - ranges[-1].end, ranges[0].start - end, 0)
            distance += ranges[-1].end - ranges[0].start
            if best is None or distance < best[0]:
                best = (distance, tuple(ranges))
        at = text.find(parts[0], at + 1)
    return best[1] if best is not None else ()


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print a table, and with `--errors` what was missed and what was too much."""
    parser = argparse.ArgumentParser(prog="goldspan.prefill.evaluate", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="Goldspan JSONL with gold layers")
    parser.add_argument("--ids", default="", help="only these records, for example t00-t71")
    parser.add_argument("--pipeline", default="goldspan-de", help="a name or a folder")
    parser.add_argument("--errors", default="", help="print the errors of this label")
    options = parser.parse_args(arguments)
    from goldspan.prefill.extract import extract
    from goldspan.prefill.loading import load_pipeline
    from goldspan.prefill.marking import Marking

    begun = time.perf_counter()
    nlp = load_pipeline(options.pipeline)
    loaded = time.perf_counter()
    pairs = []
    for record, gold in read_gold(options.data, options.ids):
        doc = nlp.make_doc(record["text"])
        Marking(doc).describe(record.get("document_time", ""))
        found = extract(nlp(doc), None, labels=("ACTOR", "DATE", "CLAIM", "FURNITURE"))
        pairs.append((gold, Layered(record["id"], found.spans, found.links, record["text"])))
    done = time.perf_counter()
    measures, errors = measure(pairs)
    for error in errors:
        if error.label == options.errors:
            print(_line(error))
    _print_table(measures)
    words = sum(len(gold.text.split()) for gold, _ in pairs)
    rate = words / (done - loaded)
    print(f"{len(pairs)} articles, loaded in {loaded - begun:.2f} s, {rate:.0f} words/s")
    return 0


def _span(text: str, record: Mapping[str, Any]) -> ExchangeSpan:
    attrs: dict[str, ExchangeAttr] = dict(record["attrs"])
    if isinstance(cue := attrs.get("cue"), str):
        attrs["cue"] = resolve_cue(text, cue, record["start"], record["end"])
    return ExchangeSpan(
        record["id"], record["label"], record["start"], record["end"], record["quote"], attrs
    )


def _print_table(measures: Measures) -> None:
    print(f"{'':22}{'P':>6}{'R':>6}{'F1':>6}{'right':>7}{'sugg.':>7}{'gold':>6}")
    for result in measures.labels:
        _print_row(f"{result.label} strict", result.strict)
        _print_row(f"{result.label} overlap", result.overlap)
    for result in measures.labels:
        for key, share in result.attributes.items():
            rate = share.rate or 0
            print(f"{result.label}.{key:15} right for {rate:.3f} of {share.of} overlapping")
    for link in measures.links:
        _print_row(f"link {link.type}", link.links)
        print(f"{link.type:15} right for {link.matched.rate or 0:.3f} of {link.matched.of} matched")


def _print_row(name: str, score: Score) -> None:
    figures = (score.precision or 0, score.recall or 0, score.f1 or 0)
    print(
        f"{name:22}" + "".join(f"{figure:6.3f}" for figure in figures),
        f"{score.right:6}{score.suggested:7}{score.gold:6}",
    )


def _line(error: EvaluationError) -> str:
    """Return an error in one line: kind, context, and what either side says."""
    sides = []
    for name, marked, value, targets in (
        ("gold", error.gold, error.gold_value, error.gold_targets),
        ("ours", error.suggested, error.suggested_value, error.suggested_targets),
    ):
        if error.key in ("source", "when"):
            sides.append(f"{name} {[target.quote for target in targets]}")
        elif error.key:
            sides.append(f"{name} {value}")
        elif marked is not None:
            sides.append(f"{name} [{marked.quote}]")
    context = f"{error.before}[{error.words}]{error.after} | {', '.join(sides)}"
    return f"{error.name} {error.kind} {error.key}: {context}".replace("\n", "/")


if __name__ == "__main__":
    sys.exit(main())

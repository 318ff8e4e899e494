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
from goldspan.prefill.evaluation import (
    Counts,
    Layered,
    Measures,
    by_label,
    evaluate,
    is_exact,
    match_spans,
    without_ignored,
)


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
        yield record, Layered(record["id"], spans, links)


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
    labels = ("ACTOR", "DATE", "CLAIM", "FURNITURE")
    for record, gold in read_gold(options.data, options.ids):
        doc = nlp.make_doc(record["text"])
        Marking(doc).describe(record.get("document_time", ""))
        found = extract(nlp(doc), None, labels)
        pairs.append((gold, Layered(record["id"], found.spans, found.links)))
        if options.errors:
            _print_errors(record["text"], *pairs[-1], label=options.errors)
    done = time.perf_counter()
    _print_table(evaluate(pairs))
    rate = len(pairs) / (done - loaded)
    print(f"{len(pairs)} articles, loaded in {loaded - begun:.2f} s, {rate:.1f} articles/s")
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
    for label, counts in sorted(measures.strict.items()):
        _print_row(f"{label} strict", counts)
        _print_row(f"{label} overlap", measures.overlap[label])
    for (label, key), counts in sorted(measures.attributes.items()):
        print(f"{label}.{key:15} right for {counts.recall:.3f} of {counts.gold} overlapping")
    for link_type, counts in sorted(measures.links.items()):
        _print_row(f"link {link_type}", counts)


def _print_row(name: str, counts: Counts) -> None:
    print(
        f"{name:22}{counts.precision:6.3f}{counts.recall:6.3f}{counts.f1:6.3f}"
        f"{counts.right:7}{counts.suggested:7}{counts.gold:6}"
    )


def _print_errors(text: str, gold: Layered, suggested: Layered, label: str) -> None:
    gold, suggested = without_ignored(gold, suggested, "IGNORE")
    pairs = match_spans(
        by_label(gold.spans).get(label, []), by_label(suggested.spans).get(label, [])
    )
    for pair in sorted(pairs, key=lambda p: (p.gold or p.suggested).start):  # type: ignore[union-attr]
        a, b = pair.gold, pair.suggested
        place = a or b
        if place is None:
            continue
        if is_exact(pair) and a and b:
            wrong = [k for k in a.attrs if a.attrs[k] != b.attrs.get(k)]
            for key in wrong:
                print(
                    f"{gold.article} {key}: [{a.quote[:50]}] {a.attrs[key]} != {b.attrs.get(key)}"
                )
            continue
        kind = "missed" if b is None else "too much" if a is None else "range"
        before = text[max(0, place.start - 60) : place.start]
        context = f"{before}[{place.quote}]{text[place.end : place.end + 40]}".replace("\n", "/")
        print(f"{gold.article} {kind}: {context}" + (f" | ours [{b.quote}]" if a and b else ""))


if __name__ == "__main__":
    sys.exit(main())

"""Measures how often each evidence is right: what the scores of suggestions are made of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spacy.language import Language

from goldspan.domain.exchange import ExchangeAttr, ExchangeLink, ExchangeSpan
from goldspan.prefill.evaluation.matching import Layered, Pair, match_spans
from goldspan.prefill.extract import extract
from goldspan.prefill.marking import Marking
from goldspan.prefill.training.corpora import Record

LABELS = ("ACTOR", "CLAIM", "DATE", "FURNITURE")
SHRINKAGE = 10  # suggestions of the label's precision that each evidence is mixed with
DIGITS = 3
VALUE = "value"


@dataclass(frozen=True, slots=True)
class Precision:
    """How many suggestions there were, and how many met gold in their range and say the same."""

    right: int
    of: int

    @property
    def share(self) -> float:
        """Return the share of the right ones, 0 where there are none."""
        return self.right / self.of if self.of else 0.0


def suggested_layers(
    nlp: Language, records: Iterable[Record]
) -> list[tuple[Layered, Layered, Mapping[tuple[str, int, int], str]]]:
    """Return gold, suggestions and the evidence of each, article by article."""
    found: list[tuple[Layered, Layered, Mapping[tuple[str, int, int], str]]] = []
    for record in records:
        doc = nlp.make_doc(record["text"])
        Marking(doc).describe(record.get("document_time", ""))
        doc = nlp(doc)
        extraction = extract(doc, None, LABELS)
        text = record["text"]
        gold = Layered(record["id"], _spans(record), _links(record), text)
        ours = Layered(record["id"], extraction.spans, extraction.links, text)
        evidence = {(m.label, m.start, m.end): m.evidence for m in Marking(doc).marks()}
        found.append((gold, ours, evidence))
    return found


def precisions(nlp: Language, records: Iterable[Record]) -> dict[str, dict[str, Precision]]:
    """Return precision by label and evidence; that of the label under an empty evidence."""
    right: defaultdict[str, Counter[str]] = defaultdict(Counter)
    of: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for gold, ours, evidence in suggested_layers(nlp, records):
        for label in LABELS:
            theirs = [span for span in gold.spans if span.label == label]
            mine = [span for span in ours.spans if span.label == label]
            for pair in match_spans(theirs, mine):
                if pair.suggested is None:
                    continue
                span = pair.suggested
                for name in {evidence.get((label, span.start, span.end), ""), ""}:
                    of[label][name] += 1
                    right[label][name] += _is_right(pair)
    return {
        label: {name: Precision(right[label][name], of[label][name]) for name in sorted(names)}
        for label, names in sorted(of.items())
    }


def scores(measured: Mapping[str, Precision], label_precision: float) -> dict[str, float]:
    """Return the scores by evidence, drawn to the precision of the label where few were seen.

    `label_precision` was measured where no rule was written from; what is measured here is as much
    too good as all of the label is.
    """
    known = measured.get("", Precision(0, 0)).share
    ratio = min(1.0, label_precision / known) if known else 1.0
    return {
        name: round(
            (precision.right * ratio + SHRINKAGE * label_precision) / (precision.of + SHRINKAGE),
            DIGITS,
        )
        for name, precision in measured.items()
        if name
    }


def _is_right(pair: Pair) -> bool:
    """Return whether the range is that of gold and, of a date, the value: one reads it as sure."""
    if pair.gold is None or pair.suggested is None or not pair.exact:
        return False
    return pair.gold.attrs.get(VALUE) == pair.suggested.attrs.get(VALUE)


def _spans(record: Record) -> list[ExchangeSpan]:
    found = []
    for span in record["spans"]:
        attrs: dict[str, ExchangeAttr] = {k: v for k, v in span["attrs"].items() if k != "cue"}
        found.append(
            ExchangeSpan(
                span["id"], span["label"], span["start"], span["end"], span["quote"], attrs
            )
        )
    return found


def _links(record: Record) -> list[ExchangeLink]:
    return [ExchangeLink(link["type"], link["from"], link["to"]) for link in record["links"]]

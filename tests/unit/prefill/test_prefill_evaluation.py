"""The measures themselves, and what the shipped pipeline reaches on the seeds."""

import json
from pathlib import Path
from typing import Any

import pytest

from goldspan import assets
from goldspan.domain.exchange import ExchangeAttr, ExchangeLink, ExchangeSpan
from goldspan.prefill.evaluate import main, read_gold, resolve_cue
from goldspan.prefill.evaluation import Counts, Layered, Measures, evaluate, match_spans
from goldspan.prefill.extract import extract
from goldspan.prefill.marking import Marking

SEEDS = assets.seeds() / "seeds.gold.jsonl"
LABELS = ("ACTOR", "CLAIM", "DATE", "FURNITURE")


def span(start: int, end: int, label: str = "ACTOR", **attrs: ExchangeAttr) -> ExchangeSpan:
    return ExchangeSpan(f"{label}-{start}-{end}", label, start, end, "x" * (end - start), attrs)


def layer(*spans: ExchangeSpan, links: tuple[ExchangeLink, ...] = ()) -> Layered:
    return Layered("a", spans, links)


def test_strict_and_overlap() -> None:
    gold = layer(span(0, 5), span(10, 20), span(30, 35))
    ours = layer(span(0, 5), span(12, 20), span(40, 45))
    measures = evaluate([(gold, ours)])
    assert measures.strict["ACTOR"] == Counts(1, 3, 3)
    assert measures.overlap["ACTOR"] == Counts(2, 3, 3)
    assert measures.strict["ACTOR"].f1 == pytest.approx(1 / 3)


def test_spans_are_matched_one_to_one_by_range_then_by_largest_overlap() -> None:
    pairs = match_spans([span(0, 10), span(4, 6)], [span(4, 6), span(5, 10), span(0, 7)])
    met = {(p.gold.start, p.gold.end): p.suggested for p in pairs if p.gold}
    assert met[(4, 6)] == span(4, 6)
    assert met[(0, 10)] == span(0, 7)
    assert [p.suggested for p in pairs if p.gold is None] == [span(5, 10)]


def test_labels_do_not_mix_and_what_gold_ignores_is_not_scored() -> None:
    gold = layer(span(0, 5, "DATE"), span(10, 20, "IGNORE"))
    ours = layer(span(0, 5, "ACTOR"), span(12, 14, "ACTOR"))
    measures = evaluate([(gold, ours)])
    assert measures.strict["ACTOR"] == Counts(0, 1, 0)
    assert measures.strict["DATE"] == Counts(0, 0, 1)


def test_attributes_of_those_that_overlap() -> None:
    gold = layer(span(0, 5, kind="STATE"), span(10, 20, kind="PERSON"), span(30, 35, kind="STATE"))
    ours = layer(span(0, 5, kind="STATE"), span(12, 20, kind="STATE"))
    assert evaluate([(gold, ours)]).attributes["ACTOR", "kind"] == Counts(1, 2, 2)


def test_a_link_is_right_where_both_ends_meet() -> None:
    link = ExchangeLink("source", "CLAIM-20-40", "ACTOR-0-5")
    gold = layer(span(0, 5), span(20, 40, "CLAIM"), links=(link,))
    ours = layer(
        span(0, 5),
        span(10, 12),
        span(22, 40, "CLAIM"),
        links=(
            ExchangeLink("source", "CLAIM-22-40", "ACTOR-0-5"),
            ExchangeLink("source", "CLAIM-22-40", "ACTOR-10-12"),
        ),
    )
    assert evaluate([(gold, ours)]).links["source"] == Counts(1, 2, 1)


def test_nothing_at_all_measures_as_zero() -> None:
    counts = Counts()
    assert (counts.precision, counts.recall, counts.f1) == (0.0, 0.0, 0.0)
    assert evaluate([(layer(), layer())]).strict == {}


def test_a_cue_is_found_nearest_to_its_claim() -> None:
    text = "Er sagte nichts. Sie teilte am Montag mit, es sei gut, sagte er."
    assert [(r.start, r.quote) for r in resolve_cue(text, "teilte … mit", 43, 53)] == [
        (21, "teilte"),
        (38, "mit"),
    ]
    assert [r.start for r in resolve_cue(text, "sagte", 43, 53)] == [55]
    assert resolve_cue(text, "fehlt", 43, 53) == ()


@pytest.fixture(scope="module")
def seeds_measured(nlp: Any) -> Measures:
    pairs = []
    for record, gold in read_gold(SEEDS):
        doc = nlp.make_doc(record["text"])
        # The seeds' document times are part of their records.
        Marking(doc).describe(record["document_time"])
        found = extract(nlp(doc), None, LABELS)
        pairs.append((gold, Layered(record["id"], found.spans, found.links)))
    return evaluate(pairs)


@pytest.mark.parametrize(
    ("label", "least"), [("ACTOR", 0.97), ("DATE", 0.97), ("CLAIM", 0.94), ("FURNITURE", 0.97)]
)
def test_strict_f1_on_the_seeds(seeds_measured: Measures, label: str, least: float) -> None:
    assert seeds_measured.strict[label].f1 >= least


def test_values_and_links_on_the_seeds(seeds_measured: Measures) -> None:
    assert seeds_measured.attributes["DATE", "value"].recall >= 0.96
    assert seeds_measured.attributes["ACTOR", "kind"].recall >= 0.96
    assert seeds_measured.attributes["CLAIM", "mode"].recall >= 0.90
    assert seeds_measured.links["source"].f1 >= 0.87
    assert seeds_measured.links["when"].f1 >= 0.90


def test_the_table_is_printed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    record = json.loads(SEEDS.read_text(encoding="utf-8").splitlines()[2])
    path = tmp_path / "one.jsonl"
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    assert main(["--data", str(path), "--errors", "ACTOR"]) == 0
    printed = capsys.readouterr().out
    assert "ACTOR strict" in printed
    assert "1 articles" in printed

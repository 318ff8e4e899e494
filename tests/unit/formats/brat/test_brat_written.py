"""What is written for brat: annotations line by line, the configuration, and what comes back."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings

from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan
from goldspan.domain.layer import TextRange
from goldspan.domain.losses import LossKind
from goldspan.domain.scheme import AttributeKind, AttributeType
from goldspan.formats.brat.format import Brat
from goldspan.formats.jsonl import GoldspanJsonl
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.writing import WriteOptions
from helpers.round_trip import assert_round_trip

from ..strange_articles import articles, odd_scheme, oddly_named

NAME = "^[a-zA-Z0-9_-]+$"  # what brat takes for the name of a type


@settings(max_examples=30)
@given(item=articles())
def test_what_was_written_comes_back(scheme, item):
    assert_round_trip(Brat(), [item], scheme)


@settings(max_examples=15)
@given(item=articles())
def test_labels_with_odd_names_come_back(scheme, item):
    assert_round_trip(Brat(), [oddly_named(item)], odd_scheme(scheme))


def test_the_seeds_lose_metadata_and_owners_alone(scheme, seeds, tmp_path):
    gold = list(GoldspanJsonl().read(seeds / "seeds.gold.jsonl", ReadOptions(scheme=scheme)))
    losses = Brat().write(gold, scheme, FolderOutput(tmp_path), WriteOptions()).losses
    assert {loss.kind for loss in losses} <= {LossKind.FIELD, LossKind.OWNER}
    assert sum(len(item.links) for item in gold) > 0
    assert_round_trip(Brat(), gold, scheme)


TEXT = "😀 Anna sagte,\n\nes regne am\u20281. Mai."
SPANS = (
    ExchangeSpan("a", "ACTOR", 2, 6, "Anna", {"kind": "PERSON", "canonical": "Kern; A"}, note="?"),
    ExchangeSpan("c", "CLAIM", 2, 26, TEXT[2:26], {"cue": (TextRange(7, 12, "sagte"),)}, 0.5),
    ExchangeSpan("d", "DATE", 27, 34, "1. Mai.", {"type": "DATE"}, doubtful=True),
    ExchangeSpan("n", "DATE", 13, 15, "\n\n"),
    ExchangeSpan("e", "ACTOR", 13, 17, "\n\nes"),
)
LINKS = (ExchangeLink("source", "c", "a", 0.25), ExchangeLink("when", "c", "d"))
ARTICLE = ExchangeArticle("a/b", TEXT, has_layer=True, spans=SPANS, links=LINKS)


def written(item: ExchangeArticle, scheme, folder: Path) -> dict[str, str]:
    Brat().write([item], scheme, FolderOutput(folder), WriteOptions())
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_the_lines(scheme, tmp_path):
    files = written(ARTICLE, scheme, tmp_path)
    assert sorted(files) == ["a%2Fb.ann", "a%2Fb.txt", "annotation.conf", "visual.conf"]
    assert files["a%2Fb.txt"] == TEXT
    assert files["a%2Fb.ann"].split("\n") == [
        "T1\tCLAIM 2 13;15 26\tAnna sagte, es regne am",
        "T2\tACTOR 2 6\tAnna",
        "T3\tACTOR 15 17\tes",
        "T4\tDATE 27 34\t1. Mai.",
        "T5\tCLAIM--cue 7 12\tsagte",
        "R1\tCLAIM--cue Arg1:T1 Arg2:T5",
        "R2\tsource Arg1:T1 Arg2:T2",
        "R3\twhen Arg1:T1 Arg2:T4",
        "A1\tkind T2 PERSON",
        "A2\ttype T4 DATE",
        "A3\tdoubtful T4",
        "#1\tAnnotatorNotes T1\tscore: 0.5",
        "#2\tAnnotatorNotes T2\tcanonical: Kern\\u003b A; note: ?",
        "#3\tAnnotatorNotes R2\tscore: 0.25",
        "",
    ]
    assert_round_trip(Brat(), [ARTICLE], scheme)


def test_no_line_is_cut_by_what_else_ends_lines(scheme, tmp_path):
    files = written(ARTICLE, scheme, tmp_path)
    assert len(files["a%2Fb.ann"].splitlines()) == files["a%2Fb.ann"].count("\n")


def test_line_ends_at_the_ends_of_spans_are_reported(scheme, tmp_path):
    losses = Brat().write([ARTICLE], scheme, FolderOutput(tmp_path), WriteOptions()).losses
    kinds = [(loss.kind, loss.span) for loss in losses if loss.span]
    assert kinds == [(LossKind.EDGES, "e"), (LossKind.SPAN, "n")]


def test_spans_that_differ_by_a_line_end_stand_in_the_order_they_are_read_in(scheme):
    spans = (
        ExchangeSpan("x0", "FURNITURE", 1, 4, "Put", note="a"),
        ExchangeSpan("x1", "FURNITURE", 0, 4, "\nPut", doubtful=True),
    )
    item = ExchangeArticle("a", "\nPutin", has_layer=True, spans=spans)
    assert_round_trip(Brat(), [item], scheme)


def test_attributes_called_like_a_note_come_back_and_notes_like_an_attribute(scheme):
    text = [
        AttributeType(key, key, AttributeKind.TEXT, {"en": key}, ()) for key in ("note", "score")
    ]
    actor, *others = scheme.labels
    actor = replace(actor, attributes=(*actor.attributes, *text))
    spans = (
        ExchangeSpan("a", "ACTOR", 0, 4, "Anna", {"note": "n", "score": "2"}, 0.5, note="m"),
        ExchangeSpan("b", "ACTOR", 5, 9, "sagt", note="canonical: Kern"),
        ExchangeSpan("c", "ACTOR", 10, 12, "es", {"note": "allein"}),
    )
    item = ExchangeArticle("a", "Anna sagt es", has_layer=True, spans=spans)
    assert_round_trip(Brat(), [item], replace(scheme, labels=(actor, *others)))


def test_the_configuration_names_what_may_be_marked(scheme, tmp_path):
    files = written(ARTICLE, scheme, tmp_path)
    assert files["annotation.conf"].split("\n") == [
        *("[entities]", "ACTOR", "DATE", "CLAIM", "FURNITURE", "CLAIM--cue", ""),
        "[relations]",
        "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
        "source\tArg1:CLAIM, Arg2:ACTOR",
        "when\tArg1:CLAIM, Arg2:DATE",
        "CLAIM--cue\tArg1:CLAIM, Arg2:CLAIM--cue",
        *("", "[events]", "", "[attributes]"),
        "doubtful\tArg:<ENTITY>",
        "kind\tArg:ACTOR, Value:PERSON|STATE|ORGANISATION",
        "type\tArg:DATE, Value:DATE|TIME|DURATION|SET",
        "mode\tArg:CLAIM, Value:DIRECT|INDIRECT|REPORTED",
        "",
    ]


def test_titles_are_in_the_language_of_the_articles(scheme, tmp_path):
    german = ExchangeArticle("a", "Nichts.", language="de", has_layer=True)
    labels = written(german, scheme, tmp_path)["visual.conf"].split("\n\n")[0].split("\n")
    assert labels[1:4] == [
        "ACTOR | Akteur | AKTEUR",
        "DATE | Datum | DATUM",
        "CLAIM | Aussage | AUSSAGE",
    ]
    assert "CLAIM--cue | Signalwort" in labels


def test_names_are_such_as_brat_takes(scheme, tmp_path):
    files = written(oddly_named(ARTICLE), odd_scheme(scheme), tmp_path)
    entities = files["annotation.conf"].split("\n\n")[0].split("\n")[1:]
    assert entities[0] == "-C3-96ffentliche-20Person"
    assert all(re.match(NAME, entity) for entity in entities)
    assert "-C3-96ffentliche-20Person | Actor | ACTOR" in files["visual.conf"]


def test_articles_of_one_name_in_two_cases_have_files_of_their_own(scheme, tmp_path):
    items = [ExchangeArticle(name, f"{name}.", has_layer=True) for name in ("Bericht", "BERICHT")]
    assert_round_trip(Brat(), items, scheme)
    Brat().write(items, scheme, FolderOutput(tmp_path), WriteOptions())
    assert {path.name for path in tmp_path.glob("*.ann")} == {"Bericht.ann", "BERICHT%~2.ann"}


def test_a_name_that_is_too_long_for_a_file_is_reported(scheme, tmp_path):
    item = ExchangeArticle("x" * 300, "Text.", has_layer=True)
    losses = Brat().write([item], scheme, FolderOutput(tmp_path), WriteOptions()).losses
    assert [(loss.kind, loss.key) for loss in losses] == [(LossKind.FIELD, "name")]

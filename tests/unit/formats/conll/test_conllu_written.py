"""CoNLL-U as conllu and spaCy read it, and the text and metadata that come back from it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import conllu
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.training.converters import conllu_to_docs

from goldspan.domain.annotator import named_person
from goldspan.domain.exchange import (
    ExchangeArticle,
    ExchangeLink,
    ExchangeSpan,
    LayerOwner,
)
from goldspan.domain.layer import TextRange
from goldspan.formats.conll.conllu import Conllu
from goldspan.formats.conll.last_column import misc_pairs
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.signs import in_one_line, in_signs, read_signs
from goldspan.formats.writing import Tagging, WriteOptions
from helpers.round_trip import assert_round_trip

from ..strange_articles import articles, odd_scheme, oddly_named

TAGGINGS = [WriteOptions(tagging=tagging) for tagging in Tagging]

PLAIN = WriteOptions()


def written(items, scheme, folder, options: WriteOptions = PLAIN) -> str:
    Conllu().write(items, scheme, FolderOutput(folder), options)
    return (folder / "corpus.conllu").read_text(encoding="utf-8")


def article(text: str, *spans: tuple[str, int, int]) -> ExchangeArticle:
    made = tuple(
        ExchangeSpan(f"x{number}", label, start, end, text[start:end])
        for number, (label, start, end) in enumerate(spans)
    )
    return ExchangeArticle(name="a b", text=text, has_layer=True, spans=made)


@settings(max_examples=30)
@given(item=articles(), options=st.sampled_from(TAGGINGS))
def test_what_was_written_comes_back(scheme, item, options):
    assert_round_trip(Conllu(), [item], scheme, options)


@settings(max_examples=20)
@given(item=articles(), options=st.sampled_from(TAGGINGS))
def test_labels_with_odd_names_come_back(scheme, item, options):
    assert_round_trip(Conllu(), [oddly_named(item)], odd_scheme(scheme), options)


def test_articles_without_spans_come_back_among_others(scheme, gold):
    empty = ExchangeArticle("nothing", "Nothing was found.", has_layer=True)
    assert_round_trip(Conllu(), [gold[0], empty, *gold[1:]], scheme)


def test_the_layout(scheme, tmp_path):
    item = article(
        "Rom\u00a02021 sagt:\n\n„Nein“", ("ACTOR", 0, 3), ("DATE", 4, 8), ("CLAIM", 17, 21)
    )
    empty = "\t_" * 7
    assert written([item], scheme, tmp_path).split("\n") == [
        "# newdoc id = a b",
        "# generator = Goldspan",
        "# meta::title = ",
        "# meta::outlet = ",
        "# meta::language = ",
        "# meta::document_time = ",
        "# sent_id = a%20b-s1",
        "# text = Rom 2021 sagt:",
        f"1\tRom{empty}\tNE=B-ACTOR|SpacesAfter=\\u00a0|start_char=0|end_char=3",
        f"2\t2021{empty}\tNE=B-DATE|start_char=4|end_char=8",
        f"3\tsagt{empty}\tSpaceAfter=No|start_char=9|end_char=13",
        f"4\t:{empty}\tSpacesAfter=\\n\\n|start_char=13|end_char=14",
        "",
        "# sent_id = a%20b-s2",
        "# text = „Nein“",
        f"1\t„{empty}\tSpaceAfter=No|start_char=16|end_char=17",
        f"2\tNein{empty}\tCLAIM=B-CLAIM|SpaceAfter=No|start_char=17|end_char=21",
        f"3\t“{empty}\tSpaceAfter=No|start_char=21|end_char=22",
        *("", ""),
    ]


@pytest.mark.parametrize("options", TAGGINGS)
def test_conllu_finds_every_token_at_its_place(scheme, gold, tmp_path, options):
    sentences = conllu.parse(written(gold, scheme, tmp_path, options))
    texts = {item.name: item.text for item in gold}
    name, found = "", Counter()
    for sentence in sentences:
        name = sentence.metadata.get("newdoc id", name)
        for token in sentence:
            misc = token["misc"]
            assert texts[name][int(misc["start_char"]) : int(misc["end_char"])] == token["form"]
            found[name] += len(token["form"])
    assert found == {name: len("".join(text.split())) for name, text in texts.items()}


def test_spacy_finds_every_entity(scheme, gold, tmp_path):
    text = written(gold, scheme, tmp_path)
    docs = list(conllu_to_docs(text, n_sents=1, no_print=True))
    found = [(ent.label_, "".join(ent.text.split())) for doc in docs for ent in doc.ents]
    spans = [
        (span.label, "".join(span.quote.split()))
        for item in gold
        for span in sorted(item.spans, key=lambda span: span.start)
        if span.label in ("ACTOR", "DATE")
    ]
    assert found == spans


def test_spans_that_overlap_have_further_keys(scheme, tmp_path):
    item = article("Anna sagt", ("CLAIM", 0, 9), ("CLAIM", 0, 4))
    text = written([item], scheme, tmp_path)
    (sentence,) = conllu.parse(text)
    assert [sentence[0]["misc"][key] for key in ("CLAIM", "CLAIM.2")] == ["B-CLAIM", "B-CLAIM"]


def test_what_is_said_of_spans_stands_at_their_first_tokens(scheme, tmp_path):
    text = "Anna sagt am 1. Mai nein"
    claim = ExchangeSpan(
        "c", "CLAIM", 5, 24, text[5:24], {"cue": (TextRange(5, 9, "sagt"),)}, 0.5, True, "B-X=y"
    )
    links = (ExchangeLink("source", "c", "a", 0.25), ExchangeLink("when", "c", "d"))
    actor = ExchangeSpan("a", "ACTOR", 0, 4, "Anna", {"kind": "PERSON", "canonical": "A | K."})
    date = ExchangeSpan("d", "DATE", 13, 19, "1. Mai", {"type": "DATE"})
    item = ExchangeArticle("a", text, has_layer=True, spans=(actor, claim, date), links=links)
    rows = written([item], scheme, tmp_path).split("\n")[8:]
    said = [row.split("\t")[9].split("|start_char")[0] for row in rows if "\t" in row]
    assert said[:2] == [
        "NE=B-ACTOR|NE:canonical=A\\s\\p\\sK.|NE:kind=PERSON",
        "CLAIM=B-CLAIM|CLAIM:cue=5-9|CLAIM::score=0.5|CLAIM::doubtful=Yes|CLAIM::note=B-X=y"
        "|CLAIM>source=NE@0@0.25|CLAIM>when=NE@13",
    ]
    assert Conllu().write([item], scheme, FolderOutput(tmp_path), PLAIN).losses == []
    assert_round_trip(Conllu(), [item], scheme)


def test_the_seeds_lose_nothing(scheme, gold, tmp_path):
    assert Conllu().write(gold, scheme, FolderOutput(tmp_path), PLAIN).losses == []


def test_a_link_to_a_span_that_somebody_removed_is_left_out(scheme, tmp_path):
    spans = article("Anna sagt nein", ("ACTOR", 0, 4), ("CLAIM", 5, 14)).spans
    links = (ExchangeLink("source", "x1", "x0"),)
    item = replace(article("Anna sagt nein"), spans=spans, links=links)
    text = written([item], scheme, tmp_path)
    path = tmp_path / "changed.conllu"
    path.write_text(text.replace("NE=B-ACTOR|", ""), encoding="utf-8")
    first, *rest = Conllu().read(path, ReadOptions(scheme=scheme, propose=False))
    assert isinstance(first, ExchangeArticle)
    assert [span.label for span in first.spans] == ["CLAIM"]
    assert first.links == ()
    assert len(rest) == 1


def test_labels_that_nobody_was_asked_for_are_reported_and_come_back(scheme, tmp_path):
    owner = LayerOwner(named_person("Ada"), labels=("ACTOR",))
    item = replace(article("Rom 2021", ("ACTOR", 0, 3)), owner=owner)
    losses = Conllu().write([item], scheme, FolderOutput(tmp_path), WriteOptions()).losses
    assert [(loss.kind, loss.key) for loss in losses] == [
        *(("view", "DATE"), ("view", "CLAIM"), ("view", "FURNITURE")),
    ]
    assert_round_trip(Conllu(), [item], scheme)


@given(st.text())
def test_texts_come_back_from_comments_and_cells(text):
    value = in_one_line(text)
    assert read_signs(value) == text
    assert len(f"# a = {value}".splitlines()) == 1
    spaces = "".join(c for c in text if c.isspace() and c <= "\uffff")
    assert read_signs(misc_pairs(f"A={in_signs(spaces)}|B=")["A"]) == spaces

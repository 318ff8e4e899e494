"""What the native reader takes, repairs and refuses, line by line and span by span."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.article import TimeOrigin
from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ForeignLabel, LabelMeaning
from goldspan.domain.layer import WorkState
from goldspan.domain.scheme import IGNORED
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import reader_for

TEXT = "Putin sagte am Montag, es regne."
PUTIN = {"id": "s1", "label": "ACTOR", "start": 0, "end": 5, "quote": "Putin"}
CLAIM = {
    "id": "s2",
    "label": "CLAIM",
    "start": 23,
    "end": 31,
    "quote": "es regne",
    "attrs": {"mode": "INDIRECT", "cue": "sagte"},
}


def lines(folder: Path, *records: dict[str, Any] | str) -> Path:
    path = folder / "a.jsonl"
    made = (r if isinstance(r, str) else json.dumps(r, ensure_ascii=False) for r in records)
    path.write_text("\n".join(made) + "\n", encoding="utf-8")
    return path


def layer(*spans: dict[str, Any], text: str = TEXT, **more: Any) -> dict[str, Any]:
    return {"id": "a", "text": text, "spans": list(spans), "links": [], **more}


def test_a_layer_is_read(read, tmp_path):
    link = {"type": "source", "from": "s2", "to": "s1", "score": 0.5}
    ((article,), refusals) = read(lines(tmp_path, layer(PUTIN, CLAIM, links=[link])))
    assert refusals == []
    assert article.has_layer
    putin, claim = article.spans
    assert (putin.label, putin.start, putin.end, putin.quote) == ("ACTOR", 0, 5, "Putin")
    assert claim.attrs["mode"] == "INDIRECT"
    (cue,) = claim.attrs["cue"]
    assert (cue.start, cue.end, cue.quote) == (6, 11, "sagte")
    (found,) = article.links
    assert (found.type, found.source, found.target, found.score) == ("source", "s2", "s1", 0.5)
    assert article.owner is None


def test_an_article_without_spans_has_no_layer_and_one_with_none_has(read, tmp_path):
    first, second = {"text": "Eins."}, {"text": "Zwei.", "spans": []}
    (one, two), _ = read(lines(tmp_path, first, second))
    assert (one.has_layer, two.has_layer) == (False, True)
    assert (one.name, two.name) == ("a-1", "a-2")


def test_ranges_place_words_exactly(read, tmp_path):
    text = "sagte sagte es regne"
    span = {**CLAIM, "start": 12, "end": 20, "ranges": {"cue": [[0, 5]]}}
    ((article,), _) = read(lines(tmp_path, layer(span, text=text)))
    (cue,) = article.spans[0].attrs["cue"]
    assert (cue.start, cue.end) == (0, 5)


def test_whose_layer_it_is(read, tmp_path):
    owner = {"annotator": "f" * 32, "kind": "gold", "name": "gold", "state": "done"}
    ((article,), _) = read(lines(tmp_path, layer(layer={**owner, "adjudicated": True})))
    assert article.owner is not None
    assert article.owner.annotator.kind is AnnotatorKind.GOLD
    assert (article.owner.state, article.owner.adjudicated) == (WorkState.DONE, True)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ("[]", "not a Goldspan record"),
        ('{"id": "a"}', "“text” is missing"),
        ('{"text": 5}', "“text” must be a text"),
        ('{"text": ""}', "no text"),
        ('{"text": "a", "spans": [{"id": "s"}]}', "spans.0.label"),
        ('{"text": "a", "layer": {"annotator": "a", "kind": "x", "name": "n"}}', "kind “x”"),
        ('{"text": "\\ud800", "spans": 5}', "spans"),
        ('{"text": "\\ud800"', "not JSON"),
    ],
)
def test_a_line_that_is_no_record_is_refused_and_the_others_come_in(read, tmp_path, line, reason):
    articles, (refusal,) = read(lines(tmp_path, {"text": "Eins."}, line, {"text": "Zwei."}))
    assert [article.text for article in articles] == ["Eins.", "Zwei."]
    assert refusal.line == 2
    assert reason in refusal.reason


def test_unknown_labels_are_counted_once_and_the_rest_comes_in(options, tmp_path):
    foreign = {**PUTIN, "label": "IGNORE"}
    record = layer({**foreign, "id": "x"}, {**foreign, "id": "y"}, PUTIN)
    path = lines(tmp_path, record, record)
    *articles, foreign_label = reader_for(path).read(path, options)
    assert [len(article.spans) for article in articles] == [1, 1]
    assert foreign_label == ForeignLabel(str(path), "IGNORE", 4, ("Putin",), 1)


def test_a_foreign_label_comes_in_as_what_it_means(scheme, tmp_path):
    record = layer({**PUTIN, "label": "PER", "attrs": {}}, {**PUTIN, "id": "y", "label": "MISC"})
    meanings = {"PER": LabelMeaning("ACTOR", {"kind": "PERSON"}), "MISC": LabelMeaning(IGNORED)}
    path = lines(tmp_path, record)
    options = ReadOptions(scheme=scheme, labels=meanings)
    article, note = reader_for(path).read(path, options)
    assert [(span.label, dict(span.attrs)) for span in article.spans] == [
        ("ACTOR", {"kind": "PERSON"})
    ]
    assert str(note) == f"{path.name}: Spans of “MISC”, left out as was decided: 1."


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"start": 1}, "do not quote the text"),
        ({"end": 500}, "do not quote the text"),
        ({"start": -5, "end": 0, "quote": ""}, "do not quote the text"),
        ({"start": 5, "end": 0}, "do not quote the text"),
        ({"id": "s1", "start": 0}, "an id that another span of their article has too"),
    ],
)
def test_spans_that_do_not_fit_are_refused(read, tmp_path, change, reason):
    ((article,), (refusal,)) = read(lines(tmp_path, layer(PUTIN, {**PUTIN, "id": "z", **change})))
    assert len(article.spans) == 1
    assert reason in refusal.reason


def test_a_span_that_splits_a_character_is_refused(read, tmp_path):
    text = "cafe\u0301 👩\u200d🚀"
    whole = {"id": "a", "label": "ACTOR", "start": 0, "end": 5, "quote": text[:5]}
    half = {"id": "b", "label": "ACTOR", "start": 0, "end": 4, "quote": text[:4]}
    joined = {"id": "c", "label": "ACTOR", "start": 6, "end": 7, "quote": text[6:7]}
    ((article,), (refusal,)) = read(lines(tmp_path, layer(whole, half, joined, text=text)))
    assert [span.id for span in article.spans] == ["a"]
    assert "inside a character" in refusal.reason
    assert "left out: 2" in refusal.reason


@pytest.mark.parametrize(
    ("attrs", "reason"),
    [
        ({"ne": "PER"}, "no attribute “ne” for “ACTOR”"),
        ({"kind": "BOT"}, "“kind” cannot be “BOT”"),
        ({"canonical": 5}, "“canonical” cannot be “5”"),
    ],
)
def test_attributes_that_do_not_fit_are_refused_and_the_span_stays(read, tmp_path, attrs, reason):
    ((article,), (refusal,)) = read(lines(tmp_path, layer({**PUTIN, "attrs": attrs})))
    assert article.spans[0].attrs == {}
    assert reason in refusal.reason


def test_a_cue_that_does_not_stand_in_the_text_is_refused(read, tmp_path):
    attrs = {"mode": "DIRECT", "cue": "betonte"}
    ((article,), (refusal,)) = read(lines(tmp_path, layer({**CLAIM, "attrs": attrs})))
    assert article.spans[0].attrs == {"mode": "DIRECT"}
    assert "“cue” do not stand in the article" in refusal.reason


@pytest.mark.parametrize(
    "link",
    [
        {"type": "source", "from": "s1", "to": "s2"},
        {"type": "source", "from": "s2", "to": "gone"},
        {"type": "knows", "from": "s2", "to": "s1"},
    ],
)
def test_links_that_the_scheme_does_not_allow_are_refused(read, tmp_path, link):
    ((article,), (refusal,)) = read(lines(tmp_path, layer(PUTIN, CLAIM, links=[link])))
    assert article.links == ()
    assert f"Links of the type “{link['type']}”" in refusal.reason


def test_offsets_follow_the_text_when_it_is_normalised(read, tmp_path):
    raw = "\ufeffEins.\r\nZwei\0.\r\nPutin\r\nsagte, es\r\nregne."
    start, claim = raw.index("Putin"), raw.index("es\r")
    spans = (
        {**PUTIN, "start": start, "end": start + 5},
        {
            **CLAIM,
            "start": claim,
            "end": claim + 9,
            "quote": "es\r\nregne",
            "ranges": {"cue": [[claim - 7, claim - 2]]},
        },
    )
    ((article,), refusals) = read(lines(tmp_path, layer(*spans, text=raw)))
    assert refusals == []
    assert article.text == "Eins.\nZwei\ufffd.\nPutin\nsagte, es\nregne."
    assert [span.quote for span in article.spans] == ["Putin", "es\nregne"]
    assert all(article.text[s.start : s.end] == s.quote for s in article.spans)
    assert article.spans[1].attrs["cue"][0].quote == "sagte"


def test_lone_surrogates_are_replaced_with_a_note(read, tmp_path):
    line = '{"id": "a", "text": "x \\ud800 😀 Putin", "spans": []}'
    ((article,), _) = read(lines(tmp_path, line))
    assert article.text == "x \ufffd 😀 Putin"
    assert article.notes == ("Lone surrogates were replaced with U+FFFD.",)


def test_document_times_are_checked(read, tmp_path):
    good = {"text": "Eins.", "document_time": "2021-12-28T10:20:28.5Z"}
    typed = {"text": "Zwei.", "document_time": "2021", "document_time_origin": "typed"}
    bad = {"text": "Drei.", "document_time": "gestern"}
    articles, (refusal,) = read(lines(tmp_path, good, typed, bad))
    assert [a.document_time for a in articles] == ["2021-12-28T10:20:28", "2021", ""]
    origins = [a.document_time_origin for a in articles]
    assert origins == [TimeOrigin.FILE, TimeOrigin.TYPED, None]
    assert "“gestern” is no document time" in refusal.reason


def test_unknown_fields_are_kept_or_reported(read, tmp_path):
    record = {"text": "Eins.", "ressort": "Politik", "page": 3, "tags": ["a"]}
    ((article,), (refusal,)) = read(lines(tmp_path, record))
    assert article.extra == {"ressort": "Politik", "page": "3"}
    assert "“tags” is unknown" in refusal.reason


def test_without_a_scheme_only_texts_are_read(read, tmp_path):
    ((article,), _) = read(lines(tmp_path, layer(PUTIN)), ReadOptions())
    assert article.spans == ()


def test_a_line_that_is_too_long_is_refused(read, tmp_path):
    path = lines(tmp_path, {"text": "x" * 1_000})
    with pytest.raises(ImportRefusedError, match="MB"):
        read(path, ReadOptions(max_bytes=100))


def test_a_mark_at_the_start_of_the_file_is_passed_over(read, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"text": "Eins."}\n\n')
    ((article,), refusals) = read(path)
    assert (article.text, refusals) == ("Eins.", [])

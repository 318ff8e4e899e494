"""TimeML: dates there and back exactly, all else reported; files as of TempEval and of taggers."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan, Refusal
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import reader_for
from goldspan.formats.timeml.format import TimeMl
from goldspan.formats.writing import WriteOptions
from helpers.round_trip import assert_round_trip

from ..strange_articles import articles, odd_scheme, oddly_named

SAMPLES = Path(__file__).parents[3] / "samples" / "timeml"


def read(path: Path, scheme) -> tuple[ExchangeArticle, list[str]]:
    options = ReadOptions(scheme=scheme, propose=False)
    item, *others = reader_for(path).read(path, options)
    assert isinstance(item, ExchangeArticle)
    return item, [each.reason for each in others if isinstance(each, Refusal)]


def dates(item: ExchangeArticle) -> list[tuple[str, str, str]]:
    return [(s.quote, str(s.attrs["type"]), str(s.attrs["value"])) for s in item.spans]


@settings(max_examples=40)
@given(articles())
def test_dates_come_back_exactly_and_the_rest_is_reported(scheme, item):
    assert_round_trip(TimeMl(), [item], scheme)


@settings(max_examples=10)
@given(articles())
def test_labels_with_spaces_and_umlauts_come_back(scheme, item):
    assert_round_trip(TimeMl(), [oddly_named(item)], odd_scheme(scheme))


def test_articles_without_dates_and_several_come_back(scheme):
    attrs = {"type": "DATE", "value": 'a<b & "c"'}
    spans = (ExchangeSpan("d", "DATE", 2, 7, "1 & 2", attrs),)
    item = ExchangeArticle("a", "😀 1 & 2\n", has_layer=True, spans=spans)
    empty = ExchangeArticle("b", " Rom.", title="<T>", has_layer=True)
    assert_round_trip(TimeMl(), [item, empty], scheme)


def test_dates_in_dates_and_control_characters_are_reported(scheme, tmp_path):
    spans = (
        ExchangeSpan("a", "DATE", 0, 6, "1. Mai", {"type": "DATE", "value": "2022-05-01"}),
        ExchangeSpan("b", "DATE", 3, 6, "Mai", {"type": "DATE", "value": "2022-05"}),
        ExchangeSpan("c", "DATE", 7, 12, "heute", {"type": "DATE"}),
        ExchangeSpan("d", "ACTOR", 13, 16, "Ada"),
    )
    item = ExchangeArticle("a", "1. Mai heute Ada", has_layer=True, spans=spans)
    control = ExchangeArticle("b", "\x01", has_layer=True)
    folder = FolderOutput(tmp_path)
    losses = TimeMl().write([item, control], scheme, folder, WriteOptions()).losses
    assert [(loss.article, str(loss.kind), loss.span) for loss in losses] == [
        ("a", "span", "d"),
        ("a", "span", "b"),
        ("a", "view", "c"),
        ("b", "article", ""),
    ]
    root = etree.parse(tmp_path / "a.tml").getroot()
    assert [dict(date.attrib) for date in root.iter("TIMEX3")] == [
        {"tid": "t1", "type": "DATE", "value": "2022-05-01"},
        {"tid": "t2", "type": "DATE"},
    ]


def test_a_document_as_of_tempeval(scheme):
    item, refused = read(SAMPLES / "tempeval.tml", scheme)
    assert item.text == "Der Rat tagt am Dienstag & Mittwoch.\n\nEr tagte drei  Tage lang."
    assert (item.name, item.title, item.document_time) == (
        *("bote_19980504", "Der Rat tagt", "1998-05-04T08:00"),
    )
    assert dates(item) == [
        ("Dienstag & Mittwoch", "DATE", "1998-05-05"),
        ("drei  Tage", "DURATION", "P3D"),
    ]
    assert [reason.split("”")[0].split("“")[1] for reason in refused] == [
        *("EVENT", "SIGNAL", "temporalFunction", "anchorTimeID", "MAKEINSTANCE", "TLINK"),
    ]


def test_a_document_of_a_tagger_without_text_element(scheme):
    item, refused = read(SAMPLES / "tagger.tml", scheme)
    assert item.text == "Der Rat tagt am 5. Mai 1998, also am Dienstagabend."
    assert dates(item) == [
        ("5. Mai 1998", "DATE", "1998-05-05"),
        ("Dienstag", "DATE", "1998-05-05"),
        ("am Dienstagabend", "TIME", "1998-05-05TEV"),
    ]
    assert refused == []


def test_what_is_no_timeml_is_refused(scheme, tmp_path):
    path = tmp_path / "a.tml"
    for content, reason in (("<a/>", "not TimeML"), ("<TimeML><TEXT>x", "not well-formed")):
        path.write_text(content, encoding="utf-8")
        with pytest.raises(ImportRefusedError, match=reason):
            list(TimeMl().read(path, ReadOptions(scheme=scheme)))
    path.write_text(
        '<!DOCTYPE TimeML [<!ENTITY x "y">]><TimeML><TEXT>&x;</TEXT></TimeML>', encoding="utf-8"
    )
    with pytest.raises(ImportRefusedError, match="entity"):
        list(TimeMl().read(path, ReadOptions(scheme=scheme)))

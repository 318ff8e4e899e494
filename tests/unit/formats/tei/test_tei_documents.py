"""TEI as it is written, and documents of others: names inline, pointers beside the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import (
    ExchangeArticle,
    ExchangeSpan,
    ForeignLabel,
    LabelMeaning,
    Refusal,
)
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import reader_for
from goldspan.formats.tei.format import Tei
from goldspan.formats.writing import WriteOptions

SAMPLES = Path(__file__).parents[3] / "samples" / "tei"
TEI = {"t": "http://www.tei-c.org/ns/1.0"}
MEANINGS = {
    "persName": LabelMeaning("ACTOR", {"kind": "PERSON"}),
    "date": LabelMeaning("DATE"),
}


def read(path: Path, scheme, **more: object) -> list[object]:
    options = ReadOptions(scheme=scheme, propose=False, **more)
    return list(reader_for(path).read(path, options))


def test_names_and_dates_in_the_text_are_spans(scheme):
    item, *others = read(SAMPLES / "inline.xml", scheme, labels=MEANINGS)
    assert isinstance(item, ExchangeArticle)
    assert item.text == (
        "Rat tagt in Bonn\n\n"
        "Am Dienstag sagte Erika Muster: Wir beraten mit dem Rat.\n\n"
        "Danach\nwar Schluss, so Hans."
    )
    assert (item.title, item.outlet, item.document_time, item.language) == (
        *("Rat tagt in Bonn", "Der Bote", "1998-05-04", "de"),
    )
    assert [(span.label, span.quote, dict(span.attrs)) for span in item.spans] == [
        ("DATE", "Dienstag", {"value": "1998-05-05"}),
        ("ACTOR", "Erika Muster", {"kind": "PERSON", "canonical": "Erika Muster"}),
    ]
    foreign = {each.label for each in others if isinstance(each, ForeignLabel)}
    assert foreign == {"placeName", "orgName", "said", "name:person"}


def test_pointers_to_elements_are_followed(scheme):
    item, refused = read(SAMPLES / "standoff.xml", scheme)
    assert isinstance(item, ExchangeArticle)
    assert item.text == "Der Rat schweigt.\n\nAda spricht."
    assert [(span.quote, dict(span.attrs)) for span in item.spans] == [
        ("Der Rat", {"kind": "ORGANISATION"}),
        ("Ada", {}),
    ]
    assert isinstance(refused, Refusal)
    assert "point nowhere" in refused.reason


def test_what_stands_around_the_body_is_noted(scheme, tmp_path):
    path = tmp_path / "a.xml"
    for front, notes in (("<front><p>Vorwort</p></front>", 1), ("<front> </front>", 0)):
        path.write_text(
            f'<TEI xmlns="{TEI["t"]}"><text>{front}<body><p>Ada.</p></body></text></TEI>',
            encoding="utf-8",
        )
        (item,) = read(path, scheme)
        assert isinstance(item, ExchangeArticle)
        assert (item.text, len(item.notes)) == ("Ada.", notes)


def test_links_that_join_no_two_spans_are_counted(scheme, tmp_path):
    links = "".join(
        f'<link target="{ends}"/>' for ends in ("#c #a", "#c #gone", "#c #far", "#c", "#c #a #a")
    )
    places = {"a": ("ACTOR", 0, 3), "c": ("CLAIM", 4, 4), "far": ("ACTOR", 70, 3)}
    spans = "".join(
        f'<span xml:id="{key}" type="{label}" target="#string-range(text,{start},{length})"/>'
        for key, (label, start, length) in places.items()
    )
    path = tmp_path / "a.xml"
    path.write_text(
        f'<TEI xmlns="{TEI["t"]}"><text><body xml:id="text" xml:space="preserve">Ada sagt.</body>'
        f'</text><standOff>{spans}<linkGrp type="source">{links}</linkGrp></standOff></TEI>',
        encoding="utf-8",
    )
    item, *others = read(path, scheme)
    assert isinstance(item, ExchangeArticle)
    assert [(link.source, link.target) for link in item.links] == [("c", "a")]
    reasons = [each.reason for each in others if isinstance(each, Refusal)]
    assert "Links that do not join two spans, left out: 2." in reasons
    assert any("Links of the type “source”" in each and "left out: 2" in each for each in reasons)


def test_string_ranges_are_code_points_of_the_body(scheme, tmp_path):
    text = "😀 Ada\n\nsagt „nein“ \x01."
    spans = (
        ExchangeSpan("a", "ACTOR", 2, 5, "Ada"),
        ExchangeSpan("c", "CLAIM", 7, 18, text[7:18], doubtful=True),
    )
    item = ExchangeArticle("a", text, has_layer=True, spans=spans)
    Tei().write([item], scheme, FolderOutput(tmp_path), WriteOptions())
    root = etree.parse(tmp_path / "a.xml").getroot()
    (body,) = root.iterfind(".//t:body", TEI)
    content = "".join(body.itertext())
    assert content == text.replace("\x01", "\ufffd")
    found = []
    for span in root.iterfind(".//t:spanGrp/t:span", TEI):
        start, length = map(int, span.get("target")[len("#string-range(text,") : -1].split(","))
        found.append((span.getparent().get("type"), content[start : start + length], span.text))
    assert found == [("ACTOR", "Ada", "Ada"), ("CLAIM", "sagt „nein“", "sagt „nein“")]
    assert [p.text for p in body.iterfind("t:p", TEI)] == ["😀 Ada", "sagt „nein“ "]


def test_other_xml_and_broken_xml_are_refused(scheme, tmp_path):
    path = tmp_path / "a.xml"
    path.write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>', encoding="utf-8")
    with pytest.raises(ImportRefusedError, match="not well-formed"):
        read(path, scheme)
    path.write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', encoding="utf-8")
    with pytest.raises(ImportRefusedError, match="no text of TEI"):
        read(path, scheme)
    assert not Tei().recognises(path, b"<text><TEI/></text>")

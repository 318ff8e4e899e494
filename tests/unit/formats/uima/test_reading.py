"""XMI of INCEpTION and DKPro: what comes in; what is broken is named, and the rest comes in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from goldspan.domain.annotator import GOLD, named_person
from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, ForeignLabel, LabelMeaning, Note, Refusal
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import reader_for
from goldspan.formats.uima.cas_file import read_cas
from goldspan.formats.uima.format import XmiFormat
from goldspan.formats.uima.reader import described_types
from goldspan.formats.xml_files import parse_xml

SAMPLE = Path(__file__).parents[3] / "samples/inception/annotation/notiz.txt/bert.xmi"
LABELS = {
    "PER": LabelMeaning("ACTOR", {"kind": "PERSON"}),
    "Organization": LabelMeaning("ACTOR"),
    "Timex3": LabelMeaning("DATE"),
    "Lob": LabelMeaning("CLAIM"),
}
HEAD = (
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"'
    ' xmlns:custom="http:///webanno/custom.ecore" xmlns:o="http:///org/example.ecore"'
    ' xmi:version="2.0"><cas:NULL xmi:id="0"/>'
)
SOFA = '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{}"/>'


def made(folder: Path, structures: str, text: str = "Rom 😀 sagt Nein.", sofa: str = SOFA) -> Path:
    path = folder / "a.xmi"
    path.write_text(HEAD + structures + sofa.format(text) + "</xmi:XMI>", encoding="utf-8")
    return path


def read(path: Path, scheme, labels=LABELS):
    items = list(XmiFormat().read(path, ReadOptions(scheme=scheme, labels=labels)))
    (article,) = (item for item in items if isinstance(item, ExchangeArticle))
    others = [item for item in items if not isinstance(item, ExchangeArticle)]
    return article, others


def span(number: int, begin: object, end: object, label: str = "ACTOR", more: str = "") -> str:
    return (
        f'<custom:GoldspanSpan xmi:id="{number}" sofa="1" begin="{begin}" end="{end}"'
        f' label="{label}" {more}/>'
    )


def reasons(others: list[object]) -> list[str]:
    return [item.reason for item in others if isinstance(item, Refusal)]


def test_spans_of_inception_come_in_by_value_layer_and_type(scheme):
    article, others = read(SAMPLE, scheme)
    assert [(each.label, each.quote, dict(each.attrs)) for each in article.spans] == [
        ("ACTOR", "Frau Weber", {"kind": "PERSON"}),
        ("ACTOR", "die Stadtwerke Nord", {}),
        ("DATE", "am Montag", {"type": "DATE", "value": "2022-05-02"}),
        ("CLAIM", "lobte", {}),
    ]
    assert article.owner is not None
    assert article.owner.annotator == named_person("bert")
    assert (article.name, article.language) == ("notiz", "de")
    foreign = {item.label: item.examples for item in others if isinstance(item, ForeignLabel)}
    assert foreign == {"Stimmung": ("😊",), "wer": ("Frau Weber",)}
    assert "Annotations of the type “POS”, which are no spans of articles, left out: 1." in reasons(
        others
    )


def test_links_that_the_scheme_does_not_have_are_named(scheme):
    article, others = read(SAMPLE, scheme, {**LABELS, "wer": LabelMeaning("ACTOR")})
    assert article.links == ()
    assert any("“Quelle”" in reason for reason in reasons(others))
    assert any("“lobt”" in reason for reason in reasons(others))


def test_a_slot_whose_role_the_scheme_has_is_a_link(scheme, tmp_path):
    text = SAMPLE.read_text(encoding="utf-8").replace('role="Quelle"', 'role="source"')
    path = tmp_path / "a.xmi"
    path.write_text(text, encoding="utf-8")
    for described in (False, True):
        if described:
            shutil.copy(SAMPLE.parent / "TypeSystem.xml", tmp_path)
        article, others = read(path, scheme, {**LABELS, "wer": LabelMeaning("ACTOR")})
        assert [(each.type, each.source, each.target) for each in article.links] == [
            ("source", "26", "25")
        ]
        notes = [str(item) for item in others if isinstance(item, Note)]
        assert bool(notes) is not described
        # Without a type system nobody knows that an organisation is a named entity.
        assert any("Organization" in note for note in notes) is not described


def test_what_stands_in_another_view_is_named(scheme, tmp_path):
    second = '<cas:Sofa xmi:id="9" sofaNum="2" sofaID="translation" sofaString="Rome."/>'
    there = '<custom:GoldspanSpan xmi:id="3" sofa="9" begin="0" end="4" label="ACTOR"/>'
    article, others = read(made(tmp_path, second + span(2, 0, 3) + there), scheme)
    assert [each.quote for each in article.spans] == ["Rom"]
    assert reasons(others) == [
        "The file has another text in the view “translation”, which was left out.",
        "Annotations of the type “webanno.custom.GoldspanSpan” in other views of the file,"
        " left out: 1.",
    ]


def test_a_long_list_is_read_at_once(tmp_path):
    """Element by element: in the square of their number, this would take minutes."""
    words = "<o:words>x</o:words>" * 200_000
    path = made(tmp_path, f'<o:Thing xmi:id="2" sofa="1">{words}</o:Thing>')
    cas = read_cas(parse_xml(path.read_bytes()), Leftovers())
    assert len(cas.structures["2"].lists["{http:///org/example.ecore}words"]) == 200_000


def test_the_type_system_belongs_to_the_file(scheme):
    beside = SAMPLE.parent / "TypeSystem.xml"
    assert XmiFormat().companions(SAMPLE) == {beside}
    assert reader_for(SAMPLE).name == "xmi"


@pytest.mark.parametrize(
    ("place", "owner"),
    [
        ("annotation/doc.txt/carla.zip/carla.xmi", named_person("carla")),
        ("curation/doc.txt/CURATION_USER.zip/doc.xmi", GOLD),
        ("annotation/doc.txt/INITIAL_CAS.xmi", None),
        ("elsewhere/doc.xmi", None),
    ],
)
def test_whose_layer_it_is_says_the_place_in_the_project(scheme, tmp_path, place, owner):
    path = tmp_path / place
    path.parent.mkdir(parents=True)
    article, _others = read(made(path.parent, span(2, 0, 3)).rename(path), scheme)
    assert (article.owner.annotator if article.owner else None) == owner
    assert article.name == "doc"
    assert article.has_layer


@pytest.mark.parametrize(
    ("broken", "named"),
    [
        (span(3, 4, 5), "with offsets that are not in their text, left out: 1"),  # in a pair
        (span(3, 0, 99), "with offsets that are not in their text, left out: 1"),
        (span(3, 9, 7), "with offsets that are not in their text, left out: 1"),
        (span(3, -1, 3), "with offsets that are not in their text, left out: 1"),
        (span(3, "x", "²"), "with offsets that are not in their text, left out: 1"),
        (span(3, "", 3), "with offsets that are not in their text, left out: 1"),
        (span(3, 7, 7), "that hold no character, left out: 1"),
        (span(2, 7, 11), "with an id that is taken, left out: 1"),
        (span(3, 7, 11, ""), "Spans without a label, left out: 1"),
        (span(3, 7, 11, "ACTOR", 'score="viel"'), "“viel” is no score"),
        (span(3, 7, 11, "ACTOR", 'score="1e999"'), "“1e999” is no score"),
        (span(3, 7, 11, "CLAIM", 'ranges="77"'), "References in “ranges”"),
        ('<custom:GoldspanSpanRangesLink xmi:id="4" role="cue" target="77"/>'
         + span(3, 7, 11, "CLAIM", 'ranges="4"'), "References in “ranges”"),
        ('<custom:GoldspanRange xmi:id="3" sofa="1" begin="7" end="11" label="cue"/>',
         "Ranges “cue” that belong to no span, left out: 1"),
        ('<custom:GoldspanLink xmi:id="3" sofa="1" begin="0" end="3" label="source"'
         ' Governor="77" Dependent="2"/>', "Links of the type “source”"),
        ('<custom:GoldspanLink xmi:id="3" sofa="1" begin="0" end="3" Dependent="2"/>',
         "Links of the type “GoldspanLink”"),
        ('<custom:Metadata xmi:id="3" sofa="1" a="b"/>', "without a place in the text"),
    ],
)  # fmt: skip
def test_what_is_broken_is_named_and_the_rest_comes_in(scheme, tmp_path, broken, named):
    article, others = read(made(tmp_path, span(2, 0, 3) + broken), scheme)
    assert (article.spans[0].label, article.spans[0].quote) == ("ACTOR", "Rom")
    assert any(named in reason for reason in reasons(others))


def test_offsets_count_utf16_units(scheme, tmp_path):
    article, others = read(made(tmp_path, span(2, 4, 6) + span(3, 7, 11)), scheme)
    assert [each.quote for each in article.spans] == ["😀", "sagt"]
    assert others == []


def test_features_with_several_values_are_attributes(scheme, tmp_path):
    more = "<Themen>Krieg</Themen><Themen>Frieden</Themen>"
    other = f'<custom:Thema xmi:id="3" sofa="1" begin="0" end="3">{more}</custom:Thema>'
    article, others = read(made(tmp_path, other), scheme, {"Thema": LabelMeaning("ACTOR")})
    assert len(article.spans) == 1
    assert "The scheme has no attribute “Themen” for “ACTOR”; left out of spans: 1." in reasons(
        others
    )


def test_a_span_that_points_straight_to_another_is_linked(scheme, tmp_path):
    (tmp_path / "TypeSystem.xml").write_text(
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>'
        "<typeDescription><name>webanno.custom.CLAIM</name>"
        "<supertypeName>uima.tcas.Annotation</supertypeName><features><featureDescription>"
        "<name>source</name><rangeTypeName>uima.tcas.Annotation</rangeTypeName>"
        "</featureDescription></features></typeDescription></types></typeSystemDescription>"
    )
    claim = '<custom:CLAIM xmi:id="3" sofa="1" begin="12" end="16" source="2"/>'
    article, others = read(made(tmp_path, span(2, 0, 3) + claim), scheme)
    assert [(each.label, each.quote) for each in article.spans] == [
        ("ACTOR", "Rom"),
        ("CLAIM", "Nein"),
    ]
    assert [(link.type, link.source, link.target) for link in article.links] == [
        ("source", "3", "2")
    ]
    assert others == []


def test_annotations_that_are_not_in_the_view_do_not_count(scheme, tmp_path):
    view = '<cas:View sofa="1" members="2"/>'
    article, others = read(made(tmp_path, span(2, 0, 3) + span(3, 7, 11) + view), scheme)
    assert [each.quote for each in article.spans] == ["Rom"]
    assert others == []


def test_types_that_nobody_describes_are_named_and_read(scheme, tmp_path):
    other = '<o:Person xmi:id="3" sofa="1" begin="0" end="3"/>'
    article, others = read(made(tmp_path, other), scheme, {"Person": LabelMeaning("ACTOR")})
    assert [each.label for each in article.spans] == ["ACTOR"]
    assert [str(item) for item in others] == [
        "a.xmi: The type system does not describe these types, which were read all the same:"
        " Person."
    ]


def test_the_type_system_of_a_folder_is_parsed_once(scheme, tmp_path):
    shutil.copy(SAMPLE.parent / "TypeSystem.xml", tmp_path)
    described_types.cache_clear()
    for number in range(5):
        copied = tmp_path / f"{number}.xmi"
        shutil.copy(SAMPLE, copied)
        assert read(copied, scheme) == read(copied, scheme)
    assert described_types.cache_info().misses == 1


@pytest.mark.parametrize(
    "types",
    [b"<a/>", b"<typeSystemDescription", b"", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
)
def test_a_broken_type_system_is_named_and_the_article_comes_in(scheme, tmp_path, types):
    (tmp_path / "TypeSystem.xml").write_bytes(types)
    article, others = read(made(tmp_path, span(2, 0, 3)), scheme)
    assert len(article.spans) == 1
    assert [Path(item.file).name for item in others if isinstance(item, Refusal)] == [
        "TypeSystem.xml"
    ]


def test_types_that_descend_from_themselves_are_read(scheme, tmp_path):
    described = "".join(
        f"<typeDescription><name>org.example.{name}</name>"
        f"<supertypeName>org.example.{parent}</supertypeName></typeDescription>"
        for name, parent in (("A", "B"), ("B", "A"))
    )
    (tmp_path / "TypeSystem.xml").write_text(
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>'
        f"{described}</types></typeSystemDescription>"
    )
    other = '<o:A xmi:id="3" sofa="1" begin="0" end="3"/>'
    article, _others = read(made(tmp_path, other), scheme, {"A": LabelMeaning("ACTOR")})
    assert len(article.spans) == 1


@pytest.mark.parametrize(
    ("sofa", "said"),
    [
        ('<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView"/>', "holds no text"),
        ('<cas:Sofa xmi:id="1" sofaID="_InitialView" sofaURI="file:/etc/x"/>', "only where it is"),
        ('<cas:Sofa xmi:id="1" mimeType="audio/wav" sofaString="a"/>', "audio/wav"),
        ("", "holds no text"),
    ],
)
def test_what_is_no_text_is_refused(scheme, tmp_path, sofa, said):
    with pytest.raises(ImportRefusedError, match=said):
        read(made(tmp_path, "", sofa=sofa), scheme)


@pytest.mark.parametrize(
    "data",
    [
        b"<a/>",
        b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xmi:XMI'
        b' xmlns:xmi="http://www.omg.org/XMI">&e;</xmi:XMI>',
        b"<xmi:XMI",
    ],
)
def test_other_xml_entities_and_broken_xml_are_refused(scheme, tmp_path, data):
    path = tmp_path / "a.xmi"
    path.write_bytes(data)
    with pytest.raises(ImportRefusedError):
        read(path, scheme)

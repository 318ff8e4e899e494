"""brat folders of others: events, pieces, references, broken lines, offsets that are off."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, ForeignLabel, Note, Refusal
from goldspan.domain.scheme import (
    AttributeKind,
    AttributeType,
    Choice,
    LabelType,
    LinkType,
    Scheme,
)
from goldspan.formats.brat.format import Brat
from goldspan.formats.brat.notes import read_note, written_note
from goldspan.formats.reading import ReadOptions
from goldspan.services.transfer.import_sources import files_to_import

SAMPLES = Path(__file__).parents[3] / "samples" / "brat"


def attribute(key: str, kind: AttributeKind, *choices: str) -> AttributeType:
    made = tuple(Choice(choice, {"en": choice}) for choice in choices)
    return AttributeType(key, key, kind, {"en": key}, made)


@pytest.fixture(scope="module")
def foreign() -> ReadOptions:
    attributes = {
        "Place": (attribute("actor", AttributeKind.ACTOR),),
        "Merge-Org": (
            attribute("Negation", AttributeKind.CHOICE, "true", "false"),
            attribute("Speculation", AttributeKind.CHOICE, "true", "false"),
            attribute("Confidence", AttributeKind.CHOICE, "L1", "L2"),
        ),
    }
    labels = tuple(
        LabelType(key, key, {"en": key}, {}, "blue", 0, attributes.get(key, ()))
        for key in ("Organization", "Person", "Place", "Position", "Merge-Org")
    )
    any_label = tuple(label.key for label in labels)
    links = tuple(
        LinkType(key, key, {"en": key}, any_label, any_label)
        for key in ("Holds", "Buyer", "Target", "Place")
    )
    return ReadOptions(scheme=Scheme("s", "s", 1, labels, links), propose=False)


def read(path: Path, options: ReadOptions) -> tuple[ExchangeArticle, list[object]]:
    first, *rest = Brat().read(path, options)
    assert isinstance(first, ExchangeArticle)
    return first, rest


def folder(path: Path, text: str, annotations: str) -> Path:
    (path / "a.txt").write_bytes(text.encode())
    (path / "a.ann").write_bytes(annotations.encode())
    return path / "a.ann"


def test_the_sample_of_the_documentation(foreign):
    article, rest = read(SAMPLES / "news.ann", foreign)
    spans = {span.id: (span.label, span.quote) for span in article.spans}
    assert spans["T2"] == ("Merge-Org", "kaufte")
    assert spans["T7"] == ("Place", "Nord- und Südamerika")
    assert len(spans) == 8
    by_id = {span.id: span for span in article.spans}
    said = {"Negation": "true", "Confidence": "L2", "Speculation": "true"}
    assert by_id["T2"].attrs == said
    assert by_id["T4"].attrs == {"actor": "Kiel"}
    assert by_id["T1"].note == "erfundene Firma"
    assert [(link.type, link.source, link.target) for link in article.links] == [
        *(("Buyer", "T2", "T1"), ("Target", "T2", "T3"), ("Place", "T2", "T4")),
        ("Holds", "T5", "T6"),
    ]
    assert article.owner is None
    assert [str(item.words) for item in rest if isinstance(item, Note)] == [
        "Spans in several pieces were taken from their first word to their last: 1."
    ]
    assert [item.reason for item in rest if isinstance(item, Refusal)] == [
        "Equivalences, left out: 1."
    ]


def test_nothing_marked_is_an_empty_layer(foreign):
    article, rest = read(SAMPLES / "nothing.ann", foreign)
    assert (article.name, article.has_layer, article.spans, rest) == ("nothing", True, (), [])


@pytest.mark.parametrize("annotations", ["\n", "\r\n\r\n"])
def test_line_ends_alone_mark_nothing(tmp_path, foreign, annotations):
    article, rest = read(folder(tmp_path, "Kiel lebt", annotations), foreign)
    assert (article.has_layer, article.spans, rest) == (True, (), [])


def test_both_files_may_be_in_an_old_encoding(tmp_path, foreign):
    path = folder(tmp_path, "", "")
    (tmp_path / "a.txt").write_bytes("Über Köln grüßt München.".encode("latin-1"))
    path.write_bytes("T1\tPlace 5 9\tKöln\n".encode("latin-1"))
    article, rest = read(path, foreign)
    assert [span.quote for span in article.spans] == ["Köln"]
    assert rest == []
    assert Brat().decoded(path, foreign).text == "Über Köln grüßt München."
    said = ReadOptions(scheme=foreign.scheme, encodings={path: "cp850"}, propose=False)
    assert read(path, said)[0].text == "▄ber K÷ln gr³▀t M³nchen."


def test_texts_and_configuration_are_read_by_nobody_else():
    files = files_to_import([SAMPLES], None)
    assert [path.name for path in files] == ["README.md", "news.ann", "nothing.ann"]


def test_a_missing_text_is_refused(tmp_path, foreign):
    (tmp_path / "a.ann").write_text("T1\tPlace 0 4\tKiel\n", encoding="utf-8")
    with pytest.raises(ImportRefusedError, match=r"The text “a\.txt” .* is missing"):
        read(tmp_path / "a.ann", foreign)


def test_broken_lines_are_named_by_their_numbers(tmp_path, foreign):
    lines = [
        "T1\tPlace 0 4\tKiel",
        "T1\tPlace 5 9\tlebt",
        "T2 Place 0 4 Kiel",
        "T3\tPlace 0\tKiel",
        "X1\tPlace 0 4\tKiel",
        "",
        "R1\tHolds Arg1:T1",
        "E1\tMerge-Org",
        "#1\tAnnotatorNotes",
        "N1\tReference T1\tKiel",
        "A1\tNegation",
        "T4\tPlace 0 99999999999999999999\tKiel",
    ]
    article, rest = read(folder(tmp_path, "Kiel lebt", "\n".join(lines)), foreign)
    assert [span.quote for span in article.spans] == ["Kiel"]
    refused = [item for item in rest if isinstance(item, Refusal)]
    assert [item.line for item in refused] == [2, 3, 4, 5, 7, 8, 9, 10, 11, 12]
    assert refused[0].reason == "The id “T1” is there already."
    assert refused[1].reason == "The line is no annotation of brat’s: “T2 Place 0 4 Kiel”."
    assert refused[2].reason == "The annotation “T3” is not as brat writes it: “T3\tPlace 0\tKiel”."


def test_halves_of_characters_and_empty_lines_are_no_fault(tmp_path, foreign):
    path = folder(tmp_path, "Kiel lebt", "R1\t\nT1\tPlace 0 4\tKiel\n")
    with path.open("ab") as file:
        file.write(b"T2\t\xed\xa0\xbd 5 9\tlebt\n")
    article, rest = read(path, foreign)
    assert [span.quote for span in article.spans] == ["Kiel"]
    assert [item.label for item in rest if isinstance(item, ForeignLabel)] == ["\ufffd"]


def test_what_hangs_in_the_air_is_counted(tmp_path, foreign):
    marked = "T1\tPlace 0 4\tKiel\nR1\tHolds Arg1:T1 Arg2:T9\n"
    lines = f"{marked}A1\tNegation T9\n#1\tAnnotatorNotes T9\tx\nE1\tHolds:T9\n"
    article, rest = read(folder(tmp_path, "Kiel lebt", lines), foreign)
    assert article.links == ()
    reasons = [item.reason for item in rest if isinstance(item, Refusal)]
    assert len(reasons) == 4
    assert "Events whose words are not there, left out: 1." in reasons


def test_what_notes_say_of_links_is_counted(tmp_path, foreign):
    lines = (
        "T1\tPerson 0 4\tAnna",
        "T2\tPosition 5 9\tchef",
        "R1\tHolds Arg1:T1 Arg2:T2",
        "R2\tHolds Arg1:T2 Arg2:T1",
        "A1\tNegation R1",
        "#1\tAnnotatorNotes R1\tbitte prüfen",
        "#2\tAnnotatorNotes R2\tscore: 0.5; note: gut",
        "#3\tAnnotatorNotes T1\tscore: high",
        "#4\tNormalization T1\tx",
    )
    article, rest = read(folder(tmp_path, "Anna chef", "\n".join(lines)), foreign)
    assert [link.score for link in article.links] == [None, 0.5]
    assert article.spans[0].note == "score: high"
    said = [(str(item.reason), item.line) for item in rest if isinstance(item, Refusal)]
    assert said == [
        ("What is said by “Negation” of links, left out: 1.", 5),
        ("Notes of the type “Normalization”, left out: 1.", 9),
        ("What is said by “AnnotatorNotes” of links, left out: 2.", 6),
    ]


@pytest.mark.parametrize(
    ("text", "annotations"),
    [
        ("😀 Kiel", "T1\tPlace 3 7\tKiel\n"),  # UTF-16
        ("ä Kiel", "T1\tPlace 3 7\tKiel\n"),  # bytes
        ("a\r\nKiel", "T1\tPlace 3 7\tKiel\r\n"),  # CR LF counted
        ("a\r\nKiel", "T1\tPlace 2 6\tKiel\r\n"),  # CR LF read as LF
        ("\ufeffKiel", "T1\tPlace 1 5\tKiel\n"),
    ],
)
def test_offsets_that_count_something_else_are_found_by_the_quotes(
    tmp_path, foreign, text, annotations
):
    article, rest = read(folder(tmp_path, text, annotations), foreign)
    assert [span.quote for span in article.spans] == ["Kiel"]
    assert rest == []


def test_a_quote_that_stands_nowhere_is_left_out(tmp_path, foreign):
    lines = "T1\tPlace 0 4\tBonn\nT2\tPlace 5 50\tlebt lange\n"
    article, rest = read(folder(tmp_path, "Kiel lebt", lines), foreign)
    assert article.spans == ()
    assert len(rest) == 1


def test_pieces_over_a_line_end_are_one_span(tmp_path, foreign):
    lines = "T1\tPlace 0 3;4 8\tNew York\n"
    article, rest = read(folder(tmp_path, "New\nYork", lines), foreign)
    assert [span.quote for span in article.spans] == ["New\nYork"]
    assert rest == []


def test_types_that_the_scheme_lacks_are_told_apart(scheme):
    _article, rest = read(SAMPLES / "news.ann", ReadOptions(scheme=scheme))
    labels = {item.label: item.count for item in rest if isinstance(item, ForeignLabel)}
    assert labels == {"Organization": 2, "Merge-Org": 1, "Place": 3, "Person": 1, "Position": 1}


def test_words_marked_for_no_span_are_counted(tmp_path, scheme):
    lines = "T1\tCLAIM--cue 0 4\tKiel\n"
    article, rest = read(folder(tmp_path, "Kiel lebt", lines), ReadOptions(scheme=scheme))
    assert article.spans == ()
    (refusal,) = rest
    assert refusal.reason == "Words marked as “CLAIM--cue” that belong to no span, left out: 1."


@pytest.mark.parametrize(
    ("values", "written"),
    [
        ({"note": "see below"}, "see below"),
        ({"note": "see: below; there"}, "see: below; there"),
        ({"note": "note: a"}, "note: note: a"),
        ({"canonical": "Kern"}, "canonical: Kern"),
        ({"canonical": "A; B", "note": "c:d\n"}, "canonical: A\\u003b B; note: c:d\\n"),
    ],
)
def test_notes(values, written):
    assert written_note(values, {"canonical"}) == written
    assert read_note(written, {"canonical"}) == values


def test_a_note_that_somebody_wrote_in_brat_is_a_note():
    assert read_note("canonical: Kern; sure?", {"canonical"}) == {"note": "canonical: Kern; sure?"}
    assert read_note("  ", {"canonical"}) == {}

"""The lines of a TSV are those of INCEpTION's documentation; its own rules give the text back."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings

from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan
from goldspan.domain.layer import TextRange
from goldspan.formats.output import FolderOutput
from goldspan.formats.webanno.escapes import read_text, read_value
from goldspan.formats.webanno.format import WebAnnoFormat
from goldspan.formats.writing import WriteOptions
from goldspan.text.utf16 import Utf16Map

from ..strange_articles import articles, odd_scheme, oddly_named

SPAN = "webanno.custom.GoldspanSpan"


def written(item: ExchangeArticle, scheme) -> list[str]:
    with tempfile.TemporaryDirectory() as name:
        WebAnnoFormat().write([item], scheme, FolderOutput(Path(name)), WriteOptions())
        (path,) = Path(name).glob("*.tsv")
        return path.read_bytes().decode("utf-8").split("\n")


def article(text: str, *spans: ExchangeSpan, **more: Any) -> ExchangeArticle:
    return ExchangeArticle(name="a", text=text, has_layer=True, spans=spans, **more)


def span(name: str, label: str, text: str, quote: str, **attrs: Any) -> ExchangeSpan:
    start = text.index(quote)
    return ExchangeSpan(name, label, start, start + len(quote), quote, attrs)


def test_the_header_has_two_empty_lines_behind_it(scheme):
    assert written(article("Ja."), scheme) == [
        "#FORMAT=WebAnno TSV 3.3",
        f"#T_SP={SPAN}|label",
        *("", ""),
        "#Text=Ja.",
        "1-1\t0-2\tJa\t_\t",
        "1-2\t2-3\t.\t_\t",
        "",
    ]


def test_offsets_count_utf16_units_and_spans_of_several_tokens_have_ids(scheme):
    text = "😀 Bob Dylan singt"
    lines = written(article(text, span("x", "ACTOR", text, "Bob Dylan", kind="PERSON")), scheme)
    assert lines[1] == f"#T_SP={SPAN}|label|kind"
    assert lines[4:] == [
        "#Text=😀 Bob Dylan singt",
        "1-1\t0-2\t😀\t_\t_\t",
        "1-2\t3-6\tBob\tACTOR[1]\tPERSON[1]\t",
        "1-3\t7-12\tDylan\tACTOR[1]\tPERSON[1]\t",
        "1-4\t13-18\tsingt\t_\t_\t",
        "",
    ]


def test_stacked_spans_parts_of_tokens_and_reserved_marks(scheme):
    text = "Nato-Rat a_b"
    spans = (
        span("x", "ACTOR", text, "Nato", canonical="[*]"),
        span("y", "ACTOR", text, "Nato-Rat"),
        span("z", "CLAIM", text, "Nato-Rat"),
    )
    assert written(article(text, *spans), scheme)[4:] == [
        "#Text=Nato-Rat a_b",
        "1-1\t0-8\tNato-Rat\tACTOR[1]|CLAIM[2]\t*[1]|*[2]\t",
        "1-1.1\t0-4\tNato\tACTOR\t\\[\\*\\]\t",
        "1-2\t9-12\ta_b\t_\t_\t",
        "",
    ]


def test_links_and_cues_are_relations_and_slots(scheme):
    text = "Rom sagte: Ja"
    cue = TextRange(4, 9, "sagte")
    spans = (span("x", "ACTOR", text, "Rom"), span("y", "CLAIM", text, "Ja", cue=(cue,)))
    links = (ExchangeLink("source", "y", "x", 0.5),)
    lines = written(article(text, *spans, links=links), scheme)
    assert lines[1:4] == [
        f"#T_SP={SPAN}|label|ROLE_{SPAN}:ranges_webanno.custom.GoldspanSpanRangesLink"
        "|webanno.custom.GoldspanRange",
        "#T_SP=webanno.custom.GoldspanRange|label",
        f"#T_RL=webanno.custom.GoldspanLink|label|score|BT_{SPAN}",
    ]
    assert lines[7:-1] == [
        "1-1\t0-3\tRom\tACTOR\t_\t*\t_\tsource\t0.5\t1-4\t",
        "1-2\t4-9\tsagte\t_\t_\t_\tcue\t_\t_\t_\t",
        "1-3\t9-10\t:\t_\t_\t_\t_\t_\t_\t_\t",
        "1-4\t11-13\tJa\tCLAIM\tcue\t1-2\t_\t_\t_\t_\t",
    ]


def test_a_span_over_a_line_s_end_is_marked_in_both_sentences(scheme):
    text = "Erst die\nNato"
    lines = written(article(text, span("x", "CLAIM", text, "die\nNato")), scheme)
    assert lines[4:] == [
        "#Text=Erst die",
        *("1-1\t0-4\tErst\t_\t", "1-2\t5-8\tdie\tCLAIM[1]\t", ""),
        "#Text=Nato",
        *("2-1\t9-13\tNato\tCLAIM[1]\t", ""),
    ]


def test_white_space_is_a_token_where_a_span_begins_in_it(scheme):
    text = "Ja \t so"
    lines = written(article(text, span("x", "CLAIM", text, "\t so")), scheme)
    assert lines[4:-1] == [
        "#Text=Ja \\t so",
        *("1-1\t0-2\tJa\t_\t", "1-2\t2-3\t \t_\t"),
        *("1-3\t3-5\t\\t \tCLAIM[1]\t", "1-4\t5-7\tso\tCLAIM[1]\t"),
    ]


def inception_text(lines: list[str]) -> str:
    """Make the text as INCEpTION's `Tsv3XDeserializer` does, from sentences and first tokens."""
    text, sentence, in_header = "", "", False
    for line in lines[lines.index("") + 2 :]:
        if line.startswith("#Text="):
            sentence += read_text(line.removeprefix("#Text=")) + "\n"
            in_header = True
        elif line and in_header:
            begin = int(line.split("\t")[1].split("-")[0])
            length = len(text.encode("utf-16-le")) // 2
            assert length <= begin + 1
            text = text[:-1] if length > begin else text + " " * (begin - length)
            text, sentence, in_header = text + sentence, "", False
    return text


@settings(max_examples=30)
@given(articles())
def test_inception_s_rules_give_the_text_back(scheme, item):
    assert inception_text(written(item, scheme)) == item.text + "\n"


def inception_spans(lines: list[str]) -> list[tuple[str, int, int]]:
    """Read the spans as INCEpTION's `Tsv3XDeserializer` does: label, begin and end in UTF-16."""
    columns: list[tuple[str, str]] = []
    for line in lines[1 : lines.index("")]:
        mark, _, declared = line.partition("=")
        type_name, *features = declared.split("|")
        kind = type_name if mark == "#T_SP" else ""
        columns += [(kind, "" if "." in feature else feature) for feature in features]
    numbered: dict[str, list[Any]] = {}
    made: list[list[Any]] = []
    for line in lines[lines.index("") :]:
        if not line or line.startswith("#"):
            continue
        _unit, place, _word, *cells = line.split("\t")
        begin, end = map(int, place.split("-"))
        here: dict[str, list[list[Any]]] = {}
        for (kind, feature), cell in zip(columns, cells, strict=False):
            if not kind or not feature or cell == "_":
                continue
            for index, stacked in enumerate(re.split(r"(?<!\\)\|", cell)):
                value, number = stacked, ""
                if value.endswith("]") and not value.endswith("\\]"):
                    value, _, number = stacked[:-1].rpartition("[")
                on_unit = here.setdefault(kind, [])
                if index < len(on_unit):
                    found = on_unit[index]
                elif number and number in numbered:
                    found = numbered[number]
                    found[3] = end
                    on_unit.append(found)
                else:
                    found = [kind, "", begin, end]
                    made.append(found)
                    on_unit.append(found)
                if number:
                    assert numbered.setdefault(number, found) is found
                if feature == "label" and value != "*":
                    found[1] = read_value(value)
    return sorted((label, begin, end) for kind, label, begin, end in made if kind == SPAN)


@settings(max_examples=25)
@given(articles())
def test_inception_s_rules_give_the_spans_back(scheme, item):
    item, units = oddly_named(item), Utf16Map(item.text).to_units
    lines = written(item, odd_scheme(scheme))
    assert inception_spans(lines) == sorted(
        (span.label, units(span.start), units(span.end)) for span in item.spans
    )

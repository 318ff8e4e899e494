"""Tables as spreadsheets leave them: other separators, orders and types; what is wrong is named."""

from __future__ import annotations

import csv
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan, Refusal
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import reader_for
from goldspan.formats.span_tables import workbook
from goldspan.formats.span_tables.formulas import guarded, unguarded
from goldspan.formats.span_tables.tables import CsvTables, ExcelTables
from goldspan.formats.writing import WriteOptions

ARTICLES = "id;Titel;text\na;T;😀 Rom schweigt am 10. Januar.\n"
CLAIM = ExchangeArticle(
    "a",
    "=Rom sagt, es regne am 10. Januar.",
    outlet="Blatt",
    document_time="2022-01-09",
    has_layer=True,
    spans=(
        ExchangeSpan("r", "ACTOR", 0, 4, "=Rom", {"canonical": "@Italien", "kind": "STATE"}),
        ExchangeSpan("c", "CLAIM", 11, 19, "es regne", {"mode": "INDIRECT"}),
        ExchangeSpan("d", "DATE", 23, 33, "10. Januar", {"type": "DATE", "value": "2022-01-10"}),
    ),
    links=(ExchangeLink("source", "c", "r"), ExchangeLink("when", "c", "d")),
)


def tables(folder: Path, spans: str, articles: str = ARTICLES) -> Path:
    (folder / "articles.csv").write_text(articles, encoding="utf-8-sig")
    path = folder / "spans.csv"
    path.write_text(spans, encoding="utf-8-sig")
    return path


def read(path: Path, scheme) -> tuple[list[ExchangeArticle], list[Refusal]]:
    options = ReadOptions(scheme=scheme, propose=False)
    items = list(reader_for(path).read(path, options))
    return (
        [item for item in items if isinstance(item, ExchangeArticle)],
        [item for item in items if isinstance(item, Refusal)],
    )


def test_semicolons_a_mark_another_order_and_days_of_excel(scheme, tmp_path):
    path = tables(
        tmp_path,
        "quote;value;End;Start;label;article;score;annotator\n"
        "10. Januar;10.01.2022;28;18;DATE;a;0,5;Ada\n"
        "Rom;;6;3;ACTOR;a;;Bo\n",
    )
    (ada, bo), refused = read(path, scheme)
    assert refused == []
    assert (ada.title, ada.spans[0].attrs, ada.spans[0].score) == (
        "T",
        {"value": "2022-01-10"},
        0.5,
    )
    assert ada.owner is not None
    assert ada.owner.annotator.name == "Ada"
    # Bo's offsets count UTF-16 units; the quote decides.
    assert [(s.label, s.start, s.end) for s in bo.spans] == [("ACTOR", 2, 5)]


def test_rows_that_are_wrong_are_named(scheme, tmp_path):
    path = tables(
        tmp_path,
        "article;label;start;end;quote\n"
        "b;ACTOR;0;3;Rom\n"
        "a;ACTOR;zwei;5;Rom\n"
        "a;ACTOR;2;5;Bonn\n"
        "a;ACTOR;2;5;Rom\n",
    )
    (item,), refused = read(path, scheme)
    assert [span.quote for span in item.spans] == ["Rom"]
    assert [(each.line, each.reason) for each in refused] == [
        (3, "“zwei” in the column “start” is no whole number."),
        (
            4,
            "Spans of “ACTOR” whose quote does not stand in the text near their offsets, left out:"
            " 1.",
        ),
        (2, "The row’s article “b” is not in the table of articles."),
    ]


def test_unicode_text_of_excel_is_read(scheme, tmp_path):
    tables(tmp_path, "")
    path = tmp_path / "Ada_Spans.csv"
    spans = "article\tlabel\tstart\tend\tquote\na\tACTOR\t2\t5\tRom\n"
    path.write_text(spans, encoding="utf-16")
    (item,), refused = read(path, scheme)
    assert ([span.quote for span in item.spans], refused) == (["Rom"], [])


def test_rows_with_more_cells_than_columns_are_refused(scheme, tmp_path):
    broken = "id;Titel;text\na;T;Rom; schweigt.\nb;T;Bonn.\n"
    path = tables(tmp_path, "article;label;start;end;quote\nb;ACTOR;0;4;Bonn\n", broken)
    (item,), refused = read(path, scheme)
    assert item.name == "b"
    assert [(each.line, Path(each.file).name) for each in refused] == [(2, "articles.csv")]


def test_spans_without_articles_are_refused(scheme, tmp_path):
    path = tables(tmp_path, "article;label;start;end;quote\na;ACTOR;2;5;Rom\n")
    (tmp_path / "articles.csv").unlink()
    with pytest.raises(ImportRefusedError, match=r"articles\.csv"):
        read(path, scheme)


def test_the_missing_table_is_called_by_a_name_of_its_own(scheme, tmp_path):
    path = tmp_path / "latin.csv"
    path.write_text("article;label;start;end;quote\na;DATE;0;6;Montag\n", encoding="utf-8")
    with pytest.raises(ImportRefusedError, match=r"Put “articles\.csv” into the same folder"):
        list(reader_for(path).read(path, ReadOptions(scheme=scheme)))


def test_tables_of_articles_are_still_read_as_such(tmp_path):
    path = tables(tmp_path, "")
    assert reader_for(tmp_path / "articles.csv").name == "csv"
    path.write_text("article,label,start,text\n", encoding="utf-8")
    assert reader_for(path).name == "csv"


@pytest.mark.parametrize(
    "text", ["=1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "'=1", "''@", "'x", "x=", ""]
)
def test_no_cell_begins_like_a_formula_and_all_come_back(text):
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(tuple("=+-@\t\r＝"))


class TestSheets:
    def test_a_claim_is_a_row_with_source_and_time(self, scheme, tmp_path):
        CsvTables().write([CLAIM], scheme, FolderOutput(tmp_path), WriteOptions())
        with (tmp_path / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
            (row,) = csv.DictReader(file)
        assert row == {
            **{"article": "a", "title": "", "outlet": "Blatt", "document_time": "2022-01-09"},
            **{"label": "CLAIM", "quote": "es regne", "start": "11", "end": "19"},
            **{"mode": "INDIRECT", "cue": "", "source": "'@Italien", "source (quote)": "'=Rom"},
            **{"when": "2022-01-10", "when (quote)": "10. Januar"},
        }

    def test_openpyxl_finds_texts_and_no_formula(self, scheme, tmp_path):
        ExcelTables().write([CLAIM], scheme, FolderOutput(tmp_path), WriteOptions())
        book = openpyxl.load_workbook(tmp_path / "corpus.xlsx")
        assert book.sheetnames == ["articles", "spans", "claims", "links"]
        kinds = {cell.data_type for sheet in book for row in sheet for cell in row}
        assert kinds == {"s", "n"}  # "n" is also what is empty
        header, actor, *_others = book["spans"].iter_rows(values_only=True)
        assert dict(zip(header, actor, strict=True))["quote"] == "=Rom"

    def test_columns_are_as_wide_as_what_is_in_them_and_can_be_filtered(self, scheme, tmp_path):
        long = replace(CLAIM, url="https://example.org/" + "a" * 200)
        ExcelTables().write([long], scheme, FolderOutput(tmp_path), WriteOptions())
        sheet = openpyxl.load_workbook(tmp_path / "corpus.xlsx")["articles"]
        header = {cell.value: cell.column_letter for cell in sheet[1]}
        widths = {name: sheet.column_dimensions[letter].width for name, letter in header.items()}
        assert (widths["id"], widths["url"]) == (8, 60)
        assert widths["document_time_origin"] == len("document_time_origin") + 4
        assert sheet.auto_filter.ref == sheet.dimensions

    def test_a_workbook_that_was_saved_anew_is_read(self, scheme, tmp_path):
        path = tmp_path / "corpus.xlsx"
        ExcelTables().write([CLAIM], scheme, FolderOutput(tmp_path), WriteOptions())
        book = openpyxl.load_workbook(path)
        header = [cell.value for cell in book["spans"][1]]
        book["spans"].cell(2, header.index("score") + 1).value = 0.25
        book.save(path)
        (item,), refused = read(path, scheme)
        assert refused == []
        assert [span.score for span in item.spans] == [0.25, None, None]
        assert len(item.links) == 2

    def test_a_full_sheet_goes_on_in_another(self, scheme, tmp_path, monkeypatch):
        monkeypatch.setattr(workbook, "MOST_ROWS", 3)
        ExcelTables().write([CLAIM], scheme, FolderOutput(tmp_path), WriteOptions())
        path = tmp_path / "corpus.xlsx"
        names = openpyxl.load_workbook(path, read_only=True).sheetnames
        assert names == ["articles", "spans", "spans 2", "claims", "links"]
        (item,), refused = read(path, scheme)
        assert (len(item.spans), len(item.links), refused) == (3, 2, [])

    def test_a_workbook_of_articles_only(self, scheme, tmp_path):
        book = openpyxl.Workbook()
        book.active.append(["Headline", "text", "Nr"])
        book.active.append(["T", "Rom schweigt.", 7])
        book.save(tmp_path / "a.xlsx")
        (item,), _refused = read(tmp_path / "a.xlsx", scheme)
        assert (item.title, item.text, item.extra) == ("T", "Rom schweigt.", {"Nr": "7"})
        assert not item.has_layer

    def test_broken_and_swollen_workbooks_are_refused(self, scheme, tmp_path):
        path = tmp_path / "a.xlsx"
        path.write_bytes(b"PK\x03\x04 no")
        with pytest.raises(ImportRefusedError, match="no workbook"):
            read(path, scheme)
        with zipfile.ZipFile(path, "w") as package:
            package.writestr("xl/workbook.xml", "<workbook/>")
        with pytest.raises(ImportRefusedError):
            read(path, scheme)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("xl/sharedStrings.xml", bytes(20_000_000))
        options = ReadOptions(scheme=scheme, max_bytes=1_000_000)
        with pytest.raises(ImportRefusedError, match="more than is safe"):
            list(ExcelTables().read(path, options))

    def test_the_same_articles_are_the_same_bytes(self, scheme, tmp_path):
        made = []
        for name in ("a", "b"):
            ExcelTables().write([CLAIM], scheme, FolderOutput(tmp_path / name), WriteOptions())
            made.append((tmp_path / name / "corpus.xlsx").read_bytes())
        assert made[0] == made[1]

"""Spans as CSV tables and as a workbook: readers and writers under one name each."""

from __future__ import annotations

from collections.abc import Mapping

from goldspan.formats.span_tables.reading_csv import TablesReader
from goldspan.formats.span_tables.reading_excel import ExcelReader
from goldspan.formats.span_tables.writing_csv import TablesWriter
from goldspan.formats.span_tables.writing_excel import ExcelWriter


class CsvTables(TablesReader, TablesWriter):
    """Tables of articles, spans, claims and links; nothing is lost on the way there and back."""

    name = "tables"
    titles: Mapping[str, str] = {
        "en": "Tables of spans and claims (CSV)",
        "de": "Tabellen mit Markierungen und Aussagen (CSV)",
    }


class ExcelTables(ExcelReader, ExcelWriter):
    """The same tables as sheets."""

    name = "excel"
    titles: Mapping[str, str] = {"en": "Excel workbook", "de": "Excel-Arbeitsmappe"}

"""Writes a workbook of Excel row by row: texts as texts, the same bytes for the same rows.

ECMA-376, part 1, SpreadsheetML. openpyxl would put the time of writing into it.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import IO, BinaryIO, Final
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from goldspan.formats.span_tables.formulas import looks_like_formula
from goldspan.formats.span_tables.rows import Cell

MOST_ROWS: Final = 1_048_576
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SHARED = "xl/sharedStrings.xml"
_OLDEST = (1980, 1, 1, 0, 0, 0)
# What XML cannot hold, and what reads like the escape for it.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")

# Short texts recur, and are read faster from the table of the workbook; it stays in memory.
_MOST_SHARED = 500_000
_LONGEST_SHARED = 100

_NARROWEST, _WIDEST = 8, 60
_PLAIN, _TEXT, _FORMULA_LIKE, _HEADER = range(4)
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}">'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"'
    ' quotePrefix="1"/>'
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


@dataclass(slots=True)
class _Part:
    """Rows of a sheet that are not in the workbook yet."""

    spool: IO[bytes]
    rows: int = 1  # with the header, which comes when all columns are known


@dataclass(slots=True)
class _Sheet:
    """A sheet with its name, its header, the widths of its columns in characters, its rows."""

    name: str
    header: list[str]
    widths: list[int]
    part: _Part | None

    @property
    def range(self) -> str:
        """All its cells, as `A1:C9`."""
        return f"A1:{_column(len(self.header))}{self.part.rows if self.part is not None else 1}"


@dataclass(slots=True)
class Workbook:
    """Takes rows for its sheets in any order; a sheet that is full goes on in another.

    `headers` are the columns of each sheet. A row may be longer than its header, whose last column
    then goes on as `text_2`, `text_3` and so on.
    """

    headers: Mapping[str, list[str]]
    _stack: ExitStack
    _parts: dict[str, list[_Part]] = field(default_factory=dict)
    _lengths: dict[str, list[int]] = field(default_factory=dict)
    _shared: dict[str, int] = field(default_factory=dict)

    def row(self, sheet: str, cells: list[Cell]) -> None:
        """Add a row to a sheet."""
        parts = self._parts.setdefault(sheet, [])
        if not parts or parts[-1].rows >= MOST_ROWS:
            spool = tempfile.TemporaryFile()  # noqa: SIM115 (closed by the stack)
            parts.append(_Part(self._stack.enter_context(spool)))
        part = parts[-1]
        part.rows += 1
        part.spool.write(_row(part.rows, (self._cell(cell) for cell in cells)))
        longest = self._lengths.setdefault(sheet, [])
        longest += [0] * (max(len(cells), len(self.headers[sheet])) - len(longest))
        for index, cell in enumerate(cells):
            longest[index] = max(longest[index], len(cell if isinstance(cell, str) else repr(cell)))

    def save(self, file: BinaryIO) -> None:
        """Write the workbook."""
        sheets = list(self._sheets())
        with ZipFile(file, "w", ZIP_DEFLATED) as package:
            parts = [(each.name, each.range) for each in sheets]
            for name, content in _package(parts):
                with package.open(_entry(name), "w") as entry:
                    entry.write(content.encode("utf-8"))
            for number, sheet in enumerate(sheets, start=1):
                with package.open(_entry(f"xl/worksheets/sheet{number}.xml"), "w") as entry:
                    entry.write(_sheet_begin(sheet).encode("utf-8"))
                    entry.write(_row(1, (_inline(column, _HEADER) for column in sheet.header)))
                    if sheet.part is not None:
                        sheet.part.spool.seek(0)
                        shutil.copyfileobj(sheet.part.spool, entry)
                    end = f'</sheetData><autoFilter ref="{sheet.range}"/></worksheet>'
                    entry.write(end.encode("utf-8"))
            with package.open(_entry(_SHARED), "w") as entry:
                entry.write(f'{_HEAD}<sst xmlns="{_MAIN}">'.encode())
                for text in self._shared:
                    entry.write(f"<si>{_t(text)}</si>".encode())
                entry.write(b"</sst>")

    def _cell(self, cell: Cell) -> tuple[str, str]:
        """Return the attributes of a cell behind its place, and what is in it."""
        if not isinstance(cell, str):
            return f' s="{_PLAIN}"', f"<v>{cell!r}</v>"
        if not cell:
            return "", ""
        style = _FORMULA_LIKE if looks_like_formula(cell) else _TEXT
        if len(cell) > _LONGEST_SHARED or _UNWRITABLE.search(cell):
            return _inline(cell, style)
        number = self._shared.get(cell)
        if number is None:
            if len(self._shared) >= _MOST_SHARED:
                return _inline(cell, style)
            number = self._shared[cell] = len(self._shared)
        return f' s="{style}" t="s"', f"<v>{number}</v>"

    def _sheets(self) -> Iterator[_Sheet]:
        """Yield the sheets in their order."""
        for name, columns in self.headers.items():
            longest = self._lengths.get(name, [0] * len(columns))
            further = range(2, len(longest) - len(columns) + 2)
            header = [*columns, *(f"{columns[-1]}_{number}" for number in further)]
            widths = [
                min(max(_NARROWEST, len(column) + 4, length + 2), _WIDEST)
                for column, length in zip(header, longest, strict=True)
            ]
            parts: list[_Part | None] = [*self._parts.get(name, ())]
            for number, part in enumerate(parts or [None], start=1):
                yield _Sheet(name if number == 1 else f"{name} {number}", header, widths, part)


@contextmanager
def workbook(headers: Mapping[str, list[str]]) -> Iterator[Workbook]:
    """Give a workbook; its rows are on the disk until the block ends."""
    with ExitStack() as stack:
        yield Workbook(headers, stack)


def cell_text(text: str) -> str:
    """Return the text as Excel writes it: `_xHHHH_` for what XML cannot hold."""
    return _UNWRITABLE.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def _row(number: int, cells: Iterable[tuple[str, str]]) -> bytes:
    made = (
        f'<c r="{_column(index)}{number}"{attributes}>{inside}</c>'
        for index, (attributes, inside) in enumerate(cells, start=1)
        if inside
    )
    return f'<row r="{number}">{"".join(made)}</row>'.encode()


def _inline(text: str, style: int) -> tuple[str, str]:
    """Return the attributes and the inside of a cell that has its text itself."""
    return f' s="{style}" t="inlineStr"', f"<is>{_t(text)}</is>"


def _t(text: str) -> str:
    return f'<t xml:space="preserve">{escape(cell_text(text))}</t>'


@cache
def _column(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _OLDEST)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 3  # whatever the system is
    return entry


def _sheet_begin(sheet: _Sheet) -> str:
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(sheet.widths, start=1)
    )
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><dimension ref="{sheet.range}"/>'
        '<sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f"</sheetView></sheetViews><cols>{columns}</cols><sheetData>"
    )


def _package(sheets: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the small files of the package of these sheets: names and all their cells."""
    numbers = range(1, len(sheets) + 1)
    kinds = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml"'
        f' ContentType="{_KIND}.worksheet+xml"/>'
        for number in numbers
    )
    kinds += f'<Override PartName="/{_SHARED}" ContentType="{_KIND}.sharedStrings+xml"/>'
    yield (
        "[Content_Types].xml",
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>{kinds}</Types>',
    )
    yield "_rels/.rels", _relations([("rId1", "officeDocument", "xl/workbook.xml")])
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, (name, _cells) in zip(numbers, sheets, strict=True)
    )
    # Excel keeps what a filter is for under a hidden name.
    filtered = "".join(
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{number}" hidden="1">'
        f"{escape(_absolute(name, cells))}</definedName>"
        for number, (name, cells) in enumerate(sheets)
    )
    yield (
        "xl/workbook.xml",
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>{listed}</sheets>'
        f"<definedNames>{filtered}</definedNames></workbook>",
    )
    targets = [(f"rId{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in numbers]
    styles = (f"rId{len(sheets) + 1}", "styles", "styles.xml")
    shared = (f"rId{len(sheets) + 2}", "sharedStrings", "sharedStrings.xml")
    yield "xl/_rels/workbook.xml.rels", _relations([*targets, styles, shared])
    yield "xl/styles.xml", _STYLES


def _absolute(sheet: str, cells: str) -> str:
    place = re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", cells)
    return f"'{sheet}'!{place}"


def _relations(listed: list[tuple[str, str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{key}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for key, kind, target in listed
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'

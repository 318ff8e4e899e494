"""What the readers take unchanged, repair with a note, or refuse with a reason."""

from __future__ import annotations

import sys
import tempfile
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.domain.article import TimeOrigin
from goldspan.domain.errors import ImportRefusedError
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import reader_for

PARAGRAPHS = (
    "<p>Die Minister haben sich am Montag in Rom getroffen, um über die Lage auf dem Balkan zu"
    " sprechen. Das teilte das Außenministerium in Berlin mit.</p>"
    "<p>„Wir sind uns einig“, sagte die Ministerin nach dem Treffen. Weitere Gespräche sollen in"
    " der kommenden Woche folgen, hieß es aus Kreisen der Delegation.</p>"
    "<p>Die Opposition kritisierte das Treffen als Zeitverschwendung und forderte einen Bericht"
    " im Parlament. Die Regierung lehnte das ab und verwies auf die laufenden Verhandlungen.</p>"
)
PAGE = (
    '<!DOCTYPE html><html lang="de"><head><meta charset="{charset}">'
    "<title>Minister treffen sich in Rom | Beispielblatt</title>"
    '<meta property="og:title" content="Minister treffen sich in Rom">'
    '<meta property="og:site_name" content="Beispielblatt">'
    '<meta property="article:published_time" content="2021-12-28T07:09:00+01:00">'
    '<link rel="canonical" href="https://beispiel.de/rom"></head><body><nav>Start Politik</nav>'
    f"<article><h1>Minister treffen sich in Rom</h1>{PARAGRAPHS}</article>"
    "<footer>Impressum</footer></body></html>"
)


def written(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize(
    "text",
    [
        "Zeile eins\nZeile zwei\n",
        "😀 A\u0301 \u202bשלום\u202c a\u00a0b wei\u00adter\n\n",
        "ohne Zeilenende",
    ],
)
def test_text_is_taken_unchanged(read, tmp_path, text):
    ((article,), refusals) = read(written(tmp_path, "a.txt", text))
    assert (article.text, article.name, article.source) == (text, "a", "a.txt")
    assert article.notes == ()
    assert refusals == []


def test_newlines_become_one_kind_without_a_note(read, tmp_path):
    ((article,), _) = read(written(tmp_path, "a.txt", b"eins\r\nzwei\rdrei\n"))
    assert article.text == "eins\nzwei\ndrei\n"
    assert article.notes == ()


def test_marks_nul_and_surrogates_are_repaired_with_a_note(read, tmp_path):
    ((article,), _) = read(
        written(tmp_path, "a.txt", b"\xef\xbb\xbfeins \0 zwei \xed\xa0\x80 drei")
    )
    assert article.text == "eins \ufffd zwei \ufffd drei"
    assert len(article.notes) == 3


def test_a_guessed_encoding_is_noted(read, tmp_path):
    ((article,), _) = read(written(tmp_path, "a.txt", b"Er sagte: \x84Nein."))
    assert article.notes == ("Read as cp1252; the encoding was guessed.",)


def test_a_chosen_encoding_is_used_without_a_note(read, tmp_path):
    path = written(tmp_path, "a.txt", b"Er sagte: \x84Nein.")
    ((article,), _) = read(path, ReadOptions(encodings={path: "cp850"}))
    assert article.text == "Er sagte: äNein."
    assert article.notes == ()


@pytest.mark.parametrize("suffix", ["txt", "html", "csv", "docx", "pdf", "jsonl"])
@pytest.mark.parametrize("data", [b"", b" \n\t\n"])
def test_empty_files_are_refused(read, tmp_path, suffix, data):
    with pytest.raises(ImportRefusedError, match="empty"):
        read(written(tmp_path, f"a.{suffix}", data))


@pytest.mark.parametrize("suffix", ["txt", "html", "csv", "docx", "pdf"])
def test_large_files_are_refused_by_their_size(read, tmp_path, suffix):
    path = tmp_path / f"a.{suffix}"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)  # sparse: nothing of it is ever read
    with pytest.raises(ImportRefusedError, match="200 MB"):
        read(path)


def test_a_missing_file_is_refused(read, tmp_path):
    with pytest.raises(ImportRefusedError, match="cannot be read"):
        read(tmp_path / "none.txt")


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_an_article_is_found_in_a_page(read, tmp_path, charset):
    path = written(tmp_path, "a.html", PAGE.replace("{charset}", charset).encode(charset))
    ((article,), _) = read(path)
    assert article.title == "Minister treffen sich in Rom"
    assert article.outlet == "Beispielblatt"
    assert article.url == "https://beispiel.de/rom"
    assert article.language == "de"
    assert article.document_time == "2021-12-28T07:09:00"
    assert article.document_time_origin is TimeOrigin.PAGE
    assert "„Wir sind uns einig“, sagte" in article.text
    assert "Impressum" not in article.text
    assert article.notes == ()


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><title>Start</title></head><body><nav>Politik</nav></body></html>",
        "<html><body><form><input name='q'><button>Suche</button></form></body></html>",
        "kein HTML",
    ],
)
def test_a_page_without_an_article_is_refused(read, tmp_path, page):
    with pytest.raises(ImportRefusedError, match="No article"):
        read(written(tmp_path, "a.html", page))


def test_rows_of_a_table_are_articles(read, tmp_path):
    path = written(
        tmp_path,
        "a.csv",
        'id;Text;title;document_time;ressort\n1;"Es regnet;\nin Köln.";Regen;2021-12;Wetter\n'
        "2;Die Sonne scheint.;;gestern;\n3;;leer;;\n4;zu;viele;2021;Zellen;hier\n",
    )
    (first, second), refusals = read(path)
    assert (first.name, first.text, first.title) == ("1", "Es regnet;\nin Köln.", "Regen")
    assert (first.document_time, first.document_time_origin) == ("2021-12", TimeOrigin.FILE)
    assert first.extra == {"ressort": "Wetter"}
    assert (second.name, second.document_time, second.extra) == ("2", "", {})
    assert [(r.line, r.reason.split(".")[0]) for r in refusals] == [
        (4, "“gestern” is no document time; it was left out"),
        (5, "The row has no text"),
        (6, "The row has more cells than the table has columns"),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_out(read, tmp_path, delimiter):
    text = delimiter.join(["id", "text"]) + "\n" + delimiter.join(["1", "Es regnet"]) + "\n"
    ((article,), _) = read(written(tmp_path, "a.csv", text))
    assert article.text == "Es regnet"


def test_another_text_column_can_be_named(read, tmp_path):
    path = written(tmp_path, "a.csv", "id,body\n1,Es regnet\n")
    ((article,), _) = read(path, ReadOptions(text_column="body"))
    assert article.text == "Es regnet"


def test_a_table_without_the_named_column_is_refused(read, tmp_path):
    with pytest.raises(ImportRefusedError, match="no column “text”; it has file, outlet"):
        read(written(tmp_path, "a.csv", "file,outlet\na.txt,dpa\n"))


def test_an_article_longer_than_a_csv_cell_may_usually_be(read, tmp_path):
    text = "Es regnet. " * 30_000
    ((article,), _) = read(written(tmp_path, "a.csv", f'id,text\n1,"{text}"\n'))
    assert article.text == text


def test_word_documents(read, tmp_path):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.core_properties.title = "Regen in Köln"
    document.add_paragraph("Es regnet 😀.")
    document.add_paragraph("")
    document.add_paragraph("Seit gestern.")
    path = tmp_path / "a.docx"
    document.save(path)
    ((article,), _) = read(path)
    assert (article.text, article.title) == ("Es regnet 😀.\n\nSeit gestern.", "Regen in Köln")


@pytest.mark.parametrize(
    ("style", "title"), [("Heading 1", "Köln"), ("Normal", "Tief Zora bringt Regen nach Köln")]
)
def test_a_word_document_without_properties_is_called_by_its_first_lines(
    read, tmp_path, style, title
):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Tief Zora bringt Regen nach Köln")
    document.add_paragraph("Köln", style=style)
    document.add_paragraph("Es regnet seit gestern, und es soll morgen weiter regnen.")
    relations = document.part.package.rels
    for key in [key for key, each in relations.items() if "core-properties" in each.reltype]:
        del relations[key]
    document.save(tmp_path / "a.docx")
    ((article,), _) = read(tmp_path / "a.docx")
    assert article.title == title


def test_pdf_without_text_is_refused_and_with_a_password_too(read, tmp_path):
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(tmp_path / "blank.pdf")
    with pytest.raises(ImportRefusedError, match="only pictures"):
        read(tmp_path / "blank.pdf")
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "locked.pdf")
    with pytest.raises(ImportRefusedError, match="password"):
        read(tmp_path / "locked.pdf")


def test_pdf_text_is_read(read, tmp_path):
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length 43>>stream\nBT /F1 12 Tf 10 50 Td (Es regnet.) Tj ET   \nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + item + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 6\n0000000000 65535 f \n" + table
    data += b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start
    ((article,), _) = read(written(tmp_path, "a.pdf", data))
    assert article.text.strip() == "Es regnet."


@pytest.mark.parametrize(("suffix", "kind"), [("docx", "Word"), ("pdf", "PDF")])
def test_a_document_that_is_none_is_refused(read, tmp_path, suffix, kind):
    with pytest.raises(ImportRefusedError, match=f"no readable {kind} file, or it is damaged"):
        read(written(tmp_path, f"a.{suffix}", "kein Dokument"))


@pytest.mark.parametrize(("suffix", "package"), [("docx", "docx"), ("pdf", "pypdf")])
def test_without_the_extra_it_says_what_to_install(read, tmp_path, monkeypatch, suffix, package):
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ImportRefusedError, match=r'pip install "goldspan\[documents\]"'):
        read(written(tmp_path, f"a.{suffix}", "x"))


@given(st.integers(0, 400), st.binary(max_size=12))
@settings(max_examples=60)
def test_damage_anywhere_in_a_document_is_read_or_refused(place, noise):
    for suffix, whole in (("docx", word_file()), ("html", PAGE.encode())):
        at = place * len(whole) // 400
        damaged = whole[:at] + noise + whole[at + len(noise) :]
        with tempfile.TemporaryDirectory() as folder:
            path = written(Path(folder), f"a.{suffix}", damaged)
            try:
                items = list(reader_for(path).read(path, ReadOptions()))
            except ImportRefusedError:
                continue
            assert all(item.text.strip() for item in items)


@cache
def word_file() -> bytes:
    document = pytest.importorskip("docx").Document()
    document.add_paragraph("Es regnet.")
    data = BytesIO()
    document.save(data)
    return data.getvalue()

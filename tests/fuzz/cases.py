"""The valid files that fuzzing starts from: what our writers write, and the samples of tools."""

from __future__ import annotations

import io
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from goldspan.domain.errors import GoldspanError
from goldspan.domain.exchange import ExchangeArticle
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import reader_for, readers, writers
from goldspan.formats.writing import Setting, Tagging, WriteOptions
from goldspan.services.schemes import default_scheme

SAMPLES = Path(__file__).parents[1] / "samples"
_TEXTS = (
    "😀 Die Nato tagt am Montag.\nPutin sagte: „Es regne\u00a0nicht“, so Né\u0065\u0301.\n\nEnde.",
    "Der Kreml\r\nteilte mit, dass 2021-12-28 alles\tgut war & blieb <so>.",
    "מחר ייפגשו ראשי הממשלות; 中文 x.",
)
_MARKS = (
    (("Nato", "ACTOR"), ("Montag", "DATE"), ("Putin", "ACTOR"), ("Es regne\u00a0nicht", "CLAIM"),
     ("tagt am Montag.\nPutin", "FURNITURE")),
    (("Der Kreml", "ACTOR"), ("2021-12-28", "DATE"), ("alles\tgut war & blieb", "CLAIM")),
    (("ראשי הממשלות", "ACTOR"), ("中文", "CLAIM")),
)  # fmt: skip
_ATTRS = {
    "ACTOR": {"kind": "PERSON", "canonical": "Wladimir Putin"},
    "DATE": {"type": "DATE", "value": "2021-12-27"},
    "CLAIM": {"cue": "sagte"},
    "FURNITURE": {},
}
_PAGE = (
    "<html><head><meta charset='utf-8'><title>Es regnet</title>"
    "<meta property='article:published_time' content='2021-12-28T10:00'></head><body><article>"
    + "<p>Die Nato tagt am Montag in Paris, und es regnet dort seit Tagen ohne jedes Ende.</p>" * 6
    + "</article></body></html>"
)


@dataclass(frozen=True, slots=True)
class Case:
    """Files by their names in a folder, and which of them the reader is given."""

    files: dict[str, bytes]
    main: str


def cases(name: str) -> list[Case]:
    """Return the cases for the reader of this name, the same at each call."""
    found = [*_written(name), *_samples(name), *_made(name)]
    if not found:
        raise SystemExit(f"There is no valid file for {name}: add one to tests/samples.")
    return found


def _written(name: str) -> list[Case]:
    writer = writers().get(name)
    if writer is None:
        return []
    found = []
    settings = getattr(writer, "settings", frozenset())
    choices = [WriteOptions()]
    if Setting.TAGGING in settings:
        choices += [WriteOptions(tagging=Tagging.BIO), WriteOptions(tagging=Tagging.BILOU)]
    for options in choices:
        with tempfile.TemporaryDirectory() as folder:
            writer.write(articles(), default_scheme(), FolderOutput(Path(folder)), options)
            found += _of_folder(Path(folder), name)
    return found


def _samples(name: str) -> list[Case]:
    folders = (
        sorted(path for path in SAMPLES.iterdir() if path.is_dir()) if SAMPLES.exists() else []
    )
    return [case for folder in folders for case in _of_folder(folder, name)]


def _of_folder(folder: Path, name: str) -> list[Case]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    return [
        Case(files, path.relative_to(folder).as_posix()) for path in paths if _is_read(path, name)
    ]


def _is_read(path: Path, name: str) -> bool:
    try:
        return reader_for(path).name == name
    except GoldspanError:
        return False


def _made(name: str) -> list[Case]:
    """Return files for the readers that have no writer."""
    text = _TEXTS[0]
    table = f'text,title,date\n"{text}",Regen,2021-12-28\n"{_TEXTS[1]}",,\n'
    made: dict[str, dict[str, bytes]] = {
        "text": {"a.txt": text.encode(), "b.txt": text.encode("cp1252", "replace")},
        "csv": {"a.csv": table.encode(), "b.tsv": table.replace(",", "\t").encode()},
        "html": {"a.html": _PAGE.encode()},
    }
    if name == "word":
        import docx

        document, written = docx.Document(), io.BytesIO()
        document.add_heading("Es regnet", 0)
        document.add_paragraph(text)
        document.save(written)
        return [Case({"a.docx": written.getvalue()}, "a.docx")]
    if name == "pdf":
        return [Case({"a.pdf": _pdf()}, "a.pdf")]
    return [Case({main: data}, main) for main, data in made.get(name, {}).items()]


def _pdf() -> bytes:
    """Return a page with a line of text, written by hand: offsets of objects, then the table."""
    stream = b"BT /F1 12 Tf 72 720 Td (Die Nato tagt am Montag in Paris.) Tj ET"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    written, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return written + (
        b"xref\n0 6\n0000000000 65535 f \n%strailer\n"
        b"<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (table, len(written))
    )


def articles() -> list[ExchangeArticle]:
    """Return small articles with everything that formats have trouble with."""
    lines = []
    for number, (text, marks) in enumerate(zip(_TEXTS, _MARKS, strict=True)):
        spans = [
            {
                "id": f"s{place}",
                "label": label,
                "start": text.index(quote),
                "end": text.index(quote) + len(quote),
                "quote": quote,
                "attrs": {k: v for k, v in _ATTRS[label].items() if k != "cue" or v in text},
                "score": 0.5,
                "note": "Why?",
            }
            for place, (quote, label) in enumerate(marks)
        ]
        by_label = {span["label"]: span["id"] for span in spans}
        links = [
            {"type": kind, "from": by_label["CLAIM"], "to": by_label[label]}
            for kind, label in (("source", "ACTOR"), ("when", "DATE"))
            if label in by_label
        ]
        lines.append(
            {
                "id": f"article {number}",
                "text": text,
                "title": "Regen & Wind",
                "outlet": "RND",
                "url": "https://example.org/a?b=c",
                "language": "de",
                "document_time": "2021-12-28",
                "layer": {"annotator": f"{number:032x}", "kind": "person", "name": "Ada"},
                "spans": spans,
                "links": links,
            }
        )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        options = ReadOptions(scheme=default_scheme())
        items = list(readers()["goldspan-jsonl"].read(path, options))
    assert all(isinstance(item, ExchangeArticle) for item in items), items
    return [item for item in items if isinstance(item, ExchangeArticle)]

"""Pins which formats there are, under which names and endings: scripts and users rely on them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from goldspan.domain.errors import ExportError, ImportRefusedError
from goldspan.formats.registry import reader_for, readers, writer, writers

COLUMNS = (".conll", ".conll02", ".conll03", ".iob", ".iob2", ".bio", ".bilou", ".bioes")


def test_the_readers_are_these():
    assert {name: reader.suffixes for name, reader in readers().items()} == {
        "brat": (".ann",),
        "conll2002": (*COLUMNS, ".tsv", ".txt"),
        "conll2003": (*COLUMNS, ".tsv", ".txt"),
        "conllu": (".conllu", ".conll", ".tsv", ".txt"),
        "csv": (".csv", ".tsv"),
        "docbin": (".spacy",),
        "doccano": (".jsonl", ".json"),
        "excel": (".xlsx", ".xlsm"),
        "goldspan-jsonl": (".jsonl", ".ndjson"),
        "html": (".html", ".htm", ".xhtml"),
        "label-studio": (".json", ".jsonl"),
        "parquet": (".parquet",),
        "pdf": (".pdf",),
        "prodigy": (".jsonl", ".ndjson", ".json"),
        "tables": (".csv", ".tsv"),
        "tei": (".xml", ".tei"),
        "text": (".txt", ".text", ".md"),
        "timeml": (".tml", ".xml"),
        "webanno": (".tsv",),
        "word": (".docx",),
        "xmi": (".xmi", ".xml"),
    }


def test_the_writers_are_these():
    assert " ".join(writers()) == (
        "brat conll2002 conll2003 conllu docbin doccano excel goldspan-jsonl label-studio parquet"
        " prodigy tables tei timeml webanno xmi"
    )


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_format_has_a_title(language):
    for known in (*readers().values(), *writers().values()):
        assert known.titles[language]


def test_endings_are_found_whatever_their_case():
    assert reader_for(Path("a/B.TXT")).name == "text"


def test_unknown_endings_and_formats_are_refused_with_what_is_known():
    with pytest.raises(ImportRefusedError, match=r"“\.odt”.*\.docx.*\.jsonl"):
        reader_for(Path("a.odt"))
    with pytest.raises(ExportError, match=r"“word”.*brat, conll2002, conll2003, conllu, docbin"):
        writer("word")


def test_finding_the_formats_loads_neither_spacy_nor_trafilatura():
    code = (
        "import sys; from goldspan.formats.registry import readers, writers; readers(); writers();"
        "print([m for m in ('spacy', 'trafilatura', 'docx', 'pypdf') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

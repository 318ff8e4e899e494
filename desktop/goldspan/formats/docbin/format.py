"""spaCy DocBin: reader and writer under one name."""

from __future__ import annotations

from collections.abc import Mapping

from goldspan.formats.docbin.reader import DocBinReader
from goldspan.formats.docbin.writer import DocBinWriter


class DocBinFormat(DocBinReader, DocBinWriter):
    """Reads and writes; nothing is lost on the way there and back."""

    name = "docbin"
    titles: Mapping[str, str] = {"en": "spaCy DocBin", "de": "spaCy DocBin"}

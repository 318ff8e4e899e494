"""doccano JSONL: reader and writer under one name."""

from __future__ import annotations

from collections.abc import Mapping

from goldspan.formats.doccano.reader import DoccanoReader
from goldspan.formats.doccano.writer import DoccanoWriter


class Doccano(DoccanoReader, DoccanoWriter):
    """Reads and writes."""

    name = "doccano"
    titles: Mapping[str, str] = {"en": "doccano", "de": "doccano"}

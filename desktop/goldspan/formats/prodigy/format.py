"""Prodigy JSONL: reader and writer under one name."""

from __future__ import annotations

from collections.abc import Mapping

from goldspan.formats.prodigy.reader import ProdigyReader
from goldspan.formats.prodigy.writer import ProdigyWriter


class Prodigy(ProdigyReader, ProdigyWriter):
    """Reads and writes."""

    name = "prodigy"
    titles: Mapping[str, str] = {"en": "Prodigy", "de": "Prodigy"}

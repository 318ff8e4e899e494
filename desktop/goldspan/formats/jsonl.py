"""Goldspan JSONL, the native format: reader and writer under one name."""

from __future__ import annotations

from collections.abc import Mapping

from goldspan.formats.jsonl_reader import JsonlReader
from goldspan.formats.jsonl_writer import JsonlWriter


class GoldspanJsonl(JsonlReader, JsonlWriter):
    """Reads and writes; nothing is lost on the way there and back."""

    name = "goldspan-jsonl"
    titles: Mapping[str, str] = {"en": "Goldspan JSONL", "de": "Goldspan-JSONL"}

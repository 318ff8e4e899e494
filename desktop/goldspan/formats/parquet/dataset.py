"""Parquet as a Hugging Face dataset: reader and writer under one name."""

from __future__ import annotations

from collections.abc import Mapping

from goldspan.formats.parquet.reader import ParquetReader
from goldspan.formats.parquet.writer import ParquetWriter


class ParquetDataset(ParquetReader, ParquetWriter):
    """Reads and writes; nothing is lost on the way there and back."""

    name = "parquet"
    titles: Mapping[str, str] = {
        "en": "Parquet (Hugging Face dataset)",
        "de": "Parquet (Hugging-Face-Datensatz)",
    }

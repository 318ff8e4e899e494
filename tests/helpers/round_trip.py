"""A round trip: what a writer wrote, read as an import reads it, is what it got less its losses."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from goldspan.domain.exchange import ExchangeArticle, ForeignLabel, Refusal
from goldspan.domain.scheme import Scheme
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.writing import WriteOptions, Writer
from goldspan.services.progress import Progress
from goldspan.services.transfer.import_files import files_to_import
from goldspan.services.transfer.import_sources import read_sources
from helpers.without_losses import records, without_losses

PLAIN = WriteOptions()


def read_folder(folder: Path, scheme: Scheme) -> list[ExchangeArticle]:
    """Return the articles in a folder, read as an import does; nothing may be refused."""
    options = ReadOptions(scheme=scheme, propose=False)
    files = files_to_import([folder], None)
    items = [source.item for source in read_sources(files, options, None, Progress())]
    refused = [item for item in items if isinstance(item, Refusal | ForeignLabel)]
    assert refused == []
    return [item for item in items if isinstance(item, ExchangeArticle)]


def assert_round_trip(
    writer: Writer,
    items: Sequence[ExchangeArticle],
    scheme: Scheme,
    options: WriteOptions = PLAIN,
) -> None:
    """Write, read and compare, exactly. Articles need names of their own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        losses = writer.write(items, scheme, FolderOutput(folder), options).losses
        back = read_folder(folder, scheme)
    wanted = _by_name(records(without_losses(items, losses)))
    found = _by_name(records(back))
    for key, record in wanted.items():
        if key in found and not record["source"]:
            found[key]["source"] = ""  # the file's own name stands for a source that is lost
    assert found.keys() == wanted.keys()
    for key, record in wanted.items():
        assert found[key] == record


def _by_name(listed: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {record["id"]: record for record in listed}

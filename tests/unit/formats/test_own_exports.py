"""A folder that Goldspan exported comes in whole in every format, and so does its archive."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from goldspan.domain.exchange import ExchangeArticle, ForeignLabel, Refusal
from goldspan.domain.scheme import Scheme
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import reader_for, readers, writer, writers
from goldspan.formats.writing import WriteOptions, write_file
from goldspan.services.progress import Progress
from goldspan.services.transfer.export_folder import LOSSES
from goldspan.services.transfer.import_files import files_to_import
from goldspan.services.transfer.import_sources import SourceItem, read_sources

BOTH_WAYS = sorted(readers().keys() & writers().keys())


def items_of(path: Path, options: ReadOptions) -> list[SourceItem]:
    files = files_to_import([path], None, options)
    return list(read_sources(files, options, None, Progress()))


@pytest.fixture(scope="module")
def gold(scheme: Scheme) -> list[ExchangeArticle]:
    path = Path(__file__).parents[3] / "seeds" / "seeds.gold.jsonl"
    found = reader_for(path).read(path, ReadOptions(scheme=scheme))
    return [item for item in found if isinstance(item, ExchangeArticle)]


@pytest.mark.parametrize("packed", [False, True], ids=["folder", "zip"])
@pytest.mark.parametrize("name", BOTH_WAYS)
def test_it_comes_in_without_refusals(
    name: str, packed: bool, gold: list[ExchangeArticle], scheme: Scheme, tmp_path: Path
) -> None:
    folder = tmp_path / "export"
    for part, owned in (("Ada", gold[:1]), ("Ben", gold[1:2])):  # as `--layer all` writes them
        output = FolderOutput(folder / part)
        writer(name).write(owned, scheme, output, WriteOptions())
        write_file(output, LOSSES, b'{\n "losses": []\n}\n')
    path = folder
    if packed:
        path = Path(shutil.make_archive(str(tmp_path / "export"), "zip", folder))
    items = items_of(path, ReadOptions(scheme=scheme))
    assert [each.item for each in items if isinstance(each.item, Refusal | ForeignLabel)] == []
    found = [each.item for each in items if isinstance(each.item, ExchangeArticle)]
    assert sorted(item.text for item in found) == sorted(item.text for item in gold[:2])
    assert {each.format for each in items} == {name}

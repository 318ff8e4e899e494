"""What fuzzing found once: a reader's own fault where only a refusal may come."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from fuzz.cases import cases
from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, Item, Refusal
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import readers
from goldspan.services.schemes import default_scheme

Change = Callable[[bytes], bytes]


def read(folder: Path, name: str, **changes: Change) -> list[Item]:
    """Read what our writer writes, the files of these endings changed, the first of them."""
    case = next(case for case in cases(name) if case.main.endswith(tuple(changes)))
    for file, data in case.files.items():
        change = next((c for end, c in changes.items() if file.endswith(end)), None)
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(change(data) if change else data)
    options = ReadOptions(scheme=default_scheme())
    return list(readers()[name].read(folder / case.main, options))


def refusals(items: list[Item]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Refusal)]


def test_a_relation_of_brat_without_words(tmp_path: Path) -> None:
    items = read(tmp_path, "brat", ann=lambda data: data + b"R77\t \n")
    assert len(refusals(items)) == 1
    assert any(isinstance(item, ExchangeArticle) for item in items)


@pytest.mark.parametrize("column", [b"start", b"quote", b"label", b"article"])
def test_a_table_of_spans_without_a_column_that_it_needs(tmp_path: Path, column: bytes) -> None:
    with pytest.raises(ImportRefusedError, match=f"no column “{column.decode()}”"):
        read(tmp_path, "tables", **{"spans.csv": lambda data: data.replace(column, b"x", 1)})


def test_lone_surrogates_beside_the_text(tmp_path: Path) -> None:
    items = read(
        tmp_path,
        "label-studio",
        json=lambda data: data.replace(b'"Regen & Wind"', b'"Regen \\ud83d"'),
    )
    titles = [item.title for item in items if isinstance(item, ExchangeArticle)]
    assert set(titles) == {"Regen \ufffd"}


def test_a_row_of_parquet_without_its_text(tmp_path: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    path = tmp_path / "train.parquet"
    rows = [{"text": None, "spans": [{"start": 0, "end": 1, "label": "ACTOR"}]}, {"text": "Gut."}]
    parquet.write_table(pyarrow.Table.from_pylist(rows), path)
    items = list(readers()["parquet"].read(path, ReadOptions(scheme=default_scheme())))
    assert [item.text for item in items if isinstance(item, ExchangeArticle)] == ["Gut."]
    assert len(refusals(items)) == 1


def test_a_list_of_conll_s_documents_with_a_name_too_long_for_files(tmp_path: Path) -> None:
    row = f"1\t-\t{'😀' * 199}\t1\n".encode()
    items = read(
        tmp_path,
        "conll2002",
        **{"documents.tsv": lambda data: data + row},
        conll=lambda data: data,
    )
    assert any(isinstance(item, ExchangeArticle) for item in items)


@pytest.mark.parametrize("name", ["x" * 5_000, "../../secret", "a\\..\\b"])
def test_a_list_of_conll_s_documents_whose_files_cannot_be(tmp_path: Path, name: str) -> None:
    row = f"1\t-\t{name}\t1\n".encode()
    with pytest.raises(ImportRefusedError, match="list of documents"):
        read(
            tmp_path,
            "conll2002",
            **{"documents.tsv": lambda data: data + row},
            conll=lambda data: data,
        )

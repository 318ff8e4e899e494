"""What makes a part: what a record says, a known name, else a file; or files, or folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldspan.services.leaks.part_names import PartsBy, in_order, part_of_file, part_said


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("train.jsonl", "train"),
        ("de_news-train.conll", "train"),
        ("data/validation-00000-of-00002.parquet", "dev"),
        ("test/0001.txt", "test"),
        ("corpus/train/a/0001.txt", "train"),
        ("train.jsonl.gz", "train"),
        ("eng.testa", "eng.testa"),
        ("train_and_test.jsonl", "train_and_test.jsonl"),
        ("politics-00001-of-00002.parquet", "politics"),
        ("a/latest.jsonl", "a/latest.jsonl"),
    ],
)
def test_known_names_of_files_and_folders_else_the_file(path: str, part: str) -> None:
    assert part_of_file(Path("/corpus", path), Path("/corpus"), PartsBy.NAMES) == part


def test_files_and_folders() -> None:
    file = Path("/corpus/fold1/train/x.jsonl")
    assert part_of_file(file, Path("/corpus"), PartsBy.FILES) == "fold1/train/x.jsonl"
    assert part_of_file(file, Path("/corpus"), PartsBy.FOLDERS) == "fold1"
    assert part_of_file(Path("/corpus/x.jsonl"), Path("/corpus"), PartsBy.FOLDERS) == "x.jsonl"


def test_what_records_say() -> None:
    assert [part_said(said) for said in (" Validation", "TRAIN", "gold")] == [
        "dev",
        "train",
        "gold",
    ]
    assert in_order(["x", "test", "a", "train"]) == ["train", "test", "a", "x"]

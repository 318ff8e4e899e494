"""Leaks in anybody's corpus: whatever the files are, and whatever is broken in them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest
import spacy
from spacy.tokens import DocBin

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.services.leaks.checking import LeakCheck, LeakSettings, check_corpus
from goldspan.services.leaks.part_names import PartsBy
from goldspan.services.progress import Progress

PASSAGE = "Offen blieb zunächst, wie viele Helfer im Süden des Landes unterwegs waren."
REWORDED = "Offen blieb gestern, wie viele Helfer im Norden des Landes unterwegs waren."
TRAIN = f"Die Stadt Torfen baut ein neues Hallenbad am Fluss. {PASSAGE}"
TEST = f"{REWORDED} Im Museum von Lauheim hängen seit Montag elf Bilder aus Peru."
ALONE = "Die Feuerwehr von Bergen rettete am Abend eine Katze aus einem Brunnen."


def lines(records: Sequence[Mapping[str, Any]]) -> str:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def write(folder: Path, files: Mapping[str, str]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def jsonl(kind: Callable[[str], Mapping[str, Any]]) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        write(folder, {"train.jsonl": lines([kind(TRAIN), kind(ALONE)])})
        write(folder, {"test.jsonl": lines([kind(TEST)])})

    return make


def json_array(folder: Path) -> None:
    write(folder, {"train.json": json.dumps([{"content": TRAIN}, {"content": ALONE}])})
    write(folder, {"test.json": json.dumps({"version": 2, "data": [{"context": TEST}]})})


def packed(folder: Path) -> None:
    for name, texts in (("train", [TRAIN, ALONE]), ("test", [TEST])):
        content = lines([{"id": n, "text": text} for n, text in enumerate(texts)])
        with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.write(content)


def doc_bins(folder: Path) -> None:
    nlp = spacy.blank("de")
    for name, texts in (("train", [TRAIN, ALONE]), ("test", [TEST])):
        DocBin(docs=[nlp(text) for text in texts]).to_disk(folder / f"{name}.spacy")


def conll(folder: Path) -> None:
    for name, texts in (("train", [TRAIN, ALONE]), ("test", [TEST])):
        documents = [
            "-DOCSTART- O\n\n" + "".join(f"{token} {tag}\n" for token, tag in tagged(text))
            for text in texts
        ]
        write(folder, {f"{name}.conll": "\n".join(documents) + "\n"})


def tagged(text: str) -> list[tuple[str, str]]:
    tokens = [token.text for token in spacy.blank("de")(text)]
    return [(token, "B-LOC" if token in ("Torfen", "Lauheim") else "O") for token in tokens]


def parquet(folder: Path) -> None:
    (folder / "data").mkdir()
    for name, texts in (("train", [TRAIN, ALONE]), ("test", [TEST])):
        table = pyarrow.table({"content": texts, "topic": ["x"] * len(texts)})
        path = folder / "data" / f"{name}-00000-of-00001.parquet"
        pyarrow.parquet.write_table(table, path)


def plain(folder: Path) -> None:
    write(folder, {"train/a.txt": TRAIN, "train/b.txt": ALONE, "test/a.txt": TEST})


def split_column(folder: Path) -> None:
    rows = [("train", TRAIN), ("train", ALONE), ("test", TEST)]
    write(folder, {"all.jsonl": lines([{"split": part, "text": text} for part, text in rows])})


def split_column_of_a_table(folder: Path) -> None:
    rows = [("train", TRAIN), ("train", ALONE), ("test", TEST)]
    cells = "".join(f'{part},"{text}"\n' for part, text in rows)
    write(folder, {"all.csv": f"split,body\n{cells}"})


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(jsonl(lambda text: {"text": text, "spans": []}), id="Goldspan"),
        pytest.param(jsonl(lambda text: {"id": 3, "text": text, "label": []}), id="doccano"),
        pytest.param(jsonl(lambda text: {"text": text, "answer": "accept"}), id="Prodigy"),
        pytest.param(jsonl(lambda text: {"id": 1, "data": {"text": text}}), id="Label Studio"),
        pytest.param(jsonl(lambda text: {"tokens": text.split(), "ner_tags": []}), id="tokens"),
        pytest.param(jsonl(lambda text: {"Content": text, "meta": {}}), id="anybody"),
        json_array,
        packed,
        doc_bins,
        conll,
        parquet,
        plain,
        split_column,
        split_column_of_a_table,
    ],
)
def test_a_reworded_passage_is_found_in_files_of_any_kind(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    make(tmp_path)
    check = check_corpus([tmp_path])
    assert [(each.part, each.articles, each.leaking) for each in check.overlap.parts] == [
        ("train", 2, 1),
        ("test", 1, 1),
    ]
    (pair,) = check.overlap.pairs
    assert (pair.part_a, pair.part_b, pair.passages) == ("train", "test", 1)
    assert "Norden des Landes" in pair.examples[0].b.quote
    assert check.unread == 0
    assert not check.clean


def test_what_tells_of_a_corpus_is_no_part_of_it(tmp_path: Path) -> None:
    files = {"train.jsonl": lines([{"text": TRAIN}]), "test.jsonl": lines([{"text": ALONE}])}
    about = {"README.md": TRAIN, "README.de.md": TRAIN, "LICENSE": "…", "config.cfg": "[nlp]"}
    check = check_corpus([write(tmp_path, files | about | {"MANIFEST.json": "{}"})])
    assert check.clean
    assert [part.part for part in check.overlap.parts] == ["train", "test"]


def test_of_a_release_each_article_is_read_once(tmp_path: Path) -> None:
    files = {"jsonl/train.jsonl": lines([{"text": TRAIN}]), "csv/x.csv": f'text\n"{TEST}"\n'}
    files |= {"jsonl/test.jsonl": lines([{"text": ALONE}]), "MANIFEST.json": "{}"}
    check = check_corpus([write(tmp_path, files)])
    assert check.clean
    assert sum(part.articles for part in check.overlap.parts) == 2


def test_the_parts_of_a_release_are_its_files_whatever_layers_it_has(tmp_path: Path) -> None:
    layers = {
        f"layers/{layer}/{part}.jsonl": lines([{"text": text, "extra": {"split": "x"}}])
        for layer in ("gold", "annotator-1")
        for part, text in (("train", TRAIN), ("test", ALONE))
    }
    check = check_corpus([write(tmp_path / "parted", layers | {"MANIFEST.json": "{}"})])
    assert named(check) == ["train", "test"]
    assert check.clean
    whole = {path.replace("train", "all"): said for path, said in layers.items() if "train" in path}
    with pytest.raises(GoldspanError, match="is one part"):
        check_corpus([write(tmp_path / "whole", whole | {"MANIFEST.json": "{}"})])


@pytest.mark.parametrize("kind", [lambda text: {"content": text}, lambda text: text])
def test_parts_may_be_arrays_of_one_object(kind: Callable[[str], Any], tmp_path: Path) -> None:
    parts = {"train": [kind(TRAIN), kind(ALONE)], "validation": [kind(TEST)], "version": "2"}
    file = tmp_path / "corpus.json"
    file.write_text(json.dumps(parts), encoding="utf-8")
    check = check_corpus([file])
    assert [(each.part, each.leaking) for each in check.overlap.parts] == [("train", 1), ("dev", 1)]


def test_what_cannot_be_read_is_said_before_what_is_left(tmp_path: Path) -> None:
    write(tmp_path, {"train.jsonl": lines([{"text": TRAIN}]), "numbers.json": "[1, 2]"})
    with pytest.raises(GoldspanError, match=r"Only one part .*nowhere.jsonl”: There is no such"):
        check_corpus([tmp_path / "train.jsonl", tmp_path / "nowhere.jsonl"])
    with pytest.raises(GoldspanError, match=r"numbers.json”: This is neither a record nor a text"):
        check_corpus([tmp_path])


def test_bad_files_and_records_are_named_and_the_rest_is_checked(tmp_path: Path) -> None:
    files = {
        "train.jsonl": lines([{"text": TRAIN}]) + '{"text": \n{"label": "x"}\n',
        "dev.spacy": "no DocBin",
        "test.jsonl": lines([{"text": TEST}, {"text": ""}]),
        "notes.xyz": "?",
    }
    check = check_corpus([write(tmp_path, files)])
    assert len(check.overlap.pairs) == 1
    named = sorted((Path(each.file).name, each.line) for each in check.refused)
    assert named == [
        ("dev.spacy", 0),
        ("notes.xyz", 0),
        ("test.jsonl", 2),
        ("train.jsonl", 2),
        ("train.jsonl", 3),
    ]
    assert check.unread == 5


def named(check: LeakCheck) -> list[str]:
    return [part.part for part in check.overlap.parts]


def test_files_or_folders_are_parts_where_that_is_said(tmp_path: Path) -> None:
    files = {
        "a/train.jsonl": lines([{"text": TRAIN, "split": "x"}]),
        "a/test.jsonl": lines([{"text": TEST, "split": "x"}]),
        "b/test.jsonl": lines([{"text": ALONE, "split": "y"}]),
    }
    write(tmp_path, files)
    assert named(check_corpus([tmp_path])) == ["x", "y"]
    by_files = check_corpus([tmp_path], LeakSettings(by=PartsBy.FILES))
    assert named(by_files) == ["a/test.jsonl", "a/train.jsonl", "b/test.jsonl"]
    assert len(by_files.overlap.pairs) == 1
    by_folders = check_corpus([tmp_path], LeakSettings(by=PartsBy.FOLDERS))
    assert named(by_folders) == ["a", "b"]
    assert by_folders.clean
    given = check_corpus([tmp_path / name for name in files], LeakSettings(by=PartsBy.FILES))
    assert named(given) == named(by_files)


def test_the_field_that_is_named_holds_the_text(tmp_path: Path) -> None:
    for name, text in (("train", TRAIN), ("test", TEST)):
        record = {"text": f"{name} {name}", "doc": {"raw": text}}
        write(tmp_path, {f"{name}.jsonl": lines([record])})
    assert check_corpus([tmp_path]).clean
    assert not check_corpus([tmp_path], LeakSettings(text_field="doc.raw")).clean
    with pytest.raises(GoldspanError, match=r"no text in “teaser”; its fields are text, doc"):
        check_corpus([tmp_path], LeakSettings(text_field="teaser"))


def test_passages_of_too_few_words_do_not_count(tmp_path: Path) -> None:
    jsonl(lambda text: {"text": text})(tmp_path)
    assert not check_corpus([tmp_path], LeakSettings(least_words=10)).clean
    assert check_corpus([tmp_path], LeakSettings(least_words=11)).clean


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "There are no texts"),
        ({"train.jsonl": lines([{"text": TRAIN}])}, "is one part"),
        ({"train.jsonl": "nothing\n", "test.jsonl": "at all\n"}, "not JSON"),
    ],
)
def test_nothing_to_compare(files: Mapping[str, str], said: str, tmp_path: Path) -> None:
    with pytest.raises(GoldspanError, match=said):
        check_corpus([write(tmp_path, files)])


def test_cancelling_stops_it(tmp_path: Path) -> None:
    plain(tmp_path)
    progress = Progress()
    progress.cancel()
    with pytest.raises(CancelledError):
        check_corpus([tmp_path], progress=progress)

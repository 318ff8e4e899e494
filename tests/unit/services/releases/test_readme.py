"""README.md of a release: its own examples run, `datasets` loads the folder, spaCy trains in it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from goldspan.services.releases.content.choices import LayerChoice, ReleaseChoices
from goldspan.services.releases.verifying.verify import verify_release
from goldspan.services.releases.writing.describing.licences import licence_key
from helpers.released import released, released_seeds

CODE = re.compile(r"^```python\n(.+?)\n```$", re.MULTILINE | re.DOTALL)
SHELL = re.compile(r"^```sh\n(.+?)\n```$", re.MULTILINE | re.DOTALL)
FORMATS = ("docbin", "parquet")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a release in three parts, for all that only read it."""
    return released(tmp_path_factory.mktemp("release"), FORMATS)


@pytest.fixture(autouse=True)
def offline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_DATASETS_OFFLINE", "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("tqdm.std.tqdm.monitor_interval", 0)  # no thread that outlives the test
    monkeypatch.setattr("datasets.config.HF_DATASETS_CACHE", tmp_path / "cache")


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[[Path], list[str]]:
    """Run what the README tells to run in Python, in its folder; return what each prints."""

    def examples(folder: Path) -> list[str]:
        monkeypatch.chdir(folder)
        printed = []
        for code in CODE.findall((folder / "README.md").read_text(encoding="utf-8")):
            exec(compile(code, "README.md", "exec"), {})
            printed.append(capsys.readouterr().out)
        return printed

    return examples


def lines(folder: Path, path: str) -> Iterator[dict[str, Any]]:
    for line in (folder / path).read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def files_named(readme: str) -> set[str]:
    """Return the files and folders that the README lists."""
    return set(re.findall(r"^\| `([^`]+)` \|", readme, re.MULTILINE))


def found(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        yield path.relative_to(folder).as_posix() + "/" * path.is_dir()


def test_what_is_listed_is_there(folder: Path) -> None:
    readme = (folder / "README.md").read_text(encoding="utf-8")
    listed, there = files_named(readme), set(found(folder))
    assert listed <= there
    tops = {path.split("/")[0] + "/" * ("/" in path) for path in there}
    assert tops - listed == {"README.md"}


def test_every_example_runs_and_shows_spans(folder: Path, run: Callable[[Path], list[str]]) -> None:
    first = next(lines(folder, "jsonl/train.jsonl"))
    quotes = [span["quote"] for span in first["spans"][:5]]
    by_datasets, by_spacy, by_hand = run(folder)
    assert by_datasets.splitlines() == [
        f"{span['label']} {span['quote']}" for span in first["spans"][:5]
    ]
    assert all(repr(quote) in by_spacy.splitlines()[0] for quote in quotes)
    assert all(repr(quote) in by_hand.splitlines()[0] for quote in quotes)
    assert verify_release(folder).sound


def test_datasets_finds_each_part_as_it_was_released(folder: Path) -> None:
    from datasets import load_dataset

    loaded = load_dataset(str(folder))
    assert list(loaded) == ["train", "dev", "test"]
    for part, rows in loaded.items():
        articles = list(lines(folder, f"jsonl/{part}.jsonl"))
        assert [row["id"] for row in rows] == [article["id"] for article in articles]
        for row, article in zip(rows, articles, strict=True):
            assert [row["text"][s["start"] : s["end"]] for s in row["spans"]] == [
                span["quote"] for span in article["spans"]
            ]


@pytest.mark.filterwarnings("ignore")
def test_spacy_trains_where_the_readme_says(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import spacy
    from spacy.cli.train import train

    said = SHELL.findall((folder / "README.md").read_text(encoding="utf-8"))[0]
    entered, command = said.splitlines()
    assert command == "python -m spacy train config.cfg --output ../../model"
    monkeypatch.chdir(folder / entered.removeprefix("cd "))
    few = {
        "components.tok2vec.model.encode.width": 16,
        "components.tok2vec.model.encode.depth": 1,
        "components.tok2vec.model.embed.rows": [200, 100, 100, 100],
        "training.max_steps": 2,
        "training.eval_frequency": 1,
        "training.logger.console_output": False,
    }
    train(Path("config.cfg"), tmp_path / "model", overrides=few)
    trained = spacy.load(tmp_path / "model" / "model-last")
    assert trained.meta["performance"].keys() >= {"ents_f"}
    assert (trained.config["paths"]["train"], trained.config["paths"]["dev"]) == (
        "train.spacy",
        "dev.spacy",
    )
    assert verify_release(folder).sound


def test_without_parquet_the_canonical_files_are_loaded(
    tmp_path: Path, run: Callable[[Path], list[str]]
) -> None:
    from datasets import load_dataset

    folder = released_seeds(tmp_path, ())
    by_datasets, by_hand = run(folder)
    assert by_datasets
    assert by_hand
    rows = load_dataset(str(folder), split="train")
    articles = list(lines(folder, "jsonl/all.jsonl"))
    assert [row["text"] for row in rows] == [article["text"] for article in articles]
    for row, article in zip(rows, articles, strict=True):
        for found, span in zip(row["spans"], article["spans"], strict=True):
            assert {key: value for key, value in found["attrs"].items() if value} == span["attrs"]
            assert (found["ranges"] or {}).get("cue") == span.get("ranges", {}).get("cue")
        assert len(row["links"]) == len(article["links"])


def test_layers_are_configurations(tmp_path: Path, run: Callable[[Path], list[str]]) -> None:
    from datasets import load_dataset

    choices = ReleaseChoices(layer=LayerChoice.ALL)
    folder = released(tmp_path, FORMATS, choices, whole=True)
    assert all(run(folder))
    assert files_named((folder / "README.md").read_text("utf-8")) <= set(found(folder))
    for path in (folder / "layers").iterdir():
        rows = load_dataset(str(folder), path.name, split="train")
        articles = list(lines(folder, f"layers/{path.name}/all.jsonl"))
        assert [row["id"] for row in rows] == [article["id"] for article in articles]
        assert {row["layer"]["name"] for row in rows} == {
            article["layer"]["name"] for article in articles
        }


def test_standoff_says_how_to_come_by_the_texts(
    tmp_path: Path, run: Callable[[Path], list[str]]
) -> None:
    folder = released(tmp_path, (), ReleaseChoices(language="de"), texts=False)
    (by_hand,) = run(folder)
    assert "ACTOR" in by_hand
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert "## Die Texte wieder einsetzen" in readme
    assert "goldspan join . " in readme
    assert "configs:" not in readme
    assert files_named(readme) <= set(found(folder))


def test_who_made_it_and_its_licence_are_those_of_the_datasheet(tmp_path: Path) -> None:
    answers = {
        "distribution.licence": "CC BY 4.0\nThe texts are their publishers’.",
        "motivation.creators": "The Harbour Group.\nFor nobody.",
    }
    folder = released(tmp_path, (), whole=True, answers=answers)
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert "\nlicense: cc-by-4.0\n" in readme
    assert readme.endswith(f"## Licence\n\n{answers['distribution.licence']}\n")
    assert "> The Harbour Group. *Häfen*. Release 1" in readme


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        ("", ""),
        ("CC-BY-4.0", "cc-by-4.0"),
        (" cc by-sa 4.0.\nMore.", "cc-by-sa-4.0"),
        ("Ask us.", "other"),
    ],
)
def test_a_licence_is_known_by_its_first_line(answer: str, key: str) -> None:
    assert licence_key(answer) == key

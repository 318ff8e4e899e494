"""Parts of a release: every format keeps them apart, and reads each back as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.scheme import Scheme
from goldspan.formats.jsonl import GoldspanJsonl
from goldspan.formats.output import FolderOutput
from goldspan.formats.parts import Part, parts_folder, write_parts
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import writer, writers
from goldspan.formats.writing import WriteOptions
from helpers.round_trip import read_folder

NAMES = ("train", "dev", "test")
OPTIONS = WriteOptions(title="Gespräche")


@pytest.fixture
def gold(seeds: Path, scheme: Scheme) -> list[ExchangeArticle]:
    items = GoldspanJsonl().read(seeds / "seeds.gold.jsonl", ReadOptions(scheme=scheme))
    articles = [item for item in items if isinstance(item, ExchangeArticle)]
    return sorted(articles, key=lambda article: len(article.text))[:3]


def parts_of(gold: list[ExchangeArticle], *names: str) -> list[Part]:
    return [Part(name, iter([article])) for name, article in zip(names, gold, strict=False)]


@pytest.mark.parametrize("name", sorted(writers()))
def test_each_part_has_files_of_its_own(
    name: str, gold: list[ExchangeArticle], scheme: Scheme, tmp_path: Path
) -> None:
    chosen = writer(name)
    write_parts(chosen, parts_of(gold, *NAMES), scheme, FolderOutput(tmp_path), OPTIONS)
    folder = tmp_path / parts_folder(chosen)
    for part, article in zip(NAMES, gold, strict=True):
        alone = tmp_path / f"{part} alone"
        for path in folder.rglob("*"):
            inside = path.relative_to(folder)
            if path.is_file() and (part in inside.parts or inside.name.startswith(part)):
                copied = alone / inside
                copied.parent.mkdir(parents=True, exist_ok=True)
                copied.write_bytes(path.read_bytes())
        (back,) = read_folder(alone, scheme)
        assert back.text.strip() == article.text.strip()


def test_losses_of_all_parts_are_reported(
    gold: list[ExchangeArticle], scheme: Scheme, tmp_path: Path
) -> None:
    output = FolderOutput(tmp_path)
    report = write_parts(writer("timeml"), parts_of(gold, *NAMES), scheme, output, OPTIONS)
    assert {loss.article for loss in report.losses} == {article.name for article in gold}


@pytest.mark.parametrize(
    ("names", "train", "dev", "said"),
    [
        (NAMES, "train", "dev", "spacy evaluate"),
        (("train", "dev"), "train", "dev", "chosen by.\ndev ="),
        (("train", "test"), "train", "train", "has no part dev"),
        (("all",), "all", "all", "has no part dev"),
    ],
)
def test_spacy_trains_on_train_and_never_chooses_by_test(
    names: tuple[str, ...],
    train: str,
    dev: str,
    said: str,
    gold: list[ExchangeArticle],
    scheme: Scheme,
    tmp_path: Path,
) -> None:
    from spacy import util

    output = FolderOutput(tmp_path)
    write_parts(writer("docbin"), parts_of(gold, *names), scheme, output, OPTIONS)
    for name in ("config.cfg", "config.spancat.cfg"):
        path = tmp_path / "docbin" / name
        paths = util.load_config(path)["paths"]
        assert (paths["train"], paths["dev"]) == (f"{train}.spacy", f"{dev}.spacy")
        assert said in path.read_text(encoding="utf-8")


def test_without_anything_to_train_on_there_is_no_configuration(
    gold: list[ExchangeArticle], scheme: Scheme, tmp_path: Path
) -> None:
    output = FolderOutput(tmp_path)
    write_parts(writer("docbin"), parts_of(gold, "test"), scheme, output, OPTIONS)
    assert [path.name for path in (tmp_path / "docbin").iterdir()] == ["test.spacy"]


def test_all_parts_are_cut_into_tokens_of_one_language(scheme: Scheme, tmp_path: Path) -> None:
    from spacy import blank, util
    from spacy.tokens import DocBin

    english = ExchangeArticle("b", "Don't go.", language="en", has_layer=True)
    german = [
        ExchangeArticle(name, "Rom schweigt z.B. heute.", language="de", has_layer=True)
        for name in "ac"
    ]
    parts = [Part("train", [german[0]]), Part("dev", [english]), Part("test", [german[1]])]
    write_parts(writer("docbin"), parts, scheme, FolderOutput(tmp_path), OPTIONS)
    nlp = blank("de")
    for part in parts:
        (doc,) = DocBin().from_disk(tmp_path / "docbin" / f"{part.name}.spacy").get_docs(nlp.vocab)
        (article,) = part.articles
        assert [token.text for token in doc] == [token.text for token in nlp(article.text)]
    assert util.load_config(tmp_path / "docbin" / "config.cfg")["nlp"]["lang"] == "de"

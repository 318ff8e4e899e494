"""The configurations beside a DocBin: `spacy train` starts with them at once, and learns."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from spacy.cli.train import train

from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.scheme import Scheme
from goldspan.formats.docbin.configs import Corpus
from goldspan.formats.docbin.format import DocBinFormat
from goldspan.formats.jsonl import GoldspanJsonl
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.writing import WriteOptions

BATCH = ("training.batcher.size.start", "training.batcher.size.stop")
# Each article is a batch, and each step shows its loss.
SMALL = {
    "components.tok2vec.model.encode.width": 16,
    "components.tok2vec.model.encode.depth": 1,
    "components.tok2vec.model.embed.rows": [200, 100, 100, 100],
    "training.max_epochs": 2,
    "training.eval_frequency": 1,
    "training.dropout": 0.0,
    **dict.fromkeys(BATCH, 1),
    "training.optimizer.learn_rate": 0.005,
    "training.logger.console_output": False,
    "training.logger.output_file": "log.jsonl",
    "corpora.dev.limit": 1,
}


@pytest.fixture
def corpus(seeds: Path, scheme: Scheme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of an export of three seeds, which is the current one."""
    items = GoldspanJsonl().read(seeds / "seeds.gold.jsonl", ReadOptions(scheme=scheme))
    gold = [item for item in items if isinstance(item, ExchangeArticle)]
    shortest = sorted(gold, key=lambda article: len(article.text))[:3]
    DocBinFormat().write(shortest, scheme, FolderOutput(tmp_path), WriteOptions())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def losses(folder: Path, config: str, **overrides: object) -> list[Counter[str]]:
    """Train two epochs; return the loss of each component in each."""
    train(folder / config, folder / "model", overrides={**SMALL, **overrides})
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for line in (folder / "log.jsonl").read_text(encoding="utf-8").splitlines():
        step = json.loads(line)
        found[step["epoch"]].update(step["losses"])
    assert list(found) == [0, 1]
    return list(found.values())


@pytest.mark.filterwarnings("ignore")
def test_ner_learns_at_once(corpus: Path) -> None:
    import spacy

    first, second = losses(corpus, "config.cfg")
    assert 0 < second["ner"] < first["ner"]
    trained = spacy.load(corpus / "model" / "model-last")
    assert trained.lang == "de"
    assert set(trained.get_pipe("ner").labels) == {"ACTOR", "DATE"}


@pytest.mark.filterwarnings("ignore")
def test_spancat_learns_at_once_from_what_the_span_finder_finds(corpus: Path) -> None:
    import spacy

    one_batch = dict.fromkeys(BATCH, 1_000_000)
    small = {"components.spancat.model.reducer.hidden_size": 8}
    first, second = losses(corpus, "config.spancat.cfg", **one_batch, **small)
    assert 0 < second["span_finder"] < first["span_finder"]
    assert 0 < second["spancat"] < first["spancat"]
    trained = spacy.load(corpus / "model" / "model-last")
    assert {"ACTOR", "DATE", "CLAIM"} <= set(trained.get_pipe("spancat").labels)


def test_the_span_finder_fits_the_lengths_that_are_found(corpus: Path) -> None:
    from spacy import util

    finder = util.load_config(corpus / "config.spancat.cfg")["components"]["span_finder"]
    assert finder["min_length"] == 1
    assert 10 < finder["max_length"] < 100


@pytest.mark.parametrize(
    ("lengths", "shortest", "longest"),
    [((), 1, 1), ((3,), 3, 3), ((2, *[4] * 150, 500), 2, 4), ((1, 9), 1, 9)],
)
def test_a_long_passage_among_many_does_not_count(
    lengths: tuple[int, ...], shortest: int, longest: int
) -> None:
    found = Corpus("corpus.spacy", "de", lengths, "corpus.spacy")
    assert (found.shortest(), found.longest()) == (shortest, longest)

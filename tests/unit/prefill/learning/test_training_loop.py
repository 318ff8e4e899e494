"""spaCy really trains; what was interrupted ends as if it had not been."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy

from goldspan.prefill.learning import checkpoint
from goldspan.prefill.learning.articles import prepared
from goldspan.prefill.learning.candidates import CandidateKinds
from goldspan.prefill.learning.loop import TrainingLoop
from goldspan.prefill.learning.messages import (
    CurvePoint,
    GoldArticle,
    GoldSpan,
    LearningSettings,
    TrainingNews,
    TrainingStage,
)
from goldspan.prefill.learning.network import add_learned
from goldspan.prefill.requests import PrefillRequest
from helpers.training_project import article

SETTINGS = LearningSettings(rounds=4, batch=2, patience=4)


class StoppedError(Exception):
    """The test interrupts a training."""


def gold(number: int) -> GoldArticle:
    record = article(number)
    spans = [GoldSpan(s["label"], s["start"], s["end"]) for s in record["spans"]]
    return GoldArticle(PrefillRequest(record["id"], record["text"]), tuple(spans))


def trained(
    folder: Path, tell: Callable[[TrainingNews], None], settings: LearningSettings = SETTINGS
) -> tuple[bytes, tuple[CurvePoint, ...]]:
    """Train in a folder and return the weights and the curve."""
    nlp = spacy.blank("it")
    train = list(prepared(nlp, map(gold, range(5)), ("ACTOR",)))
    development = list(prepared(nlp, map(gold, range(5, 7)), ("ACTOR",)))
    examples = [each.example for each in train]
    kinds = CandidateKinds(runs=2)
    learned = add_learned(nlp, ("ACTOR",), kinds, examples, settings.seed)
    curve = TrainingLoop(nlp, train, development, settings, folder, tell).run()
    return learned.model.to_bytes(), curve


def ignore(news: TrainingNews) -> None:
    """Hear nothing."""


Whole = tuple[Path, bytes, tuple[CurvePoint, ...]]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """Return the folder, the weights and the curve of a training that nothing interrupted."""
    folder = tmp_path_factory.mktemp("whole")
    return folder, *trained(folder, ignore)


def test_the_loss_falls_and_what_is_marked_is_learned(tmp_path: Path) -> None:
    heard: list[TrainingNews] = []
    settings = LearningSettings(rounds=8, batch=2, patience=8, learn_rate=0.005)
    _, curve = trained(tmp_path, heard.append, settings)
    assert [each for each in heard if isinstance(each, CurvePoint)] == list(curve)
    assert [point.round for point in curve] == list(range(1, len(curve) + 1))
    assert curve[-1].loss < curve[0].loss / 2
    assert max(point.score for point in curve) > 0.8
    steps = [each.done for each in heard if isinstance(each, TrainingStage)]
    assert steps == list(range(len(steps)))
    assert checkpoint.curve(tmp_path) == curve


@pytest.mark.parametrize("after", [1, 5, 9])
def test_an_interrupted_training_ends_as_if_it_had_not_been(
    tmp_path: Path, after: int, whole: Whole
) -> None:
    _, weights, curve = whole

    def interrupt(news: TrainingNews) -> None:
        if isinstance(news, TrainingStage) and news.done == after:
            raise StoppedError

    with pytest.raises(StoppedError):
        trained(tmp_path, interrupt)
    again, curve_again = trained(tmp_path, ignore)
    assert again == weights
    assert [(p.step, p.loss, p.score, p.best) for p in curve_again] == [
        (p.step, p.loss, p.score, p.best) for p in curve
    ]


def test_a_checkpoint_that_was_being_replaced_is_found(tmp_path: Path, whole: Whole) -> None:
    folder, weights, _ = whole
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    kept = tmp_path / checkpoint.NAME
    kept.rename(tmp_path / f".{checkpoint.NAME}.before")
    half = tmp_path / f".{checkpoint.NAME}"
    shutil.copytree(tmp_path / f".{checkpoint.NAME}.before", half)
    (half / "state.json").write_text("{", encoding="utf-8")
    again, _ = trained(tmp_path, ignore)
    assert again == weights


def test_training_ends_where_nothing_gets_better(tmp_path: Path) -> None:
    settings = LearningSettings(rounds=40, batch=2, patience=2, learn_rate=0.005)
    _, curve = trained(tmp_path, ignore, settings)
    assert len(curve) < settings.rounds
    assert [point.best for point in curve[-3:]] == [True, False, False]


def test_as_long_as_nothing_is_found_the_last_round_is_the_best(tmp_path: Path) -> None:
    settings = LearningSettings(rounds=3, batch=2, patience=1)
    _, curve = trained(tmp_path, ignore, settings)
    assert [(point.score, point.best) for point in curve] == [(0.0, True)] * 3


@pytest.mark.parametrize(("articles", "rounds"), [(6, 120), (49, 24), (500, 24)])
def test_of_few_articles_there_are_more_rounds(articles: int, rounds: int) -> None:
    settings = LearningSettings().suited(articles)
    assert (settings.rounds, settings.patience) == (rounds, rounds // 3)
    assert LearningSettings(rounds=2, patience=1).suited(articles).rounds == 2

"""On the shipped pipeline: its rules stay, its scores follow the gold, and no text goes along."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy

from goldspan.prefill.learning.component import DECISIONS, LEARNED, Decisions
from goldspan.prefill.learning.messages import (
    CurvePoint,
    GoldArticle,
    GoldSpan,
    LearningSettings,
    TrainingJob,
    TrainingNews,
)
from goldspan.prefill.learning.trainer import train_pipeline
from goldspan.prefill.marking import Marking
from goldspan.prefill.requests import PrefillRequest

SPOKEN = "Ministerin Eva Lind sagte am {day}. Mai 2021, dass der Zwurbeldamm halte."
NEW = "Minister Paul Roth sagte am 7. Mai 2021, dass der Deich halte."


def gold(number: int, labels: tuple[str, str]) -> GoldArticle:
    """Return an article whose person and date are gold under these labels."""
    text = SPOKEN.format(day=number)
    person, date = "Eva Lind", f"{number}. Mai 2021"
    attrs = {"kind": "PERSON", "canonical": "Eva Maria Lind"}
    named, told = text.index(person), text.index(date)
    spans = (
        GoldSpan(labels[0], named, named + len(person), attrs),
        GoldSpan(labels[1], told, told + len(date), {}, f"2021-05-{number:02}"),
    )
    return GoldArticle(PrefillRequest(str(number), text, "2021-05-20"), spans)


def trained(folder: Path, labels: tuple[str, str]) -> tuple[spacy.language.Language, list[int]]:
    articles = [gold(number, labels) for number in range(1, 9)]
    settings = LearningSettings(rounds=1, batch=3)
    train, development = tuple(articles[:6]), tuple(articles[6:])
    job = TrainingJob(folder, "t", "de", "goldspan-de", labels, train, development, settings)
    rounds: list[int] = []

    def tell(news: TrainingNews) -> None:
        if isinstance(news, CurvePoint):
            rounds.append(news.round)

    made = train_pipeline(job, tell)
    assert made.folder.is_dir()
    return spacy.load(made.folder), rounds


def found(nlp: spacy.language.Language, text: str) -> set[tuple[str, str]]:
    return {(m.label, text[m.start : m.end]) for m in Marking(nlp(text)).marks()}


@pytest.fixture(scope="module")
def base() -> spacy.language.Language:
    from goldspan.prefill.loading import load_pipeline

    return load_pipeline("goldspan-de")


def test_what_the_rules_do_well_stays_theirs(tmp_path: Path, base: spacy.language.Language) -> None:
    nlp, rounds = trained(tmp_path, ("ACTOR", "DATE"))
    assert rounds == [1]
    assert LEARNED not in nlp.pipe_names
    assert nlp.pipe_names == [*base.pipe_names, DECISIONS]
    assert found(nlp, NEW) == found(base, NEW)
    text = SPOKEN.format(day=9)
    names = {m.attrs["canonical"] for m in Marking(nlp(text)).marks("ACTOR")}
    assert names == {"Eva Maria Lind"}
    before = base.get_pipe_config("goldspan_actors")["scores"]
    after = nlp.get_pipe_config("goldspan_actors")["scores"]
    changed = {name for name, score in after.items() if score != before[name]}
    assert changed
    assert all(after[name] > before[name] for name in changed)
    kept = (tmp_path / "pipeline" / "vocab" / "strings.json").read_text(encoding="utf-8")
    assert "Zwurbeldamm" not in json.loads(kept)


def test_labels_of_another_scheme_follow_from_those_of_the_base(tmp_path: Path) -> None:
    nlp, _ = trained(tmp_path, ("WER", "WANN"))
    assert {("WER", "Paul Roth"), ("WANN", "7. Mai 2021")} <= found(nlp, NEW)
    decisions = nlp.get_pipe(DECISIONS)
    assert isinstance(decisions, Decisions)
    assert set(decisions.others) == {"WER", "WANN"}

"""A pipeline is measured on a file and on a project, in its own process."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from goldspan import assets
from goldspan.domain.annotator import AnnotatorKind, named_person
from goldspan.domain.errors import CancelledError, GoldspanError, PipelineError
from goldspan.domain.layer import WorkState
from goldspan.services.evaluating import (
    Evaluation,
    LabelResult,
    Share,
    evaluate_file,
    evaluate_project,
)
from goldspan.services.evaluation.file_gold import file_gold
from goldspan.services.progress import Progress
from goldspan.services.project.projects import open_project, sample_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.schemes import default_scheme
from helpers.other_pipelines import entity_pipeline

SEEDS = assets.seeds() / "seeds.gold.jsonl"
TEXT = "Die Nato tagt am Montag."
ONE_NAME = "one_name"  # a pipeline that knows but one


@pytest.fixture(scope="module")
def one_name(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pipelines") / ONE_NAME
    return entity_pipeline(folder, {"Nato": "ACTOR"}, name=ONE_NAME)


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[ProjectSession]:
    with sample_project(tmp_path / "sample.goldspan", named_person("Ada")) as session:
        yield session


def record(name: str, **more: Any) -> dict[str, Any]:
    span = {"id": "1", "label": "ACTOR", "start": 4, "end": 8, "quote": "Nato", "attrs": {}}
    return {"id": name, "text": TEXT, "language": "de", "spans": [span], "links": [], **more}


def write(path: Path, *records: object) -> Path:
    lines = [item if isinstance(item, str) else json.dumps(item) for item in records]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def seeds() -> Evaluation:
    return evaluate_file("goldspan-de", SEEDS)


def label(evaluation: Evaluation, key: str) -> LabelResult:
    return next(result for result in evaluation.measures.labels if result.label == key)


@pytest.mark.parametrize(
    ("key", "least"), [("ACTOR", 0.97), ("DATE", 0.97), ("CLAIM", 0.94), ("FURNITURE", 0.97)]
)
def test_the_shipped_pipeline_on_the_seeds(seeds: Evaluation, key: str, least: float) -> None:
    assert (label(seeds, key).strict.f1 or 0) >= least


def test_values_and_links_on_the_seeds(seeds: Evaluation) -> None:
    def rate(share: Share) -> float:
        return share.rate or 0

    assert rate(label(seeds, "DATE").attributes["value"]) >= 0.96
    assert rate(label(seeds, "ACTOR").attributes["kind"]) >= 0.96
    assert rate(label(seeds, "CLAIM").attributes["mode"]) >= 0.90
    links = {link.type: link for link in seeds.measures.links}
    assert (links["source"].links.f1 or 0) >= 0.87
    assert (links["when"].links.f1 or 0) >= 0.90


def test_it_says_what_was_measured_and_how_fast(seeds: Evaluation) -> None:
    assert (seeds.pipeline, seeds.articles) == ("goldspan-de", 5)
    assert seeds.words == sum(
        len(json.loads(line)["text"].split()) for line in SEEDS.read_text("utf-8").splitlines()
    )
    assert seeds.words_per_second is not None
    assert [e.name for e in seeds.errors] == sorted(e.name for e in seeds.errors)


def test_lines_that_cannot_be_measured_and_articles_it_cannot_read_are_listed(
    tmp_path: Path, one_name: Path
) -> None:
    path = write(tmp_path / "gold.jsonl", record("a"), "{", record("b", language="en"), record("c"))
    evaluation = evaluate_file(str(one_name), path)
    assert (evaluation.pipeline, evaluation.articles) == ("de_one_name", 2)
    assert [refusal.line for refusal in evaluation.refused] == [2]
    assert [failed.name for failed in evaluation.failed] == ["b"]
    assert "another language" in str(evaluation.failed[0].error)
    assert label(evaluation, "ACTOR").strict.f1 == 1.0


@pytest.mark.parametrize(
    ("ids", "names"), [("a-1-b-2", ["a-1", "x", "b-2"]), ("x", ["x"]), ("x-b-2", ["x", "b-2"])]
)
def test_ids_are_the_first_and_the_last_of_the_file(
    tmp_path: Path, ids: str, names: list[str]
) -> None:
    records = [record(name) for name in ("0", "a-1", "x", "b-2", "z")]
    path = write(tmp_path / "gold.jsonl", *records)
    gold = file_gold(path, default_scheme(), ids, Progress())
    assert [article.name for article in gold.articles] == names


@pytest.mark.parametrize(
    ("lines", "ids", "reason"),
    [
        ([], "", "holds no articles"),
        (["{"], "", "Line 1: The line is not JSON"),
        ([{"id": "a", "text": TEXT}], "", "no spans"),
        ([record("a")], "b-c", "no articles “b-c”"),
        ([record("a"), record("b")], "b-a", "no articles “b-a”"),
    ],
)
def test_nothing_to_measure_is_said_before_a_pipeline_is_started(
    tmp_path: Path, lines: list[object], ids: str, reason: str
) -> None:
    path = write(tmp_path / "gold.jsonl", *lines)
    with pytest.raises(GoldspanError, match=reason):
        evaluate_file("no_such_pipeline", path, ids=ids)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GoldspanError, match=r"none\.jsonl.*No such file"):
        evaluate_file("no_such_pipeline", tmp_path / "none.jsonl")


def test_where_it_can_read_nothing_the_reason_is_raised(tmp_path: Path, one_name: Path) -> None:
    path = write(tmp_path / "gold.jsonl", record("a", language="fr"))
    with pytest.raises(PipelineError, match="another language"):
        evaluate_file(str(one_name), path)


def test_the_gold_of_a_project(sample: ProjectSession, one_name: Path) -> None:
    articles = sample.store.articles()
    before = sample.store.data_version()
    evaluation = evaluate_project(sample, str(one_name), articles=[a.id for a in articles[:2]])
    assert evaluation.articles == 2
    assert sample.store.data_version() == before
    assert {e.article for e in evaluation.errors} <= {a.id for a in articles[:2]}
    assert {e.name for e in evaluation.errors} <= {a.name for a in articles[:2]}
    missed = next(error for error in evaluation.errors if error.label == "DATE")
    text = sample.store.text(missed.article)
    assert text[missed.start : missed.end] == missed.words


def test_nobodys_layer_but_ones_own_is_measured_against(sample: ProjectSession) -> None:
    with pytest.raises(GoldspanError, match="not marked any"):
        evaluate_project(sample, "no_such_pipeline", "own")


def test_ones_own_layer_is_that_of_whoever_asks(
    sample: ProjectSession, tmp_path: Path, one_name: Path
) -> None:
    states = [s for s in sample.store.states() if s.state is WorkState.DONE]
    persons = {a.id: a for a in sample.store.annotators() if a.kind is AnnotatorKind.PERSON}
    person = next(persons[state.annotator] for state in states if state.annotator in persons)
    done = [state.article for state in states if state.annotator == person.id]
    spans = [span for article in done for span in sample.store.spans(article, person.id)]
    with open_project(tmp_path / "sample.goldspan", person, writer=False) as session:
        evaluation = evaluate_project(session, str(one_name), "own")
    assert evaluation.articles == len(done) > 0
    assert evaluation.measures.total.strict.gold == len(spans)


def test_it_can_be_cancelled(sample: ProjectSession, one_name: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(CancelledError):
        evaluate_project(sample, str(one_name), progress=progress)

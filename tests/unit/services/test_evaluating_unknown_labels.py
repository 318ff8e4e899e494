"""Labels that nobody was asked for are left out of an evaluation, and it says of how many."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from goldspan.domain.annotator import named_person
from goldspan.domain.layer import WorkState
from goldspan.prefill.evaluation.record import evaluation_record
from goldspan.services.assigning.handing_out import assign
from goldspan.services.evaluating import Evaluation, evaluate_file, evaluate_project
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.importing import run_import
from helpers.other_pipelines import entity_pipeline

ADA = named_person("Ada")
TEXT = "Die Nato tagt am {day}."
DAYS = ("Montag", "Dienstag")


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a pipeline that knows a name and a day; the day of the second article."""
    folder = tmp_path_factory.mktemp("pipelines") / "two"
    return str(entity_pipeline(folder, {"Nato": "ACTOR", DAYS[1]: "DATE"}, name="two"))


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Return a file with two articles; of the second, somebody was asked for actors only."""
    records = []
    for number, day in enumerate(DAYS):
        text = TEXT.format(day=day)
        start = text.index(day)
        spans = [{"id": "1", "label": "ACTOR", "start": 4, "end": 8, "quote": "Nato", "attrs": {}}]
        if day == DAYS[0]:
            end = start + len(day)
            spans.append({"id": "2", "label": "DATE", "start": start, "end": end, "quote": day})
        layer = {"annotator": ADA.id, "kind": "person", "name": ADA.name, "state": "done"}
        if day == DAYS[1]:
            layer["labels"] = ["ACTOR"]
        records.append(
            {"id": f"a{number}", "text": text, "language": "de", "layer": layer, "spans": spans}
        )
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return path


@pytest.fixture
def session(tmp_path: Path, gold: Path) -> Iterator[ProjectSession]:
    """Yield a project with these articles."""
    with create_project(tmp_path / "nato.goldspan", "Nato", ADA) as session:
        run_import(session, [gold])
        session.flush(30)
        yield session


def dates(evaluation: Evaluation) -> tuple[int, int]:
    (score,) = (each.strict for each in evaluation.measures.labels if each.label == "DATE")
    return score.suggested, score.gold


def check(evaluation: Evaluation) -> None:
    """Only the first article is measured for dates."""
    assert dates(evaluation) == (0, 1)
    assert [(error.kind, error.label) for error in evaluation.errors] == [("missed", "DATE")]
    assert evaluation.unknown == {"CLAIM": 1, "DATE": 1, "FURNITURE": 1}
    assert evaluation_record(evaluation)["unknown"] == {"CLAIM": 1, "DATE": 1, "FURNITURE": 1}
    assert evaluation.articles == 2


def test_a_file_says_what_it_is_about(gold: Path, pipeline: str) -> None:
    check(evaluate_file(pipeline, gold))


@pytest.mark.parametrize("against", ["gold", "own"])
def test_a_project_knows_who_was_asked(
    session: ProjectSession, pipeline: str, against: str
) -> None:
    check(evaluate_project(session, pipeline, against))


def test_whoever_is_asked_for_all_knows_all(session: ProjectSession, pipeline: str) -> None:
    (part,) = (each for each in session.store.assignments() if each.labels)
    future = assign(session, [part.article], [ADA], ())
    assert future is not None
    future.result()
    evaluation = evaluate_project(session, pipeline)
    assert dates(evaluation) == (1, 1)
    assert evaluation.unknown == {}
    assert {state.state for state in session.store.states()} == {WorkState.DONE}


@pytest.mark.parametrize(
    ("asked", "labels"), [("ACTOR", ["ACTOR", "DATE"]), ("CLAIM", ["ACTOR", "CLAIM", "DATE"])]
)
def test_spans_and_links_of_labels_nobody_was_asked_for_are_left_out_too(
    gold: Path, pipeline: str, asked: str, labels: list[str]
) -> None:
    lines = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    text = lines[1]["text"]
    place = {"start": 0, "end": len(text), "quote": text}
    lines[1]["layer"]["labels"] = [asked]
    lines[1]["spans"].append({"id": "3", "label": "CLAIM", **place})
    lines[1].setdefault("links", []).append({"type": "source", "from": "3", "to": "1"})
    gold.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    measures = evaluate_file(pipeline, gold).measures
    assert [each.label for each in measures.labels] == labels
    assert measures.links == ()

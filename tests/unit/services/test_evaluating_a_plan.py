"""Without a pipeline, those of a project's plan are measured together."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goldspan.domain.annotator import named_person
from goldspan.domain.errors import PipelineError
from goldspan.domain.exchange import ExchangeLink, ExchangeSpan
from goldspan.domain.scheme import PrefillPlan
from goldspan.services.evaluating import evaluate_project
from goldspan.services.evaluation.planned import one_layer
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.choosing import Choosing
from goldspan.services.transfer.combining import StageResult
from goldspan.services.transfer.importing import run_import
from goldspan.services.transfer.pipelines import add_folder
from goldspan.services.transfer.plans import Stage
from helpers.other_pipelines import entity_pipeline

TEXT = "Eva Lind sagte am Montag, dass der Damm halte. Der Elbbund warnte vor Panik."
ACTORS = ("Eva Lind", "Elbbund")


def span(label: str, words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {
        **{"id": words, "label": label, "start": start, "end": start + len(words)},
        **{"quote": words, "attrs": {}},
    }


def project(folder: Path, plan: PrefillPlan) -> ProjectSession:
    """Make a project with an English article and a German one that Ada is done with."""
    ada = named_person("Ada")
    layer = {"annotator": ada.id, "kind": "person", "name": "Ada", "state": "done"}
    gold = [*(span("ACTOR", name) for name in ACTORS), span("CLAIM", "dass der Damm halte")]
    link = {"type": "source", "from": "dass der Damm halte", "to": "Eva Lind"}
    german = {"id": "de", "text": TEXT, "language": "de", "layer": layer, "spans": gold}
    french = {"id": "fr", "text": "Bonjour.", "language": "fr", "layer": layer, "spans": []}
    lines = [json.dumps({**german, "links": [link]}), json.dumps(french)]
    (folder / "gold.jsonl").write_text("\n".join(lines), encoding="utf-8")
    session = create_project(folder / "p.goldspan", "Elbe", ada)
    run_import(session, [folder / "gold.jsonl"])
    Choosing(session).set_plan(plan)
    session.flush(30)
    return session


def test_the_pipelines_of_the_plan_are_measured_together(tmp_path: Path) -> None:
    add_folder(entity_pipeline(tmp_path / "names", {"Eva Lind": "PER", "Elbbund": "ORG"}))
    with project(tmp_path, PrefillPlan("", {"ACTOR": "de_names"})) as session:
        evaluation = evaluate_project(session)
    assert evaluation.pipeline == "de_names, goldspan-de"
    assert (evaluation.articles, [failed.name for failed in evaluation.failed]) == (1, ["fr"])
    labels = {result.label: result for result in evaluation.measures.labels}
    assert labels["ACTOR"].strict.f1 == 1.0
    assert labels["CLAIM"].strict.recall == 1.0
    (links,) = evaluation.measures.links
    assert (links.type, links.matched.rate) == ("source", 1.0)


def test_a_plan_with_a_pipeline_that_is_not_there_is_not_measured(tmp_path: Path) -> None:
    with (
        project(tmp_path, PrefillPlan("no_such_pipeline")) as session,
        pytest.raises(PipelineError, match="no_such_pipeline"),
    ):
        evaluate_project(session)


def test_what_two_pipelines_mark_is_one_span_and_links_follow() -> None:
    first = StageResult(Stage("a"), (ExchangeSpan("x", "ACTOR", 0, 3, "Eva"),), ())
    second = StageResult(
        Stage("b"),
        (ExchangeSpan("1", "ACTOR", 0, 3, "Eva"), ExchangeSpan("2", "CLAIM", 5, 8, "gut")),
        (ExchangeLink("source", "2", "1"),),
    )
    spans, links = one_layer([first, second])
    assert [item.id for item in spans] == ["x", "2"]
    assert links == (ExchangeLink("source", "2", "x"),)

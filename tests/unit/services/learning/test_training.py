"""A project trains a pipeline on its gold, compares it, switches to it and back, and exports it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from goldspan.domain.change import ActionKind
from goldspan.domain.errors import CancelledError, ExportError, GoldspanError
from goldspan.domain.scheme import PrefillPlan
from goldspan.services.evaluating import evaluate_project
from goldspan.services.learning.places import trained_folder, unfinished_folder
from goldspan.services.library import remove_articles
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.training import (
    CurvePoint,
    LearningSettings,
    TrainingNews,
    TrainingPlan,
    TrainingStage,
    TrainingStep,
    compare,
    delete_training,
    discard_unfinished,
    export_package,
    go_back,
    in_use,
    plan_training,
    train,
    trainings,
    unfinished_plan,
    use_pipeline,
)
from goldspan.services.transfer.pipelines import add_folder, available_pipelines
from helpers.other_pipelines import entity_pipeline
from helpers.training_project import COUNT, NAMES, training_project

SETTINGS = LearningSettings(rounds=8, batch=2, learn_rate=0.005)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    with training_project(tmp_path) as session:
        yield session


def planned(session: ProjectSession) -> TrainingPlan:
    return plan_training(session, [], settings=SETTINGS)


def names() -> set[str]:
    return {choice.name for choice in available_pipelines()}


def test_from_gold_to_a_package_and_back(session: ProjectSession, tmp_path: Path) -> None:
    add_folder(entity_pipeline(tmp_path / "few", {NAMES[0]: "PER"}, "few", "it"))
    before = PrefillPlan("", {"ACTOR": "it_few"})
    from goldspan.services.transfer.choosing import Choosing

    Choosing(session).set_plan(before)
    session.flush(30)
    actions = len(session.store.actions())
    plan = planned(session)
    assert (plan.name, plan.language, plan.base, plan.labels) == ("it_mairie", "it", "", ("ACTOR",))
    news: list[TrainingNews] = []
    training = train(session, plan, news.append)

    # The project is as it was; the pipeline is listed, whole, and nothing is left over.
    assert len(session.store.actions()) == actions
    assert session.scheme.plan == before
    assert training.folder == trained_folder() / "it_mairie"
    assert "it_mairie" in names()
    assert unfinished_plan(session) is None
    assert not unfinished_folder(session.store.project_id).exists()
    assert [each for each in news if isinstance(each, CurvePoint)] == list(training.curve)
    steps = [each.step for each in news if isinstance(each, TrainingStage)]
    assert list(dict.fromkeys(steps)) == list(TrainingStep)
    assert trainings(session) == [training]

    # Better than the pipeline of the plan, on articles that it has not seen.
    old, new = training.figure("ACTOR")
    assert old is not None
    assert new is not None
    assert new.f1 is not None
    assert new.f1 > (old.f1 or 0.0)
    assert new.gold == 4 * len(plan.split.test)

    # The figures are those of an evaluation after the switch.
    comparison = compare(session, training)
    assert comparison.current is not None
    assert comparison.current.pipeline == training.current_name == "it_few"
    assert comparison.current.measures.labels[0].strict.f1 == old.f1
    use_pipeline(session, training.name)
    session.flush(30)
    assert in_use(session, training.name)
    assert session.store.actions()[-1].kind is ActionKind.PIPELINES
    switched = evaluate_project(session, articles=plan.split.test)
    assert switched.measures == comparison.trained.measures
    assert switched.errors == comparison.trained.errors
    assert switched.measures.labels[0].strict.f1 == new.f1

    with pytest.raises(GoldspanError, match="suggests in this project"):
        delete_training(session, training)
    go_back(session, training.name)
    session.flush(30)
    assert session.scheme.plan == before
    session.undo().result(30)
    assert in_use(session, training.name)
    session.undo().result(30)
    assert session.scheme.plan == before

    # A package that pip installs without a network.
    wheel = export_package(training, tmp_path / "package")
    card = (tmp_path / "package" / "README.md").read_text(encoding="utf-8")
    assert f"| articles | {len(plan.split.train)} |" in card
    with pytest.raises(ExportError, match="exists already"):
        export_package(training, tmp_path / "package")
    again = export_package(training, tmp_path / "again")
    assert again.read_bytes() == wheel.read_bytes()
    found = loaded_from_wheel(wheel, tmp_path / "site")
    assert found["name"] == "mairie"
    assert found["strict"]["ACTOR"]["f"] == round(new.f1, 3)
    assert set(found["found"]) <= {*NAMES, "Anne Noire"}
    assert found["found"]

    delete_training(session, training)
    assert trainings(session) == []
    assert "it_mairie" not in names()
    with pytest.raises(ExportError, match="not on this machine"):
        export_package(training, tmp_path / "gone")


def loaded_from_wheel(wheel: Path, site: Path) -> dict[str, object]:
    """Install a wheel and let another Python load the pipeline by its name."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    subprocess.run([*pip, "--target", site, wheel], check=True, timeout=120)
    text = f"Le maire {NAMES[1]} a parlé du pont. Le maire Anne Noire a parlé du port."
    program = (
        "import json, sys, spacy\n"
        "nlp = spacy.load('it_mairie')\n"
        "doc = nlp(sys.argv[1])\n"
        "found = [span.text for span in doc.spans['sc']]\n"
        "strict = nlp.meta['performance']['strict']\n"
        "print(json.dumps({'name': nlp.meta['name'], 'strict': strict, 'found': found}))\n"
    )
    environment = {"PYTHONPATH": str(site), "PATH": "/usr/bin", "OMP_NUM_THREADS": "1"}
    ran = subprocess.run(
        [sys.executable, "-c", program, text],
        env=environment,
        check=True,
        timeout=120,
        capture_output=True,
        text=True,
    )
    read: dict[str, object] = json.loads(ran.stdout)
    return read


def test_a_cancelled_training_goes_on_where_it_was_or_is_forgotten(
    session: ProjectSession,
) -> None:
    plan = planned(session)
    progress = Progress()
    points: list[CurvePoint] = []

    def until_a_round_is_done(news: TrainingNews) -> None:
        if isinstance(news, CurvePoint):
            points.append(news)
            with pytest.raises(GoldspanError, match="going on already"):
                discard_unfinished(session)
            progress.cancel()

    with pytest.raises(CancelledError):
        train(session, plan, until_a_round_is_done, progress)
    assert trainings(session) == []
    assert "it_mairie" not in names()
    begun = unfinished_plan(session)
    assert begun is not None
    assert begun.resumes
    assert (begun.split, begun.labels, begun.done) == (plan.split, plan.labels, points[0].step)

    progress = Progress()
    heard: list[TrainingNews] = []

    def until_it_trains(news: TrainingNews) -> None:
        heard.append(news)
        if isinstance(news, TrainingStage) and news.step is TrainingStep.TRAINING:
            progress.cancel()

    with pytest.raises(CancelledError):
        train(session, begun, until_it_trains, progress)
    assert heard[-2] == points[0]
    assert isinstance(heard[-1], TrainingStage)
    assert heard[-1].done == points[0].step
    removing = remove_articles(session, [plan.split.train[0]], None)
    assert removing is not None
    removing.result(30)
    assert unfinished_plan(session) is None
    session.undo().result(30)
    assert unfinished_plan(session) == begun
    discard_unfinished(session)
    assert unfinished_plan(session) is None


def test_families_stay_together_and_names_are_free(session: ProjectSession) -> None:
    ids = [article.id for article in session.store.articles()]
    plan = plan_training(session, [ids[:5]], name="Größe 1", settings=SETTINGS)
    assert set(ids[:5]) <= set(plan.split.train)
    assert plan.split.families == COUNT - 4
    assert plan.name == "it_grosse_1"
    (trained_folder() / "it_mairie").mkdir(parents=True)
    assert planned(session).name == "it_mairie_2"


def test_too_little_gold_says_what_is_needed(tmp_path: Path) -> None:
    with training_project(tmp_path, range(2)) as session, pytest.raises(GoldspanError) as raised:
        plan_training(session, [])
    assert "2 articles of 2 families" in str(raised.value)


def test_too_few_spans_say_what_is_needed(tmp_path: Path) -> None:
    with training_project(tmp_path, range(3)) as session, pytest.raises(GoldspanError) as raised:
        plan_training(session, [])
    assert "at most 4 spans" in str(raised.value)


def test_a_language_without_gold_is_named(session: ProjectSession) -> None:
    with pytest.raises(GoldspanError, match="in sv"):
        plan_training(session, [], language="sv")

"""A run over a project with pipelines and articles that do not go together: said by article."""

import signal
import sys
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from goldspan.domain.annotator import pipeline_annotator
from goldspan.prefill.limits import Limits
from goldspan.services.progress import Progress, Step
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.prefilling import PrefillReport, run_prefill
from helpers import misbehaving
from helpers.texts_project import texts_project

THEIRS = pipeline_annotator("de_ruler").id
GOOD = "Die Nato tagt in Brüssel."

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "SIGKILL"), reason="processes are killed otherwise here"
)


@pytest.fixture
def pipeline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setenv(misbehaving.DIED_BEFORE, str(tmp_path / "died"))
    misbehaving.install(tmp_path / "site")
    return str(misbehaving.ruler(tmp_path / "ein Ördner", factory=misbehaving.FACTORY))


def suggested(session: ProjectSession) -> dict[str, list[str]]:
    store = session.store
    return {a.name: [s.quote for s in store.spans(a.id, THEIRS)] for a in store.articles()}


def why(report: PrefillReport) -> dict[str, str]:
    return {failure.name: str(failure.error) for failure in report.failures}


def test_each_article_without_suggestions_is_named_and_the_others_have_theirs(
    pipeline: str, tmp_path: Path
) -> None:
    texts = [
        ("first", GOOD, "de"),
        ("raises", f"{GOOD} RAISE", "de"),
        ("english", "The Nato meets in Brussels.", "en"),
        ("killed once", f"{GOOD} ONCE", "de-AT"),
        ("empty", " ", "de"),
        ("kills", f"{GOOD} DIE", ""),
        ("last", f"👍👍 {GOOD} 👩‍👩‍👧", "de"),
    ]
    with texts_project(tmp_path, texts) as session:
        before = {a.id: session.store.text(a.id) for a in session.store.articles()}
        report = run_prefill(session, pipeline=pipeline)
        found, said = suggested(session), why(report)
        assert before == {a.id: session.store.text(a.id) for a in session.store.articles()}
    filled = {name for name, quotes in found.items() if quotes == ["Nato"]}
    assert filled == {"first", "killed once", "last"}
    assert set(said) == {"raises", "english", "kills"}
    assert "the component did not like it" in said["raises"]
    assert "another language (en) than the pipeline de_ruler reads (de)" in said["english"]
    assert "attempts: 2" in said["kills"]


def test_another_language_is_read_where_somebody_insists(pipeline: str, tmp_path: Path) -> None:
    with texts_project(tmp_path, [("english", "The Nato meets.", "en")]) as session:
        report = run_prefill(session, pipeline=pipeline, any_language=True)
        assert suggested(session) == {"english": ["Nato"]}
    assert report.failures == []


def test_a_pipeline_that_is_given_up_names_all_that_it_did_not_read(
    pipeline: str, tmp_path: Path
) -> None:
    dying = [(f"kills {number}", f"DIE {number}", "de") for number in range(2)]
    texts = [("first", GOOD, "de"), *dying, ("last", f"Heute: {GOOD}", "de")]
    with texts_project(tmp_path, texts) as session:
        report = run_prefill(session, pipeline=pipeline, limits=Limits(attempts=1, in_a_row=2))
        assert suggested(session)["first"] == ["Nato"]
    said = why(report)
    assert list(said) == [*(name for name, _, _ in dying), "last"]
    assert "on 2 articles in a row" in said["last"]


def test_what_is_amiss_with_a_pipeline_that_works_is_a_note(tmp_path: Path) -> None:
    folder = misbehaving.made_for(misbehaving.ruler(tmp_path / "ruler"), ">=3.1.0,<3.2.0")
    with texts_project(tmp_path, [("first", GOOD, "de")]) as session:
        report = run_prefill(session, pipeline=str(folder))
        assert suggested(session) == {"first": ["Nato"]}
    assert ["was made for spaCy >=3.1.0,<3.2.0" in str(note) for note in report.notes] == [True]


def test_a_worker_that_is_killed_now_and_then_loses_nothing(tmp_path: Path) -> None:
    folder = misbehaving.ruler(tmp_path / "ruler")
    texts = [(f"a{n}", f"Nummer {n}. " + GOOD * (n % 7), "de") for n in range(120)]
    killed: list[int] = []
    progress = Progress()

    def kill(step: Step) -> None:
        if step.done in (1, 40):
            for child in psutil.Process().children():
                with suppress(psutil.Error):
                    if "spawn_main" in " ".join(child.cmdline()):
                        child.kill()
                        killed.append(child.pid)

    progress.listener = kill
    with texts_project(tmp_path, texts) as session:
        report = run_prefill(session, pipeline=str(folder), progress=progress)
        found = suggested(session)
        assert session.store.verify() == []
    assert report.failures == []
    assert len(set(killed)) == 2
    assert [len(found[name]) for name, _, _ in texts] == [n % 7 for n in range(120)]

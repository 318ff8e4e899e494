"""Pre-filling a project: only differences are committed, as one action, by article."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy

from goldspan.domain.annotator import AnnotatorKind, named_person, pipeline_annotator
from goldspan.domain.change import ActionKind, ChangeEvent
from goldspan.domain.errors import CancelledError, PipelineError
from goldspan.domain.layer import ActorRef
from goldspan.services.progress import Progress, Step
from goldspan.services.project.projects import open_project, sample_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.prefilling import PrefillReport, available_pipelines, run_prefill

OURS = pipeline_annotator("goldspan-de")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    with sample_project(tmp_path / "sample.goldspan", named_person("Ada")) as opened:
        yield opened


Prefilled = tuple[Path, PrefillReport]


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Prefilled:
    """Return a sample that was pre-filled, and what was said of it."""
    path = tmp_path_factory.mktemp("once") / "sample.goldspan"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GOLDSPAN_CONFIG_DIR", str(path.parent))
        with sample_project(path, named_person("Ada")) as opened:
            report = run_prefill(opened)
    return path, report


@pytest.fixture
def prefilled(once: Prefilled, tmp_path: Path) -> Iterator[ProjectSession]:
    """Yield a copy of the pre-filled sample."""
    path = tmp_path / "prefilled.goldspan"
    shutil.copy(once[0], path)
    with open_project(path, named_person("Ada"), window_lock=False) as opened:
        yield opened


@pytest.fixture
def ruler(tmp_path: Path) -> Path:
    nlp = spacy.blank("de")
    patterns = [{"label": "ORG", "pattern": "Nato"}, {"label": "ACTOR", "pattern": "OSZE"}]
    nlp.add_pipe("entity_ruler").add_patterns(patterns)  # type: ignore[attr-defined]
    nlp.meta["name"] = "ruler"
    nlp.to_disk(tmp_path / "ruler")
    return tmp_path / "ruler"


def test_suggestions_are_the_pipelines_layer(prefilled: ProjectSession, once: Prefilled) -> None:
    session, report = prefilled, once[1]
    article = session.store.articles()[0]
    spans = session.store.spans(article.id, OURS.id)
    assert report.articles == 5
    assert report.added == report.spans + report.links
    assert sum(len(session.store.spans(a.id, OURS.id)) for a in session.store.articles()) == (
        report.spans
    )
    (run,) = session.store.runs()
    assert (run.pipeline, run.annotator) == ("goldspan-de", OURS.id)
    assert {span.run for span in spans} == {run.id}
    kinds = {a.name: a.kind for a in session.store.annotators()}
    assert kinds["goldspan-de"] is AnnotatorKind.PIPELINE


def test_suggested_actors_are_names_and_not_in_the_register(
    session: ProjectSession, prefilled: ProjectSession
) -> None:
    before = session.store.actors()
    article = prefilled.store.articles()[0]
    actors = [s for s in prefilled.store.spans(article.id, OURS.id) if s.label == "ACTOR"]
    assert actors
    assert all(
        isinstance(ref := s.attrs["canonical"], ActorRef) and ref.name and ref.actor is None
        for s in actors
    )
    assert prefilled.store.actors() == before


def test_it_is_one_action_with_a_part_for_each_article(session: ProjectSession) -> None:
    events: list[ChangeEvent] = []
    unsubscribe = session.subscribe(events.append)
    run_prefill(session, origin="test")
    session.flush(30)
    unsubscribe()
    joined = [event for event in events if event.action.kind is ActionKind.JOIN]
    assert [event.action.subject for event in joined] == ["goldspan-de"]
    events = [event for event in events if event not in joined]
    assert {event.action.kind for event in events} == {ActionKind.PREFILL}
    assert len({event.action.id for event in events}) == 1
    assert len({c.article for event in events for c in event.changes if c.article}) == 5
    session.undo().result()
    assert all(not session.store.spans(article.id, OURS.id) for article in session.store.articles())


def test_a_second_run_changes_nothing(prefilled: ProjectSession) -> None:
    session = prefilled
    actions = len(session.store.actions())
    report = run_prefill(session)
    assert (report.added, report.changed, report.removed) == (0, 0, 0)
    assert len(session.store.actions()) == actions
    assert len(session.store.runs()) == 1


def test_a_re_run_commits_only_differences(prefilled: ProjectSession) -> None:
    session = prefilled
    article = session.store.articles()[0]
    kept = {s.id for s in session.store.spans(article.id, OURS.id)}
    later = session.store.article(article.id)
    assert later is not None
    from dataclasses import replace

    from goldspan.domain.change import EntityChange

    moved = replace(later, document_time="2020-06-15")
    session.commit(ActionKind.METADATA, [EntityChange(later, moved)])
    report = run_prefill(session)
    assert (report.added, report.removed) == (0, 0)
    assert report.changed > 0
    assert {s.id for s in session.store.spans(article.id, OURS.id)} == kept
    runs = {s.run for s in session.store.spans(article.id, OURS.id)}
    assert runs == {run.id for run in session.store.runs()}


def test_only_the_articles_asked_for(session: ProjectSession) -> None:
    first, *others = session.store.articles()
    report = run_prefill(session, articles={first.id})
    assert report.articles == 1
    assert session.store.spans(first.id, OURS.id)
    assert not any(session.store.spans(other.id, OURS.id) for other in others)


def test_another_pipeline_by_its_folder_has_a_layer_of_its_own(
    prefilled: ProjectSession, ruler: Path
) -> None:
    session = prefilled
    report = run_prefill(session, pipeline=str(ruler))
    assert report.pipeline == "de_ruler"
    theirs = pipeline_annotator("de_ruler")
    found = [s for a in session.store.articles() for s in session.store.spans(a.id, theirs.id)]
    assert {(s.label, s.quote, s.attrs.get("kind")) for s in found} == {
        ("ACTOR", "OSZE", None),
        ("ACTOR", "Nato", "ORGANISATION"),
    }


def test_cancelling_keeps_what_was_committed(session: ProjectSession) -> None:
    progress = Progress()

    def stop_after_two(step: Step) -> None:
        if step.done == 2:
            progress.cancel()

    progress.listener = stop_after_two
    with pytest.raises(CancelledError):
        run_prefill(session, progress=progress)
    filled = [a for a in session.store.articles() if session.store.spans(a.id, OURS.id)]
    assert 2 <= len(filled) < 5


def test_cancelling_before_it_begins_changes_nothing(session: ProjectSession) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(CancelledError):
        run_prefill(session, progress=progress)
    assert session.store.runs() == []


def test_cancelling_from_another_thread_while_the_pipeline_loads(session: ProjectSession) -> None:
    progress = Progress()
    timer = threading.Timer(0.2, progress.cancel)
    timer.start()
    with pytest.raises(CancelledError):
        run_prefill(session, progress=progress)
    timer.join()


def test_an_unknown_pipeline_changes_nothing(session: ProjectSession) -> None:
    with pytest.raises(PipelineError):
        run_prefill(session, pipeline="no_such_pipeline")
    assert session.store.runs() == []


def test_the_shipped_pipeline_is_available() -> None:
    ours = available_pipelines()[0]
    assert (ours.name, ours.language, ours.shipped) == ("goldspan-de", "de", True)
    assert ours.version

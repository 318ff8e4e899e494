"""A plan says which pipeline suggests what: chained in their processes, each in its own layer."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.annotator import named_person, pipeline_annotator
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import PipelineError
from goldspan.domain.layer import ActorRef, Span
from goldspan.domain.scheme import NO_PIPELINE, PipelineMapping, PrefillPlan
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.choosing import Choosing
from goldspan.services.transfer.importing import run_import
from goldspan.services.transfer.pipelines import add_folder
from goldspan.services.transfer.prefilling import run_prefill
from helpers.other_pipelines import entity_pipeline, group_pipeline, installed_package

TEXT = (
    "Die Elbe steigt\n\n"
    "Eva Lind sagte am Montag, dass der Damm halte. Der Elbbund warnte vor Panik. "
    "Die Nato tagt.\n\n"
    "Anzeige\n"
)
OURS = pipeline_annotator("goldspan-de").id
THEIRS = pipeline_annotator("de_names").id
ACTORS_ELSEWHERE = PrefillPlan("", {"ACTOR": "de_names"})


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    (tmp_path / "elbe.txt").write_text(TEXT, encoding="utf-8")
    with create_project(tmp_path / "p.goldspan", "Elbe", named_person("Ada")) as opened:
        run_import(opened, [tmp_path / "elbe.txt"])
        yield opened


@pytest.fixture
def names(tmp_path: Path) -> Path:
    words = {"Eva Lind": "PER", "Elbbund": "ORG", "Elbe": "LOC", "Anzeige": "MISC"}
    folder = entity_pipeline(tmp_path / "names", words)
    add_folder(folder)
    return folder


def spans(session: ProjectSession, annotator: str) -> dict[tuple[str, str], Span]:
    article = session.store.articles()[0]
    return {(s.label, s.quote): s for s in session.store.spans(article.id, annotator)}


def links(session: ProjectSession, annotator: str) -> set[tuple[str, str, str]]:
    article = session.store.articles()[0]
    quotes = {s.id: s.quote for s in session.store.spans(article.id, None)}
    found = session.store.links(article.id, annotator)
    return {(link.type, quotes[link.source], quotes[link.target]) for link in found}


@pytest.mark.usefixtures("names")
def test_each_pipeline_suggests_its_labels_and_claims_link_to_anothers_actors(
    session: ProjectSession,
) -> None:
    report = run_prefill(session, plan=ACTORS_ELSEWHERE)
    assert report.failures == []
    assert report.pipelines == ("de_names", "goldspan-de")
    left = session.store.suggestions_left(session.annotator.id)
    assert report.spans == sum(left.values())
    theirs = spans(session, THEIRS)
    assert set(theirs) == {("ACTOR", "Eva Lind"), ("ACTOR", "Elbbund")}
    kinds = {quote: span.attrs["kind"] for (_, quote), span in theirs.items()}
    assert kinds == {"Eva Lind": "PERSON", "Elbbund": "ORGANISATION"}
    ours = spans(session, OURS)
    assert {label for label, _ in ours} >= {"CLAIM", "DATE", "FURNITURE"}

    assert ("source", "dass der Damm halte", "Eva Lind") in links(session, OURS)
    article = session.store.articles()[0]
    own = {s.id: s for s in session.store.spans(article.id, OURS)}
    # The ends of a link are in the layer of the link: what others mark there is one suggestion.
    for link in session.store.links(article.id, OURS):
        assert link.source in own
        assert link.target in own
    copies = {s.key() for s in own.values() if s.label == "ACTOR"}
    assert copies <= {s.key() for s in spans(session, THEIRS).values()}


@pytest.mark.usefixtures("names")
def test_a_label_that_goes_to_another_pipeline_leaves_the_first_ones_layer(
    session: ProjectSession,
) -> None:
    run_prefill(session)
    assert "ACTOR" in {label for label, _ in spans(session, OURS)}
    before = spans(session, OURS)
    report = run_prefill(session, plan=ACTORS_ELSEWHERE)
    assert report.removed > 0
    after = spans(session, OURS)
    assert after[("CLAIM", "dass der Damm halte")].id == before[("CLAIM", "dass der Damm halte")].id
    report = run_prefill(session)
    assert spans(session, THEIRS) == {}
    assert spans(session, OURS).keys() == before.keys()
    session.undo().result()
    assert spans(session, THEIRS) != {}


def test_nothing_is_suggested_for_a_label_without_a_pipeline(session: ProjectSession) -> None:
    article = session.store.articles()[0]
    other = pipeline_annotator("de_older")
    span = Span("s1", article.id, other.id, "ACTOR", 0, 3, "Die")
    session.commit(ActionKind.IMPORT, [EntityChange(None, other), EntityChange(None, span)])
    run_prefill(session, plan=PrefillPlan("", {"CLAIM": NO_PIPELINE}))
    assert {label for label, _ in spans(session, OURS)} >= {"DATE", "FURNITURE"}
    assert "CLAIM" not in {label for label, _ in spans(session, OURS)}
    assert links(session, OURS) == set()
    report = run_prefill(session, plan=PrefillPlan(NO_PIPELINE))
    assert (report.articles, report.failures) == (0, [])
    assert report.removed > 0
    assert spans(session, OURS) == {}
    assert set(spans(session, other.id)) == {("ACTOR", "Die")}  # what came from a file stays


def test_span_groups_by_the_projects_mapping(session: ProjectSession, tmp_path: Path) -> None:
    add_folder(group_pipeline(tmp_path / "groups", {"Panik": "FEAR", "Montag": "DAY"}))
    mapping = PipelineMapping("de_groups", {("found", "DAY"): "DATE", ("found", "FEAR"): ""})
    run_prefill(session, plan=PrefillPlan("", {"DATE": "de_groups"}), mappings=[mapping])
    theirs = spans(session, pipeline_annotator("de_groups").id)
    assert set(theirs) == {("DATE", "Montag")}
    assert theirs[("DATE", "Montag")].attrs.get("type") == "DATE"


def test_a_pipeline_without_a_label_for_what_it_is_chosen_for_says_so(
    session: ProjectSession, tmp_path: Path
) -> None:
    add_folder(group_pipeline(tmp_path / "groups", {"Panik": "FEAR"}))
    report = run_prefill(session, plan=PrefillPlan("", {"CLAIM": "de_groups"}))
    (failure,) = report.failures
    assert (failure.article, failure.name) == ("", "de_groups")
    assert "stands for CLAIM" in str(failure.error)
    assert "DATE" in {label for label, _ in spans(session, OURS)}
    with pytest.raises(PipelineError, match="stands for CLAIM"):
        run_prefill(session, plan=PrefillPlan(NO_PIPELINE, {"CLAIM": "de_groups"}))


def test_a_missing_pipeline_leaves_the_others_to_go_on(session: ProjectSession) -> None:
    run_prefill(session)
    before = spans(session, OURS)
    report = run_prefill(session, plan=PrefillPlan("", {"FURNITURE": "de_core_news_xl"}))
    (failure,) = report.failures
    assert failure.name == "de_core_news_xl"
    assert report.articles == 1
    assert spans(session, OURS).keys() == {key for key in before if key[0] != "FURNITURE"}


@pytest.mark.usefixtures("names")
def test_an_article_in_another_language_gets_its_own_pipeline_or_none(
    session: ProjectSession,
) -> None:
    article = session.store.articles()[0]
    french = replace(article, language="fr")
    session.commit(ActionKind.METADATA, [EntityChange(article, french)])
    report = run_prefill(session, plan=ACTORS_ELSEWHERE)
    assert report.articles == 0
    assert [failure.article for failure in report.failures] == [article.id]
    assert "fr" in str(report.failures[0].error)


def test_the_plan_is_kept_with_the_project_and_undone(session: ProjectSession) -> None:
    choosing = Choosing(session)
    choosing.choose("ACTOR", "de_core_news_lg")
    choosing.choose("DATE", "goldspan-de")
    choosing.set_mapping(
        PipelineMapping("de_x", {("ents", "P"): "ACTOR"}, {("ents", "P"): {"kind": "PERSON"}})
    )
    session.flush()
    kept = session.store.scheme()
    assert kept == session.scheme
    assert kept.plan == PrefillPlan("", {"ACTOR": "de_core_news_lg", "DATE": "goldspan-de"})
    assert kept.mappings[-1].attrs == {("ents", "P"): {"kind": "PERSON"}}
    assert session.store.verify() == []
    session.undo().result()
    session.undo().result()
    assert session.scheme.plan.labels == {"ACTOR": "de_core_news_lg"}
    assert choosing.follow()
    choosing.choose("ACTOR", "")
    session.flush()
    assert session.store.scheme().plan == PrefillPlan()


def test_a_package_is_found_and_run_like_an_installed_one(
    session: ProjectSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline = entity_pipeline(tmp_path / "made", {"Eva Lind": "PER", "Elbe": "LOC"})
    installed_package(tmp_path / "site", pipeline, "de_core_news_xs")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    report = run_prefill(session, plan=PrefillPlan(NO_PIPELINE, {"ACTOR": "de_core_news_xs"}))
    assert report.failures == []
    theirs = spans(session, pipeline_annotator("de_core_news_xs").id)
    assert set(theirs) == {("ACTOR", "Eva Lind")}
    assert theirs[("ACTOR", "Eva Lind")].attrs == {
        "kind": "PERSON",
        "canonical": ActorRef(name="Eva Lind"),
    }

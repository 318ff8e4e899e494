"""Layers of several people in one file: whose they are, and how far they are."""

from __future__ import annotations

from goldspan.domain.layer import WorkState
from goldspan.services.transfer.import_plan import PlannedLayer
from goldspan.services.transfer.importing import plan_import, run_import
from helpers.foreign_file import marked, write_records

ONE, TWO = "Ada sprach am Montag.", "Bo sprach am Dienstag."


def test_one_text_by_several_people_is_one_article_with_a_layer_of_each(session, tmp_path):
    file = write_records(
        tmp_path / "team.jsonl",
        marked(ONE, [("ACTOR", "Ada")], by="Anna"),
        marked(ONE, [("ACTOR", "Ada"), ("DATE", "Montag")], by="Bob", state="skipped"),
        marked(TWO, [("ACTOR", "Bo")], by="Anna", state="begun"),
    )
    plan = plan_import(session.store, [file])
    assert (plan.new, plan.known) == (2, 0)
    assert [(each.annotator.name, each.articles, each.spans) for each in plan.layers] == [
        ("Anna", 2, 2),
        ("Bob", 1, 2),
    ]
    report = run_import(session, [file])
    session.flush()
    assert (len(report.imported), report.layers, report.spans) == (2, 3, 4)
    assert report.refusals == []
    assert report.known == []
    names = {annotator.id: annotator.name for annotator in session.store.annotators()}
    states = {(names[s.annotator], s.article): s.state for s in session.store.states()}
    first, second = report.imported
    assert states == {
        ("Anna", first): WorkState.DONE,
        ("Bob", first): WorkState.SKIPPED,
        ("Anna", second): WorkState.BEGUN,
    }


def test_a_name_in_a_file_is_the_person_of_that_name(session, tmp_path):
    file = write_records(
        tmp_path / "team.jsonl",
        marked(ONE, [("ACTOR", "Ada")], by="grace"),
        marked(TWO, [("ACTOR", "Bo")], by="Anna"),
    )
    plan = plan_import(session.store, [file], person=session.annotator)
    (grace,) = [each for each in plan.layers if each.annotator == session.annotator]
    assert grace == PlannedLayer(session.annotator, known=True, articles=1, spans=1)
    run_import(session, [file])
    session.flush()
    people = {each.name for each in session.store.annotators()}
    assert people == {"Grace", "Anna", "gold"}


def test_a_text_twice_by_one_person_is_taken_once_and_said(session, tmp_path):
    record = marked(ONE, [("ACTOR", "Ada")], by="Anna")
    report = run_import(session, [write_records(tmp_path / "twice.jsonl", record, record)])
    assert (report.layers, report.spans, len(report.refusals)) == (1, 1, 1)

"""Labels of files: what is proposed, what is kept, what is added to the scheme, and undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goldspan.domain.change import ActionKind
from goldspan.domain.errors import GoldspanError
from goldspan.domain.exchange import LabelMeaning
from goldspan.services.schemes import default_scheme
from goldspan.services.transfer.importing import plan_import, run_import
from goldspan.services.transfer.label_mapping import (
    LEFT_OUT,
    LabelDecisions,
    MetLabel,
    decisions,
    kept_meanings,
    proposals,
)
from goldspan.services.transfer.new_labels import HUES, can_be_label, with_labels
from goldspan.services.transfer.said_meanings import said_decisions
from helpers.foreign_file import marked, write_records

FORMAT = "goldspan-jsonl"
TEXT = "Ada Hügel sprach am Montag in Ulm."
SPANS = [("PER", "Ada Hügel"), ("Datum", "Montag"), ("Ort", "Ulm"), ("MISC", "sprach")]


@pytest.fixture
def foreign(tmp_path):
    """Return a file with four labels, none of which the scheme has."""
    return write_records(tmp_path / "foreign.jsonl", marked(TEXT, SPANS, by="Anna"))


def test_known_families_and_like_names_are_proposed_and_the_rest_is_left_out():
    met = [MetLabel(label, 1) for label in ("PER", "datum", "actor", "Ort", "MISC")]
    found = {each.met.label: each.meaning for each in proposals(default_scheme(), met)}
    assert found == {
        "PER": LabelMeaning("ACTOR", {"kind": "PERSON"}),
        "datum": LabelMeaning("DATE"),
        "actor": LabelMeaning("ACTOR"),
        "Ort": LEFT_OUT,
        "MISC": LEFT_OUT,
    }


def test_a_plan_sums_up_labels_over_files_and_counts_what_comes_in(session, tmp_path, foreign):
    own = marked("Bo Lind sprach.", [("PER", "Bo Lind"), ("CLAIM", "sprach")], by="Bob")
    other = write_records(tmp_path / "other.jsonl", own)
    plan = plan_import(session.store, [foreign, other])
    assert plan.foreign[0] == MetLabel("PER", 2, ("Ada Hügel", "Bo Lind"), (FORMAT,))
    assert {met.label for met in plan.foreign} == {"PER", "Datum", "Ort", "MISC"}
    assert (plan.new, plan.spans, plan.refusals) == (2, 1, [])
    assert session.store.articles() == []


def test_only_spans_that_would_come_in_are_counted(session, tmp_path):
    record = marked(TEXT, [("PER", "Ada"), ("PER", "Ulm")])
    record["spans"][1]["start"] += 1
    plan = plan_import(session.store, [write_records(tmp_path / "bad.jsonl", record)])
    assert [(met.label, met.count) for met in plan.foreign] == [("PER", 1)]
    (refusal,) = plan.refusals
    assert "“PER” that do not quote the text" in refusal.reason


def test_what_is_meant_comes_in_and_is_kept_for_the_next_time(session, foreign):
    plan = plan_import(session.store, [foreign])
    proposed = proposals(session.scheme, plan.foreign)
    assert not any(each.kept for each in proposed)
    report = run_import(session, [foreign], decisions=decisions(proposed))
    session.flush()
    spans = session.store.spans(report.imported[0])
    assert [(span.label, span.quote) for span in spans] == [
        ("ACTOR", "Ada Hügel"),
        ("DATE", "Montag"),
    ]
    assert spans[0].attrs == {"kind": "PERSON"}
    again = proposals(session.scheme, plan.foreign)
    assert all(each.kept for each in again)
    assert [each.meaning for each in again] == [each.meaning for each in proposed]


def test_a_decision_against_the_proposal_is_offered_the_next_time_and_in_other_formats(session):
    decided = LabelDecisions({"PER": LabelMeaning("DATE")}, {"PER": ("doccano",)})
    scheme = decided.applied(session.scheme)
    assert kept_meanings(scheme) == {"doccano": {"PER": LabelMeaning("DATE")}}
    for formats, kept, decided_for in (
        (("doccano",), True, ""),
        (("brat",), False, "doccano"),
        (("brat", "doccano"), False, "doccano"),
    ):
        (found,) = proposals(scheme, [MetLabel("PER", 1, (), formats)])
        assert (found.meaning, found.kept) == (LabelMeaning("DATE"), kept)
        assert found.decided_for == decided_for


def test_places_of_states_are_actors_where_there_are_such(session):
    scheme = session.scheme
    (found,) = proposals(scheme, [MetLabel("GPE", 1)])
    assert found.meaning == LabelMeaning("ACTOR", {"kind": "STATE"})
    (found,) = proposals(replace(scheme, labels=scheme.labels[1:]), [MetLabel("GPE", 1)])
    assert (found.meaning, found.is_known) == (LEFT_OUT, False)


def test_what_is_proposed_is_taken_and_only_the_rest_is_added():
    met = [MetLabel(label, 1, (), ("brat",)) for label in ("PER", "Datum", "Ort", "MISC")]
    proposed = proposals(default_scheme(), met)
    person, date = LabelMeaning("ACTOR", {"kind": "PERSON"}), LabelMeaning("DATE")
    taken = said_decisions(proposed, {}, accept=True)
    assert taken.meanings == {"PER": person, "Datum": date}
    added = said_decisions(proposed, {"MISC": LEFT_OUT}, add=True)
    assert added.meanings == {**taken.meanings, "Ort": LabelMeaning("Ort"), "MISC": LEFT_OUT}


def test_what_was_decided_holds_without_being_said_again(session, tmp_path, foreign):
    plan = plan_import(session.store, [foreign])
    run_import(session, [foreign], decisions=decisions(proposals(session.scheme, plan.foreign)))
    more = write_records(
        tmp_path / "more.jsonl", marked("Bo Lind kam.", [("PER", "Bo Lind")], "Bo")
    )
    report = run_import(session, [more])
    assert (report.spans, report.refusals) == (1, [])


def test_labels_are_added_with_the_import_and_go_with_it(session, foreign):
    before = session.scheme
    meanings = {"Ort": LabelMeaning("Ort"), "PER": LabelMeaning("ACTOR"), "MISC": LEFT_OUT}
    report = run_import(session, [foreign], decisions=LabelDecisions(meanings, {"Ort": (FORMAT,)}))
    session.flush()
    added = session.scheme.label("Ort")
    assert added is not None
    assert (added.titles, added.hue, added.shortcut) == ({"en": "Ort"}, "purple", 5)
    assert session.scheme.version == before.version + 1
    assert session.store.scheme() == session.scheme
    assert [span.label for span in session.store.spans(report.imported[0])] == ["ACTOR", "Ort"]
    assert session.undoable().kind is ActionKind.IMPORT
    session.undo().result()
    assert session.scheme == session.store.scheme() == before
    assert session.store.articles() == []
    session.redo().result()
    assert session.store.scheme().label("Ort") == added


def test_what_cannot_be_a_label_is_said_before_anything_is_done(session, foreign):
    decided = LabelDecisions({"PER": LabelMeaning("A\nB")}, {})
    with pytest.raises(GoldspanError, match="cannot be the name of a label"):
        run_import(session, [foreign], decisions=decided)
    assert session.store.articles() == []


@pytest.mark.parametrize("key", ["", " x", "x\ny", "x" * 101, "\u202e\u0000"])
def test_names_of_labels_are_one_line_and_not_too_long(key):
    assert not can_be_label(key)


def test_many_new_labels_differ_in_hue_as_long_as_there_are_hues_and_keys_run_out():
    scheme = with_labels(default_scheme(), [f"L{number}" for number in range(60)])
    added = scheme.labels[4:]
    assert [label.shortcut for label in added] == [5, 6, 7, 8, 9, *[0] * 55]
    assert [label.hue for label in added[:3]] == ["purple", "sky", "vermilion"]
    assert {label.hue for label in added} == set(HUES)
    assert with_labels(scheme, ["L3", "ACTOR"]) is scheme
    assert len({label.uuid for label in scheme.labels}) == len(scheme.labels)


def test_the_same_label_is_the_same_in_two_projects():
    one, two = (with_labels(default_scheme(), keys) for keys in (["Ort", "X"], ["Ort"]))
    assert one.label("Ort") == two.label("Ort")

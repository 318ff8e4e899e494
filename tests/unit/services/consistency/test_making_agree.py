"""Making agree: previewed exactly, one action, undone exactly, refused by the desk's rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.annotator import GOLD, named_person
from goldspan.domain.change import ActionKind, ChangeEvent, EntityChange
from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.domain.layer import ActorRef
from goldspan.services.consistency.agreeing import make_agree, preview
from goldspan.services.consistency.decided import Source
from goldspan.services.consistency.findings import Finding, FindingKind, Variant
from goldspan.services.consistency.keeping import Consistency
from goldspan.services.desk.labelling import open_desk
from goldspan.services.machine.dismissed_findings import DismissedFindings
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from helpers.consistency_project import (
    FURNITURE,
    article_named,
    found,
    make_project,
    one,
    variant_in,
)
from helpers.stored import all_rows

ADA = named_person("Ada")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    with make_project(tmp_path / "p.goldspan", ADA) as session:
        yield session


def all_like(session: ProjectSession, finding: Finding, variant: Variant) -> int:
    keys = [place.key for each in finding.variants for place in each.places]
    return make_agree(session, finding, variant, keys, Progress()).places


def test_everything_that_differs_is_found_once(session: ProjectSession) -> None:
    assert [(each.kind, each.label) for each in found(session)] == [
        (FindingKind.PASSAGE, "CLAIM"),
        (FindingKind.PASSAGE, "DATE"),
        (FindingKind.PASSAGE, "ACTOR"),
        (FindingKind.MARKED, "ACTOR"),
        (FindingKind.LINK, "CLAIM"),
        (FindingKind.MARKED, "FURNITURE"),
    ]


def test_whatever_is_made_to_agree_is_gone_and_undo_brings_back_exactly_what_was(
    session: ProjectSession,
) -> None:
    before, findings = all_rows(session.store), found(session)
    tried = 0
    for finding in findings:
        for variant in finding.variants:
            assert all_like(session, finding, variant) == sum(
                len(each.places) for each in finding.variants if each is not variant
            )
            assert finding.id not in {each.id for each in found(session)}
            last = session.undoable()
            assert last is not None
            assert (last.kind, last.subject) == (ActionKind.AGREE, finding.words)
            session.undo().result()
            assert all_rows(session.store) == before
            tried += 1
    assert tried == 12
    assert found(session) == findings


def test_a_preview_changes_nothing_and_says_exactly_what_is_done(session: ProjectSession) -> None:
    before = all_rows(session.store)
    finding = one(session, FindingKind.PASSAGE, "ACTOR")
    shown = preview(session, finding, finding.variants[0], Progress())
    assert all_rows(session.store) == before
    events: list[ChangeEvent] = []
    end = session.subscribe(events.append)
    assert all_like(session, finding, finding.variants[0]) == 1
    end()
    assert tuple(change for each in shown for change in each.changes) == events[-1].changes


def test_places_that_are_not_chosen_stay_as_they_are(session: ProjectSession) -> None:
    finding = one(session, FindingKind.MARKED, "ACTOR")
    nothing = variant_in(finding, article_named(session, "second"))
    first, *others = (p for v in finding.variants if v is not nothing for p in v.places)
    agreed = make_agree(session, finding, nothing, [first.key], Progress())
    assert (agreed.places, agreed.articles, agreed.refused) == (1, 1, ())
    left = {place.key for each in found(session) for v in each.variants for place in v.places}
    assert {place.key for place in others} <= left


def test_a_new_span_gets_the_actor_that_the_name_usually_has(session: ProjectSession) -> None:
    finding = one(session, FindingKind.MARKED, "ACTOR")
    all_like(session, finding, finding.variants[0])
    article = article_named(session, "second")
    made = next(s for s in session.store.spans(article, ADA.id) if s.quote == "Thor")
    actor = made.attrs["canonical"]
    assert isinstance(actor, ActorRef)
    assert session.register().name(actor.actor) == "Jan Thor"
    assert made.attrs["kind"] == "PERSON"


def test_a_date_is_reckoned_from_the_time_of_its_own_article(session: ProjectSession) -> None:
    finding = one(session, FindingKind.PASSAGE, "DATE")
    all_like(session, finding, variant_in(finding, article_named(session, "first")))
    article = article_named(session, "third")
    (date,) = (s for s in session.store.spans(article, ADA.id) if s.label == "DATE")
    assert date.attrs["value"] == "2022-02-19"


def test_what_was_changed_meanwhile_is_refused_and_told(session: ProjectSession) -> None:
    finding = one(session, FindingKind.PASSAGE, "CLAIM")
    third = article_named(session, "third")
    desk = open_desk(session, third)
    (claim,) = (span for span in desk.layer.spans.values() if span.label == "CLAIM")
    desk.delete([claim.id])
    session.flush()
    before = all_rows(session.store)
    keys = [place.key for place in finding.doubted]
    agreed = make_agree(session, finding, finding.variants[0], keys, Progress())
    assert agreed.places == 0
    assert [str(each.refusal) for each in agreed.refused] == ["This was changed meanwhile."]
    assert all_rows(session.store) == before


def test_the_desk_refuses_a_name_in_what_is_furniture_by_now(session: ProjectSession) -> None:
    finding = one(session, FindingKind.MARKED, "ACTOR")
    second = article_named(session, "second")
    desk = open_desk(session, second)
    line = desk.text.index("Auch Thor")
    desk.make_span("FURNITURE", line, line + len("Auch Thor war da."))
    (shown,) = preview(session, finding, finding.variants[0], Progress())
    assert str(shown.refusal) == "Nothing is marked in furniture."
    assert shown.changes == ()


def test_a_line_of_a_larger_block_is_not_taken_out_of_it(session: ProjectSession) -> None:
    desk = open_desk(session, article_named(session, "first"))
    (block,) = (span for span in desk.layer.spans.values() if span.label == "FURNITURE")
    desk.resize(block.id, block.start - 2, block.end)
    finding = one(session, FindingKind.MARKED, "FURNITURE", FURNITURE)
    nothing = variant_in(finding, article_named(session, "second"))
    (shown,) = preview(session, finding, nothing, Progress())
    assert str(shown.refusal) == "It is a part of a larger span there."


def test_who_cancels_before_anything_is_saved_changes_nothing(session: ProjectSession) -> None:
    before, finding = all_rows(session.store), found(session)[0]
    progress = Progress()
    progress.cancel()
    keys = [place.key for place in finding.doubted]
    with pytest.raises(CancelledError):
        make_agree(session, finding, finding.variants[0], keys, progress)
    assert all_rows(session.store) == before


def test_nobody_sees_what_another_person_decided(session: ProjectSession) -> None:
    ben = named_person("Ben")
    article = article_named(session, "first")
    thor = session.store.text(article).index("Thor")
    (span,) = (s for s in session.store.spans(article, ADA.id) if s.start == thor)
    before = found(session)
    foreign = replace(span, id="foreign", annotator=ben.id, label="DATE", attrs={})
    joined = EntityChange(None, ben)
    session.commit(ActionKind.IMPORT, [joined, EntityChange(None, foreign)])
    assert found(session) == before


def test_gold_is_looked_at_by_itself(tmp_path: Path) -> None:
    with make_project(tmp_path / "g.goldspan", ADA, gold=True) as session:
        first = found(session, Source.GOLD)
        own = found(session)
        assert [each.id for each in first] == [each.id for each in own]
        spans = {s.annotator for f in first for v in f.variants for p in v.places for s in p.spans}
        assert spans == {GOLD.id}
        all_like(session, own[0], own[0].variants[0])
        assert found(session, Source.GOLD) == first


def test_a_look_after_a_change_reads_only_what_was_touched_and_finds_the_same(
    session: ProjectSession,
) -> None:
    kept = Consistency(session)
    first = kept.look(Source.OWN, Progress())
    end = session.subscribe(kept.concerned)
    all_like(session, first.findings[0], first.findings[0].variants[0])
    session.flush()
    again = kept.look(Source.OWN, Progress())
    end()
    assert list(again.findings) == found(session)
    same = [key for key, there in again.articles.items() if there is first.articles[key]]
    assert len(same) == 2


def test_what_was_called_right_stays_so_until_there_is_another_place(tmp_path: Path) -> None:
    kept = DismissedFindings("project", "person", tmp_path)
    kept.put("own f", ["a:1-2", "b:3-4"])
    again = DismissedFindings("project", "person", tmp_path)
    assert again.holds("own f", ["a:1-2"])
    assert not again.holds("own f", ["a:1-2", "c:5-6"])
    assert not again.holds("gold f", ["a:1-2"])
    again.drop("own f")
    assert not DismissedFindings("project", "person", tmp_path).holds("own f", ["a:1-2"])
    kept.path.write_text('{"own f": 3, "other": ["x"]}', encoding="utf-8")
    assert DismissedFindings("project", "person", tmp_path).holds("other", ["x"])


def test_what_cannot_be_kept_is_said_and_holds_for_now(tmp_path: Path) -> None:
    (tmp_path / "right_as_it_is").write_text("a file where a folder should be")
    kept = DismissedFindings("project", "person", tmp_path)
    with pytest.raises(GoldspanError, match="could not be written"):
        kept.put("own f", ["a:1-2"])
    assert kept.holds("own f", ["a:1-2"])

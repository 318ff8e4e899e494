"""The gaps of a project: found, kept, and found anew where something changed."""

from __future__ import annotations

from pathlib import Path

from goldspan.domain.review import Reason
from goldspan.services.guidelines import load_guidelines
from goldspan.services.progress import Progress
from goldspan.services.review.desk import ReviewDesk
from goldspan.services.review.gaps.gap_finder import FoundGaps, GapFinder
from helpers.decided_articles import SCHEME, actor
from helpers.differing_people import DETOURS, differing_people, unit_of
from helpers.reviewed_article import Reviewed
from helpers.reviewed_project import reviewed_project

ALONE = Reviewed("Moskau prüft.", {"Ada": [actor("Moskau", "Russland")]})


def words(found: FoundGaps, reason: Reason = Reason.UNSAID) -> set[str]:
    return {gap.words for gap in found.gaps if gap.reason is reason}


def test_a_project_is_compared_where_two_or_more_are_done(tmp_path: Path) -> None:
    there = differing_people()
    with reviewed_project(tmp_path, there, ALONE) as session:
        finder = GapFinder(session)
        found = finder.find(load_guidelines(SCHEME, "en"), Progress())
        assert list(found.articles) == [there.id]
        assert found.units == 6
        assert "Dienstag" in words(found)
        assert all(gap.rule is not None for gap in found.gaps)


def test_what_changes_is_read_anew_and_nothing_else(tmp_path: Path) -> None:
    there = differing_people()
    with reviewed_project(tmp_path, there) as session:
        finder = GapFinder(session)
        heard: list[bool] = []
        session.subscribe(lambda event: heard.append(finder.concerned(event)))
        before = finder.find(None, Progress())
        again = finder.find(None, Progress())
        assert again.articles[there.id] is before.articles[there.id]
        desk = ReviewDesk(session, there.id)
        unit = unit_of(desk, DETOURS)
        desk.none(unit)
        desk.set_reason(unit.id, Reason.GUIDELINE, "")
        session.flush()
        assert any(heard)
        after = finder.find(None, Progress())
        assert len(words(after, Reason.GUIDELINE)) == 1
        assert after.articles[there.id] is not before.articles[there.id]


def test_after_another_process_wrote_all_is_read_anew(tmp_path: Path) -> None:
    there = differing_people()
    with reviewed_project(tmp_path, there) as session:
        finder = GapFinder(session)
        before = finder.find(None, Progress())
        finder.forget()
        after = finder.find(None, Progress())
        assert after.articles[there.id] is not before.articles[there.id]
        assert words(after) == words(before)

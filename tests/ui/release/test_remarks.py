"""What is said before a release goes out of whom guidelines and titles name."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.progress import Progress
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.ui.release.making.looking import Outlook, look
from goldspan.ui.release.making.remarks import remarks_on
from goldspan.ui.release.making.wish import ReleaseWish
from helpers.gold_to_release import project_to_release


def test_whom_guidelines_and_titles_name_is_said() -> None:
    outlook = Outlook(ReleaseWish(), None, named=("Ben Ibsen", "Zoë Quarz"))
    assert [remark.words for remark in remarks_on(outlook)] == [
        "Guidelines or titles name Ben Ibsen, Zoë Quarz; they go out as they are."
    ]
    assert list(remarks_on(Outlook(ReleaseWish(), None))) == []


def test_it_is_known_before_anything_else_is_worked_out(tmp_path: Path) -> None:
    wish = ReleaseWish(ReleaseChoices(title="Auswahl von Zoë Quarz"), whole=True)
    told: list[Outlook] = []
    with (
        project_to_release(tmp_path) as session,
        closing(ProjectFamilies(session)) as families,
    ):
        found = look(session, families, wish, Progress(), told.append)
    assert [each.named for each in (*told, found)] == [("Zoë Quarz",)] * (len(told) + 1)
    assert told[0].preview is None

"""The view of what suggestions did says plainly what can be concluded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from goldspan.domain.annotator import named_person
from goldspan.domain.layer import WorkState
from goldspan.ui.measuring.empty_states import Lack
from goldspan.ui.measuring.suggestions_content import SuggestionsContent
from goldspan.ui.measuring.suggestions_view import SuggestionsView
from goldspan.ui.project_view import ProjectView
from goldspan.ui.review.page import SUGGESTIONS
from helpers.shared_work import shared_work
from helpers.suggested_team import suggested_team
from helpers.waiting import wait

Open = Callable[[Path, str], ProjectView]


def shown(view: ProjectView) -> SuggestionsContent:
    """Return the view's content, once it shows figures."""
    suggestions = view.review.views.view(SUGGESTIONS)
    assert isinstance(suggestions, SuggestionsView)
    wait(lambda: suggestions.content is not None and suggestions.content.figures is not None)
    assert suggestions.content is not None
    return suggestions.content


@pytest.mark.parametrize(
    ("prefilled", "blind", "said", "more"),
    [
        (12, 12, "Over suggestions people agree more than blind.", "right or wrong"),
        (5, 3, "From 3 blind and 5 pre-filled articles nothing can be concluded.", "at least 10"),
        (2, 0, "No article was annotated blind by two people", "Team page"),
    ],
)
def test_what_can_be_concluded(
    open_view: Open, tmp_path: Path, prefilled: int, blind: int, said: str, more: str
) -> None:
    """In a sentence, with where it comes from or what is missing."""
    path = tmp_path / "team.goldspan"
    suggested_team(path, prefilled, blind)
    content = shown(open_view(path, SUGGESTIONS))
    assert content.conclusion.text().startswith(said)
    assert more in content.more.text()
    rows = content.acceptance.cells.rows
    assert [cell.text for cell in rows[0]][:3] == ["goldspan-de 1.0", "0.667", str(4 * prefilled)]


def test_without_suggestions_it_is_said(open_view: Open, seeds: Path) -> None:
    """The table of pipelines is not there."""
    content = shown(open_view(seeds, SUGGESTIONS))
    assert content.acceptance.isHidden()
    assert "5 articles in which nobody decided on suggestions" in content.more.text()


@pytest.mark.parametrize(
    ("state", "lack", "step"),
    [
        (WorkState.BEGUN, Lack.NOBODY, "annotate"),
        (WorkState.DONE, Lack.ALONE, "team"),
    ],
)
def test_where_there_is_nothing_to_say(
    open_view: Open, tmp_path: Path, state: WorkState, lack: Lack, step: str
) -> None:
    """The next step is offered, as on the views beside."""
    path = tmp_path / "p.goldspan"
    shared_work(path, [("Moskau redet.", {named_person("Ada"): (state, [])})])
    view = open_view(path, SUGGESTIONS)
    content = shown(view)
    assert not content.conclusion.isVisible()
    assert content.empty.lack is lack
    pages: list[str] = []
    view.page_shown.connect(pages.append)
    QTest.mouseClick(content.empty.step, Qt.MouseButton.LeftButton)
    wait(lambda: pages == [step])

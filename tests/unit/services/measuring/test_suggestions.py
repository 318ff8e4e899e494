"""What suggestions did: counted by hand, and no more concluded than there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldspan.agreement.results import Interval, Measure
from goldspan.domain.annotator import named_person
from goldspan.domain.change import ActionKind
from goldspan.domain.layer import LayerState, WorkState, layer_state_id
from goldspan.services.measuring.selection import Selection
from goldspan.services.measuring.suggestion_record import conclusion_words, suggestions_record
from goldspan.services.measuring.suggestions import (
    Conclusion,
    Outcome,
    SuggestionFigures,
    conclude,
    measure_suggestions,
)
from goldspan.services.progress import Progress
from goldspan.store.project import ProjectStore
from helpers.shared_work import commit
from helpers.suggested_team import suggested_team


def _measured(path: Path, prefilled: int, blind: int, unseen: int = 0) -> SuggestionFigures:
    suggested_team(path, prefilled, blind, unseen)
    with ProjectStore.open(path, read_only=True) as store:
        return measure_suggestions(store, Selection(), (), Progress())


def test_agreement_over_suggestions_and_blind(tmp_path: Path) -> None:
    """Blind, Ada has three names and Ben two of them: F1 is 4/5; over suggestions all agree.

    What was not suggested they agree on in both, so the difference comes from the suggestions.
    """
    found = _measured(tmp_path / "p.goldspan", 12, 12, unseen=2)
    assert (found.prefilled, found.blind, found.mixed, found.unknown) == (12, 12, 0, 2)
    together = found.by_label[""]
    assert (together.prefilled.value, together.blind.value) == (1.0, 0.8)
    assert together.difference.value == pytest.approx(0.2)
    assert found.by_hand.difference.value == 0.0
    assert found.conclusion is Conclusion.MORE


def test_what_was_made_of_suggestions(tmp_path: Path) -> None:
    """By pipeline and version: two of three accepted; blind, three of six marked as well."""
    found = _measured(tmp_path / "p.goldspan", 4, 2)
    total = found.acceptance[0]
    assert (total.pipeline, total.version, total.label) == ("goldspan-de", "1.0", "")
    assert total.outcomes == {Outcome.ACCEPTED: 16, Outcome.REJECTED: 8}
    assert total.accepted.value == pytest.approx(2 / 3)
    assert (total.same, total.hidden) == (6, 12)
    assert total.alike.value == 0.5


def test_from_few_articles_nothing_is_concluded(tmp_path: Path) -> None:
    """However clear it looks."""
    found = _measured(tmp_path / "p.goldspan", 12, 3)
    assert found.conclusion is Conclusion.TOO_FEW
    assert conclusion_words(found) == (
        "From 3 blind and 12 pre-filled articles nothing can be concluded."
    )
    record = suggestions_record(found)
    assert record["conclusion"] == "too_few"
    assert record["agreement"]["all labels"]["blind"]["articles"] == 3


def test_without_blind_articles_it_is_said(tmp_path: Path) -> None:
    """There is nothing to compare with."""
    assert _measured(tmp_path / "p.goldspan", 3, 0).conclusion is Conclusion.NO_BLIND


def test_a_third_who_worked_blind_and_one_label(tmp_path: Path) -> None:
    """Pairs count each; and whichever label is asked for, what was seen was seen."""
    path, cem = tmp_path / "p.goldspan", named_person("Cem")
    suggested_team(path, 3, 0)
    with ProjectStore.open(path) as store:
        commit(store, cem, ActionKind.JOIN, [cem])
        for article in store.articles():
            state = layer_state_id(cem.id, article.id)
            made = LayerState(state, article.id, cem.id, WorkState.DONE, blind=True)
            commit(store, cem, ActionKind.STATE, [made])
        every = measure_suggestions(store, Selection(), (), Progress())
        dates = measure_suggestions(store, Selection(labels=("DATE",)), (), Progress())
    assert (every.prefilled, every.blind, every.mixed, every.unknown) == (3, 0, 3, 0)
    assert (dates.prefilled, dates.blind, dates.mixed, dates.unknown) == (3, 0, 3, 0)
    assert not dates.acceptance


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0.01, 0.2, Conclusion.MORE),
        (-0.1, 0.2, Conclusion.NO_DIFFERENCE),
        (-0.2, -0.1, Conclusion.LESS),
    ],
)
def test_an_interval_that_holds_nothing_may_be_chance(
    low: float, high: float, expected: Conclusion
) -> None:
    """Enough articles: what the interval says."""
    measure = Measure((low + high) / 2, interval=Interval(low, high))
    assert conclude(20, 20, measure) is expected


def test_copies_are_drawn_together(tmp_path: Path) -> None:
    """All blind articles of one family say as much as one: how sure it is nobody knows."""
    path = tmp_path / "p.goldspan"
    suggested_team(path, 12, 12)
    with ProjectStore.open(path, read_only=True) as store:
        articles = [article.id for article in store.articles()]
        blind, seen = articles[:12], articles[12:]
        alone = measure_suggestions(store, Selection(), (), Progress())
        one = measure_suggestions(store, Selection(), (blind,), Progress())
        each = measure_suggestions(store, Selection(), (seen,), Progress())
    for label in ("", "ACTOR"):
        assert alone.by_label[label].blind.interval is not None
        assert one.by_label[label].prefilled.interval is not None
        assert one.by_label[label].blind.interval is None
        assert one.by_label[label].difference.interval is None
    assert one.by_hand.difference.interval is None
    assert one.by_label[""].difference.value == alone.by_label[""].difference.value
    assert (alone.conclusion, one.conclusion) == (Conclusion.MORE, Conclusion.ONE_FAMILY)
    assert alone.acceptance[0].accepted.interval is not None
    assert each.acceptance[0].accepted.interval is None
    assert each.acceptance[0].alike.interval is not None

"""Curves are kept on this machine: stopped ones apart, whole ones in place of the last."""

from __future__ import annotations

from dataclasses import replace

from goldspan.services.learning_curve.plan import seconds_for
from goldspan.services.learning_curve.record import (
    GoldChanges,
    changes_since,
    curve_folder,
    forget_unfinished,
    keep_curve,
    kept_curve,
    unfinished_curve,
)
from helpers.made_up_curve import learning_curve, power_law

SCORES = {"ACTOR": power_law(0.1, 1.2, 0.5)}


def test_a_curve_is_there_again_and_goes_on() -> None:
    assert (kept_curve("p"), unfinished_curve("p")) == (None, None)
    whole = learning_curve(SCORES)
    keep_curve(whole)
    assert (kept_curve("p"), unfinished_curve("p")) == (whole, None)
    begun = learning_curve(SCORES, trainings=3)
    assert len(begun.left) == 5
    keep_curve(begun)
    assert (kept_curve("p"), unfinished_curve("p")) == (whole, begun)
    ended = replace(begun, made_at="2026-02-01T00:00:00+00:00", runs=whole.runs)
    keep_curve(ended)
    assert (kept_curve("p"), unfinished_curve("p")) == (ended, None)
    keep_curve(begun)
    forget_unfinished("p")
    forget_unfinished("p")
    assert (kept_curve("p"), unfinished_curve("p")) == (ended, None)
    assert kept_curve("q") is None


def test_a_damaged_record_is_none() -> None:
    keep_curve(learning_curve(SCORES))
    (curve_folder("p") / "curve.json").write_bytes(b'{"project": 1')
    assert kept_curve("p") is None


def test_how_gold_has_changed_is_counted_by_article() -> None:
    curve = learning_curve(SCORES)
    assert not changes_since(curve, {"a000": "one", "a001": "two"})
    changed = changes_since(curve, {"a000": "other", "b": "x", "c": "y"})
    assert changed == GoldChanges(added=2, removed=1, changed=1)
    assert changed


def test_the_time_goes_by_what_was_measured() -> None:
    curve = learning_curve(SCORES, trainings=1)
    assert seconds_for(curve.plan, curve.left, ()) is None
    first = curve.runs[0]
    # As many rounds as are allowed were needed: as before, for 10 rounds in 30 seconds.
    again = seconds_for(
        curve.plan, curve.plan.subsets[:1], [replace(first, most_rounds=80, rounds=40)]
    )
    assert again == first.seconds

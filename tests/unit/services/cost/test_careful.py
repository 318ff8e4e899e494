"""A careful annotator brings a desk to gold: what each thing costs, and that gold is reached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldspan.domain.annotator import MEMORY
from goldspan.domain.exchange import ExchangeArticle
from goldspan.services.cost.prices import Effort, Tally
from goldspan.services.cost.replay import amiss
from goldspan.services.cost.screens import screens
from goldspan.services.desk.labelling import Desk
from goldspan.services.recall.recalled import Recalled
from helpers.made_up_layers import Marked, made_up, project_of, worked_through

TEXT = (
    "Anzeige schließen\n\nMinister Ole Brandt sagte am Freitag, die Nordbank zahle nichts.\n\n"
    "Die Südbank und Brandt schwiegen bis zum 3. Mai 2021."
)
BRANDT = {"kind": "PERSON", "canonical": "Ole Brandt"}
NORDBANK = {"kind": "ORGANISATION", "canonical": "Nordbank"}
FRIDAY = {"type": "DATE", "value": "2022-01-07"}
SAID = {"mode": "INDIRECT", "cue": "sagte"}
FURNITURE: Marked = ("FURNITURE", "Anzeige schließen", {})
GOLD: Sequence[Marked] = (
    ("ACTOR", "Ole Brandt", BRANDT),
    ("DATE", "Freitag", FRIDAY),
    ("CLAIM", "die Nordbank zahle nichts", SAID),
    ("ACTOR", "Nordbank", NORDBANK),
)
LINKS = (("source", 2, 0), ("when", 2, 1))


@contextmanager
def replayed(
    folder: Path, gold: ExchangeArticle, suggested: ExchangeArticle
) -> Iterator[tuple[Tally, Desk, int]]:
    """Yield the tally, the desk and the price by hand; whatever happens, gold is reached."""
    with project_of(folder, [suggested]) as session:
        annotator, desk, wanted = worked_through(session, gold)
        assert list(amiss(desk, wanted)) == []
        assert annotator.refused == []
        yield annotator.tally, desk, wanted.by_hand()


def counts(
    folder: Path,
    gold: Sequence[Marked],
    suggested: Sequence[Marked],
    links: Sequence[tuple[str, int, int]] = (),
    suggested_links: Sequence[tuple[str, int, int]] = (),
) -> dict[tuple[Effort, str], int]:
    pair = made_up(TEXT, gold, links), made_up(TEXT, suggested, suggested_links)
    with replayed(folder, *pair) as (tally, _, _):
        return dict(tally.counts)


def test_what_is_all_right_costs_one_a_screen_with_its_links(tmp_path: Path) -> None:
    found = counts(tmp_path, (FURNITURE, *GOLD), (FURNITURE, *GOLD), (("source", 3, 1),), ())
    assert found == {(Effort.ACCEPT_VISIBLE, ""): 1, (Effort.LINK, "source"): 1}
    gold, links = (*GOLD,), LINKS
    (tmp_path / "again").mkdir()
    found = counts(tmp_path / "again", gold, gold, links, links)
    assert found == {(Effort.ACCEPT_VISIBLE, ""): 1}


def test_one_thing_that_is_right_is_accepted(tmp_path: Path) -> None:
    assert counts(tmp_path, GOLD[:1], GOLD[:1]) == {(Effort.ACCEPT, "ACTOR"): 1}


def test_what_is_wrong_is_rejected_before_the_rest_is_accepted(tmp_path: Path) -> None:
    wrong: Marked = ("ACTOR", "Minister", {"kind": "PERSON", "canonical": "Minister"})
    assert counts(tmp_path, GOLD, (*GOLD, wrong)) == {
        (Effort.REJECT, "ACTOR"): 1,
        (Effort.ACCEPT_VISIBLE, ""): 1,
    }


def test_a_wrong_link_is_rejected_and_the_right_one_made(tmp_path: Path) -> None:
    assert counts(tmp_path, GOLD, GOLD, (("source", 2, 0),), (("source", 2, 3),)) == {
        (Effort.REJECT, "source"): 1,
        (Effort.ACCEPT_VISIBLE, ""): 1,
        (Effort.LINK, "source"): 1,
    }


@pytest.mark.parametrize(
    ("suggested", "spent"),
    [
        (("ACTOR", "Brandt", BRANDT), {(Effort.BOUNDARY, "ACTOR"): 1}),
        (("ACTOR", "Minister Ole Brandt sagte", BRANDT), {(Effort.BOUNDARY, "ACTOR"): 2}),
        (
            ("ACTOR", "Ole Brandt", {**BRANDT, "kind": "STATE"}),
            {(Effort.ATTRIBUTE, "ACTOR.kind"): 1},
        ),
        (
            ("ACTOR", "Ole Brandt", {**BRANDT, "canonical": "O. Brandt"}),
            {(Effort.ATTRIBUTE, "ACTOR.canonical"): 1},
        ),
        (
            ("CLAIM", "Ole Brandt", {}),
            {
                (Effort.RELABEL, "ACTOR"): 1,
                (Effort.ATTRIBUTE, "ACTOR.kind"): 1,
                (Effort.ATTRIBUTE, "ACTOR.canonical"): 1,
            },
        ),
    ],
)
def test_what_is_nearly_right_is_mended(
    tmp_path: Path, suggested: Marked, spent: dict[tuple[Effort, str], int]
) -> None:
    assert counts(tmp_path, GOLD[:1], [suggested]) == spent


def test_what_is_missing_is_made_and_what_goldspan_knows_costs_nothing(tmp_path: Path) -> None:
    again: Marked = ("ACTOR", "Brandt", BRANDT)
    day: Marked = ("DATE", "3. Mai 2021", {"type": "DATE", "value": "2021-05-03"})
    assert counts(tmp_path, (GOLD[0], again, day), []) == {
        (Effort.SPAN, "ACTOR"): 2,
        (Effort.ATTRIBUTE, "ACTOR.kind"): 1,
        (Effort.ATTRIBUTE, "ACTOR.canonical"): 2,
        (Effort.SPAN, "DATE"): 1,
    }


def test_furniture_goes_first_and_clears_what_lies_in_it(tmp_path: Path) -> None:
    inside: Marked = ("ACTOR", "Anzeige", {"kind": "ORGANISATION", "canonical": "Anzeige"})
    assert counts(tmp_path, (FURNITURE, *GOLD), (inside, *GOLD)) == {
        (Effort.SPAN, "FURNITURE"): 1,
        (Effort.ACCEPT_VISIBLE, ""): 1,
    }
    (tmp_path / "there").mkdir()
    found = counts(tmp_path / "there", (FURNITURE, *GOLD), (FURNITURE, inside, *GOLD))
    assert found == {(Effort.ACCEPT_VISIBLE, ""): 1}


def test_what_is_in_sight_is_accepted_screen_by_screen(tmp_path: Path) -> None:
    lines = [f"Zeile {number}: Nordbank zahlt." for number in range(40)]
    text = "\n".join(lines)
    marked: list[Marked] = [("ACTOR", "Nordbank", NORDBANK) for _ in lines]
    article = made_up(text, marked)
    with replayed(tmp_path, article, article) as (tally, _, _):
        assert tally.actions == tally.by_effort()[Effort.ACCEPT_VISIBLE] == len(screens(text)) == 3


def test_what_memory_says_once_a_name_was_made_is_accepted_with_the_rest(tmp_path: Path) -> None:
    text = "Die Nordbank zahlt. Die Nordbank schweigt. Die Nordbank bleibt."
    gold = made_up(text, [("ACTOR", "Nordbank", NORDBANK)] * 3)

    def prompt(desk: Desk) -> None:
        known = next(iter(desk.layer.spans.values()), None)
        if known is not None:
            ranges = [(span.start, span.end) for span in gold.spans]
            said = (
                replace(known, id=f"m{start}", annotator=MEMORY.id, start=start, end=end)
                for start, end in ranges
            )
            desk.recall(Recalled(tuple(said)))

    with project_of(tmp_path, [made_up(text, [])]) as session:
        annotator, desk, wanted = worked_through(session, gold, prompt)
        assert list(amiss(desk, wanted)) == []
    assert annotator.tally.counts == {
        (Effort.SPAN, "ACTOR"): 1,
        (Effort.ATTRIBUTE, "ACTOR.kind"): 1,
        (Effort.ATTRIBUTE, "ACTOR.canonical"): 1,
        (Effort.ACCEPT_VISIBLE, ""): 1,
    }


def test_spans_that_goldspan_does_not_allow_are_named(tmp_path: Path) -> None:
    inside: Marked = ("ACTOR", "Anzeige", {"kind": "ORGANISATION", "canonical": "Anzeige"})
    with project_of(tmp_path, [made_up(TEXT, [])]) as session:
        annotator, desk, wanted = worked_through(session, made_up(TEXT, [FURNITURE, inside]))
        assert annotator.refused == [("ACTOR", 0, 7)]
        assert list(amiss(desk, wanted.without(annotator.refused))) == []


WORDS = ["Ole Brandt", "Minister", "Nordbank", "Südbank", "Freitag", "die Nordbank zahle nichts"]
LAYER = st.lists(
    st.tuples(
        st.sampled_from(["ACTOR", "CLAIM"]),
        st.sampled_from(WORDS),
        st.sampled_from([{}, {"kind": "STATE"}, {"kind": "PERSON", "canonical": "Brandt"}]),
    ).map(lambda t: t if t[0] == "ACTOR" else (t[0], t[1], {})),
    max_size=6,
    unique_by=lambda each: each[:2],
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(gold=LAYER, suggested=LAYER)
def test_gold_is_reached_from_anything(
    tmp_path_factory: pytest.TempPathFactory, gold: list[Marked], suggested: list[Marked]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    pair = made_up(TEXT, gold), made_up(TEXT, suggested)
    with replayed(folder, *pair) as (tally, desk, by_hand):
        assert desk.layer.open_count() == 0
        # At the worst all that was suggested is rejected, and all is made by hand.
        assert tally.actions <= by_hand + len(suggested)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(gold=LAYER)
def test_without_suggestions_all_is_made_by_hand(
    tmp_path_factory: pytest.TempPathFactory, gold: list[Marked]
) -> None:
    folder = tmp_path_factory.mktemp("none")
    # No name is given: there is nothing that Goldspan could know.
    names = [each for each in gold if "canonical" not in each[2]]
    with replayed(folder, made_up(TEXT, names), made_up(TEXT, [])) as (tally, _, by_hand):
        assert tally.actions == by_hand

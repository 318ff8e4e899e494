"""How an article differs from a copy, and what anybody may see of the copy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.annotator import GOLD, named_person
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import LayerState, WorkState, layer_state_id
from goldspan.families.alignment import align
from goldspan.services.families.comparison import compare, joined, unchanged_passages
from goldspan.services.families.copies import known_passages, read_copy
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.library import remove_articles, set_blind
from goldspan.services.project.session import ProjectSession
from helpers.copied_news import COPY, REPORT, SHORT, copied_news, ids_of, span_over


def told(here: str, there: str) -> list[tuple[str, str, bool]]:
    """Return the differences of two texts in words: here, there, whether it is a passage."""
    comparison = compare(align(there, here))
    return [
        (here[slice(*one.here)], there[slice(*one.there)], one.fresh)
        for one in comparison.differences
    ]


def test_what_differs_is_told_from_both_sides() -> None:
    assert told(COPY, REPORT) == [
        ("Hafen gesperrt", "", True),
        ("", "am Montag", False),
        ("Die Fischer klagen über leere Märkte und bitten die Stadt um Hilfe.", "", True),
        ("Freitag", "Mittwoch", False),
    ]
    assert told(REPORT, COPY) == [("am Montag", "", False), ("Mittwoch", "Freitag", False)]


def test_other_marks_are_no_difference() -> None:
    one = "Er sagte: „Wir warten noch auf den Bericht der Prüfer aus Ellern.“ Dann ging er heim."
    other = one.replace("„", '"').replace("“", '"').replace(":", " –")
    assert told(one, other) == []


def test_passages_that_only_the_copy_has() -> None:
    comparison = compare(align(COPY, REPORT))
    assert [COPY[slice(*place)] for place in comparison.only_there] == [
        "Hafen gesperrt",
        "Die Fischer klagen über leere Märkte und bitten die Stadt um Hilfe.",
    ]


def test_what_is_unchanged_holds_no_changed_sentence() -> None:
    known = [COPY[slice(*place)] for place in unchanged_passages(align(REPORT, COPY))]
    whole = " ".join(known)
    assert "Ein Frachter war" in whole and "Zwei Schlepper" in whole
    assert "Reederei" not in whole and "Bergung" not in whole and "Fischer" not in whole


def test_places_are_found_on_the_other_side() -> None:
    comparison = compare(align(REPORT, COPY))
    here, there = COPY.index("Frachter"), REPORT.index("Frachter")
    assert comparison.there(here) == there
    assert comparison.here(there) == here
    assert comparison.there(COPY.index("Freitag")) == REPORT.index("Mittwoch")
    assert comparison.there(COPY.index("Freitag") + 2) == REPORT.index("Mittwoch") + 2
    fishers = comparison.there(COPY.index("Fischer"))
    assert REPORT[:fishers].endswith("niemand.")


@given(st.lists(st.sampled_from([COPY, REPORT, SHORT]), min_size=2, max_size=2))
def test_same_words_are_as_long_on_both_sides(texts: list[str]) -> None:
    here, there = texts
    comparison = compare(align(there, here))
    known = " ".join(here[slice(*place)] for place in comparison.same_here).split()
    assert known == " ".join(there[slice(*place)] for place in comparison.same_there).split()
    places = [one.here for one in comparison.differences]
    assert places == sorted(places)


def test_ranges_with_white_space_between_are_one() -> None:
    text = "eins zwei drei"
    assert joined([(5, 9), (0, 4), (10, 14)], text) == ((0, 14),)
    assert joined([(0, 2), (5, 9)], text) == ((0, 2), (5, 9))
    assert joined([], text) == ()


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    with copied_news(tmp_path) as session:
        yield session


@pytest.fixture
def families(session: ProjectSession) -> Iterator[ProjectFamilies]:
    made = ProjectFamilies(session)
    made.build()
    yield made
    made.close()


def adjudicated(article: str) -> LayerState:
    return LayerState(layer_state_id(GOLD.id, article), article, GOLD.id, WorkState.DONE)


def test_ones_own_spans_and_gold_are_seen_and_nobody_elses(
    session: ProjectSession, families: ProjectFamilies
) -> None:
    ids = ids_of(session)
    report, me, bob = ids["report"], session.annotator.id, named_person("Bob")
    mine = span_over(session, report, me, "Halm", "mine")
    theirs = span_over(session, report, bob.id, "Jonas Wirth", "theirs")
    gold = span_over(session, report, GOLD.id, "Küstenwache", "gold")
    same = span_over(session, report, GOLD.id, "Halm", "same")
    entities = [bob, mine, theirs, gold, same]
    session.commit(ActionKind.IMPORT, [EntityChange(None, one) for one in entities])
    copy = read_copy(session, families, ids["copy"], report)
    assert [span.id for span in copy.own] == ["mine"]
    assert copy.gold == ()  # not adjudicated yet
    session.commit(ActionKind.STATE, [EntityChange(None, adjudicated(report))])
    copy = read_copy(session, families, ids["copy"], report)
    assert [span.id for span in copy.own] == ["mine"]
    assert [span.id for span in copy.gold] == ["gold"]


@pytest.mark.parametrize("blind", ["copy", "report"])
def test_where_either_is_read_blind_nothing_is_seen(
    session: ProjectSession, families: ProjectFamilies, blind: str
) -> None:
    ids = ids_of(session)
    report, me = ids["report"], session.annotator.id
    entities = [
        span_over(session, report, me, "Halm", "mine"),
        span_over(session, report, GOLD.id, "Küstenwache", "gold"),
        adjudicated(report),
    ]
    session.commit(ActionKind.IMPORT, [EntityChange(None, one) for one in entities])
    assert not read_copy(session, families, ids["copy"], report).blind
    set_blind(session, [ids[blind]], blind=True)
    session.flush()
    copy = read_copy(session, families, ids["copy"], report)
    assert copy.blind
    assert copy.own == copy.gold == ()


def test_what_is_known_is_the_union_of_what_is_done(
    session: ProjectSession, families: ProjectFamilies
) -> None:
    ids = ids_of(session)
    text = session.store.text(ids["report"])

    def known(*done: str) -> str:
        places = known_passages(families, ids["report"], [ids[name] for name in done])
        return " ".join(text[slice(*place)] for place in places)

    assert known() == ""
    assert "Hafen von Brunsande" in known("copy")
    assert "Hafen von Brunsande" not in known("short")
    assert len(known("copy", "short")) == len(known("copy"))


def test_a_copy_that_is_gone_is_said(session: ProjectSession, families: ProjectFamilies) -> None:
    ids = ids_of(session)
    removing = remove_articles(session, [ids["report"]], None)
    assert removing is not None
    removing.result()
    with pytest.raises(GoldspanError):
        read_copy(session, families, ids["copy"], ids["report"])


def test_the_families_of_the_made_up_news(families: ProjectFamilies) -> None:
    names = ids_of(families._session)
    (family,) = families.families()
    assert set(family) == {names["report"], names["copy"], names["short"]}

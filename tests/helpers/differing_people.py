"""Ada and Ben on one short article: they agree on some things and differ in every way there is."""

from __future__ import annotations

from goldspan.domain.layer import Span
from goldspan.services.review.desk import ReviewDesk
from goldspan.services.review.review_units import ReviewUnit
from helpers.decided_articles import Marked, claim, date
from helpers.reviewed_article import Reviewed

TEXT = (
    "Ministerin Nora Falk sagte am Montag, der Umbau beginne im Herbst. "
    "Laut Bahn dauert er zwei Jahre. "
    "Der Verband Pro Tal warnte vor langen Umwegen. "
    "Am Dienstag tagt der Rat von Altdorf."
)
BUILDING = "der Umbau beginne im Herbst"
DETOURS = "langen Umwegen"
VALLEY, FALK, RAIL = "Pro Tal", "Nora Falk", "Bahn"


def differing_people(third: bool = False) -> Reviewed:
    """Return the article; with `third` Cem is done too and says what Ben says."""
    ada = [
        actor(FALK),
        actor(RAIL),
        actor(VALLEY),
        claim(BUILDING, "INDIRECT"),
        claim(DETOURS, "REPORTED"),
        date("Montag", "2022-01-10"),
        date("zwei Jahre", "P2Y", "DURATION"),
        date("Dienstag", "2022-01-11"),
    ]
    ben = [
        actor(FALK),
        actor(RAIL),
        actor("Verband Pro Tal"),
        claim(BUILDING, "INDIRECT"),
        claim(DETOURS, "INDIRECT"),
        date("Montag", "2022-01-10"),
        Marked("CLAIM", "zwei Jahre", {"mode": "REPORTED"}),
        actor("Rat von Altdorf"),
    ]
    said = [("source", BUILDING, FALK), ("when", BUILDING, "Montag")]
    warned = ("source", DETOURS, VALLEY)
    otherwise = [("source", BUILDING, FALK), ("source", DETOURS, "Verband Pro Tal")]
    layers = {"Ada": ada, "Ben": ben} | ({"Cem": ben} if third else {})
    links = {"Ada": [*said, warned], "Ben": otherwise, "Cem": otherwise}
    return Reviewed(TEXT, layers, {name: links[name] for name in layers})


def actor(words: str) -> Marked:
    """Return a mention of an actor that is an organisation."""
    return Marked("ACTOR", words, {"kind": "ORGANISATION"})


def unit_of(desk: ReviewDesk, words: str) -> ReviewUnit:
    """Return the unit in which somebody, or gold, has these words."""
    found = [u for u in desk.units if any(s.quote == words for s in (*u.spans.values(), *u.gold))]
    assert len(found) == 1, f"{len(found)} units have “{words}”"
    return found[0]


def gold_of(desk: ReviewDesk) -> set[tuple[str, str]]:
    """Return the labels and words of gold."""
    return {(span.label, span.quote) for span in desk.gold_spans}


def gold_links_of(desk: ReviewDesk) -> set[tuple[str, str, str]]:
    """Return the types of gold's links with the words of both their ends."""
    words: dict[str, Span] = {span.id: span for span in desk.gold_spans}
    return {(x.type, words[x.source].quote, words[x.target].quote) for x in desk.gold_links}

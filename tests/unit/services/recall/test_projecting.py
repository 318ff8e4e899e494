"""What was decided in copies of an article, as suggestions for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from goldspan.domain.annotator import GOLD, PROJECTION
from goldspan.domain.article import Article, article_id, text_hash
from goldspan.domain.layer import ActorRef, AttrValue, Key, Link, Origin, Span, TextRange
from goldspan.families.alignment import align
from goldspan.services.recall.combining import Projected, Standing, combined
from goldspan.services.recall.projecting import Copy, project
from goldspan.services.schemes import default_scheme

ME = "me"
FIRST = (
    "Ministerin Anna Weber kündigte gestern in Bonn an, dass mehr als 10.000 Helfer bald"
    " zurückkehren würden. Offen blieb, wie viele davon im Süden des Landes waren."
)
CLAIM = "dass mehr als 10.000 Helfer bald zurückkehren würden"


def article(text: str, document_time: str = "2021-12-28") -> Article:
    sha256 = text_hash(text)
    return Article(
        article_id(sha256), "name", sha256, len(text), language="de", document_time=document_time
    )


def span(text: str, label: str, words: str, annotator: str = ME, **attrs: AttrValue) -> Span:
    start = text.index(words)
    home = article(text).id
    return Span(
        f"{home}-{label}-{start}", home, annotator, label, start, start + len(words), words, attrs
    )


def pieces(text: str, *words: str) -> tuple[TextRange, ...]:
    places = [text.index(word) for word in words]
    return tuple(
        TextRange(at, at + len(word), word) for at, word in zip(places, words, strict=True)
    )


def decided(text: str = FIRST, annotator: str = ME) -> list[Span]:
    return [
        span(text, "ACTOR", "Anna Weber", annotator, canonical=ActorRef(actor="a1"), kind="PERSON"),
        span(text, "DATE", "gestern", annotator, type="DATE", value="2021-12-27"),
        span(text, "CLAIM", CLAIM, annotator, mode="INDIRECT", cue=pieces(text, "kündigte", "an")),
    ]


def links(spans: Sequence[Span]) -> list[Link]:
    actor, day, claim = spans
    return [
        Link("l1", actor.article, actor.annotator, "source", claim.id, actor.id),
        Link("l2", actor.article, actor.annotator, "when", claim.id, day.id),
    ]


def copy(
    target: str,
    text: str = FIRST,
    spans: Iterable[Span] | None = None,
    *,
    own: bool = True,
    done: bool = True,
    rejected: frozenset[Key] = frozenset(),
    order: int = 0,
) -> Copy:
    marked = decided(text) if spans is None else list(spans)
    joined = links(marked) if spans is None else []
    return Copy(
        article(text),
        text,
        align(text, target),
        marked,
        joined,
        rejected,
        own=own,
        done=done,
        order=order,
    )


def projected(target: str, *copies: Copy, document_time: str = "2021-12-28") -> Projected:
    return project(article(target, document_time), target, default_scheme(), copies)


def marked(found: Projected) -> list[tuple[str, str]]:
    return [(each.label, each.quote) for each in found.spans]


def of_label(found: Projected, label: str) -> Span:
    (only,) = [each for each in found.spans if each.label == label]
    return only


def test_what_was_decided_is_suggested_with_where_it_comes_from() -> None:
    target = f"Bonn. {FIRST}"
    found = projected(target, copy(target))
    assert marked(found) == [("ACTOR", "Anna Weber"), ("DATE", "gestern"), ("CLAIM", CLAIM)]
    actor = of_label(found, "ACTOR")
    assert actor.annotator == PROJECTION.id and actor.article == article(target).id
    assert actor.origin == Origin(decided()[0].id, ME, None, article(FIRST).id)
    assert actor.attrs == {"canonical": ActorRef(actor="a1"), "kind": "PERSON"}
    assert all(target[each.start : each.end] == each.quote for each in found.spans)
    assert {(link.type, link.source, link.target) for link in found.links} == {
        ("source", of_label(found, "CLAIM").id, actor.id),
        ("when", of_label(found, "CLAIM").id, of_label(found, "DATE").id),
    }
    assert {link.origin for link in found.links} == {
        Origin("l1", ME, None, article(FIRST).id),
        Origin("l2", ME, None, article(FIRST).id),
    }


def test_the_same_is_suggested_under_the_same_ids() -> None:
    target = f"Bonn. {FIRST}"
    assert projected(target, copy(target)) == projected(target, copy(target))


def test_a_cue_goes_along_in_its_other_form_and_one_that_is_gone_is_left_out() -> None:
    target = (
        "Ministerin Anna Weber hat in Bonn angekündigt, dass mehr als 10.000 Helfer bald"
        " zurückkehren würden."
    )
    found = projected(target, copy(target))
    claim = of_label(found, "CLAIM")
    assert claim.attrs["cue"] == pieces(target, "angekündigt")
    assert [link.type for link in found.links] == ["source"]
    target = f"In Bonn sagte Anna Weber, {CLAIM}."
    assert "cue" not in of_label(projected(target, copy(target)), "CLAIM").attrs


def test_a_reworded_claim_needs_its_cue() -> None:
    target = FIRST.replace("10.000 Helfer bald", "10 000 Helfer")
    assert of_label(projected(target, copy(target)), "CLAIM").quote.startswith(
        "dass mehr als 10 000"
    )
    target = target.replace("kündigte gestern in Bonn an", "weiß in Bonn")
    assert marked(projected(target, copy(target))) == [("ACTOR", "Anna Weber")]


def test_dates_are_told_at_the_other_articles_time() -> None:
    target = f"Bonn. {FIRST}"
    found = projected(target, copy(target), document_time="2021-12-30")
    assert of_label(found, "DATE").attrs == {"type": "DATE", "value": "2021-12-29"}


def test_furniture_is_not_projected() -> None:
    target = f"Bonn. {FIRST}"
    marks = [span(FIRST, "FURNITURE", FIRST.split(". ")[1])]
    assert projected(target, copy(target, spans=marks)).spans == ()


def test_a_rejection_in_a_copy_goes_before_gold() -> None:
    target, other = f"Bonn. {FIRST}", f"{FIRST} Ende."
    gold = copy(target, spans=decided(annotator=GOLD.id), own=False)
    assert len(projected(target, gold).spans) == 3
    mine = copy(
        target, other, decided(other)[1:], rejected=frozenset({decided(other)[0].key()}), done=False
    )
    assert marked(projected(target, gold, mine)) == [("DATE", "gestern"), ("CLAIM", CLAIM)]


def test_what_is_not_marked_in_an_own_article_that_is_done_goes_before_gold() -> None:
    target, other = f"Bonn. {FIRST}", f"{FIRST} Ende."
    gold = copy(target, spans=decided(annotator=GOLD.id), own=False)
    mine = copy(target, other, decided(other)[:1])
    assert marked(projected(target, gold, mine)) == [("ACTOR", "Anna Weber")]
    begun = replace(mine, done=False)
    assert len(projected(target, gold, begun).spans) == 3


def test_own_decisions_go_before_gold_and_later_before_earlier() -> None:
    target, other = f"Bonn. {FIRST}", f"{FIRST} Ende."
    theirs = span(FIRST, "ACTOR", "Anna Weber", GOLD.id, canonical=ActorRef(actor="gold"))
    gold = copy(target, spans=[theirs], own=False, order=9)
    early = copy(target, spans=[span(FIRST, "ACTOR", "Anna Weber", canonical=ActorRef(actor="a1"))])
    late = copy(
        target, other, [span(other, "ACTOR", "Anna Weber", canonical=ActorRef(actor="a2"))], order=2
    )
    (chosen,) = projected(target, gold, early).spans
    assert chosen.attrs["canonical"] == ActorRef(actor="a1")
    (chosen,) = projected(target, late, gold, early).spans
    assert chosen.attrs["canonical"] == ActorRef(actor="a2")


def test_copies_that_differ_lower_the_score() -> None:
    target, other = f"Bonn. {FIRST}", f"{FIRST} Ende."
    agreed = projected(target, copy(target), copy(target, other, decided(other)))
    differing = projected(target, copy(target), copy(target, other, decided(other)[1:]))
    assert (of_label(differing, "ACTOR").score or 0) < (of_label(agreed, "ACTOR").score or 0)


def test_of_two_that_overlap_the_better_is_suggested() -> None:
    target, other = f"Bonn. {FIRST}", f"{FIRST} Ende."
    short = span(other, "CLAIM", CLAIM.removeprefix("dass "), cue=pieces(other, "kündigte", "an"))
    found = projected(target, copy(target, order=1), copy(target, other, [short]))
    assert ("CLAIM", CLAIM) in marked(found)
    assert len([each for each in found.spans if each.label == "CLAIM"]) == 1


def test_a_copy_that_has_overlapping_spans_gives_both() -> None:
    target = f"Bonn. {FIRST}"
    both = [decided()[2], span(FIRST, "CLAIM", "bald zurückkehren würden")]
    assert len(projected(target, copy(target, spans=both)).spans) == 2


def test_the_link_to_a_speaker_is_not_carried_over_what_was_put_between() -> None:
    quote = "„Wir sind auf alles vorbereitet“, hieß es weiter."
    source = f"Anna Weber äußerte sich am Abend in Bonn zu den Helfern. {quote}"
    target = source.replace(" „Wir", " In Köln sprach auch Karl Meier vor der Presse. „Wir")
    actor = span(source, "ACTOR", "Anna Weber")
    claim = span(source, "CLAIM", quote[:32], cue=pieces(source, "hieß es"))
    linked = Link("l", actor.article, ME, "source", claim.id, actor.id)
    for text, number in ((f"{source} Ende.", 1), (target, 0)):
        found = projected(text, replace(copy(text, source, [actor, claim]), links=[linked]))
        assert len(found.spans) == 2 and len(found.links) == number


def test_a_passage_of_a_done_copy_is_silent_for_the_labels_it_uses() -> None:
    target = f"Bonn. {FIRST} Etwas Neues."
    silent = projected(target, copy(target)).silent
    assert set(silent) == {"ACTOR", "DATE", "CLAIM"}
    first, second = FIRST.split(" Offen")
    assert [target[slice(*each)] for each in silent["ACTOR"]] == [first, f"Offen{second}"]
    assert projected(target, copy(target, done=False)).silent == {}


def test_what_is_remembered_is_silent_where_a_copy_was_done_without_it() -> None:
    target = f"Bonn. {FIRST} Anna Weber war im Süden."
    found = projected(target, copy(target))
    places = [
        replace(span(target, "ACTOR", "Süden"), id="there"),
        replace(span(target, "ACTOR", "Anna Weber war"), id="new"),
        replace(span(target, "ORGANISATION", "Süden"), id="other"),
    ]
    kept = combined(Standing(), places, found).spans
    assert {each.id for each in kept} & {"there", "new", "other"} == {"new", "other"}

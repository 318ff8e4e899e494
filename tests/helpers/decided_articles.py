"""Made-up articles with made-up layers, as what looks for inconsistencies gets them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from goldspan.domain.article import Article, article_id, text_hash
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import ActorRef, Attrs, AttrValue, Link, Span, TextRange
from goldspan.services.consistency.decided import DecidedArticle, decided_article
from goldspan.services.consistency.findings import Finding, FindingKind
from goldspan.services.consistency.looking import look
from goldspan.services.consistency.recurring import Copies
from goldspan.services.progress import Progress
from goldspan.services.schemes import default_scheme

ME = derived_id("test", "me")
SCHEME = default_scheme()


@dataclass(frozen=True)
class Marked:
    """A span over the nth occurrence of some words."""

    label: str
    words: str
    attrs: Attrs = field(default_factory=dict)
    nth: int = 0


def actor(words: str, name: str, kind: str = "PERSON", nth: int = 0) -> Marked:
    """Return a mention of an actor."""
    return Marked("ACTOR", words, {"canonical": ActorRef(name=name), "kind": kind}, nth)


def date(words: str, value: str, kind: str = "DATE", nth: int = 0) -> Marked:
    """Return a date."""
    return Marked("DATE", words, {"value": value, "type": kind}, nth)


def claim(words: str, mode: str, nth: int = 0) -> Marked:
    """Return a claim without a cue."""
    return Marked("CLAIM", words, {"mode": mode}, nth)


def place_of(text: str, words: str, nth: int = 0) -> int:
    """Return where the nth occurrence of some words begins."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return start


def span_of(article: str, text: str, marked: Marked) -> Span:
    """Return the span; a cue given as words is that occurrence of them."""
    start = place_of(text, marked.words, marked.nth)
    key = (article, marked.label, str(start), marked.words)
    attrs: dict[str, AttrValue] = dict(marked.attrs)
    if isinstance(cue := attrs.get("cue"), str):
        at = text.index(cue)
        attrs["cue"] = (TextRange(at, at + len(cue), cue),)
    end = start + len(marked.words)
    return Span(
        derived_id("span", *key), article, ME, marked.label, start, end, marked.words, attrs
    )


def decided(
    text: str,
    *marked: Marked,
    time: str = "2022-01-12",
    done: bool = True,
    links: Sequence[tuple[int, int]] = (),
    unknown: Sequence[str] = (),
) -> DecidedArticle:
    """Return an article with these spans; `links` join a claim and its source by their numbers."""
    sha256 = text_hash(text)
    key = article_id(sha256)
    article = Article(key, key, sha256, len(text), language="de", document_time=time)
    made = [span_of(key, text, each) for each in marked]
    joined = [
        Link(derived_id("link", made[a].id, made[b].id), key, ME, "source", made[a].id, made[b].id)
        for a, b in links
    ]
    ordered = sorted(made, key=lambda span: (span.start, -span.end))
    return decided_article(article, text, ordered, joined, SCHEME, done=done, unknown=unknown)


def looked(
    *articles: DecidedArticle, kind: FindingKind | None = None, copies: Copies | None = None
) -> list[Finding]:
    """Return the findings, all or those of one kind, the likeliest first."""
    found = look(articles, SCHEME, lambda _: "", Progress(), copies)
    return [each for each in found if kind in (None, each.kind)]


def counts(finding: Finding) -> list[int]:
    """Return how often each decision was made, the most frequent first."""
    return [len(variant.places) for variant in finding.variants]


def texts_of(finding: Finding, *articles: DecidedArticle) -> list[list[str]]:
    """Return the words of all places, by variant."""
    known = {there.article.id: there.text for there in articles}
    return [
        [known[place.article][place.start : place.end] for place in variant.places]
        for variant in finding.variants
    ]

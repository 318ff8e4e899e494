"""Mark all occurrences, first half: finds them, in an article or all, with what stands in the way.

Reads the annotator's own layer only. Marking what was ticked is `mark_hits`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from goldspan.domain.article import Article
from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import ActorRef, Attrs, AttrValue, Span, Verdict, VerdictKind
from goldspan.domain.scheme import AttributeKind, LabelType, Scheme
from goldspan.services.desk_sharing import Shared
from goldspan.services.labelling import Desk
from goldspan.services.occurrences import Finder, Form, Occurrence, form_of
from goldspan.services.other_spellings import Vocabulary, other_spellings
from goldspan.services.progress import Progress
from goldspan.services.register import Register
from goldspan.services.session import ProjectSession
from goldspan.text.spans_index import SpansIndex

CONTEXT: Final = 60  # characters on either side
MOST_HITS: Final = 20_000
BATCH_SECONDS: Final = 0.1
REPORT_EVERY: Final = 50  # articles
PERSON: Final = "PERSON"


class HitState(StrEnum):
    """What stands in the way of marking a hit; only `marked` and `refused` forbid it."""

    FREE = "free"
    MARKED = "marked"
    REFUSED = "refused"
    OVERLAPS = "overlaps"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Hit:
    """An occurrence in its context. `before` and `after` are on one line.

    `refusal` says why it cannot be marked, `other` is the span that it overlaps.
    """

    article: str
    start: int
    end: int
    quote: str
    before: str
    after: str
    form: Form
    state: HitState = HitState.FREE
    refusal: RefusedError | None = None
    other: Span | None = None

    @property
    def key(self) -> tuple[str, int, int]:
        """Return what tells hits apart."""
        return (self.article, self.start, self.end)

    @property
    def can_be_marked(self) -> bool:
        """Say whether this may be ticked."""
        return self.state not in (HitState.MARKED, HitState.REFUSED)

    @property
    def sure(self) -> bool:
        """Say whether nothing speaks against marking it."""
        return self.form.sure and self.state is HitState.FREE


@dataclass(frozen=True, slots=True)
class ArticleHits:
    """All hits of an article, in order."""

    article: Article
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for, and what it is to be marked as.

    `attrs` are given to spans of which nothing better is known; `spellings` mean the same actor.
    """

    words: str
    label: str
    attrs: Attrs = field(default_factory=dict)
    spellings: tuple[str, ...] = ()
    name: bool = False
    person: bool = False

    def finder(self, likely: Iterable[str] = ()) -> Finder:
        """Return what finds the words, with `likely` spellings besides."""
        return Finder(self.words, spellings=self.spellings, likely=likely, name=self.name)


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """The article on the desk as it was at one moment: safe to read in a thread."""

    article: Article
    text: str
    spans: tuple[Span, ...]
    verdicts: tuple[Verdict, ...]

    def desk(self, session: ProjectSession, shared: Shared) -> Desk:
        """Return a desk to judge by what may be marked."""
        layer = shared.own_layer(self.article.id, self.spans, self.verdicts)
        return Desk(session, self.article, self.text, layer)


Found = Callable[[Sequence[ArticleHits]], None]


def wanted_of(
    scheme: Scheme, register: Register, words: str, label: str, span: Span | None = None
) -> Wanted:
    """Return what to look for: words that are selected, or those of a span of the same label.

    The actor is the span's, else the register's entry of this name; its spellings are looked for
    too.
    """
    label_type = scheme.label(label)
    actor_key = _actor_key(label_type)
    if label_type is None or actor_key is None:
        return Wanted(words, label)
    value = span.attrs.get(actor_key) if span is not None and span.label == label else None
    reference = value.actor if isinstance(value, ActorRef) else None
    actor = register.actor(reference) or register.find(form_of(words))
    attrs: dict[str, AttrValue] = {}
    if actor is not None:
        attrs[actor_key] = ActorRef(actor=actor.id)
    kind = span.attrs.get("kind", "") if span is not None and span.label == label else ""
    kind = kind or (actor.kind if actor is not None else "")
    if isinstance(kind, str) and kind and label_type.attribute("kind") is not None:
        attrs["kind"] = kind
    spellings = (actor.name, *actor.spellings) if actor is not None else ()
    return Wanted(words, label, attrs, spellings, name=True, person=kind in ("", PERSON))


def snapshot(desk: Desk) -> OpenArticle:
    """Copy what a desk holds, to be looked through in a thread. Call on the desk's thread."""
    layer = desk.layer
    return OpenArticle(
        desk.article, desk.text, tuple(layer.spans.values()), tuple(layer.verdicts.values())
    )


def find_here(session: ProjectSession, wanted: Wanted, here: OpenArticle) -> ArticleHits:
    """Return the hits in the open article, likely spellings included."""
    vocabulary = Vocabulary()
    vocabulary.add(here.text)
    finder = wanted.finder(_likely(wanted, vocabulary))
    return _hits(here.desk(session, Shared.of(session)), wanted, finder.find(here.text))


def find_everywhere(
    session: ProjectSession,
    wanted: Wanted,
    here: OpenArticle | None,
    found: Found,
    progress: Progress,
) -> bool:
    """Hand over the hits of all articles as they are found; return whether these are all.

    First come the forms that are known, then those that are likely in the words of all texts:
    articles with such come again, with all their hits. After 20,000 hits the rest is left out.
    """
    search = _Search(session, wanted, here, found, progress)
    vocabulary = Vocabulary()
    finder = wanted.finder()
    for article, text in search.texts():
        if wanted.name:
            vocabulary.add(text)
        search.look(article, text, finder)
    likely = _likely(wanted, vocabulary)
    if likely:
        only, both = Finder("", likely=likely), wanted.finder(likely)
        for article, text in search.texts():
            if only.find(text):
                search.look(article, text, both)
    search.flush()
    return search.complete


class _Search:
    """Gathers hits and hands them over a few times a second."""

    def __init__(
        self,
        session: ProjectSession,
        wanted: Wanted,
        here: OpenArticle | None,
        found: Found,
        progress: Progress,
    ) -> None:
        self._session = session
        self._wanted = wanted
        self._here = here
        self._found = found
        self._progress = progress
        self._shared = Shared.of(session)
        self._articles = session.store.articles()
        self._batch: list[ArticleHits] = []
        self._told = time.monotonic()
        self._counts: dict[str, int] = {}
        self._total = 0

    @property
    def complete(self) -> bool:
        """Whether nothing was left out."""
        return self._total < MOST_HITS

    def texts(self) -> Iterator[tuple[Article, str]]:
        """Yield all articles with their texts, until there are too many hits."""
        for number, article in enumerate(self._articles):
            if not self.complete:
                return
            if number % REPORT_EVERY == 0:
                self._progress.report(number, len(self._articles))
            here = self._is_here(article)
            yield article, here.text if here else self._session.store.text(article.id)

    def look(self, article: Article, text: str, finder: Finder) -> None:
        """Look through an article."""
        occurrences = finder.find(text)
        if occurrences:
            self._batch.append(_hits(self._desk(article, text), self._wanted, occurrences))
            self._total += len(occurrences) - self._counts.get(article.id, 0)
            self._counts[article.id] = len(occurrences)
        if self._batch and time.monotonic() - self._told >= BATCH_SECONDS:
            self.flush()

    def flush(self) -> None:
        """Hand over what was gathered."""
        if self._batch:
            self._found(self._batch)
            self._batch = []
        self._told = time.monotonic()

    def _is_here(self, article: Article) -> OpenArticle | None:
        return self._here if self._here and self._here.article.id == article.id else None

    def _desk(self, article: Article, text: str) -> Desk:
        here = self._is_here(article)
        if here is None:
            store, me = self._session.store, self._shared.annotator
            spans, verdicts = store.spans(article.id, me), store.verdicts(article.id, me)
            here = OpenArticle(article, text, tuple(spans), tuple(verdicts))
        return here.desk(self._session, self._shared)


def _likely(wanted: Wanted, vocabulary: Vocabulary) -> list[str]:
    if not wanted.name:
        return []
    return other_spellings(wanted.words, vocabulary, wanted.spellings, alone=wanted.person)


def _actor_key(label: LabelType | None) -> str | None:
    if label is None:
        return None
    return next((a.key for a in label.attributes if a.kind is AttributeKind.ACTOR), None)


def _hits(desk: Desk, wanted: Wanted, occurrences: Sequence[Occurrence]) -> ArticleHits:
    spans = desk.layer.spans
    index = SpansIndex(
        list(spans), [span.start for span in spans.values()], [span.end for span in spans.values()]
    )
    hits = []
    for each in occurrences:
        hit = Hit(
            article=desk.article.id,
            start=each.start,
            end=each.end,
            quote=" ".join(desk.text[each.start : each.end].split()),
            before=_line(desk.text[max(0, each.start - CONTEXT) : each.start]),
            after=_line(desk.text[each.end : each.end + CONTEXT]),
            form=each.form,
        )
        touching = [spans[identifier] for identifier in index.touching(each.start, each.end)]
        hits.append(_judged(hit, desk, wanted.label, touching))
    return ArticleHits(desk.article, tuple(hits))


def _line(text: str) -> str:
    """Return a piece of text on one line, with a space where it begins or ends with white space."""
    words = " ".join(text.split())
    return f"{' ' * text[:1].isspace()}{words}{' ' * (text[-1:].isspace() and bool(words))}"


def _judged(hit: Hit, desk: Desk, label: str, touching: Sequence[Span]) -> Hit:
    key = (label, hit.start, hit.end)
    if desk.layer.own_span(*key) is not None:
        return replace(hit, state=HitState.MARKED)
    refusal = desk.rules.refusal(key)
    if refusal is not None:
        return replace(hit, state=HitState.REFUSED, refusal=refusal)
    other = next((span for span in touching if _in_the_way(span, label, hit)), None)
    if other is not None:
        return replace(hit, state=HitState.OVERLAPS, other=other)
    verdict = desk.layer.on_spans.verdict_at(key)
    if verdict is not None and verdict.kind is VerdictKind.REJECTED:
        return replace(hit, state=HitState.REJECTED)
    return hit


def _in_the_way(span: Span, label: str, hit: Hit) -> bool:
    """Tell whether a span that shares characters with a hit speaks against marking it.

    Spans of other labels may hold it or lie in it, but not mark the same words or cross it.
    """
    if span.label == label or (span.start, span.end) == (hit.start, hit.end):
        return True
    holds = span.start <= hit.start and hit.end <= span.end
    inside = hit.start <= span.start and span.end <= hit.end
    return not holds and not inside

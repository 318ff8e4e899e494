"""Mark all occurrences, first half: finds them, in an article or all, with what stands in the way.

Reads the annotator's own layer only. Marking what was ticked is `mark_hits`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from goldspan.domain.article import Article
from goldspan.domain.errors import GoldspanError, RefusedError
from goldspan.domain.layer import ActorRef, Attrs, AttrValue, Key, Span, VerdictKind
from goldspan.domain.scheme import AttributeKind, LabelType, Scheme
from goldspan.domain.words import form_of
from goldspan.services.actors.register import Register
from goldspan.services.desk.labelling import Desk
from goldspan.services.desk.refusals import SpanRules
from goldspan.services.desk.sharing import Shared
from goldspan.services.marking.occurrences import Finder, Form, Occurrence
from goldspan.services.marking.other_spellings import Vocabulary, other_spellings
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
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
    spans: Sequence[Span]
    rejected: Collection[Key]


Found = Callable[[Sequence[ArticleHits]], None]


def wanted_of(
    scheme: Scheme, register: Register, words: str, label: str, span: Span | None = None
) -> Wanted:
    """Return what to look for: words that are selected, or those of a span of the same label.

    The actor is the span's, else the register's entry of this name; its spellings are looked for
    too. A suggestion may name one that is not in the register yet.
    """
    label_type = scheme.label(label)
    actor_key = _actor_key(label_type)
    if label_type is None or actor_key is None:
        return Wanted(words, label)
    value = span.attrs.get(actor_key) if span is not None and span.label == label else None
    meant = value if isinstance(value, ActorRef) else ActorRef()
    actor = register.actor(meant.actor) or register.known(meant.name or form_of(words))
    attrs: dict[str, AttrValue] = {}
    if actor is not None:
        attrs[actor_key] = ActorRef(actor=actor.id)
    elif meant.name:
        attrs[actor_key] = meant
    kind = span.attrs.get("kind", "") if span is not None and span.label == label else ""
    kind = kind or (actor.kind if actor is not None else "")
    if isinstance(kind, str) and kind and label_type.attribute("kind") is not None:
        attrs["kind"] = kind
    suggested = (meant.name,) if meant.name else ()
    spellings = (actor.name, *actor.spellings) if actor is not None else suggested
    return Wanted(words, label, attrs, spellings, name=True, person=kind in ("", PERSON))


def with_actor(scheme: Scheme, wanted: Wanted, name: str, kind: str) -> Wanted:
    """Return a search whose spans get the actor of this name and kind; without a name as it is."""
    key = _actor_key(scheme.label(wanted.label))
    if not name or key is None:
        return wanted
    attrs = {**wanted.attrs, key: ActorRef(name=name), **({"kind": kind} if kind else {})}
    return replace(wanted, attrs=attrs)


def snapshot(desk: Desk) -> OpenArticle:
    """Copy what a desk holds, to be looked through in a thread. Call on the desk's thread."""
    verdicts = desk.layer.verdicts.values()
    rejected = frozenset(
        (each.label, each.start, each.end) for each in verdicts if each.kind is VerdictKind.REJECTED
    )
    return OpenArticle(desk.article, desk.text, tuple(desk.layer.spans.values()), rejected)


def find_here(session: ProjectSession, wanted: Wanted, here: OpenArticle) -> ArticleHits:
    """Return the hits in the open article, likely spellings included."""
    vocabulary = Vocabulary()
    vocabulary.add(here.text)
    finder = wanted.finder(_likely(wanted, vocabulary))
    return _Judge(session).hits(here, wanted, finder.find(here.text))


def judge_again(
    session: ProjectSession, wanted: Wanted, here: OpenArticle, hits: Sequence[Hit]
) -> ArticleHits:
    """Return hits of the open article with what stands in their way now."""
    return ArticleHits(here.article, tuple(_Judge(session).judged(here, wanted.label, hits)))


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
        self._judge = _Judge(session)
        self._articles = session.store.articles()
        self._batch: list[tuple[Article, str, Sequence[Occurrence]]] = []
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
            text = self._text(article)
            if text is not None:
                yield article, text

    def look(self, article: Article, text: str, finder: Finder) -> None:
        """Look through an article."""
        occurrences = finder.find(text)
        if occurrences:
            self._batch.append((article, text, occurrences))
            self._total += len(occurrences) - self._counts.get(article.id, 0)
            self._counts[article.id] = len(occurrences)
        if self._batch and time.monotonic() - self._told >= BATCH_SECONDS:
            self.flush()

    def flush(self) -> None:
        """Hand over what was gathered."""
        if self._batch:
            store, me = self._session.store, self._session.annotator.id
            ids = [article.id for article, _, _ in self._batch]
            spans, rejected = store.bare_spans(ids, me), store.rejected(ids, me)
            found = []
            for article, text, occurrences in self._batch:
                there = self._is_here(article) or OpenArticle(
                    article, text, spans.get(article.id, ()), rejected.get(article.id, ())
                )
                found.append(self._judge.hits(there, self._wanted, occurrences))
            self._found(found)
            self._batch = []
        self._told = time.monotonic()

    def _text(self, article: Article) -> str | None:
        """Return an article's text, None where somebody has removed the article meanwhile."""
        here = self._is_here(article)
        try:
            return here.text if here else self._session.store.text(article.id)
        except GoldspanError:
            return None

    def _is_here(self, article: Article) -> OpenArticle | None:
        return self._here if self._here and self._here.article.id == article.id else None


def _likely(wanted: Wanted, vocabulary: Vocabulary) -> list[str]:
    if not wanted.name:
        return []
    return other_spellings(wanted.words, vocabulary, wanted.spellings, alone=wanted.person)


def _actor_key(label: LabelType | None) -> str | None:
    if label is None:
        return None
    return next((a.key for a in label.attributes if a.kind is AttributeKind.ACTOR), None)


class _Judge:
    """Says what stands in the way of hits, article by article."""

    def __init__(self, session: ProjectSession) -> None:
        self._scheme = session.scheme
        self._shared = Shared.of(session, Register())

    def hits(
        self, there: OpenArticle, wanted: Wanted, occurrences: Iterable[Occurrence]
    ) -> ArticleHits:
        """Return occurrences with their context, and what stands in their way."""
        text = there.text
        hits = [
            Hit(
                article=there.article.id,
                start=each.start,
                end=each.end,
                quote=" ".join(text[each.start : each.end].split()),
                before=_before(text, each.start),
                after=_after(text, each.end),
                form=each.form,
            )
            for each in occurrences
        ]
        return ArticleHits(there.article, tuple(self.judged(there, wanted.label, hits)))

    def judged(self, there: OpenArticle, label: str, hits: Iterable[Hit]) -> Iterator[Hit]:
        """Yield hits with what stands in their way now."""
        layer = self._shared.own_layer(there.article.id, there.spans)
        rules = SpanRules(there.text, self._scheme, layer)
        spans = layer.spans
        index = SpansIndex(
            list(spans), [each.start for each in there.spans], [each.end for each in there.spans]
        )
        for hit in hits:
            key = (label, hit.start, hit.end)
            state, refusal, other = HitState.FREE, None, None
            if layer.own_span(*key) is not None:
                state = HitState.MARKED
            elif (refusal := rules.refusal(key)) is not None:
                state = HitState.REFUSED
            else:
                touching = (spans[each] for each in index.touching(hit.start, hit.end))
                other = next((each for each in touching if _in_the_way(each, label, hit)), None)
                if other is not None:
                    state = HitState.OVERLAPS
                elif key in there.rejected:
                    state = HitState.REJECTED
            yield replace(hit, state=state, refusal=refusal, other=other)


def _before(text: str, start: int) -> str:
    """Return what stands before a place on one line, from a whole word on."""
    begin = max(0, start - CONTEXT)
    piece = text[begin:start]
    if begin > 0 and not text[begin - 1].isspace():
        piece = piece[len(piece.split(maxsplit=1)[0]) :] if " " in piece else piece
    words = " ".join(piece.split())
    return f"{words} " if words and piece[-1].isspace() else words


def _after(text: str, end: int) -> str:
    """Return what stands behind a place on one line, up to a whole word."""
    stop = min(len(text), end + CONTEXT)
    piece = text[end:stop]
    if stop < len(text) and not text[stop].isspace() and " " in piece:
        piece = piece[: piece.rindex(" ")]
    words = " ".join(piece.split())
    return f" {words}" if words and piece[0].isspace() else words


def _in_the_way(span: Span, label: str, hit: Hit) -> bool:
    """Tell whether a span that shares characters with a hit speaks against marking it.

    Spans of other labels may hold it or lie in it, but not mark the same words or cross it.
    """
    if span.label == label or (span.start, span.end) == (hit.start, hit.end):
        return True
    holds = span.start <= hit.start and hit.end <= span.end
    inside = hit.start <= span.start and span.end <= hit.end
    return not holds and not inside

"""The overlap between the parts of a corpus: what a project's split or a release's texts share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from goldspan.domain.layer import TextRange
from goldspan.domain.releases import DEV, TEST
from goldspan.families.corpus import Corpus
from goldspan.families.crossing import CrossingPair, Crossings, concerned, crossings
from goldspan.families.words import Range
from goldspan.services.families.guessing import FurnitureGuess
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.leaks.kept_texts import KeptTexts
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession

TextOf = Callable[[str], str]
_TEXTS = 64  # that are at hand while passages are quoted


@dataclass(frozen=True, slots=True)
class Example:
    """A passage of one article and the same in another; `same` says that not a word differs."""

    a: TextRange
    b: TextRange
    words: int
    same: bool


@dataclass(frozen=True, slots=True)
class SharedPair:
    """Two articles of different parts that share passages; `a` is of the earlier part.

    `share` is of the shorter text; `examples` are the passages, longest first, at most
    `families.crossing.MOST_PLACES`.
    """

    a: str
    b: str
    part_a: str
    part_b: str
    passages: int
    words: int
    share: float
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class LeakingArticle:
    """An article with passages of other parts; `share` is how much of it they are."""

    article: str
    part: str
    passages: int
    share: float


@dataclass(frozen=True, slots=True)
class PartOverlap:
    """A part: its articles, and how many of them have passages of other parts."""

    part: str
    articles: int
    leaking: int


@dataclass(frozen=True, slots=True)
class Overlap:
    """What several parts of a corpus share; articles and pairs are in it worst first.

    `passages` counts different ones, `recurring` those that recur everywhere and count for nothing
    (notices, turns of phrase). `unpaired` says that there are more pairs than are listed: many
    copies of the same.
    """

    passages: int = 0
    recurring: int = 0
    parts: tuple[PartOverlap, ...] = ()
    articles: tuple[LeakingArticle, ...] = ()
    pairs: tuple[SharedPair, ...] = ()
    unpaired: bool = False

    @property
    def clean(self) -> bool:
        """Return whether no passage stands in two parts."""
        return not self.passages

    @property
    def spoilt(self) -> PartOverlap:
        """Return the part to tell of first: test or dev where they leak, else the worst."""
        leaking = {each.part: each for each in self.parts if each.leaking}
        for part in (TEST, DEV):
            if part in leaking:
                return leaking[part]
        return max(self.parts, key=lambda part: part.leaking / part.articles)

    def between(self) -> Mapping[tuple[str, str], int]:
        """Return how many pairs of articles there are between two parts, most first."""
        return dict(Counter((pair.part_a, pair.part_b) for pair in self.pairs).most_common())


@dataclass(frozen=True, slots=True)
class PartText:
    """A text of a part; its furniture is guessed where it is None. Ids differ in a corpus."""

    id: str
    part: str
    text: str
    language: str = ""
    furniture: tuple[Range, ...] | None = None


class OverlapFinder:
    """Takes in texts one by one, and says what their parts share.

    Furniture is guessed of those texts only that share something: guessing takes longer than
    comparing.
    """

    def __init__(self, least_words: int = 0) -> None:
        self._least = least_words
        self._corpus = Corpus()
        self._texts = KeptTexts()
        self._parts: dict[str, list[str]] = {}
        self._languages: dict[str, str] = {}  # of texts whose furniture nobody said

    def add(self, one: PartText) -> None:
        """Take in a text whose id is new."""
        self._corpus.add(one.id, one.text, one.furniture or ())
        self._texts.keep(one.id, one.text)
        self._parts.setdefault(one.part, []).append(one.id)
        if one.furniture is None:
            self._languages[one.id] = one.language

    def overlap(self, progress: Progress, order: Iterable[str] = ()) -> Overlap:
        """Return what the parts share; `order` puts some parts before the others.

        Raises `CancelledError` where the user cancelled.
        """
        names = dict.fromkeys([*(name for name in order if name in self._parts), *self._parts])
        parts = {name: self._parts[name] for name in names}
        self._corpus.settle()
        self._leave_furniture_out(concerned(self._corpus, parts, self._least), progress)
        self._corpus.settle()
        found = crossings(self._corpus, parts, self._least, progress.report)
        return made_overlap(found, parts, self._texts.text)

    def _leave_furniture_out(self, articles: Sequence[str], progress: Progress) -> None:
        guess = FurnitureGuess()
        for done, article in enumerate(articles):
            progress.report(done, len(articles))
            language = self._languages.pop(article, None)
            if language is None:
                continue
            text = self._texts.text(article)
            furniture = guess.ranges(text, language)
            if furniture:
                self._corpus.remove(article)
                self._corpus.add(article, text, furniture)


def overlap_of_project(
    session: ProjectSession,
    families: ProjectFamilies,
    parts: Mapping[str, Sequence[str]],
    progress: Progress | None = None,
) -> Overlap:
    """Return what the parts of a project's split share; `parts` are ids of articles, by part.

    The families are built first where they are not. Raises `CancelledError` where the user
    cancelled.
    """
    if not families.ready:
        families.build(progress)
    return made_overlap(families.crossings(parts), parts, session.store.text)


def made_overlap(found: Crossings, parts: Mapping[str, Sequence[str]], text_of: TextOf) -> Overlap:
    """Return what was found with the parts of the articles and the words of the passages."""
    part_of = {article: part for part, articles in parts.items() for article in articles}
    leaking = Counter(part_of[one.article] for one in found.articles)
    text = lru_cache(_TEXTS)(text_of)
    return Overlap(
        passages=found.passages,
        recurring=found.recurring,
        parts=tuple(
            PartOverlap(part, len(articles), leaking[part]) for part, articles in parts.items()
        ),
        articles=tuple(
            LeakingArticle(one.article, part_of[one.article], one.passages, one.share)
            for one in found.articles
        ),
        pairs=tuple(_shared_pair(pair, part_of, text) for pair in found.pairs),
        unpaired=found.unpaired,
    )


def _shared_pair(pair: CrossingPair, part_of: Mapping[str, str], text_of: TextOf) -> SharedPair:
    a, b = text_of(pair.a), text_of(pair.b)
    return SharedPair(
        a=pair.a,
        b=pair.b,
        part_a=part_of[pair.a],
        part_b=part_of[pair.b],
        passages=pair.passages,
        words=pair.words,
        share=pair.share,
        examples=tuple(
            Example(_range(a, *place.a), _range(b, *place.b), place.words, place.same)
            for place in pair.places
        ),
    )


def _range(text: str, start: int, end: int) -> TextRange:
    return TextRange(start, end, text[start:end])

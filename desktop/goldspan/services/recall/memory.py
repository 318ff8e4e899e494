"""Memory: what was decided is known at once, in every article and in other spellings.

Made of an annotator's own decisions and adjudicated gold, which the caller chooses; knows texts
and spans, no project.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Final, Protocol

import regex

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import GOLD, MEMORY
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import AttrValue, Origin, Span
from goldspan.domain.scheme import Scheme
from goldspan.prefill.actors.persons import is_function
from goldspan.services.consistency.nouns import noun_test
from goldspan.services.desk.suggestions import as_entered
from goldspan.services.recall.choosing import Chosen, choose
from goldspan.services.recall.furniture_lines import FurnitureLines
from goldspan.services.recall.name_finder import Place
from goldspan.services.recall.name_forms import PERSON, STATE, anchors, word_places
from goldspan.services.recall.odds import NOUN, Counted, Odds, Sighting
from goldspan.services.recall.overlaps import ByLabel
from goldspan.services.recall.remembered import (
    KIND,
    Bearer,
    Meaning,
    Part,
    RememberedNames,
    Source,
)
from goldspan.services.recall.stance import stance

LEAST: Final = 0.5  # what is less likely is not suggested
_PROPER: Final = regex.compile(r"Bundes|\w+-")  # nouns that are names all the same
_ARTICLES: Final = frozenset({
    "der", "die", "das", "des", "dem", "den", "ein", "eine", "eines", "einem", "einer", "einen",
    "im", "am", "zum", "zur", "vom", "beim", "ins", "the", "a", "an",
})  # fmt: skip
_MOST_WORDS: Final = 50_000  # of which is kept whether they are nouns
_MOST_COUNTED_LATER: Final = 50  # articles that are done, read again for a name that is new


@dataclass(frozen=True, slots=True)
class Decided:
    """A layer that may be remembered: the annotator's own, or adjudicated gold.

    `done` says that what is not marked in it was left out on purpose.
    """

    article: str
    annotator: str
    text: str
    spans: Sequence[Span]
    done: bool

    @property
    def source(self) -> Source:
        """Return whose layer of which article it is."""
        return Source(self.annotator, self.article)


class Texts(Protocol):
    """Where the texts of articles are read again when a name is new."""

    def articles_holding(self, words: Sequence[str]) -> list[str]:
        """Return the articles in whose texts any of these words stand."""

    def text(self, article_id: str) -> str:
        """Return the text of an article."""


@dataclass(slots=True)
class _Layer:
    """What is kept of a decided layer: its spans, and what was counted in it."""

    spans: dict[str, Span]
    done: bool
    counted: Counted = field(default_factory=Counted)


class Memory:
    """Remembers decided layers, one `put` each; suggests what they say about any text.

    Putting and dropping costs what the layer holds, not what is remembered. Not thread-safe.
    """

    def __init__(self, scheme: Scheme, texts: Texts | None = None) -> None:
        self._scheme = scheme
        self._texts = texts
        self._names = RememberedNames(scheme)
        self._lines = FurnitureLines(label.key for label in scheme.labels if label.dims)
        self._odds = Odds()
        self._layers: dict[Source, _Layer] = {}
        self._uncounted: set[str] = set()
        self._shared: dict[Sighting, Sighting] = {}  # the same ones come by the thousand

    def __len__(self) -> int:
        """Return how many names are remembered."""
        return len(self._names.finder)

    @cached_property
    def _is_noun(self) -> Callable[[str], bool]:
        """Say whether a word is a common noun; what says so is read when it is first asked."""
        return lru_cache(_MOST_WORDS)(noun_test())

    # What is decided -----------------------------------------------------------------------

    def load(
        self, decided: Iterable[Decided], between: Callable[[], object] = lambda: None
    ) -> None:
        """Remember many layers at once: what is done is counted when all names are known.

        `between` is called after each layer that is counted, and may raise to stop.
        """
        layers = list(decided)
        for each in layers:
            self._take_in(each)
        self._uncounted.clear()
        for each in layers:
            self._count(each.source, each.text)
            between()

    def put(self, decided: Decided) -> frozenset[str]:
        """Remember a layer, or what it is now; return words of the articles this may concern.

        They are written as in the layer: an article concerned holds one of them.
        """
        touched = self._take_in(decided)
        self._count(decided.source, decided.text)
        return anchors(touched) | self._lines.touched()

    def drop(self, article: str, annotator: str, text: str) -> frozenset[str]:
        """Forget a layer; return words of the articles this may concern."""
        words = self.put(Decided(article, annotator, text, (), done=False))
        del self._layers[Source(annotator, article)]
        return words

    def enter(self, actor: Actor) -> frozenset[str]:
        """Take in an entry of the register; return words of the articles this may concern."""
        names = self._names.enter(actor)
        self._uncounted |= set(names.values())
        return anchors(names)

    def leave(self, actor: Actor) -> None:
        """Take an entry of the register out again."""
        self._names.leave(actor)

    def _take_in(self, decided: Decided) -> set[str]:
        """Remember what is new in a layer and forget what is gone; return the names of both."""
        source = decided.source
        layer = self._layers.setdefault(source, _Layer({}, done=False))
        spans = {span.id: span for span in decided.spans}
        touched: set[str] = set()
        for identifier, span in list(layer.spans.items()):
            if spans.get(identifier) != span:
                touched.update(self._names.forget(span, decided.text))
                self._lines.forget(span)
        for identifier, span in spans.items():
            if layer.spans.get(identifier) != span:
                names = self._names.remember(span, source, decided.text)
                touched.update(names)
                self._uncounted |= set(names.values())
                self._lines.remember(span, source, decided.text)
        layer.spans = spans
        layer.done = decided.done
        return touched

    # What is likely ------------------------------------------------------------------------

    def _count(self, source: Source, text: str) -> None:
        """Count what is marked in a layer, and where it is done what is not."""
        layer = self._layers[source]
        self._odds.take_out(layer.counted)
        layer.counted = Counted(tuple(self._sightings(layer, text)), whole=layer.done)
        self._odds.add(layer.counted)
        self._lines.count(source, text, layer.spans.values(), done=layer.done)

    def _sightings(self, layer: _Layer, text: str) -> Iterable[tuple[Sighting, bool]]:
        if not layer.spans and not layer.done:
            return
        marked = {span.key() for span in layer.spans.values()}
        own = ByLabel(layer.spans.values())
        words = word_places(text)
        for place in self._names.finder.places(text, words):
            bearers = {Bearer(meaning.label, meaning.actor) for meaning in place.meanings}
            for label in sorted({bearer.label for bearer in bearers}):
                hit = (label, place.start, place.end) in marked
                if hit or (layer.done and not any(own.touching(label, place.start, place.end))):
                    kinds = sorted(self._names.kind(b) for b in bearers if b.label == label)
                    yield self._sighting(label, kinds[0], text, words, place), hit

    def _sighting(
        self,
        label: str,
        kind: str,
        text: str,
        words: Sequence[tuple[int, int]],
        place: Place[Meaning],
    ) -> Sighting:
        person = kind == PERSON
        how = stance(text, words, place.first, place.last, person=person, is_noun=self._is_noun)
        quote = text[place.start : place.end]
        single = place.first == place.last
        surname = any(meaning.part is Part.SURNAME for meaning in place.meanings)
        common = not surname and _PROPER.match(quote) is None and self._is_noun(quote)
        if common and kind in ("", STATE):  # places are called like nouns, but have no article
            common = place.first > 0 and text[slice(*words[place.first - 1])].lower() in _ARTICLES
        noun = single and (is_function(quote) or common)
        made = Sighting(label, place.key, NOUN if noun else kind, how)
        return self._shared.setdefault(made, made)

    def _count_new(self, key: str, quote: str) -> None:
        """Count a name that is new in articles that were done before it was known."""
        self._uncounted.discard(key)
        done = {source.article: source for source, layer in self._layers.items() if layer.done}
        if self._texts is None or not done:
            return
        held = self._texts.articles_holding(sorted(anchors([quote])))
        for article in [each for each in held if each in done][-_MOST_COUNTED_LATER:]:
            self._count(done[article], self._texts.text(article))

    # What is suggested ---------------------------------------------------------------------

    def suggest(self, article: str, text: str) -> list[Span]:
        """Return what memory suggests in an article, by place; gold of the same says nothing."""
        without = Source(GOLD.id, article)
        words = word_places(text)
        found = []
        for chosen in choose(self._names, article, text, words, without):
            if chosen.place.key in self._uncounted:
                self._count_new(chosen.place.key, text[chosen.place.start : chosen.place.end])
            sighting = self._sighting(chosen.label, chosen.kind, text, words, chosen.place)
            score = self._odds.of(sighting) * chosen.sure
            if score >= LEAST:
                found.append(self._named(article, text, chosen, score))
        blocks = self._lines.suggest(article, text, without)
        found += [
            _suggestion(article, text, label, (start, end), {}, score, said)
            for label, start, end, score, said in blocks
            if score >= LEAST
        ]
        return sorted(found, key=lambda span: (span.start, -span.end, span.label))

    def _named(self, article: str, text: str, chosen: Chosen, score: float) -> Span:
        label = self._scheme.label(chosen.label)
        actor = self._names.actor(chosen.actor)
        attrs: dict[str, AttrValue] = {}
        if label is not None and actor is not None:
            attrs = as_entered(label, actor)
        if label is not None and label.attribute(KIND) is not None and chosen.kind:
            attrs.setdefault(KIND, chosen.kind)
        said = Origin(
            chosen.said.span.id, chosen.said.source.annotator, None, chosen.said.source.article
        )
        return _suggestion(article, text, chosen.label, chosen.range, attrs, score, said)


def _suggestion(
    article: str,
    text: str,
    label: str,
    place: tuple[int, int],
    attrs: dict[str, AttrValue],
    score: float,
    said: Origin,
) -> Span:
    start, end = place
    return Span(
        id=derived_id("span", MEMORY.id, article, label, str(start), str(end)),
        article=article,
        annotator=MEMORY.id,
        label=label,
        start=start,
        end=end,
        quote=text[start:end],
        attrs=attrs,
        score=round(score, 3),
        origin=said,
    )

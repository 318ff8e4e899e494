"""A memory of made-up articles: what somebody marked in them, by the words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from goldspan.domain.actor import Actor, actor_id
from goldspan.domain.annotator import GOLD
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import ActorRef, AttrValue, Span
from goldspan.services.recall.memory import Decided, Memory
from goldspan.services.schemes import default_scheme

ME = derived_id("test", "me")


class Remembers:
    """Puts articles into a memory and asks it; articles are called as the test likes."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.memory = Memory(default_scheme(), self)
        self._actors: dict[str, Actor] = {}

    def articles_holding(self, words: Iterable[str]) -> list[str]:
        """Return the articles that hold any of these words."""
        wanted = list(words)
        return [key for key, text in self.texts.items() if any(each in text for each in wanted)]

    def text(self, article_id: str) -> str:
        """Return an article's text."""
        return self.texts[article_id]

    def actor(self, name: str, kind: str = "PERSON", spellings: tuple[str, ...] = ()) -> Actor:
        """Enter somebody in the register."""
        made = Actor(actor_id(name), name, kind, spellings=spellings)
        self._actors[name] = made
        self.memory.enter(made)
        return made

    def span(
        self, article: str, words: str, name: str = "", kind: str = "PERSON", at: int = 0
    ) -> Span:
        """Return an ACTOR span over words of an article, from the `at`th place where they stand."""
        text = self.texts[article]
        start = -1
        for _ in range(at + 1):
            start = text.index(words, start + 1)
        attrs: dict[str, AttrValue] = {"kind": kind}
        if name:
            attrs["canonical"] = ActorRef(actor=self._actors[name].id)
        place = (str(start), str(start + len(words)))
        return Span(
            derived_id("decided", article, *place),
            article,
            ME,
            "ACTOR",
            start,
            start + len(words),
            words,
            attrs,
        )

    def decide(
        self,
        article: str,
        text: str,
        marked: Mapping[str, str] | Iterable[str] = (),
        *,
        kind: str = "PERSON",
        done: bool = False,
        annotator: str = ME,
    ) -> frozenset[str]:
        """Mark words of an article as actors, by their names in the register where given."""
        self.texts[article] = text
        names = dict(marked) if isinstance(marked, Mapping) else dict.fromkeys(marked, "")
        spans = [self.span(article, words, name, kind) for words, name in names.items()]
        return self.put(article, spans, done=done, annotator=annotator)

    def put(
        self, article: str, spans: Iterable[Span], *, done: bool = False, annotator: str = ME
    ) -> frozenset[str]:
        """Remember these spans of an article."""
        text = self.texts[article]
        return self.memory.put(Decided(article, annotator, text, tuple(spans), done=done))

    def gold(self, article: str, text: str, marked: Mapping[str, str]) -> frozenset[str]:
        """Mark words of an article as adjudicated gold."""
        return self.decide(article, text, marked, done=True, annotator=GOLD.id)

    def suggested(self, text: str, article: str = "another") -> list[tuple[str, str]]:
        """Return what is suggested in a text: its words, and the name in the register."""
        names = {actor.id: actor.name for actor in self._actors.values()}
        found = []
        for span in self.memory.suggest(article, text):
            assert text[span.start : span.end] == span.quote
            value = span.attrs.get("canonical")
            known = value.actor if isinstance(value, ActorRef) else None
            found.append((span.quote, names[known] if known else ""))
        return found

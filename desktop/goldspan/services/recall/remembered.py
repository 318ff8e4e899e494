"""The names that were decided: what each stands for, and which decisions say so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, NamedTuple

import regex

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import GOLD
from goldspan.domain.layer import ActorRef, Span
from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.domain.words import form_of
from goldspan.prefill.actors.persons import is_function
from goldspan.services.actors.likeness import abbreviates, abbreviation, plain
from goldspan.services.recall.name_finder import NameFinder, Place
from goldspan.services.recall.name_forms import PERSON, Likeness, surnames

_BRACKETED: Final = regex.compile(r"[“\"”»«'’]{0,2}\s?\(([\p{L}\p{Nd}-]{2,12})\)")
_OF: Final = regex.compile(r"\s(?:der|des|von|of)\s")
KIND: Final = "kind"


class Source(NamedTuple):
    """Whose layer of which article."""

    annotator: str
    article: str


class Part(IntEnum):
    """What of a name words are: all of it, a person's surname, or a description of somebody.

    `FULL` is a person's name of several words. A description (`Generalsekretär`) means the same
    one in its own article only.
    """

    WHOLE = 0
    FULL = 1
    DESCRIPTION = 2
    SURNAME = 3


class Meaning(NamedTuple):
    """What words stand for: a label, and an entry of the register where it is known."""

    label: str
    actor: str | None
    part: Part


class Bearer(NamedTuple):
    """Somebody of whom names are remembered."""

    label: str
    actor: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """A decision that names somebody: the span, and whose it is."""

    span: Span
    source: Source


Decisions = dict[str, Said]  # by the span's id, the newest last


class RememberedNames:
    """Grows and shrinks by single decisions; what is remembered is found with `finder`."""

    def __init__(self, scheme: Scheme) -> None:
        self.finder: NameFinder[Meaning] = NameFinder()
        self._actor_keys = actor_attributes(scheme)
        self._actors: dict[str, Actor] = {}
        self._by_name: dict[tuple[Meaning, str], Decisions] = {}
        self._by_bearer: dict[Bearer, Decisions] = {}
        self._entered: dict[Bearer, list[tuple[Meaning, str]]] = {}
        self._given: Counter[str] = Counter()

    @property
    def labels(self) -> Collection[str]:
        """The labels whose spans name somebody."""
        return self._actor_keys.keys()

    def bearer(self, span: Span) -> Bearer | None:
        """Return whom a decided span names, None where its label names nobody."""
        key = self._actor_keys.get(span.label)
        if key is None:
            return None
        value = span.attrs.get(key)
        return Bearer(span.label, value.actor if isinstance(value, ActorRef) else None)

    def actor(self, identifier: str | None) -> Actor | None:
        """Return the register's entry of this id as it was entered here, or None."""
        return self._actors.get(identifier or "")

    def is_given(self, word: str) -> bool:
        """Tell whether a word is the given name of somebody remembered."""
        return self._given[word] > 0

    def kind(self, bearer: Bearer) -> str:
        """Return the kind of a bearer: the entry's, else that of the newest decision."""
        actor = self.actor(bearer.actor)
        if actor is not None and actor.kind:
            return actor.kind
        decisions = self._by_bearer.get(bearer)
        return kind_of(next(reversed(decisions.values())).span) if decisions else ""

    # Deciding ------------------------------------------------------------------------------

    def remember(self, span: Span, source: Source, text: str) -> dict[str, str]:
        """Take in a decision; return the names that are found from now on, with their keys."""
        bearer = self.bearer(span)
        if bearer is None:
            return {}
        said = Said(span, source)
        known = self._by_bearer.setdefault(bearer, {})
        known[span.id] = said
        names = self._names(span, bearer, text)
        for meaning, name in names:
            self._by_name.setdefault((meaning, name), {})[span.id] = said
        if len(known) == 1:
            self._entered[bearer] = self._register_names(bearer)
            names = [*names, *self._entered[bearer]]
        return self._add(names)

    def forget(self, span: Span, text: str) -> list[str]:
        """Take a decision back; return the names that it gave."""
        bearer = self.bearer(span)
        known = self._by_bearer.get(bearer, {}) if bearer is not None else {}
        if bearer is None or known.pop(span.id, None) is None:
            return []
        names = self._names(span, bearer, text)
        for entry in names:
            decisions = self._by_name.get(entry, {})
            decisions.pop(span.id, None)
            if not decisions:
                self._by_name.pop(entry, None)
        if not known:
            del self._by_bearer[bearer]
            names = [*names, *self._entered.pop(bearer, [])]
        return self._remove(names)

    def enter(self, actor: Actor) -> dict[str, str]:
        """Take in an entry of the register, or its newer version; return the names it gives."""
        return self._enter(actor.id, actor)

    def leave(self, actor: Actor) -> None:
        """Take an entry of the register out again."""
        self._enter(actor.id, None)

    def _enter(self, identifier: str, actor: Actor | None) -> dict[str, str]:
        if actor is None:
            self._actors.pop(identifier, None)
        else:
            self._actors[identifier] = actor
        names: list[tuple[Meaning, str]] = []
        for label in self._actor_keys:
            bearer = Bearer(label, identifier)
            if bearer in self._by_bearer:
                self._remove(self._entered[bearer])
                self._entered[bearer] = self._register_names(bearer)
                names += self._entered[bearer]
        return self._add(names)

    def _add(self, names: list[tuple[Meaning, str]]) -> dict[str, str]:
        self._given.update(_given_names(names))
        return {name: key for m, name in names if (key := self.finder.add(name, m))}

    def _remove(self, names: list[tuple[Meaning, str]]) -> list[str]:
        self._given.subtract(_given_names(names))
        for meaning, name in names:
            self.finder.remove(name, meaning)
        return [name for _, name in names]

    def _names(self, span: Span, bearer: Bearer, text: str) -> list[tuple[Meaning, str]]:
        """Return the names that a decided span gives its bearer."""
        quote = form_of(span.quote)
        person = kind_of(span) == PERSON
        if person and is_function(quote.partition(" ")[0]):
            return [(Meaning(*bearer, Part.DESCRIPTION), quote)]
        names = _person(bearer, quote) if person else [(Meaning(*bearer, Part.WHOLE), quote)]
        short = "" if person else introduced(text, span.end, quote)
        if short:
            names.append((Meaning(*bearer, Part.WHOLE), short))
        return names

    def _register_names(self, bearer: Bearer) -> list[tuple[Meaning, str]]:
        """Return the names that the register gives a bearer."""
        actor = self.actor(bearer.actor)
        if actor is None:
            return []
        written = dict.fromkeys(form_of(name) for name in (actor.name, *actor.spellings))
        if actor.kind == PERSON:
            return [entry for name in written for entry in _person(bearer, name)]
        # Of `Rat der OSZE` the text marks both parts, each by itself.
        whole = [name for name in written if _OF.search(name) is None]
        return [(Meaning(*bearer, Part.WHOLE), name) for name in whole]

    # Asking --------------------------------------------------------------------------------

    def meanings(self, place: Place[Meaning], without: Source) -> dict[Meaning, Likeness]:
        """Return what a place may stand for, leaving out what one layer alone decided.

        Descriptions mean somebody in the article of that layer only.
        """
        found = place.meanings.items()
        return {m: like for m, like in found if self._holds(m, place.key, without)}

    def decision(self, meaning: Meaning, key: str, article: str, without: Source) -> Said | None:
        """Return the decision behind a name in an article: of the same words, else of its bearer.

        Of several one in the same article, else one's own, before gold; whatever was read first.
        """
        bearer = Bearer(meaning.label, meaning.actor)
        held = sorted(
            (
                entry
                for entry in self.finder.held(key)
                if (entry[0].label, entry[0].actor) == bearer
            ),
            key=lambda entry: (entry[0].part, entry[1]),
        )
        for entry in held:
            said = _foremost(self._by_name.get(entry), article, without)
            if said is not None:
                return said
        return _foremost(self._by_bearer.get(bearer), article, without)

    def here(
        self, label: str, key: str, article: str, without: Source, start: int
    ) -> Bearer | None:
        """Return whom words of this key were decided to name in an article: the nearest before.

        Where nothing was decided before, the first behind.
        """
        said = [
            (each.span.start, Bearer(meaning.label, meaning.actor))
            for meaning, name in self.finder.held(key)
            if meaning.label == label
            for each in self._by_name.get((meaning, name), {}).values()
            if each.source.article == article and each.source != without
        ]
        before = [each for each in said if each[0] <= start]
        if before:
            return max(before, key=lambda each: each[0])[1]
        return min(said, key=lambda each: each[0])[1] if said else None

    def ends_with_stop(self, meaning: Meaning, key: str) -> bool:
        """Tell whether a name of this key ends with a full stop of its own: `Warner Bros.`"""
        return any(held == meaning and name.endswith(".") for held, name in self.finder.held(key))

    def times(self, bearer: Bearer, key: str) -> int:
        """Return how often words of this key were decided to stand for a bearer."""
        return sum(
            len(self._by_name.get(entry, ()))
            for entry in self.finder.held(key)
            if entry[0].label == bearer.label and entry[0].actor == bearer.actor
        )

    def _holds(self, meaning: Meaning, key: str, without: Source) -> bool:
        if meaning.part is Part.DESCRIPTION:
            said = [
                each
                for held, name in self.finder.held(key)
                if held == meaning
                for each in self._by_name.get((held, name), {}).values()
            ]
            return any(s.source.article == without.article and s.source != without for s in said)
        bearer = Bearer(meaning.label, meaning.actor)
        entered = self._entered.get(bearer, ())
        for entry in self.finder.held(key):
            if entry[0] == meaning:
                if _newest(self._by_name.get(entry), without) is not None:
                    return True
                if entry in entered:
                    return _newest(self._by_bearer.get(bearer), without) is not None
        return False


def actor_attributes(scheme: Scheme) -> Mapping[str, str]:
    """Return the labels that have an actor, each with the key of that attribute."""
    return {
        label.key: attribute.key
        for label in scheme.labels
        for attribute in label.attributes[::-1]
        if attribute.kind is AttributeKind.ACTOR
    }


def kind_of(span: Span) -> str:
    """Return the kind of actor that a span says, empty for none."""
    kind = span.attrs.get(KIND, "")
    return kind if isinstance(kind, str) else ""


def introduced(text: str, end: int, name: str) -> str:
    """Return the abbreviation that stands in brackets behind a name that ends there, or nothing.

    Behind `Rat der Organisation …` it is that of the organisation.
    """
    found = _BRACKETED.match(text, end)
    if found is None or _OF.search(name) is not None:
        return ""
    short = found.group(1)
    if short.isupper() and (" " in name or short[0] == name[0].upper()):
        return short
    fits = short[0].isupper() and not short[1:].islower()
    return short if fits and abbreviates(plain(short), plain(name), abbreviation(name)) else ""


def _newest(decisions: Decisions | None, without: Source) -> Said | None:
    for said in reversed((decisions or {}).values()):
        if said.source != without:
            return said
    return None


def _foremost(decisions: Decisions | None, article: str, without: Source) -> Said | None:
    def rank(said: Said) -> tuple[bool, bool, str, int]:
        there, gold = said.source.article, said.source.annotator == GOLD.id
        return (there != article, gold, there, said.span.start)

    found = (said for said in (decisions or {}).values() if said.source != without)
    return min(found, key=rank, default=None)


def _person(bearer: Bearer, name: str) -> list[tuple[Meaning, str]]:
    """Return the names of a person: this one, and its surname where it is a full one."""
    last = list(surnames(name))
    part = Part.FULL if last else Part.WHOLE
    return [
        (Meaning(*bearer, part), name),
        *((Meaning(*bearer, Part.SURNAME), each) for each in last),
    ]


def _given_names(names: list[tuple[Meaning, str]]) -> Iterator[str]:
    for meaning, name in names:
        if meaning.part is Part.FULL:
            yield name.partition(" ")[0]

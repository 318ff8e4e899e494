"""Whom the names in one article stand for: who is named in full there, else who usually is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import regex

from goldspan.prefill.actors.persons import is_function
from goldspan.services.actors.likeness import sound
from goldspan.services.recall.name_finder import Place
from goldspan.services.recall.name_forms import ORGANISATION, PERSON, Likeness
from goldspan.services.recall.remembered import (
    Bearer,
    Meaning,
    RememberedNames,
    Said,
    Source,
)
from goldspan.services.recall.stance import LEGAL_FORMS

_INITIALS: Final = regex.compile(r"(?<![\p{L}\p{M}])(?:(\p{Lu})\.(?:\s|-)?){1,3}$")
_LEGAL: Final = regex.compile(
    rf"\s(?:{'|'.join(sorted(LEGAL_FORMS))})(?![\p{{L}}\p{{M}}\p{{Nd}}-])(?:(?<=Inc|Corp|Co|Ltd)\.)?"
)
_CLEARLY: Final = 2  # times as often decided, then a name means one of two
_UNSURE: Final = 0.8  # a name of several people without one of them


@dataclass(frozen=True, slots=True)
class Chosen:
    """A name in an article: its place, what is marked, and whom it stands for, if that is known.

    `sure` is how sure the spelling is, from 0 to 1; `said` the decision behind it.
    """

    place: Place[Meaning]
    range: tuple[int, int]
    label: str
    actor: str | None
    kind: str
    sure: float
    said: Said


@dataclass(slots=True)
class _Seen:
    """A place with what it may stand for."""

    place: Place[Meaning]
    meanings: dict[Meaning, Likeness]


@dataclass(slots=True)
class _Reading:
    """What one article says about who is meant: where somebody is named in full."""

    article: str
    text: str
    without: Source
    words: Sequence[tuple[int, int]]
    named: dict[Bearer, list[int]] = field(default_factory=dict)
    strangers: set[str] = field(default_factory=set)
    decided: dict[tuple[Meaning, str], Said | None] = field(default_factory=dict)


def choose(
    names: RememberedNames,
    article: str,
    text: str,
    words: Sequence[tuple[int, int]],
    without: Source,
) -> Iterator[Chosen]:
    """Yield the names in an article with whom they stand for, by place.

    `words` are those of the text; what the layer `without` alone decided does not count.
    """
    reading = _Reading(article, text, without, words)
    seen: list[_Seen] = []
    for place in names.finder.places(text, words):
        meanings = names.meanings(place, without)
        if not meanings:
            continue
        if place.first == place.last and _is_stranger(names, reading, place, meanings):
            reading.strangers.add(place.key)
            continue
        seen.append(_Seen(place, meanings))
        if place.first < place.last:
            for meaning in meanings:
                bearer = Bearer(meaning.label, meaning.actor)
                reading.named.setdefault(bearer, []).append(place.start)
    for each in seen:
        for label in sorted({meaning.label for meaning in each.meanings}):
            chosen = _chosen(names, reading, each, label, without)
            if chosen is not None:
                yield chosen


def _chosen(
    names: RememberedNames, reading: _Reading, seen: _Seen, label: str, without: Source
) -> Chosen | None:
    meanings = {m: like for m, like in seen.meanings.items() if m.label == label}
    bearers = {Bearer(m.label, m.actor) for m in meanings}
    bearer = _one_of(names, reading, seen.place, bearers)
    place = seen.place
    if place.key in reading.strangers and bearer not in reading.named:
        return None
    kinds = {names.kind(each) for each in bearers}
    if bearer is None:
        meaning, like = max(meanings.items(), key=lambda item: item[1].sure)
        kind = kinds.pop() if len(kinds) == 1 else ""
        sure, actor = like.sure * _UNSURE, None
    else:
        own = {m: like for m, like in meanings.items() if m.actor == bearer.actor}
        meaning, like = max(own.items(), key=lambda item: item[1].sure)
        kind, sure, actor = names.kind(bearer), like.sure, bearer.actor
    if (meaning, place.key) not in reading.decided:
        found = names.decision(meaning, place.key, reading.article, without)
        reading.decided[meaning, place.key] = found
    said = reading.decided[meaning, place.key]
    if said is None:
        return None
    start, end = place.start, _with_legal_form(reading.text, place.end, kind)
    if reading.text[end : end + 1] == "." and names.ends_with_stop(meaning, place.key):
        end += 1
    if kind == PERSON and place.first == place.last:
        start = _with_initials(reading.text, start, names, meaning)
    return Chosen(place, (start, end), label, actor, kind, sure, said)


def _one_of(
    names: RememberedNames, reading: _Reading, place: Place[Meaning], bearers: set[Bearer]
) -> Bearer | None:
    """Return who is meant: who was decided to be here, who is named in full, who mostly is.

    Of several the nearest before the place.
    """
    entered = {bearer for bearer in bearers if bearer.actor is not None} or bearers
    if len(entered) == 1:
        return next(iter(entered))
    label = next(iter(entered)).label
    said = names.here(label, place.key, reading.article, reading.without, place.start)
    if said in entered:
        return said
    here = {b: reading.named[b] for b in entered if b in reading.named}
    if here:
        return min(here, key=lambda b: (_distance(here[b], place.start), b.actor or ""))

    def times(bearer: Bearer) -> int:
        return names.times(bearer, place.key)

    first, second = sorted(entered, key=lambda b: (-times(b), b.actor or ""))[:2]
    return first if times(first) >= _CLEARLY * max(times(second), 1) else None


def _distance(starts: Sequence[int], at: int) -> int:
    """Return how far before a place somebody was named last; behind it counts as farther."""
    before = [at - start for start in starts if start <= at]
    return min(before) if before else 1_000_000 + min(starts) - at


def _is_stranger(
    names: RememberedNames,
    reading: _Reading,
    place: Place[Meaning],
    meanings: dict[Meaning, Likeness],
) -> bool:
    """Tell whether a surname is somebody else's here: another given name stands before it."""
    if not place.first or all(names.kind(Bearer(m.label, m.actor)) != PERSON for m in meanings):
        return False
    start, end = reading.words[place.first - 1]
    word = reading.text[start:end]
    return (
        reading.text[end : place.start] == " "
        and word[0].isupper()
        and not is_function(word)
        and names.is_given(word)
    )


def _with_legal_form(text: str, end: int, kind: str) -> int:
    """Return where a company's name ends with its legal form behind it: `Adidas AG`."""
    found = _LEGAL.match(text, end) if kind == ORGANISATION else None
    return found.end() if found is not None else end


def _with_initials(text: str, start: int, names: RememberedNames, meaning: Meaning) -> int:
    """Return where a surname begins with the initials before it, if they are this person's."""
    found = _INITIALS.search(text, max(0, start - 12), start)
    actor = names.actor(meaning.actor)
    if found is None or actor is None or sound(actor.name)[:1] != sound(found.group(1))[:1]:
        return start
    return found.start()

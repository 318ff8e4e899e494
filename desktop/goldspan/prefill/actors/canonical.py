"""Gives the mentions of one actor one name: the full one, the long form, the nominative."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

import regex

from goldspan.prefill.actors.gazetteer import ORGANISATION, PERSON
from goldspan.prefill.actors.mentions import Mention

_SPELLINGS = (("sch", "sh"), ("tsch", "ch"), ("w", "v"), ("j", "y"), ("ph", "f"), ("ew", "ev"))
_DOUBLE = regex.compile(r"(\p{L})\1")
_FIXED = ("known_organisation", "known_state", "capital", "government")


def with_one_name(
    text: str, mentions: Sequence[Mention], famous: Mapping[str, str], legal: Collection[str]
) -> list[Mention]:
    """Return the mentions with one name for each actor.

    `famous` are full names by last name, for persons whose full name the text does not say;
    `legal` are legal forms, which are not part of the name (`AG`).
    """
    named = _with_long_forms(text, mentions)
    return _with_longer_names(_with_full_names(named, famous), legal)


def _with_full_names(mentions: Sequence[Mention], famous: Mapping[str, str]) -> list[Mention]:
    """Give persons their full name, in its longest spelling (which is the German)."""
    full: dict[str, str] = {}
    for mention in mentions:
        if mention.kind == PERSON and " " in mention.canonical:
            sound = _sound(mention.canonical)
            full[sound] = max(full.get(sound, ""), mention.canonical, key=len)
    by_tail: dict[str, str] = {}
    by_first: dict[str, set[str]] = {}
    for name in full.values():
        words = name.split(" ")
        for at in range(1, len(words)):
            by_tail.setdefault(_sound(" ".join(words[at:])), name)
        by_first.setdefault(_sound(words[0]), set()).add(name)

    def name_of(canonical: str) -> str:
        sound = _sound(canonical)
        name = by_tail.get(sound) or full.get(sound)
        if name is None and len(by_first.get(sound, ())) == 1:
            (name,) = by_first[sound]
        return name or famous.get(canonical, canonical)

    return _renamed(mentions, PERSON, name_of)


def _with_long_forms(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Give an abbreviation in brackets, wherever it comes again, the name before it."""
    long_forms: dict[str, str] = {}
    ends = {m.end: m for m in mentions}
    for mention in mentions:
        opening = text.rfind("(", max(0, mention.start - 2), mention.start)
        while opening > 0 and text[opening - 1] in ' “”"«»':
            opening -= 1
        holder = ends.get(opening)
        short = text[mention.start : mention.end]
        if mention.evidence == "long_form" and " " not in short:
            long_forms.setdefault(short, mention.canonical)
        if holder is None or holder.kind != ORGANISATION or mention.evidence in _FIXED:
            continue
        if mention.canonical == short and is_short_for(short, holder.canonical):
            long_forms[short] = holder.canonical
    return _renamed(mentions, ORGANISATION, lambda name: long_forms.get(name, name))


def is_short_for(short: str, name: str) -> bool:
    """Return whether the letters of an abbreviation come in a name, in order, from its first."""
    low = name.lower()
    if not low.startswith(short[0].lower()) or low.endswith(" " + short.lower()):
        return False
    at = 0
    for letter in short.lower():
        at = low.find(letter, at) + 1
        if not at:
            return False
    return True


def _with_longer_names(mentions: Sequence[Mention], legal: Collection[str]) -> list[Mention]:
    """Give organisations the one longer name that begins or ends with theirs, if there is one."""
    plain: dict[str, str] = {}
    for mention in mentions:
        if mention.kind == ORGANISATION and mention.evidence not in _FIXED:
            words = mention.canonical.split(" ")
            while len(words) > 1 and words[-1].rstrip(".") in legal:
                words.pop()
            plain[mention.canonical] = " ".join(words)
    longer: dict[str, set[str]] = {}
    for name in plain.values():
        words = name.split(" ")
        for at in range(1, len(words)):
            longer.setdefault(" ".join(words[:at]), set()).add(name)
            longer.setdefault(" ".join(words[at:]), set()).add(name)

    def name_of(canonical: str) -> str:
        name = plain.get(canonical, canonical)
        found = longer.get(name, ())
        return next(iter(found)) if len(found) == 1 and canonical in plain else name

    return _renamed(mentions, ORGANISATION, name_of)


def _renamed(
    mentions: Sequence[Mention], kind: str, name_of: Callable[[str], str]
) -> list[Mention]:
    return [replace(m, canonical=name_of(m.canonical)) if m.kind == kind else m for m in mentions]


def _sound(name: str) -> str:
    """Return a name without what transliterations differ in (`Gruschko`, `Grushko`)."""
    low = name.lower()
    for german, english in _SPELLINGS:
        low = low.replace(german, english)
    return _DOUBLE.sub(r"\1", low)

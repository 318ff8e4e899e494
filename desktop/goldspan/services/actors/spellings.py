"""Which words the register learns as another spelling of an actor when somebody says they mean it.

Names are learnt, descriptions and pronouns are not: “Moskau” may mean Russia ever after, “das
Ministerium” means another one in the next article.
"""

from __future__ import annotations

from typing import Final

import regex

from goldspan.domain.actor import Actor
from goldspan.services.actors.likeness import (
    abbreviates,
    abbreviation,
    plain,
    same_but_inflected,
    sound,
)

PERSON: Final = "PERSON"
STATE: Final = "STATE"
ALIKE: Final = 80  # of 100
_PRONOUN: Final = regex.compile(
    r"er|sie|es|ih[nmr]|ihnen|ich|wir|uns|du|man|wer|(?:diese|jene)[rs]?|beide"
    r"|s?he|it|they|him|her|them|we|us|i|you|who|this|that|these|those|both"
)
_DETERMINER: Final = regex.compile(
    r"der|die|das|de[mns]|(?:k?ein|[sd]ein|ihr|unser)(?:e[mnrs]?)?|(?:dies|jen)e[mnrs]?"
    r"|[ai]m|vom|zu[mr]|beim|ins|the|an?|this|that|these|those|his|her|its|their|our"
)
_COMMON: Final = (
    "ministerium",
    "regierung",
    "parlament",
    "behörde",
    "behörden",
    "botschaft",
    "führung",
    "staat",
    "staaten",
    "kanzleramt",
    "präsidialamt",
    "ministry",
    "government",
    "parliament",
    "embassy",
)


def learnt_spelling(actor: Actor, words: str, before: str) -> str | None:
    """Return the spelling to be entered for an actor that these words mean, None for none.

    `before` is what stands in front of the words: an article makes most nouns descriptions.
    """
    spelling = " ".join(words.split())
    known = (actor.name, *actor.spellings)
    if len(spelling) < 2 or not spelling[0].isupper() or _PRONOUN.fullmatch(spelling.casefold()):
        return None
    written = plain(spelling)
    if not written or any(spelling == name or _inflected(written, name) for name in known):
        return None
    if actor.kind == PERSON and _after_determiner(before):
        return None  # “ein Polizeisprecher” is no surname, however the person is called
    said = any(_says(spelling, name, actor.kind) for name in known)
    return spelling if said or _stands_for_state(spelling, actor.kind, before) else None


def _inflected(written: str, name: str) -> bool:
    """Tell whether plain words are a name with a case ending: those are found as they are."""
    last = written.removesuffix("es"), written.removesuffix("s")
    return plain(name) != written and plain(name) in last


def _says(spelling: str, name: str, kind: str) -> bool:
    """Tell whether words say a name: a person’s surname, a body’s whole name or its letters."""
    from rapidfuzz import fuzz

    spoken, sounded = sound(spelling), sound(name)
    if not spoken or not sounded:
        return False
    if kind in (PERSON, ""):
        own, last = spoken.split()[-1], sounded.split()[-1]
        if fuzz.ratio(own, last) >= ALIKE:
            return True
    if kind == PERSON:
        return False
    if same_but_inflected(plain(spelling), plain(name)):
        return True
    if len(spoken.split()) == len(sounded.split()) and fuzz.ratio(spoken, sounded) >= ALIKE:
        return True
    if spelling.isupper():
        return abbreviates(plain(spelling), plain(name), abbreviation(name))
    if name.isupper():
        return abbreviates(plain(name), plain(spelling), abbreviation(spelling))
    first = plain(name).split()[: len(spelling.split())]
    return len(first) > 1 and same_but_inflected(plain(spelling), " ".join(first))


def _stands_for_state(spelling: str, kind: str, before: str) -> bool:
    """Tell whether a single word stands for a state, as capitals and US-Regierung do."""
    if kind != STATE or " " in spelling:
        return False
    first, hyphen, _ = spelling.partition("-")
    if hyphen:
        return first[:1].isupper()
    if spelling.casefold().endswith(_COMMON):
        return False
    return not _after_determiner(before)


def _after_determiner(before: str) -> bool:
    around = before.split()
    return bool(around) and _DETERMINER.fullmatch(around[-1].casefold()) is not None

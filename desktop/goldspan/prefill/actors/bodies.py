"""Rules for bodies that are called after what they are: ministries, courts, parties, companies."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import regex

from goldspan.prefill.actors.gazetteer import ORGANISATION, STATE
from goldspan.prefill.actors.lexicon import Lexicon
from goldspan.prefill.actors.memory import Memory
from goldspan.prefill.actors.scene import ARTICLES, Token, is_finite

_ADJECTIVE = regex.compile(r"\p{Lu}\p{Ll}+(?:e|er|es|en|em)|\p{Lu}\p{Ll}+er")
_DERIVED = regex.compile(r"(?:al|ell|ig|lich|isch|sch|iv|ativ|ier|är|eint)(?:e|er|es|en|em)$")
_GOVERNMENTS = frozenset({"Regierung", "Regierungen", "Staat", "Staates", "Staats"})
_ENDING = regex.compile(r"(?:e|er|es|en|em)$")
_MEMBERS = regex.compile(r"\p{Ll}{4,}er")
_ASSOCIATION = regex.compile(
    r".*(?:verband|vereinigung|bund|gemeinschaft|union)e?s?", regex.IGNORECASE
)
LONGEST_TAIL = 8  # words after `für`, as in `Bundesministerium für Arbeit und Wirtschaft`


@dataclass(frozen=True)
class BodyTables:
    """The words by which bodies are known."""

    state_heads: tuple[str, ...]
    heads: tuple[str, ...]
    not_bodies: frozenset[str]
    adjectives: Mapping[str, str]
    legal: frozenset[str]
    english: frozenset[str]
    media_words: frozenset[str]
    organisation_words: frozenset[str]
    plain_after_state: frozenset[str]
    bare: frozenset[str]
    national: frozenset[str]
    clubs: frozenset[str]
    named_by_noun: frozenset[str]
    seated: frozenset[str]
    quoted: frozenset[str]
    speaking: frozenset[str]

    @classmethod
    def of(cls, tables: Mapping[str, Any]) -> BodyTables:
        """Read them from the tables of the component."""
        return cls(
            tuple(tables["heads"]["state"]),
            tuple(tables["heads"]["organisation"]),
            frozenset(tables["heads"]["not_bodies"]),
            tables["adjectives"],
            frozenset(tables["parts"]["legal"]),
            frozenset(tables["parts"]["english"]),
            frozenset(tables["introducing"]["media"]),
            frozenset(tables["introducing"]["organisations"]),
            frozenset(tables["heads"]["plain_after_state"]),
            frozenset(tables["heads"]["bare"]),
            frozenset(tables["heads"]["national"]),
            frozenset(tables["parts"]["clubs"]),
            frozenset(tables["heads"]["named_by_noun"]),
            frozenset(tables["heads"]["seated"]),
            frozenset(tables["quoted"]["media"]),
            frozenset(tables["speaking"]["verbs"]),
        )

    def head(self, word: str) -> str | None:
        """Return the kind of a body that this compound names, or None."""
        return self._heads[word]

    @cached_property
    def _heads(self) -> Memory[str | None]:
        return Memory(self._find_head)

    @cached_property
    def _ends(self) -> tuple[tuple[str, str], ...]:
        states = [(end, STATE) for end in self.state_heads]
        return (*states, *((end, ORGANISATION) for end in self.heads))

    def _find_head(self, word: str) -> str | None:
        prefix, _, last = word.rpartition("-")
        if prefix in ("US", "EU", "UN", "Nato") and last.lower() in self.plain_after_state:
            return None
        low = word.lower().removesuffix("s") if not word.endswith("ss") else word.lower()
        if low in self.not_bodies or word.lower() in self.not_bodies:
            return None
        low = word.lower()
        return next(
            (kind for end, kind in self._ends if low.endswith(end) and len(low) > len(end) + 1),
            None,
        )

    def state_of(self, adjective: str) -> str | None:
        """Return the state that an adjective belongs to (`russische` → Russland)."""
        stem = _ENDING.sub("", adjective)
        return self.adjectives.get(stem) or self.adjectives.get(stem.lower())


def extend_body(
    text: str,
    tokens: Sequence[Token],
    index: int,
    tables: BodyTables,
    lexicon: Lexicon,
    taken: Collection[int],
) -> tuple[int, int]:
    """Return first and last token of the body whose head stands here."""
    first = last = index
    is_ministry = tables.head(tokens[index].text) == STATE
    while first > 0 and tokens[first].gap == " " and first - 1 not in taken:
        previous = tokens[first - 1]
        if (
            not (previous.capital and _ADJECTIVE.fullmatch(previous.text))
            or previous.low in ARTICLES
        ):
            break
        if is_ministry and previous.text.endswith("er"):
            break
        if previous.initial and not _is_name_adjective(tokens, first - 1, lexicon, tables):
            break
        if previous.text in lexicon.nouns and not _DERIVED.search(previous.text):
            break
        first -= 1
    if first == index and not is_ministry and _is_national(tokens, index, tables, taken):
        first -= 1
    if _shares_head(tokens, first, taken):
        first -= 2  # `Wirtschafts- und Finanzministerium`
    if tokens[first].gap == "/" and first and "-" in tokens[first].text and first - 1 not in taken:
        first -= 1  # `CDU/CSU-Fraktion`
    last = _tail(tokens, last, tables, lexicon, taken)
    return first, last


def _shares_head(tokens: Sequence[Token], first: int, taken: Collection[int]) -> bool:
    return (
        first >= 2
        and tokens[first - 1].text == "und"
        and tokens[first - 1].gap.startswith("-")
        and not {first - 1, first - 2}.intersection(taken)
    )


def _is_national(
    tokens: Sequence[Token], index: int, tables: BodyTables, taken: Collection[int]
) -> bool:
    """Say whether the adjective of a state makes a body of this word: `belgisches Parlament`."""
    if not index or tokens[index].gap != " " or index - 1 in taken:
        return False
    low = tokens[index].low
    if "-" in low:
        return False
    named = low in tables.national or low.removesuffix("s") in tables.national
    return (named or tables.head(tokens[index].text) is not None) and (
        tables.state_of(tokens[index - 1].text) is not None
    )


def _is_name_adjective(
    tokens: Sequence[Token], index: int, lexicon: Lexicon, tables: BodyTables
) -> bool:
    return not lexicon.is_lower(tokens[index].text) and tables.state_of(tokens[index].text) is None


def _tail(
    tokens: Sequence[Token],
    last: int,
    tables: BodyTables,
    lexicon: Lexicon,
    taken: Collection[int],
) -> int:
    """Take in `für Wirtschaft und Arbeit`, and a place or a name behind the head."""
    purpose = _purpose(tokens, last)
    if purpose is not None:
        return purpose
    at = last + 1
    if at < len(tokens) and tokens[at].gap == " " and tokens[at].capital and at not in taken:
        word = tokens[at].text
        if word.isupper() and len(word) > 1:
            return last  # an abbreviation is a name of its own
        place = word in lexicon.places or word.partition("-")[0] in lexicon.places
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        if behind is not None and behind.capital and _qualifies(word, behind, lexicon):
            return at + 1 if at + 1 not in taken else last  # `Verband Erneuerbare Energie`
        if behind is not None and not place and _begins_person(word, behind, lexicon):
            return last
        is_name = place or not lexicon.is_noun(word) or tokens[last].text in tables.named_by_noun
        return at if is_name and not lexicon.is_given(word) else last
    if at + 1 < len(tokens) and tokens[at].text == "in" and tokens[last].text in tables.seated:
        seat = tokens[at + 1]
        known = seat.text in lexicon.places or not lexicon.is_noun(seat.text)
        return at + 1 if seat.capital and seat.gap == " " and known else last
    if at + 1 < len(tokens) and tokens[at].gap == " " and _MEMBERS.fullmatch(tokens[at].text):
        is_association = _ASSOCIATION.fullmatch(tokens[last].text) is not None
        if is_association and tokens[at + 1].capital and not is_finite(tokens[at].text):
            return at + 1  # `Verband freier Berufe`
    return last


def _purpose(tokens: Sequence[Token], last: int) -> int | None:
    """Return the last word of `für Wirtschaft und Arbeit` behind the head, or None."""
    at = last + 1
    if at >= len(tokens) or tokens[at].text != "für" or tokens[at].gap != " ":
        return None
    end = at
    while end + 1 < len(tokens) and end - at < LONGEST_TAIL:
        following = tokens[end + 1]
        if following.gap not in (" ", ", ", "- ") or not (
            following.capital
            or following.low in ("und", "der", "die", "das")
            or _is_adjective_in_name(tokens, end + 1)
        ):
            break
        if following.gap == ", " and not _und_follows(tokens, end + 1):
            break
        end += 1
    while end > at and not tokens[end].capital:
        end -= 1
    return end if end > at else None


def _begins_person(word: str, behind: Token, lexicon: Lexicon) -> bool:
    """Say whether an unknown word and the one behind it look like a person's name."""
    names = not lexicon.is_noun(word) and not lexicon.is_noun(behind.text)
    return names and behind.capital and behind.gap == " " and not lexicon.is_lower(word)


def _qualifies(word: str, following: Token, lexicon: Lexicon) -> bool:
    """Say whether a word is an adjective of the noun behind it."""
    known = lexicon.is_lower(word) or _DERIVED.search(word) is not None
    return known and following.gap == " " and lexicon.is_noun(following.text)


def _is_adjective_in_name(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a small word stands before a noun of the name: `für bedrohte Völker`."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        tokens[index].low not in ARTICLES
        and tokens[index].text.endswith(("e", "er", "en"))
        and not is_finite(tokens[index].text)
        and following is not None
        and following.capital
        and following.gap == " "
    )


def _und_follows(tokens: Sequence[Token], index: int) -> bool:
    return any(t.text == "und" for t in tokens[index + 1 : index + 3])


def government_with_adjective(
    tokens: Sequence[Token], index: int, tables: BodyTables
) -> str | None:
    """Return the state whose government is named by an adjective and this word."""
    if not index or tokens[index].text not in _GOVERNMENTS or tokens[index].gap != " ":
        return None
    return tables.state_of(tokens[index - 1].text)

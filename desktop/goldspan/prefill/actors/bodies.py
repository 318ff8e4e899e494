"""Rules for bodies that are called after what they are: ministries, courts, parties, companies."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import regex

from goldspan.prefill.actors.gazetteer import ORGANISATION, STATE
from goldspan.prefill.actors.lexicon import Lexicon
from goldspan.prefill.actors.scene import ARTICLES, Token, is_finite

_ADJECTIVE = regex.compile(r"\p{Lu}\p{Ll}+(?:e|er|es|en|em)|\p{Lu}\p{Ll}+er")
_DERIVED = regex.compile(r"(?:al|ell|ig|lich|isch|sch|iv|ativ|ier|är|eint)(?:e|er|es|en|em)$")
_GOVERNMENT = regex.compile(r"Regierung|Staat|Staates|Staats|Regierungen")
LONGEST_TAIL = 8  # words after `für`, as in `Bundesministerium für Arbeit und Wirtschaft`


@dataclass(frozen=True, slots=True)
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
        )

    def head(self, word: str) -> str | None:
        """Return the kind of a body that this compound names, or None."""
        prefix, _, last = word.rpartition("-")
        if prefix in ("US", "EU", "UN", "Nato") and last.lower() in self.plain_after_state:
            return None
        low = word.lower().removesuffix("s") if not word.endswith("ss") else word.lower()
        if low in self.not_bodies or word.lower() in self.not_bodies:
            return None
        for ends, kind in ((self.state_heads, STATE), (self.heads, ORGANISATION)):
            for end in ends:
                if word.lower().endswith(end) and len(word) > len(end) + 1:
                    return kind
        return None

    def state_of(self, adjective: str) -> str | None:
        """Return the state that an adjective belongs to (`russische` → Russland)."""
        stem = regex.sub(r"(?:e|er|es|en|em)$", "", adjective)
        return self.adjectives.get(stem) or self.adjectives.get(stem.lower())


def nominative(words: str) -> str:
    """Return a body's name in the nominative, as far as its endings tell."""
    parts = words.split(" ")
    for i, word in enumerate(parts[:-1]):
        adjective = regex.fullmatch(r"(\p{L}{3,}?)(?:e|en|em|es)", word)
        if adjective is not None and i == 0 and len(parts) == 2:
            parts[i] = adjective.group(1) + _gender_ending(parts[i + 1])
    parts[0] = parts[0][0].upper() + parts[0][1:]
    parts = [_without_genitive(word) for word in parts] if len(parts) <= 2 else parts
    return " ".join(parts)


def _gender_ending(head: str) -> str:
    low = head.lower()
    if regex.search(
        r"(?:ung|heit|keit|schaft|ion|partei|bank|union|liga|behörde|agentur|zeitung|front|kammer|polizei|presse|bahn|post|kirche|regierung)$",
        low,
    ):
        return "e"
    if regex.search(
        r"(?:amt|amts|amtes|gericht|gerichts|gerichtes|ministerium|ministeriums|institut|komitee|parlament|parlaments|werk|haus|hauses|kreuz|bündnis|forum)$",
        low,
    ):
        return "es"
    if regex.search(
        r"(?:rat|rats|rates|hof|hofs|bund|verein|verband|tag|tags|tages|dienst|senat|kongress|ausschuss)$",
        low,
    ):
        return "er"
    return "e"


def _without_genitive(word: str) -> str:
    for ending in (
        "gerichtes",
        "amtes",
        "rates",
        "verbandes",
        "ausschusses",
        "hauses",
        "tages",
        "dienstes",
        "bundes",
    ):
        if word.lower().endswith(ending):
            return word[:-2]
    for ending in (
        "gerichts",
        "amts",
        "rats",
        "ministeriums",
        "parlaments",
        "senats",
        "tags",
        "hofs",
        "komitees",
        "instituts",
        "vereins",
        "verbands",
        "konzerns",
        "zentrums",
        "präsidiums",
        "kongresses",
        "schutzes",
    ):
        if word.lower().endswith(ending):
            return word[:-2] if ending.endswith(("kongresses", "schutzes")) else word[:-1]
    return word


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
    last = _tail(tokens, last, lexicon, taken)
    return first, last


def _is_name_adjective(
    tokens: Sequence[Token], index: int, lexicon: Lexicon, tables: BodyTables
) -> bool:
    return not lexicon.is_lower(tokens[index].text) and tables.state_of(tokens[index].text) is None


def _tail(tokens: Sequence[Token], last: int, lexicon: Lexicon, taken: Collection[int]) -> int:
    """Take in `für Wirtschaft und Arbeit`, and a place or a name behind the head."""
    at = last + 1
    if at < len(tokens) and tokens[at].text == "für" and tokens[at].gap == " ":
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
        if end > at:
            return end
    if at < len(tokens) and tokens[at].gap == " " and tokens[at].capital and at not in taken:
        word = tokens[at].text
        place = word in lexicon.places or word.partition("-")[0] in lexicon.places
        is_name = place or not lexicon.is_noun(word)
        return at if is_name and not lexicon.is_given(word) else last
    return last


def _is_adjective_in_name(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a small word stands before a noun of the name: `für bedrohte Völker`."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        tokens[index].text.endswith(("e", "er", "en"))
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
    if not index or not _GOVERNMENT.fullmatch(tokens[index].text) or tokens[index].gap != " ":
        return None
    return tables.state_of(tokens[index - 1].text)

"""Rules for the names of persons: given names, titles and functions before a name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from goldspan.prefill.actors.lexicon import Lexicon
from goldspan.prefill.actors.memory import MOST
from goldspan.prefill.actors.scene import Token

PARTICLES = frozenset({
    "von", "van", "vom", "de", "der", "den", "zu", "zur", "bin", "ben", "ibn", "al", "el", "del",
    "della", "di", "da", "dos", "du", "la", "le", "y", "ter", "ten", "bint",
})  # fmt: skip
_NOBLE = PARTICLES - {"der", "den", "zur", "vom", "da"}  # those that are no articles
FUNCTION = regex.compile(
    r"(?:.*?(?:minister|demokrat|republikaner|präsident|kanzler|sprecher|chef|sekretär|direktor|botschafter|kommissar|gouverneur"
    r"|bürgermeister|senator|könig|bischof|general|richter|anwalt|professor|trainer|manager|autor"
    r"|journalist|sänger|schauspieler|regisseur|politiker|leiter|gründer|kandidat|inhaber|experte|forscher"
    r"|wissenschaftler|meteorologe|astronom|historiker|analyst|kapitän|stürmer|torwart|torhüter|spieler|vorstand"
    r"|diktator|herrscher|premier|verteidiger|ökonom|sprecher|hauptmann|oberst|major|leutnant|komponist|designer"
    r"|fotograf|schriftsteller|dichter|maler|pilot|fahrer|student|arzt|unternehmer|investor|hacker|aktivist"
    r"|diplomat|obmann|obfrau|berater|vertreter|korrespondent|reporter|moderator|redakteur|kritiker|weltmeister|sieger|führer|rat"
    r"|anwält|präsid|befehlshaber|terrorist|boss|star|legende|rebell|conquistador|gegner|kollege|vorgänger|nachfolger|stellvertreter|bruder|sohn|vater|neffe|zeuge)"
    r"(?:in|innen|s|es|en|n|e|ns)?|.*(?:vorsitzende|abgeordnete|beauftragte|angeklagte|verdächtige"
    r"|bundesvorsitzende|angestellte|beamte|kollegin|witwe|ehefrau|frau|tochter|mutter|schwester|königin|fürstin"
    r"|kaiser|kaiserin|papst|prinz|prinzessin|graf|scheich|ajatollah|emir|zar|sultan)[nrs]?"
    r"|herrn?|frau|dr|prof|sir|lord|lady|mr|mrs|dipl|fürst|don|monsignore|pater|imam|mullah|mitglied|mitglieds)",
    regex.IGNORECASE,
)
_ARABIC = regex.compile(r"[ae]l-\p{Lu}\p{L}+")
LONGEST_RUN = 9  # words: a longer run of capitals is no person
_ROMAN = regex.compile(r"[IVX]+")
_NUMBER = regex.compile(r"\p{N}")


@lru_cache(maxsize=MOST)
def is_function(word: str) -> bool:
    """Return whether a word is a title or function (`Vizekanzler`)."""
    return FUNCTION.fullmatch(word) is not None


def is_name_word(token: Token, lexicon: Lexicon) -> bool:
    """Return whether a word may be part of a person's name."""
    word = token.text
    if _ARABIC.fullmatch(word):
        return True
    if not token.capital or word in lexicon.never or _NUMBER.search(word):
        return False
    if "-" in word and word.rpartition("-")[2][0].islower():
        return False
    if lexicon.is_given(word):
        return True
    if word.isupper() and len(word) > 2:
        return False
    if token.initial and lexicon.is_lower(word):
        return False
    stem = word.removesuffix("s")
    return not (lexicon.is_noun(word) or is_function(word)) or lexicon.is_given(stem)


def name_run(tokens: Sequence[Token], first: int, lexicon: Lexicon, *, trusting: bool) -> int:
    """Return the end of the run of name words that begins here; `first` where there is none.

    `trusting`: a title stands before it, so nouns may be names too (`Ministerin Wolf`).
    """
    at = first
    while at < min(len(tokens), first + LONGEST_RUN):
        token = tokens[at]
        if at > first and not _joins(tokens[at - 1], token):
            break
        low = token.low
        if low in PARTICLES and token.text.islower():
            if low in ("der", "den"):
                break  # `Peter Struck den Obmann`; `von der` begins with `von`
            following = _after_particles(tokens, at)
            if (
                at == first
                or following is None
                or not _may_be_name(tokens[following], lexicon, trusting and low in _NOBLE)
            ):
                break
            at = following
            continue
        if (
            len(token.text) == 1
            and token.capital
            and at + 1 < len(tokens)
            and tokens[at + 1].gap.startswith(".")
        ):
            at += 1
            continue
        if at > first and _ROMAN.fullmatch(token.text):
            at += 1
            break
        after_given = at == first + 1 and lexicon.is_given(tokens[first].text)
        if not _may_be_name(token, lexicon, after_given or (trusting and at <= first + 1)):
            break
        at += 1
        if (
            token.text.endswith("s")
            and at == first + 1
            and not _is_double_name(tokens, first, lexicon)
        ):
            break
    while at > first and tokens[at - 1].low in PARTICLES and tokens[at - 1].text.islower():
        at -= 1
    return at


def _after_particles(tokens: Sequence[Token], at: int) -> int | None:
    while at < len(tokens) and tokens[at].low in PARTICLES and tokens[at].text.islower():
        if at and not _joins(tokens[at - 1], tokens[at]):
            return None
        at += 1
    return at if at < len(tokens) else None


def _may_be_name(token: Token, lexicon: Lexicon, trusting: bool) -> bool:
    if is_name_word(token, lexicon):
        return True
    return (
        trusting
        and token.capital
        and token.text not in lexicon.never
        and token.text.isalpha()
        and not token.text.isupper()
        and not is_function(token.text)
        and not token.text.endswith(("ung", "heit", "keit", "schaft", "ion", "rat", "amt"))
    )


def _is_double_name(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Say whether a name that ends in s is a first name (`Jens`), not a genitive (`Clintons`)."""
    word = tokens[first].text
    if lexicon.is_given(word):
        return True
    following = tokens[first + 1] if first + 1 < len(tokens) else None
    return (
        following is not None
        and is_name_word(following, lexicon)
        and not following.low.endswith("n")
    )


def _joins(left: Token, right: Token) -> bool:
    if right.gap in (" ", "\u00a0", "-"):
        return True
    return right.gap == ". " and (len(left.text) <= 2 or left.text in ("Jr", "Sr", "St", "Dr"))

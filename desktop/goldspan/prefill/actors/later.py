"""Rules that look at the whole text: names that come again, abbreviations, unknown names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from goldspan.prefill.actors.cities import CLUB
from goldspan.prefill.actors.gazetteer import ORGANISATION, PERSON
from goldspan.prefill.actors.kit import Kit, Line
from goldspan.prefill.actors.mentions import Mention, organisation
from goldspan.prefill.actors.persons import PARTICLES, is_function, is_name_word
from goldspan.prefill.actors.scene import PLACE_PREPOSITIONS, Token, is_finite

_ABBREVIATION = regex.compile(r"\p{Lu}{2,6}(?:\d\d?)?|\p{Lu}\p{Ll}+\p{Lu}\p{L}*|\p{Ll}\p{Lu}\p{L}+")


_DOMAIN = regex.compile(r"[\p{L}\p{N}-]{3,}\.(?:de|com|org|net|at|ch|eu)")
_GENITIVE = regex.compile(r"[s’']$")
_CONJUNCTIONS = frozenset({
    "dass", "ob", "weil", "wenn", "nachdem", "während", "und", "als", "wonach",
})  # fmt: skip


def later_mentions(
    kit: Kit, text: str, page: Sequence[Line], mentions: Sequence[Mention]
) -> Iterator[Mention]:
    """Find later mentions of persons by their last name, and of organisations by theirs."""
    names: dict[str, tuple[str, str]] = {}
    for mention in mentions:
        if mention.evidence == CLUB:
            continue  # elsewhere its name is a place
        if mention.kind == PERSON:
            words = mention.canonical.split(" ")
            if len(words) > 1:
                names.setdefault(words[-1], (mention.canonical, PERSON))
                particled = [w for w in words[1:-1] if w.lower() in PARTICLES]
                if particled:
                    names.setdefault(" ".join([*particled, words[-1]]), (mention.canonical, PERSON))
            else:
                names.setdefault(words[0], (mention.canonical, PERSON))
        elif mention.kind == ORGANISATION and " " not in mention.canonical:
            names.setdefault(mention.canonical, (mention.canonical, ORGANISATION))
    for sentence in page if names else ():
        for index, token in enumerate(sentence.tokens):
            if not sentence.free(index) or not token.capital:
                continue
            stem = token.text if token.text in names else _GENITIVE.sub("", token.text)
            if stem not in names or (token.initial and kit.lexicon.is_lower(token.text)):
                continue
            canonical, kind = names[stem]
            sentence.taken.add(index)
            yield Mention(token.start, token.end, kind, canonical, evidence="later_mention")


def abbreviations(kit: Kit, text: str, page: Sequence[Line]) -> Iterator[Mention]:
    """Find what is called by letters (`BVG`), or by a domain."""
    for sentence in page:
        tokens = sentence.tokens
        for index, token in enumerate(tokens):
            word = token.text
            if word.islower() and "." not in word:
                continue
            if sentence.opens_compound(index) or not sentence.free(index):
                continue
            if not (_DOMAIN.fullmatch(word) if "." in word else _is_short(kit, tokens, word)):
                continue
            sentence.taken.add(index)
            stem = word.removesuffix("s")
            name = stem if stem.isupper() else word
            yield Mention(token.start, token.end, ORGANISATION, name, evidence="abbreviation")


def acting_names(kit: Kit, text: str, page: Sequence[Line]) -> Iterator[Mention]:
    """Find words that nothing is known of where the subject stands, if they come again."""
    seen = Counter(token.text for sentence in page for token in sentence.tokens)
    for sentence in page:
        for index, token in enumerate(sentence.tokens):
            if not token.capital or not sentence.free(index):
                continue
            if _acts_unknown(kit, sentence.tokens, index, seen):
                sentence.taken.add(index)
                yield organisation(text, token.start, token.end, "acting_name")


def _is_short(kit: Kit, tokens: Sequence[Token], word: str) -> bool:
    """Say whether a word is an abbreviation of a name; not one that is only written large."""
    stem = word.removesuffix("s")
    if not (_ABBREVIATION.fullmatch(word) or _ABBREVIATION.fullmatch(stem)):
        return False
    if word in kit.not_abbreviations or stem in kit.not_abbreviations:
        return False
    return not (word.isupper() and len(word) > 4 and _shouts(kit, tokens))


def _shouts(kit: Kit, tokens: Sequence[Token]) -> bool:
    return sum(t.text.isupper() for t in tokens) > len(tokens) / 2


def _acts_unknown(kit: Kit, tokens: Sequence[Token], index: int, seen: Counter[str]) -> bool:
    token = tokens[index]
    if not is_name_word(token, kit.lexicon) or len(token.text) < 3 or "-" in token.text:
        return False
    if token.initial and kit.lexicon.is_lower(token.text):
        return False
    if is_function(token.text):
        return False
    before = tokens[index - 1] if index else None
    if before is not None and before.low in PLACE_PREPOSITIONS:
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.gap != " " or not is_finite(following.text):
        return False
    begins = before is None or token.gap.startswith(",") or before.low in _CONJUNCTIONS
    return begins and seen[token.text] >= 2 and token.text not in kit.lexicon.places

"""Finds surnames of which nothing is known but that they say something, and famous ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from goldspan.prefill.actors.gazetteer import ORGANISATION, PERSON
from goldspan.prefill.actors.guesses import PLACE, SURE, Guess
from goldspan.prefill.actors.kit import Kit, Line
from goldspan.prefill.actors.mentions import Mention
from goldspan.prefill.actors.persons import is_function, is_name_word
from goldspan.prefill.actors.scene import ARTICLES, PLACE_NOUNS, PLACE_PREPOSITIONS, Token

EVIDENCE = "speaking_name"
LEAST_LETTERS = 3
_CONJUNCTIONS = frozenset({"dass", "ob", "weil", "wenn", "nachdem", "während", "und", "wie", "so"})
_VIEWS = frozenset({"worten", "ansicht", "meinung", "angaben", "aussage", "aussagen", "auffassung"})
_GENITIVE = regex.compile(r"(?<=\p{L}{3})[s’']$")


def speaking_names(
    kit: Kit, text: str, page: Sequence[Line], guesses: Sequence[Guess]
) -> Iterator[Mention]:
    """Yield unknown words where a speaker is named, and last names that everybody knows.

    They are persons, unless a model takes them for an organisation; its places are none.
    """
    seen = {(g.start, g.end): g.label for g in guesses if g.label != PLACE or g.score >= SURE}
    for line in page:
        for index, token in enumerate(line.tokens):
            if not token.capital or not line.free(index):
                continue
            known = _famous(kit, line.tokens, index)
            if not known and not (_speaks(kit, line, index) and _may_be_surname(kit, token)):
                continue
            label = seen.get((token.start, token.end))
            if label == PLACE and not known:
                continue
            line.taken.add(index)
            kind = ORGANISATION if label == "ORG" and not known else PERSON
            name = known or token.text
            yield Mention(token.start, token.end, kind, name, evidence=EVIDENCE)


def _may_be_surname(kit: Kit, token: Token) -> bool:
    word = token.text
    return (
        len(word) >= LEAST_LETTERS
        and not word.isupper()
        and is_name_word(token, kit.lexicon)
        and not is_function(word)
        and _is_no_other_word(kit, word)
    )


def _is_no_other_word(kit: Kit, word: str) -> bool:
    return (
        not kit.lexicon.is_given(word)
        and not kit.lexicon.is_lower(word)
        and word not in kit.lexicon.nouns
        and word not in kit.lexicon.places
        and kit.gazetteer.single(word) is None
    )


def _famous(kit: Kit, tokens: Sequence[Token], index: int) -> str:
    """Return the last name that everybody knows, where nothing makes it another's, or ''."""
    token = tokens[index]
    name = token.text if token.text in kit.famous else _GENITIVE.sub("", token.text)
    if name not in kit.famous or not _is_no_other_word(kit, name):
        return ""
    before = tokens[index - 1] if index else None
    if before is not None and token.gap == " ":
        foreign = before.low in PLACE_PREPOSITIONS - {"nach", "bei", "über", "auf", "um", "vor"}
        if before.low in ARTICLES or foreign or (before.capital and not _is_verb(kit, before)):
            return ""
    return name


def _speaks(kit: Kit, line: Line, index: int) -> bool:
    """Say whether a lone word stands where a speaker does: beside a verb of speech."""
    tokens = line.tokens
    token = tokens[index]
    before = tokens[index - 1] if index else None
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    if before is not None and token.gap == " " and before.low in PLACE_NOUNS:
        return False
    if behind is not None and behind.gap == " ":
        if behind.capital:
            return False
        begins = token.initial or token.gap.startswith(",")
        joined = before is not None and before.low in _CONJUNCTIONS
        if (begins or joined) and _is_verb(kit, behind):
            return True
    if before is None or token.gap != " ":
        return False
    if _is_verb(kit, before):
        return not before.capital and (before.gap != " " or _word(tokens, index - 2) == "so")
    return before.low == "von" and _word(tokens, index - 2) in _VIEWS


def _word(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].low if index >= 0 else ""


def _is_verb(kit: Kit, token: Token) -> bool:
    return token.low in kit.tables.speaking

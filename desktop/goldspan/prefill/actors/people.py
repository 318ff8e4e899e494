"""Rules that tell which runs of names are persons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from goldspan.prefill.actors.gazetteer import PERSON
from goldspan.prefill.actors.kit import Kit, Line
from goldspan.prefill.actors.mentions import Mention
from goldspan.prefill.actors.persons import is_function, name_run
from goldspan.prefill.actors.scene import ARTICLES, PLACE_PREPOSITIONS, Token

_SURNAME = regex.compile(r"\p{Lu}\p{Ll}{2,}er|\p{Lu}\p{Ll}{2,}(?:mann|berg|bach|feld|stein|hof)")
_HAS = frozenset({"der", "die", "dessen", "deren", "sein", "seine", "ihr", "ihre"})
LONGEST_FUNCTION = 5  # words from a function to the name behind its comma


def persons(kit: Kit, text: str, sentence: Line) -> Iterator[Mention]:
    """Find names behind a title, names that begin with a given name, and runs of names."""
    tokens = sentence.tokens
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if not token.capital or index in sentence.taken:
            index += 1
            continue
        title = _function_before(tokens, index)
        end = name_run(tokens, index, kit.lexicon, trusting=bool(title))
        end = next((i for i in range(index, end) if i in sentence.taken), end)
        if not title and end - index >= 3 and _begins_later(kit, tokens, index):
            index += 1
            token = tokens[index]
        while end > index and tokens[end - 1].text.islower():
            end -= 1
        if end > index and token.capital and _is_person(kit, tokens, index, end, title):
            sentence.taken.update(range(index, end))
            given = kit.lexicon.is_given(token.text)
            evidence = "title" if title else "given_name" if given else "name_run"
            function = title or _function_apart(tokens, index)
            yield _person(text, tokens[index:end], function, evidence)
            index = end
        else:
            index += 1


def _begins_later(kit: Kit, tokens: Sequence[Token], index: int) -> bool:
    """Say whether the word before a given name is no part of it: `Warlord Joseph Kony`."""
    first, second = tokens[index].text, tokens[index + 1].text
    return kit.lexicon.is_given(second) and not kit.lexicon.is_given(first)


def _is_person(kit: Kit, tokens: Sequence[Token], first: int, end: int, title: str) -> bool:
    size = end - first
    head = tokens[first]
    if title and not (size == 1 and _is_mere_noun(kit, head.text)):
        return True
    if size >= 2 and kit.lexicon.is_given(head.text):
        return True
    if size < 2 or (head.initial and kit.lexicon.is_lower(head.text)):
        return False
    words = [token.text for token in tokens[first:end]]
    if kit.not_persons.intersection(words) or head.text in kit.place_openings:
        return False
    if head.text in kit.lexicon.places or " ".join(words) in kit.lexicon.places:
        return False
    before = tokens[first - 1] if first else None
    if before is not None and before.low in ARTICLES:
        return False
    if (
        before is not None
        and before.low in PLACE_PREPOSITIONS
        and before.low not in ("nach", "bei", "auf", "über")
    ):
        return False
    return size <= 4


def _is_mere_noun(kit: Kit, word: str) -> bool:
    """Say whether a word behind a title is a noun that nobody is called."""
    return kit.lexicon.is_noun(word) and not _SURNAME.fullmatch(word)


def _function_before(tokens: Sequence[Token], index: int) -> str:
    """Return the title or function that stands before a name, or an empty text."""
    if not index or tokens[index].gap not in (" ", ". ", "\u00a0"):
        return ""
    before = tokens[index - 1]
    last = before.text.rpartition("-")[2]
    if not before.capital or not is_function(last):
        return ""
    return before.text


def _function_apart(tokens: Sequence[Token], index: int) -> str:
    """Return the function to which a name is added: `die Chefin der Bank, Eva Lind,`."""
    if tokens[index].gap != ", ":
        return ""
    for at in range(index - 1, max(0, index - 1 - LONGEST_FUNCTION), -1):
        word = tokens[at].text
        if tokens[at].capital and tokens[at - 1].low in _HAS and is_function(word):
            return word
        if tokens[at].gap != " ":
            return ""
    return ""


def _person(text: str, tokens: Sequence[Token], title: str, evidence: str) -> Mention:
    start, end = tokens[0].start, tokens[-1].end
    if regex.fullmatch(r"[IVX]+", tokens[-1].text) and text[end : end + 1] == ".":
        end += 1
    name = text[start:end]
    if name.endswith("s") and _is_genitive(text, tokens):
        name = name[:-1]
    return Mention(start, end, PERSON, name, title.rpartition("-")[2], evidence)


def _is_genitive(text: str, tokens: Sequence[Token]) -> bool:
    """Say whether a name ends in a genitive s: without it, it stands elsewhere in the text."""
    return regex.search(rf"\b{regex.escape(tokens[-1].text[:-1])}\b", text) is not None

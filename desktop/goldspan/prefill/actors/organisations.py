"""Rules for organisations by what stands around their names: words, quotes, heads, legal forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from goldspan.prefill.actors.bodies import extend_body
from goldspan.prefill.actors.canonical import is_short_for
from goldspan.prefill.actors.gazetteer import ORGANISATION, STATE, NameType
from goldspan.prefill.actors.kit import Kit, Line
from goldspan.prefill.actors.known import DOTTED
from goldspan.prefill.actors.mentions import Mention, organisation
from goldspan.prefill.actors.nominative import nominative
from goldspan.prefill.actors.persons import is_name_word
from goldspan.prefill.actors.quoted import is_mocking
from goldspan.prefill.actors.scene import ARTICLES, Token, is_finite

_INDEFINITE = frozenset(
    {"ein", "eine", "einer", "eines", "einem", "einen", "kein", "keine", "jeder"}
)
_FOREIGN = frozenset({"of", "de", "du", "des", "for", "della", "del", "pour"})
LONG_FORM = "long_form"
LONGEST_NAME = 9  # words
_SHORT = regex.compile(r"\p{Lu}[\p{L}-]{1,7}")
LONGEST_QUOTED = 50  # characters
_OPENING_QUOTES = regex.compile(r"\s[„“\"»«‚']+")
_OPENING_QUOTE = regex.compile(r"\s[„“\"»]")
_CLOSING = regex.compile(r"[“”\"«»‘']")
_CLOSING_QUOTE = regex.compile(r"[“”\"«]")


def introduced_names(kit: Kit, text: str, sentence: Line) -> Iterator[Mention]:
    """Find names behind a word such as `Zeitung` or `Partei`, quoted or not."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens[:-1]):
        base = token.text if token.text in kit.tables.media_words else token.text.rstrip("s")
        media = base in kit.tables.media_words
        if not media and base not in kit.tables.organisation_words:
            continue
        following = tokens[index + 1]
        quoted = _OPENING_QUOTES.fullmatch(following.gap)
        if quoted:
            end = _CLOSING.search(text, following.start, following.start + LONGEST_QUOTED)
            if end is None:
                continue
            place = sentence.between(following.start, end.start())
            if place is None or any(i in sentence.taken for i in range(place[0], place[1] + 1)):
                continue
            sentence.taken.update(range(place[0], place[1] + 1))
            yield organisation(text, following.start, end.start(), "introduced")
        elif following.gap == " " and following.capital and sentence.free(index + 1):
            last = index + 1
            while (
                sentence.free(last + 1)
                and tokens[last + 1].gap == " "
                and tokens[last + 1].capital
                and not kit.lexicon.is_noun(tokens[last + 1].text)
            ):
                last += 1
            if kit.lexicon.is_noun(following.text) and last == index + 1:
                continue
            if kit.lexicon.is_given(following.text):
                continue
            sentence.taken.update(range(index + 1, last + 1))
            yield organisation(text, following.start, tokens[last].end, "introduced")


def quoted_names(kit: Kit, text: str, sentence: Line) -> Iterator[Mention]:
    """Find a name in quotes that acts: `die „Rundschau“ berichtet`, `der „Club“ (CC)`."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if index == 0 or not token.capital or _OPENING_QUOTE.fullmatch(token.gap) is None:
            continue
        end = _CLOSING_QUOTE.search(text, token.start, token.start + 60)
        place = sentence.between(token.start, end.start()) if end is not None else None
        if end is None or place is None or place[1] - place[0] > 4:
            continue
        if place == (index, index) and token.text in kit.tables.quoted and sentence.take(*place):
            yield organisation(text, token.start, token.end, "introduced")
            continue
        inside = tokens[place[0] : place[1] + 1]
        after = tokens[place[1] + 1] if place[1] + 1 < len(tokens) else None
        acts = text[end.end() : end.end() + 2] == " (" or (
            after is not None and is_finite(after.text)
        )
        owner = tokens[index - 1].low in ("die", "der", "das", "des", "vom", "dem")
        named = all(t.capital or t.low in ("am", "für", "und", "der") for t in inside)
        if owner and acts and named and sentence.take(*place):
            yield organisation(text, token.start, end.start(), "introduced")


def clubs(kit: Kit, text: str, sentence: Line) -> Iterator[Mention]:
    """Find clubs by what their names open with: `FC Nürnberg`."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens[:-1]):
        following = tokens[index + 1]
        if token.text not in kit.tables.clubs or following.gap != " " or not following.capital:
            continue
        if kit.lexicon.is_noun(following.text) and following.text not in kit.lexicon.places:
            continue
        if sentence.take(index, index + 1):
            yield organisation(text, token.start, following.end, "company")


def bodies(kit: Kit, text: str, sentence: Line) -> Iterator[Mention]:
    """Find compounds that name a body (`Verteidigungsministerium`) with what belongs to them."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if not sentence.free(index) or not token.capital:
            continue
        if token.initial and kit.lexicon.is_lower(token.text):
            continue  # `Insgesamt` ends as an office does
        kind = kit.tables.head(token.text)
        if kind is not None and is_mocking(kit.lexicon, text, token.start, token.end):
            continue
        if kind is not None and not _is_single_body(kit, sentence, index):
            continue
        first, last = index, index
        if kind is not None or token.text in kit.tables.bare or _is_national(kit, token):
            first, last = extend_body(text, tokens, index, kit.tables, kit.lexicon, sentence.taken)
        if kind is None and first == last:
            continue
        kind = kind or ORGANISATION
        if first == index and _is_named_after(kit, sentence, index):
            first -= 1
        sentence.taken.update(range(first, last + 1))
        start, end = tokens[first].start, tokens[last].end
        name = _with_known_prefix(kit, nominative(text[start:end]).replace(" in ", " "))
        state = _state_behind(kit, tokens, first, last) if kind == STATE else None
        if state is not None and first == last:
            name = f"{state} {name}"
        hyphened = kit.gazetteer.single(name.replace(" ", "-")) if " " in name else None
        if hyphened is not None:
            name = hyphened[0].canonical
        yield Mention(start, end, kind, name, evidence="body_word")


def _is_named_after(kit: Kit, sentence: Line, index: int) -> bool:
    """Say whether a given name opens the name of a body: `Robert Koch-Institut`."""
    token = sentence.tokens[index]
    surname, dash, _ = token.text.rpartition("-")
    if not dash or not sentence.free(index - 1) or token.gap != " ":
        return False
    known = kit.gazetteer.single(surname) is not None or kit.lexicon.is_noun(surname)
    return not known and kit.lexicon.is_given(sentence.tokens[index - 1].text)


def _is_national(kit: Kit, token: Token) -> bool:
    return token.low in kit.tables.national or token.low.removesuffix("s") in kit.tables.national


def long_forms(kit: Kit, text: str, sentence: Line) -> Iterator[Mention]:
    """Find a name with its abbreviation in brackets: `Landesbund für Vogelschutz (LBV)`.

    The shortest name is taken that begins with the first letter and has the others in order
    (Schwartz and Hearst, 2003).
    """
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if not token.gap.endswith("(") or text[token.end : token.end + 1] != ")" or not index:
            continue
        if not _SHORT.fullmatch(token.text) or token.text in kit.not_abbreviations:
            continue
        if kit.gazetteer.single(token.text) is not None or not tokens[index - 1].capital:
            continue
        first = _long_form(text, tokens, index)
        if first is None or kit.lexicon.is_given(tokens[first].text):
            continue
        if not sentence.take(first, index):
            continue
        start, end = tokens[first].start, tokens[index - 1].end
        name = nominative(text[start:end])
        yield Mention(start, end, ORGANISATION, name, evidence=LONG_FORM)
        yield Mention(token.start, token.end, ORGANISATION, name, evidence=LONG_FORM)


def _long_form(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """Return the first word of the name that the abbreviation at this index is short for."""
    short = tokens[index].text
    for first in range(index - 1, max(-1, index - LONGEST_NAME - 1), -1):
        token = tokens[first]
        if token.capital and token.low not in ARTICLES:
            name = text[token.start : tokens[index - 1].end]
            if len(name) > 2 * len(short) and is_short_for(short, name):
                return first
        if token.gap.strip(' -–,“”"„') or "\n" in token.gap:
            return None
    return None


def _with_known_prefix(kit: Kit, name: str) -> str:
    """Give a compound the usual spelling of what it begins with (`NATO-Rat` → `Nato-Rat`)."""
    prefix, dash, rest = name.partition("-")
    found = kit.gazetteer.single(prefix) if dash else None
    if found is None or found[0].canonical.lower() != prefix.lower():
        return name
    return f"{found[0].canonical}-{rest}"


def _is_single_body(kit: Kit, sentence: Line, index: int) -> bool:
    """Say whether it is this body, not bodies in general (`Gerichte`, `ein Stadtrat`)."""
    before = sentence.tokens[index - 1].low if index else ""
    return before not in _INDEFINITE


def _state_behind(kit: Kit, tokens: Sequence[Token], first: int, last: int) -> str | None:
    """Return the adjective of the state that a ministry belongs to, where it is said."""
    state = kit.tables.state_of(tokens[first - 1].text) if first else None
    if state is None and last + 2 < len(tokens) and tokens[last + 1].text == "in":
        found = kit.gazetteer.single(tokens[last + 2].text)
        state = found[0].canonical if found and found[0].kind == STATE else None
    if state is None and first and tokens[first - 1].text.endswith("er"):
        found = kit.gazetteer.single(tokens[first - 1].text[:-2]) or kit.gazetteer.single(
            tokens[first - 1].text[:-2] + "au"
        )
        state = found[0].canonical if found and found[0].type is NameType.CAPITAL else None
    if state is None:
        return None
    adjective = next((a for a, s in kit.tables.adjectives.items() if s == state), None)
    return f"{adjective[0].upper()}{adjective[1:]}es" if adjective else None


def _behind_preposition(sentence: Line, index: int) -> int:
    """Return the last word of a name such as `Parti de Gauche`, or the same index."""
    tokens = sentence.tokens
    at = index + 1
    if not sentence.free(at) or tokens[at].text not in _FOREIGN or tokens[at].gap != " ":
        return index
    last = index
    while sentence.free(at + 1) and tokens[at + 1].capital and tokens[at + 1].gap == " ":
        at += 1
        last = at
    return last


def companies(kit: Kit, text: str, sentence: Line) -> Iterator[Mention]:
    """Find names with a legal form or an English word for a body (`… AG`, `… Times`)."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if not sentence.free(index) or index == 0 or token.gap != " ":
            continue
        legal = token.text in kit.tables.legal
        if not legal and token.text not in kit.tables.english:
            continue
        first = index
        while sentence.free(first - 1) and tokens[first].gap == " " and tokens[first - 1].capital:
            if tokens[first - 1].initial and kit.lexicon.is_lower(tokens[first - 1].text):
                break
            first -= 1
        last = index
        while (
            not legal
            and sentence.free(last + 1)
            and tokens[last + 1].gap == " "
            and (
                tokens[last + 1].text in kit.tables.english
                or is_name_word(tokens[last + 1], kit.lexicon)
            )
        ):
            last += 1
        if first == index and last == index:
            last = _behind_preposition(sentence, index)
        if first == last:
            continue
        sentence.taken.update(range(first, last + 1))
        end = tokens[last].end
        if text[end : end + 1] == "." and tokens[last].text in DOTTED:
            end += 1
        name = text[tokens[first].start : tokens[index - 1].end if legal else end]
        yield Mention(tokens[first].start, end, ORGANISATION, name, evidence="company")

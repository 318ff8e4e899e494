"""Rules for names that the tables know, and for governments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from goldspan.prefill.actors.bodies import government_with_adjective
from goldspan.prefill.actors.gazetteer import STATE, Known, NameType
from goldspan.prefill.actors.kit import Kit, Line
from goldspan.prefill.actors.mentions import Mention, organisation
from goldspan.prefill.actors.persons import is_function, is_name_word
from goldspan.prefill.actors.scene import Token, capital_stands_for_state, stands_for_actor

GOVERNMENT = "government"
DOTTED = frozenset({"Inc", "Corp", "Co", "Ltd", "Bros"})
_HOLDER = regex.compile(
    r".*(?:präsident|gouverneur|bürgermeister|minister|premier|senator|regierungschef|kanzler"
    r"|landeshauptmann|regent|statthalter|staatsoberhaupt|stadtrat|gemeinderat)(?:in|innen|s|en|n|e|es)?"
)
_OF_TOWN = regex.compile(r".*(?:bürgermeister|stadtrat)(?:in|innen|s|n|es)?")
_LAND = regex.compile(
    r"(?:Region|Provinz|Republik|Stadt|Insel|Bundesstaate?s?|Bundeslande?s?|Kantons?|Landes)"
)
_EVIDENCE = {
    NameType.STATE: "known_state",
    NameType.CAPITAL: "capital",
    NameType.OFFICE: "known_organisation",
    NameType.ORGANISATION: "known_organisation",
}


def known_names(kit: Kit, text: str, sentence: Line) -> Iterator[Mention]:
    """Find names of the tables; states and capitals only where they act."""
    tokens = sentence.tokens
    if not tokens:
        return
    for sighting in kit.gazetteer.multi(text, tokens):
        place = sentence.between(sighting.start, sighting.end)
        if place is not None and sentence.opens_compound(place[1]):
            continue
        if place is None or any(i in sentence.taken for i in range(place[0], place[1] + 1)):
            continue
        sentence.taken.update(range(place[0], place[1] + 1))
        if _acts(kit, tokens, place[0], place[1], sighting.known, sighting.genitive):
            yield _mention(sighting.start, sighting.end, sighting.known)
    for index, token in enumerate(tokens):
        if index in sentence.taken or (found := kit.gazetteer.single(token.text)) is None:
            continue
        known, genitive = found
        if sentence.opens_compound(index) or _opens_company(kit, tokens, index, known):
            continue
        if _is_part_of_name(kit, sentence, index, known):
            continue
        sentence.taken.add(index)
        if text.startswith("- ", token.end) or _names_product(tokens, index):
            continue  # `NATO- und afghanische Truppen`: the first part of a compound
        if known.type is NameType.STATE and _belongs_to_name(kit, sentence, index):
            sentence.taken.add(index - 1)
            yield organisation(text, tokens[index - 1].start, token.end, "known_organisation")
        elif _acts(kit, tokens, index, index, known, genitive):
            end = _with_legal_form(kit, text, sentence, index, known)
            yield _mention(token.start, end, known)


def _mention(start: int, end: int, known: Known) -> Mention:
    return Mention(start, end, known.kind, known.canonical, evidence=_EVIDENCE[known.type])


def _acts(
    kit: Kit, tokens: Sequence[Token], first: int, last: int, known: Known, genitive: bool
) -> bool:
    if known.type is NameType.STATE:
        return stands_for_actor(tokens, first, last, genitive=genitive)
    if known.type is NameType.CAPITAL:
        return capital_stands_for_state(tokens, first, last, genitive=genitive)
    return True


def _opens_company(kit: Kit, tokens: Sequence[Token], index: int, known: Known) -> bool:
    """Say whether a place opens the name of a company or a paper: `Oslo Times`."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        known.type in (NameType.STATE, NameType.CAPITAL)
        and following is not None
        and following.gap == " "
        and following.text in kit.tables.english | kit.tables.legal
    )


def _names_product(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a name opens that of a thing: `Boeing 747`, `Audi A8`."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        following is not None
        and following.gap == " "
        and regex.fullmatch(r"\p{Lu}+-?\d+\p{L}?|[2-9]\d\d(?!\d)", following.text) is not None
    )


def _with_legal_form(kit: Kit, text: str, sentence: Line, index: int, known: Known) -> int:
    """Return the end of a name with the legal form behind it: `Siemens AG`."""
    tokens = sentence.tokens
    if known.type is not NameType.ORGANISATION or not sentence.free(index + 1):
        return tokens[index].end
    following = tokens[index + 1]
    if following.gap != " " or following.text not in kit.tables.legal:
        return tokens[index].end
    sentence.taken.add(index + 1)
    dotted = following.text in DOTTED and text[following.end : following.end + 1] == "."
    return following.end + dotted


def _belongs_to_name(kit: Kit, sentence: Line, index: int) -> bool:
    """Say whether a state closes an organisation's name (`Wikimedia Deutschland`)."""
    token = sentence.tokens[index]
    if not sentence.free(index - 1) or token.gap != " ":
        return False
    before = sentence.tokens[index - 1]
    known = kit.lexicon.is_lower(before.text) or before.text in kit.lexicon.places
    return len(before.text) > 3 and is_name_word(before, kit.lexicon) and not known


def _is_part_of_name(kit: Kit, sentence: Line, index: int, known: Known) -> bool:
    """Say whether a known word is a person's name here (`Paris Hilton`), or a noun."""
    tokens = sentence.tokens
    word = tokens[index]
    if known.type is NameType.ORGANISATION and not word.text.isupper():
        if word.initial and kit.lexicon.is_lower(word.text):
            return True
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if after is not None and is_function(word.text) and after.gap == " ":
            return after.capital and is_name_word(after, kit.lexicon)  # `der Republikaner X`
        if index and kit.lexicon.is_given(tokens[index - 1].text) and word.gap == " ":
            return True
        if after is not None and after.gap == " " and kit.lexicon.is_given(word.text):
            return is_name_word(after, kit.lexicon)
    return False


def governments(kit: Kit, text: str, sentence: Line) -> Iterator[Mention]:
    """Find `russische Regierung`, `US-Regierung`, `Regierung Österreichs`."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if not token.capital or not sentence.free(index):
            continue
        state = government_with_adjective(tokens, index, kit.tables)
        if state is not None:
            sentence.taken.update((index - 1, index))
            yield Mention(tokens[index - 1].start, token.end, STATE, state, evidence=GOVERNMENT)
            continue
        prefix, _, head = token.text.partition("-")
        if head in ("Regierung", "Administration"):
            found = kit.gazetteer.single(prefix) if prefix != "US" else None
            sentence.taken.add(index)
            if prefix == "US" or (found and found[0].type is not NameType.ORGANISATION):
                canonical = "USA" if found is None else found[0].canonical
                yield Mention(token.start, token.end, STATE, canonical, evidence=GOVERNMENT)
        elif token.text == "Regierung":
            yield from _government_of(kit, text, sentence, index)


def governed(kit: Kit, text: str, sentence: Line) -> Iterator[Mention]:
    """Find what somebody governs or stands for: `Bürgermeisterin von Wien`."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens[:-2]):
        at = index + 1
        if tokens[at].text not in ("von", "der", "des") or tokens[at].gap != " ":
            continue
        if not token.capital or not _HOLDER.fullmatch(token.low):
            continue
        at += 1
        if at + 1 < len(tokens) and _LAND.fullmatch(tokens[at].text):
            at += 1
        elif tokens[at - 1].text != "von":
            continue
        first = last = at
        if tokens[at].text in kit.place_openings and sentence.free(at + 1):
            last += 1
        if not sentence.free(last) or not all(
            t.capital and t.gap == " " and is_name_word(t, kit.lexicon)
            for t in tokens[first : last + 1]
        ):
            continue
        known = kit.gazetteer.single(tokens[last].text)
        capital = known is not None and known[0].type is NameType.CAPITAL and not known[1]
        town = capital and _OF_TOWN.fullmatch(token.low) is not None
        if kit.lexicon.is_given(tokens[first].text) or (known is not None and not town):
            continue
        if sentence.take(first, last):
            start, end = tokens[first].start, tokens[last].end
            yield Mention(start, end, STATE, text[start:end], evidence=GOVERNMENT)


def _government_of(kit: Kit, text: str, sentence: Line, index: int) -> Iterator[Mention]:
    tokens = sentence.tokens
    after = index + 1
    if after < len(tokens) and tokens[after].text == "in":
        after += 1
    if after >= len(tokens) or tokens[after].gap != " ":
        return
    found = kit.gazetteer.single(tokens[after].text)
    if found is not None and found[0].type in (NameType.STATE, NameType.CAPITAL):
        if after == index + 1 and not found[1]:
            return
        sentence.taken.update(range(index, after + 1))
        start, end = tokens[index].start, tokens[after].end
        yield Mention(start, end, STATE, found[0].canonical, evidence=GOVERNMENT)

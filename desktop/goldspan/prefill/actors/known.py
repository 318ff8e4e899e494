"""Rules for names that the tables know, and for governments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldspan.prefill.actors.bodies import government_with_adjective
from goldspan.prefill.actors.gazetteer import STATE, Known, NameType
from goldspan.prefill.actors.kit import Kit, Line
from goldspan.prefill.actors.mentions import Mention, organisation
from goldspan.prefill.actors.persons import is_name_word
from goldspan.prefill.actors.scene import Token, capital_stands_for_state, stands_for_actor


def known_names(kit: Kit, text: str, sentence: Line) -> Iterator[Mention]:
    """Find names of the tables; states and capitals only where they act."""
    tokens = sentence.tokens
    if not tokens:
        return
    for sighting in kit.gazetteer.multi(text, tokens[0].start, tokens[-1].end):
        place = sentence.between(sighting.start, sighting.end)
        if place is None or any(i in sentence.taken for i in range(place[0], place[1] + 1)):
            continue
        sentence.taken.update(range(place[0], place[1] + 1))
        if _acts(kit, tokens, place[0], place[1], sighting.known, sighting.genitive):
            yield Mention(
                sighting.start, sighting.end, sighting.known.kind, sighting.known.canonical
            )
    for index, token in enumerate(tokens):
        if index in sentence.taken or (found := kit.gazetteer.single(token.text)) is None:
            continue
        known, genitive = found
        if _is_part_of_name(kit, sentence, index, known):
            continue
        sentence.taken.add(index)
        if text.startswith("- ", token.end):
            continue  # `NATO- und afghanische Truppen`: the first part of a compound
        if known.type is NameType.STATE and _belongs_to_name(kit, sentence, index):
            sentence.taken.add(index - 1)
            yield organisation(text, tokens[index - 1].start, token.end)
        elif _acts(kit, tokens, index, index, known, genitive):
            yield Mention(token.start, token.end, known.kind, known.canonical)


def _acts(
    kit: Kit, tokens: Sequence[Token], first: int, last: int, known: Known, genitive: bool
) -> bool:
    if known.type is NameType.STATE:
        return stands_for_actor(tokens, first, last, genitive=genitive)
    if known.type is NameType.CAPITAL:
        return capital_stands_for_state(tokens, first, last, genitive=genitive)
    return True


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
        if index and kit.lexicon.is_given(tokens[index - 1].text) and word.gap == " ":
            return True
        if after is not None and after.gap == " " and kit.lexicon.is_given(word.text):
            return is_name_word(after, kit.lexicon)
    return False


def governments(kit: Kit, text: str, sentence: Line) -> Iterator[Mention]:
    """Find `russische Regierung`, `US-Regierung`, `Regierung Österreichs`."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if not sentence.free(index):
            continue
        state = government_with_adjective(tokens, index, kit.tables)
        if state is not None:
            sentence.taken.update((index - 1, index))
            yield Mention(tokens[index - 1].start, token.end, STATE, state)
            continue
        prefix, _, head = token.text.partition("-")
        if head in ("Regierung", "Administration"):
            found = kit.gazetteer.single(prefix) if prefix != "US" else None
            sentence.taken.add(index)
            if prefix == "US" or (found and found[0].type is not NameType.ORGANISATION):
                canonical = "USA" if found is None else found[0].canonical
                yield Mention(token.start, token.end, STATE, canonical)
        elif token.text == "Regierung":
            yield from _government_of(kit, text, sentence, index)


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
        yield Mention(tokens[index].start, tokens[after].end, STATE, found[0].canonical)

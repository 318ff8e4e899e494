"""Finds mentions of actors in English text: known names, bodies, persons; no trained weights."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from babel import Locale

from goldspan.prefill.actors.english_places import PlaceWords
from goldspan.prefill.actors.gazetteer import ORGANISATION, PERSON, STATE, Known, NameType
from goldspan.prefill.actors.lexicon import Lexicon
from goldspan.prefill.actors.mentions import Mention
from goldspan.prefill.actors.scene import Token, tokens_of
from goldspan.prefill.reading import sentences

LONGEST_NAME = 8  # words of a known name
LONGEST_RUN = 4  # words of a person's name
_POSSESSIVE = ("'s", "’s")
_JOINING = frozenset({"of", "for", "on"})
_PARTICLES = frozenset({"van", "von", "de", "der", "bin", "al", "la", "du", "da", "del", "di"})
_SAYING = frozenset({"said", "says", "told", "added", "who"})
_NO_STATES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AQ"})


class EnglishActors:
    """The tables of English names, ready to use; keeps nothing of a text."""

    def __init__(self, tables: Mapping[str, Any], lexicon: Lexicon) -> None:
        self._names: dict[str, list[tuple[tuple[str, ...], Known]]] = {}
        for name, known in _known_names(tables).items():
            words = tuple(name.split())
            self._names.setdefault(words[0], []).append((words, known))
        for found in self._names.values():
            found.sort(key=lambda entry: -len(entry[0]))
        words = tables["words"]
        self._demonyms: Mapping[str, str] = tables["demonyms"]
        self._titles = frozenset(words["titles"].split())
        self._state_heads = frozenset(words["state_heads"].split())
        self._heads = frozenset(words["heads"].split()) | self._state_heads
        self._small_heads = frozenset(words["small_heads"].split())
        self._never = frozenset(words["never"].split())
        self._places = PlaceWords(words)
        self._lexicon = lexicon

    def find(self, text: str, stretches: Iterable[tuple[int, int]]) -> list[Mention]:
        """Return the mentions in these stretches of the text, in order, none inside another."""
        page = [
            tokens_of(text, sentence)
            for start, end in stretches
            for sentence in sentences(text, start, end)
        ]
        taken: list[set[int]] = [set() for _ in page]
        mentions: list[Mention] = []
        for tokens, used in zip(page, taken, strict=True):
            mentions += self._in_sentence(text, tokens, used)
        mentions += _abbreviations(text, mentions)
        mentions += self._again(page, taken, mentions)
        return sorted(mentions, key=lambda mention: mention.start)

    def _in_sentence(self, text: str, tokens: Sequence[Token], used: set[int]) -> list[Mention]:
        found = []
        index = 0
        while index < len(tokens):
            taken = (
                self._government(text, tokens, index)
                or self._body(text, tokens, index)
                or self._known(text, tokens, index)
                or self._person(tokens, index)
            )
            if taken is None:
                index += 1
                continue
            mention, end = taken
            used.update(range(index, end))
            if mention is not None:
                found.append(mention)
            index = end
        return found

    def _known(
        self, text: str, tokens: Sequence[Token], index: int
    ) -> tuple[Mention | None, int] | None:
        """Find a known name; a state or capital that is only a place is passed over."""
        for words, known in self._names.get(_stem(tokens[index]), ()):
            end = index + len(words)
            if end > len(tokens) or any(
                _stem(tokens[index + i]) != word or (i and tokens[index + i].gap != " ")
                for i, word in enumerate(words)
            ):
                continue
            if known.type in (NameType.STATE, NameType.CAPITAL) and not self._places.acts(
                tokens, index, end - 1, capital=known.type is NameType.CAPITAL
            ):
                return None, end
            stop = tokens[end - 1].start + len(_stem(tokens[end - 1]))
            if "." in words[-1] and text[stop : stop + 1] == ".":
                stop += 1
            start = tokens[index].start
            return Mention(start, stop, known.kind, known.canonical, evidence="known"), end
        return None

    def _government(
        self, text: str, tokens: Sequence[Token], index: int
    ) -> tuple[Mention, int] | None:
        """Find `Russian government`, and `foreign ministry` behind `Russia’s`."""
        state = self._demonyms.get(tokens[index].text)
        owner = tokens[index - 1] if index else None
        first = index + 1
        if owner is not None and _is_possessive(owner) and tokens[index].text.islower():
            known = next(
                (k for words, k in self._names.get(_stem(owner), ()) if len(words) == 1), None
            )
            if known is not None and known.type is NameType.STATE:
                state, first = known.canonical, index
        if state is None:
            return None
        for end in range(first, min(index + 4, len(tokens))):
            if tokens[end].gap != " ":
                return None
            if _stem(tokens[end]).lower() in self._small_heads:
                stop = tokens[end].start + len(_stem(tokens[end]))
                start = tokens[index].start
                return Mention(start, stop, STATE, state, evidence="body"), end + 1
        return None

    def _body(self, text: str, tokens: Sequence[Token], index: int) -> tuple[Mention, int] | None:
        """Find a run of capitals that has the head of a body's name in it."""
        if not self._may_open(tokens[index]):
            return None
        end = index + 1
        while end < len(tokens) and end - index < LONGEST_NAME:
            token = tokens[end]
            joins = token.text in _JOINING and tokens[end - 1].text in self._heads
            if token.gap != " " or not (token.capital or joins) or _is_possessive(tokens[end - 1]):
                break
            end += 1
        while end > index and not tokens[end - 1].capital:
            end -= 1
        heads = [i for i in range(index, end) if _stem(tokens[i]) in self._heads]
        if not heads or end - index < 2:
            return None
        if not any(tokens[i].text in _JOINING for i in range(heads[0], end)):
            end = heads[-1] + 1
        if end - index < 2:
            return None
        kind = STATE if _stem(tokens[heads[0]]) in self._state_heads else ORGANISATION
        start, stop = tokens[index].start, tokens[end - 1].start + len(_stem(tokens[end - 1]))
        return Mention(start, stop, kind, text[start:stop], evidence="body"), end

    def _person(self, tokens: Sequence[Token], index: int) -> tuple[Mention, int] | None:
        """Find a name behind a title, one that begins with a given name, or one that speaks."""
        before = tokens[index - 1] if index else None
        titled = (
            before is not None
            and before.low.rpartition("-")[2] in self._titles
            and tokens[index].gap in (" ", ". ")
        )
        end = self._run(tokens, index)
        if end == index:
            return None
        given = self._lexicon.is_given(tokens[index].text)
        following = tokens[end].low if end < len(tokens) else ""
        if not (titled or (given and end - index >= 2)):
            speaks = following in _SAYING or (before is not None and before.low in _SAYING)
            if end - index < 2 or end - index > 3 or not speaks:
                return None
        last = tokens[end - 1]
        stop = last.start + len(_stem(last))
        name = " ".join([*(t.text for t in tokens[index : end - 1]), _stem(last)])
        title = before.low if titled and before is not None else ""
        return Mention(tokens[index].start, stop, PERSON, name, title, "person"), end

    def _run(self, tokens: Sequence[Token], index: int) -> int:
        """Return the end of the run of words that may be a person's name."""
        if not self._may_open(tokens[index]):
            return index
        end = index
        while end < len(tokens) and end - index < LONGEST_RUN:
            token = tokens[end]
            if end > index:
                initial = len(tokens[end - 1].text) == 1 and token.gap == ". "
                if (token.gap != " " and not initial) or _is_possessive(tokens[end - 1]):
                    break
            if token.low in _PARTICLES and end > index and token.text.islower():
                end += 1
                continue
            if not token.capital or not token.text[0].isalpha() or token.text in self._never:
                break
            if (token.text.isupper() and len(token.text) > 2) or token.low in self._titles:
                break
            if _stem(token) in self._heads:
                return index
            end += 1
        while end > index and not tokens[end - 1].capital:
            end -= 1
        return end

    def _may_open(self, token: Token) -> bool:
        return token.capital and token.text not in self._never and token.low not in self._titles

    def _again(
        self, page: Sequence[Sequence[Token]], taken: Sequence[set[int]], found: Sequence[Mention]
    ) -> list[Mention]:
        """Find persons by their last name, and bodies by their abbreviation."""
        known: dict[str, Mention] = {}
        for mention in found:
            if mention.kind == PERSON:
                known.setdefault(mention.canonical.rpartition(" ")[2], mention)
            elif mention.evidence == "abbreviation":
                known.setdefault(mention.function, mention)
        again = []
        places = {(mention.start, mention.end) for mention in found}
        for tokens, used in zip(page, taken, strict=True):
            for index, token in enumerate(tokens):
                first = known.get(_stem(token))
                place = (token.start, token.start + len(_stem(token)))
                if first is None or index in used or place in places:
                    continue
                again.append(Mention(*place, first.kind, first.canonical, evidence="again"))
        return again


def _known_names(tables: Mapping[str, Any]) -> dict[str, Known]:
    names: dict[str, Known] = {}
    for code, name in Locale("en").territories.items():
        if len(code) == 2 and code.isalpha() and code not in _NO_STATES:
            names[name] = Known(NameType.STATE, name)
    kinds = (
        ("states", NameType.STATE),
        ("offices", NameType.OFFICE),
        ("organisations", NameType.ORGANISATION),
    )
    for table, kind in kinds:
        for canonical, forms in tables[table].items():
            for form in forms:
                names[form] = Known(kind, canonical)
    for capital, state in tables["capitals"].items():
        names[capital] = Known(NameType.CAPITAL, state)
    return names


def _abbreviations(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Find the abbreviation in brackets behind a long name."""
    found = []
    for mention in mentions:
        start = mention.end + 2
        if text[mention.end : start] != " (" or mention.kind == PERSON:
            continue
        end = text.find(")", start, start + 9)
        short = text[start:end] if end > 0 else ""
        if len(short) > 1 and short.isalpha() and short.isupper():
            found.append(
                Mention(start, end, mention.kind, mention.canonical, short, "abbreviation")
            )
    starts = {mention.start for mention in mentions}
    return [mention for mention in found if mention.start not in starts]


def _stem(token: Token) -> str:
    """Return a word without the possessive ending."""
    return token.text[:-2] if _is_possessive(token) else token.text


def _is_possessive(token: Token) -> bool:
    return token.text.endswith(_POSSESSIVE)

"""Finds mentions of actors in plain text: known names first, then bodies, persons, and the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import regex

from goldspan.prefill.actors.bodies import (
    BodyTables,
    extend_body,
    government_with_adjective,
    nominative,
)
from goldspan.prefill.actors.gazetteer import (
    ORGANISATION,
    PERSON,
    STATE,
    Gazetteer,
    Known,
    NameType,
)
from goldspan.prefill.actors.lexicon import Lexicon
from goldspan.prefill.actors.mentions import Mention, with_full_names
from goldspan.prefill.actors.persons import FUNCTION, PARTICLES, is_name_word, name_run
from goldspan.prefill.actors.scene import (
    ARTICLES,
    PLACE_PREPOSITIONS,
    Token,
    capital_stands_for_state,
    is_finite,
    stands_for_actor,
    tokens_of,
)
from goldspan.prefill.reading import sentences

_ABBREVIATION = regex.compile(r"\p{Lu}{2,6}(?:\d\d?)?|\p{Lu}\p{Ll}+\p{Lu}\p{L}*|\p{Ll}\p{Lu}\p{L}+")
_NOT_ABBREVIATED = frozenset(
    "MEZ MESZ GMT UTC PC TV DVD CD DNA AKW USD EUR PDF MW KW TNT HIV AIDS Aids USB SMS WM EM US ICE IC OP GPS"
    " UKW LKW PKW EKG Pkw Lkw II III IV VI VII VIII IX XI XII XX XXI GmbH KFZ AG NS BRD EHEC ALG HD IQ OK PR WLAN"
    " DSL LED LCD UV UFO AM FM NR TU FH MdB MdL WG CEO CO ISBN URL IP FAQ EUR".split()
)


_CLOSING_QUOTE = regex.compile(r"[“”\"«]")
_DOMAIN = regex.compile(r"[\p{L}\p{N}-]{3,}\.(?:de|com|org|net|at|ch|eu)")
_CONJUNCTIONS = frozenset("dass ob weil wenn nachdem während und als wonach".split())


@dataclass(slots=True)
class _Sentence:
    tokens: list[Token]
    taken: set[int] = field(default_factory=set)

    def free(self, index: int) -> bool:
        return 0 <= index < len(self.tokens) and index not in self.taken

    def between(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the first and last token of a range of characters."""
        inside = [i for i, t in enumerate(self.tokens) if t.start < end and t.end > start]
        return (inside[0], inside[-1]) if inside else None


class ActorFinder:
    """Finds the mentions of a text; holds the tables, keeps nothing of a text."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        tables: BodyTables,
        lexicon: Lexicon,
        not_persons: Iterable[str],
        place_openings: Iterable[str],
    ) -> None:
        self._not_persons = frozenset(not_persons)
        self._place_openings = frozenset(place_openings)
        self._gazetteer = gazetteer
        self._tables = tables
        self._lexicon = lexicon

    def find(self, text: str, stretches: Iterable[tuple[int, int]]) -> list[Mention]:
        """Return the mentions in these stretches of the text, in order, none inside another."""
        page = [
            _Sentence(tokens_of(text, sentence))
            for start, end in stretches
            for sentence in sentences(text, start, end)
        ]
        mentions: list[Mention] = []
        for sentence in page:
            mentions += self._known(text, sentence)
            mentions += self._governments(text, sentence)
            mentions += self._introduced(text, sentence)
            mentions += self._quoted(text, sentence)
            mentions += self._bodies(text, sentence)
            mentions += self._companies(text, sentence)
            mentions += self._persons(text, sentence)
        mentions += self._again(text, page, mentions)
        mentions += self._unknown(text, page)
        mentions = with_full_names(_with_long_forms(text, mentions))
        return sorted(mentions, key=lambda m: (m.start, m.end))

    def _known(self, text: str, sentence: _Sentence) -> Iterator[Mention]:
        tokens = sentence.tokens
        if not tokens:
            return
        for sighting in self._gazetteer.multi(text, tokens[0].start, tokens[-1].end):
            place = sentence.between(sighting.start, sighting.end)
            if place is None or any(i in sentence.taken for i in range(place[0], place[1] + 1)):
                continue
            sentence.taken.update(range(place[0], place[1] + 1))
            if self._acts(tokens, place[0], place[1], sighting.known, sighting.genitive):
                yield Mention(
                    sighting.start, sighting.end, sighting.known.kind, sighting.known.canonical
                )
        for index, token in enumerate(tokens):
            if index in sentence.taken or (found := self._gazetteer.single(token.text)) is None:
                continue
            known, genitive = found
            if self._is_part_of_name(sentence, index, known):
                continue
            sentence.taken.add(index)
            if known.type is NameType.STATE and self._belongs_to_name(sentence, index):
                sentence.taken.add(index - 1)
                yield _organisation(text, tokens[index - 1].start, token.end)
            elif self._acts(tokens, index, index, known, genitive):
                yield Mention(token.start, token.end, known.kind, known.canonical)

    def _acts(
        self, tokens: Sequence[Token], first: int, last: int, known: Known, genitive: bool
    ) -> bool:
        if known.type is NameType.STATE:
            return stands_for_actor(tokens, first, last, genitive=genitive)
        if known.type is NameType.CAPITAL:
            return capital_stands_for_state(tokens, first, last, genitive=genitive)
        return True

    def _belongs_to_name(self, sentence: _Sentence, index: int) -> bool:
        """Say whether a state closes an organisation's name (`Wikimedia Deutschland`)."""
        token = sentence.tokens[index]
        if not sentence.free(index - 1) or token.gap != " ":
            return False
        before = sentence.tokens[index - 1]
        known = self._lexicon.is_lower(before.text) or before.text in self._lexicon.places
        return len(before.text) > 3 and is_name_word(before, self._lexicon) and not known

    def _is_part_of_name(self, sentence: _Sentence, index: int, known: Known) -> bool:
        """Say whether a known word is a person's name here (`Paris Hilton`), or a noun."""
        tokens = sentence.tokens
        word = tokens[index]
        if known.type is NameType.ORGANISATION and not word.text.isupper():
            if word.initial and self._lexicon.is_lower(word.text):
                return True
            after = tokens[index + 1] if index + 1 < len(tokens) else None
            if index and tokens[index - 1].text in self._lexicon.given and word.gap == " ":
                return True
            if after is not None and after.gap == " " and word.text in self._lexicon.given:
                return is_name_word(after, self._lexicon)
        return False

    def _governments(self, text: str, sentence: _Sentence) -> Iterator[Mention]:
        tokens = sentence.tokens
        for index, token in enumerate(tokens):
            if not sentence.free(index):
                continue
            state = government_with_adjective(tokens, index, self._tables)
            if state is not None:
                sentence.taken.update((index - 1, index))
                yield Mention(tokens[index - 1].start, token.end, STATE, state)
                continue
            prefix, _, head = token.text.partition("-")
            if head in ("Regierung", "Administration"):
                found = self._gazetteer.single(prefix) if prefix != "US" else None
                sentence.taken.add(index)
                if prefix == "US" or (found and found[0].type is not NameType.ORGANISATION):
                    canonical = "USA" if found is None else found[0].canonical
                    yield Mention(token.start, token.end, STATE, canonical)
            elif token.text == "Regierung":
                yield from self._government_of(text, sentence, index)

    def _government_of(self, text: str, sentence: _Sentence, index: int) -> Iterator[Mention]:
        tokens = sentence.tokens
        after = index + 1
        if after < len(tokens) and tokens[after].text == "in":
            after += 1
        if after >= len(tokens) or tokens[after].gap != " ":
            return
        found = self._gazetteer.single(tokens[after].text)
        if found is not None and found[0].type in (NameType.STATE, NameType.CAPITAL):
            if after == index + 1 and not found[1]:
                return
            sentence.taken.update(range(index, after + 1))
            yield Mention(tokens[index].start, tokens[after].end, STATE, found[0].canonical)

    def _introduced(self, text: str, sentence: _Sentence) -> Iterator[Mention]:
        """Find names behind a word such as `Zeitung` or `Partei`, quoted or not."""
        tokens = sentence.tokens
        for index, token in enumerate(tokens[:-1]):
            base = token.text if token.text in self._tables.media_words else token.text.rstrip("s")
            media = base in self._tables.media_words
            if not media and base not in self._tables.organisation_words:
                continue
            following = tokens[index + 1]
            quoted = regex.fullmatch(r"\s[„“\"»«‚']+", following.gap)
            if quoted:
                end = regex.compile(r"[“”\"«»‘']").search(text, following.start)
                if end is None or end.start() - following.start > 50:
                    continue
                place = sentence.between(following.start, end.start())
                if place is None or any(i in sentence.taken for i in range(place[0], place[1] + 1)):
                    continue
                sentence.taken.update(range(place[0], place[1] + 1))
                yield _organisation(text, following.start, end.start())
            elif following.gap == " " and following.capital and sentence.free(index + 1):
                last = index + 1
                while (
                    sentence.free(last + 1)
                    and tokens[last + 1].gap == " "
                    and tokens[last + 1].capital
                    and not self._lexicon.is_noun(tokens[last + 1].text)
                ):
                    last += 1
                if self._lexicon.is_noun(following.text) and last == index + 1:
                    continue
                if following.text in self._lexicon.given:
                    continue
                sentence.taken.update(range(index + 1, last + 1))
                yield _organisation(text, following.start, tokens[last].end)

    def _quoted(self, text: str, sentence: _Sentence) -> Iterator[Mention]:
        """Find a name in quotes that acts: `die „Rundschau“ berichtet`, `der „Club“ (CC)`."""
        tokens = sentence.tokens
        for index, token in enumerate(tokens):
            opening = regex.fullmatch(r"\s[„“\"»]", token.gap)
            if opening is None or index == 0 or not token.capital:
                continue
            end = _CLOSING_QUOTE.search(text, token.start, token.start + 60)
            place = sentence.between(token.start, end.start()) if end is not None else None
            if end is None or place is None or place[1] - place[0] > 4:
                continue
            inside = tokens[place[0] : place[1] + 1]
            after = tokens[place[1] + 1] if place[1] + 1 < len(tokens) else None
            acts = text[end.end() : end.end() + 2] == " (" or (after is not None and is_finite(after.text))
            owner = tokens[index - 1].low in ("die", "der", "das", "des", "vom", "dem")
            if owner and acts and all(t.capital or t.low in ("am", "für", "und", "der") for t in inside):
                if not any(i in sentence.taken for i in range(place[0], place[1] + 1)):
                    sentence.taken.update(range(place[0], place[1] + 1))
                    yield _organisation(text, token.start, end.start())

    def _bodies(self, text: str, sentence: _Sentence) -> Iterator[Mention]:
        tokens = sentence.tokens
        for index, token in enumerate(tokens):
            if not sentence.free(index) or not token.capital:
                continue
            kind = self._tables.head(token.text)
            if kind is None or not self._is_single_body(sentence, index):
                continue
            first, last = extend_body(
                text, tokens, index, self._tables, self._lexicon, sentence.taken
            )
            sentence.taken.update(range(first, last + 1))
            start, end = tokens[first].start, tokens[last].end
            name = self._with_known_prefix(nominative(text[start:end]))
            state = self._state_behind(tokens, first, last) if kind == STATE else None
            if state is not None and first == last:
                name = f"{state} {name}"
            yield Mention(start, end, kind, name)

    def _with_known_prefix(self, name: str) -> str:
        """Give a compound the usual spelling of what it begins with (`NATO-Rat` → `Nato-Rat`)."""
        prefix, dash, rest = name.partition("-")
        found = self._gazetteer.single(prefix) if dash else None
        if found is None or found[0].canonical.lower() != prefix.lower():
            return name
        return f"{found[0].canonical}-{rest}"

    def _is_single_body(self, sentence: _Sentence, index: int) -> bool:
        """Say whether it is this body, not bodies in general (`Gerichte`, `ein Stadtrat`)."""
        before = sentence.tokens[index - 1].low if index else ""
        return before not in ("ein", "eine", "einer", "eines", "einem", "einen", "kein", "keine", "jeder")

    def _state_behind(self, tokens: Sequence[Token], first: int, last: int) -> str | None:
        """Return the adjective of the state that a ministry belongs to, where it is said."""
        state = self._tables.state_of(tokens[first - 1].text) if first else None
        if state is None and last + 2 < len(tokens) and tokens[last + 1].text == "in":
            found = self._gazetteer.single(tokens[last + 2].text)
            state = found[0].canonical if found and found[0].kind == STATE else None
        if state is None and first and tokens[first - 1].text.endswith("er"):
            found = self._gazetteer.single(tokens[first - 1].text[:-2]) or self._gazetteer.single(
                tokens[first - 1].text[:-2] + "au"
            )
            state = found[0].canonical if found and found[0].type is NameType.CAPITAL else None
        if state is None:
            return None
        adjective = next((a for a, s in self._tables.adjectives.items() if s == state), None)
        return f"{adjective[0].upper()}{adjective[1:]}es" if adjective else None

    def _companies(self, text: str, sentence: _Sentence) -> Iterator[Mention]:
        tokens = sentence.tokens
        for index, token in enumerate(tokens):
            if not sentence.free(index) or index == 0 or token.gap != " ":
                continue
            legal = token.text in self._tables.legal
            if not legal and token.text not in self._tables.english:
                continue
            first = index
            while sentence.free(first - 1) and tokens[first].gap == " " and tokens[first - 1].capital:
                if tokens[first - 1].initial and self._lexicon.is_lower(tokens[first - 1].text):
                    break
                first -= 1
            last = index
            while not legal and sentence.free(last + 1) and tokens[last + 1].gap == " " and (
                tokens[last + 1].text in self._tables.english or is_name_word(tokens[last + 1], self._lexicon)
            ):
                last += 1
            if first == index:
                continue
            sentence.taken.update(range(first, last + 1))
            end = tokens[last].end
            if text[end : end + 1] == "." and tokens[last].text in ("Inc", "Corp", "Co", "Ltd", "Bros"):
                end += 1
            name = text[tokens[first].start : tokens[index - 1].end if legal else end]
            yield Mention(tokens[first].start, end, ORGANISATION, name)

    def _persons(self, text: str, sentence: _Sentence) -> Iterator[Mention]:
        tokens = sentence.tokens
        index = 0
        while index < len(tokens):
            token = tokens[index]
            title = _function_before(tokens, index)
            end = name_run(tokens, index, self._lexicon, trusting=bool(title))
            end = next((i for i in range(index, end) if i in sentence.taken), end)
            while end > index and tokens[end - 1].text.islower():
                end -= 1
            if end > index and token.capital and self._is_person(tokens, index, end, title):
                sentence.taken.update(range(index, end))
                yield _person(text, tokens[index:end], title)
                index = end
            else:
                index += 1

    def _is_person(self, tokens: Sequence[Token], first: int, end: int, title: str) -> bool:
        size = end - first
        head = tokens[first]
        if title and not (size == 1 and self._lexicon.is_noun(head.text)):
            return True
        if size >= 2 and head.text in self._lexicon.given:
            return True
        if size < 2 or (head.initial and self._lexicon.is_lower(head.text)):
            return False
        words = [token.text for token in tokens[first:end]]
        if self._not_persons.intersection(words) or head.text in self._place_openings:
            return False
        if head.text in self._lexicon.places or " ".join(words) in self._lexicon.places:
            return False
        before = tokens[first - 1] if first else None
        if before is not None and before.low in ARTICLES:
            return False
        if before is not None and before.low in PLACE_PREPOSITIONS and before.low not in ("nach", "bei", "auf", "über"):
            return False
        return size <= 4

    def _again(
        self, text: str, page: Sequence[_Sentence], mentions: Sequence[Mention]
    ) -> Iterator[Mention]:
        """Find later mentions of persons by their last name, and of organisations by theirs."""
        names: dict[str, tuple[str, str]] = {}
        for mention in mentions:
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
        for sentence in page:
            for index, token in enumerate(sentence.tokens):
                if not sentence.free(index) or not token.capital:
                    continue
                stem = token.text if token.text in names else regex.sub(r"[s’']$", "", token.text)
                if stem not in names or (token.initial and self._lexicon.is_lower(token.text)):
                    continue
                canonical, kind = names[stem]
                sentence.taken.add(index)
                yield Mention(token.start, token.end, kind, canonical)

    def _unknown(self, text: str, page: Sequence[_Sentence]) -> Iterator[Mention]:
        """Find abbreviations, and names that stand where an actor stands."""
        seen = Counter(token.text for sentence in page for token in sentence.tokens)
        for sentence in page:
            tokens = sentence.tokens
            for index, token in enumerate(tokens):
                if not sentence.free(index):
                    continue
                if _DOMAIN.fullmatch(token.text):
                    sentence.taken.add(index)
                    yield _organisation(text, token.start, token.end)
                    continue
                if not token.capital and not _ABBREVIATION.fullmatch(token.text):
                    continue
                stem = token.text.removesuffix("s")
                short = _ABBREVIATION.fullmatch(token.text) or _ABBREVIATION.fullmatch(stem)
                if short and token.text not in _NOT_ABBREVIATED and stem not in _NOT_ABBREVIATED:
                    if not (token.text.isupper() and len(token.text) > 4 and self._shouts(tokens)):
                        sentence.taken.add(index)
                        yield Mention(token.start, token.end, ORGANISATION, stem if short and stem.isupper() else token.text)
                elif self._acts_unknown(tokens, index, seen):
                    sentence.taken.add(index)
                    yield Mention(token.start, token.end, ORGANISATION, token.text)

    def _shouts(self, tokens: Sequence[Token]) -> bool:
        return sum(t.text.isupper() for t in tokens) > len(tokens) / 2

    def _acts_unknown(self, tokens: Sequence[Token], index: int, seen: Counter[str]) -> bool:
        token = tokens[index]
        if not is_name_word(token, self._lexicon) or len(token.text) < 3 or "-" in token.text:
            return False
        if token.initial and self._lexicon.is_lower(token.text):
            return False
        if FUNCTION.fullmatch(token.text):
            return False
        before = tokens[index - 1] if index else None
        if before is not None and before.low in PLACE_PREPOSITIONS:
            return False
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None or following.gap != " " or not is_finite(following.text):
            return False
        begins = before is None or token.gap.startswith(",") or before.low in _CONJUNCTIONS
        return begins and seen[token.text] >= 2 and token.text not in self._lexicon.places


def _function_before(tokens: Sequence[Token], index: int) -> str:
    """Return the title or function that stands before a name, or an empty text."""
    if not index or tokens[index].gap not in (" ", ". ", "\u00a0"):
        return ""
    before = tokens[index - 1]
    last = before.text.rpartition("-")[2]
    if not before.capital or not FUNCTION.fullmatch(last):
        return ""
    return before.text


def _person(text: str, tokens: Sequence[Token], title: str) -> Mention:
    start, end = tokens[0].start, tokens[-1].end
    if regex.fullmatch(r"[IVX]+", tokens[-1].text) and text[end : end + 1] == ".":
        end += 1
    name = text[start:end]
    if name.endswith("s") and _is_genitive(text, tokens):
        name = name[:-1]
    return Mention(start, end, PERSON, name, title.rpartition("-")[2])


def _is_genitive(text: str, tokens: Sequence[Token]) -> bool:
    return regex.search(rf"\b{regex.escape(tokens[-1].text[:-1])}\b", text) is not None


def _organisation(text: str, start: int, end: int) -> Mention:
    return Mention(start, end, ORGANISATION, text[start:end])


def _with_long_forms(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Give an abbreviation in brackets behind a name, wherever it comes again, that name."""
    long_forms: dict[str, str] = {}
    ends = {m.end: m for m in mentions}
    for mention in mentions:
        opening = text.rfind("(", max(0, mention.start - 2), mention.start)
        holder = ends.get(opening - 1) if opening > 0 else None
        short = text[mention.start : mention.end]
        if holder is not None and mention.canonical == short and short.isupper():
            if holder.canonical.endswith(short):
                continue
            long_forms[short] = holder.canonical
    return [
        Mention(m.start, m.end, m.kind, long_forms[m.canonical], m.function)
        if m.canonical in long_forms and m.kind == ORGANISATION
        else m
        for m in mentions
    ]

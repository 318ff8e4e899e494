"""Finds who says something: a mention near the attributing words, a description, a pronoun."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import regex

from goldspan.prefill.actors.persons import FUNCTION
from goldspan.prefill.actors.scene import ARTICLES, Token, is_finite
from goldspan.prefill.claims.sentence import Sentence
from goldspan.prefill.claims.statement import Range, Speaker
from goldspan.prefill.marking import Mark

_PREPOSITIONS = frozenset({
    "in", "im", "an", "am", "auf", "aus", "bei", "beim", "mit", "nach", "vor", "von", "vom", "zu",
    "zum", "zur", "über", "gegen", "für", "gegenüber", "um", "durch", "ohne", "unter", "zwischen",
    "seit", "wegen", "trotz", "während", "innerhalb", "neben", "hinter", "ins", "ans",
})  # fmt: skip
_SPEAKING = regex.compile(r"(?:er|en|innen|leute|oren|isten|männer|nde|arme)$")
_AGENT = frozenset({"von", "vom", "durch", "seitens"})
_PRONOUNS = frozenset({"er", "sie", "dieser", "diese", "letzterer"})
_GENITIVE = frozenset({"des", "der", "eines", "einer"})


@dataclass(frozen=True, slots=True)
class People:
    """The text, the marks of its actors in order, and the words for speakers.

    `before` is the person named last before the first of the actors.
    """

    text: str
    actors: Sequence[Mark]
    speakers: Collection[str]
    before: Mark | None = None

    def around(self, start: int, end: int) -> People:
        """Return the same for one sentence: its actors, and the person named last before it."""
        first = bisect_left(self.actors, start, key=lambda mark: mark.start)
        last = bisect_left(self.actors, end, key=lambda mark: mark.start)
        persons = (
            mark for mark in reversed(self.actors[:first]) if mark.attrs.get("kind") == "PERSON"
        )
        return replace(self, actors=self.actors[first:last], before=next(persons, None))

    def within(self, start: int, end: int) -> list[Mark]:
        """Return the actors in a stretch of text."""
        return [mark for mark in self.actors if start <= mark.start and mark.end <= end]

    def last_person(self, before: int) -> Mark | None:
        """Return the person named last before a place."""
        persons = [m for m in self.actors if m.end <= before and m.attrs.get("kind") == "PERSON"]
        return persons[-1] if persons else self.before


def find_speakers(
    sentence: Sentence,
    people: People,
    region: Sequence[Range],
    cue: int,
    *,
    agent: bool = False,
    genitive: bool = False,
    last: tuple[Speaker, ...] = (),
) -> tuple[Speaker, ...]:
    """Return who speaks in these stretches of the reporting clause, nearest to the cue.

    `agent`: the speaker stands behind `von` (passive); `genitive`: it follows `nach Angaben`.
    `last` spoke before: a pronoun means them.
    """
    candidates: list[Speaker] = []
    for start, end in region:
        candidates += [
            _known(mark)
            for mark in people.within(start, end)
            if _may_speak(sentence, mark.start, mark.end, agent=agent, genitive=genitive)
        ]
        candidates += _described(sentence, people, start, end, agent=agent, genitive=genitive)
    candidates = _without_appositions(sentence, candidates)
    if not candidates:
        return _pronoun(sentence, people, region, last) or _unnamed(sentence, region, cue)
    if genitive or sentence.text[cue : cue + 1] == ":":
        best = min(candidates, key=lambda s: s.start)
    else:
        best = min(candidates, key=lambda s: _distance(s, cue))
    return (best, *_joined(sentence, best, candidates))


def _known(mark: Mark) -> Speaker:
    return Speaker(mark.start, mark.end, mark.id, str(mark.attrs.get("kind", "")))


def _distance(speaker: Speaker, cue: int) -> int:
    return max(speaker.start - cue, cue - speaker.end, 0)


def _joined(
    sentence: Sentence, best: Speaker, candidates: Sequence[Speaker]
) -> tuple[Speaker, ...]:
    """Return the other speakers that `und` joins to this one."""
    joined = []
    for other in candidates:
        first, last = sorted((best, other), key=lambda s: s.start)
        between = sentence.text[first.end : last.start]
        if other != best and regex.fullmatch(
            r"\s(?:und|sowie|sowie auch)(?:\s(?:die|der|das))?\s(?:\p{Ll}+e[rn]?\s)?", between
        ):
            joined.append(other)
    return tuple(joined)


def _may_speak(sentence: Sentence, start: int, end: int, *, agent: bool, genitive: bool) -> bool:
    index = next((i for i, t in enumerate(sentence.tokens) if t.end > start), 0)
    if sentence.quoted(sentence.tokens[index]) and end - start < sentence.end - sentence.start:
        inside_long = any(
            a < start and b > end and b - a > end - start + 4 for a, b in sentence.quotes
        )
        if inside_long:
            return False
    before = index - 1
    while before >= 0 and (
        sentence.word_at(before) in ARTICLES or _is_adjective(sentence.tokens[before])
    ):
        before -= 1
    word = sentence.word_at(before)
    article = sentence.word_at(before + 1) if before + 1 < index else ""
    if agent:
        return word in _AGENT or _is_title(sentence, before)
    if genitive:
        return True
    if word in _PREPOSITIONS or article in ("dem", "zum"):
        return False
    if word == "und" and _governed(sentence, before):
        return False
    if before >= 0 and sentence.tokens[before].capital and sentence.word_at(before - 1) == "dem":
        return False
    if _is_title(sentence, before) and before + 1 == index:
        return _title_may_speak(sentence, before)
    if article in _GENITIVE and before >= 0 and sentence.tokens[before].capital:
        return False
    following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    owned = sentence.text[start:end].endswith("s") and following is not None and following.capital
    return not (
        owned and following is not None and following.gap == " " and following.start == end + 1
    )


def _governed(sentence: Sentence, index: int) -> bool:
    """Look past `und` at what governs the first of two names: `zwischen Russland und der Nato`."""
    before = index - 1
    while before >= 0 and (sentence.tokens[before].capital or sentence.word_at(before) in ARTICLES):
        before -= 1
    return sentence.word_at(before) in _PREPOSITIONS


def _title_may_speak(sentence: Sentence, index: int) -> bool:
    """Look past the title before a name: `von Außenminister Lawrow` is no subject."""
    before = index - 1
    while before >= 0 and (
        sentence.word_at(before) in ARTICLES
        or _is_adjective(sentence.tokens[before])
        or (sentence.tokens[before].low.endswith("s") and sentence.tokens[before].capital)
    ):
        before -= 1
    return sentence.word_at(before) not in _PREPOSITIONS


def _is_adjective(token: Token) -> bool:
    return (
        token.text.islower()
        and len(token.text) > 4
        and regex.search(r"(?:e|er|en|em|es)$", token.text) is not None
        and not is_finite(token.text)
        and token.text not in _PREPOSITIONS
    )


def _is_title(sentence: Sentence, index: int) -> bool:
    if not 0 <= index < len(sentence.tokens):
        return False
    token = sentence.tokens[index]
    return token.capital and FUNCTION.fullmatch(token.text.rpartition("-")[2]) is not None


def _described(
    sentence: Sentence, people: People, start: int, end: int, *, agent: bool, genitive: bool
) -> list[Speaker]:
    """Find descriptions that speak: `ein Sprecher`, `die Polizei`, `deutsche Behörden`."""
    found = []
    for index, token in enumerate(sentence.tokens):
        if not (start <= token.start and token.end <= end and token.capital):
            continue
        last = token.text.rpartition("-")[2]
        if not (token.text in people.speakers or FUNCTION.fullmatch(last)):
            continue
        if any(m.start < token.end and token.start < m.end for m in people.actors):
            continue
        following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
        is_title = FUNCTION.fullmatch(last) is not None
        if is_title and following is not None and following.gap == " ":
            is_title = _names_nominative(people, following.start)
            if is_title:
                continue
        if not _may_speak(sentence, token.start, token.end, agent=agent, genitive=genitive):
            continue
        begin = _with_adjective(sentence, index)
        kind = "PERSON" if FUNCTION.fullmatch(last) else "ORGANISATION"
        if token.text.startswith(("Ministerium", "Regierung")):
            kind = "STATE"
        quote = sentence.text[begin : token.end]
        found.append(Speaker(begin, token.end, None, kind, quote))
    return found


def _names_nominative(people: People, start: int) -> bool:
    """Say whether a name that is no genitive begins here: then the word before is its title."""
    mark = next((m for m in people.actors if m.start == start), None)
    if mark is None:
        return False
    canonical = str(mark.attrs.get("canonical", ""))
    return canonical.endswith("s") or not people.text[mark.start : mark.end].endswith("s")


def _without_appositions(sentence: Sentence, candidates: Sequence[Speaker]) -> list[Speaker]:
    """Leave out what only says more of a name before it: `(SPD)`, `, Präsident des …,`."""
    kept = []
    for speaker in candidates:
        before = [c for c in candidates if c.end <= speaker.start]
        if any(sentence.text[c.end : speaker.start] in (" (", "“ (", "'' (") for c in before):
            continue
        named = [c for c in before if c.mark is not None]
        between = sentence.text[named[-1].end : speaker.start] if named else ""
        if speaker.mark is None and between.startswith(", ") and len(between) < 40:
            continue
        kept.append(speaker)
    return kept


def _unnamed(sentence: Sentence, region: Sequence[Range], cue: int) -> tuple[Speaker, ...]:
    """Return the noun right before the verb, or right behind it, as who speaks."""
    index = next((i for i, t in enumerate(sentence.tokens) if t.start == cue), 0)
    at = index - 1
    if at > 0 and sentence.tokens[at].low in ("aber", "jedoch", "auch", "nur", "zudem", "außerdem"):
        at -= 1
    if (
        at < 0
        or sentence.tokens[index].gap != " "
        or not any(a <= sentence.tokens[at].start < b for a, b in region)
    ):
        return ()
    while at >= 2 and sentence.word_at(at - 1) in _GENITIVE and sentence.tokens[at - 2].capital:
        at -= 2
    noun, before = sentence.tokens[at], sentence.word_at(at - 1)
    plain = noun.capital and noun.text.isalpha() and not noun.text.endswith(("ung", "heit", "keit"))
    if at == 0 and not _SPEAKING.search(noun.text):
        return ()
    if (
        not plain
        or not (at == 0 or before in ("der", "die", "ein", "eine"))
        or (at > 1 and sentence.word_at(at - 2) in _PREPOSITIONS)
    ):
        return ()
    return (Speaker(noun.start, noun.end, None, "PERSON", noun.text),)


def speaking_words(sentence: Sentence, people: People) -> list[Range]:
    """Return the words of a sentence that describe a speaker, and are no title of a name."""
    found = []
    names = {mark.start for mark in people.actors}
    for index, token in enumerate(sentence.tokens):
        if not token.capital:
            continue
        known = token.text in people.speakers
        if not known and not FUNCTION.fullmatch(token.text.rpartition("-")[2]):
            continue
        following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
        if known or following is None or following.start not in names:
            found.append((token.start, token.end))
    return found


def _with_adjective(sentence: Sentence, index: int) -> int:
    """Take in the adjective of a description without an article (`deutsche Behörden`)."""
    token = sentence.tokens[index]
    if index == 0 or token.gap != " ":
        return token.start
    before = sentence.tokens[index - 1]
    adjective = _is_adjective(before) or (
        before.initial
        and regex.fullmatch(r"\p{Lu}\p{Ll}+(?:ische|liche|e|en|er)", before.text) is not None
    )
    further = sentence.word_at(index - 2)
    if (
        adjective
        and before.low not in ARTICLES
        and further not in ARTICLES
        and not is_finite(before.low)
    ):
        return (
            before.start
            if regex.search(r"(?:isch|lich|deutsch|neutral|politisch|link)", before.low)
            else token.start
        )
    return token.start


def _pronoun(
    sentence: Sentence,
    people: People,
    region: Sequence[Range],
    last: tuple[Speaker, ...],
) -> tuple[Speaker, ...]:
    for start, end in region:
        for token in sentence.tokens:
            if start <= token.start and token.end <= end and token.low in _PRONOUNS:
                if last and (last[0].kind == "PERSON" or token.low == "sie"):
                    return last
                person = people.last_person(token.start)
                return (_known(person),) if person is not None else ()
    return ()

"""Finds claims in English text: direct quotes, `X said (that) …`, `according to X`, and phrases."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import regex

from goldspan.prefill.claims.english_speakers import EnglishSpeakers
from goldspan.prefill.claims.english_wording import (
    EnglishSentence,
    EnglishWording,
    read_english,
    read_english_sentence,
    trimmed,
)
from goldspan.prefill.claims.quotes import find_quotes
from goldspan.prefill.claims.statement import Attribution, Evidence, Mode, Range, Statement
from goldspan.prefill.marking import Mark
from goldspan.prefill.reading import Ranges, sentences

_ACCORDING = regex.compile(r"(?i)\baccording to\b")
_CLAUSE_END = regex.compile(r"[.!?;]\s|\n|[“”\"]")
_FOLLOWING = regex.compile(r",\s(?P<word>\p{Ll}+)\b")
_WORDS = regex.compile(r"\p{L}+")
LONGEST_TERM = 5  # words in quotation marks that may be a title or a term
LEAST_WORDS = 3  # of a claim
# What may stand between a verb and its `that`.
_BETWEEN = frozenset({
    "on", "in", "to", "at", "during", "after", "before", "earlier", "later", "yesterday", "today",
    "again", "also", "late", "early", "last", "repeatedly",
})  # fmt: skip
_QUOTES = frozenset('“”"')
LONGEST_CLAUSE = 120  # characters of a reporting clause
LONGEST_TAIL = 12  # words of a reporting clause at the end of its sentence
CONTINUES_WITHIN = 200  # characters after a quote in which the next one may have the same source


class EnglishClaimFinder:
    """Finds the claims of a text; holds the wording, keeps nothing of a text."""

    def __init__(self, tables: Mapping[str, Any]) -> None:
        self._wording = read_english(tables)

    def find(
        self,
        text: str,
        stretches: Iterable[tuple[int, int]],
        actors: Sequence[Mark],
        dates: Sequence[Mark],
    ) -> list[Statement]:
        """Return the claims in these stretches, with speakers and dates among the marks given."""
        found: list[Statement] = []
        for start, end in stretches:
            speakers = EnglishSpeakers(actors, dates, self._wording)
            found += _EnglishReading(text, start, end, speakers, self._wording).statements()
        return found


class _EnglishReading:
    """One pass over a stretch of text."""

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        speakers: EnglishSpeakers,
        wording: EnglishWording,
    ) -> None:
        self._text = text
        self._speakers = speakers
        self._wording = wording
        self._quotes = [q for q in find_quotes(text, start, end) if self._is_speech(q)]
        self._sentences = [
            read_english_sentence(text, piece) for piece in sentences(text, start, end)
        ]
        self._starts = [sentence.start for sentence in self._sentences]
        self._spoken_until = -CONTINUES_WITHIN

    def statements(self) -> list[Statement]:
        """Return the claims in order."""
        found: list[Statement] = []
        at = until = 0
        for sentence in self._sentences:
            while at < len(self._quotes) and self._quotes[at][0] < sentence.full_end:
                quote, at = self._quotes[at], at + 1
                speech = self._speech(quote) if quote[0] >= until else None
                if speech is not None:
                    found.append(speech)
                    until = speech.end
            taken = Ranges((s.start, s.end) for s in found[-3:])
            if not taken.touches(sentence.start, sentence.end):
                found += self._in_sentence(sentence)
        return sorted(found, key=lambda statement: statement.start)

    def _is_speech(self, quote: Range) -> bool:
        inside = self._text[quote[0] + 1 : quote[1] - 1]
        words = len(_WORDS.findall(inside))
        closed = inside.rstrip().endswith((".", "!", "?", ",")) or self._followed(quote[1])
        return words > LONGEST_TERM or (words >= LEAST_WORDS and closed)

    def _followed(self, place: int) -> bool:
        """Say whether a comma and a verb of saying follow: `"…", said X`."""
        following = _FOLLOWING.match(self._text, place)
        return following is not None and following["word"] in self._wording.beside_quotes

    def _speech(self, quote: Range) -> Statement | None:
        """Attribute a direct quote: by the clause behind it, before it, or to who spoke last."""
        behind = self._clause_behind(quote)
        if behind is not None:
            cue, place = behind
            sentence = self._sentence_at(cue[0])
            end = self._goes_on(place[1])
            before, after = (place[0], cue[0]), (cue[1], place[1])
            attribution = self._speakers.attribute(sentence, cue, before, after)
            return self._spoken(quote[0], end or quote[1], attribution, Evidence.DIRECT_QUOTE)
        sentence = self._sentence_at(quote[0])
        opening = self._verb_before(sentence, quote[0])
        if opening is not None:
            place = (sentence.start, opening[0])
            attribution = self._speakers.attribute(sentence, opening, place, (opening[1], quote[0]))
            return self._spoken(*quote, attribution, Evidence.DIRECT_QUOTE)
        alone = not self._text[sentence.start : quote[0]].strip()
        if not alone or quote[0] - self._spoken_until > CONTINUES_WITHIN:
            return None
        attribution = Attribution((), self._speakers.last)
        return self._spoken(*quote, attribution, Evidence.CONTINUATION)

    def _spoken(
        self, start: int, end: int, attribution: Attribution, evidence: Evidence
    ) -> Statement:
        self._spoken_until = end
        return Statement(start, end, Mode.DIRECT, evidence, attribution)

    def _clause_behind(self, quote: Range) -> tuple[Range, Range] | None:
        """Return the verb of the reporting clause behind a quote, and where the clause is."""
        text, at = self._text, quote[1]
        stopped = text[quote[1] - 2 : quote[1] - 1] == "."
        while at < len(text) and text[at] in " ,–-":
            at += 1
        if at >= len(text) or (stopped and not text[at].islower()):
            return None
        limit = _CLAUSE_END.search(text, at, at + LONGEST_CLAUSE)
        end = limit.start() if limit is not None else min(at + LONGEST_CLAUSE, len(text))
        sentence = self._sentence_at(at)
        first = sentence.first_from(at)
        for token in sentence.tokens[first : first + 9]:
            if token.start >= end:
                break
            if token.low in self._wording.beside_quotes:
                return (token.start, token.end), (at, end)
        return None

    def _goes_on(self, place: int) -> int | None:
        """Return where a quote ends that goes on behind its reporting clause and a comma."""
        index = bisect_left(self._quotes, (place, place))
        following = self._quotes[index] if index < len(self._quotes) else (place + 3, place + 3)
        comma = self._text[place - 3 : place].rstrip().endswith(",")
        return following[1] if comma and following[0] <= place + 2 else None

    def _verb_before(self, sentence: EnglishSentence, place: int) -> Range | None:
        """Return the reporting verb that a quote follows after a comma or a colon."""
        if not self._text[max(place - 3, sentence.start) : place].rstrip().endswith((",", ":")):
            return None
        for token in reversed([t for t in sentence.tokens if t.end <= place][-8:]):
            if token.low in self._wording.beside_quotes:
                return token.start, token.end
        return None

    def _in_sentence(self, sentence: EnglishSentence) -> list[Statement]:
        return (
            self._according(sentence)
            or self._at_the_end(sentence)
            or self._by_clause(sentence)
            or self._by_phrase(sentence)
        )

    def _according(self, sentence: EnglishSentence) -> list[Statement]:
        match = _ACCORDING.search(self._text, sentence.start, sentence.end)
        if match is None:
            return []
        end = sentence.end
        comma = self._text.find(",", match.end(), end)
        if match.start() == sentence.start:
            if comma < 0:
                return []
            place, claim = (match.end(), comma), (self._behind_apposition(sentence, comma), end)
        else:
            place, claim = (match.end(), end), (sentence.start, match.start())
        attribution = self._speakers.named(sentence, match.span(), place)
        return self._claim(*claim, Mode.REPORTED, Evidence.ACCORDING_TO, attribution)

    def _behind_apposition(self, sentence: EnglishSentence, comma: int) -> int:
        """Return the comma behind `, a farmer from Kent`, or the one that was given."""
        following = sentence.first_from(comma)
        if following < len(sentence.tokens) and sentence.tokens[following].low in (
            "a",
            "an",
            "who",
        ):
            second = self._text.find(",", comma + 1, sentence.end)
            return second if second > 0 else comma
        return comma

    def _at_the_end(self, sentence: EnglishSentence) -> list[Statement]:
        """`The dam will hold, the mayor said on Monday.`"""
        comma = self._text.rfind(",", sentence.start, sentence.end)
        first = sentence.first_from(comma)
        if comma < 0 or not first or len(sentence.tokens) - first > LONGEST_TAIL:
            return []
        for token in sentence.tokens[first:]:
            if token.low in self._wording.clause | self._wording.addressed:
                place = (comma, token.start)
                if not self._text[comma + 1 : token.start].strip():
                    return []
                cue = (token.start, token.end)
                attribution = self._speakers.attribute(
                    sentence, cue, place, (token.end, sentence.end)
                )
                return self._claim(
                    sentence.start, comma, Mode.INDIRECT, Evidence.INDICATIVE, attribution
                )
        return []

    def _by_clause(self, sentence: EnglishSentence) -> list[Statement]:
        """`X said (that) …`, `X told Y (that) …`, `X vowed to …`, `X urged Y to …`."""
        wording, tokens = self._wording, sentence.tokens
        verbs = wording.clause | wording.addressed | wording.infinitive
        for index, token in enumerate(tokens[:-LEAST_WORDS]):
            # A capital makes it a name (`the United States`), a quote before it a speaker behind.
            if token.text not in verbs or not _QUOTES.isdisjoint(token.gap):
                continue
            if not index and token.low not in ("asked", "told"):
                continue
            opened = self._complement(sentence, index)
            if opened is None:
                continue
            start, mode, evidence = opened
            cue = (token.start, token.end)
            attribution = self._speakers.attribute(
                sentence, cue, (sentence.start, token.start), (token.end, start)
            )
            return self._claim(start, sentence.end, mode, evidence, attribution)
        return []

    def _complement(
        self, sentence: EnglishSentence, index: int
    ) -> tuple[int, Mode, Evidence] | None:
        """Return where what is said begins, and how it is said."""
        wording, tokens = self._wording, sentence.tokens
        verb, following = tokens[index], tokens[index + 1 : index + 13]
        low = [token.low for token in following]
        passive = bool(index) and tokens[index - 1].low in (
            "is",
            "are",
            "was",
            "were",
            "been",
            "be",
        )
        if passive:
            return None
        if "that" in low and (verb.low in wording.clause or verb.low in wording.addressed):
            that = low.index("that")
            if not that or verb.low in wording.addressed or low[0] in _BETWEEN:
                return following[that].start, Mode.INDIRECT, Evidence.DASS_CLAUSE
        calls = verb.low.startswith("call") and low[0] not in ("on", "upon")
        if verb.low in wording.infinitive and "to" in low[:7] and not calls:
            return following[low.index("to")].start, Mode.INDIRECT, Evidence.INFINITIVE
        if verb.low not in wording.clause:
            return None
        if verb.low in wording.object and low[0] in ("the", "a", "an", "any", "all", "its", "his"):
            return None
        if low[0] in wording.prepositions.get(verb.low, ()):
            return None
        at = self._behind_time(sentence, index + 1)
        if len(tokens) - at < LEAST_WORDS:
            return None
        return tokens[at].start, Mode.INDIRECT, Evidence.INDICATIVE

    def _behind_time(self, sentence: EnglishSentence, index: int) -> int:
        """Return the first word behind `on Monday` and `in a statement`."""
        tokens = sentence.tokens
        if tokens[index].low == "on" and tokens[index + 1].capital:
            return index + 2
        if tokens[index].low in ("yesterday", "today", "earlier", "later", "previously"):
            return index + 1
        phrase = [token.low for token in tokens[index : index + 3]]
        if phrase in (["in", "a", "statement"], ["in", "an", "interview"]):
            return index + 3
        return index

    def _by_phrase(self, sentence: EnglishSentence) -> list[Statement]:
        """`X rejected the plan`, `X warned of …`, `X accused Y of …`."""
        tokens = sentence.tokens
        for index, token in enumerate(tokens[:-1]):
            start = self._phrase(sentence, index)
            if not index or start is None:
                continue
            comma = self._text.find(", ", start, sentence.end)
            end = comma if comma > 0 else sentence.end
            attribution = self._speakers.attribute(
                sentence,
                (token.start, token.end),
                (sentence.start, token.start),
                (token.end, token.end),
            )
            return self._claim(start, end, Mode.REPORTED, Evidence.NOUN_PHRASE, attribution, 1)
        return []

    def _phrase(self, sentence: EnglishSentence, index: int) -> int | None:
        tokens, verb = sentence.tokens, sentence.tokens[index].low
        if index and tokens[index - 1].low in ("is", "are", "was", "were", "been", "be", "being"):
            return None
        prepositions = self._wording.prepositions.get(verb)
        if prepositions is not None:
            reach = 6 if verb.startswith("accus") else 1
            for at in range(index + 1, min(index + 1 + reach, len(tokens) - 1)):
                if tokens[at].low in prepositions:
                    return tokens[at + 1].start
            return None
        return tokens[index + 1].start if verb in self._wording.object else None

    def _claim(
        self,
        start: int,
        end: int,
        mode: Mode,
        evidence: Evidence,
        attribution: Attribution,
        least: int = LEAST_WORDS,
    ) -> list[Statement]:
        start, end = trimmed(self._text, start, end)
        if len(_WORDS.findall(self._text[start:end])) < least:
            return []
        self._spoken_until = end
        return [Statement(start, end, mode, evidence, attribution)]

    def _sentence_at(self, place: int) -> EnglishSentence:
        return self._sentences[max(bisect_right(self._starts, place) - 1, 0)]

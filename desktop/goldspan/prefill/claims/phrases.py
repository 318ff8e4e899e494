"""Cuts a stretch of a sentence into noun phrases, prepositional phrases and single words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import regex

from goldspan.prefill.actors.scene import Token
from goldspan.prefill.claims.sentence import Sentence
from goldspan.prefill.claims.statement import Range

PREPOSITIONS = frozenset({
    "in", "im", "an", "am", "auf", "aus", "bei", "beim", "mit", "nach", "vor", "von", "vom", "zu",
    "zum", "zur", "über", "gegen", "für", "gegenüber", "um", "durch", "ohne", "unter", "zwischen",
    "seit", "wegen", "trotz", "während", "innerhalb", "neben", "hinter", "ins", "ans", "bis", "ab",
    "außerhalb", "angesichts", "aufgrund", "anlässlich", "seitens", "laut", "gemäß", "statt", "als",
    "samt", "binnen", "mittels", "infolge", "zugunsten", "entgegen", "hinsichtlich", "bezüglich",
})  # fmt: skip
_CASES = {
    "der": "ngd", "die": "na", "das": "na", "den": "ad", "dem": "d", "des": "g",
    "ein": "na", "eine": "na", "einen": "a", "einem": "d", "einer": "gd", "eines": "g",
    "er": "n", "man": "n", "es": "na", "sie": "na", "ihn": "a", "ihm": "d", "ihnen": "d",
    "sich": "d", "ihr": "d", "wir": "n", "ich": "n", "uns": "d", "mehr": "na", "alle": "na",
    "dies": "na", "beide": "na", "viele": "na", "einige": "na", "mehrere": "na", "etwas": "na",
}  # fmt: skip
_ADVERBS = frozenset({
    "außerdem", "dagegen", "dann", "danach", "darüber", "auch", "zudem", "ferner", "gleichzeitig",
    "daraufhin", "dabei", "damit", "dafür", "dazu", "davor", "deshalb", "daher", "darum", "demnach",
    "dennoch", "trotzdem", "jedoch", "allerdings", "zugleich", "zuvor", "zuletzt", "zunächst",
    "später", "schließlich", "anschließend", "insgesamt", "insbesondere", "besonders", "konkret",
    "offenbar", "offiziell", "ursprünglich", "bisher", "bislang", "inzwischen", "mittlerweile",
    "unterdessen", "derweil", "nun", "jetzt", "heute", "gestern", "morgen", "so", "hier", "dort",
    "hierbei", "hierzu", "hierfür", "hiermit", "erneut", "wieder", "wiederholt", "bereits", "schon",
    "erst", "noch", "nur", "selbst", "sogar", "ebenso", "ebenfalls", "weiter", "weiterhin", "indes",
    "indessen", "hingegen", "andererseits", "einerseits", "stattdessen", "vielmehr", "immer", "nie",
    "oft", "häufig", "meist", "zumeist", "kürzlich", "jüngst", "neulich", "ganz", "sehr", "wo",
    "vorab", "vorher", "nachher", "seitdem", "seither", "darin", "darauf", "daran", "daraus",
    "dadurch", "darunter", "demgegenüber", "demzufolge", "folglich", "somit", "mithin", "immerhin",
    "jedenfalls", "natürlich", "wörtlich", "lediglich", "allein", "etwa", "beispielsweise",
    "übrigens",
    "aktuell", "gegenwärtig", "derzeit", "erstmals", "vergangene", "allen", "nicht", "ja", "nein",
})  # fmt: skip
_ARTICLES = frozenset({
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
})  # fmt: skip
_ENDINGS = {"er": "ngd", "e": "na", "es": "nag", "en": "ad", "em": "d"}
_DETERMINERS = frozenset({
    *("der", "die", "das", "den", "dem", "des", "keinerlei", "mehr"),
    *("ein", "kein", "mein", "dein", "sein", "ihr", "unser", "euer"),
    *(
        stem + ending
        for stem in (
            "ein", "kein", "mein", "dein", "sein", "ihr", "unser", "eur", "dies", "jen", "jed",
            "solch", "welch", "manch", "all", "beid", "viel", "wenig", "einig", "mehrer",
            "jeglich", "sämtlich", "weiter", "etlich",
        )
        for ending in ("e", "en", "er", "es", "em")
    ),
})  # fmt: skip
_PRONOUNS = frozenset(
    {"er", "man", "sie", "es", "ihn", "ihm", "ihnen", "sich", "wir", "ich", "uns"}
)
_ENDS_ADJECTIVE = ("e", "er", "en", "es", "em")
_WHOLE = regex.compile(
    r"\p{Nd}[\p{Nd}.,]*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf"
)
_INSTITUTION = regex.compile(r"(?:schaft|polizei|behörde|gericht|ministerium|regierung|feuerwehr)$")
_QUOTING = frozenset({" ", " „", " “", ' "', " »", " ''"})  # before a name that goes on with a noun
_QUALITY = regex.compile(r"\p{L}{3}(?:heit|keit|elei)$")  # nouns that no name ends in
_DEMONSTRATIVES = frozenset({"dieser", "diese", "letzterer", "letztere", "jener"})
_JOINING = frozenset({"und", "oder", "sowie"})
FARTHEST_NOUN = 10  # words from a determiner to its noun


class Kind(StrEnum):
    """What a phrase is."""

    NOUN = "noun"
    PREPOSITION = "preposition"
    PRONOUN = "pronoun"
    DATE = "date"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase: characters, end exclusive; `inner` is where it begins without its preposition.

    `head` is where its noun ends, before a genitive. `cases` are those that it may stand in:
    n, a, d, g. `named`: it is one of the speakers.
    """

    kind: Kind
    start: int
    end: int
    inner: int
    word: str
    head: int
    cases: str = ""
    named: bool = False

    def may_be(self, case: str) -> bool:
        """Return whether it is a noun phrase or a pronoun that may stand in a case."""
        return self.kind in (Kind.NOUN, Kind.PRONOUN) and case in self.cases


def phrases(
    sentence: Sentence, start: int, end: int, speakers: Sequence[Range], dates: Sequence[Range]
) -> list[Phrase]:
    """Return the phrases between two places, in order; `speakers` and `dates` are never cut."""
    return _Reader(sentence, sentence.between(start, end), speakers, dates).read()


class _Reader:
    def __init__(
        self,
        sentence: Sentence,
        tokens: Sequence[Token],
        speakers: Sequence[Range],
        dates: Sequence[Range],
    ) -> None:
        self._text = sentence.text
        self._tokens = tokens
        self._speakers = speakers
        self._dates = dates
        self._simple_ends: dict[int, int] = {}

    def read(self) -> list[Phrase]:
        """Return the phrases of all the words."""
        found: list[Phrase] = []
        at = 0
        while at < len(self._tokens):
            phrase, at = self._next(at)
            found.append(phrase)
        return found

    def _next(self, at: int) -> tuple[Phrase, int]:
        token = self._tokens[at]
        date = next((d for d in self._dates if d[0] <= token.start < d[1]), None)
        if date is not None and not self._describes(at, date[1]):
            return self._until(Kind.DATE, at, date[1])
        if token.low in PREPOSITIONS and not (token.capital and at):
            begins = at + 1
            while begins < len(self._tokens) and self._tokens[begins].low in PREPOSITIONS:
                begins += 1
            last = self._noun_phrase(begins)
            inner = self._tokens[at + 1].start if at + 1 < len(self._tokens) else token.end
            until = max(last, at + 1)
            return self._made(Kind.PREPOSITION, at, until, inner), until
        if token.low in _PRONOUNS and not self._opens_noun(at):
            return self._made(Kind.PRONOUN, at, at + 1, token.start), at + 1
        last = self._noun_phrase(at)
        if last > at:
            return self._made(Kind.NOUN, at, last, token.start), last
        alone = Kind.PRONOUN if token.low in _DEMONSTRATIVES else Kind.WORD
        return self._made(alone, at, at + 1, token.start), at + 1

    def _describes(self, at: int, end: int) -> bool:
        """Say whether a date is the attribute of a noun: `fünfjährige Sperren`."""
        following = self._tokens[at + 1] if at + 1 < len(self._tokens) else None
        return (
            self._tokens[at].end == end
            and _is_adjective(self._tokens[at].text)
            and following is not None
            and following.capital
        )

    def _until(self, kind: Kind, at: int, end: int) -> tuple[Phrase, int]:
        last = at + 1
        while last < len(self._tokens) and self._tokens[last].end <= end:
            last += 1
        return self._made(kind, at, last, self._tokens[at].start), last

    def _made(self, kind: Kind, at: int, last: int, inner: int) -> Phrase:
        first, final = self._tokens[at], self._tokens[last - 1]
        start, end = self._with_marks(first.start, final.end)
        inner = start if inner == first.start else self._with_marks(inner, final.end)[0]
        head = self._head(at, last)
        named = any(a < head <= b for a, b in self._speakers)
        return Phrase(kind, start, end, inner, first.low, head, self._cases(at, last), named)

    def _head(self, at: int, last: int) -> int:
        """Return where the noun ends that a phrase is about, before its genitive."""
        begins = at
        while begins < last and self._tokens[begins].low in PREPOSITIONS:
            begins += 1
        behind = max(min(self._simple(begins), last), at + 1)
        return self._tokens[behind - 1].end

    def _with_marks(self, start: int, end: int) -> Range:
        """Take in a quotation mark that opens right before."""
        if start and self._text[start - 1] in '„“"»«‚':
            start -= 1
        return start, end

    def _cases(self, at: int, last: int) -> str:
        token = self._tokens[at]
        if token.low in _CASES:
            return _CASES[token.low]
        if token.low in _DETERMINERS or _is_adjective(token.text):
            ending = next((e for e in ("em", "en", "er", "es", "e") if token.low.endswith(e)), "")
            cases = _ENDINGS.get(ending, "nad")
            plural = token.low.endswith("er") and last - at == 2
            return "ng" if plural and self._tokens[last - 1].low.endswith("er") else cases
        return "nad"

    def _opens_noun(self, at: int) -> bool:
        following = self._tokens[at + 1] if at + 1 < len(self._tokens) else None
        return self._tokens[at].low == "ihr" and following is not None and following.capital

    def _noun_phrase(self, at: int) -> int:
        """Return the index behind a noun phrase that begins here, the same where none does."""
        last = self._simple(at)
        while at < last < len(self._tokens):
            following = self._tokens[last]
            if following.gap not in (
                " ",
                "“ ",
                "” ",
                "« ",
                '" ',
                ") ",
            ) and not following.gap.endswith((" „", " “", ' "', " »", "/", " (")):
                break
            if following.low in ("des", "der", "eines", "einer") or (
                following.low in _JOINING and self._coordinates(at, last)
            ):
                begins = last + 1 if following.low in _JOINING else last
                if begins < len(self._tokens) and self._tokens[begins].low == "auch":
                    begins += 1
                further = self._simple(begins)
                if further <= begins:
                    break
                last = further
                continue
            if following.gap.endswith(" (") and following.capital:
                last += 1
                continue
            break
        return last

    def _coordinates(self, at: int, last: int) -> bool:
        rest = (t for t in self._tokens[last + 1 : last + 3] if t.low != "auch")
        following = next(rest, None)
        return following is not None and (
            following.capital or following.low in _DETERMINERS or _is_adjective(following.text)
        )

    def _simple(self, at: int) -> int:
        """Return the index behind determiner, attributes and nouns; asked for more than once."""
        end = self._simple_ends.get(at)
        if end is None:
            end = self._simple_ends[at] = self._read_simple(at)
        return end

    def _read_simple(self, at: int) -> int:
        tokens = self._tokens
        if at >= len(tokens) or tokens[at].low in _ADVERBS:
            return at
        index = at
        if tokens[at].low in _DETERMINERS:
            index += 1
            farthest = min(index + FARTHEST_NOUN, len(tokens))
            ends = (i for i in range(index, farthest) if self._ends_attributes(at, i))
            noun = next(ends, None)
            if noun is not None and tokens[index].low in PREPOSITIONS:
                noun = next((i for i in ends if tokens[i - 1].text.islower()), noun)
            if noun is None or not tokens[noun].capital:
                return at
            index = noun
        else:
            while index < len(tokens) and not tokens[index].capital and self._attribute(index):
                index += 1
        if index >= len(tokens) or not tokens[index].capital:
            return at
        index += 1
        while index < len(tokens) and self._belongs(index):
            index += 1
        held = [b for a, b in self._speakers if a < tokens[index - 1].end < b]
        while held and index < len(tokens) and tokens[index].end <= held[0]:
            index += 1
        return index

    def _belongs(self, index: int) -> bool:
        """Say whether a word goes on with the names and nouns before it."""
        token, before = self._tokens[index], self._tokens[index - 1]
        begins = any(a == token.start for a, _ in self._speakers)
        inside = any(a < token.start < b for a, b in self._speakers)
        if inside or (begins and token.gap in _QUOTING):
            return inside or _INSTITUTION.search(before.text) is None
        if not token.capital or token.gap not in (" ", ". ", "/") or _QUALITY.search(token.text):
            return False
        ends = any(b == before.end for _, b in self._speakers)
        return not ends or (before.text.endswith("s") and not before.text.isupper())

    def _ends_attributes(self, at: int, index: int) -> bool:
        """Say whether the noun of a determiner stands here, or a comma shows that none follows."""
        token, before = self._tokens[index], self._tokens[index - 1]
        if not token.capital:
            return "," in token.gap and not before.text.endswith(("e", "en", "er"))
        attribute = (
            _is_adjective(before.text)
            and before.low not in PREPOSITIONS
            and before.low not in _ARTICLES
        )
        number = before.text.isdigit() or _WHOLE.fullmatch(before.low) is not None
        return index == at + 1 or attribute or number

    def _attribute(self, index: int) -> bool:
        token = self._tokens[index]
        if token.low in PREPOSITIONS or token.low in _PRONOUNS:
            return False
        if _WHOLE.fullmatch(token.low) is not None:
            return True
        return _is_adjective(token.text) and any(
            t.capital for t in self._tokens[index + 1 : index + 4]
        )


def _is_adjective(word: str) -> bool:
    if not word.islower() or not word.isalpha() or not word.endswith(_ENDS_ADJECTIVE):
        return False
    return len(word) > 3 or (len(word) == 3 and word[-1] == "e")

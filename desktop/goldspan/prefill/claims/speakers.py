"""Finds who says something: the subject, the agent, whom `laut` names, a pronoun's name."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from goldspan.prefill.actors.scene import ARTICLES
from goldspan.prefill.claims.people import People
from goldspan.prefill.claims.phrases import Kind, Phrase, phrases
from goldspan.prefill.claims.sentence import Sentence
from goldspan.prefill.claims.statement import Found, Range, Speaker
from goldspan.prefill.marking import Mark

_AGENT = frozenset({"von", "vom", "durch", "seitens"})
_OF = frozenset({"von", "vom", "aus", "beim", "bei", "der", "des"})
_HEARD = frozenset({"aus", "von", "vom", "seitens", "bei", "beim"})
_IMPERSONAL = regex.compile(r"\b(?:hieß es|heißt es|es hieß|es heißt|verlautete?)\b")
_PRONOUNS = frozenset({"er", "sie", "dieser", "diese", "letzterer", "letztere"})
_JOINED = regex.compile(
    r"[“\"']*\s(?:und|sowie|sowie auch)(?:\s(?:die|der|das|dem|den|anderer?))?\s"
    r"[„\"']*(?:\p{Ll}+e[rnm]?\s)?(?P<title>\p{Lu}[\p{L}-]+(?:in)?\s)?"
)
WRITING = regex.compile(
    r"(?:[\p{L}-]*)(?:erklärung|mitteilung|berichte?s?n?|stellungnahme|schreibens?|briefe?s?|kommentare?s?"
    r"|interviews?|homepage|website|webseite|internetseite|studie|meldung|meldungen|blogs?|tweets?|ausgabe"
    r"|nachrichten|angaben|papiere?s?|rede|urteils?|aussendung|beitrags?|artikels?|gutachtens?|statistik"
    r"|umfrage|untersuchung|prognose|zahlen|behauptung|behauptungen|äußerungen?|aussagen?|entwurfs?"
    r"|anordnung|erkenntnisse?n?|gerüchte?n?|version|befunde?|informationen?|hinweise?|forderung|forderungen|vorwürfe|kritik|meinung|petition|text|dokuments?)",
    regex.IGNORECASE,
)
_ABSTRACT = regex.compile(
    r".*(?:ung|heit|keit|tion|ismus|tät|schaft|zahl|jahr|tag|ende|fall|art)(?:en|s|e)?"
)
_BODY = regex.compile(
    r".*(?:schaft|verwaltung|leitung|regierung|führung|zeitung|vertretung|abteilung)"
)
_STATE = ("Ministerium", "Regierung")
NEAREST = 3  # words between a cue like `laut` and whom it names


def find_speakers(
    sentence: Sentence,
    people: People,
    dates: Sequence[Range],
    item: Found,
    last: tuple[Speaker, ...] = (),
    since: int = 0,
) -> tuple[Speaker, ...]:
    """Return who says a claim: where the rule that found it says that they may stand.

    `last` spoke before, up to `since`: a pronoun may mean them.
    """
    voices = _Voices(sentence, people, dates)
    if item.agent:
        return voices.agent(item) or voices.writer(item)
    if item.genitive:
        return voices.named_by_cue(item)
    found = voices.subject(item, last, since)
    return found or voices.writer(item)


def speaking_words(sentence: Sentence, people: People) -> list[Range]:
    """Return the words of a sentence that describe a speaker, and are no title of a name."""
    found = []
    names = {mark.start: mark for mark in people.actors}
    for index, token in enumerate(sentence.tokens):
        if not token.capital:
            continue
        known = token.text in people.speakers
        if not known and not people.is_function(token.text):
            continue
        following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
        name = names.get(following.start) if following is not None else None
        if known or name is None or _is_genitive(people.text, name):
            found.append((token.start, token.end))
    return found


def _is_genitive(text: str, mark: Mark) -> bool:
    """Say whether a name shows the genitive: then the word before it is no title of it."""
    canonical = str(mark.attrs.get("canonical", ""))
    person = mark.attrs.get("kind") == "PERSON"
    return person and text[mark.start : mark.end].endswith("s") and not canonical.endswith("s")


class _Voices:
    """Who is named or described in one sentence."""

    def __init__(self, sentence: Sentence, people: People, dates: Sequence[Range]) -> None:
        self._sentence = sentence
        self._people = people
        self._dates = dates
        described = [
            place
            for place in speaking_words(sentence, people)
            if not any(m.start < place[1] and place[0] < m.end for m in people.actors)
        ]
        self._described = described
        self._ranges = sorted([*((m.start, m.end) for m in people.actors), *described])

    def agent(self, item: Found) -> tuple[Speaker, ...]:
        """Return whom `von` names in a passive clause."""
        for phrase in self._phrases(item.region):
            by = phrase.kind is Kind.PREPOSITION and phrase.word in _AGENT
            if by and not item.start <= phrase.start < item.end and self._inside(phrase):
                return self._of(phrase)
        return ()

    def named_by_cue(self, item: Found) -> tuple[Speaker, ...]:
        """Return whom `laut`, `nach Angaben` or `zufolge` names: right beside the cue."""
        cue = item.cue[0]
        words = self._sentence.text[cue[0] : cue[1]].lower()
        if " eigene" in words:
            return self._own(item)
        if not item.region or words.endswith(" nach"):
            return ()
        start, end = item.region[0]
        if start < cue[0]:
            found = phrases(self._sentence, start, cue[0], self._ranges, self._dates)
            last = found[-1] if found else None
            return self._first_of(
                found[-2:] if last is not None and last.word in _OF else [*found[-1:]]
            )
        near = phrases(self._sentence, cue[1], end, self._ranges, self._dates)[:NEAREST]
        begins = next((i for i, p in enumerate(near) if p.kind is not Kind.WORD), None)
        if begins is None or not ("laut" in words.split()[-1:] or self._is_source(near[begins])):
            return ()
        behind = near[begins + 1 : begins + 2]
        more = [p for p in behind if p.word in _OF and p.kind is Kind.PREPOSITION]
        return self._first_of([near[begins], *more])

    def _own(self, item: Found) -> tuple[Speaker, ...]:
        """Return the subject of a sentence with `nach eigenen Angaben`, where it is named."""
        found = self._phrases(((self._sentence.start, self._sentence.end),))
        subjects = [p for p in found if p.may_be("n") and p.named]
        return self._of(subjects[0]) if subjects else ()

    def _is_source(self, phrase: Phrase) -> bool:
        """Say whether a phrase behind `nach Angaben` is a genitive or stands behind `von`."""
        if phrase.kind is Kind.PREPOSITION:
            return phrase.word in _OF
        named = phrase.named and " " not in self._sentence.text[phrase.start : phrase.end]
        return phrase.kind is Kind.NOUN and (
            "g" in phrase.cases or named or self._sentence.text[phrase.head - 1] == "s"
        )

    def subject(self, item: Found, last: tuple[Speaker, ...], since: int) -> tuple[Speaker, ...]:
        """Return the subject of the reporting clause."""
        cue = item.cue[0][0]
        words = self._sentence.text[cue : item.cue[-1][1]].split()
        if "es" in words:
            return ()
        if words and words[0].startswith("zitier"):
            return self._quoted(item, last, since)
        relative = self._antecedent(item)
        if relative is not None:
            return relative
        found = [
            p
            for p in self._phrases(item.region or ((self._sentence.start, cue),))
            if p.kind in (Kind.NOUN, Kind.PRONOUN) and (p.may_be("n") or p.word in _PRONOUNS)
        ]
        for phrase in found:
            if phrase.kind is Kind.PRONOUN:
                if phrase.word in _PRONOUNS:
                    return self._meant(phrase, item, last, since)
                continue
            if phrase.named:
                return self._person_named(phrase, found) or self._of(phrase)
        for phrase in found:
            if words == [":"]:
                break
            if phrase.kind is Kind.NOUN and (speakers := self._unnamed(phrase)):
                return speakers
        return ()

    def _quoted(self, item: Found, last: tuple[Speaker, ...], since: int) -> tuple[Speaker, ...]:
        """Return whom a medium quotes: `zitierte ihn`, `zitierte den Minister Jan Holm`."""
        found = self._phrases(item.region)
        pronoun = next((p for p in found if p.word in ("ihn", "sie")), None)
        persons = [
            m
            for m in self._people.actors
            if m.attrs.get("kind") == "PERSON" and not item.start <= m.start < item.end
        ]
        if persons:
            return (known(min(persons, key=lambda m: abs(m.start - item.cue[0][0]))),)
        if pronoun is not None:
            return self._meant(pronoun, item, last, since)
        named = [p for p in found if p.kind is Kind.NOUN and p.named]
        return self._of(named[-1]) if named else ()

    def _person_named(self, first: Phrase, found: Sequence[Phrase]) -> tuple[Speaker, ...]:
        """Return the person whose title comes first: `Der Chef der Bank, Jan Holm, sagte`."""
        head = self._of(first)[0]
        if head.kind == "PERSON" and head.mark is not None and self._is_name(head):
            return ()
        persons = [
            m
            for m in self._people.actors
            if m.start >= first.end
            and m.end <= found[-1].end
            and m.attrs.get("kind") == "PERSON"
            and self._sentence.text[first.head : m.start].count(",") <= 1
        ]
        title = self._sentence.text[first.inner : first.head].split()
        titled = any(map(self._people.is_function, title))
        apart = [m for m in persons if self._sentence.text[m.start - 2 : m.start] == ", "]
        chosen = apart or (persons if titled else [])
        return (known(chosen[0]),) if chosen else ()

    def _is_name(self, speaker: Speaker) -> bool:
        word = self._sentence.text[speaker.start : speaker.end]
        return not self._people.is_function(word)

    def writer(self, item: Found) -> tuple[Speaker, ...]:
        """Return who wrote what the clause quotes: `heißt es in einer Erklärung der Bank`.

        `hieß es aus der Bank` and `von der Bank hieß es` tell it too.
        """
        cue = self._sentence.text[item.cue[0][0] : item.cue[-1][1]]
        impersonal = _IMPERSONAL.search(cue) is not None
        parts = ((self._sentence.start, item.start), (item.end, self._sentence.end))
        for phrase in self._phrases([part for part in parts if part[0] < part[1]]):
            text = self._sentence.text[phrase.inner : phrase.end]
            heard = impersonal and phrase.kind is Kind.PREPOSITION and phrase.word in _HEARD
            if heard and (told := self._first_of([phrase])):
                return told
            if phrase.kind not in (Kind.PREPOSITION, Kind.NOUN) or phrase.word in _AGENT:
                continue
            words = [w for w in regex.findall(r"[\p{L}-]+", text) if w[0].isupper()]
            if words and WRITING.fullmatch(words[0]) and self._inside(phrase):
                return self._of(phrase)
        return ()

    def _phrases(self, region: Sequence[Range]) -> list[Phrase]:
        return [
            phrase
            for start, end in region
            for phrase in phrases(self._sentence, start, end, self._ranges, self._dates)
        ]

    def _antecedent(self, item: Found) -> tuple[Speaker, ...] | None:
        """Return whom the relative pronoun means that is the subject: `…, die X ablehnen`."""
        text = self._sentence.text
        start = item.region[0][0] if item.region else item.cue[0][0]
        tokens = self._sentence.between(self._sentence.start, item.cue[0][0] + 1)
        near = [t for t in tokens if t.low in ("der", "die", "das") and t.gap.startswith(",")]
        if not near or near[-1].start < start - 6:
            return None
        pronoun = near[-1]
        inside = phrases(self._sentence, pronoun.end, item.cue[0][0], self._ranges, self._dates)
        cut = [p for p in inside if p.end <= item.start or p.start >= item.end]
        if "," in text[pronoun.end : item.cue[0][0]] or any(
            p.may_be("n") and (p.named or (p.kind is Kind.PRONOUN and p.word in ("er", "sie")))
            for p in cut
        ):
            return None
        before = phrases(
            self._sentence, self._sentence.start, pronoun.start, self._ranges, self._dates
        )
        last = before[-1] if before else None
        if last is None or last.kind not in (Kind.NOUN, Kind.PREPOSITION):
            return None
        return self._of(last) or self._unnamed(last)

    def _inside(self, phrase: Phrase) -> list[Range]:
        return [r for r in self._ranges if phrase.inner <= r[0] and r[1] <= phrase.end]

    def _first_of(self, found: Sequence[Phrase]) -> tuple[Speaker, ...]:
        for phrase in found:
            if self._inside(phrase):
                return self._of(phrase)
        for phrase in found:
            if phrase.kind in (Kind.NOUN, Kind.PREPOSITION) and (who := self._unnamed(phrase)):
                return who
        return ()

    def _of(self, phrase: Phrase) -> tuple[Speaker, ...]:
        """Return who a phrase names: its head, a person before the body that they speak for."""
        inside = self._inside(phrase)
        if not inside:
            return ()
        speakers = [self._speaker(place) for place in inside]
        head = next((s for s in speakers if s.start < phrase.head <= s.end), speakers[0])
        following = [s for s in speakers if s.start >= head.end]
        titled = head.mark is None and self._people.is_function(head.canonical.rpartition(" ")[2])
        person = next((s for s in following if s.kind == "PERSON" and s.mark is not None), None)
        if titled and person is not None and not self._is_joined(head, person):
            return (person,)
        joined = [head]
        for other in speakers:
            if other.start > joined[-1].end and self._is_joined(joined[-1], other):
                joined.append(other)
        return tuple(joined)

    def _is_joined(self, first: Speaker, second: Speaker) -> bool:
        between = self._sentence.text[first.end : second.start]
        match = _JOINED.fullmatch(between)
        if match is None:
            return False
        if match["title"] is None:
            return True
        return first.mark is not None and self._people.is_function(match["title"].strip())

    def _speaker(self, place: Range) -> Speaker:
        mark = next((m for m in self._people.actors if (m.start, m.end) == place), None)
        if mark is not None:
            return known(mark)
        index = next(i for i, t in enumerate(self._sentence.tokens) if t.start == place[0])
        begin = self._with_adjective(index)
        quote = self._sentence.text[begin : place[1]]
        word = self._sentence.tokens[index].text
        kind = "PERSON" if self._people.is_function(word) else "ORGANISATION"
        return Speaker(begin, place[1], None, "STATE" if word.startswith(_STATE) else kind, quote)

    def _with_adjective(self, index: int) -> int:
        """Take in the adjective of a description without an article (`deutsche Behörden`)."""
        tokens = self._sentence.tokens
        token = tokens[index]
        if index == 0 or token.gap != " ":
            return token.start
        before, further = tokens[index - 1], self._sentence.word_at(index - 2)
        origin = regex.fullmatch(
            r"\p{L}*(?:isch|lich|deutsch|neutral|politisch|link)e[nr]?", before.text
        )
        described = origin is not None and before.low not in ARTICLES and further not in ARTICLES
        return before.start if described else token.start

    def _unnamed(self, phrase: Phrase) -> tuple[Speaker, ...]:
        """Return the noun of a phrase that names nobody, where it can be somebody or a body."""
        text = self._sentence.text[phrase.inner : phrase.head]
        noun = regex.search(r"\p{Lu}[\p{L}-]+$", text)
        if noun is None:
            return ()
        word = noun.group()
        if WRITING.fullmatch(word):
            inside = self._inside(phrase)
            return self._of(phrase) if inside else ()
        if _ABSTRACT.fullmatch(word.lower()) and not _BODY.fullmatch(word.lower()):
            return ()
        start = phrase.inner + noun.start()
        if any(start < b and a < phrase.head for a, b in self._dates):
            return ()
        kind = "PERSON" if regex.search(r"(?:er|in|innen|ent|ant|ist|or|nde|te)s?n?$", word) else ""
        return (Speaker(start, phrase.head, None, kind or "ORGANISATION", word),)

    def _meant(
        self, phrase: Phrase, item: Found, last: tuple[Speaker, ...], since: int
    ) -> tuple[Speaker, ...]:
        """Return whom a pronoun means: who spoke last or was named last, as its form allows."""
        cue = self._sentence.text[item.cue[0][0] : item.cue[0][1]]
        plural = phrase.word in ("sie", "diese") and cue.endswith("en")
        feminine = phrase.word in ("sie", "diese", "letztere")
        named = self._people.named_last(phrase.start, feminine=feminine, plural=plural)
        if last and (plural == (last[0].kind != "PERSON" or len(last) > 1) or named is None):
            fits = plural or last[0].mark is None or self._people.fits(last[0], feminine=feminine)
            later = named is not None and named.start >= since
            if fits and (not later or plural):
                return last
        return (known(named),) if named is not None else last


def known(mark: Mark) -> Speaker:
    """Return a mention as a speaker."""
    return Speaker(mark.start, mark.end, mark.id, str(mark.attrs.get("kind", "")))

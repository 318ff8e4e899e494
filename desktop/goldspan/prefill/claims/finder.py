"""Finds claims in plain text: direct speech first, then sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from goldspan.prefill.claims.clauses import clause_mode
from goldspan.prefill.claims.continuing import goes_on
from goldspan.prefill.claims.fields import Around
from goldspan.prefill.claims.hits import verb_hits
from goldspan.prefill.claims.openings import therefore
from goldspan.prefill.claims.people import People
from goldspan.prefill.claims.quotes import find_quotes, is_speech
from goldspan.prefill.claims.sentence import Sentence, read_sentence, trim
from goldspan.prefill.claims.speakers import WRITING, find_speakers, known, speaking_words
from goldspan.prefill.claims.speech import speech_with_clause
from goldspan.prefill.claims.statement import (
    Attribution,
    Evidence,
    Found,
    Mode,
    Range,
    Statement,
)
from goldspan.prefill.claims.within import by_verbs, claims_of_sentence
from goldspan.prefill.claims.wording import Wording
from goldspan.prefill.marking import Mark
from goldspan.prefill.reading import Ranges, sentences

# What stands before a date that is no time of saying.
_NOT_SAID = regex.compile(
    r"(?:\bfür (?:de[nms] )?|\bFür (?:de[nms] )?|\b[Ss]eit (?:de[rmn] )?|\b[Bb]is (?:zum )?|zum )$"
)
_TO_COME = regex.compile(r"(?:der |die |das |den |dem )?(?:kommend|nächst|künftig)")


class ClaimFinder:
    """Finds the claims of a text; holds the wording, keeps nothing of a text."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def find(
        self,
        text: str,
        stretches: Iterable[tuple[int, int]],
        actors: Sequence[Mark],
        dates: Sequence[Mark],
    ) -> list[Statement]:
        """Return the claims in these stretches, with speakers and dates among the marks given."""
        found: list[Statement] = []
        people = People(text, actors, self._wording.speakers)
        for start, end in stretches:
            found += _Reading(text, start, end, people, dates, self._wording).statements()
        return found


class _Reading:
    """One pass over a stretch of text; remembers who spoke last."""

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        people: People,
        dates: Sequence[Mark],
        wording: Wording,
    ) -> None:
        self._text = text
        self._people = people
        self._dates = dates
        self._wording = wording
        self._quotes = list(find_quotes(text, start, end))
        starts = [quote[0] for quote in self._quotes]
        self._sentences = [
            read_sentence(
                text,
                piece,
                self._quotes[
                    max(bisect_right(starts, piece.start) - 1, 0) : bisect_right(starts, piece.end)
                ],
            )
            for piece in sentences(text, start, end)
        ]
        self._starts = [sentence.start for sentence in self._sentences]
        self._last: Attribution | None = None
        self._last_sentence_end = -1
        self._last_place = -1

    def statements(self) -> list[Statement]:
        """Return the claims in order."""
        found: list[Statement] = []
        speeches = self._speeches()
        covered = Ranges((s.start, s.end) for s in speeches)
        pending = sorted(speeches, key=lambda s: s.start)
        for index, sentence in enumerate(self._sentences):
            while pending and pending[0].start < sentence.full_end:
                speech = pending.pop(0)
                found.append(self._attributed_speech(speech))
            if covered.touches(sentence.start, sentence.end):
                found += self._before_speech(sentence, found)
                continue
            before = self._sentences[index - 1] if index else None
            told = self._told_before(sentence, before, found)
            if told is not None:
                found.append(told)
                continue
            for item, is_new in self._in_sentence(sentence):
                found.append(
                    self._attributed(sentence, item)
                    if is_new
                    else self._continued(item, self._issued(sentence, item) or self._last)
                )
        return found

    def _before_speech(self, sentence: Sentence, found: Sequence[Statement]) -> list[Statement]:
        """`X sagte, dass …: „…“`: what is said before the colon is a claim of its own."""
        opening = next(
            (s for s in found[-2:] if sentence.start < s.start < sentence.full_end), None
        )
        colon = self._text.rfind(":", sentence.start, opening.start) if opening else -1
        if opening is None or opening.mode is not Mode.DIRECT or opening.start - colon > 3:
            return []
        head = replace(
            sentence,
            end=colon,
            full_end=colon,
            tokens=tuple(t for t in sentence.tokens if t.end <= colon),
        )
        hits = verb_hits(head, self._wording.verbs, self._wording.spoken)
        people = self._people.around(head.start, head.end)
        speakers = sorted(
            [*((m.start, m.end) for m in people.actors), *speaking_words(head, people)]
        )
        dates = [(d.start, d.end) for d in self._dates_in(head)]
        around = Around(speakers, dates, self._wording.agentless)
        items = by_verbs(head, hits, around, self._wording)
        return [self._attributed(head, item) for item in items[:1]]

    def _told_before(
        self, sentence: Sentence, before: Sentence | None, found: Sequence[Statement]
    ) -> Statement | None:
        """`Das erklärte X`: the sentence before is the claim."""
        if sentence.word_at(0) not in ("das", "dies", "dieses") or len(sentence.tokens) > 16:
            return None
        if before is None or (found and found[-1].end > before.start):
            return None
        hit = next(
            (
                h
                for h in verb_hits(sentence, self._wording.verbs, self._wording.spoken)
                if h.index == 1
            ),
            None,
        )
        if hit is None or not hit.verb.clause:
            return None
        cue = hit.cue(sentence)
        item = Found(
            *trim(self._text, before.start, before.end),
            clause_mode(before, before.start, before.end, self._wording),
            cue,
            ((cue[0][1], sentence.end),),
            Evidence.INDICATIVE,
        )
        return self._attributed(sentence, item)

    def _speeches(self) -> list[Found]:
        found: list[Found] = []
        for quote in self._quotes:
            if found and quote[0] < found[-1].end:
                continue
            speech = speech_with_clause(self._text, quote, self._near(quote), self._wording)
            if speech is None and self._stands_alone(quote):
                speech = Found(*quote, Mode.DIRECT, (), (), Evidence.DIRECT_QUOTE)
            if speech is not None:
                found.append(speech)
        return found

    def _near(self, place: Range) -> Sequence[Sentence]:
        """Return the sentences that a range touches, and the one before them."""
        first = max(bisect_right(self._starts, place[0]) - 2, 0)
        return self._sentences[first : bisect_right(self._starts, place[1])]

    def _stands_alone(self, quote: Range) -> bool:
        """Say whether a quote is a whole sentence or more, with no word beside it."""
        near = self._near(quote)
        first = next((s for s in near if s.start <= quote[0] < s.full_end), None)
        last = next((s for s in near if s.start < quote[1] <= s.full_end), None)
        return bool(
            is_speech(self._text, quote)
            and first is not None
            and last is not None
            and first.start == quote[0]
            and last.full_end - quote[1] <= 1
        )

    def _attributed_speech(self, item: Found) -> Statement:
        if not item.cue:
            attribution = self._last or Attribution(())
            self._last_sentence_end = item.end
            return Statement(item.start, item.end, item.mode, item.evidence, attribution)
        sentence = next(
            s for s in self._near(item.cue[0]) if s.start <= item.cue[0][0] < s.full_end
        )
        return self._attributed(sentence, item)

    def _in_sentence(self, sentence: Sentence) -> list[tuple[Found, bool]]:
        """Return the claims of a sentence, and whether each has a cue of its own."""
        people = self._people.around(sentence.start, sentence.full_end)
        dates = [(d.start, d.end) for d in self._dates_in(sentence)]
        found = claims_of_sentence(sentence, people, dates, self._wording)
        if found:
            return [(item, True) for item in found]
        so = therefore(sentence, self._wording)
        if so is not None:
            return [(so, False)]
        between = self._text[self._last_sentence_end : sentence.start]
        follows = self._last is not None and not between.strip(' .!?\n“”«»"')
        if goes_on(sentence, self._wording, follows=follows):
            cue: tuple[Range, ...] = () if self._last is not None else self._own_cue(sentence)
            start, end = trim(self._text, sentence.start, sentence.end)
            self._last_sentence_end = sentence.full_end
            return [(Found(start, end, Mode.INDIRECT, cue, (), Evidence.CONTINUATION), False)]
        return []

    def _issued(self, sentence: Sentence, item: Found) -> Attribution | None:
        """Return who issued a report: `X legte eine Studie vor. Demnach …`."""
        index = bisect_left(self._starts, sentence.start) - 1
        before = self._sentences[index] if index >= 0 else None
        is_so = item.cue and item.cue[0][0] == sentence.start
        if not is_so or before is None or self._last_sentence_end > before.start:
            return None
        report = next((t for t in before.tokens if t.capital and WRITING.fullmatch(t.text)), None)
        named = self._people.around(before.start, before.full_end).actors
        if report is None or not named:
            return None
        behind = (m for m in named if report.end < m.start <= report.end + len(" von der "))
        return Attribution((), (known(next(behind, named[0])),))

    def _own_cue(self, sentence: Sentence) -> tuple[Range, ...]:
        verb = next((t for t in sentence.tokens if t.text in self._wording.sure), None)
        return ((verb.start, verb.end),) if verb is not None else ()

    def _attributed(self, sentence: Sentence, item: Found) -> Statement:
        speakers = find_speakers(
            sentence,
            self._people.around(sentence.start, sentence.full_end),
            [(d.start, d.end) for d in self._dates_in(sentence)],
            item,
            self._last.speakers if self._last is not None else (),
            self._last_sentence_end,
        )
        same = self._last is not None and self._last_place == sentence.start
        if same and self._last is not None and not item.region and not item.agent:
            speakers = self._last.speakers
        when = self._when(sentence, item)
        near = "\n" not in self._text[self._last_sentence_end : sentence.start]
        closes = item.evidence in (Evidence.SO_CLAUSE, Evidence.DIRECT_QUOTE)
        impersonal = (near or closes) and self._is_impersonal(item)
        if not speakers and self._last is not None and impersonal:
            speakers = self._last.speakers
            date = when.id if when is not None else self._last.when
        else:
            date = when.id if when is not None else None
        attribution = Attribution(item.cue, speakers, date)
        self._last = attribution
        self._last_place = sentence.start
        self._last_sentence_end = max(item.end, sentence.full_end)
        return Statement(item.start, item.end, item.mode, item.evidence, attribution)

    def _when(self, sentence: Sentence, item: Found) -> Mark | None:
        """Return the date in the reporting clause that is nearest to the cue."""
        cue = item.cue[0][0]
        outside = [
            date
            for date in self._dates_in(sentence)
            if not item.start <= date.start < item.end
            and date.attrs.get("type") in ("DATE", "TIME")
            and not _NOT_SAID.search(self._text[max(0, date.start - 40) : date.start])
            and not self._is_year(date)
            and not _TO_COME.match(self._text, date.start)
            and not self._apart(sentence, item, date)
        ]
        return min(outside, key=lambda date: abs(date.start - cue), default=None)

    def _is_year(self, date: Mark) -> bool:
        """Say whether a year stands behind the noun that it belongs to: `der Saison 2005`."""
        before = self._text[max(0, date.start - 30) : date.start]
        bare = self._text[date.start : date.end].isdigit()
        return bare and regex.search(r"\p{Lu}\p{Ll}+ $", before) is not None

    def _apart(self, sentence: Sentence, item: Found, date: Mark) -> bool:
        """Say whether a comma or another verb parts a date from the cue."""
        cue = item.cue[0] if date.start < item.cue[0][0] else item.cue[-1]
        first, last = sorted((cue, (date.start, date.end)))
        commas = 0
        place = sentence.comma_after(first[1])
        while place is not None and place < last[0]:
            commas += 1
            place = sentence.comma_after(place + 1)
        between = sentence.between(first[1], last[0])
        joined = any(
            t.low == "und" and self._wording.is_verb(following.text)
            for t, following in pairwise(between)
        )
        return commas % 2 == 1 or joined

    def _dates_in(self, sentence: Sentence) -> Sequence[Mark]:
        first = bisect_left(self._dates, sentence.start, key=lambda mark: mark.start)
        return self._dates[
            first : bisect_left(self._dates, sentence.full_end, key=lambda mark: mark.start)
        ]

    def _is_impersonal(self, item: Found) -> bool:
        words = self._text[item.cue[0][0] : item.cue[-1][1]].lower()
        return words in ("hieß es", "heißt es", "es hieß", "es heißt")

    def _continued(self, item: Found, last: Attribution | None) -> Statement:
        if last is None:
            return Statement(item.start, item.end, item.mode, item.evidence, Attribution(item.cue))
        attribution = replace(last, cue=item.cue or last.cue)
        return Statement(item.start, item.end, item.mode, item.evidence, attribution)

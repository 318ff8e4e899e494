"""Tells who says it in English: the name beside the verb, a pronoun's, or a source without name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from goldspan.prefill.actors.gazetteer import PERSON
from goldspan.prefill.claims.english_wording import EnglishSentence, EnglishWording
from goldspan.prefill.claims.statement import Attribution, Range, Speaker
from goldspan.prefill.marking import Mark

_PRONOUNS = frozenset({"he", "she", "they", "it"})
_ISSUED = frozenset({"report", "study", "survey", "statement"})
NEAR = 45  # characters between a noun without a name and its verb


class EnglishSpeakers:
    """The actors and dates of a text, asked for by place; remembers who spoke last."""

    def __init__(
        self, actors: Sequence[Mark], dates: Sequence[Mark], wording: EnglishWording
    ) -> None:
        self._actors = actors
        self._starts = [actor.start for actor in actors]
        self._dates = dates
        self._date_starts = [date.start for date in dates]
        self._wording = wording
        self.last: tuple[Speaker, ...] = ()

    def attribute(
        self, sentence: EnglishSentence, cue: Range, before: Range, behind: Range
    ) -> Attribution:
        """Name the speaker and the date: before the verb, else behind it."""
        speakers = self._before(sentence, before) or self._behind(sentence, behind) or self.last
        self.last = speakers
        clause = max(sentence.text.rfind(",", *before), sentence.text.rfind(" and ", *before))
        near = (max(clause, before[0]), before[1])
        return Attribution((cue,), speakers, self._date(near) or self._date(behind))

    def named(self, sentence: EnglishSentence, cue: Range, place: Range) -> Attribution:
        """Name the speaker behind `according to`."""
        speakers = self._behind(sentence, place)
        self.last = speakers or self.last
        return Attribution((cue,), speakers, None)

    def _before(self, sentence: EnglishSentence, place: Range) -> tuple[Speaker, ...]:
        inside = [i for i, t in enumerate(sentence.tokens) if place[0] <= t.start < place[1]]
        nearest = sentence.tokens[inside[-1]] if inside else None
        if nearest is not None and nearest.low in _PRONOUNS:
            return self.last
        actors = self._within(place)
        persons = [actor for actor in actors if actor.attrs.get("kind") == PERSON]
        chosen = persons[-1] if persons else actors[-1] if actors else None
        noun = self._noun(sentence, place, from_end=True)
        if noun is not None and (chosen is None or (not persons and noun.start >= chosen.end)):
            return (noun,)
        return () if chosen is None else (_speaker(chosen),)

    def _behind(self, sentence: EnglishSentence, place: Range) -> tuple[Speaker, ...]:
        actors = self._within(place)
        persons = [actor for actor in actors if actor.attrs.get("kind") == PERSON]
        noun = self._noun(sentence, place, from_end=False)
        first = persons[0] if persons else actors[0] if actors else None
        if noun is not None and (first is None or (not persons and noun.start < first.start)):
            issued = first is not None and noun.canonical in _ISSUED
            return (_speaker(first),) if issued and first is not None else (noun,)
        return () if first is None else (_speaker(first),)

    def _noun(self, sentence: EnglishSentence, place: Range, *, from_end: bool) -> Speaker | None:
        inside = [t for t in sentence.tokens if place[0] <= t.start and t.end <= place[1]]
        for token in reversed(inside) if from_end else inside:
            distance = place[1] - token.end if from_end else token.start - place[0]
            kind = self._wording.speakers.get(token.low)
            if kind is not None and distance <= NEAR:
                return Speaker(token.start, token.end, None, kind, token.text)
        return None

    def _within(self, place: Range) -> Sequence[Mark]:
        first = bisect_left(self._starts, place[0])
        last = bisect_left(self._starts, place[1])
        return [actor for actor in self._actors[first:last] if actor.end <= place[1]]

    def _date(self, place: Range) -> str | None:
        first = bisect_left(self._date_starts, place[0])
        last = bisect_left(self._date_starts, place[1])
        return self._dates[first].id if first < last else None


def _speaker(actor: Mark) -> Speaker:
    return Speaker(actor.start, actor.end, actor.id)

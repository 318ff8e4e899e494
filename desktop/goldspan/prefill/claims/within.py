"""The claims that one sentence makes, whichever rule finds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from goldspan.prefill.claims.clauses import complement, complement_after, speech_end, subjunctive_in
from goldspan.prefill.claims.closings import closing_clause
from goldspan.prefill.claims.fields import Around, subject_region
from goldspan.prefill.claims.hits import VerbHit, verb_hits
from goldspan.prefill.claims.objects import object_claim
from goldspan.prefill.claims.openings import as_told, opening_statement
from goldspan.prefill.claims.people import People
from goldspan.prefill.claims.sentence import Sentence, trim
from goldspan.prefill.claims.speakers import speaking_words
from goldspan.prefill.claims.speech import spoken_headline
from goldspan.prefill.claims.statement import Evidence, Found, Mode, Range
from goldspan.prefill.claims.wording import Wording

_ROLE_HEAD = regex.compile(
    r"(?:[\p{Lu}][\p{L}-]*-)?\p{Lu}?\p{L}*(?:minister|präsident|sprecher|chef|sekretär|botschafter|regierung|kanzler"
    r"|polizei|experten?|studie|bericht|medien|umfrage)(?:in|innen)?"
)
_WONACH = regex.compile(r",\s(?P<word>wonach|demzufolge|(?:dem|der|denen)\szufolge|laut\sde[mr])\s")
_ABOUT = regex.compile(r"\s(?:über|von|mit|wegen|gegen)\s")
FARTHEST_NOUN = 8  # words between a noun and its `wonach`


def claims_of_sentence(
    sentence: Sentence, people: People, dates: Sequence[Range], wording: Wording
) -> list[Found]:
    """Return the claims of a sentence with their own cue; `people` are those named in it."""
    actors = [(m.start, m.end) for m in people.actors]
    hits = verb_hits(sentence, wording.verbs, wording.spoken)
    headline = spoken_headline(sentence, actors, _ROLE_HEAD, hits)
    if headline is not None:
        return [headline]
    whole = (
        as_told(sentence, wording)
        or closing_clause(sentence, hits, wording)
        or _by_wonach(sentence, hits, wording)
    )
    if whole is not None:
        return [whole]
    opening = opening_statement(sentence, wording, actors, hits)
    if opening is not None and opening.cue[0][0] <= opening.start:
        return [opening]
    found: list[Found] = []
    if hits:
        speakers = sorted([*actors, *speaking_words(sentence, people)])
        around = Around(speakers, dates, wording.agentless)
        found = by_verbs(sentence, hits, around, wording)
    found = found or _by_phrase(sentence, wording)
    found = found or _by_state(sentence, wording)
    found = found or _by_noun(sentence, wording)
    return found or ([opening] if opening is not None else [])


def by_verbs(
    sentence: Sentence, hits: Sequence[VerbHit], around: Around, wording: Wording
) -> list[Found]:
    """Return the clauses and noun phrases that the reporting verbs of a sentence take."""
    found: list[Found] = []
    for hit in hits:
        item = complement(sentence, hit, wording)
        if item is not None and not item.agent:
            item = replace(item, region=subject_region(sentence, hit, hits, around))
        phrase = object_claim(sentence, hit, hits, around)
        if item is not None and _belongs_to_another(sentence, hit, item, hits):
            item = None
        if item is not None and phrase is not None and _holds(sentence, phrase, item, wording):
            item = None
        both = (
            item is not None
            and phrase is not None
            and phrase.end <= item.start
            and item.evidence is Evidence.SUBJUNCTIVE
            and not hit.verb.dative
            and not _announces(sentence, phrase, wording)
        )
        items = [phrase, item] if both or item is None else [item]
        found += [
            one
            for one in items
            if one is not None and not any(one.start < f.end and f.start < one.end for f in found)
        ]
    return found


def _announces(sentence: Sentence, phrase: Found, wording: Wording) -> bool:
    """Say whether a noun phrase ends in a noun that announces the clause behind it."""
    last = sentence.between(phrase.start, phrase.end)[-1:]
    return any(wording.nouns.fullmatch(token.text) for token in last)


def _belongs_to_another(
    sentence: Sentence, hit: VerbHit, item: Found, hits: Sequence[VerbHit]
) -> bool:
    """Say whether another verb is nearer to the clause: `X moniert A, sagt aber, dass …`."""
    return any(
        other.index > hit.index
        and not other.closing
        and other.verb.clause
        and sentence.tokens[other.index].end <= item.start
        for other in hits
    )


def _holds(sentence: Sentence, phrase: Found, clause: Found, wording: Wording) -> bool:
    """Say whether an infinitive only says more of a noun: `die Weigerung, sich zu bemühen`."""
    infinitive = clause.evidence is Evidence.INFINITIVE and not subjunctive_in(
        sentence, clause.start, clause.end, wording.subjunctive
    )
    return infinitive and phrase.start < clause.start and phrase.end == clause.end


def _by_wonach(sentence: Sentence, hits: Sequence[VerbHit], wording: Wording) -> Found | None:
    """`Berichte von X, wonach …`: what is behind `wonach`."""
    match = _WONACH.search(sentence.text, sentence.start, sentence.end)
    if match is None or sentence.quoted_at(match.start()):
        return None
    before = sentence.between(sentence.start, match.start())[-FARTHEST_NOUN:]
    noun = next((t for t in reversed(before) if wording.nouns.fullmatch(t.text)), None)
    word = match.span("word")
    cue = (word,) if noun is None else ((noun.start, noun.end), word)
    start, end = trim(sentence.text, match.end(), sentence.end)
    found = Found(
        start,
        end,
        Mode.REPORTED,
        cue,
        ((sentence.start, match.start()),),
        Evidence.DASS_CLAUSE,
        genitive=noun is not None and not hits,
    )
    return replace(found, end=speech_end(sentence, found, wording, subordinate=True))


def _by_phrase(sentence: Sentence, wording: Wording) -> list[Found]:
    phrase = wording.phrases.search(sentence.text, sentence.start, sentence.end)
    if phrase is None or sentence.quoted_at(phrase.start()):
        return []
    item = complement_after(sentence, (phrase.span(),), phrase.end(), wording)
    return [item] if item is not None else []


def _by_state(sentence: Sentence, wording: Wording) -> list[Found]:
    """`X zeigte sich überzeugt, dass …`: a state that somebody is in, and what they think."""
    match = wording.states.search(sentence.text, sentence.start, sentence.end)
    if match is None or sentence.quoted_at(match.start()):
        return []
    apart = sentence.text[match.start() : match.start("state")].count(" ") > 2
    cue = (match.span("state"),) if apart else (match.span(),)
    item = complement_after(sentence, cue, match.end(), wording, adjacent=True)
    if item is not None:
        return [item]
    about = _ABOUT.match(sentence.text, match.end(), sentence.end)
    if about is None or not sentence.text.startswith(("z", "g", "ä"), match.start()):
        return []
    comma = sentence.comma_after(about.end()) or sentence.end
    start, end = trim(sentence.text, about.end(), comma)
    region = ((sentence.start, match.start()),)
    return [Found(start, end, Mode.REPORTED, cue, region, Evidence.NOUN_PHRASE)]


def _by_noun(sentence: Sentence, wording: Wording) -> list[Found]:
    """`mit dem Argument, …`: a noun that announces a clause."""
    for index, token in enumerate(sentence.tokens[:-1]):
        if "," not in sentence.tokens[index + 1].gap or not token.capital:
            continue
        if wording.nouns.fullmatch(token.text) is None or sentence.quoted(token):
            continue
        cue = ((token.start, token.end),)
        item = complement_after(sentence, cue, token.end, wording, adjacent=True)
        if item is None:
            continue
        if item.evidence is Evidence.INFINITIVE and token.text not in wording.urging:
            continue
        return [item]
    return []

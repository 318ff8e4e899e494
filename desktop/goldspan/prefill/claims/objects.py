"""Rules for noun phrases that are claims: `X fordert den Rücktritt`, `X warnt vor Folgen`."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from goldspan.prefill.actors.scene import ARTICLES, Token, is_finite
from goldspan.prefill.claims.clauses import Found, VerbHit
from goldspan.prefill.claims.sentence import Sentence, has_infinitive, is_auxiliary, trim
from goldspan.prefill.claims.statement import Mode, Range

_DETERMINERS = ARTICLES | frozenset({
    "mehr", "keinerlei", "jegliche", "jeglichen", "alle", "allen", "sein", "seine", "seinen",
    "seiner", "seinem", "ihr", "ihre", "ihren", "ihrer", "ihrem", "mehrere", "viele", "weitere",
    "jede", "jeden", "jedes", "beide", "einige", "solche", "eher",
})  # fmt: skip
_PREPOSITIONS = frozenset({
    "in", "im", "an", "am", "auf", "aus", "bei", "beim", "mit", "nach", "vor", "von", "vom", "zu",
    "zum", "zur", "über", "gegen", "für", "gegenüber", "um", "durch", "ohne", "unter", "zwischen",
    "seit", "wegen", "trotz", "während", "innerhalb", "neben", "hinter", "ins", "ans",
})  # fmt: skip
_STOP = regex.compile(
    r",\s(?:nachdem|weil|da|obwohl|während|als|wenn|und|aber|sondern|wie|so|doch|jedoch|ehe|bevor|indem)\b"
)
LONGEST_SKIP = 5  # words of a prepositional phrase before the object


def object_claim(
    sentence: Sentence,
    hit: VerbHit,
    others: Sequence[VerbHit],
    speakers: Sequence[Range],
    dates: Sequence[Range],
) -> Found | None:
    """Return the noun phrase that the verb takes, without preposition and addressee.

    `speakers` are the actors and descriptions of the text, `dates` its dates, in order.
    """
    if not hit.verb.object:
        return None
    if hit.participle:
        if hit.passive:
            return _passive(sentence, hit)
        return _perfect(sentence, hit, speakers, dates)
    start = sentence.tokens[hit.index].end
    end = _clause_end(sentence, hit, others)
    if hit.particle is not None:
        end = _before_particle(sentence, hit.particle, end)
    return _active(sentence, hit, hit.index, start, end, speakers, dates)


def _active(
    sentence: Sentence,
    hit: VerbHit,
    finite: int,
    start: int,
    end: int,
    speakers: Sequence[Range],
    dates: Sequence[Range],
) -> Found | None:
    """Look for the object behind the finite verb, or before it where the subject is behind."""
    verb = sentence.tokens[finite]
    region: tuple[Range, ...] = ((sentence.start, verb.start),)
    if _subject_before(sentence, finite, speakers):
        return _phrase(sentence, hit, start, end, speakers, dates, region)
    behind = _behind_subject(sentence, start, end, speakers)
    region = ((verb.end, behind),)
    found = _phrase(sentence, hit, behind, end, speakers, dates, region)
    if found is None and sentence.word_at(0) not in _PREPOSITIONS and behind > start:
        return _fronted(sentence, hit, verb.start, region)
    return found


def _fronted(
    sentence: Sentence, hit: VerbHit, verb: int, region: tuple[Range, ...]
) -> Found | None:
    """`Eine solche Zusage haben die USA ausgeschlossen`: the object opens the sentence."""
    start, end = trim(sentence.text, sentence.start, verb)
    if sentence.text.startswith("Des Weiteren", sentence.start):
        return None
    opens = sentence.tokens[0].low in _DETERMINERS or _is_attribute(sentence.tokens, 0)
    plain = not regex.search(r"[,:]", sentence.text[start:end])
    if hit.verb.prepositions or not (opens and plain) or end - start < 8:
        return None
    return Found(start, end, Mode.REPORTED, hit.cue(sentence), region)


def _before_particle(sentence: Sentence, particle: int, end: int) -> int:
    """Return where the object ends; a relative clause behind the particle belongs to it."""
    apart = sentence.tokens[particle]
    if regex.match(
        r",\s(?:die|der|das|den|dem|deren|dessen)\s", sentence.text[apart.end : sentence.end]
    ):
        return sentence.end
    return min(end, apart.start)


def _phrase(
    sentence: Sentence,
    hit: VerbHit,
    start: int,
    end: int,
    speakers: Sequence[Range],
    dates: Sequence[Range],
    region: tuple[Range, ...],
) -> Found | None:
    according = regex.search(r"\bzufolge\b", sentence.text, pos=start, endpos=end)
    if according is not None:
        start = according.end()
    if hit.verb.prepositions and hit.verb.particle != "vor":
        start = _behind_preposition(sentence, start, end, hit.verb.prepositions)
    else:
        start = _first_noun_phrase(
            sentence, start, end, speakers, dates, hit.verb.particle == "vor"
        )
        start = _behind_blamed(sentence, start, end, speakers)
    start, end = trim(sentence.text, start, _without_adverbials(sentence, start, end, dates))
    if end - start < 4 or not any(
        t.capital or t.low in ("dies", "dieses") for t in sentence.tokens if start <= t.start < end
    ):
        return None
    return Found(start, end, Mode.REPORTED, hit.cue(sentence), region, agent=hit.passive)


def _clause_end(sentence: Sentence, hit: VerbHit, others: Sequence[VerbHit]) -> int:
    at = sentence.tokens[hit.index].end
    end = sentence.end
    stop = _STOP.search(sentence.text, at, end)
    if stop is not None:
        end = stop.start()
    for index in range(hit.index + 1, len(sentence.tokens) - 1):
        token, following = sentence.tokens[index], sentence.tokens[index + 1]
        if token.start >= end:
            break
        verb_after = any(o.index == index + 1 and not o.participle for o in others)
        if token.low == "und" and (verb_after or _is_verb(following.text)):
            return token.start
    dash = regex.search(r"\s–\s", sentence.text, pos=at, endpos=end)
    return dash.start() if dash is not None else end


def _is_verb(word: str) -> bool:
    return (
        word.islower()
        and is_finite(word)
        and not regex.search(r"(?:ste|ete|erte|llte)[nrms]?$", word)
    )


def _behind_blamed(sentence: Sentence, start: int, end: int, speakers: Sequence[Range]) -> int:
    """`kritisiert die Nato für Lieferungen`: what stands behind `für`."""
    for first, last in speakers:
        if start <= first <= start + 4 and sentence.text[last : last + 5] == " für " and last < end:
            return last + 5
    return start


def _without_adverbials(sentence: Sentence, start: int, end: int, dates: Sequence[Range]) -> int:
    """Leave out what is no part of the phrase at its end: `am Sonntag`, `gegenüber der Presse`."""
    against = regex.search(r"\sgegenüber\s", sentence.text, pos=start, endpos=end)
    if against is not None and against.start() > start + 3:
        end = against.start()
    for first, last in dates:
        if start < first and last == end:
            before = regex.search(r"\s(?:am|vom|um|im)\s$", sentence.text[start:first])
            end = start + before.start() if before is not None else end
    adverb = regex.search(
        r"\s(?:mehrheitlich|anschließend|wiederholt|erneut|scharf|entschieden|vehement|ausdrücklich|heftig)$",
        sentence.text[start:end],
    )
    return start + adverb.start() if adverb is not None else end


def _subject_before(sentence: Sentence, index: int, speakers: Sequence[Range]) -> bool:
    """Say whether the subject stands before the finite verb; else it stands behind."""
    if index == 0:
        return False
    verb = sentence.tokens[index]
    following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    if following is not None and following.low in ("er", "sie", "es", "man"):
        return False
    near = sentence.tokens[max(0, index - 6) : index]
    if any(t.low in ("er", "sie", "dieser", "die", "der") for t in near[-1:]):
        return True
    clause = max(sentence.text.rfind(",", sentence.start, verb.start), sentence.start)
    opens_with_preposition = sentence.tokens[0].low in _PREPOSITIONS
    if not opens_with_preposition and any(
        sentence.start <= start and end <= verb.start for start, end in speakers
    ):
        return True
    if following is not None and any(
        verb.end < start <= verb.end + 40 and start < sentence.end for start, _ in speakers
    ):
        return (
            any(clause <= start and end <= verb.start for start, end in speakers)
            and not opens_with_preposition
        )
    return not opens_with_preposition


def _behind_subject(sentence: Sentence, start: int, end: int, speakers: Sequence[Range]) -> int:
    behind = [b for a, b in speakers if start <= a and b <= end]
    first = next(iter(sentence.after(start)), None)
    if first is not None and first.low in ("er", "sie", "es", "man"):
        return first.end
    return min(behind) if behind else start


def _behind_preposition(
    sentence: Sentence, start: int, end: int, prepositions: frozenset[str]
) -> int:
    for token in sentence.tokens:
        if not (start <= token.start and token.end <= end):
            continue
        if token.low in ("mit", "über") and token.low not in prepositions:
            return end
        if token.low in prepositions:
            return token.end
    return end


def _first_noun_phrase(
    sentence: Sentence,
    start: int,
    end: int,
    speakers: Sequence[Range],
    dates: Sequence[Range],
    dative: bool,
) -> int:
    """Skip adverbs, dates and prepositional phrases; with `dative` the addressee too."""
    tokens = [t for t in sentence.tokens if start <= t.start and t.end <= end]
    at = 0
    while at < len(tokens):
        token = tokens[at]
        opens_quote = regex.search(r"[„“\"»]$", token.gap)
        if opens_quote:
            return token.start - 1
        if any(a <= token.start and token.end <= b for a, b in dates):
            at += 1
            continue
        if token.low in _PREPOSITIONS and not token.capital:
            at = _behind_phrase(tokens, at, speakers, dates)
            continue
        actor = next(
            (
                b
                for a, b in speakers
                if a >= token.start and a <= token.end + 14 and _opens(tokens, at, a)
            ),
            None,
        )
        if dative and actor is not None:
            dative = False
            while at < len(tokens) and tokens[at].start < actor:
                at += 1
            continue
        if token.capital or token.low in _DETERMINERS or _is_attribute(tokens, at):
            return token.start
        at += 1
    return end


def _opens(tokens: Sequence[Token], at: int, place: int) -> bool:
    """Say whether an addressee that begins at this place begins with this word."""
    if tokens[at].start == place:
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        tokens[at].low in ("der", "dem", "den")
        and following is not None
        and following.start == place
    )


def _behind_phrase(
    tokens: Sequence[Token], at: int, speakers: Sequence[Range], dates: Sequence[Range]
) -> int:
    """Return the index behind a prepositional phrase: up to its noun."""
    if at + 1 < len(tokens) and tokens[at + 1].low in ("anderem", "allem", "wie", "neuem"):
        return at + 2
    ends = {end for _, end in (*speakers, *dates)}
    for index in range(at + 1, min(at + 1 + LONGEST_SKIP, len(tokens))):
        if tokens[index].end in ends:
            return index + 1
        if tokens[index].capital and not any(
            a <= tokens[index].start < b for a, b in (*speakers, *dates)
        ):
            following = index + 1
            while (
                following < len(tokens)
                and tokens[following].capital
                and tokens[following].gap == " "
                and tokens[index].end not in ends
            ):
                following += 1
            return following
    return at + 1


def _is_attribute(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a word is an adjective or a number before a noun."""
    word = tokens[at].low
    if at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if word.isdigit() or regex.fullmatch(r"\p{Ll}{3,}(?:e|er|en|es|em)", word) is None:
        return word.isdigit()
    further = tokens[at + 2] if at + 2 < len(tokens) else None
    return following.capital or bool(
        further is not None and further.capital and following.low.endswith(("e", "en", "er", "es"))
    )


def _perfect(
    sentence: Sentence, hit: VerbHit, speakers: Sequence[Range], dates: Sequence[Range]
) -> Found | None:
    """`X hat … gefordert`, `…, die … ablehnen`: what stands before the verb at the end."""
    verb = sentence.tokens[hit.index]
    auxiliary = next(
        (i for i in range(hit.index - 1, -1, -1) if is_auxiliary(sentence.word_at(i))), None
    )
    follows = is_auxiliary(sentence.word_at(hit.index + 1))
    if auxiliary is not None and not follows:
        start = sentence.tokens[auxiliary].end
        return _active(sentence, hit, auxiliary, start, verb.start, speakers, dates)
    start = max(sentence.text.rfind(",", sentence.start, verb.start) + 1, sentence.start)
    behind = _behind_subject(sentence, start, verb.start, speakers)
    return _phrase(sentence, hit, behind, verb.start, speakers, dates, ((start, behind),))


def _passive(sentence: Sentence, hit: VerbHit) -> Found | None:
    """`A wurde von X kritisiert`, `Von X wurde A kritisiert`: A with what is said of it."""
    verb = sentence.tokens[hit.index]
    auxiliary = next(
        (i for i in range(hit.index - 1, -1, -1) if is_auxiliary(sentence.word_at(i))), None
    )
    if auxiliary is None or not regex.search(
        r"\b(?:[Vv]on|[Vv]om)\b", sentence.text[sentence.start : verb.start]
    ):
        return None
    region = ((sentence.start, verb.start),)
    start = sentence.start
    if sentence.word_at(0) in ("von", "vom"):
        start = sentence.tokens[auxiliary].end
    start, end = trim(sentence.text, start, verb.start)
    if has_infinitive(sentence.text[start:end]) or end - start < 8:
        return None
    return Found(start, end, Mode.REPORTED, hit.cue(sentence), region, agent=True)

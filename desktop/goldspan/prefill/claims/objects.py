"""Rules for noun phrases that are claims: `X fordert den Rücktritt`, `X warnt vor Folgen`."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from goldspan.prefill.actors.scene import ARTICLES, is_finite
from goldspan.prefill.claims.clauses import Found, VerbHit
from goldspan.prefill.claims.sentence import Sentence, has_infinitive, is_auxiliary, trim
from goldspan.prefill.claims.statement import Mode, Range

_DETERMINERS = ARTICLES | frozenset(
    "mehr keinerlei jegliche jeglichen alle allen sein seine seinen seiner seinem ihr ihre ihren ihrer ihrem mehrere viele"
    " weitere jede jeden jedes beide einige solche eher".split()
)
_PREPOSITIONS = frozenset(
    "in im an am auf aus bei beim mit nach vor von vom zu zum zur über gegen für gegenüber um durch ohne"
    " unter zwischen seit wegen trotz während innerhalb neben hinter ins ans".split()
)
_STOP = regex.compile(
    r",\s(?:nachdem|weil|da|obwohl|während|als|wenn|und|aber|sondern|wie|so|doch|jedoch|ehe|bevor|indem)\b"
)
LONGEST_SKIP = 5  # words of a prepositional phrase before the object


def object_claim(
    sentence: Sentence, hit: VerbHit, others: Sequence[VerbHit], actors: Sequence[Range]
) -> Found | None:
    """Return the noun phrase that the verb takes, without preposition and addressee."""
    if not hit.verb.object:
        return None
    if hit.participle:
        return _passive(sentence, hit) if hit.passive else _perfect(sentence, hit, actors)
    start = sentence.tokens[hit.index].end
    end = _clause_end(sentence, hit, others)
    if hit.particle is not None:
        end = min(end, sentence.tokens[hit.particle].start)
    subject_first = _subject_before(sentence, hit.index, actors)
    region: tuple[Range, ...] = ((sentence.start, sentence.tokens[hit.index].start),)
    if not subject_first:
        start = _behind_subject(sentence, start, end, actors)
        region = ((sentence.tokens[hit.index].end, start),)
    return _phrase(sentence, hit, start, end, actors, region)


def _phrase(
    sentence: Sentence,
    hit: VerbHit,
    start: int,
    end: int,
    actors: Sequence[Range],
    region: tuple[Range, ...],
) -> Found | None:
    if hit.verb.prepositions and hit.verb.particle != "vor":
        start = _behind_preposition(sentence, start, end, hit.verb.prepositions)
    else:
        start = _first_noun_phrase(sentence, start, end, actors, hit.verb.particle == "vor")
    start, end = trim(sentence.text, start, end)
    if end - start < 4 or not any(t.capital or t.low in ("dies", "dieses") for t in sentence.tokens if start <= t.start < end):
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
    return word.islower() and is_finite(word) and not regex.search(r"(?:ste|ete|erte|llte)[nrms]?$", word)


def _subject_before(sentence: Sentence, index: int, actors: Sequence[Range]) -> bool:
    """Say whether the subject stands before the verb: the sentence opens with no adverbial."""
    if index == 0:
        return False
    first = sentence.tokens[0]
    if first.low in _PREPOSITIONS:
        return False
    verb = sentence.tokens[index]
    near = sentence.tokens[max(0, index - 6) : index]
    if any(t.low in ("er", "sie") for t in near):
        return True
    if any(start >= sentence.start and end <= verb.start for start, end in actors):
        return True
    return any(t.capital and not t.initial for t in near) or first.low in ARTICLES


def _behind_subject(sentence: Sentence, start: int, end: int, actors: Sequence[Range]) -> int:
    behind = [b for a, b in actors if start <= a and b <= end]
    first = next(iter(sentence.after(start)), None)
    if first is not None and first.low in ("er", "sie", "es", "man"):
        return first.end
    return min(behind) if behind else start


def _behind_preposition(
    sentence: Sentence, start: int, end: int, prepositions: frozenset[str]
) -> int:
    for token in sentence.tokens:
        if start <= token.start and token.end <= end and token.low in prepositions:
            return token.end if token.low not in ("zum", "zur", "vom") else token.end
    return end


def _first_noun_phrase(
    sentence: Sentence, start: int, end: int, actors: Sequence[Range], dative: bool
) -> int:
    """Skip adverbs, dates and prepositional phrases; with `dative` the addressee too."""
    tokens = [t for t in sentence.tokens if start <= t.start and t.end <= end]
    at = 0
    while at < len(tokens):
        token = tokens[at]
        opens_quote = regex.search(r"[„“\"»]$", token.gap)
        if opens_quote:
            return token.start - 1
        if token.low in _PREPOSITIONS and not token.capital:
            at = _behind_phrase(tokens, at)
            continue
        actor = next((b for a, b in actors if a >= token.start and a <= token.end + 14 and _opens(tokens, at, a)), None)
        if dative and actor is not None:
            dative = False
            while at < len(tokens) and tokens[at].start < actor:
                at += 1
            continue
        if token.capital or token.low in _DETERMINERS or _is_attribute(tokens, at):
            return token.start
        at += 1
    return end


def _opens(tokens: Sequence[object], at: int, place: int) -> bool:
    token = tokens[at]
    start = getattr(token, "start", -1)
    if start == place:
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return getattr(token, "low", "") in ("der", "dem", "den") and getattr(following, "start", -1) == place


def _behind_phrase(tokens: Sequence[object], at: int) -> int:
    """Return the index behind a prepositional phrase: up to its noun."""
    for index in range(at + 1, min(at + 1 + LONGEST_SKIP, len(tokens))):
        if getattr(tokens[index], "capital", False):
            following = index + 1
            while following < len(tokens) and getattr(tokens[following], "capital", False) and getattr(tokens[following], "gap", "") == " ":
                following += 1
            return following
    return at + 1


def _is_attribute(tokens: Sequence[object], at: int) -> bool:
    """Say whether a small word is an adjective or a number before a noun."""
    word = str(getattr(tokens[at], "text", ""))
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None:
        return False
    if word.isdigit() or regex.fullmatch(r"\p{Ll}{3,}(?:e|er|en|es|em)", word) is None:
        return word.isdigit()
    further = tokens[at + 2] if at + 2 < len(tokens) else None
    return bool(
        getattr(following, "capital", False)
        or (further is not None and getattr(further, "capital", False) and getattr(following, "low", "").endswith(("e", "en", "er", "es")))
    )


def _perfect(sentence: Sentence, hit: VerbHit, actors: Sequence[Range]) -> Found | None:
    """`X hat … gefordert`: what stands between the auxiliary or the subject and the participle."""
    verb = sentence.tokens[hit.index]
    auxiliary = next(
        (i for i in range(hit.index - 1, -1, -1) if is_auxiliary(sentence.word_at(i))), None
    )
    if auxiliary is None:
        return None
    start = sentence.tokens[auxiliary].end
    region: tuple[Range, ...] = ((sentence.start, sentence.tokens[auxiliary].start),)
    if not _subject_before(sentence, auxiliary, actors):
        start = _behind_subject(sentence, start, verb.start, actors)
        region = ((sentence.tokens[auxiliary].end, start),)
    return _phrase(sentence, hit, start, verb.start, actors, region)


def _passive(sentence: Sentence, hit: VerbHit) -> Found | None:
    """`A wurde von X kritisiert`, `Von X wurde A kritisiert`: A with what is said of it."""
    verb = sentence.tokens[hit.index]
    auxiliary = next(
        (i for i in range(hit.index - 1, -1, -1) if is_auxiliary(sentence.word_at(i))), None
    )
    if auxiliary is None or not regex.search(r"\b(?:[Vv]on|[Vv]om)\b", sentence.text[sentence.start : verb.start]):
        return None
    region = ((sentence.start, verb.start),)
    start = sentence.start
    if sentence.word_at(0) in ("von", "vom"):
        start = sentence.tokens[auxiliary].end
    start, end = trim(sentence.text, start, verb.start)
    if has_infinitive(sentence.text[start:end]) or end - start < 8:
        return None
    return Found(start, end, Mode.REPORTED, hit.cue(sentence), region, agent=True)

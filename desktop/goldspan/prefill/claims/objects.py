"""Rules for noun phrases that are claims: `X fordert den Rücktritt`, `X warnt vor Folgen`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from goldspan.prefill.actors.scene import is_finite
from goldspan.prefill.claims.hits import VerbHit, closes_clause
from goldspan.prefill.claims.phrases import PREPOSITIONS, Kind, Phrase, phrases
from goldspan.prefill.claims.sentence import Sentence, trim
from goldspan.prefill.claims.statement import Evidence, Found, Mode, Range

_STOP = regex.compile(
    r",\s(?:nachdem|weil|da|obwohl|während|als|wenn|und|aber|sondern|wie|so|doch|jedoch|ehe|bevor|indem"
    r"|um|ohne|falls|sollte|da|sodass|wobei|denn|nicht)\b|\s(?:–|-)\s|;"
)
_ADVERBS = regex.compile(
    r"\s(?:mehrheitlich|anschließend|wiederholt|erneut|(?:auf|ent)s?\s?schärfste|scharf|entschieden|vehement"
    r"|ausdrücklich|heftig|jedoch|zunächst|bereits|strikt|allerdings|öffentlich|zurück|nicht|nun|aus|ab|an)$"
)
_SUBORDINATE = regex.compile(
    r"(?:dass|daß|weshalb|weswegen|wohingegen|wobei|worauf|wofür|nachdem|weil|da|obwohl|während|als|wenn|falls|indem|bevor|ob|wie|wo|sodass|damit)\b",
    regex.IGNORECASE,
)
_RELATIVE = frozenset({"der", "die", "das", "welche", "welcher", "welches"})
_ELIDED = frozenset({"und", "aber", "sowie", "oder", "doch", "sondern"})
_REFLEXIVE = frozenset({"erhoffen", "wünschen", "erwarten", "versprechen"})
_TOLL = regex.compile(r"(?:Todes)?[Oo]pfer|Menschenleben|Tote[nr]?|Verletzte[nr]?|Erdbeben")
_SIDE = regex.compile(r"[Ss]eiten?\b|kreisen\b")
LEAST = 4  # characters of a claim


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of a sentence: its speakers and dates, and words that need no speaker."""

    speakers: Sequence[Range]
    dates: Sequence[Range]
    agentless: Collection[str]


@dataclass(frozen=True, slots=True)
class _Clause:
    """A verb's clause: what stands before its finite verb, and what behind; where they begin."""

    before: Sequence[Phrase]
    behind: Sequence[Phrase]
    start: int
    verb: Range
    end: int


def object_claim(
    sentence: Sentence, hit: VerbHit, others: Sequence[VerbHit], around: Around
) -> Found | None:
    """Return the noun phrase that the verb takes, without preposition and addressee."""
    if not hit.verb.object or _says_of_itself(sentence, hit):
        return None
    clause = _clause(sentence, hit, others, around)
    if clause is None:
        return None
    if hit.passive:
        return _passive(sentence, hit, clause, around)
    subject, fronted, rest = _subject(sentence, clause)
    if hit.verb.needs and not any(
        p.kind is Kind.PREPOSITION and p.word in hit.verb.needs for p in rest
    ):
        return None
    region = _region(clause, subject)
    if fronted is not None:
        found = _fronted(sentence, hit, clause, fronted, rest, region)
        if found is not None or not rest:
            return found
    wanted = _wanted(hit, rest)
    first = clause.before[0] if clause.before else None
    fronts = first is not None and first.kind is Kind.PREPOSITION and not first.named
    if wanted is None and first is not None and fronts and subject is not None:
        if first.word not in hit.verb.prepositions:
            return None
        return _range(sentence, hit, first.inner, clause.verb[0], region)
    return None if wanted is None else _made(sentence, hit, wanted, clause.end, region, around)


def subject_region(
    sentence: Sentence, hit: VerbHit, others: Sequence[VerbHit], around: Around
) -> tuple[Range, ...]:
    """Return where the subject of a reporting verb stands; nothing where `und` leaves it out."""
    clause = _clause(sentence, hit, others, around)
    if clause is None:
        return ()
    return _region(clause, _subject(sentence, clause)[0])


def _says_of_itself(sentence: Sentence, hit: VerbHit) -> bool:
    """Say whether a reflexive pronoun gives the verb another sense: `meldete sich`."""
    if hit.verb.prepositions or hit.verb.name.split("|")[-1] in _REFLEXIVE:
        return False
    near = (sentence.word_at(i) for i in range(hit.index + 1, hit.index + 4))
    return not hit.closing and "sich" in near


def _clause(
    sentence: Sentence, hit: VerbHit, others: Sequence[VerbHit], around: Around
) -> _Clause | None:
    tokens = sentence.tokens
    verb = tokens[hit.index]
    finite, end = hit.index, sentence.end
    if hit.closing:
        first = tokens[hit.particle] if hit.particle is not None else verb
        end = min(first.start, verb.start)
        follows = hit.auxiliary is None or hit.auxiliary > hit.index
        if follows:
            return _last_clause(sentence, end, around)
        finite = hit.auxiliary or 0
    elif hit.particle is None and _stands_last(sentence, hit):
        return _last_clause(sentence, verb.start, around)
    else:
        end = _clause_end(sentence, hit, others)
        if hit.particle is not None:
            end = _before_particle(sentence, hit, end)
    start = _clause_start(sentence, finite)
    place = (tokens[finite].start, tokens[finite].end)
    return _Clause(
        phrases(sentence, start, place[0], around.speakers, around.dates),
        phrases(sentence, place[1], end, around.speakers, around.dates),
        start,
        place,
        end,
    )


def _stands_last(sentence: Sentence, hit: VerbHit) -> bool:
    """Say whether a finite verb ends a subordinate clause: `während X von A sprach`."""
    if not closes_clause(sentence, hit.index):
        return False
    verb = sentence.tokens[hit.index]
    start = max(sentence.text.rfind(",", sentence.start, verb.start) + 1, sentence.start)
    tokens = sentence.between(start, verb.start)
    return len(tokens) > 2 and bool(
        _SUBORDINATE.fullmatch(tokens[0].low)
        or (tokens[0].low in _RELATIVE and start > sentence.start)
        or (tokens[1].low in ("denen", "dem", "der", "den") and tokens[0].low in PREPOSITIONS)
    )


def _last_clause(sentence: Sentence, end: int, around: Around) -> _Clause:
    """`…, die den Beitritt ablehnen`: a clause whose verb is at its end."""
    start = max(sentence.text.rfind(",", sentence.start, end) + 1, sentence.start)
    bracket = sentence.text.rfind("(", sentence.start, end)
    start = max(start, bracket + 1)
    tokens = sentence.between(start, end)
    place = start
    if tokens and (_SUBORDINATE.match(tokens[0].low) or tokens[0].low in _RELATIVE):
        place = tokens[0].end
    elif len(tokens) > 1 and tokens[1].low in _RELATIVE | {"denen", "dem", "den"}:
        place = tokens[1].end
    behind = phrases(sentence, place, end, around.speakers, around.dates)
    return _Clause((), behind, start, (place, place), end)


def _clause_start(sentence: Sentence, finite: int) -> int:
    """Return where the clause of a finite verb begins: behind `und`, or the sentence's start."""
    if finite and sentence.word_at(finite - 1) in _ELIDED:
        return sentence.tokens[finite].start
    for index in range(finite - 1, 0, -1):
        token = sentence.tokens[index]
        if token.low in ("und", "aber", "doch") and "," in token.gap:
            return token.end
        if sentence.text[token.start - 1 : token.start] == "(" or ";" in token.gap:
            return token.start
        if ": " in token.gap or " – " in token.gap:
            return token.start
    return sentence.start


def _clause_end(sentence: Sentence, hit: VerbHit, others: Sequence[VerbHit]) -> int:
    at = sentence.tokens[hit.index].end
    end = sentence.end
    for stop in _STOP.finditer(sentence.text, at, end):
        if not sentence.quoted_at(stop.start()):
            end = stop.start()
            break
    tokens = sentence.between(at, end)
    verbs = {sentence.tokens[o.index].start for o in others if not o.closing}
    for token, following in pairwise(tokens):
        if "," in token.gap and _is_verb(token.text) and not sentence.quoted(token):
            return token.start
        if token.low not in ("und", "sowie", "aber") or sentence.quoted(token):
            continue
        if following.start in verbs or _is_verb(following.text):
            return token.start
    return end


def _is_verb(word: str) -> bool:
    return (
        word.islower()
        and is_finite(word)
        and not regex.search(r"(?:ste|ete|erte|llte)[nrms]?$", word)
    )


def _before_particle(sentence: Sentence, hit: VerbHit, end: int) -> int:
    """Return where the object ends; a relative clause behind the particle belongs to it."""
    apart = sentence.tokens[hit.particle or 0]
    behind = sentence.tokens[(hit.particle or 0) + len(hit.verb.particle) - 1].end
    if regex.match(
        r",\s(?:die|der|das|den|dem|deren|dessen)\s", sentence.text[behind : sentence.end]
    ):
        return sentence.end
    return min(end, apart.start)


def _subject(
    sentence: Sentence, clause: _Clause
) -> tuple[Phrase | None, Phrase | None, Sequence[Phrase]]:
    """Return the subject, the object where it opens the clause, and the phrases to look in."""
    before = [p for p in clause.before if p.kind in (Kind.NOUN, Kind.PRONOUN)]
    opens = clause.before[0] if clause.before else None
    plain = opens is not None and opens.kind in (Kind.NOUN, Kind.PRONOUN)
    behind = clause.behind
    comma = sentence.comma_after(clause.verb[1])
    near = [p for p in behind if comma is None or p.start < comma]
    first = near[0] if near else None
    if first is not None and first.kind is Kind.PRONOUN and "n" in first.cases:
        fronted = opens if plain else None
        return first, fronted, behind[1:]
    if plain and opens is not None:
        follows = first if first is not None and first.may_be("n") and first.named else None
        if "n" not in opens.cases or (follows is not None and not any(p.named for p in before)):
            subject = follows or next((p for p in near if p.may_be("n")), None)
            rest = behind[behind.index(subject) + 1 :] if subject is not None else behind
            return subject, opens, rest
        return before[-1], None, behind
    if any(p.may_be("n") and p.named for p in before) and not _is_behind(sentence, clause):
        return before[-1], None, behind
    if clause.before or clause.verb[0] == clause.verb[1] or clause.start == sentence.start:
        relative = sentence.text[clause.start : clause.verb[1]].split()[-1:]
        if relative and relative[0] in _RELATIVE and clause.verb[0] == clause.verb[1]:
            return _relative_subject(behind)
        last = clause.verb[0] == clause.verb[1]
        subject = next((p for p in (behind if last else near) if p.may_be("n")), None)
        rest = behind[behind.index(subject) + 1 :] if subject is not None else behind
        return subject, None, rest
    return None, None, behind


def _relative_subject(
    behind: Sequence[Phrase],
) -> tuple[Phrase | None, Phrase | None, Sequence[Phrase]]:
    """`…, die X fordert` and `…, die Reformen fordert`: a speaker there is the subject."""
    first = next((p for p in behind if p.kind in (Kind.NOUN, Kind.PRONOUN)), None)
    if first is not None and (first.kind is Kind.PRONOUN or first.named) and "n" in first.cases:
        return first, None, behind[behind.index(first) + 1 :]
    return None, None, behind


def _is_behind(sentence: Sentence, clause: _Clause) -> bool:
    """Say whether what opens the clause is no subject, so that this follows the verb."""
    opens = clause.before[0]
    return opens.kind in (Kind.PREPOSITION, Kind.DATE) or bool(
        _SUBORDINATE.match(sentence.text, opens.start)
    )


def _region(clause: _Clause, subject: Phrase | None) -> tuple[Range, ...]:
    """Return where to look for the speaker: up to the verb, or where the subject is behind it."""
    if subject is not None and subject.start >= clause.verb[1]:
        return ((clause.verb[1], subject.end),)
    return ((clause.start, clause.verb[0]),) if clause.start < clause.verb[0] else ()


def _wanted(hit: VerbHit, rest: Sequence[Phrase]) -> int | None:
    """Return where the object begins among the phrases."""
    if hit.verb.prepositions:
        for phrase in rest:
            if phrase.kind is Kind.PREPOSITION and phrase.word in hit.verb.prepositions:
                return phrase.inner
            if phrase.kind is Kind.WORD and phrase.word in hit.verb.prepositions:
                return phrase.end
        return None
    objects = [p for p in rest if p.kind is Kind.NOUN and p.may_be("a")]
    addressed = [p for p in rest if p.kind in (Kind.NOUN, Kind.PRONOUN) and p.may_be("d")]
    if hit.verb.dative and objects and objects[0] in addressed:
        later = [p for p in objects if p.start > addressed[0].start]
        certain = objects[0].cases == "a" or not (objects[0].named or len(later) > 0)
        if not certain:
            return later[0].start if later else None
    if hit.verb.naming and len(objects) > 1 and objects[0].named:
        return objects[1].start
    if not objects:
        return None
    blamed = next((p for p in rest if p.start > objects[0].start), None)
    if objects[0].named and blamed is not None and blamed.word in ("für", "wegen"):
        return blamed.inner
    return objects[0].start


def _fronted(
    sentence: Sentence,
    hit: VerbHit,
    clause: _Clause,
    opens: Phrase,
    rest: Sequence[Phrase],
    region: tuple[Range, ...],
) -> Found | None:
    """`Eine solche Zusage lehnt Schweden ab`: the object opens the sentence."""
    named = next((p for p in rest if p.kind is Kind.PREPOSITION and p.word == "als"), None)
    if named is not None and hit.verb.naming:
        return _range(sentence, hit, named.inner, clause.end, region)
    start, end = trim(sentence.text, opens.start, clause.verb[0])
    if hit.verb.prepositions or "a" not in opens.cases or opens.kind is not Kind.NOUN:
        return None
    if regex.search(r"[,:]", sentence.text[start:end]) or sentence.text.startswith("Des ", start):
        return None
    return _range(sentence, hit, start, end, region)


def _passive(sentence: Sentence, hit: VerbHit, clause: _Clause, around: Around) -> Found | None:
    """`A wurde von X kritisiert`, `Von X wurde A kritisiert`: A."""
    both = [*clause.before, *clause.behind]
    agent = next(
        (p for p in both if p.kind is Kind.PREPOSITION and p.word in ("von", "vom", "durch")), None
    )
    word = sentence.tokens[hit.index].low
    spoken = (
        agent is not None
        and agent.word != "durch"
        and (agent.named or _SIDE.search(sentence.text[agent.inner : agent.end]))
    )
    if not spoken and word not in around.agentless:
        return None
    region: tuple[Range, ...] = ((clause.start, sentence.tokens[hit.index].start),)
    named = next((p for p in both if p.kind is Kind.PREPOSITION and p.word == "als"), None)
    opens = clause.before[0] if clause.before else None
    if opens is not None and opens.may_be("n") and opens.kind is Kind.NOUN:
        if named is not None and hit.verb.naming:
            found = _range(sentence, hit, named.inner, clause.end, region)
        elif opens.named:
            return None
        else:
            found = _range(sentence, hit, opens.start, clause.verb[0], region)
    else:
        subject = next((p for p in clause.behind if p.may_be("n") and p.kind is Kind.NOUN), None)
        if subject is None or subject.named:
            return None
        start, until = subject.start, clause.end
        if agent is not None and agent.named and agent.start >= subject.end:
            until = agent.start
            if named is not None and hit.verb.naming:
                start, until = named.inner, clause.end
        found = _range(sentence, hit, start, until, region)
    if found is None:
        return None
    return Found(found.start, found.end, found.mode, found.cue, region, found.evidence, agent=True)


def _made(
    sentence: Sentence,
    hit: VerbHit,
    start: int,
    end: int,
    region: tuple[Range, ...],
    around: Around,
) -> Found | None:
    return _range(sentence, hit, start, _without_adverbials(sentence, start, end, around), region)


def _range(
    sentence: Sentence, hit: VerbHit, start: int, end: int, region: tuple[Range, ...]
) -> Found | None:
    start, end = trim(sentence.text, start, end)
    words = sentence.between(start, end)
    if end - start < LEAST or not any(t.capital or t.low in ("dies", "dieses") for t in words):
        return None
    if any(_TOLL.fullmatch(t.text) for t in words[:4]) and hit.verb.name == "fordern":
        return None
    if hit.verb.name == "erklären" and regex.search(r"\sfür\s\p{Ll}+$", sentence.text[start:end]):
        return None
    quoted = sentence.text[start] in '„“"»' and sentence.text[end - 1] in '“”"«'
    mode = Mode.DIRECT if quoted and (start, end) in sentence.quotes else Mode.REPORTED
    return Found(start, end, mode, hit.cue(sentence), region, Evidence.NOUN_PHRASE)


def _without_adverbials(sentence: Sentence, start: int, end: int, around: Around) -> int:
    """Leave out what is no part of the phrase at its end: `am Sonntag`, `gegenüber der Presse`."""
    against = regex.search(r"\sgegenüber\s", sentence.text, pos=start, endpos=end)
    if against is not None and against.start() > start + 3:
        end = against.start()
    end = trim(sentence.text, start, end)[1]
    for first, last in around.dates:
        if start < first and last == end:
            before = regex.search(r"\s(?:am|vom|um|im)\s$", sentence.text[start:first])
            end = start + before.start() if before is not None else end
    while (adverb := _ADVERBS.search(sentence.text[start:end])) is not None:
        end = start + adverb.start()
    return end

"""Rules for noun phrases that are claims: `X fordert den Rücktritt`, `X warnt vor Folgen`."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from goldspan.prefill.claims.fields import Around, Clause, clause_of, region_of, subject_of
from goldspan.prefill.claims.hits import VerbHit
from goldspan.prefill.claims.phrases import Kind, Phrase
from goldspan.prefill.claims.quotes import is_speech
from goldspan.prefill.claims.sentence import Sentence, trim
from goldspan.prefill.claims.statement import Evidence, Found, Mode, Range

_ADVERBS = regex.compile(
    r"\s(?:mehrheitlich|anschließend|wiederholt|erneut|(?:auf|ent)s?\s?schärfste|scharf|entschieden|vehement"
    r"|ausdrücklich|heftig|jedoch|zunächst|bereits|strikt|allerdings|öffentlich|zurück|nicht|nun|aus|ab|an)$"
)
_REFLEXIVE = frozenset({"erhoffen", "wünschen", "erwarten", "versprechen"})
_TOLL = regex.compile(r"(?:Todes)?[Oo]pfer|Menschenleben|Tote[nr]?|Verletzte[nr]?|Erdbeben")
# What somebody can `bestreiten` without denying it.
_FOUGHT = regex.compile(
    r"(?:spiele?s?|partien?|rennen|finale|turniere?|saison|kampf|kämpfe|match|duell|auftakt|runde|konzerte?"
    r"|unterhalt|auftritte?|programm|shows?|gala|tour|tournee|kosten|ausgaben|weg|prozent)$",
    regex.IGNORECASE,
)
_OCCASION = regex.compile(r"(?:wechsel|auftakt|abschluss|beginn|ende|schluss|tag|thema|mal)s?$")
_MEASURE = regex.compile(r"(?:Jahre|Monate|Wochen|Tage|Stunden|Minuten)$")
_THING = regex.compile(r"(?:heit|keit|ung|schaft|tät|tion|ismus|bruch|tum|mord|hilfe|nis)(?:en)?$")
_JUDGED = regex.compile(r"\sals\s(?:\p{Ll}+\s)?\p{Ll}+\s*$")  # `weist A als haltlos zurück`
_SIDE = regex.compile(r"[Ss]eiten?\b|kreisen\b")
LEAST = 4  # characters of a claim


def object_claim(
    sentence: Sentence, hit: VerbHit, others: Sequence[VerbHit], around: Around
) -> Found | None:
    """Return the noun phrase that the verb takes, without preposition and addressee."""
    if not hit.verb.object or _says_of_itself(sentence, hit) or _is_said_before(sentence, hit):
        return None
    clause = clause_of(sentence, hit, others, around)
    if hit.passive:
        return _passive(sentence, hit, clause, around)
    subject, fronted, rest = subject_of(sentence, clause)
    if hit.verb.needs and not any(
        p.kind is Kind.PREPOSITION and p.word in hit.verb.needs for p in rest
    ):
        return None
    if subject is not None and subject.word == "man":
        return None
    region = region_of(clause, subject)
    if fronted is not None:
        found = _fronted(sentence, hit, clause, fronted, rest, region)
        if found is not None or not rest:
            return found
    wanted = _wanted(sentence, hit, rest)
    first = clause.before[0] if clause.before else None
    fronts = first is not None and first.kind is Kind.PREPOSITION and not first.named
    if wanted is None and first is not None and fronts and subject is not None:
        if first.word not in hit.verb.prepositions:
            return None
        return _range(sentence, hit, first.inner, clause.verb[0], region)
    return None if wanted is None else _made(sentence, hit, wanted, clause.end, region, around)


def _is_said_before(sentence: Sentence, hit: VerbHit) -> bool:
    """Say whether the contents stand in another sentence: `Das hatte X mitgeteilt`."""
    finite = hit.auxiliary if hit.auxiliary is not None else hit.index
    return finite == 1 and sentence.word_at(0) in ("das", "dies") and hit.verb.clause


def _says_of_itself(sentence: Sentence, hit: VerbHit) -> bool:
    """Say whether a reflexive pronoun gives the verb another sense: `meldete sich`."""
    if hit.verb.prepositions or hit.verb.name.split("|")[-1] in _REFLEXIVE:
        return False
    near = (sentence.word_at(i) for i in range(hit.index + 1, hit.index + 4))
    return not hit.closing and "sich" in near


def _behind_name(sentence: Sentence, phrase: Phrase) -> int | None:
    """Return where the thing begins behind an unknown name: `wirft Holm Untreue vor`."""
    words = sentence.between(phrase.start, phrase.end)
    bare = len(words) > 1 and all(t.capital for t in words)
    return words[-1].start if bare and _THING.search(words[-1].text) is not None else None


def _wanted(sentence: Sentence, hit: VerbHit, rest: Sequence[Phrase]) -> int | None:
    """Return where the object begins among the phrases."""
    if hit.verb.prepositions:
        opening = [
            p for p in rest if p.kind is Kind.PREPOSITION and p.word in hit.verb.prepositions
        ]
        said = (p for p in opening if not _OCCASION.search(sentence.text, p.inner, p.head))
        for phrase in [*said, *opening]:
            return phrase.inner
        for phrase in rest:
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
    apart = _behind_name(sentence, objects[0]) if hit.verb.dative else None
    return _with_measure(sentence, rest, objects[0]) if apart is None else apart


def _with_measure(sentence: Sentence, rest: Sequence[Phrase], phrase: Phrase) -> int:
    """Take in the time that measures a thing: `fordert fünf Jahre Haft`."""
    before = next((p for p in rest if p.kind is Kind.DATE and p.end + 1 == phrase.start), None)
    if before is None or _MEASURE.search(sentence.text, before.start, before.end) is None:
        return phrase.start
    return before.start


def _fronted(
    sentence: Sentence,
    hit: VerbHit,
    clause: Clause,
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


def _passive(sentence: Sentence, hit: VerbHit, clause: Clause, around: Around) -> Found | None:
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
    end = _without_adverbials(sentence, start, end, around)
    judged = _JUDGED.search(sentence.text, start, end)
    if judged is not None and not (hit.verb.naming or hit.verb.needs):
        end = judged.start()
    return _range(sentence, hit, start, end, region)


def _range(
    sentence: Sentence, hit: VerbHit, start: int, end: int, region: tuple[Range, ...]
) -> Found | None:
    start, end = trim(sentence.text, start, end)
    words = sentence.between(start, end)
    if end - start < LEAST or not any(t.capital or t.low in ("dies", "dieses") for t in words):
        return None
    if any(_TOLL.fullmatch(t.text) for t in words[:4]) and hit.verb.name == "fordern":
        return None
    if hit.verb.name == "bestreiten" and any(_FOUGHT.search(t.text) for t in words):
        return None
    if hit.verb.name == "erklären" and regex.search(r"\sfür\s\p{Ll}+$", sentence.text[start:end]):
        return None
    quoted = sentence.text[start] in '„“"»' and sentence.text[end - 1] in '“”"«'
    spoken = quoted and (start, end) in sentence.quotes and is_speech(sentence.text, (start, end))
    mode = Mode.DIRECT if spoken else Mode.REPORTED
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

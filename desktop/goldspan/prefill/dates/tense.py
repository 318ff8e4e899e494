"""Says whether the clause around a time expression looks back or ahead, by its German verbs."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from goldspan.prefill.dates.calendar import BESIDE, GUESSED, TOLD, Direction

REACH = 300  # characters on either side that are asked for verbs


@dataclass(frozen=True, slots=True)
class Outlook:
    """Where a clause looks (NEAREST: its verbs do not say), and whether that is no guess.

    `beside`: the verb stands right behind the expression, so it is its own.
    """

    direction: Direction
    sure: bool
    beside: bool = False

    @property
    def weight(self) -> float:
        """Return how many times nearer a day has to be that the clause speaks against."""
        if self.beside:
            return BESIDE
        return TOLD if self.sure else GUESSED


_PREFIX = (
    r"(?:zurück|zusammen|voraus|voran|hinzu|statt|teil|durch|hinter|unter|über|wider|wieder|nieder"
    r"|fest|frei|los|her|hin|heim|weg|weiter|miss|emp|ent|ver|vor|zer|ab|an|auf|aus|be|bei|ein|er"
    r"|mit|nach|um|voll|zu|da)?"
)
_STRONG = (
    r"aß|band|bat|barg|befahl|begann|bekam|besaß|bog|bot|blieb|brach|briet|drang|fand|fiel|fing|flog"
    r"|floh|floss|fraß|fror|fuhr|gab|galt|gefiel|gelang|geriet|genoss|geschah|gewann|ging|glich|griff|grub|half|hielt|hieb"
    r"|hieß|hing|hob|kam|klang|kroch|lag|las|lief|lieh|ließ|litt|log|lud|maß|mied|nahm|pfiff|rang|rann"
    r"|rief|riet|riss|ritt|roch|sah|sang|sank|sann|saß|schied|schien|schlief|schlich|schlug|schloss"
    r"|schloß|schmolz|schnitt|schob|schoss|schoß|schrie|schrieb|schritt|schuf|schwamm|schwand|schwang"
    r"|schwieg|schwor|spann|sprach|sprang|stach|stahl|stand|starb|stieg|stieß|strich|stritt|tat|traf"
    r"|trank|trat|trieb|trug|verdarb|verlor|verzieh|warb|warf|wich|wies|wog|wuchs|wusch|zog|zwang"
)
_PAST_VERB = regex.compile(
    rf"(?:{_PREFIX}(?:{_STRONG})(?:en)?|war(?:en|st)?|wurden?|worden|hatten?|gehabt|gewesen|wollten?"
    r"|musste[n]?|mußte[n]?|konnte[n]?|durfte[n]?|wusste[n]?|wußte[n]?)"
)
_NOT_WEAK = regex.compile(
    r"(?:sollte|könnte|möchte|müsste|müßte|dürfte|heute|bitte|mitte|seite|rechte|letzte|nächste|erste"
    r"|zweite|dritte|vierte|fünfte|sechste|achte|neunte|zehnte|beste|meiste|weiteste|größte|höchste"
    r"|wichtigste|gute|rote|tote|alte|breite|harte|leichte|bunte|kalte|späte|fette|echte|schlechte"
    r"|gesamte|hätte|wäre|privat|bekannte|sogenannte|geplante|gewisse|beliebte|konkrete|direkte)n?"
)
_WEAK = regex.compile(r"\p{Ll}{2,}te[n]?")
# Infinitives and plurals of verbs whose stem ends in t; their past is `-teten`.
_STEM_IN_T = regex.compile(
    r"\p{Ll}*(?:tret|halt|arbeit|biet|leit|bitt|wart|rat|rett|töt|start|streit|reit|schreit|gelt|leist"
    r"|kost|test|icht|acht|echt|schalt|stalt|walt|spalt|leucht|fürcht|miet|breit|deut|läut|laut|mut|blut"
    r"|flut|bet|rast|rüst|tast|last|haft|antwort|schütt|kett|plätt|ernt|fest|trost|duft|lüft|stift|hast"
    r"|zelt|spott|verort|stett)en"
)
_ADJECTIVE_HEAD = regex.compile(r"(?:ge|be|ver|er|ent|zer|un)\p{Ll}+te[n]?")
_PARTICIPLE = regex.compile(
    r"(?:\p{Ll}{1,9})?ge\p{Ll}{2,}(?:t|en)|\p{Ll}+iert|(?:be|ver|er|ent|zer|über|unter|miss)\p{Ll}{3,}"
    r"(?:t|en)"
)
_SET_FOR = frozenset({"geplant", "vorgesehen", "angesetzt", "anberaumt", "terminiert"})
_PERFECT = frozenset({"hat", "haben", "habe", "ist", "sind", "sei", "seien", "hätten", "hätte"})
_FUTURE_VERB = regex.compile(
    r"wird|werden|werde|würden?|soll(?:en|e)?|will|wollen|wolle|kann|können|könnten?|könne|darf|dürfen"
    r"|dürften?|dürfe|muss|muß|müssen|müsse|möchten?|mögen?|plan(?:t|en|e)|beabsichtig(?:t|en)|geplant"
    r"|vorgesehen|angesetzt|anberaumt|terminiert|bevorsteh\p{Ll}+|ansteh\p{Ll}+|\p{Ll}{3,}ende[nrms]?"
)
_NOT_PARTICIPLE_PRESENT = frozenset({"ende", "wochenende", "während", "jahresende", "monatsende"})
_PRESENT_VERB = regex.compile(
    rf"{_PREFIX}(?:beginn|start|find|tret|tritt|triff|treff|reis|komm|geh|fahr|fähr|spiel|tag|entscheid"
    r"|stimm|wähl|lauf|läuf|end|öffn|schein|empfäng|empfang|such|feier|steh|bleib|nehm|nimm|halt|hält"
    r"|zieh|lad|läd|veranstalt|berat|berät|folg|sprech|sprich|wechsel|leg|stell|gastier|flieg|dauer"
    r"|verhandel|debattier|eröffn|schließ|jähr|rechn|droh|wart|zeig|bring|mach|geb|gib|les|lies|wart"
    r"|heirat|präsentier|demonstrier|protestier|streik|kehr|leist|sitz|send|strahl)(?:e?t|en|n|e)?"
)
_SPEECH = regex.compile(
    r"(?:sag|erklär|mel|bericht|bestätig|beton|kritisier|warn|forder|kündig|teil|räum|wies|äußer|schreib"
    r"|zitier|heiß|laut)(?:e?t|en|n)?"
)
_WORD = regex.compile(r"\p{L}+")
_FOLLOWING = regex.compile(r"\s+(\p{Ll}+)(?:\s+(\p{Lu})?)?")
_STOP = regex.compile(r"[,;:„“”\"»«]|\s[–-]\s|\s(?:und|aber|oder|sondern|sowie)\s")
_HARD_STOP = regex.compile(r"[,;:„“”\"»«]|\s[–-]\s")
_AHEAD = regex.compile(
    r"\b(?i:für|auf|bis|bis\szum|ab|bis\szu)\s+(?:(?:de[nmr]|diese[nm])\s+)?(?:(?:frühen|späten|spätestens)\s+)?$"
)
_BACK = regex.compile(r"\b(?i:seit|vom)\s+(?:(?:de[nmr]|diese[nm])\s+)?(?:(?:frühen|späten)\s+)?$")
_FROM = regex.compile(r"\b(?i:von|vom)\s(?:(?:de[mn]|diesem)\s)?$")
_OPENS = regex.compile(r"(?:^|[.!?:,;„“»\n]\s*)(?:\p{Lu}\p{Ll}{1,4}\s)?(?:de[mrn]\s)?$")
_NO_VERB = frozenset({
    "mit", "seit", "nicht", "selbst", "fast", "erst", "dort", "jetzt", "statt", "damit", "somit",
    "weit", "zuletzt", "sonst", "samt", "laut", "zumindest", "fest", "meist", "direkt", "gut",
})  # fmt: skip
_ON_FROM = regex.compile(r"\san\b")
_ON = regex.compile(r"\s?(?:bis|an|–|-)\b")
_TO_INFINITIVE = regex.compile(
    r"\bzu\s\p{Ll}+(?:en|ern|eln)\b|\b\p{Ll}{2,}zu(?!r)\p{Ll}{2,}(?:en|ern|eln)\b"
)


def outlook(text: str, first: int, last: int, start: int, end: int) -> Outlook:
    """Return where the clause of `text[start:end]` looks; first and last bound its sentence."""
    first, last = max(first, start - REACH), min(last, end + REACH)
    before = text[max(first, start - 30) : start]
    if _BACK.search(before) and not _ON.match(text, end, last):
        return Outlook(Direction.PAST, True)
    told = _by_clause(text, first, last, start, end)
    ahead = _AHEAD.search(before)
    if ahead is None:
        if _FROM.search(before) and _ON_FROM.match(text, end, last):
            sure = told.direction is Direction.PAST
            return told if sure else Outlook(Direction.FUTURE, True)
        return told
    if ahead.group().lower().startswith(("für", "auf")):
        return Outlook(Direction.FUTURE, told.direction is not Direction.PAST)
    if told.direction is Direction.PAST:
        return told if told.sure else Outlook(Direction.FUTURE, False)
    return Outlook(Direction.FUTURE, True)


def _by_clause(text: str, first: int, last: int, start: int, end: int) -> Outlook:
    """Ask the word behind, the part of the clause, the clause, and at last the sentence."""
    at_verb = _by_following_word(text, first, start, end, last)
    if at_verb is not None:
        return at_verb
    for stop in (_STOP, _HARD_STOP):
        begin, until = _clause(text, first, last, start, end, stop)
        told = _by_verbs(text[begin:start] + " | " + text[end:until], text[first:last])
        if told is not None:
            return told
    told = _by_verbs(text[first:start] + " | " + text[end:last], text[first:last])
    opens = _HARD_STOP.search(text, first, start) is None
    if told is None or (told.direction is Direction.FUTURE and not opens):
        return Outlook(Direction.NEAREST, False)
    return Outlook(told.direction, False)


def _clause(
    text: str, first: int, last: int, start: int, end: int, stop: regex.Pattern[str]
) -> tuple[int, int]:
    begin = first
    for match in stop.finditer(text, first, start):
        begin = match.end()
    closing = stop.search(text, end, last)
    return begin, closing.start() if closing is not None else last


def _by_following_word(text: str, first: int, start: int, end: int, last: int) -> Outlook | None:
    """Read the word right behind, which is the verb where the expression opens the clause."""
    match = _FOLLOWING.match(text, end, last)
    if match is None:
        return None
    word = match[1]
    if _FUTURE_VERB.fullmatch(word) and word not in _NOT_PARTICIPLE_PRESENT:
        return Outlook(Direction.FUTURE, True, True)
    if word.endswith("en") and _PARTICIPLE.fullmatch(word):
        return None
    if _PAST_VERB.fullmatch(word) or _is_weak_past(word):
        return Outlook(Direction.PAST, True, True)
    opens = _OPENS.search(text, max(first, start - 30), start) is not None
    if opens and word[-1] == "t" and word not in (*_PERFECT, *_NO_VERB):
        return Outlook(Direction.FUTURE, False)
    return None


def _by_verbs(clause: str, sentence: str) -> Outlook | None:
    words = [match for match in _WORD.finditer(clause) if match.group()[0].islower()]
    low = [match.group() for match in words]
    if "worden" in low:
        return Outlook(Direction.PAST, True)
    perfect = _PERFECT.intersection(low)
    participle = any(_PARTICIPLE.fullmatch(word) for word in low)
    future = any(
        _FUTURE_VERB.fullmatch(word) and word not in _NOT_PARTICIPLE_PRESENT for word in low
    )
    past = any(
        _is_past(match, clause) and not (future and _PARTICIPLE.fullmatch(match.group()))
        for match in words
    )
    if past and future:
        return Outlook(Direction.PAST, False)
    if past:
        return Outlook(Direction.PAST, True)
    if _SET_FOR.intersection(low):
        return Outlook(Direction.FUTURE, True)
    if perfect and participle:
        return Outlook(Direction.PAST, True)
    if future:
        return Outlook(Direction.FUTURE, True)
    if any(_SPEECH.fullmatch(word) for word in low):
        return Outlook(Direction.PAST, False)
    if perfect:
        before = clause.partition("|")[0]
        return _by_participle_elsewhere(sentence, perfect, before)
    if _TO_INFINITIVE.search(clause):
        return Outlook(Direction.FUTURE, True)
    if any(_PRESENT_VERB.fullmatch(word) for word in low):
        return Outlook(Direction.FUTURE, False)
    return None


def _by_participle_elsewhere(sentence: str, perfect: frozenset[str], before: str) -> Outlook | None:
    """A participle behind a subordinate clause makes `hat` and `ist` a perfect; else it is now.

    Now is ahead where the verb stands before the expression or opens with it, not behind a noun
    with its date (`the accident on Wednesday is unexplained`).
    """
    elsewhere = any(_PARTICIPLE.fullmatch(match.group()) for match in _WORD.finditer(sentence))
    if elsewhere or perfect & {"hat", "haben", "habe"}:
        return Outlook(Direction.PAST, False)
    words = _WORD.findall(before)
    if perfect & set(words) or len(words) < 3:
        return Outlook(Direction.FUTURE, False)
    return None


def _is_weak_past(word: str) -> bool:
    return (
        _WEAK.fullmatch(word) is not None
        and _NOT_WEAK.fullmatch(word) is None
        and _STEM_IN_T.fullmatch(word) is None
    )


def _is_past(match: regex.Match[str], clause: str) -> bool:
    word = match.group()
    if _PAST_VERB.fullmatch(word):
        return True
    if not _is_weak_past(word):
        return False
    before_noun = regex.match(r"\s\p{Lu}", clause[match.end() : match.end() + 2]) is not None
    return not (before_noun and _ADJECTIVE_HEAD.fullmatch(word))

"""The words of a sentence as the rules for actors look at them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from goldspan.prefill.actors.memory import MOST, SENTENCES
from goldspan.prefill.reading import Piece, words

PLACE_PREPOSITIONS = frozenset({
    "in", "im", "nach", "aus", "bei", "beim", "über", "um", "ab", "bis", "auf", "ins",
    "außerhalb", "innerhalb", "nahe", "unweit", "richtung", "nördlich", "südlich", "östlich",
    "westlich", "unter", "hinter", "vor", "entlang", "quer", "rund",
})  # fmt: skip
# What stands behind a name that opens a sentence and is no verb of that sentence.
_NO_VERB = PLACE_PREPOSITIONS | {"oder", "mit", "für", "als", "wie", "der", "die", "das", "dpa"}
_VISITED = regex.compile(r"(?:besuch|erreich|verl[aä]ss|verließ|bereis|erober|verlegt)\p{Ll}*")
ARTICLES = frozenset({
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
    "kein", "keine", "diese", "dieser", "dieses", "diesen", "diesem",
})  # fmt: skip
PLACE_NOUNS = frozenset({
    "grenze", "grenzen", "grenzgebiet", "osten", "westen", "norden", "süden", "südosten",
    "nordosten", "südwesten", "nordwesten", "ostküste", "westküste", "küste", "hauptstadt",
    "gebiet", "gebiete", "gebieten", "territorium", "boden", "nähe", "näher", "luftraum",
    "teilen", "teile", "region", "regionen", "provinz", "städte", "städten", "stadt", "dorf",
    "insel", "inseln", "mitte", "zentrum", "innenstadt", "straßen", "nachbarland", "einmarsch",
    "reise", "flug", "besuch", "invasion", "weg", "bevölkerung",
})  # fmt: skip
_PART_OF_PLACE = regex.compile(
    r".*(?:osten|westen|norden|süden|küste|teil|teile|teilen|grenze|grenzen|nähe|straßen|mitte"
    r"|toren|zentrum|innenstadt)"
)
_RELATIONS = frozenset({"beziehungen", "beziehung", "verhältnis", "verhältnisses", "haltung"})
_SUBJUNCTIVE = regex.compile(r"\p{Ll}{3,}e")
_CLOSING_VERB = regex.compile(r"(?!ge|be|ver)\p{Ll}{3,}t")
_ADJECTIVE = regex.compile(r"(?:e|er|en|em|es)$")
_INITIAL = regex.compile(r"[:„“\"»«‚]\s?$|^\.\s|[–•+]\s$")
_FINITE = regex.compile(
    r"(?:hat|haben|hatten?|habe|ist|sind|war|waren|sei|seien|wird|werden|werde|wurden?|würden?|will|wollen"
    r"|wollten?|wolle|soll|sollen|solle|sollten?|kann|können|könne|konnten?|könnten?|muss|müssen|müsse|mussten?"
    r"|müssten?|darf|dürfen|dürfe|durften?|dürften?|mag|möchten?|gibt|gab|gaben|geht|ging|gingen|kommt|kam|kamen"
    r"|sieht|sah|sahen|steht|stand|standen|hält|hielt|hielten|lässt|ließ|ließen|spricht|sprach|sprachen"
    r"|nimmt|nahm|nahmen|ruft|rief|riefen|weist|wies|wiesen|wirft|warf|warfen|droht|fordert|warnt|plant"
    r"|prüft|kündigt|betont|bestätigt|kritisiert|verurteilt|bekräftigt|erklärt|teilt|sagt|meldet|berichtet"
    r"|schreibt|schrieb|schrieben|gewinnt|gewann|verliert|verlor|trifft|traf|tritt|trat|beginnt|begann|bleibt|blieb"
    r"|bietet|bot|lehnt|stimmt|verbietet|liegt|lag|zieht|zog|stellt|macht|setzt|tut|tat|fand|findet|stieg|fiel"
    r"|starb|starben|schloss|hieß|zog|zogen|lief|liefen|trug|las|verbleibt|verblieb|betrug|erschien|entstand"
    r"|\p{Ll}{3,}(?:te|ten|tet))"
)


@dataclass(slots=True)
class Token:
    """A word with what stands between it and the word before.

    `initial`: it opens the sentence or a part of it; `capital`: it begins with a capital letter;
    `low`: in small letters.
    """

    text: str
    start: int
    end: int
    gap: str
    initial: bool
    capital: bool
    low: str


@lru_cache(maxsize=SENTENCES)
def tokens_of(text: str, sentence: Piece) -> tuple[Token, ...]:
    """Return the words of a sentence; after a colon or an opening quote a word is initial too.

    They are kept for a while, because several components ask for the same ones.
    """
    found: list[Token] = []
    at = sentence.start
    for word in words(text, sentence.start, sentence.end):
        start, form = word.start, word.text
        gap = text[at:start]
        initial = not found or (gap != " " and _INITIAL.search(gap) is not None)
        at = word.end
        found.append(Token(form, start, at, gap, initial, form[0].isupper(), form.lower()))
    return tuple(found)


@lru_cache(maxsize=MOST)
def is_finite(word: str) -> bool:
    """Return whether a word looks like a finite verb."""
    return _FINITE.fullmatch(word) is not None


def stands_for_actor(tokens: Sequence[Token], first: int, last: int, *, genitive: bool) -> bool:
    """Return whether a state named by these tokens acts, owns or is addressed, and is no place."""
    before = _left_of(tokens, first)
    owned = tokens[last + 1] if genitive and last + 1 < len(tokens) else None
    if owned is not None and owned.capital and owned.gap == " ":
        return owned.low not in PLACE_NOUNS
    if last + 1 < len(tokens) and first == 0 and tokens[last + 1].gap.startswith(":"):
        return False
    if before is not None:
        word = tokens[before].low
        if word in PLACE_PREPOSITIONS and not _is_list_gap(tokens, before, first):
            return False
        if word in PLACE_NOUNS and not genitive:
            return False
        if genitive and _PART_OF_PLACE.fullmatch(word):
            return False
        if word in ("zur", "zum") and not (before and tokens[before - 1].low in _RELATIONS):
            return genitive and word == "zum"
        if word in ("von", "an", "zu") and before > 0 and tokens[before - 1].low in PLACE_NOUNS:
            return False
        if word == "und" or _is_list_gap(tokens, before, first):
            return _coordinated(tokens, before, first, genitive)
    return True


def capital_stands_for_state(
    tokens: Sequence[Token], first: int, last: int, *, genitive: bool
) -> bool:
    """Return whether a capital stands for its state: it is the subject, the owner or a partner."""
    if first > 1 and [t.text for t in tokens[first - 2 : first]] == ["Angaben", "aus"]:
        return True
    if not stands_for_actor(tokens, first, last, genitive=genitive):
        return False
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if following is not None and following.gap.startswith("/"):
        return False
    previous = tokens[first - 1] if first else None
    if genitive and any(near is not None and near.capital for near in (previous, following)):
        return True
    begins = previous is None or tokens[first].gap.startswith(",") or tokens[first].initial
    if following is not None and following.gap == " ":
        closes = last + 2 == len(tokens) and _CLOSING_VERB.fullmatch(following.text)
        acts = closes or _is_subjunctive(following.text)
        if is_finite(following.text) or (begins and acts):
            return True  # `Paris drängt, Berlin bremst.`
        if first == 0 and following.text.islower() and following.low not in _NO_VERB:
            return True
    if previous is None:
        return False
    if _VISITED.fullmatch(previous.text):
        return False
    if is_finite(previous.text) and tokens[first].gap == " ":
        return following is None or not following.gap.startswith((".", "/"))
    if previous.low in (
        "mit",
        "zwischen",
        "gegen",
        "dass",
        "ob",
        "weil",
        "wonach",
        "für",
        "gegenüber",
    ):
        return True
    if previous.low == "und" and first >= 2 and tokens[first].gap == " ":
        return _is_partner(tokens, first - 2)
    return bool(
        following is not None
        and following.low == "und"
        and last + 2 < len(tokens)
        and previous.low in ("sich", "zwischen", "mit", "von", "dass")
    )


def _is_subjunctive(word: str) -> bool:
    return _SUBJUNCTIVE.fullmatch(word) is not None


def _is_partner(tokens: Sequence[Token], index: int) -> bool:
    before = tokens[index - 1].low if index else ""
    return before not in PLACE_PREPOSITIONS


def _left_of(tokens: Sequence[Token], first: int) -> int | None:
    """Return the word before a name, behind its article and adjectives."""
    at = first - 1
    steps = 0
    while (
        at >= 0
        and steps < 3
        and (
            tokens[at].low in ARTICLES
            or (
                tokens[at].text.islower()
                and _ADJECTIVE.search(tokens[at].text)
                and len(tokens[at].text) > 4
                and not is_finite(tokens[at].text)
            )
        )
    ):
        at -= 1
        steps += 1
    return at if at >= 0 else None


def _is_list_gap(tokens: Sequence[Token], before: int, first: int) -> bool:
    return tokens[before + 1].gap.startswith(",") if before + 1 <= first else False


def _coordinated(tokens: Sequence[Token], before: int, first: int, genitive: bool) -> bool:
    """Look past `und` or a comma at what governs the name before it."""
    at = before - 1 if tokens[before].low == "und" else before
    while at > 0 and tokens[at].capital:
        at -= 1
    while at > 0 and tokens[at].low in ARTICLES:
        at -= 1
    return at < 0 or tokens[at].low not in PLACE_PREPOSITIONS

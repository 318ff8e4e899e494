"""Cities that act: the town itself behind `Stadt`, or the club that is called after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from goldspan.prefill.actors.gazetteer import ORGANISATION, STATE
from goldspan.prefill.actors.kit import Kit, Line
from goldspan.prefill.actors.mentions import Mention
from goldspan.prefill.actors.persons import is_function
from goldspan.prefill.actors.scene import Token, is_finite

TOWN = "government"
CLUB = "club"
_TOWN = frozenset({"Stadt", "Landeshauptstadt", "Hansestadt", "Gemeinde", "Kreisstadt"})
_OF_TOWN = frozenset({"angaben", "rat", "verwaltung", "haushalt", "pläne", "plänen", "mitteilung"})
_SPORT = regex.compile(
    r"(?i)\b\d{1,2}:\d{1,2}\b|(?:bundes)?liga\b|tabelle|\bplatz\b|\brang\b|spieltag|heimspiel|auswärts"
    r"|\bpunkte?n?\b|\btore?n?\b|\bpokal|meisterschaft|halbfinale|\bfinale\b|elfmeter|halbzeit|niederlage"
)
_PLAYED = frozenset({
    "spielt", "spielte", "siegt", "siegte", "gewinnt", "gewann", "verliert", "verlor", "unterliegt",
    "unterlag", "schlägt", "schlug", "besiegt", "besiegte", "empfängt", "empfing", "steht", "stand",
    "führt", "führte", "trifft", "traf", "tritt", "trat", "kletterte", "rutschte", "holte",
})  # fmt: skip
_ALWAYS_SPORT = frozenset({"siegt", "siegte", "unterliegt", "unterlag", "spielt", "spielte"})
_THIRD = regex.compile(r"\p{Ll}{3,}t")
_LIES = frozenset(
    {"liegt", "lag", "ist", "war", "gehört", "gehörte", "zählt", "zählte", "befindet"}
)
_TEAM = regex.compile(
    r"(?:Trainer|Coach|Torwart|Torhüter|Kapitän|Stürmer|Sportdirektor|Sportchef|Chefcoach"
    r"|Cheftrainer|Verteidiger|Mittelfeldspieler|Keeper)(?:in|s)?"
)


def cities(kit: Kit, text: str, sentence: Line) -> Iterator[Mention]:
    """Find towns behind `Stadt` where they act, and clubs that are called after their city."""
    for index, token in enumerate(sentence.tokens):
        if not token.capital or not sentence.free(index):
            continue
        if token.text in _TOWN:
            yield from _town(kit, text, sentence, index)
        elif _is_city(kit, token.text):
            name = _club(kit, text, sentence.tokens, index)
            if name:
                sentence.taken.add(index)
                yield Mention(token.start, token.end, ORGANISATION, name, evidence=CLUB)


def _is_city(kit: Kit, word: str) -> bool:
    places = kit.lexicon.places
    known = word in places or word.removesuffix("s") in places
    return known and kit.gazetteer.single(word) is None


def _town(kit: Kit, text: str, sentence: Line, index: int) -> Iterator[Mention]:
    """Yield the name behind `Stadt`; where it does not act, it is a place and nothing else."""
    tokens, at = sentence.tokens, index + 1
    if not sentence.free(at) or not tokens[at].capital or tokens[at].gap != " ":
        return
    place = tokens[at].text in kit.lexicon.places
    if not place and (kit.lexicon.is_noun(tokens[at].text) or tokens[at].text.isupper()):
        return
    if at + 1 < len(tokens) and tokens[at + 1].capital and tokens[at + 1].gap == " ":
        return
    sentence.taken.add(at)
    if _is_subject(kit, tokens, index) or _is_owner(kit, tokens, index):
        start, end = tokens[at].start, tokens[at].end
        yield Mention(start, end, STATE, text[start:end], evidence=TOWN)


def _is_subject(kit: Kit, tokens: Sequence[Token], index: int) -> bool:
    """Say whether `die Stadt X` opens its clause before the verb, or follows the verb in it."""
    if not index or tokens[index - 1].low != "die":
        return False
    article, behind = tokens[index - 1], tokens[index + 2 : index + 3]
    opens = article.initial or article.gap.startswith(",")
    if opens and behind and behind[0].gap == " " and _does(behind[0]):
        return True
    verb = tokens[index - 2] if index >= 2 and article.gap == " " else None
    if verb is None or not is_finite(verb.text):
        return False
    return verb.gap != " " or (index == 3 and kit.lexicon.is_lower(tokens[0].text))


def _does(token: Token) -> bool:
    """Say whether a word is a verb of which a town is the subject, and not where it lies."""
    verb = is_finite(token.text) or _THIRD.fullmatch(token.text) is not None
    return verb and token.low not in _LIES


def _is_owner(kit: Kit, tokens: Sequence[Token], index: int) -> bool:
    """Say whether it is somebody or a body `der Stadt X`."""
    if index < 2 or tokens[index - 1].low != "der" or tokens[index - 1].gap != " ":
        return False
    owned = tokens[index - 2]
    named = is_function(owned.text) or kit.tables.head(owned.text) is not None
    return owned.capital and (named or owned.low in _OF_TOWN)


def _club(kit: Kit, text: str, tokens: Sequence[Token], index: int) -> str:
    """Return the name of the club that a city stands for here, or an empty text."""
    token = tokens[index]
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    before = tokens[index - 1] if index else None
    stem = token.text.removesuffix("s")
    if behind is not None and behind.gap == " " and _TEAM.fullmatch(behind.text):
        return stem if stem in kit.lexicon.places else ""
    opens = token.initial or token.gap.startswith(",")
    verb = behind if opens and behind is not None and behind.gap == " " else before
    if verb is None or verb.low not in _PLAYED or (verb is before and token.gap != " "):
        return ""
    sure = verb is behind and verb.low in _ALWAYS_SPORT
    sport = _SPORT.search(text, tokens[0].start, tokens[-1].end) is not None
    return token.text if sure or sport else ""

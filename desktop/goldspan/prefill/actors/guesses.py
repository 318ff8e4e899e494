"""Names that a trained model found, as evidence beside the rules; knows no spaCy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from goldspan.prefill.actors.gazetteer import ORGANISATION, PERSON
from goldspan.prefill.actors.kit import Kit, Line
from goldspan.prefill.actors.mentions import Mention
from goldspan.prefill.actors.quoted import is_mocking
from goldspan.prefill.actors.scene import ARTICLES

PLACE = "LOC"
EVIDENCE = "names_model"
_KINDS = {"PER": PERSON, "ORG": ORGANISATION}
# Findings that need the model's word, where there is a model, and may be places for it.
_WEAK = frozenset({"name_run", "acting_name", "introduced"})
SURE = 0.6  # score from which the model's word counts against a weak rule


@dataclass(frozen=True, slots=True)
class Guess:
    """A name as a model sees it: characters, end exclusive; PER, ORG or LOC; 0 to 1.

    `common`: all its words are common nouns or such as are written small elsewhere.
    """

    start: int
    end: int
    label: str
    score: float
    common: bool = False


def guessed_names(
    kit: Kit, text: str, page: Sequence[Line], guesses: Sequence[Guess], least: float
) -> Iterator[Mention]:
    """Yield persons and organisations that no rule has found, of at least this score."""
    lines = iter(page)
    line = next(lines, None)
    for guess in sorted(guesses, key=lambda g: g.start):
        while line is not None and (not line.tokens or line.tokens[-1].end <= guess.start):
            line = next(lines, None)
        if line is None:
            return
        kind = _KINDS.get(guess.label)
        place = line.between(guess.start, guess.end) if kind and guess.score >= least else None
        if kind is None or place is None or not _is_whole(kit, line, place, guess):
            continue
        if is_mocking(kit.lexicon, text, guess.start, guess.end):
            continue
        if line.take(*place):
            name = text[guess.start : guess.end]
            yield Mention(guess.start, guess.end, kind, name, evidence=EVIDENCE)


def reviewed(mentions: Sequence[Mention], guesses: Sequence[Guess]) -> list[Mention]:
    """Return the findings of the rules without those weak ones that are a place for the model.

    Runs of names that the model takes for an organisation become one.
    """
    sure = [guess for guess in guesses if guess.score >= SURE]
    found = []
    for mention in mentions:
        if mention.evidence not in _WEAK:
            found.append(mention)
            continue
        met = [g for g in sure if g.start < mention.end and mention.start < g.end]
        labels = {guess.label for guess in met}
        if PLACE in labels:
            continue
        is_organisation = labels == {"ORG"} and mention.kind == PERSON
        found.append(replace(mention, kind=ORGANISATION) if is_organisation else mention)
    return found


def _is_whole(kit: Kit, line: Line, place: tuple[int, int], guess: Guess) -> bool:
    """Say whether a guess begins and ends with words, and is no noun."""
    first, last = line.tokens[place[0]], line.tokens[place[1]]
    if first.start != guess.start or last.end != guess.end or first.low in ARTICLES:
        return False
    if guess.common or line.opens_compound(place[1]):
        return False
    words = [token.text for token in line.tokens[place[0] : place[1] + 1]]
    if guess.label == "ORG" and len(words) > 1 and any(map(kit.lexicon.is_noun, words)):
        return False
    if kit.not_persons.intersection(words):
        return False
    alone = place[0] == place[1]
    if alone and first.initial and kit.lexicon.is_lower(first.text):
        return False
    return not (alone and first.text in kit.not_abbreviations)

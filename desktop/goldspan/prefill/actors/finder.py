"""Finds mentions of actors in plain text: known names first, then bodies, persons, and the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from goldspan.prefill.actors.canonical import with_one_name
from goldspan.prefill.actors.cities import cities
from goldspan.prefill.actors.guesses import Guess, guessed_names, reviewed
from goldspan.prefill.actors.kit import Kit, Line
from goldspan.prefill.actors.known import governed, governments, known_names
from goldspan.prefill.actors.later import abbreviations, acting_names, later_mentions
from goldspan.prefill.actors.mentions import Mention
from goldspan.prefill.actors.organisations import (
    bodies,
    clubs,
    companies,
    introduced_names,
    long_forms,
    quoted_names,
)
from goldspan.prefill.actors.people import persons
from goldspan.prefill.actors.quoted import without_titles
from goldspan.prefill.actors.scene import tokens_of
from goldspan.prefill.actors.speaking import speaking_names
from goldspan.prefill.reading import sentences

# In this order: what one rule takes, those behind it leave alone.
RULES = (
    governments,
    governed,
    long_forms,
    clubs,
    cities,
    known_names,
    introduced_names,
    quoted_names,
    bodies,
    companies,
    persons,
)


def find_actors(
    kit: Kit,
    text: str,
    stretches: Iterable[tuple[int, int]],
    guesses: Sequence[Guess] = (),
    least: float = 0.6,
) -> list[Mention]:
    """Return the mentions in these stretches of the text, in order, none inside another.

    `guesses` are names that a trained model found; those of the score `least` count.
    """
    page = [
        Line(tokens_of(text, sentence))
        for start, end in stretches
        for sentence in sentences(text, start, end)
    ]
    mentions: list[Mention] = []
    for line in page:
        for rule in RULES:
            mentions += rule(kit, text, line)
    mentions = reviewed(mentions, guesses)
    mentions += later_mentions(kit, text, page, mentions)
    mentions += abbreviations(kit, text, page)
    speaking = list(speaking_names(kit, text, page, guesses))
    mentions += speaking
    mentions += later_mentions(kit, text, page, speaking)
    if guesses:
        guessed = list(guessed_names(kit, text, page, guesses, least))
        mentions += guessed
        mentions += later_mentions(kit, text, page, guessed)
    else:
        mentions += acting_names(kit, text, page)
    mentions = with_one_name(text, without_titles(text, mentions), kit.famous, kit.tables.legal)
    return sorted(mentions, key=lambda m: (m.start, m.end))

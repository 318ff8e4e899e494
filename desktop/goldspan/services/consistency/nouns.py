"""Tells names from descriptions, which are actors only where they speak: by the shipped lexicon."""

from __future__ import annotations

from collections.abc import Callable

from goldspan import assets

_GENITIVE = ("s", "es")


def noun_test() -> Callable[[str], bool]:
    """Return what says whether words are one common noun (`Opposition`, `Mitarbeiters`).

    Takes about 60 ms; on any thread.
    """
    from goldspan.prefill.actors.lexicon import parse_lexicon

    path = assets.resource("pipelines", "goldspan-de", "goldspan_actors", "lexicon.txt")
    lexicon = parse_lexicon(path.read_text(encoding="utf-8"))

    def is_noun(words: str) -> bool:
        forms = (words, *(words.removesuffix(ending) for ending in _GENITIVE))
        return " " not in words and any(lexicon.is_noun(form) for form in forms if form)

    return is_noun

"""Makes the word lists by which `goldspan_words` classes words; single words only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import regex
from babel import Locale

from goldspan.prefill.names.classes import LEAST_FRONT, LEAST_TAIL

LONGEST_NOUN = 13  # letters; what is longer is a compound of what is listed
LEAST_NOUN = 3
_WORD = regex.compile(r"\p{Lu}\p{Ll}+")
_ADJECTIVE_ENDING = regex.compile(r"(?:e|er|es|en|em)$")
_GENITIVES = ("s", "es")


def word_lists(
    tables: Mapping[str, Any], lower: Iterable[str], nouns: Iterable[str], rare: Iterable[str]
) -> str:
    """Return the file of `goldspan_words`: the tables of the actors, and these words."""
    territories = Locale("de").territories.values()
    heads = tables["heads"]["state"] + tables["heads"]["organisation"]
    introducing = tables["introducing"]["media"] + tables["introducing"]["organisations"]
    known = [form for part in ("organisations", "offices") for form in _forms(tables[part])]
    sections = {
        "state": [*territories, *_forms(tables["states"])],
        "capital": tables["capitals"],
        "organisation": known,
        "given": tables["names"]["given"],
        "legal": tables["parts"]["legal"] + tables["parts"]["english"],
        "introducing": introducing,
        "head": heads,
        "lower": lower,
        "noun": nouns,
        "rare": rare,
    }
    parts = [
        "\n".join([f"[{title}]", *sorted({word for word in words if " " not in word})])
        for title, words in sections.items()
    ]
    return "\n".join(parts) + "\n"


def nouns_of_dictionary(lemmas: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Return the nouns of a dictionary of forms, in small letters, and its rare words.

    A noun has forms that a name has not: more than a genitive. Compounds that end in a listed noun
    are left out, and what is an adjective too.
    """
    forms: dict[str, set[str]] = defaultdict(set)
    small = set()
    for form, lemma in lemmas.items():
        if form[0].islower():
            small.add(form)
        elif lemma[0].isupper():
            forms[lemma].update((form, lemma))
    nouns: set[str] = set()
    rare: set[str] = set()
    for lemma, found in forms.items():
        plain = {lemma, *(lemma + ending for ending in _GENITIVES)}
        (nouns if found - plain else rare).update(filter(_WORD.fullmatch, found))
    kept = _without_compounds(
        word.lower() for word in nouns if not _is_adjective(word.lower(), small)
    )
    few = {
        word
        for word in rare - nouns
        if not _is_compound(word.lower(), kept) and not _is_genitive(word, rare)
    }
    return sorted(kept), sorted(few)


def _forms(table: Mapping[str, list[str]]) -> list[str]:
    return [form for forms in table.values() for form in forms]


def _is_adjective(low: str, small: Collection[str]) -> bool:
    return low in small and _ADJECTIVE_ENDING.search(low) is not None


def _is_genitive(word: str, others: Collection[str]) -> bool:
    return word.endswith("s") and word[:-1] in others


def _without_compounds(words: Iterable[str]) -> set[str]:
    kept: set[str] = set()
    for low in sorted({w for w in words if LEAST_NOUN <= len(w) <= LONGEST_NOUN}, key=len):
        if not _is_compound(low, kept):
            kept.add(low)
    return kept


def _is_compound(low: str, nouns: Collection[str]) -> bool:
    return any(low[at:] in nouns for at in range(LEAST_FRONT, len(low) - LEAST_TAIL + 1))

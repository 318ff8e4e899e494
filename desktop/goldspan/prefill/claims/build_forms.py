"""Draws two lists of finite verb forms from a lemma dictionary: `subjunctive.txt`, `finite.txt`.

Run by hand where simplemma is installed: `python -m goldspan.prefill.claims.build_forms --out DIR`.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import regex

UMLAUTS = frozenset("äöü")
# Words of other kinds that the dictionary knows as verbs only, or that mostly are something else.
NO_SUBJUNCTIVE = frozenset({
    "siehe", "bitte", "danke", "menge", "time", "release", "type", "achte", "offenere", "scheiße",
    "statte", "frage", "rede", "messe", "delle", "fache", "minne", "schiele", "ehe", "hätte",
    "hätten", "wurde", "wurden", "eine", "einen", "bekannte", "erkannte", "genannte", "gesandte",
    "verwandte",
})  # fmt: skip
NO_VERB = frozenset({
    "weit", "laut", "statt", "halt", "mit", "seit", "damit", "somit", "breit", "fest", "acht",
    "leicht", "licht", "schlicht", "recht", "dicht", "fort", "wert", "zart", "not", "gut", "rot",
    "alt", "kalt", "hart", "tot", "satt", "nicht", "echt", "rund", "hoch", "weiß", "dank", "kraft",
    "an", "ab", "lang", "klar", "ganz", "bunt", "warm", "reif", "matt", "sacht", "sog", "betrug",
})  # fmt: skip
_PREFIXED = regex.compile(r"be|ge|er|ver|zer|ent|emp|miss|unter|über|hinter|wider")


def subjunctive_forms(lemmas: Mapping[str, str]) -> set[str]:
    """Return the forms that only the subjunctive has: `habe`, `gäbe`, `ginge`; no adjectives."""
    found = {"sei", "seien"}
    for word, lemma in lemmas.items():
        if not _is_form(word, lemma) or not word.endswith("e") or len(word) < 4:
            continue
        stem = word[:-1]
        adjective = lemmas.get(stem + "es") == stem or lemmas.get(stem + "er") == stem
        if adjective or lemmas.get(word + "r") in (word, stem):
            continue
        present = lemma == word + "n" or (
            lemma.endswith(("eln", "ern")) and word in (lemma[:-1] + "e", _shortened(lemma))
        )
        vowel = _has_new_umlaut(word, lemma)
        if present or vowel or (lemmas.get(stem) == lemma and not word.endswith("te")):
            found.add(word)
        if vowel and lemmas.get(word + "n") == lemma:
            found.add(word + "n")
    return found - NO_SUBJUNCTIVE


def finite_forms(lemmas: Mapping[str, str], subjunctive: Collection[str]) -> set[str]:
    """Return forms that can only be a finite verb: `traf`, `trafen`, `beschreibt`, `spielt`."""
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for word, lemma in lemmas.items():
        if _is_form(word, lemma):
            forms[lemma].add(word)
    found: set[str] = set()
    for lemma, words in forms.items():
        strong = {
            form
            for word in words
            if _is_strong_plural(word, lemma, words, lemmas, subjunctive)
            for form in (word, word[:-2])
        }
        found |= {form for form in strong if not (_PREFIXED.match(form) and form.endswith("en"))}
        found |= {word for word in words if _is_present(word, lemma, lemmas, strong)}
    return {word for word in found - NO_VERB if len(word) > 2}


def _is_form(word: str, lemma: str) -> bool:
    verb = lemma.islower() and lemma.endswith(("en", "ern", "eln"))
    return verb and word.islower() and word.isalpha()


def _shortened(lemma: str) -> str:
    return lemma[:-3] + lemma[-2] + "e"


def _has_new_umlaut(word: str, lemma: str) -> bool:
    return bool(UMLAUTS & set(word)) and not UMLAUTS & set(lemma)


def _is_strong_plural(
    word: str,
    lemma: str,
    words: Collection[str],
    lemmas: Mapping[str, str],
    subjunctive: Collection[str],
) -> bool:
    """Say whether a word is the plural of a strong past: `trafen` beside `traf` and `traft`."""
    stem = word[:-2]
    return (
        word.endswith("en")
        and word != lemma
        and stem in words
        and not stem.endswith(("e", "te", "ge", "t"))
        and word not in subjunctive
        and not (UMLAUTS & set(word)) - set(lemma)
        and lemmas.get(stem + "er") != stem
        and (stem + "t" in words or stem + "st" in words)
    )


def _is_present(word: str, lemma: str, lemmas: Mapping[str, str], strong: Collection[str]) -> bool:
    """Say whether a word in -t is the third person of the present, and no participle."""
    if not word.endswith("t") or word.endswith(("st", "tet")) or word.startswith("ge"):
        return False
    if strong:
        return word not in strong and word[:-1] not in strong
    return "ge" + word in lemmas and word in (lemma[:-2] + "t", lemma[:-1] + "t", lemma[:-2] + "et")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write both lists into a folder, one form a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    lemmas: Mapping[str, str] = DefaultDictionaryFactory().get_dictionary("de")
    subjunctive = subjunctive_forms(lemmas)
    for name, forms in (
        ("subjunctive.txt", subjunctive),
        ("finite.txt", finite_forms(lemmas, subjunctive)),
    ):
        text = "\n".join(sorted(forms)) + "\n"
        (options.out / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

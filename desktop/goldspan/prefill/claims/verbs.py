"""The verbs that report: which form is which, and what each takes for its contents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import regex

_INSEPARABLE = regex.compile(r"(?:be|ge|er|ver|zer|ent|emp|miss|wider|unter|über|hinter|voll)\p{L}")
_WRITTEN_APART = frozenset({"bekannt", "klar", "gut", "richtig"})
_NEEDS_E = regex.compile(r"(?:[td]|chn|[^aeiouäöüylrmnh][mn])$")


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A verb by its infinitive.

    `particle` are the words that part from it: `teilte … mit`, `gab … zu Protokoll`.

    `clause`: it takes a clause; `object`: a noun phrase, which one of `prepositions` opens.
    `dative`: it names whom it is said to; `naming`: it says what something is;
    `needs`: a preposition without which it reports nothing.
    """

    name: str
    particle: tuple[str, ...]
    clause: bool
    object: bool
    prepositions: frozenset[str]
    dative: bool = False
    naming: bool = False
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form of a verb in a text.

    `closing`: it closes its clause, being a `participle` or one with its particle (`mitteilte`);
    `ambiguous` where a participle is a finite form too.
    """

    verb: ReportingVerb
    closing: bool = False
    participle: bool = False
    ambiguous: bool = False


class VerbTable:
    """Finds reporting verbs by form."""

    def __init__(self, groups: Sequence[Mapping[str, Any]]) -> None:
        self._forms: dict[str, list[VerbForm]] = {}
        for group in groups:
            for entry in group["forms"]:
                self._add_verb(str(entry), group)

    def forms(self, word: str) -> Sequence[VerbForm]:
        """Return what a word may be as a form of a reporting verb."""
        return self._forms.get(word, ())

    def _add_verb(self, entry: str, group: Mapping[str, Any]) -> None:
        name, _, irregular = entry.partition(":")
        particle, _, infinitive = name.strip().rpartition("|")
        present, past, participle = conjugated(infinitive, irregular.split())
        verb = ReportingVerb(
            name.strip(),
            tuple(particle.split()),
            bool(group.get("clause")),
            bool(group.get("object")),
            frozenset(str(group.get("with", "")).split()),
            bool(group.get("dative")),
            bool(group.get("naming")),
            frozenset(str(group.get("needs", "")).split()),
        )
        finite = list(_finite(infinitive, present, past))
        for form in finite:
            self._add(form, VerbForm(verb))
        joined = particle if len(verb.particle) == 1 else ""
        if participle:
            ambiguous = not particle and participle in finite
            self._add(joined + participle, VerbForm(verb, True, True, ambiguous))
            if particle in _WRITTEN_APART:
                self._add(participle, VerbForm(verb, True, True))
        if joined:
            for form in finite:
                self._add(joined + form, VerbForm(verb, closing=True))

    def _add(self, word: str, form: VerbForm) -> None:
        known = self._forms.setdefault(word, [])
        if form not in known:
            known.append(form)


def conjugated(infinitive: str, irregular: Sequence[str] = ()) -> tuple[str, str, str]:
    """Return the third person present, past, and the participle (empty where none reports)."""
    if irregular:
        present, past, *participle = irregular
        return present, past, participle[0] if participle else ""
    stem = infinitive.removesuffix("en") if infinitive.endswith("en") else infinitive[:-1]
    link = "e" if _NEEDS_E.search(stem) else ""
    plain = infinitive.endswith("ieren") or _INSEPARABLE.match(infinitive)
    return (
        f"{stem}{link}t",
        f"{stem}{link}te",
        f"{'' if plain else 'ge'}{stem}{link}t",
    )


def _finite(infinitive: str, present: str, past: str) -> Iterator[str]:
    yield from (present, past, infinitive, past + ("n" if past.endswith("e") else "en"))
    if infinitive.endswith("en"):
        yield infinitive[:-1]  # the subjunctive of the present

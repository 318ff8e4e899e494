"""The verbs that report: which form is which, and what each takes for its contents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A verb. `particle` parts from it (`teilte … mit`); `prepositions` open its object."""

    particle: str
    clause: bool
    object: bool
    prepositions: frozenset[str]


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form of a verb in a text; `ambiguous` where a participle is a finite form too."""

    verb: ReportingVerb
    participle: bool
    ambiguous: bool = False


class VerbTable:
    """Finds reporting verbs by form."""

    def __init__(self, entries: Sequence[Mapping[str, Any]]) -> None:
        self._forms: dict[str, list[VerbForm]] = {}
        for entry in entries:
            verb = ReportingVerb(
                entry.get("particle", ""),
                bool(entry.get("clause")),
                bool(entry.get("object")),
                frozenset(str(entry.get("with", "")).split()),
            )
            present, past, *participle = str(entry["forms"]).split()
            for form in (present, past, *_plurals(present, past), *_subjunctive(present, past)):
                self._add(form, VerbForm(verb, participle=False))
            for form in participle:
                ambiguous = form in (present, past)
                self._add(form, VerbForm(verb, participle=True, ambiguous=ambiguous))
            if verb.particle:
                for form in (present, past, *_plurals(present, past)):
                    self._add(verb.particle + form, VerbForm(verb, participle=True))

    def forms(self, word: str) -> Sequence[VerbForm]:
        """Return what a word may be as a form of a reporting verb."""
        return self._forms.get(word, ())

    def _add(self, word: str, form: VerbForm) -> None:
        known = self._forms.setdefault(word, [])
        if form not in known:
            known.append(form)


def _plurals(present: str, past: str) -> tuple[str, str]:
    stem = present.removesuffix("et") if present.endswith("tet") else present.removesuffix("t")
    irregular = {
        "wirft": "werfen", "gibt": "geben", "spricht": "sprechen", "verspricht": "versprechen",
        "schlägt": "schlagen", "rät": "raten", "befindet": "befinden",
        "unterstreicht": "unterstreichen",
    }  # fmt: skip
    plural = irregular.get(present, f"{stem}n" if stem.endswith(("er", "el")) else f"{stem}en")
    if present.endswith(("det", "net")):
        plural = present.removesuffix("et") + "en"
    return plural, past + ("n" if past.endswith("e") else "en")


def _subjunctive(present: str, past: str) -> tuple[str, ...]:
    del past
    return () if present in ("gibt", "wirft", "spricht") else (present.removesuffix("t") + "e",)

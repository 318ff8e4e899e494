"""A found time expression, and the rules that find one: patterns and what their matches mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import regex

from goldspan.prefill.dates.scene import OutlookReader, Scene


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression: characters, end exclusive; `type` and `value` as in TIMEX3.

    `evidence` names what the reading rests on, so that its score can be measured.
    """

    start: int
    end: int
    type: str
    value: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule says of a match. `group` is the part of the match that is the expression.

    An `evidence` of its own is told where it is better or worse than the rule's.
    """

    type: str
    value: str
    group: str | int = 0
    evidence: str = ""


Handler = Callable[["regex.Match[str]", Scene], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what its matches mean; None where a match is no time expression.

    `needs` are names of triggers: without all of them in a sentence the pattern cannot match.
    """

    pattern: regex.Pattern[str]
    handler: Handler
    evidence: str
    needs: frozenset[str] = frozenset()


def rule(pattern: str, handler: Handler, evidence: str, *needs: str) -> Rule:
    """Return a rule whose pattern stands between word boundaries."""
    bounded = rf"(?<![\p{{L}}\p{{N}}_/–-])(?:{_spaced(pattern)})(?![\p{{L}}\p{{N}}_]|-\p{{L}})"
    return Rule(regex.compile(bounded), handler, evidence, frozenset(needs))


def rule_within(pattern: str, handler: Handler, evidence: str, *needs: str) -> Rule:
    """Return a rule whose pattern says itself what may stand before it, such as a dash."""
    bounded = rf"(?:{_spaced(pattern)})(?![\p{{L}}\p{{N}}_]|-\p{{L}})"
    return Rule(regex.compile(bounded), handler, evidence, frozenset(needs))


def _spaced(pattern: str) -> str:
    """Let two spaces stand for one."""
    return _SPACE.sub(r"\\s{1,2}", pattern)


class Grammar:
    """The rules of a language; tries only those whose triggers stand in a sentence.

    `triggers` are pieces of words by name, in small letters; `figures` are patterns by name, asked
    where a sentence has figures. `read_outlook` tells the tense.
    """

    def __init__(
        self,
        rules: Iterable[Rule],
        triggers: Mapping[str, Sequence[str]],
        figures: Mapping[str, str],
        read_outlook: OutlookReader,
    ) -> None:
        self.rules: Sequence[Rule] = tuple(rules)
        self.read_outlook = read_outlook
        unknown = {need for rule in self.rules for need in rule.needs} - {*triggers, *figures}
        if unknown:
            raise ValueError(f"triggers nobody describes: {sorted(unknown)}")
        self._triggers = tuple((name, piece) for name in triggers for piece in triggers[name])
        self._figures = tuple((name, re.compile(figure)) for name, figure in figures.items())
        self._chosen: dict[frozenset[str], Sequence[tuple[int, Rule]]] = {}

    def rules_for(self, sentence: str) -> Sequence[tuple[int, Rule]]:
        """Return the rules that may match in a sentence, with their rank."""
        low = f" {sentence.lower()}"
        names = {name for name, piece in self._triggers if piece in low}
        if _FIGURE.search(low):
            names.update(name for name, figure in self._figures if figure.search(low))
        present = frozenset(names)
        if present not in self._chosen:
            self._chosen[present] = tuple(
                (rank, rule) for rank, rule in enumerate(self.rules) if rule.needs <= present
            )
        return self._chosen[present]


_SPACE = re.compile(r"\\s(?![?*+{])")
_FIGURE = re.compile(r"\d")

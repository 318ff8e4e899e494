"""Counts what of a file cannot be taken: one refusal per kind, not one per span."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ForeignLabel, Note, Refusal
from goldspan.domain.messages import Phrase, message
from goldspan.formats.reading import refusal

EXAMPLES = 3
LONGEST_EXAMPLE = 60
_DECIDED = message("errors", "Spans of “{name}”, left out as was decided: {count}.")


@dataclass(slots=True)
class _Tally:
    first_line: int
    spans: bool
    count: int = 0


@dataclass(slots=True)
class _Foreign:
    first_line: int
    count: int = 0
    examples: dict[str, None] = field(default_factory=dict)


class Leftovers:
    """Tallies by template and name, in the order they are met, and labels nobody knows."""

    def __init__(self) -> None:
        self._tallies: dict[tuple[str, tuple[str, ...]], _Tally] = {}
        self._foreign: dict[str, _Foreign] = {}
        self._decided: Counter[str] = Counter()
        self._of_article: dict[str, int] = {}

    def add(
        self, template: str, *names: str, line: int = 0, count: int = 1, spans: bool = False
    ) -> None:
        """Count one more; `spans` if it is a span that does not come in.

        The template has the places `{name}`, `{value}`, `{count}`.
        """
        tally = self._tallies.setdefault((template, names), _Tally(line, spans))
        tally.count += count

    def add_foreign(self, label: str, quote: str, line: int = 0) -> None:
        """Count one more span of a label that the scheme does not have."""
        met = self._foreign.setdefault(label, _Foreign(line))
        met.count += 1
        self._of_article[label] = self._of_article.get(label, 0) + 1
        if len(met.examples) < EXAMPLES:
            met.examples[" ".join(quote.split())[:LONGEST_EXAMPLE]] = None

    def foreign_of_article(self) -> dict[str, int]:
        """Return the spans of foreign labels since this was asked before, by label."""
        counts, self._of_article = self._of_article, {}
        return counts

    def add_decided(self, label: str) -> None:
        """Count one more span of a label that is left out because that was decided."""
        self._decided[label] += 1

    def all(self, path: Path) -> Iterator[ForeignLabel | Note | Refusal]:
        """Yield the foreign labels, then what was decided, then the refusals."""
        for label, met in self._foreign.items():
            yield ForeignLabel(str(path), label, met.count, tuple(met.examples), met.first_line)
        for label, count in self._decided.items():
            yield Note(path.name, Phrase(_DECIDED, {"name": label, "count": count}))
        yield from self.refusals(path)

    def refusals(self, path: Path) -> Iterator[Refusal]:
        """Yield one refusal per template and names, at the line where it was first met."""
        for (template, names), tally in self._tallies.items():
            error = ImportRefusedError(
                template,
                name=names[0] if names else "",
                value=names[1] if len(names) > 1 else "",
                count=tally.count,
            )
            yield refusal(path, error, tally.first_line, spans=tally.spans)

"""Counts what of a file cannot be taken: one refusal per kind, not one per span."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Refusal
from goldspan.formats.reading import refusal


@dataclass(slots=True)
class _Tally:
    first_line: int
    count: int = 0


class Leftovers:
    """Tallies by template and name, in the order they are met."""

    def __init__(self) -> None:
        self._tallies: dict[tuple[str, tuple[str, ...]], _Tally] = {}

    def add(self, template: str, *names: str, line: int = 0, count: int = 1) -> None:
        """Count one more. The template has the places `{name}`, `{value}`, `{count}`."""
        tally = self._tallies.setdefault((template, names), _Tally(line))
        tally.count += count

    def refusals(self, path: Path) -> Iterator[Refusal]:
        """Yield one refusal per template and names, at the line where it was first met."""
        for (template, names), tally in self._tallies.items():
            error = ImportRefusedError(
                template,
                name=names[0] if names else "",
                value=names[1] if len(names) > 1 else "",
                count=tally.count,
            )
            yield refusal(path, error, tally.first_line)

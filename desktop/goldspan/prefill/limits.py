"""How long a pipeline may take, and how often it may fail, before somebody says so."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000  # characters


@dataclass(frozen=True, slots=True)
class Limits:
    """Times are in seconds.

    An article may take `article`, and `per_megabyte` more for each million of its characters.
    Where the process dies on an article, that is tried `attempts` times in all. After
    `in_a_row` articles that ended the process, or took too long, the pipeline is given up.
    """

    loading: float = 300.0
    article: float = 30.0
    per_megabyte: float = 20.0
    attempts: int = 2
    in_a_row: int = 4

    def of_text(self, text: str) -> float:
        """Return how long the pipeline may take for a text."""
        return self.article + self.per_megabyte * len(text) / MEGABYTE

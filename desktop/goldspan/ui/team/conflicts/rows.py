"""The conflicts that are open, as rows: what it is about, and beneath where and why."""

from __future__ import annotations

from dataclasses import dataclass

from goldspan.domain.merging import Conflict


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """A conflict, what it is about and why; `article` is empty for the whole project."""

    conflict: Conflict
    head: str
    why: str
    article: str

    @property
    def detail(self) -> str:
        """Where it is, and why it is a conflict."""
        return " · ".join(filter(None, (self.article, self.why)))

"""What verifying finds."""

from __future__ import annotations

from dataclasses import dataclass, field

from goldspan.domain.messages import fill


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a project file: a template and what fills its places."""

    what: str
    details: dict[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return fill(self.what, self.details)

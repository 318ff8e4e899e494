"""The families of a project as the comparison of passages asks for them."""

from __future__ import annotations

from collections.abc import Sequence

from goldspan.domain.errors import GoldspanError
from goldspan.families.alignment import Alignment
from goldspan.services.families.project_families import ProjectFamilies


class FamilyCopies:
    """Which articles share passages, and how their texts align."""

    def __init__(self, families: ProjectFamilies) -> None:
        self._families = families

    def relatives(self, article: str) -> Sequence[str]:
        """Return the ids of the articles that share passages with this one."""
        if len(self._families.family_of(article)) < 2:
            return ()
        return [each.article for each in self._families.relatives(article)]

    def alignment(self, a: str, b: str) -> Alignment | None:
        """Return how two of them align, None where one of them is gone."""
        try:
            return self._families.alignment(a, b)
        except GoldspanError:
            return None

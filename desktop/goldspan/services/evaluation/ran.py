"""What came of having pipelines suggest on articles that have gold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goldspan.prefill.requests import PrefillResult


@dataclass(frozen=True, slots=True)
class Ran:
    """The names and versions of the pipelines, a result for each article, and the seconds."""

    pipeline: str
    version: str
    results: Sequence[PrefillResult]
    seconds: float

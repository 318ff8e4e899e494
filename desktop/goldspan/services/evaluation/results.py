"""What an evaluation says, and what it was measured against; loads nothing that measures."""

from __future__ import annotations

from enum import StrEnum

from goldspan.agreement.results import Interval
from goldspan.prefill.evaluation.results import (
    CharacterResult,
    ErrorKind,
    Evaluation,
    EvaluationError,
    FailedArticle,
    LabelResult,
    LinkResult,
    Marked,
    Measures,
    Score,
    Share,
)

__all__ = [
    "Against",
    "CharacterResult",
    "ErrorKind",
    "Evaluation",
    "EvaluationError",
    "FailedArticle",
    "Interval",
    "LabelResult",
    "LinkResult",
    "Marked",
    "Measures",
    "Score",
    "Share",
]


class Against(StrEnum):
    """What a pipeline is measured against in a project.

    Gold is what was adjudicated; where nobody adjudicated, the one person's layer that is done.
    Own is the layer of the session's annotator on the articles they are done with.
    """

    GOLD = "gold"
    OWN = "own"

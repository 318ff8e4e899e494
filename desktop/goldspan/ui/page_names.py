"""The names of the pages; a page's name is also that of the command that goes there."""

from __future__ import annotations

from typing import Final

LIBRARY: Final = "library"
ANNOTATE: Final = "annotate"
REVIEW: Final = "review"
TEAM: Final = "team"
EVALUATE: Final = "evaluate"
CONSISTENCY: Final = "consistency"
TRAIN: Final = "train"
RELEASE: Final = "release"

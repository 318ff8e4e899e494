"""What the canvas shows over the text, as plain data: marks and arrows; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt


class MarkState(StrEnum):
    """How a mark is drawn: its form says what it is, not its colour."""

    OWN = "own"  # fill and solid bar: made or accepted by the annotator
    SUGGESTED = "suggested"  # outline and hollow bar
    GOLD = "gold"  # fill and double bar
    CONFLICT = "conflict"  # fill and hatched bar


class Sign(StrEnum):
    """A small sign behind a suggestion's tag: that it was decided before, and how."""

    REMEMBERED = "remembered"  # an arrow that comes round
    COPIED = "copied"  # two sheets


class Snap(StrEnum):
    """What a drag and the caret keys move by."""

    TOKEN = "token"
    CHARACTER = "character"


@dataclass(frozen=True, slots=True)
class Mark:
    """A labelled range as the canvas draws it; offsets are code points, end exclusive.

    `label` is the label's key, `short` what its tag says, `hue` a hue of the theme. `doubtful`
    dots the bar. `dims` draws the text dimmed, `bracket` draws long ones as a bracket in the
    margin. `linkable` gives the selected or hovered mark a knob to drag a link from, `resizable`
    gives it handles. `sign` is drawn behind its tag. `source` says where a suggestion comes from
    and how sure that is, beside its buttons; `hint` what else is to be known of a mark, shown when
    the pointer rests on it. `track` is the id of the track it is drawn in; a mark without a short
    name has no tag, one that is not `tinted` only its bar.
    """

    id: str
    start: int
    end: int
    label: str
    short: str
    hue: str
    state: MarkState = MarkState.OWN
    doubtful: bool = False
    dims: bool = False
    bracket: bool = False
    score: float | None = None
    linkable: bool = True
    resizable: bool = True
    sign: Sign | None = None
    source: str = ""
    hint: str = ""
    track: str = ""
    tinted: bool = True


@dataclass(frozen=True, slots=True)
class Track:
    """A lane under every line for one person's marks, as many as overlap; `short` stands beside."""

    id: str
    short: str


@dataclass(frozen=True, slots=True)
class Arrow:
    """A link between two marks (by their ids) as the canvas draws it; `title` is shown on it."""

    id: str
    source: str
    target: str
    title: str
    hue: str
    suggested: bool = False


@dataclass(frozen=True, slots=True)
class ShownMarks:
    """The marks to draw in a row, longest first, and the ranges of those that are too many.

    Where there are `tracks`, each mark is drawn in its own.
    """

    marks: Sequence[Mark]
    other_starts: npt.NDArray[np.int64]
    other_ends: npt.NDArray[np.int64]
    tracks: Sequence[Track] = ()

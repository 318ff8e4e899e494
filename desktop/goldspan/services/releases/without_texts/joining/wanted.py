"""Which texts a release without texts wants, as its files say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from goldspan.services.releases.furniture.cutting import Range
from goldspan.services.releases.without_texts.standoff.line_prints import Print
from goldspan.services.releases.without_texts.standoff.record import STANDOFF


@dataclass(frozen=True, slots=True)
class WantedText:
    """A text by what is known of it: the name of its article, hash, length in code points.

    `cuts` are the ranges that are cut out of it, `left` the hash of what is left, empty where
    nothing is cut. `prints` are those of the lines that are left.
    """

    name: str
    sha256: str
    length: int
    cuts: tuple[Range, ...]
    left: str
    prints: list[Print]


def wanted_text(record: Mapping[str, Any]) -> WantedText:
    """Return the text that a record without text wants."""
    said = record[STANDOFF]
    return WantedText(
        name=record["id"],
        sha256=said["sha256"],
        length=said["length"],
        cuts=tuple((start, end) for start, end in said.get("cuts", ())),
        left=said.get("cut_sha256", ""),
        prints=[(length, digits) for length, digits in said["lines"]],
    )

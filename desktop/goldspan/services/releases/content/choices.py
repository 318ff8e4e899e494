"""What goes out in a release: whose layers, with or without furniture, names and notes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LayerChoice(StrEnum):
    """Whose layers go out. Pipelines' suggestions never do."""

    GOLD = "gold"
    PEOPLE = "people"  # each person's layer, a set of files each
    ALL = "all"  # gold, and each person's layer beside it


class Furniture(StrEnum):
    """What becomes of text that is no article text: labels that dim what they mark."""

    KEPT = "kept"
    CUT = "cut"  # out of the text, and all offsets mended


@dataclass(frozen=True, slots=True)
class ReleaseChoices:
    """What is decided when a release is frozen.

    With `adjudicated_only`, only articles go out that a reviewer has settled; else gold is also the
    layer of the one person who is done with an article, marked as such. Of people, layers go out
    that are done, with `unfinished` all. `names` lets annotators be called by their names, `notes`
    lets go out what people wrote for one another (notes, reasons for skipping) and what is known of
    the import (files and repairs). `language` is that of titles and guidelines (none: all),
    `entities` are the labels that formats with one label per token know (none: left to them).
    """

    layer: LayerChoice = LayerChoice.GOLD
    adjudicated_only: bool = False
    unfinished: bool = False
    furniture: Furniture = Furniture.KEPT
    names: bool = False
    notes: bool = False
    title: str = ""
    language: str = ""
    entities: tuple[str, ...] = ()

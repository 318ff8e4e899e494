"""What the parts of a labelling config are called: the same when it is written and when read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from goldspan.domain.scheme import AttributeKind, AttributeType, LabelType, Scheme
from goldspan.formats.record import FIELDS

TEXT: Final = "text"
LABELS: Final = "label"
DOUBTFUL: Final = "doubtful"
NAME: Final = "name"  # of the article, in a task's data
# The keys of the simple export (JSON_MIN) beside data and controls: a control of that name is lost.
SIMPLE: Final = frozenset(
    {"annotator", "annotation_id", "created_at", "updated_at", "lead_time", "agreement"}
)


@dataclass(frozen=True, slots=True)
class Control:
    """The part of the config with which an attribute of a label is filled in."""

    name: str
    label: LabelType
    attribute: AttributeType


def controls(scheme: Scheme) -> list[Control]:
    """Return a control for each attribute but ranges, named after it as far as names are free."""
    taken = {TEXT, LABELS, DOUBTFUL, NAME, *FIELDS, *SIMPLE}
    made: list[Control] = []
    for label in scheme.labels:
        for attribute in label.attributes:
            if attribute.kind is AttributeKind.RANGES:
                continue
            name, number = attribute.key, 1
            while name in taken:
                number += 1
                name = f"{attribute.key}-{number}"
            taken.add(name)
            made.append(Control(name, label, attribute))
    return made


def names(scheme: Scheme) -> Mapping[tuple[str, str], str]:
    """Return the names of the controls by label and attribute."""
    return {(made.label.key, made.attribute.key): made.name for made in controls(scheme)}

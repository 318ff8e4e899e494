"""Who annotates: a person, a pipeline, or gold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from goldspan.domain.ids import derived_id


class AnnotatorKind(StrEnum):
    """What an annotator is."""

    PERSON = "person"
    PIPELINE = "pipeline"
    GOLD = "gold"


@dataclass(frozen=True, slots=True)
class Annotator:
    """A person (random id, made once on their machine), a pipeline or gold (derived ids)."""

    id: str
    kind: AnnotatorKind
    name: str


GOLD = Annotator(derived_id("annotator", "gold"), AnnotatorKind.GOLD, "gold")


def pipeline_annotator(name: str) -> Annotator:
    """Return the annotator that stands for the pipeline of this name."""
    return Annotator(derived_id("annotator", "pipeline", name), AnnotatorKind.PIPELINE, name)


# What is suggested because the annotator, or gold, decided it elsewhere. It is worked out when it
# is wanted and never stored; only the verdicts on it are.
MEMORY = pipeline_annotator("memory")
PROJECTION = pipeline_annotator("projection")


def named_person(name: str) -> Annotator:
    """Return the person that stands for a foreign annotator known only by name."""
    return Annotator(derived_id("annotator", "person", name), AnnotatorKind.PERSON, name)

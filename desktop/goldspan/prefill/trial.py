"""A mapping that keeps every label of a pipeline apart, to see what there is; loads no spaCy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from goldspan.domain.scheme import PipelineMapping

BETWEEN = "\x1f"


class EveryLabel(Mapping[tuple[str, str], str]):
    """Maps each group and label to a text of both; lists none, because none is known before."""

    def __getitem__(self, place: tuple[str, str]) -> str:
        return BETWEEN.join(place)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(())

    def __len__(self) -> int:
        return 0


def every_label(pipeline: str) -> PipelineMapping:
    """Return the mapping that keeps all labels of a pipeline."""
    return PipelineMapping(pipeline, EveryLabel())


def place_of(label: str) -> tuple[str, str]:
    """Return the group and the label that a span of such a mapping comes from."""
    group, _, name = label.partition(BETWEEN)
    return group, name

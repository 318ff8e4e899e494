"""Tries a pipeline on one text: which of its labels are there, how often, on what."""

from __future__ import annotations

from dataclasses import dataclass

from goldspan.domain.exchange import ExchangeSpan
from goldspan.prefill.process import PrefillProcess
from goldspan.prefill.requests import PrefillRequest
from goldspan.prefill.trial import every_label, place_of
from goldspan.services.progress import Progress
from goldspan.services.transfer.pipeline_folder import GroupLabel

MOST_EXAMPLES = 4


@dataclass(frozen=True, slots=True)
class LabelTrial:
    """A label as it came out: how many spans, and the first different words that it marks."""

    place: GroupLabel
    count: int
    examples: tuple[str, ...]


def try_pipeline(
    pipeline: str, text: str, document_time: str = "", progress: Progress | None = None
) -> list[LabelTrial]:
    """Run a pipeline (a name or a folder) on a text; change nothing.

    Raise `PipelineError` where it cannot be loaded or fails on the text.
    """
    progress = progress or Progress()
    request = PrefillRequest("trial", text, document_time)
    with PrefillProcess() as process:
        process.start(pipeline, every_label(pipeline), check=progress.check)
        (result,) = process.annotate([request], check=progress.check)
    if result.error is not None:
        raise result.error
    found: dict[GroupLabel, list[ExchangeSpan]] = {}
    for span in result.spans:
        found.setdefault(place_of(span.label), []).append(span)
    return [
        LabelTrial(
            place,
            len(spans),
            tuple(dict.fromkeys(" ".join(span.quote.split()) for span in spans))[:MOST_EXAMPLES],
        )
        for place, spans in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    ]

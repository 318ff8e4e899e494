"""Starts one pipeline for all labels of a scheme, where no project is written to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from goldspan.domain.errors import PipelineError
from goldspan.domain.scheme import Scheme
from goldspan.prefill.problems import other_language
from goldspan.prefill.process import PrefillProcess
from goldspan.prefill.requests import PipelineInfo
from goldspan.services.transfer.mappings import mapping_for
from goldspan.services.transfer.pipelines import find_pipeline, pipeline_name
from goldspan.services.transfer.plans import same_language


@dataclass(frozen=True, slots=True)
class OnePipeline:
    """A pipeline that has been started: what it is called, and what it says of itself."""

    name: str
    info: PipelineInfo

    def language_error(self, article: str, language: str) -> PipelineError | None:
        """Return why the pipeline cannot read an article, None where it can, or may."""
        reads = self.info.language
        if same_language(reads, language):
            return None
        return other_language(article, language, self.name, reads)


def start_one(
    process: PrefillProcess,
    pipeline: str,
    scheme: Scheme,
    check: Callable[[], None] | None = None,
) -> OnePipeline:
    """Start a pipeline, given by name or folder; raise `PipelineError` where it cannot be loaded.

    `check` is called while waiting, and may raise to stop.
    """
    choice = find_pipeline(pipeline)
    name = choice.name if choice is not None else pipeline_name(pipeline)
    place = choice.place if choice is not None else pipeline
    mapping = mapping_for(scheme, name, choice.labels if choice is not None else ())
    labels = tuple(label.key for label in scheme.labels)
    return OnePipeline(name, process.start(place, mapping, labels, check=check))

"""Starts a pipeline with what its labels mean in a scheme; says why it reads no article."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from goldspan.domain.errors import MeaningError, PipelineError
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.prefill.problems import UnknownPipelineError, other_language
from goldspan.prefill.process import PrefillProcess
from goldspan.prefill.requests import PipelineInfo
from goldspan.services.transfer.mappings import mapping_for, means
from goldspan.services.transfer.pipelines import available_pipelines, find_pipeline, pipeline_name
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
        return other_language(article, language, {self.name: reads})


def start_one(
    process: PrefillProcess,
    pipeline: str,
    scheme: Scheme,
    check: Callable[[], None] | None = None,
    labels: Collection[str] | None = None,
) -> OnePipeline:
    """Start a pipeline, given by name or folder, for these labels of a scheme, or for all.

    Raises `PipelineError` where it cannot be loaded, or gives none of the labels. `check` is
    called while waiting, and may raise to stop.
    """
    choice = find_pipeline(pipeline)
    name = choice.name if choice is not None else pipeline_name(pipeline)
    place = choice.place if choice is not None else pipeline
    mapping = mapping_for(scheme, name, choice.labels if choice is not None else ())
    keys = tuple(label.key for label in scheme.labels)
    asked = keys if labels is None else sorted(labels)
    if not means(mapping, asked):
        raise without_meaning(name, asked)
    try:
        info = process.start(place, mapping, keys, check=check)
    except UnknownPipelineError as error:
        raise _unknown(error) from error
    return OnePipeline(name, info)


def without_meaning(pipeline: str, labels: Sequence[str]) -> PipelineError:
    """Return the error of a pipeline none of whose labels stands for those it is chosen for."""
    return MeaningError(
        message("errors", "No label of the pipeline {pipeline} stands for {labels}."),
        kept=message("errors", "Nothing was changed."),
        todo=message(
            "errors",
            "Say under “Suggestions” what its labels mean, or choose another pipeline for these.",
        ),
        pipeline=pipeline,
        labels=", ".join(labels),
    )


def _unknown(error: UnknownPipelineError) -> UnknownPipelineError:
    """Return the error with the names that there are."""
    return UnknownPipelineError(
        error.what,
        kept=error.kept,
        todo=message(
            "errors",
            "There are {pipelines}. Choose one of them, or install this one where Goldspan is"
            " installed.",
        ),
        **error.details,
        pipelines=", ".join(each.name for each in available_pipelines() if not each.problem),
    )

"""Says in words what is wrong with a pipeline, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from goldspan.domain.errors import MeaningError, PipelineError
from goldspan.domain.messages import message
from goldspan.prefill.requests import LoadFailure, LoadProblem, PipelineInfo, PrefillRequest

_NOTHING = message("errors", "Nothing was changed.")
_AS_IT_WAS = message("errors", "The article is as it was; the others go on.")
_SAY_MEANING = message("errors", "Say under “Suggestions” what its labels mean.")
_AGAIN = message("errors", "Install it again, or copy its folder again; or choose another one.")


class OtherLanguageError(PipelineError):
    """An article in a language that the pipeline does not read."""


class UnknownPipelineError(PipelineError):
    """A name that no pipeline has."""


def missing_in(folder: Path) -> LoadFailure | None:
    """Return what a folder lacks to hold a pipeline; None where it has all that is looked for."""
    if not folder.is_dir():
        return LoadFailure(LoadProblem.NO_FOLDER)
    for needed in ("config.cfg", "meta.json"):
        if not (folder / needed).is_file():
            return LoadFailure(LoadProblem.NO_PIPELINE, needed=needed)
    return None


def not_loaded(pipeline: str, failure: LoadFailure) -> PipelineError:
    """Return the error of a pipeline that cannot be loaded."""
    what, todo = _LOADING[failure.problem]
    if failure.problem is LoadProblem.LACKING and failure.packages:
        todo = message("errors", "Install {packages} where Goldspan is installed.")
    error = _KINDS.get(failure.problem, PipelineError)(
        what,
        kept=_NOTHING,
        todo=todo,
        pipeline=pipeline,
        reason=failure.reason.rstrip("."),
        needed=failure.needed,
        packages=", ".join(failure.packages),
        made_for=failure.made_for,
        here=failure.here,
    )
    if failure.trace:
        error.add_note(failure.trace)
    return error


def crashed(request: PrefillRequest, attempts: int) -> PipelineError:
    """Return the error of an article on which the process died each time it was tried."""
    return PipelineError(
        message(
            "errors",
            "The pipeline’s process ended while it read the article {article}; attempts: {count}.",
        ),
        kept=_AS_IT_WAS,
        todo=message("errors", "Perhaps the memory did not suffice: close other programs."),
        article=_named(request),
        count=attempts,
    )


def too_slow(request: PrefillRequest, seconds: float) -> PipelineError:
    """Return the error of an article that took longer than it may."""
    return PipelineError(
        message(
            "errors",
            "The pipeline took more than {seconds} seconds for the article {article} and was"
            " stopped.",
        ),
        kept=_AS_IT_WAS,
        article=_named(request),
        seconds=round(seconds),
    )


def failed(request: PrefillRequest, reason: str) -> PipelineError:
    """Return the error of an article on which the pipeline raised something."""
    return PipelineError(
        message("errors", "The pipeline failed on the article {article}: {reason}."),
        kept=_AS_IT_WAS,
        article=_named(request),
        reason=reason.rstrip("."),
    )


def nonsense(request: PrefillRequest, reason: str) -> PipelineError:
    """Return the error of an article for which the pipeline gave what does not fit its text."""
    return PipelineError(
        message(
            "errors",
            "What the pipeline suggests for the article {article} does not fit its text: {reason}.",
        ),
        kept=_AS_IT_WAS,
        article=_named(request),
        reason=reason,
    )


def other_language(name: str, language: str, reads: Mapping[str, str]) -> OtherLanguageError:
    """Return the error of an article in a language that no pipeline reads.

    `reads` are the languages of the pipelines, by their names.
    """
    todo = message("errors", "Choose a pipeline for its language, or correct its language.")
    if len(reads) == 1:
        ((pipeline, read),) = reads.items()
        return OtherLanguageError(
            message(
                "errors",
                "The article {article} is in another language ({language}) than the pipeline"
                " {pipeline} reads ({reads}).",
            ),
            kept=_AS_IT_WAS,
            todo=todo,
            article=name,
            language=language,
            pipeline=pipeline,
            reads=read,
        )
    return OtherLanguageError(
        message(
            "errors",
            "The article {article} is in another language ({language}) than the pipelines read:"
            " {pipelines}.",
        ),
        kept=_AS_IT_WAS,
        todo=todo,
        article=name,
        language=language,
        pipelines=", ".join(f"{pipeline} ({read})" for pipeline, read in reads.items()),
    )


def given_up(pipeline: str, articles: int) -> PipelineError:
    """Return the error of a pipeline that was stopped on several articles one after the other."""
    return PipelineError(
        message(
            "errors",
            "The pipeline {pipeline} failed on {count} articles in a row and is left alone now.",
        ),
        kept=message("errors", "What was finished before is kept."),
        todo=message("errors", "Try it on one of these articles alone, or choose another one."),
        pipeline=pipeline,
        count=articles,
    )


def shortcomings(pipeline: str, info: PipelineInfo) -> list[PipelineError]:
    """Return what is amiss with a pipeline that can be used all the same."""
    found = []
    if info.made_for:
        found.append(for_other_spacy(pipeline, info.made_for, info.spacy_version))
    if info.lacking:
        found.append(without_labels(pipeline, ", ".join(info.lacking), ", ".join(info.labels)))
    return found


def for_other_spacy(pipeline: str, made_for: str, here: str) -> PipelineError:
    """Return what is to be said of a pipeline that was made for other versions of spaCy."""
    return PipelineError(
        message(
            "errors",
            "The pipeline {pipeline} was made for spaCy {made_for}; here is {here}. Its"
            " suggestions may be worse than they should be.",
        ),
        todo=message("errors", "Install the release of it that goes with spaCy {here}."),
        pipeline=pipeline,
        made_for=made_for,
        here=here,
    )


def without_labels(pipeline: str, lacking: str, has: str) -> PipelineError:
    """Return what is to be said of a pipeline that cannot give some of the mapped labels."""
    return MeaningError(
        message(
            "errors",
            "The pipeline {pipeline} does not have these labels of its mapping: {lacking}. It has:"
            " {has}.",
        ),
        kept=message("errors", "The others are used."),
        todo=_SAY_MEANING,
        pipeline=pipeline,
        lacking=lacking,
        has=has,
    )


def _named(request: PrefillRequest) -> str:
    return request.name or request.article_id


_KINDS: dict[LoadProblem, type[PipelineError]] = {
    LoadProblem.NO_PACKAGE: UnknownPipelineError,
    LoadProblem.LABELS: MeaningError,
}
_LOADING: dict[LoadProblem, tuple[str, str]] = {
    LoadProblem.NO_FOLDER: (
        message("errors", "The folder of the pipeline {pipeline} is not there."),
        message("errors", "Choose the folder again, or another pipeline."),
    ),
    LoadProblem.NO_PACKAGE: (
        message("errors", "No pipeline of the name {pipeline} is installed."),
        message(
            "errors", "Choose another pipeline, or install this one where Goldspan is installed."
        ),
    ),
    LoadProblem.NO_PIPELINE: (
        message("errors", "The folder {pipeline} holds no spaCy pipeline: {needed} is missing."),
        message("errors", "Choose the folder that has config.cfg and meta.json in it."),
    ),
    LoadProblem.OTHER_VERSION: (
        message(
            "errors",
            "The pipeline {pipeline} was made for spaCy {made_for} and cannot be loaded with"
            " {here}: {reason}.",
        ),
        message("errors", "Install the release of it that goes with spaCy {here}."),
    ),
    LoadProblem.LACKING: (
        message("errors", "The pipeline {pipeline} needs “{needed}”, which is not installed."),
        message("errors", "Install the package that brings it where Goldspan is installed."),
    ),
    LoadProblem.LABELS: (
        message(
            "errors",
            "The pipeline {pipeline} has none of the labels that are expected of it ({needed})."
            " It has: {reason}.",
        ),
        _SAY_MEANING,
    ),
    LoadProblem.NO_LABELS: (
        message("errors", "The pipeline {pipeline} has no labels: it marks nothing."),
        message("errors", "Choose another pipeline."),
    ),
    LoadProblem.BROKEN: (
        message("errors", "The pipeline {pipeline} is damaged and cannot be loaded: {reason}."),
        _AGAIN,
    ),
    LoadProblem.DIED: (
        message("errors", "The process of the pipeline {pipeline} ended while it was loaded."),
        message("errors", "Perhaps the memory did not suffice: close other programs."),
    ),
    LoadProblem.TOO_SLOW: (
        message("errors", "Loading the pipeline {pipeline} took too long."),
        _AGAIN,
    ),
}

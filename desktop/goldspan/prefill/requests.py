"""What goes to the pipeline's process and what comes back; importing this loads no spaCy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from goldspan.domain.errors import PipelineError
from goldspan.domain.exchange import ExchangeLink, ExchangeSpan


@dataclass(frozen=True, slots=True)
class PrefillRequest:
    """An article to be pre-filled.

    `document_time` is a TIMEX3 value or empty. `name` is used in messages. `recurring` are lines,
    stripped, that come back in other articles of the same outlet and so may be furniture.
    `given` are spans of the labels `given_labels` that another pipeline suggests: this one adds
    none in their places and links to them (`Marking.give`).
    """

    article_id: str
    text: str
    document_time: str = ""
    language: str = ""
    name: str = ""
    recurring: tuple[str, ...] = ()
    given_labels: tuple[str, ...] = ()
    given: tuple[ExchangeSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class PrefillResult:
    """What a pipeline suggests on one article, or `error`: why it could not.

    Where in the pipeline's code it happened is a note on the error (`__notes__`), for the log.
    """

    article_id: str
    spans: tuple[ExchangeSpan, ...] = ()
    links: tuple[ExchangeLink, ...] = ()
    error: PipelineError | None = None


@dataclass(frozen=True, slots=True)
class PipelineInfo:
    """What a loaded pipeline says of itself: written into the record of the run.

    `made_for` is the range of spaCy versions it asks for where this one is not among them.
    `lacking` are labels (with their group) that its mapping names and it cannot give, as far as
    it says what it can give; `labels` are those that it says it gives.
    """

    name: str
    version: str
    language: str
    spacy_version: str
    components: tuple[str, ...]
    made_for: str = ""
    labels: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()


class LoadProblem(StrEnum):
    """Why a pipeline could not be loaded."""

    NO_FOLDER = "no_folder"
    NO_PACKAGE = "no_package"
    NO_PIPELINE = "no_pipeline"
    OTHER_VERSION = "other_version"
    LACKING = "lacking"
    LABELS = "labels"
    NO_LABELS = "no_labels"
    BROKEN = "broken"
    DIED = "died"
    TOO_SLOW = "too_slow"


@dataclass(frozen=True, slots=True)
class LoadFailure:
    """The pipeline could not be loaded.

    `reason` is what Python said, `needed` what is not there: a file, the name of a component, of
    a function or a module; `packages` are those that may bring it; `made_for` and `here` are
    versions of spaCy. With the problem LABELS, `needed` are the labels that its mapping names
    and `reason` those that it has.
    """

    problem: LoadProblem
    reason: str = ""
    needed: str = ""
    packages: tuple[str, ...] = ()
    made_for: str = ""
    here: str = ""
    trace: str = ""


@dataclass(frozen=True, slots=True)
class ArticleFailure:
    """The pipeline raised an error on one article and goes on."""

    article_id: str
    reason: str
    trace: str = ""

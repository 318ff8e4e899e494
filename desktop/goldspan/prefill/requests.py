"""What goes to the pipeline's process and what comes back; importing this loads no spaCy."""

from __future__ import annotations

from dataclasses import dataclass

from goldspan.domain.errors import PipelineError
from goldspan.domain.exchange import ExchangeLink, ExchangeSpan


@dataclass(frozen=True, slots=True)
class PrefillRequest:
    """An article to be pre-filled.

    `document_time` is a TIMEX3 value or empty. `name` is used in messages. `recurring` are lines,
    stripped, that come back in other articles of the same outlet and so may be furniture.
    """

    article_id: str
    text: str
    document_time: str = ""
    language: str = ""
    name: str = ""
    recurring: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrefillResult:
    """What a pipeline suggests on one article, or `error`: why it could not."""

    article_id: str
    spans: tuple[ExchangeSpan, ...] = ()
    links: tuple[ExchangeLink, ...] = ()
    error: PipelineError | None = None


@dataclass(frozen=True, slots=True)
class PipelineInfo:
    """What a loaded pipeline says of itself: written into the record of the run."""

    name: str
    version: str
    language: str
    spacy_version: str
    components: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LoadFailure:
    """The pipeline could not be loaded: what Python said."""

    reason: str


@dataclass(frozen=True, slots=True)
class ArticleFailure:
    """The pipeline raised an error on one article and goes on."""

    article_id: str
    reason: str

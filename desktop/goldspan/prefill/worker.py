"""What runs in the pipeline's process: it loads the pipeline and answers requests until the end.

It ends by itself when its parent is gone, whatever it is doing.
"""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
import traceback
import warnings
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import Any

from goldspan.domain.exchange import ExchangeLink, ExchangeSpan
from goldspan.domain.layer import TextRange
from goldspan.domain.scheme import PipelineMapping
from goldspan.prefill.requests import (
    ArticleFailure,
    LoadFailure,
    LoadProblem,
    PipelineInfo,
    PrefillRequest,
    PrefillResult,
)

MEMORY_EXIT = 137  # as where the system ends a process that has taken too much


def serve(
    connection: Connection[Any, Any],
    pipeline: str,
    mapping: PipelineMapping | None,
    labels: tuple[str, ...],
) -> None:
    """Send a PipelineInfo or a LoadFailure, then an answer to every request, in their order."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warnings.simplefilter("ignore")
    sys.stdout = sys.stderr  # what a component prints must not get between the program's output
    requests: queue.SimpleQueue[PrefillRequest] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(connection, requests), daemon=True).start()
    nlp, answer = load(pipeline, mapping, labels)
    connection.send(answer)
    if nlp is None:
        return
    while True:
        connection.send(_answer(nlp, requests.get(), mapping, labels))


def load(
    pipeline: str, mapping: PipelineMapping | None, labels: tuple[str, ...]
) -> tuple[Any, PipelineInfo | LoadFailure]:
    """Return the pipeline with what it says of itself, or None with why it cannot be loaded."""
    from goldspan.prefill.diagnosing import diagnosed, missing
    from goldspan.prefill.loading import describe_pipeline, fits_nothing, load_pipeline

    failure = missing(pipeline)
    if failure is not None:
        return None, failure
    try:
        nlp = load_pipeline(pipeline)
    except Exception as error:
        return None, diagnosed(pipeline, error)
    info = describe_pipeline(nlp, mapping, labels)
    unmet = fits_nothing(nlp, mapping, labels)
    if unmet:
        problem = LoadProblem.LABELS if info.labels else LoadProblem.NO_LABELS
        has, needed = ", ".join(info.labels), ", ".join(unmet)
        return None, LoadFailure(problem, reason=has, needed=needed)
    return nlp, info


def _listen(connection: Connection[Any, Any], requests: queue.SimpleQueue[PrefillRequest]) -> None:
    """Take requests in a thread of its own: both ends may send at once, and the end is noticed."""
    try:
        while True:
            requests.put(connection.recv())
    except (EOFError, OSError):
        os._exit(0)


def _answer(
    nlp: Any,
    request: PrefillRequest,
    mapping: PipelineMapping | None,
    labels: tuple[str, ...],
) -> PrefillResult | ArticleFailure:
    from goldspan.prefill.diagnosing import first_line
    from goldspan.prefill.pieces import pieces

    spans: list[ExchangeSpan] = []
    links: list[ExchangeLink] = []
    try:
        for start, end in pieces(request.text):
            found = _read(nlp, request, (start, end), mapping, labels)
            spans += found[0] if start == 0 else [_moved(span, start) for span in found[0]]
            links += found[1] if start == 0 else [_moved_link(link, start) for link in found[1]]
    except MemoryError:
        os._exit(MEMORY_EXIT)
    except Exception as error:
        trace = "".join(traceback.format_exception(error))
        return ArticleFailure(request.article_id, first_line(error), trace)
    return PrefillResult(request.article_id, tuple(spans), tuple(links))


def _read(
    nlp: Any,
    request: PrefillRequest,
    place: tuple[int, int],
    mapping: PipelineMapping | None,
    labels: tuple[str, ...],
) -> tuple[tuple[ExchangeSpan, ...], tuple[ExchangeLink, ...]]:
    """Return the spans and links that the pipeline suggests on a piece of the article's text."""
    from goldspan.prefill.extract import extract
    from goldspan.prefill.marking import Marking

    start, end = place
    text = request.text[start:end]
    if not text or text.isspace():
        return (), ()
    nlp.max_length = max(nlp.max_length, len(text) + 1)
    doc = nlp.make_doc(text)
    marking = Marking(doc)
    marking.describe(request.document_time, request.recurring)
    if request.given_labels:
        inside = [span for span in request.given if start <= span.start and span.end <= end]
        marking.give(request.given_labels, [_moved(span, -start) for span in inside])
    found = extract(nlp(doc), mapping, labels)
    return found.spans, found.links


def _moved(span: ExchangeSpan, by: int) -> ExchangeSpan:
    attrs = {
        key: value
        if isinstance(value, str)
        else tuple(TextRange(part.start + by, part.end + by, part.quote) for part in value)
        for key, value in span.attrs.items()
    }
    return replace(
        span,
        id=_moved_id(span.id, by),
        start=span.start + by,
        end=span.end + by,
        attrs=attrs,
    )


def _moved_link(link: ExchangeLink, by: int) -> ExchangeLink:
    return replace(link, source=_moved_id(link.source, by), target=_moved_id(link.target, by))


def _moved_id(identifier: str, by: int) -> str:
    """Return the id of a span in the whole article: ids are local to a piece before."""
    return f"{by}+{identifier}"

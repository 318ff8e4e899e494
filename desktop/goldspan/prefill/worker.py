"""What runs in the pipeline's process: it loads the pipeline and answers requests until the end.

It ends by itself when its parent is gone, whatever it is doing.
"""

from __future__ import annotations

import os
import queue
import signal
import threading
import warnings
from multiprocessing.connection import Connection
from typing import Any

from goldspan.domain.scheme import PipelineMapping
from goldspan.prefill.requests import ArticleFailure, LoadFailure, PrefillRequest, PrefillResult


def serve(
    connection: Connection[Any, Any],
    pipeline: str,
    mapping: PipelineMapping | None,
    labels: tuple[str, ...],
) -> None:
    """Send a PipelineInfo or a LoadFailure, then an answer to every request, in their order."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warnings.simplefilter("ignore")
    requests: queue.SimpleQueue[PrefillRequest] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(connection, requests), daemon=True).start()
    try:
        from goldspan.prefill.loading import describe_pipeline, load_pipeline

        nlp = load_pipeline(pipeline)
        connection.send(describe_pipeline(nlp))
    except Exception as error:
        connection.send(LoadFailure(_reason(error)))
        return
    while True:
        connection.send(_answer(nlp, requests.get(), mapping, labels))


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
    from goldspan.prefill.extract import extract
    from goldspan.prefill.marking import Marking

    try:
        nlp.max_length = max(nlp.max_length, len(request.text) + 1)
        doc = nlp.make_doc(request.text)
        Marking(doc).describe(request.document_time, request.recurring)
        found = extract(nlp(doc), mapping, labels)
    except Exception as error:
        return ArticleFailure(request.article_id, _reason(error))
    return PrefillResult(request.article_id, found.spans, found.links)


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"

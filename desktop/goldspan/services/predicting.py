"""Lets a pipeline suggest on articles that come line by line, without a project."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Any, BinaryIO

from goldspan.domain.document_time import read_document_time
from goldspan.domain.errors import GoldspanError, ImportRefusedError, PipelineError
from goldspan.domain.exchange import ExchangeAttr, ExchangeSpan
from goldspan.domain.layer import TextRange
from goldspan.domain.messages import message
from goldspan.formats.jsonl_writer import layer_records, record_line
from goldspan.formats.offsets import OffsetShift
from goldspan.formats.record import RecordParser, TextRecord
from goldspan.formats.surrogates import without_surrogates
from goldspan.prefill.process import PrefillProcess
from goldspan.prefill.requests import PrefillRequest, PrefillResult
from goldspan.services.schemes import default_scheme
from goldspan.services.transfer.one_pipeline import OnePipeline, start_one
from goldspan.services.transfer.pipelines import DEFAULT_PIPELINE, pipeline_for_language
from goldspan.text.normalise import normalise

__all__ = ["LONGEST_LINE", "LineProblem", "predict_lines"]

LONGEST_LINE = 64 * 1024 * 1024  # bytes
_REPLACED = ("layer", "spans", "links")


@dataclass(frozen=True, slots=True)
class LineProblem:
    """What is wrong with a line, counted from 1; `skipped` where there is no record for it."""

    line: int
    error: GoldspanError
    skipped: bool = True


def predict_lines(stream: BinaryIO, pipeline: str = "") -> Iterator[str | LineProblem]:
    """Yield a line for each line of Goldspan JSONL, in their order, or why there is none.

    A line is read only when the one before it has been answered, so that memory does not grow
    and whoever sends lines may wait for each answer. All fields stay as they are, but for
    `spans`, `links` and `layer`, which the suggestions replace. Blank lines are passed over.

    `pipeline` is a name or a folder; without one, each article is read by the shipped pipeline
    for its language. An article in a language that is not read gets no suggestions.
    Raises `PipelineError` where the pipeline cannot be loaded, or not again after it died.
    """
    parser = RecordParser(TextRecord)
    with _Readers(pipeline) as readers:
        for number, line in _lines(stream):
            try:
                yield from _answers(readers, parser, number, line)
            except ImportRefusedError as error:
                yield LineProblem(number, error)


class _Readers:
    """The pipelines that read, each in its process from its first article on."""

    def __init__(self, pipeline: str) -> None:
        self._pipeline = pipeline
        self._scheme = default_scheme()
        self._started: dict[str, tuple[PrefillProcess, OnePipeline]] = {}
        self._open = ExitStack()

    def __enter__(self) -> _Readers:
        if self._pipeline:
            self._start(self._pipeline)
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def read(self, request: PrefillRequest) -> PrefillResult | PipelineError:
        """Return what is suggested on an article, or why its language is not read."""
        name = self._pipeline or pipeline_for_language(request.language) or DEFAULT_PIPELINE
        process, started = self._started.get(name) or self._start(name)
        foreign = started.language_error(request.name, request.language)
        if foreign is not None:
            return foreign
        (result,) = process.annotate([request])
        return result

    def _start(self, name: str) -> tuple[PrefillProcess, OnePipeline]:
        process = self._open.enter_context(PrefillProcess())
        self._started[name] = (process, start_one(process, name, self._scheme))
        return self._started[name]


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, with their numbers; of one that is too long, a piece."""
    number = 0
    while line := stream.readline(LONGEST_LINE + 1):
        number += 1
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST_LINE + 1)
        if line.strip():
            yield number, line


def _answers(
    readers: _Readers, parser: RecordParser[TextRecord], number: int, line: bytes
) -> Iterator[str | LineProblem]:
    checked, record = _parsed(parser, line)
    given = (checked.get("document_time") or "").strip()
    document_time = read_document_time(given)
    if given and document_time is None:
        words = message("errors", "“{value}” is no document time; the article is read without.")
        yield LineProblem(number, GoldspanError(words, value=given[:40]), skipped=False)
    raw = checked["text"]
    text = normalise(raw).text
    name = str(checked.get("id") or number)
    result = readers.read(
        PrefillRequest(
            article_id=name,
            text=text,
            document_time=document_time or "",
            language=checked.get("language") or "",
            name=name,
        )
    )
    if isinstance(result, PipelineError):
        yield LineProblem(number, result, skipped=False)
        result = PrefillResult(name)
    elif result.error is not None:
        yield LineProblem(number, result.error)
        return
    if text != raw:
        result = _in_raw_text(result, raw)
    kept = {key: value for key, value in record.items() if key not in _REPLACED}
    yield record_line(kept | layer_records(result.spans, result.links))


def _parsed(parser: RecordParser[TextRecord], line: bytes) -> tuple[TextRecord, dict[str, Any]]:
    """Return what is checked of a line, and all of it as it is and in its order."""
    if len(line) > LONGEST_LINE:
        raise ImportRefusedError(
            message("errors", "The line is longer than {limit} MB."), limit=LONGEST_LINE >> 20
        )
    checked, _ = parser.parse(line)
    try:
        return checked, without_surrogates(json.loads(line))
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, for one
        raise ImportRefusedError(message("errors", "The line is not JSON.")) from error


def _in_raw_text(result: PrefillResult, raw: str) -> PrefillResult:
    """Return the suggestions with offsets and quotes of the text as it came."""
    shift = OffsetShift(raw)

    def placed(start: int, end: int) -> TextRange:
        first, after = shift.raw(start), shift.raw(end - 1) + 1
        return TextRange(first, after, raw[first:after])

    def attr(value: ExchangeAttr) -> ExchangeAttr:
        if isinstance(value, str):
            return value
        return tuple(placed(part.start, part.end) for part in value)

    spans: list[ExchangeSpan] = []
    for span in result.spans:
        place = placed(span.start, span.end)
        attrs = {key: attr(value) for key, value in span.attrs.items()}
        spans.append(
            replace(span, start=place.start, end=place.end, quote=place.quote, attrs=attrs)
        )
    return replace(result, spans=tuple(spans))

"""Puts tokens back into the text they are from, and tags into spans of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.formats.conll.tags import LABELS, runs_of, scheme_of
from goldspan.formats.record import SpanRecord

Range = tuple[int, int]


@dataclass(slots=True)
class Sentence:
    """The tokens of a sentence with one tag each, and the lines that they stand in, from 1."""

    tokens: list[str]
    tags: list[str]
    lines: list[int]


def places_of(text: str, tokens: Iterable[str], line: int) -> list[Range]:
    """Return where the tokens stand in the text: in their order, with nothing but space between.

    Raise `ImportRefusedError` where they do not; `line` is that of the first.
    """
    places: list[Range] = []
    position = 0
    for token in tokens:
        while position < len(text) and text[position].isspace():
            position += 1
        if not text.startswith(token, position):
            raise ImportRefusedError(
                message(
                    "errors",
                    "The tokens of the document that begins in line {line} are not those of its"
                    " text: “{token}” instead of “{found}”.",
                ),
                line=line,
                token=token[:40],
                found=text[position : position + 20],
            )
        places.append((position, position + len(token)))
        position += len(token)
    return places


def span_records(
    text: str,
    sentences: Sequence[Sentence],
    places: Sequence[Range],
    label: Callable[[str], str],
) -> tuple[list[SpanRecord], list[int]]:
    """Return the spans that the tags give, and the lines whose tags break their scheme.

    `places` are those of all tokens, `label` says what a label is called that tags name so.
    """
    scheme = scheme_of(sentence.tags for sentence in sentences)
    records: list[SpanRecord] = []
    broken: list[int] = []
    before = 0
    for sentence in sentences:
        runs, wrong = runs_of(sentence.tags, scheme)
        broken += [sentence.lines[number] for number in wrong]
        for run in runs:
            start, end = places[before + run.first][0], places[before + run.last][1]
            records.append(
                {
                    "id": len(records) + 1,
                    "label": label(run.label),
                    "start": start,
                    "end": end,
                    "quote": text[start:end],
                }
            )
        before += len(sentence.tokens)
    return records, broken


def label_names(scheme: Scheme | None) -> Callable[[str], str]:
    """Return what gives a label as the scheme calls it for how tags name it."""
    known = {LABELS.write(label.key): label.key for label in scheme.labels} if scheme else {}

    def name(written: str) -> str:
        return known.get(written) or LABELS.read(written)

    return name


def numbered(records: Iterable[SpanRecord]) -> list[SpanRecord]:
    """Return records of several layers with ids of their own."""
    return [{**record, "id": number} for number, record in enumerate(records, start=1)]

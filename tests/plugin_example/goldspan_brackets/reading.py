"""Reads files: each article becomes a record, and Goldspan makes an article of that."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Item
from goldspan.formats.making import ArticleMaker
from goldspan.formats.reading import ReadOptions, read_bytes, refusal
from goldspan.formats.record import ArticleRecord, SpanRecord
from goldspan_brackets.signs import FIELDS, HEAD, parts, unescaped

# Plain text, or words in brackets with what is said of them.
_PIECE = re.compile(r"((?:\\.|[^\\\[\]])+)|\[((?:\\.|[^\\\[\]])*)\]", re.DOTALL)


def read_articles(path: Path, options: ReadOptions) -> Iterator[Item]:
    """Yield the articles that are good; each other one with its line and the reason.

    Raise `ImportRefusedError` where nothing can be read at all: Goldspan reports it.
    """
    try:
        text = read_bytes(path, options).decode("utf-8")
    except UnicodeDecodeError as error:
        raise ImportRefusedError("The file is not in UTF-8.") from error
    maker = ArticleMaker(path, options)
    for line, block in _blocks(text):
        try:
            yield maker.article(line, _record(block))
        except ImportRefusedError as error:
            yield refusal(path, error, line)
    # Labels that the scheme does not have, spans that do not fit, with how many of each.
    yield from maker.left_out()


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines of each article, and where in the file it begins (from 1)."""
    begin, block = 1, list[str]()
    for number, line in enumerate(text.split("\n"), start=1):
        if line.startswith(HEAD):
            if any(block):
                yield begin, block
            begin, block = number, []
        block.append(line)
    yield begin, block


def _record(block: list[str]) -> ArticleRecord:
    """Return the record of an article; offsets in it count the code points of its own text."""
    head, *rest = block
    if not head.startswith(HEAD) or "" not in rest:
        raise ImportRefusedError("An article begins with “=== ”, and an empty line ends its head.")
    end = rest.index("")
    said = dict(line.split(": ", 1) for line in rest[:end] if ": " in line)
    text, spans = _text("".join(rest[end + 1 : end + 2]))
    fields = {key: str(_value(said[key])) for key in FIELDS if key in said}
    name = str(_value(head.removeprefix(HEAD)))
    return cast(ArticleRecord, {"id": name, "text": text, **fields, "spans": spans})


def _value(words: str) -> object:
    try:
        return json.loads(words)
    except ValueError as error:
        raise ImportRefusedError("“{words}” is no JSON.", words=words[:40]) from error


def _text(body: str) -> tuple[str, list[SpanRecord]]:
    text, at = "", 0
    spans: list[SpanRecord] = []
    while at < len(body):
        piece = _PIECE.match(body, at)
        if piece is None:
            raise ImportRefusedError(
                "A bracket is not closed, or one is not opened: “{words}”.",
                words=body[at : at + 20],
            )
        at = piece.end()
        if piece[2] is None:
            text += unescaped(piece[1])
        else:
            spans.append(_span(piece[2], len(text), f"s{len(spans) + 1}"))
            text += spans[-1]["quote"]
    return text, spans


def _span(inside: str, start: int, identifier: str) -> SpanRecord:
    """Return the span that a pair of brackets marks, with the words that it quotes."""
    words, *said = parts(inside, "|")
    if not said:
        raise ImportRefusedError("“{words}” has no label.", words=words[:40])
    label, *rest = said
    quote = unescaped(words)
    pairs = [parts(each, "=") for each in rest]
    return {
        "id": identifier,
        "label": unescaped(label),
        "start": start,
        "end": start + len(quote),
        "quote": quote,
        "attrs": {unescaped(pair[0]): unescaped(pair[1]) for pair in pairs if len(pair) == 2},
    }

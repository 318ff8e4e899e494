"""Puts texts together from tokens, and spans from tags: BIO, BILOU, BIOES or plain labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldspan.formats.record import SpanRecord

_NO_SPACE_BEFORE = frozenset(".,;:!?)]}…%“”’'»")
_NO_SPACE_AFTER = frozenset("([{„‚«¿¡")
_OUTSIDE = ("O", "", "_", "-")
_BEGINS = ("B", "S", "U")
_ENDS = ("E", "L", "S", "U")
_PREFIXES = frozenset("BIOESLUM")


def put_together(tokens: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Return the text of the tokens, spaces where German has them, and where each token stands."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    length, before = 0, ""
    for token in tokens:
        apart = before and token not in _NO_SPACE_BEFORE and before not in _NO_SPACE_AFTER
        if apart and token:
            parts.append(" ")
            length += 1
        parts.append(token)
        places.append((length, length + len(token)))
        length += len(token)
        before = token or before
    return "".join(parts), places


def tagged_spans(
    text: str, places: Sequence[tuple[int, int]], tags: Sequence[str]
) -> list[SpanRecord]:
    """Return the spans that the tags of the tokens tell."""
    return [
        {
            "id": f"t{number}",
            "label": label,
            "start": places[first][0],
            "end": places[last][1],
            "quote": text[places[first][0] : places[last][1]],
        }
        for number, (label, first, last) in enumerate(_runs(tags), start=1)
        if places[first][0] < places[last][1]
    ]


def _runs(tags: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Yield label, first and last token of each span."""
    open_label, first = "", 0
    for index, tag in enumerate([*tags, "O"]):
        prefix, label = _parts(tag)
        if open_label and (label != open_label or prefix in _BEGINS):
            yield open_label, first, index - 1
            open_label = ""
        if label and not open_label:
            open_label, first = label, index
        if open_label and prefix in _ENDS:
            yield open_label, first, index
            open_label = ""


def _parts(tag: str) -> tuple[str, str]:
    """Return what a tag says of the place in a span, and the label; "" for none."""
    if tag in _OUTSIDE:
        return "", ""
    prefix, dash, label = tag.partition("-")
    if dash and prefix in _PREFIXES:
        return prefix, label
    return "I", tag

"""Finds furniture in plain text: by its wording, by repetition, and by what it stands between."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import regex

from goldspan.prefill.reading import Piece, lines, sentences

_SECTION_STAMP = regex.compile(r"\p{Lu}[\p{L}-]{2,}(?:, \p{Lu}[\p{L}-]{1,}){1,5}")
_BULLET = regex.compile(r"\s*[•*·–-]\s")
_SPACES = regex.compile(r"[\s\u00a0]+")
LEAST_REPEATED = 20  # characters of a line that is furniture because it came before
TAIL_SHARE = 0.4  # of the lines after an opener that must look like furniture


@dataclass(frozen=True, slots=True)
class Wording:
    """The patterns of the tables, compiled."""

    lines: regex.Pattern[str]
    anywhere: regex.Pattern[str]
    openers: regex.Pattern[str]
    stamps: regex.Pattern[str]


def compile_wording(
    line_patterns: Sequence[str],
    anywhere: Sequence[str],
    openers: Sequence[str],
    stamps: Sequence[str],
) -> Wording:
    """Return the wording of these pattern lists."""
    return Wording(
        regex.compile(rf"(?i)(?:{'|'.join(line_patterns)})"),
        regex.compile(rf"(?i){'|'.join(anywhere)}"),
        regex.compile(rf"(?i)(?:{'|'.join(openers)})"),
        regex.compile(rf"\s*(?P<stamp>(?i:{'|'.join(stamps)}))(?=\s)"),
    )


def find_furniture(
    text: str, wording: Wording, recurring: Collection[str] = ()
) -> list[tuple[int, int]]:
    """Return the blocks of furniture in order.

    `recurring` are stripped lines known to come back in other articles of the same outlet.
    """
    rows = list(lines(text))
    marked = [_is_furniture(row.text, wording, recurring) for row in rows]
    repeated = _repeated(rows, marked)
    marked = [a or b for a, b in zip(marked, repeated, strict=True)]
    if rows and not marked[0] and len(rows) > 2 and _SECTION_STAMP.fullmatch(rows[0].text.strip()):
        marked[0] = True
    _mark_tail(rows, marked, wording)
    _mark_between(rows, marked)
    blocks = _blocks(rows, marked)
    blocks += _repeated_sentences(rows, marked)
    if (stamp := wording.stamps.match(text)) is not None:
        blocks.append(stamp.span("stamp"))
    return _merged(blocks)


def normalised(line: str) -> str:
    """Return a line as it is compared with others: single spaces, no full stop at the end."""
    return _SPACES.sub(" ", line).strip().rstrip(".").casefold()


def _is_furniture(line: str, wording: Wording, recurring: Collection[str]) -> bool:
    plain = _SPACES.sub(" ", line).strip().lstrip("•*· ").strip()
    if not plain:
        return False
    if wording.lines.fullmatch(plain) or wording.anywhere.search(plain):
        return True
    return plain in recurring


def _repeated(rows: Sequence[Piece], marked: Sequence[bool]) -> list[bool]:
    seen: set[str] = set()
    found = []
    for row, known in zip(rows, marked, strict=True):
        plain = normalised(row.text)
        found.append(len(plain) >= LEAST_REPEATED and plain in seen and not known)
        seen.add(plain)
    return found


def _repeated_sentences(rows: Sequence[Piece], marked: Sequence[bool]) -> list[tuple[int, int]]:
    """Find a headline that is repeated as the first sentence of a paragraph."""
    blocks = []
    seen: set[str] = set()
    for row, known in zip(rows, marked, strict=True):
        parts = sentences(row.text) if seen and not known else []
        if len(parts) > 1 and normalised(parts[0].text) in seen:
            blocks.append((row.start + parts[0].start, row.start + parts[0].end))
        plain = normalised(row.text)
        if len(plain) >= LEAST_REPEATED:
            seen.add(plain)
    return blocks


def _mark_tail(rows: Sequence[Piece], marked: list[bool], wording: Wording) -> None:
    for index, row in enumerate(rows):
        if not wording.openers.fullmatch(row.text.strip()):
            continue
        after = [i for i in range(index + 1, len(rows)) if rows[i].text.strip()]
        if not after or sum(marked[i] for i in after) >= TAIL_SHARE * len(after):
            for i in range(index, len(rows)):
                marked[i] = bool(rows[i].text.strip())
            return


def _mark_between(rows: Sequence[Piece], marked: list[bool]) -> None:
    """Mark what stands between furniture: bullets and short lines that end no sentence."""
    last: int | None = None
    for index, row in enumerate(rows):
        if not marked[index]:
            continue
        if last is not None:
            between = [i for i in range(last + 1, index) if rows[i].text.strip()]
            if 0 < len(between) <= 4 and all(_is_slight(rows[i].text) for i in between):
                for i in between:
                    marked[i] = True
        last = index if row.text.strip() else last


def _is_slight(line: str) -> bool:
    return _BULLET.match(line) is not None


def _blocks(rows: Sequence[Piece], marked: Sequence[bool]) -> list[tuple[int, int]]:
    blocks: list[tuple[int, int]] = []
    open_block = False
    for row, is_furniture in zip(rows, marked, strict=True):
        stripped = row.text.strip()
        if is_furniture:
            start = row.start + len(row.text) - len(row.text.lstrip())
            end = row.start + len(row.text.rstrip())
            if open_block:
                blocks[-1] = (blocks[-1][0], end)
            else:
                blocks.append((start, end))
            open_block = True
        elif stripped:
            open_block = False
    return blocks


def _merged(blocks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(blocks):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged

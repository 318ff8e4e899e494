"""The tags of tokens: how they are written in three schemes, and read in those and their kin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from goldspan.formats.escapes import Escapes

# A tag holds no space; seqeval takes what stands behind the last hyphen for the label, and CoNLL-U
# parts what stands in a column with bars and equals signs.
LABELS = Escapes(re.compile(r"[\s\x00-\x1f\x7f|=-]"))
OUTSIDE = "O"
_TAG = re.compile(r"([BIEILMSUW])-(\S+)")
_NONE = frozenset(("O", "o", "_", "-", ""))
_KINDS = {"E": "L", "M": "I", "S": "U", "W": "U"}


class Scheme(StrEnum):
    """How tags tell where spans begin and end.

    In IOB2 every span begins with B-; in IOB1 only one that follows another of its label at once.
    In BILOU the last token has L-, a token alone U-; BIOES and BMES say the same in other letters.
    PLAIN tags are labels without a letter.
    """

    IOB1 = "IOB1"
    IOB2 = "IOB2"
    BILOU = "BILOU"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Run:
    """A span as tags give it: its label, its first and last token; its id where it has one."""

    label: str
    first: int
    last: int
    span: str = ""


def written_tags(runs: Iterable[Run], scheme: Scheme) -> dict[int, str]:
    """Return the tags of all tokens in spans, by number; the runs are in order and apart."""
    tags: dict[int, str] = {}
    before = ("", -2)
    for run in runs:
        label = LABELS.write(run.label)
        for number in range(run.first, run.last + 1):
            tags[number] = f"I-{label}"
        if scheme is not Scheme.IOB1 or before == (run.label, run.first - 1):
            tags[run.first] = f"B-{label}"
        if scheme is Scheme.BILOU:
            tags[run.last] = f"L-{label}" if run.last > run.first else f"U-{label}"
        before = (run.label, run.last)
    return tags


def is_tag(value: str) -> bool:
    """Say whether this is a tag with a letter and a label, or O."""
    return value == OUTSIDE or _TAG.fullmatch(value) is not None


def is_inside(value: str) -> bool:
    """Say whether this is a tag with a letter and a label."""
    return _TAG.fullmatch(value) is not None


def scheme_of(sentences: Iterable[Sequence[str]]) -> Scheme:
    """Return the scheme that the tags of these sentences are in."""
    alone = other = False  # I- that begins a span; B- where IOB1 would have I-
    lettered = False
    for tags in sentences:
        before = ""
        for tag in tags:
            kind, label = _parts(tag, plain=False)
            if kind in ("L", "U"):
                return Scheme.BILOU
            lettered = lettered or (kind in ("B", "I") and _TAG.fullmatch(tag) is not None)
            alone = alone or (kind == "I" and label != before)
            other = other or (kind == "B" and label != before)
            before = label
    if not lettered:
        return Scheme.PLAIN
    return Scheme.IOB1 if alone and not other else Scheme.IOB2


def runs_of(tags: Sequence[str], scheme: Scheme) -> tuple[list[Run], list[int]]:
    """Return the spans that the tags of a sentence give, and the tokens whose tags break it.

    What is broken is mended: an I- or L- that follows nothing begins a span, and a span whose L- is
    missing ends before the next or outside.
    """
    runs: list[Run] = []
    broken: list[int] = []
    opened: Run | None = None
    strict = scheme in (Scheme.IOB2, Scheme.BILOU)
    for number, tag in enumerate((*tags, OUTSIDE)):
        kind, label = _parts(tag, plain=scheme is Scheme.PLAIN)
        follows = opened is not None and opened.label == label
        if kind in ("I", "L") and follows and opened is not None:
            opened = Run(label, opened.first, number)
        else:
            if opened is not None:
                runs.append(opened)
                if scheme is Scheme.BILOU:
                    broken.append(opened.last)
            if kind == "L" or (kind == "I" and strict):
                broken.append(number)
            opened = Run(label, number, number) if kind != OUTSIDE else None
        if kind in ("L", "U") and opened is not None:
            runs.append(opened)
            opened = None
    return runs, broken


def labels_of(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield the runs with their labels as they were before they were escaped."""
    for run in runs:
        yield Run(LABELS.read(run.label), run.first, run.last)


def _parts(tag: str, *, plain: bool) -> tuple[str, str]:
    """Return the letter and the label of a tag; what has no letter is outside, or I where plain."""
    match = _TAG.fullmatch(tag)
    if match is not None and not plain:
        return _KINDS.get(match[1], match[1]), match[2]
    if not plain or tag in _NONE:
        return OUTSIDE, ""
    return "I", tag

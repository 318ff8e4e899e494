"""Finds furniture in plain text: by wording, by what was learned, by repetition and layout."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from goldspan.prefill.furniture.layout import (
    ending_alike,
    mark_beside,
    mark_between,
    mark_tail,
    repeated,
    repeated_sentences,
)
from goldspan.prefill.furniture.scorer import NO_FURNITURE, THRESHOLD, LineScorer, read_scorer
from goldspan.prefill.furniture.wording import Wording, plain_line, read_patterns
from goldspan.prefill.reading import Piece, lines
from goldspan.prefill.tables import TABLES

WEIGHTS = "weights.json"


@dataclass(frozen=True, slots=True)
class FurnitureRules:
    """What the finder needs: the wording and the learned scorer."""

    wording: Wording
    scorer: LineScorer


@dataclass(frozen=True, slots=True)
class Block:
    """A block of furniture: characters, end exclusive; `evidence` is what most of it rests on."""

    start: int
    end: int
    evidence: str


def make_rules(sources: Mapping[str, str]) -> FurnitureRules:
    """Make the rules of the component's files."""
    return FurnitureRules(
        Wording(read_patterns(sources[TABLES])), read_scorer(sources.get(WEIGHTS, "{}"))
    )


def find_furniture(
    text: str, rules: FurnitureRules, recurring: Collection[str] = ()
) -> list[Block]:
    """Return the blocks of furniture in order, none over another.

    `recurring` are stripped lines known to come back in other articles.
    """
    rows = [row for row in lines(text) if row.text and not row.text.isspace()]
    evidence = _evidence(rows, rules, recurring)
    marked = [bool(kind) for kind in evidence]
    blocks = _blocks(rows, evidence)
    blocks += [Block(a, b, "repetition") for a, b in repeated_sentences(rows, marked)]
    if (stamp := rules.wording.stamp(text)) is not None:
        blocks.append(Block(*stamp, "wording"))
    return _merged(blocks)


def _evidence(
    rows: Sequence[Piece], rules: FurnitureRules, recurring: Collection[str]
) -> list[str]:
    """Say of each line what makes it furniture; empty for those that are none."""
    wording = rules.wording
    known = frozenset(recurring)
    plain = [plain_line(row.text) for row in rows]
    scores = rules.scorer.scores([row.text for row in rows])
    again, alike = repeated(rows), ending_alike(rows)
    evidence = [""] * len(rows)
    for index, row in enumerate(rows):
        if wording.is_kept(plain[index]):
            scores[index] = NO_FURNITURE
            continue
        if wording.is_furniture(plain[index]):
            evidence[index] = "wording"
        elif row.text.strip() in known:
            evidence[index] = "recurring"
        elif again[index]:
            evidence[index] = "repetition"
        elif alike[index]:
            evidence[index] = "layout"
        elif scores[index] > THRESHOLD:
            evidence[index] = "learned"
    if len(rows) > 2 and not evidence[0] and wording.is_section(plain[0]):
        evidence[0] = "layout"
    marked = [bool(kind) for kind in evidence]
    mark_tail(rows, [wording.is_opener(line) for line in plain], marked, scores)
    mark_beside(marked, scores)
    mark_between(rows, marked, scores)
    return [kind or ("layout" if mark else "") for kind, mark in zip(evidence, marked, strict=True)]


def _blocks(rows: Sequence[Piece], evidence: Sequence[str]) -> list[Block]:
    """Join neighbouring lines into blocks, without the space around them."""
    blocks: list[Block] = []
    weights: dict[str, int] = {}
    follows = False
    for row, kind in zip(rows, evidence, strict=True):
        if kind:
            start = row.start + len(row.text) - len(row.text.lstrip())
            end = row.start + len(row.text.rstrip())
            weights = weights if follows else {}
            weights[kind] = weights.get(kind, 0) + end - start
            most = max(weights, key=lambda name: (weights[name], name))
            if follows:
                start = blocks.pop().start
            blocks.append(Block(start, end, most))
        follows = bool(kind)
    return blocks


def _merged(blocks: list[Block]) -> list[Block]:
    merged: list[Block] = []
    for block in sorted(blocks, key=lambda block: (block.start, -block.end)):
        if merged and block.start < merged[-1].end:
            last = merged[-1]
            merged[-1] = Block(last.start, max(block.end, last.end), last.evidence)
        else:
            merged.append(block)
    return merged

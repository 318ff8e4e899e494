"""Which ranges of tokens what is learned is asked about: suggestions, names, runs, segments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import get_current_ops
from thinc.types import Ragged

from goldspan.prefill.marking import GROUP
from goldspan.prefill.names.candidates import name_candidates

LONGEST_NAME = 7
LONGEST_RUN = 6  # tokens; longer spans are made of segments
MOST_SEGMENTS = 4
SHARE = 90  # per cent of the spans of gold that runs are to reach
_STOPS = frozenset(".!?")
_SIGNS = frozenset(",;:.!?…–—()[]\"“”„«»‚‘’›‹'")
_CLOSING = frozenset('“”"»«')


@dataclass(frozen=True, slots=True)
class CandidateKinds:
    """What is proposed besides suggestions: names, runs of tokens, segments between signs.

    `names` and `runs` are the longest in tokens, `segments` the most in one candidate, 0 for none.
    """

    names: int = 0
    runs: int = 0
    segments: int = 0


def kinds_for(new_labels: Iterable[Sequence[int]], *, with_base: bool) -> CandidateKinds:
    """Return what to propose, by the lengths in tokens of the spans of each label without rules."""
    runs = segments = 0
    for lengths in new_labels:
        if is_short(lengths):
            runs = max(runs, _usual(lengths))
        elif lengths:
            segments = MOST_SEGMENTS
    return CandidateKinds(LONGEST_NAME if with_base else 0, runs, segments)


def is_short(lengths: Sequence[int]) -> bool:
    """Say whether most spans of these lengths in tokens are names rather than clauses."""
    return bool(lengths) and _usual(lengths) <= LONGEST_RUN


def _usual(lengths: Sequence[int]) -> int:
    return int(np.percentile(list(lengths), SHARE))


def make_candidates(names: int, runs: int, segments: int) -> Callable[..., Any]:
    """Return a spaCy suggester; see `CandidateKinds`."""
    kinds = CandidateKinds(names, runs, segments)

    def suggest(docs: Iterable[Doc], *, ops: Any = None) -> Any:
        ops = ops or get_current_ops()
        found = [candidates(doc, kinds) for doc in docs]
        ranges = [pair for pairs in found for pair in pairs]
        lengths = ops.asarray([len(pairs) for pairs in found], dtype="i")
        data = ops.asarray(ranges, dtype="i") if ranges else ops.xp.zeros((0, 0), dtype="i")
        return Ragged(data, lengths)

    return suggest


def candidates(doc: Doc, kinds: CandidateKinds) -> list[tuple[int, int]]:
    """Return ranges of tokens, end exclusive, each once, in order."""
    found = {(span.start, span.end) for span in doc.spans.get(GROUP, ())}
    if kinds.names:
        found.update(name_candidates(doc, kinds.names))
    if kinds.runs:
        found.update(_runs(doc, kinds.runs))
    if kinds.segments:
        found.update(_segments(doc, kinds.segments))
    return sorted(found)


def _runs(doc: Doc, longest: int) -> Iterable[tuple[int, int]]:
    """Yield runs that begin and end with a word and lie in one line and sentence."""
    words = [token.text for token in doc]
    stops = [_is_break(word) or word in _STOPS for word in words]
    edges = [not stop and word not in _SIGNS for word, stop in zip(words, stops, strict=True)]
    for first, edge in enumerate(edges):
        if not edge:
            continue
        for last in range(first, min(len(words), first + longest)):
            if stops[last]:
                break
            if edges[last]:
                yield first, last + 1


def _segments(doc: Doc, most: int) -> Iterable[tuple[int, int]]:
    """Yield what lies between signs, and up to `most` such segments together, in one line."""
    segments: list[tuple[int, int, int]] = []  # line, first, end
    line = begin = 0
    for index, token in enumerate(doc):
        if not (_is_break(token.text) or token.text in _SIGNS):
            continue
        if index > begin:
            segments.append((line, begin, index))
        begin = index + 1
        line += _is_break(token.text)
    if len(doc) > begin:
        segments.append((line, begin, len(doc)))
    for at, (line, first, _) in enumerate(segments):
        for other, _, end in segments[at : at + most]:
            if other != line:
                break
            yield first, end
            if end < len(doc) and doc[end].text in _CLOSING:
                yield first, end + 1
                if first:
                    yield first - 1, end + 1


def _is_break(word: str) -> bool:
    return "\n" in word


registry.misc("goldspan.learned_candidates.v1")(make_candidates)

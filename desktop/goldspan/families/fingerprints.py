"""Fingerprints of a sentence: a few of its runs of three words, chosen so that copies choose alike.

Winnowing, after Schleimer, Wilkerson and Aiken, “Local Algorithms for Document Fingerprinting”
(SIGMOD 2003): of every few neighbouring runs the one with the smallest hash is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

RUN = 3  # words
WINDOW = 2  # neighbouring runs of which one is kept: four equal words in a row share a fingerprint
_MASK = (1 << 61) - 1
_FIRST, _SECOND = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F


def word_code(word: str) -> int:
    """Return a number of 64 bits for a word, the same in every process."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")


def fingerprints(codes: Sequence[int]) -> set[int]:
    """Return the fingerprints of a sentence of at least three words, given as word codes."""
    runs = [
        (one * _FIRST ^ two * _SECOND ^ three) % _MASK
        for one, two, three in zip(codes, codes[1:], codes[2:], strict=False)
    ]
    if len(runs) <= WINDOW:
        return {min(runs)}
    return {min(runs[at : at + WINDOW]) for at in range(len(runs) - WINDOW + 1)}

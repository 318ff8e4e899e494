"""Fingerprints of a sentence: its runs of three words. What shares one is worth comparing."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

RUN = 3  # words
_MASK = (1 << 61) - 1
_FIRST, _SECOND = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F


def word_code(word: str) -> int:
    """Return a number of 64 bits for a word, the same in every process."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")


def fingerprints(codes: Sequence[int]) -> set[int]:
    """Return the fingerprints of a sentence of at least three words, given as word codes."""
    return {
        (one * _FIRST ^ two * _SECOND ^ three) % _MASK
        for one, two, three in zip(codes, codes[1:], codes[2:], strict=False)
    }

"""What of a text is in sight at once, without a window: lines as the canvas breaks them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

# A window of 1280 × 800 shows a text at 100 % in a column of 72 characters (LOOK.md asks for 68 to
# 76), on a canvas 638 pixels high. On the five seeds with their suggestions that is 15 to 19 lines,
# empty ones counted, 17 in the middle, some 820 characters; less is counted here, not more.
CHARACTERS: Final = 72
LINES: Final = 16


def screens(text: str) -> list[tuple[int, int]]:
    """Return the ranges of the text that are in sight one after the other, one at least."""
    starts = list(_line_starts(text))
    tops = starts[::LINES]
    return list(zip(tops, [*tops[1:], len(text)], strict=True))


def _line_starts(text: str) -> Iterator[int]:
    """Yield where the lines begin: paragraphs are broken at spaces, long words anywhere."""
    at = 0
    for paragraph in text.split("\n"):
        yield at
        line, end = at, at + len(paragraph)
        while end - line > CHARACTERS:
            space = text.rfind(" ", line + 1, line + CHARACTERS + 1)
            line = space + 1 if space > line else line + CHARACTERS
            if line < end:
                yield line
        at = end + 1

"""What repetition and layout say of lines: again in the article, ending alike, after an opener."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex

from goldspan.prefill.reading import Piece, sentences

LEAST_REPEATED = 20  # characters of a line that is furniture because it came before
LEAST_THRICE = 10  # characters of one that is furniture because it comes three times
ENDING_ALIKE = 3  # lines that end in the same words, apart from numbers
LONGEST_ENDING = 40  # characters
TAIL_SHARE = 0.4  # of the lines after an opener that must be furniture
LONGEST_TITLE = 120  # characters of the title of another article
MOST_BETWEEN = 4  # lines of a list between two lines of furniture
LONGEST_HEADLINE = 300  # characters of a line that may come again as a first sentence
LOOKED_BEYOND = 60  # characters behind a sentence, to see that it ends there
LIKELY = 0.3  # log odds from which a line beside furniture is furniture
DOUBTFUL = -1.0  # log odds from which a line between furniture is furniture
DOUBTFUL_IN_TAIL = -3.0  # and after an opener
_BULLET = regex.compile(r"\s*[•*·–-]\s")
# Words after the end of the last sentence, with which the line leads elsewhere. After a full stop
# they begin small or end in an arrow or dots: else they might follow an abbreviation.
_ENDING = regex.compile(
    r".*(?:[!?…)\]“”\"»]|\.\.)\s+(?P<ending>\p{L}[^.!?]*?(?:\.{2,3}|…|»|>)?)\s*"
    r"|.*\.\s+(?P<ending>\p{Ll}[^.!?]*?(?:\.{2,3}|…|»|>)?|\p{L}[^.!?]*?(?:\.{2,3}|…|»|>))\s*"
)
_MASKED = str.maketrans("123456789", "000000000")


def normalised(line: str) -> str:
    """Return a line as it is compared with others: single spaces, no full stop at the end."""
    return " ".join(line.split()).rstrip(".").casefold()


def repeated(rows: Sequence[Piece]) -> list[bool]:
    """Say which lines came before, and which come three times or more, the first too."""
    plain = [normalised(row.text) for row in rows]
    counts = Counter(plain)
    seen: set[str] = set()
    found = []
    for line in plain:
        often = counts[line] >= 3 and len(line) >= LEAST_THRICE and not line.endswith(":")
        found.append(often or (len(line) >= LEAST_REPEATED and line in seen))
        seen.add(line)
    return found


def repeated_sentences(rows: Sequence[Piece], marked: Sequence[bool]) -> list[tuple[int, int]]:
    """Find a headline that is repeated as the first sentence of a paragraph."""
    blocks = []
    seen: set[str] = set()
    longest = 0
    for row, known in zip(rows, marked, strict=True):
        if longest and not known:
            parts = sentences(row.text[: longest + LOOKED_BEYOND])
            if len(parts) > 1 and normalised(parts[0].text) in seen:
                blocks.append((row.start + parts[0].start, row.start + parts[0].end))
        if len(row.text) <= LONGEST_HEADLINE:
            plain = normalised(row.text)
            if len(plain) >= LEAST_REPEATED:
                seen.add(plain)
                longest = max(longest, len(row.text))
    return blocks


def ending_alike(rows: Sequence[Piece]) -> list[bool]:
    """Say which lines end, behind their last sentence, in words that others end in too.

    That is how teasers of other articles look: `… is cut. (Politics, 1.2.2022) read on...`.
    """
    endings = [_ending(row.text) for row in rows]
    counts = Counter(ending for ending in endings if ending)
    return [counts[ending] >= ENDING_ALIKE for ending in endings]


def mark_tail(
    rows: Sequence[Piece], openers: Sequence[bool], marked: list[bool], scores: Sequence[float]
) -> None:
    """Mark everything after an opener, where much of it is furniture and nothing clearly is not.

    What is left may be titles of other articles, or lines that the scorer has some doubt of.
    """
    for index, opens in enumerate(openers):
        after = range(index + 1, len(rows))
        if (
            opens
            and sum(marked[i] for i in after) >= TAIL_SHARE * len(after)
            and all(
                marked[i] or len(rows[i].text) <= LONGEST_TITLE or scores[i] > DOUBTFUL_IN_TAIL
                for i in after
            )
        ):
            marked[index:] = [True] * (len(after) + 1)
            return


def mark_beside(marked: list[bool], scores: Sequence[float]) -> None:
    """Mark lines that are likely to be furniture, beside a line that is some."""
    there = range(1, len(marked))
    for index, beside in [*((i, i - 1) for i in there), *((i - 1, i) for i in reversed(there))]:
        if marked[beside] and scores[index] > LIKELY:
            marked[index] = True


def mark_between(rows: Sequence[Piece], marked: list[bool], scores: Sequence[float]) -> None:
    """Mark bullets, and lines that are doubtful anyway, between two lines of furniture."""
    last: int | None = None
    for index in range(len(rows)):
        if not marked[index]:
            continue
        if last is not None and 1 < index - last <= MOST_BETWEEN + 1:
            between = range(last + 1, index)
            if all(scores[i] > DOUBTFUL or _BULLET.match(rows[i].text) for i in between):
                for i in between:
                    marked[i] = True
        last = index


def _ending(line: str) -> str:
    match = _ENDING.fullmatch(line[-2 * LONGEST_ENDING :])
    if match is None or len(match["ending"]) > LONGEST_ENDING or match["ending"].endswith(")"):
        return ""
    return " ".join(match["ending"].split()).casefold().translate(_MASKED)

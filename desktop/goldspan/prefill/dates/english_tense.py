"""Says whether the clause around a time expression looks back or ahead, by its English verbs."""

from __future__ import annotations

import regex

from goldspan.prefill.dates.calendar import Direction
from goldspan.prefill.dates.tense import REACH, Outlook

_FUTURE = regex.compile(
    r"\b(?:will|shall|won['’]t|['’]ll|going\sto|is\sto|are\sto|plans?|planned|scheduled|set\sto"
    r"|expected\sto|due\sto|due\son|intends?|hopes?\sto|can|could|may|might|must|should|upcoming)\b"
)
_PAST = regex.compile(
    r"\b(?:was|were|had|did|said|told|took|made|went|came|gave|found|left|met|held|won|lost|began|fell"
    r"|rose|died|spoke|wrote|saw|got|became|led|kept|brought|sent|fought|struck|broke|flew|ran|hit|shot"
    r"|known|been|has|have|\p{Ll}{2,}ed)\b"
)
_NO_PAST = regex.compile(r"\b(?:need|indeed|speed|feed|seed|hundred|united|bed|red|based)\b")
_STOP = regex.compile(r"[;:()“”\"]|,\s(?:and|but|which|who|while|when)\s|\s(?:but|while)\s")
_AHEAD = regex.compile(r"\b(?i:for|until|till|by|from|starting)\s(?:the\s)?$")
_BACK = regex.compile(r"\b(?i:since)\s(?:the\s)?$")


def outlook(text: str, first: int, last: int, start: int, end: int) -> Outlook:
    """Return where the clause of `text[start:end]` looks; first and last bound its sentence."""
    first, last = max(first, start - REACH), min(last, end + REACH)
    before = text[max(first, start - 20) : start]
    if _BACK.search(before):
        return Outlook(Direction.PAST, True)
    begin = first
    for match in _STOP.finditer(text, first, start):
        begin = match.end()
    closing = _STOP.search(text, end, last)
    until = closing.start() if closing is not None else last
    clause = _NO_PAST.sub("", f"{text[begin:start]} | {text[end:until]}")
    past, future = _PAST.search(clause), _FUTURE.search(clause)
    if past and not future:
        return Outlook(Direction.PAST, True)
    if future and not past:
        return Outlook(Direction.FUTURE, True)
    if future:
        return Outlook(Direction.FUTURE, False)
    if _AHEAD.search(before):
        return Outlook(Direction.FUTURE, False)
    return Outlook(Direction.NEAREST, False)

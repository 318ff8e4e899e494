"""Names and dates that are marked in one place and not, or as something else, in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from goldspan.domain.layer import Span
from goldspan.domain.scheme import AttributeKind
from goldspan.domain.words import form_of
from goldspan.services.consistency.decided import DecidedArticle
from goldspan.services.consistency.findings import (
    Decision,
    Finding,
    FindingKind,
    Mark,
    Place,
    finding,
)
from goldspan.services.consistency.names import NameFinder, base_forms
from goldspan.services.consistency.places import is_place
from goldspan.services.consistency.values import Values
from goldspan.text.spans_index import SpansIndex

NOTHING: Final = Decision()
NAMED: Final = (AttributeKind.ACTOR, AttributeKind.TIMEX3)
STATE: Final = "STATE"
DENIED: Final = "nicht "  # “nicht zuletzt” is no date
IN_A_PLACE: Final = "place"
CLEAR: Final = 0.6  # of the cases, that must be marked before what is not marked looks like a slip
FEW: Final = 3
LONGEST: Final = 60  # characters of words that are looked for
# How likely it is a slip where all but one of many are marked.
NAME, PLACE_NAME, NOUN, DATE, SELDOM = 0.9, 0.45, 0.4, 0.7, 0.2
OTHER_LABEL: Final = 0.8


class MarkedOrNot:
    """Looks for occurrences of marked words that nothing marks."""

    def __init__(
        self,
        articles: Sequence[DecidedArticle],
        values: Values,
        is_noun: Callable[[str], bool],
    ) -> None:
        self._articles = articles
        self._values = values
        self._is_noun = is_noun
        self._kinds: dict[str, str] = {}
        self._whose: dict[str, str] = {}

    def findings(self) -> Iterator[Finding]:
        """Yield what is found, in no order."""
        cases = self._cases()
        for (form, where), decided in cases.items():
            label = self._whose[form]
            counts = Counter(decision.marks != () for decision, _ in decided)
            if counts[True] and counts[False]:
                made = self._finding(form, label, where, decided, counts)
                if made is not None:
                    yield made

    def _finding(
        self,
        form: str,
        label: str,
        where: str,
        decided: Sequence[tuple[Decision, Place]],
        counts: Counter[bool],
    ) -> Finding | None:
        share = counts[True] / (counts[True] + counts[False])
        dated = bool(self._values.keys(label, AttributeKind.TIMEX3))
        likely = DATE if dated else PLACE_NAME if self._kinds.get(form) == STATE else NAME
        if not dated and self._is_noun(form):
            likely = NOUN
        if where == IN_A_PLACE:
            if share > 1 - CLEAR or counts[False] < FEW:
                return None
            likely = PLACE_NAME
        elif share < CLEAR or (dated and counts[True] < FEW):
            likely = min(likely, SELDOM)
        return finding(FindingKind.MARKED, label, form, decided, likely, told_apart=where)

    def _cases(self) -> dict[tuple[str, str], list[tuple[Decision, Place]]]:
        """Return all occurrences of all marked words with what was decided on them."""
        spans = self._marked()
        bases = base_forms(Counter({form: len(found) for form, found in spans.items()}))
        for form, found in spans.items():
            labels = Counter(span.label for _, span in found)
            self._whose.setdefault(bases[form], labels.most_common(1)[0][0])
            kinds = Counter(str(span.attrs.get("kind", "")) for _, span in found)
            self._kinds.setdefault(bases[form], kinds.most_common(1)[0][0])
        finder = NameFinder(bases.values())
        cases: dict[tuple[str, str], list[tuple[Decision, Place]]] = {}
        for there in self._articles:
            covered = _Covered(there, self._values)
            for form, (start, end) in finder.find(there.text):
                label = self._whose[form]
                spans_here = [s for s in there.by_range.get((start, end), ()) if s.label == label]
                if spans_here:
                    decision = Decision((Mark(0, label),))
                elif covered.at(start, end) or not self._left_out(there, label, start, end):
                    continue
                else:
                    decision = NOTHING
                states = self._kinds.get(form) == STATE
                where = IN_A_PLACE if states and is_place(there.text, start, end) else ""
                place = Place(there.article.id, ((start, end),), tuple(spans_here[:1]))
                cases.setdefault((form, where), []).append((decision, place))
        return cases

    def _left_out(self, there: DecidedArticle, label: str, start: int, end: int) -> bool:
        """Say whether a range that could be marked is decided not to be."""
        dated = self._values.keys(label, AttributeKind.TIMEX3)
        denied = dated and there.text.startswith(DENIED, max(0, start - len(DENIED)))
        return there.knows((label,)) and there.left_out(start, end) and not denied

    def _marked(self) -> dict[str, list[tuple[DecidedArticle, Span]]]:
        """Return the spans of labels with an actor or a date, by the form of their words."""
        found: dict[str, list[tuple[DecidedArticle, Span]]] = {}
        for there in self._articles:
            for span in there.spans:
                if len(span.quote) <= LONGEST and self._values.keys(span.label, *NAMED):
                    found.setdefault(form_of(span.quote), []).append((there, span))
        return {form: spans for form, spans in found.items() if any(map(str.isalpha, form))}


class _Covered:
    """Which words of an article are decided otherwise: as a part, or a title, of what is marked."""

    def __init__(self, there: DecidedArticle, values: Values) -> None:
        named = [span for span in there.spans if values.keys(span.label, *NAMED)]
        self._text = there.text
        self._starts = {span.start for span in named}
        self._index = SpansIndex(
            [span.id for span in named],
            [span.start for span in named],
            [span.end for span in named],
        )

    def at(self, start: int, end: int) -> bool:
        """Say whether a name or a date reaches into the range, or follows it: Kanzler [Kern]."""
        follows = end + 1 in self._starts and self._text[end].isspace()
        return follows or bool(self._index.touching(start, end))


def other_labels(articles: Sequence[DecidedArticle], dims: frozenset[str]) -> Iterator[Finding]:
    """Yield short words that have different labels in different places."""
    spans: dict[str, list[tuple[DecidedArticle, Span]]] = {}
    for there in articles:
        for span in there.spans:
            if len(span.quote) <= LONGEST and span.label not in dims:
                spans.setdefault(form_of(span.quote), []).append((there, span))
    for form, found in spans.items():
        asked = {span.label for _, span in found}
        if len(asked) > 1:
            decided = []
            for there, span in found:
                here = tuple(there.by_range[(span.start, span.end)])
                if here[0] is span and there.knows(asked):
                    labels = sorted({each.label for each in here if each.label not in dims})
                    marks = tuple(Mark(0, label) for label in labels)
                    place = Place(there.article.id, ((span.start, span.end),), here)
                    decided.append((Decision(marks), place))
            label = Counter(span.label for _, span in found).most_common(1)[0][0]
            made = finding(FindingKind.LABEL, label, form, decided, OTHER_LABEL)
            if made is not None:
                yield made

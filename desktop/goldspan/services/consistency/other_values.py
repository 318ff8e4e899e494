"""The same words with another value: two register entries, two kinds, two dates, two modes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import regex

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
    doubted,
    finding,
    one_line,
)
from goldspan.services.consistency.names import base_forms
from goldspan.services.consistency.values import Values, ranges_of, shown_value

COMPARED: Final = (AttributeKind.ACTOR, AttributeKind.TIMEX3, AttributeKind.CHOICE)
LONGEST: Final = 200
# How likely another value is a slip where all but one of many agree.
PRIOR: Final = {
    AttributeKind.ACTOR: 0.9,
    AttributeKind.CHOICE: 0.95,
    AttributeKind.TIMEX3: 0.85,
}
DESCRIBED: Final = 0.3
AGREED_WITHIN: Final = 0.65  # how much less likely where each article agrees with itself
CUE, CLEAR, ENOUGH = 0.6, 0.9, 8  # cues: how likely, how clear a majority, of how many at least
_BEFORE: Final = regex.compile(
    r"(?<!\p{L})(vor|seit|in|binnen|nach|ab|für|während|alle|jede[nrs]?|pro|bis|ago|for|since|within)"
    r"\s(?:\p{Ll}+\s)?$",
    regex.IGNORECASE,
)
_ENDS: Final = regex.compile(r"[.!?…][”“\"»«]?\s+\p{Lu}|\n")
_QUOTED: Final = regex.compile(r"^[„“\"»«‚‘'].*[“”\"»«‘’'][.!?]?$", regex.DOTALL)


def other_values(
    articles: Sequence[DecidedArticle], values: Values, is_noun: Callable[[str], bool]
) -> Iterator[Finding]:
    """Yield words of one label whose attributes differ, each attribute by itself.

    An attribute that differs in the same places as one before it (the kind of an actor, where two
    entries are meant) is not told twice.
    """
    for (label, _), found in _by_words(articles, values).items():
        if len(found) < 2:
            continue
        told: list[list[set[str]]] = []
        words = one_line(found[0][1].quote)
        for key in (key for kind in COMPARED for key in values.keys(label, kind)):
            forms = [values.of(there, span, key) for there, span in found]
            if len(set(forms)) < 2:
                continue
            decided = [
                (
                    Decision((Mark(0, label, ((key, form),)),)),
                    Place(there.article.id, ((span.start, span.end),), (span,)),
                )
                for form, (there, span) in zip(forms, found, strict=True)
            ]
            made = _made(label, key, words, decided, values, is_noun)
            if made is None:
                continue
            parts = sorted({p.key for p in each.places} for each in made.variants)
            if parts not in told:
                told.append(parts)
                yield made


def other_modes(articles: Sequence[DecidedArticle], values: Values) -> Iterator[Finding]:
    """Yield cues that go with one choice nearly always, and somewhere with another.

    Quoted words, clauses with “dass” and the rest are told apart: they are decided otherwise.
    """
    groups: dict[tuple[str, str, str, str], list[tuple[DecidedArticle, Span]]] = {}
    for there in articles:
        for span in there.spans:
            for ranges in values.keys(span.label, AttributeKind.RANGES):
                cue = _cue(there, span, ranges)
                for key in values.keys(span.label, AttributeKind.CHOICE) if cue else ():
                    found = groups.setdefault((span.label, key, cue, _shape(span.quote)), [])
                    found.append((there, span))
    for (label, key, cue, shape), found in groups.items():
        decided = [
            (
                Decision((Mark(0, label, ((key, values.of(there, span, key)),)),)),
                Place(there.article.id, ((span.start, span.end),), (span,)),
            )
            for there, span in found
        ]
        made = finding(
            FindingKind.VALUE, label, cue, decided, CUE, key=key, told_apart=f"cue {shape}"
        )
        if made is None or len(decided) < ENOUGH:
            continue
        if len(made.variants[0].places) >= CLEAR * len(decided):
            yield made


def _cue(there: DecidedArticle, span: Span, key: str) -> str:
    """Return the form of a cue; empty where it stands in another sentence, or there is none."""
    for part in ranges_of(span, key):
        low, high = sorted((part.start, part.end, span.start, span.end))[1:3]
        if _ENDS.search(there.text, low, high + 1) is not None:
            return ""
    return form_of(shown_value(span.attrs.get(key), str))


def _made(
    label: str,
    key: str,
    words: str,
    decided: list[tuple[Decision, Place]],
    values: Values,
    is_noun: Callable[[str], bool],
) -> Finding | None:
    known = values.label(label)
    attribute = known.attribute(key) if known is not None else None
    if attribute is None:
        return None
    prior = PRIOR[attribute.kind]
    if attribute.kind is AttributeKind.ACTOR and is_noun(words):
        prior = DESCRIBED  # the ministry of one article is not that of another
    made = finding(FindingKind.VALUE, label, words, decided, prior, key=key)
    return made if made is None or not _by_article(made) else doubted(made, AGREED_WITHIN)


def _by_article(found: Finding) -> bool:
    """Say whether each article agrees with itself: it may well mean somebody else."""
    articles = [{place.article for place in variant.places} for variant in found.variants]
    return sum(map(len, articles)) == len(set().union(*articles))


def _by_words(
    articles: Sequence[DecidedArticle], values: Values
) -> dict[tuple[str, str], list[tuple[DecidedArticle, Span]]]:
    """Return spans by label and words; genitives are the name, dates go with “vor” or “seit”."""
    groups: dict[tuple[str, str], list[tuple[DecidedArticle, Span]]] = {}
    for there in articles:
        for span in there.spans:
            if len(span.quote) > LONGEST:
                continue
            form = form_of(span.quote)
            if values.keys(span.label, AttributeKind.TIMEX3):
                before = _BEFORE.search(there.text[max(0, span.start - 24) : span.start])
                form = f"{before[1].lower() if before else ''} {form}"
            groups.setdefault((span.label, form), []).append((there, span))
    merged: dict[tuple[str, str], list[tuple[DecidedArticle, Span]]] = {}
    for label in dict.fromkeys(label for label, _ in groups):
        forms = {form: len(found) for (own, form), found in groups.items() if own == label}
        named = values.keys(label, AttributeKind.ACTOR)
        bases = base_forms(forms) if named else {form: form for form in forms}
        for form in forms:
            merged.setdefault((label, bases[form]), []).extend(groups[(label, form)])
    return merged


def _shape(quote: str) -> str:
    if _QUOTED.match(quote):
        return "quoted"
    return "dass" if quote.startswith("dass ") else "infinitive" if " zu " in quote else "other"

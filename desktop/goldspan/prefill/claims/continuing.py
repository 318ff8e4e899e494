"""Sentences that go on with somebody's words: their finite verb shows it."""

from __future__ import annotations

import regex

from goldspan.prefill.actors.scene import ARTICLES
from goldspan.prefill.claims.clauses import subjunctive_in
from goldspan.prefill.claims.sentence import Sentence, is_auxiliary
from goldspan.prefill.claims.wording import Wording

# Plural forms that stand for a subjunctive whose own form is like the indicative.
_PLURAL = frozenset({"hätten", "würden", "müssten", "könnten"})
# Forms that the narrator uses as often.
_NARRATED = frozenset({
    "hätte", "würde", "wäre", "könnte", "müsste", "sollte", "wollte", "dürfte", "möchte",
    "bräuchte",
})  # fmt: skip
_EVIDENT = frozenset({"soll", "sollen"})
_PRONOUNS = frozenset({"er", "sie", "es", "man"})
_WE = regex.compile(r"\b(?:[Ii]ch|[Ww]ir|ihr)\b")
_TOLD = regex.compile(r"\b(?:haben|sein)(?=$|[,;]|\s(?:und|oder|sowie)\s)")
_ADVERB_VERB = regex.compile(r"\p{Ll}{3,}e(?<!te|rde|äre)")


def goes_on(sentence: Sentence, wording: Wording, *, follows: bool) -> bool:
    """Say whether a sentence is somebody's speech; `follows`: the one before it is."""
    text = sentence.text
    if _WE.search(text, sentence.start, sentence.end):
        return False
    end = sentence.comma_after(sentence.start) or sentence.end
    if subjunctive_in(sentence, sentence.start, end, wording.sure):
        return True
    if not follows or _is_narrated(sentence, end, wording):
        return False
    opening = [t.low for t in sentence.tokens[:2]]
    if opening and opening[0] in _PRONOUNS and opening[-1] in wording.subjunctive:
        return True
    if _verb_is_second(sentence) or subjunctive_in(
        sentence, sentence.start, sentence.end, wording.sure
    ):
        return True
    first = sentence.between(sentence.start, end)
    if any(
        t.text in wording.subjunctive and t.text.endswith("e") and t.text not in _NARRATED
        for t in first
    ):
        return True
    words = {t.text for t in sentence.tokens if not sentence.quoted(t)}
    if words & _PLURAL:
        return True
    evident = _TOLD.search(text, sentence.start, sentence.end)
    return evident is not None and bool(_EVIDENT & words)


def _is_narrated(sentence: Sentence, end: int, wording: Wording) -> bool:
    """Say whether the first verb of a sentence is the narrator's: an indicative, but no `soll`."""
    for token in sentence.between(sentence.start, end):
        if not token.text.islower() or sentence.quoted(token):
            continue
        if token.text in wording.subjunctive or token.text in _PLURAL | _EVIDENT:
            return False
        if token.text in wording.finite or (is_auxiliary(token.text) and token.text != "werden"):
            return True
        if token.text in ("wollte", "wollten", "kann", "können", "muss", "müssen", "will"):
            return True
    return False


def _verb_is_second(sentence: Sentence) -> bool:
    """`Zudem beschreibe der Film …`: an adverb, a form in -e, and the subject."""
    if len(sentence.tokens) < 4:
        return False
    adverb, verb, subject = sentence.tokens[:3]
    return bool(
        adverb.low not in ARTICLES
        and verb.gap == " "
        and _ADVERB_VERB.fullmatch(verb.text)
        and (subject.low in ARTICLES or subject.low in _PRONOUNS)
    )

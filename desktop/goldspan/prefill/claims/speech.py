"""Rules for direct speech: who is quoted, before the quote, behind it or around it."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from goldspan.prefill.claims.hits import VerbHit, verb_hits
from goldspan.prefill.claims.quotes import is_speech
from goldspan.prefill.claims.sentence import Sentence, trim
from goldspan.prefill.claims.statement import Evidence, Found, Mode, Range
from goldspan.prefill.claims.wording import Wording

_ANNOUNCED = regex.compile(r"[^:,]+:\s*")
_BEHIND = regex.compile(r"\s*[,–-]?\s*")


def speech_with_clause(
    text: str, quote: Range, sentences: Sequence[Sentence], wording: Wording
) -> Found | None:
    """Return the quote as a claim where a reporting clause stands beside it.

    A quote of a word or two may be a title: it needs a verb right beside it.
    """
    if not is_speech(text, quote):
        return _short_speech(text, quote, sentences, wording)
    return _behind(text, quote, sentences, wording) or _before(text, quote, sentences, wording)


def _short_speech(
    text: str, quote: Range, sentences: Sequence[Sentence], wording: Wording
) -> Found | None:
    """`„Nein“, sagte X` and `X sagte: „Nein.“`, but not `„Faust“, sagte X, sei lang`."""
    sentence = next((s for s in sentences if s.start == quote[0]), None)
    if sentence is not None and text.startswith(",", quote[1]):
        comma = sentence.comma_after(quote[1] + 1)
        rest = sentence.after(comma) if comma is not None else ()
        subject = bool(rest) and wording.is_verb(rest[0].text) and not sentence.quoted(rest[0])
        return None if subject else _behind(text, quote, sentences, wording)
    found = _before(text, quote, sentences, wording)
    if found is None or _ANNOUNCED.fullmatch(text, found.cue[0][0], quote[0]) is None:
        return None
    return found


def _behind(
    text: str, quote: Range, sentences: Sequence[Sentence], wording: Wording
) -> Found | None:
    sentence = next((s for s in sentences if s.start < quote[1] <= s.full_end), None)
    if sentence is None:
        return None
    gap = _BEHIND.match(text, quote[1])
    place = gap.end() if gap is not None else quote[1]
    if place >= sentence.end:
        return None
    phrase = wording.phrases.match(text, place)
    cue: tuple[Range, ...] | None = (phrase.span(),) if phrase is not None else None
    if cue is None and text.startswith(("so ", "so\n"), place):
        cue = ((place, place + 2),)
    if cue is None:
        hit = next(
            (
                h
                for h in verb_hits(sentence, wording.verbs, wording.spoken)
                if sentence.tokens[h.index].start == place
            ),
            None,
        )
        cue = hit.cue(sentence) if hit is not None else None
    if cue is None:
        return None
    more = next((q for q in sentence.quotes if q[0] > place), None)
    end = quote[1]
    region_end = sentence.end
    goes_on = more is not None and text[more[0] - 2 : more[0]] == ", "
    if more is not None and more[0] - place < 90 and (goes_on or is_speech(text, more)):
        end, region_end = more[1], more[0]
    return Found(
        quote[0],
        end,
        Mode.DIRECT,
        cue,
        ((cue[0][1], region_end),),
        Evidence.DIRECT_QUOTE,
    )


def _before(
    text: str, quote: Range, sentences: Sequence[Sentence], wording: Wording
) -> Found | None:
    colon = quote[0] - 1
    while colon > 0 and text[colon].isspace():
        colon -= 1
    if colon < 0 or text[colon] != ":":
        return None
    sentence = next((s for s in sentences if s.start <= colon < s.full_end), None)
    if sentence is None:
        return None
    hits = [
        h
        for h in verb_hits(sentence, wording.verbs, wording.spoken)
        if sentence.tokens[h.index].end <= colon
    ]
    region: tuple[Range, ...] = ((sentence.start, colon),)
    if hits:
        return Found(*quote, Mode.DIRECT, hits[-1].cue(sentence), region, Evidence.DIRECT_QUOTE)
    phrase = wording.phrases.search(text, sentence.start, colon)
    if phrase is not None:
        return Found(*quote, Mode.DIRECT, (phrase.span(),), region, Evidence.DIRECT_QUOTE)
    return Found(*quote, Mode.DIRECT, ((colon, colon + 1),), region, Evidence.DIRECT_QUOTE)


def spoken_headline(
    sentence: Sentence,
    actors: Sequence[Range],
    roles: regex.Pattern[str],
    hits: Sequence[VerbHit],
) -> Found | None:
    """`Putin: Wir wollen …` and `Washington bestätigt: …`: a line that a colon divides."""
    colon = sentence.text.find(":", sentence.start, sentence.end)
    if colon < 0 or sentence.text[colon + 1 : colon + 2] != " " or colon - sentence.start > 60:
        return None
    if sentence.text[sentence.end : sentence.full_end].strip(" +") not in ("", "?", "!"):
        return None
    start, end = trim(sentence.text, colon + 1, sentence.end)
    if end - start < 12:
        return None
    head_end = colon
    cue: tuple[Range, ...] = ((colon, colon + 1),)
    before = [h for h in hits if sentence.tokens[h.index].end == colon]
    if before:
        cue = before[-1].cue(sentence)
        head_end = cue[0][0]
    opens = any(a == sentence.start and b >= head_end - 1 for a, b in actors)
    if not (opens or before or roles.fullmatch(sentence.text[sentence.start : head_end].strip())):
        return None
    mode = (
        Mode.DIRECT
        if sentence.text[start] in '„“"»' and sentence.text[end - 1] in '“”"«'
        else Mode.REPORTED
    )
    region = ((sentence.start, head_end),)
    return Found(start, end, mode, cue, region, Evidence.TICKER)

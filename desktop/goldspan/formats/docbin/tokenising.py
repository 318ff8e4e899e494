"""Texts as spaCy's tokenizer cuts them, cut once more where a span begins or ends in a token."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_ANY_LANGUAGE = "xx"
Token = tuple[int, int, bool]  # start, end, whether a space follows


@dataclass(frozen=True, slots=True)
class Tokenised:
    """A Doc with its words, which token begins and which ends at an offset.

    `ends` are exclusive, as those of spans. `cutting` are the spans that cut spaCy's tokens.
    """

    doc: Doc
    words: list[str]
    starts: dict[int, int]
    ends: dict[int, int]
    cutting: list[ExchangeSpan]


def blank_pipeline(articles: Iterable[ExchangeArticle]) -> Language:
    """Return spaCy's blank pipeline for the commonest language that spaCy knows."""
    import spacy

    counts = Counter(article.language[:2].lower() for article in articles if article.language)
    for language in sorted(counts, key=lambda key: (-counts[key], key)):
        try:
            return spacy.blank(language)
        except ImportError:
            continue
    return spacy.blank(_ANY_LANGUAGE)


def tokenised(nlp: Language, text: str, spans: Sequence[ExchangeSpan]) -> Tokenised:
    """Return the text as a Doc in which every span begins and ends with a token."""
    from spacy.attrs import IDX, LENGTH, SPACY
    from spacy.tokens import Doc

    doc = nlp.tokenizer(text)  # `make_doc` refuses long articles, which only parsers cannot hold
    columns = doc.to_array([IDX, LENGTH, SPACY]).T.tolist()
    tokens = [
        (start, start + length, bool(space)) for start, length, space in zip(*columns, strict=True)
    ]
    starts = {token[0]: index for index, token in enumerate(tokens)}
    ends = {token[1]: index for index, token in enumerate(tokens, start=1)}
    cutting = [span for span in spans if span.start not in starts or span.end not in ends]
    if not cutting:
        words = [text[start:end] for start, end, _space in tokens]
        return Tokenised(doc, words, starts, ends, [])
    pieces = list(_cut(tokens, spans))
    words = [text[start:end] for start, end, _space in pieces]
    return Tokenised(
        Doc(nlp.vocab, words=words, spaces=[space for _start, _end, space in pieces]),
        words,
        {piece[0]: index for index, piece in enumerate(pieces)},
        {piece[1]: index for index, piece in enumerate(pieces, start=1)},
        cutting,
    )


def _cut(tokens: list[Token], spans: Sequence[ExchangeSpan]) -> Iterator[Token]:
    """Cut tokens at the borders of spans; a space at one becomes a token of its own."""
    borders = sorted({offset for span in spans for offset in (span.start, span.end)})
    starts, ends = {span.start for span in spans}, {span.end for span in spans}
    position = 0
    for start, end, space in tokens:
        while position < len(borders) and borders[position] <= start:
            position += 1
        begin = start
        while position < len(borders) and borders[position] < end:
            yield begin, borders[position], False
            begin = borders[position]
            position += 1
        apart = space and (end in starts or end + 1 in ends)
        yield begin, end, space and not apart
        if apart:
            yield end, end + 1, False

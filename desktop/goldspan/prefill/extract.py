"""Maps a Doc of any pipeline to spans and links of the scheme."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from goldspan.domain.exchange import ExchangeAttr, ExchangeLink, ExchangeSpan
from goldspan.domain.layer import TextRange
from goldspan.domain.scheme import MARKED_NAME, PipelineMapping
from goldspan.prefill.marking import Mark, Marking

ENTITIES = "ents"


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a pipeline suggests on an article, in the words of the scheme."""

    spans: tuple[ExchangeSpan, ...]
    links: tuple[ExchangeLink, ...]


def extract(doc: Doc, mapping: PipelineMapping | None, labels: Collection[str] = ()) -> Extraction:
    """Return the suggestions of a Doc: ids local to it, each label and range at most once.

    Without a mapping, spans whose label is one of `labels` are taken from entities and from every
    span group. Attributes, scores and links are read where Goldspan's own components left them;
    attributes that they left none for are those of the mapping.
    """
    marking, text = Marking(doc), doc.text
    spans: dict[tuple[str, int, int], ExchangeSpan] = {}
    named: dict[str, str] = {}
    for group, span in _candidates(doc):
        if mapping is None:
            label = span.label_ if span.label_ in labels else None
        else:
            label = mapping.labels.get((group, span.label_))
        mark = marking.mark(span.id_) if span.id_ and label else None
        fixed = {} if mapping is None else mapping.attrs.get((group, span.label_), {})
        found = _span(text, label, span, mark, fixed) if label else None
        if found is None:
            continue
        kept = spans.setdefault((found.label, found.start, found.end), found)
        if mark is not None:
            named[mark.id] = kept.id
    links = {
        (link.type, named[link.source], named[link.target])
        for link in marking.links()
        if link.source in named and link.target in named
    }
    ordered = sorted(spans.values(), key=lambda span: (span.start, -span.end, span.label))
    return Extraction(tuple(ordered), tuple(ExchangeLink(*link) for link in sorted(links)))


def _candidates(doc: Doc) -> Iterator[tuple[str, Span]]:
    for span in doc.ents:
        yield ENTITIES, span
    for group in doc.spans:
        for span in doc.spans[group]:
            yield group, span


def _span(
    text: str, label: str, span: Span, mark: Mark | None, fixed: Mapping[str, str]
) -> ExchangeSpan | None:
    start = span.start_char if mark is None else mark.start
    end = span.end_char if mark is None else mark.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return None
    return ExchangeSpan(
        id=f"{label}-{start}-{end}",
        label=label,
        start=start,
        end=end,
        quote=text[start:end],
        attrs={
            **_fixed(fixed, text[start:end], span),
            **({} if mark is None else _attrs(text, mark)),
        },
        score=None if mark is None else mark.score,
    )


def _fixed(attrs: Mapping[str, str], quote: str, span: Span) -> dict[str, ExchangeAttr]:
    """Return the attributes that a mapping gives a span."""
    return {
        key: marked_name(quote, span) if value == MARKED_NAME else value
        for key, value in attrs.items()
    }


def marked_name(quote: str, span: Span) -> str:
    """Return the name that a span marks: its words, without the s of a genitive.

    The s is only taken away where the pipeline's lemma of the last word says that it is one.
    """
    name = " ".join(quote.split())
    last = span[-1]
    genitives = tuple(f"{last.lemma_}{ending}" for ending in ("s", "'s", "’s"))
    if last.lemma_ and last.text in genitives and name.endswith(last.text):
        return f"{name[: -len(last.text)]}{last.lemma_}"
    return name


def _attrs(text: str, mark: Mark) -> dict[str, ExchangeAttr]:
    attrs: dict[str, ExchangeAttr] = {}
    for key, value in mark.attrs.items():
        if isinstance(value, str):
            attrs[key] = value
        else:
            attrs[key] = tuple(TextRange(a, b, text[a:b]) for a, b in value)
    return attrs

"""Writes spaCy's DocBin: all spans exactly, entities for training, the rest as user data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.domain.losses import LossReport
from goldspan.domain.messages import message
from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.formats.flat import entity_labels, reading_order, without_overlaps
from goldspan.formats.jsonl_writer import article_record
from goldspan.formats.output import Output
from goldspan.formats.writing import WriteOptions, write_file

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

GROUP = "sc"
USER_DATA = "goldspan"
_ANY_LANGUAGE = "xx"


class DocBinWriter:
    """`<stem>.spacy`, for `spacy train` and `DocBin.from_disk`.

    Every span is in `doc.spans["sc"]` with its id and, for actors, their name as `kb_id`;
    `doc.ents` has the short ones without overlaps, other tokens are outside, or missing where some
    label is unknown; `doc.user_data["goldspan"]` is the article's
    JSONL record without its text. Tokens are those of spaCy's tokenizer for the commonest
    language, cut where a span begins or ends inside one.
    """

    name = "docbin"
    titles: Mapping[str, str] = {"en": "spaCy DocBin", "de": "spaCy DocBin"}

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write the file; report entities that overlap and spans that training passes over."""
        from spacy.tokens import DocBin

        collected = list(articles)
        nlp = _tokenizer(collected)
        losses = LossReport()
        docs = DocBin(attrs=("ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID"), store_user_data=True)
        for article in collected:
            docs.add(_doc(nlp, article, scheme, losses))
        write_file(output, f"{options.stem}.spacy", docs.to_bytes())
        return losses


def _tokenizer(articles: list[ExchangeArticle]) -> Language:
    """Return spaCy's blank pipeline for the commonest language that spaCy knows."""
    import spacy

    counts = Counter(article.language[:2].lower() for article in articles if article.language)
    for language in sorted(counts, key=lambda key: (-counts[key], key)):
        try:
            return spacy.blank(language)
        except ImportError:
            continue
    return spacy.blank(_ANY_LANGUAGE)


def _doc(nlp: Language, article: ExchangeArticle, scheme: Scheme, losses: LossReport) -> Doc:
    from spacy.tokens import Doc, Span

    spans = sorted(article.spans, key=reading_order)
    tokens = _tokens(nlp, article.text)
    starts, ends = {token[0] for token in tokens}, {token[1] for token in tokens}
    for span in spans:
        if span.start not in starts or span.end not in ends:
            losses.add_view(
                article.name,
                span,
                message(
                    "errors",
                    "is kept, but spaCy’s tokenizer does not cut there: training passes over it",
                ),
            )
    pieces = list(_cut(tokens, article.text, spans))
    doc = Doc(
        nlp.vocab,
        words=[article.text[start:end] for start, end, _space in pieces],
        spaces=[space for _start, _end, space in pieces],
    )
    first = {start: index for index, (start, _end, _space) in enumerate(pieces)}
    last = {end: index + 1 for index, (_start, end, _space) in enumerate(pieces)}
    actor_keys = _actor_keys(scheme)
    local = {span.id: f"s{number}" for number, span in enumerate(spans, start=1)}

    def made(span: ExchangeSpan) -> Span:
        actor = span.attrs.get(actor_keys.get(span.label, ""), "")
        return Span(
            doc,
            first[span.start],
            last[span.end],
            label=span.label,
            kb_id=actor if isinstance(actor, str) else "",
            span_id=local[span.id],
        )

    doc.spans[GROUP] = [made(span) for span in spans]
    labels = entity_labels(scheme)
    entities, overlapping = without_overlaps(span for span in spans if span.label in labels)
    unknown = article.owner.unknown(label.key for label in scheme.labels) if article.owner else []
    partly = not set(labels).isdisjoint(unknown)
    doc.set_ents([made(span) for span in entities], default="missing" if partly else "outside")
    for label in unknown:
        reason = message("errors", "only doc.user_data says so: spancat takes it for absent")
        if label in labels:
            reason = message("errors", "other tokens are missing, not outside, in doc.ents")
        losses.add_unknown(article.name, label, reason)
    for span in overlapping:
        losses.add_view(
            article.name,
            span,
            message("errors", "overlaps another: it is in doc.spans, but not in doc.ents"),
        )
    record = article_record(article)
    del record["text"]
    doc.user_data[USER_DATA] = record
    return doc


def _actor_keys(scheme: Scheme) -> dict[str, str]:
    """Return the key of the actor attribute by label, where it has one."""
    return {
        label.key: attribute.key
        for label in scheme.labels
        for attribute in label.attributes
        if attribute.kind is AttributeKind.ACTOR
    }


def _tokens(nlp: Language, text: str) -> list[tuple[int, int, bool]]:
    """Return start, end and whether a space follows, for each token."""
    return [
        (token.idx, token.idx + len(token), bool(token.whitespace_)) for token in nlp.make_doc(text)
    ]


def _cut(
    tokens: list[tuple[int, int, bool]], text: str, spans: list[ExchangeSpan]
) -> Iterator[tuple[int, int, bool]]:
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

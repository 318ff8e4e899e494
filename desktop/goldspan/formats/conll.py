"""Writes CoNLL: a token and its tag per line, in the layouts of the shared tasks of 2002 and 2003.

https://www.clips.uantwerpen.be/conll2002/ner/ and https://www.clips.uantwerpen.be/conll2003/ner/
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise

from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.domain.losses import LossReport
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.formats.flat import entity_labels, long_labels, without_overlaps
from goldspan.formats.output import Output
from goldspan.formats.said import said_fields, said_of_owner, said_remarks
from goldspan.formats.writing import WriteOptions, line_file
from goldspan.text.sentences import sentences
from goldspan.text.tokens import tokens

Range = tuple[int, int]
ENTITIES = "entities"


@dataclass(frozen=True, slots=True)
class _Layout:
    """What differs between the two tasks: what a document starts with, columns, and tags.

    In IOB2 every span begins with B-; in IOB1 only one that follows another of its label at once.
    """

    document_start: str
    between: str
    iob2: bool


class _ConllWriter:
    """A file for short spans (`entities`), one per label of long ones, and the tokens' offsets.

    Short spans (actors, dates) share a file; long ones (claims) may hold them and have their own.
    Tokens are Goldspan's, cut where a span begins or ends inside one; a sentence never ends
    inside a span. So spans come back exactly, by the offsets beside. An article is not in a file
    of which some label is unknown there.
    """

    _layout: _Layout

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write the files; report attributes, links, metadata and overlapping spans."""
        losses = LossReport()
        files: dict[str, tuple[str, ...]] = {ENTITIES: entity_labels(scheme)}
        files |= {label: (label,) for label in long_labels(scheme)}
        with ExitStack() as stack:
            writing = [
                (stack.enter_context(line_file(output, f"{options.stem}.{name}.conll")), labels)
                for name, labels in files.items()
            ]
            offsets = stack.enter_context(line_file(output, f"{options.stem}.offsets.tsv"))
            offsets(["article\tstart\tend\ttoken"])
            for article in articles:
                item = _Tokenised(article)
                _report_what_has_no_column(article, losses)
                for write, labels in writing:
                    if not _report_unknown(article, labels, losses):
                        write(self._document(item, labels, losses))
                offsets(_offsets(item))
        return losses

    def _document(
        self, item: _Tokenised, labels: Sequence[str], losses: LossReport
    ) -> Iterator[str]:
        article = item.article
        spans, overlapping = without_overlaps(s for s in article.spans if s.label in labels)
        for span in overlapping:
            losses.add_span(article.name, span, message("errors", "overlaps a longer one"))
        yield self._layout.document_start
        yield ""
        tags = self._tags(item, spans, losses)
        for sentence in _joined(item.sentences, spans):
            for start, end in item.within(sentence):
                token = article.text[start:end]
                yield f"{token}{self._layout.between}{tags.get(start, 'O')}"
            yield ""

    def _tags(
        self, item: _Tokenised, spans: list[ExchangeSpan], losses: LossReport
    ) -> dict[int, str]:
        """Return the tags of the tokens in spans, by where the token begins."""
        tags: dict[int, str] = {}
        before = ("", 0)
        for span in spans:
            inside = item.within((span.start, span.end))
            if not inside:
                reason = message("errors", "holds nothing but space")
                losses.add_span(item.article.name, span, reason)
                continue
            follows = before == (span.label, item.index[inside[0][0]])
            for start, _end in inside:
                tags[start] = f"I-{span.label}"
            if self._layout.iob2 or follows:
                tags[inside[0][0]] = f"B-{span.label}"
            before = (span.label, item.index[inside[-1][0]] + 1)
        return tags


class Conll2002Writer(_ConllWriter):
    """Two columns, IOB2."""

    name = "conll2002"
    titles: Mapping[str, str] = {"en": "CoNLL-2002", "de": "CoNLL-2002"}
    _layout = _Layout(document_start="-DOCSTART- O", between=" ", iob2=True)


class Conll2003Writer(_ConllWriter):
    """Four columns, IOB1; part of speech and chunk are not known and say `-X-` and `O`."""

    name = "conll2003"
    titles: Mapping[str, str] = {"en": "CoNLL-2003", "de": "CoNLL-2003"}
    _layout = _Layout(document_start="-DOCSTART- -X- O O", between=" -X- O ", iob2=False)


class _Tokenised:
    """An article with its tokens, cut at all borders of spans, and its sentences."""

    def __init__(self, article: ExchangeArticle) -> None:
        self.article = article
        borders = sorted({offset for span in article.spans for offset in (span.start, span.end)})
        self.tokens = list(_cut(article.text, borders))
        self.index = {start: number for number, (start, _end) in enumerate(self.tokens)}
        self._starts = [start for start, _end in self.tokens]
        self.sentences = list(_sentences(article.text))

    def within(self, part: Range) -> list[Range]:
        """Return the tokens that begin in this part of the text."""
        low = bisect_left(self._starts, part[0])
        return self.tokens[low : bisect_left(self._starts, part[1], low)]


def _cut(text: str, borders: list[int]) -> Iterator[Range]:
    for start, end in tokens(text, 0, len(text)):
        if text[start:end].isspace():
            continue  # separators that Python, and so readers, take for space between columns
        inside = borders[bisect_right(borders, start) : bisect_left(borders, end)]
        yield from pairwise((start, *inside, end))


def _sentences(text: str) -> Iterator[Range]:
    begin = 0
    for line in text.split("\n"):
        yield from sentences(text, begin, begin + len(line))
        begin += len(line) + 1


def _joined(parts: list[Range], spans: list[ExchangeSpan]) -> Iterator[Range]:
    """Join sentences that a span goes across; `spans` do not overlap and are in their order."""
    current: Range | None = None
    position = 0
    for start, end in parts:
        while position < len(spans) and spans[position].end <= start:
            position += 1
        across = position < len(spans) and spans[position].start < start
        if current is not None and across:
            current = (current[0], end)
            continue
        if current is not None:
            yield current
        current = (start, end)
    if current is not None:
        yield current


def _offsets(item: _Tokenised) -> Iterator[str]:
    name = " ".join(item.article.name.split())
    for start, end in item.tokens:
        yield f"{name}\t{start}\t{end}\t{item.article.text[start:end]}"


def _report_what_has_no_column(article: ExchangeArticle, losses: LossReport) -> None:
    no_column = message("errors", "CoNLL has no column for it")
    losses.add_fields(article.name, said_fields(article), no_column)
    losses.add_owner(article.name, said_of_owner(article), no_column)
    for span in article.spans:
        for key in span.attrs:
            losses.add_attribute(article.name, span, key, no_column)
        for key in said_remarks(span):
            losses.add_remark(article.name, span, key, no_column)
    spans = {span.id: span for span in article.spans}
    for link in article.links:
        losses.add_link(article.name, link, spans, no_column)


def _report_unknown(article: ExchangeArticle, labels: Sequence[str], losses: LossReport) -> bool:
    """Report labels of a file that nobody was asked for in an article; say whether there are any.

    A tag has no third value beside inside and outside.
    """
    unknown = article.owner.unknown(labels) if article.owner is not None else []
    for label in unknown:
        reason = message("errors", "CoNLL cannot say so: the article is not in the file with it")
        losses.add_unknown(article.name, label, reason)
    return bool(unknown)

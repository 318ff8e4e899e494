"""Writes a token and its tag per line, in the layouts of the shared tasks of 2002 and 2003.

https://www.clips.uantwerpen.be/conll2002/ner/ and https://www.clips.uantwerpen.be/conll2003/ner/
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field

from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.losses import LossReport
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.formats.conll.beside import ENDING, BesideWriter
from goldspan.formats.conll.layering import layers, report_edges
from goldspan.formats.conll.tags import OUTSIDE, Run, written_tags
from goldspan.formats.conll.tags import Scheme as TagScheme
from goldspan.formats.conll.tokenised import Tokenised
from goldspan.formats.file_names import FileStems
from goldspan.formats.flat import entity_labels
from goldspan.formats.output import Output
from goldspan.formats.said import said_remarks
from goldspan.formats.writing import Tagging, WriteOptions, line_file

ENTITIES = "entities"
_SET_OFF = re.compile(r"[\s.]")  # parts of files' names are set off by dots; lists by space
_TAGGINGS = {Tagging.BIO: TagScheme.IOB2, Tagging.BILOU: TagScheme.BILOU}
_NO_COLUMN = message("errors", "CoNLL has no column for it")
_UNKNOWN = message("errors", "CoNLL cannot say so: the article is not in the file with it")
_LEFT_OUT = message(
    "errors", "its file has another label for which nobody was asked: the article is not in it"
)


@dataclass(frozen=True, slots=True)
class Layout:
    """What differs between the two tasks: what a document starts with, columns, and tags."""

    document_start: str
    between: str
    scheme: TagScheme


def label_groups(scheme: Scheme, options: WriteOptions) -> dict[str, tuple[str, ...]]:
    """Return which labels go together, by the group's name: entities, and each of the others."""
    entities = options.entities or entity_labels(scheme)
    stems = FileStems()
    groups: dict[str, tuple[str, ...]] = {}
    if entities or not scheme.labels:  # without a file of tokens nothing shows what it is
        groups[stems.stem(ENTITIES)] = tuple(entities)
    for label in scheme.labels:
        if label.key not in entities:
            groups[stems.stem(_SET_OFF.sub("_", label.key))] = (label.key,)
    return groups


def tag_scheme(own: TagScheme, options: WriteOptions) -> TagScheme:
    """Return the scheme of tags that the options ask for, else the format's own."""
    return _TAGGINGS.get(options.tagging, own)


def write_columns(
    articles: Iterable[ExchangeArticle],
    groups: dict[str, tuple[str, ...]],
    output: Output,
    stem: str,
    layout: Layout,
) -> LossReport:
    """Write a file for each group of labels, more of them where spans overlap, and those beside.

    An article is not in the files of a group of which some label is unknown there.
    """
    losses = LossReport()
    with ExitStack() as stack:
        beside = BesideWriter(output, stem, stack)
        files = _Files(output, stem, stack)
        for name in groups:
            files.open(name)
        for article in articles:
            item = Tokenised(article)
            report_edges(item, losses)
            report_without_column(article, losses, _NO_COLUMN)
            documents: list[tuple[str, int]] = []
            for name, labels in groups.items():
                if _report_unknown(item, labels, losses):
                    continue
                for number, runs in enumerate(layers(item, labels, losses), start=1):
                    file = name if number == 1 else f"{name}.{number}"
                    documents.append((file, files.add(file, _document(item, runs, layout))))
            beside.add(item, documents)
    return losses


@dataclass(slots=True)
class _Files:
    """The CoNLL files that are open: by name what writes lines, and how many documents."""

    output: Output
    stem: str
    stack: ExitStack
    _writing: dict[str, Callable[[Iterable[str]], None]] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)

    def open(self, name: str) -> None:
        file = line_file(self.output, f"{self.stem}.{name}.{ENDING}")
        self._writing[name] = self.stack.enter_context(file)
        self._counts[name] = 0

    def add(self, name: str, document: Iterable[str]) -> int:
        """Add a document to a file, which is made where there is none; return its number."""
        if name not in self._writing:
            self.open(name)
        self._writing[name](document)
        self._counts[name] += 1
        return self._counts[name]


def _document(item: Tokenised, runs: list[Run], layout: Layout) -> Iterator[str]:
    yield layout.document_start
    yield ""
    tags = written_tags(runs, layout.scheme)
    text = item.article.text
    places = [(item.tokens[run.first][0], item.tokens[run.last][1]) for run in runs]
    for sentence in item.sentences(places):
        for number in sentence:
            start, end = item.tokens[number]
            yield f"{text[start:end]}{layout.between}{tags.get(number, OUTSIDE)}"
        yield ""


def report_without_column(article: ExchangeArticle, losses: LossReport, reason: str) -> None:
    """Report attributes, remarks and links."""
    for span in article.spans:
        for key in span.attrs:
            losses.add_attribute(article.name, span, key, reason)
        for key in said_remarks(span):
            losses.add_remark(article.name, span, key, reason)
    spans = {span.id: span for span in article.spans}
    for link in article.links:
        losses.add_link(article.name, link, spans, reason)


def _report_unknown(item: Tokenised, labels: Sequence[str], losses: LossReport) -> bool:
    """Report labels of a file that nobody was asked for in an article; say whether there are any.

    A tag has no third value beside inside and outside.
    """
    article = item.article
    unknown = article.owner.unknown(labels) if article.owner is not None else []
    for label in unknown:
        losses.add_unknown(article.name, label, _UNKNOWN)
    if unknown:
        for span in article.spans:
            if span.label in labels and item.places[span.id] is not None:
                losses.add_span(article.name, span, _LEFT_OUT)
    return bool(unknown)

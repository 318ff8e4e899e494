"""Articles as spaCy's training wants them: what the base says of them, and what gold says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from goldspan.prefill.learning.component import LEARNED, token_places
from goldspan.prefill.learning.known import UNKNOWN
from goldspan.prefill.learning.messages import GoldArticle
from goldspan.prefill.learning.names import ReadArticle
from goldspan.prefill.marking import Marking


@dataclass(frozen=True, slots=True)
class PreparedArticle:
    """An article with the base's suggestions on its Doc, and gold on another, in one group."""

    gold: GoldArticle
    doc: Doc
    reference: Doc

    @property
    def example(self) -> Example:
        """Return what is learned from."""
        return Example(self.doc, self.reference)

    def ranges(self, label: str) -> set[tuple[int, int]]:
        """Return what gold marks with a label: characters, end exclusive."""
        return {(span.start, span.end) for span in self.gold.spans if span.label == label}


def prepared(
    nlp: Language, articles: Iterable[GoldArticle], labels: Collection[str]
) -> Iterator[PreparedArticle]:
    """Yield the articles as the pipeline reads them, each when it is read."""
    for article in articles:
        request = article.request
        nlp.max_length = max(nlp.max_length, len(request.text) + 1)
        doc = nlp.make_doc(request.text)
        Marking(doc).describe(request.document_time, request.recurring)
        reference = nlp.make_doc(request.text)
        reference.spans[LEARNED] = [
            found
            for span in article.spans
            if span.label in labels
            and (found := reference.char_span(span.start, span.end, label=span.label)) is not None
        ]
        reference.user_data[UNKNOWN] = article.unknown
        yield PreparedArticle(article, nlp(doc), reference)


def lengths(articles: Iterable[PreparedArticle], label: str) -> list[int]:
    """Return how many tokens the spans of a label have."""
    return [
        len(span)
        for article in articles
        for span in article.reference.spans[LEARNED]
        if span.label_ == label
    ]


def read_article(article: PreparedArticle) -> ReadArticle:
    """Return what the table of names needs of an article."""
    marked: dict[str, dict[tuple[int, int], dict[str, str]]] = {}
    for span in article.gold.spans:
        marked.setdefault(span.label, {})[span.start, span.end] = dict(span.attrs)
    places = token_places(article.doc)
    return ReadArticle(article.doc.text, places, marked, article.gold.unknown)

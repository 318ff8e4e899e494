"""The rows of the list: articles with what was corrected in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from goldspan.services.review.corrected import CorrectedArticle
from goldspan.services.review.corrections import Correction, Outcome
from goldspan.ui.excerpts.excerpt import Excerpt, compared_excerpt
from goldspan.ui.review.corrections.words import CorrectionWords, counts_in_words


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """The heading of an article; `counts` are of all its spans, whatever is listed."""

    article: str
    title: str
    counts: str


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """What became of one span; `folded` is what finding looks through, without upper case."""

    correction: Correction
    article: ArticleRow
    excerpt: Excerpt
    head: str
    changes: str
    why: str
    folded: str

    @property
    def label(self) -> str:
        """The label, that of gold where there is one."""
        return self.correction.label

    @property
    def kind(self) -> Outcome:
        """What became of it."""
        return self.correction.outcome


def correction_rows(
    articles: Iterable[CorrectedArticle], words: CorrectionWords
) -> list[CorrectionRow]:
    """Return a row for each span, article by article, in reading order."""
    rows = []
    for there in articles:
        title = there.article.title or there.article.name
        heading = ArticleRow(there.article.id, title, counts_in_words(there.corrections))
        for each in there.corrections:
            head, changes, why = words.head(each), words.changes(each), words.why(each)
            quotes = [span.quote for span in (each.own, each.gold) if span is not None]
            said = "\n".join((*quotes, head, changes, why, each.comment, title)).casefold()
            shown = _excerpt(each, there.text)
            rows.append(CorrectionRow(each, heading, shown, head, changes, why, said))
    return rows


def with_articles(rows: Sequence[CorrectionRow]) -> list[ArticleRow | CorrectionRow]:
    """Return the rows under the headings of their articles."""
    found: list[ArticleRow | CorrectionRow] = []
    last = ""
    for row in rows:
        if row.correction.article != last:
            last = row.correction.article
            found.append(row.article)
        found.append(row)
    return found


def _excerpt(correction: Correction, text: str) -> Excerpt:
    """Return the words around it, what the annotator has above them and gold beneath."""
    own, gold = (
        [(span.start, span.end)] if span is not None else []
        for span in (correction.own, correction.gold)
    )
    return compared_excerpt(text, own, gold)

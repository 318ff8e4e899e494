"""An article with emoji, combining marks and NBSP, and what a pipeline suggests in it."""

from __future__ import annotations

from goldspan.domain.annotator import pipeline_annotator
from goldspan.domain.article import article_id, text_hash
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import ActorRef, Link, Span

TEXT = (
    "\N{GRINNING FACE} Russlands Vize-Außenminister Sergej Rjabkow bestätigte am Dienstag den"
    " Termin.\n\nDie Nato plant e\N{COMBINING ACUTE ACCENT}in Treffen\N{NO-BREAK SPACE}für den"
    " 12. Januar, sagte Rjabkow."
)
ARTICLE = article_id(text_hash(TEXT))
PIPELINE = pipeline_annotator("goldspan-de")


def suggested(label: str, quote: str, **attrs: str | ActorRef) -> Span:
    """Return a suggestion of the first occurrence of these words."""
    start = TEXT.index(quote)
    return Span(
        id=derived_id("test", label, quote),
        article=ARTICLE,
        annotator=PIPELINE.id,
        label=label,
        start=start,
        end=start + len(quote),
        quote=quote,
        attrs=attrs,
        score=0.9,
    )


RJABKOW = suggested("ACTOR", "Sergej Rjabkow", kind="PERSON", canonical=ActorRef(name="Rjabkow"))
DAY = suggested("DATE", "Dienstag", type="DATE", value="2021-12-28")
CLAIM = suggested("CLAIM", "den Termin", mode="REPORTED")
SOURCE = Link(
    id=derived_id("test", "source"),
    article=ARTICLE,
    annotator=PIPELINE.id,
    type="source",
    source=CLAIM.id,
    target=RJABKOW.id,
)


def place(words: str) -> tuple[int, int]:
    """Return where these words stand first in the text."""
    start = TEXT.index(words)
    return start, start + len(words)

"""Mends articles out of whose text furniture is cut: spans, cues and links, and what that costs."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from goldspan.domain.exchange import ExchangeArticle, ExchangeAttr, ExchangeSpan
from goldspan.domain.layer import TextRange
from goldspan.domain.losses import Loss, LossReport
from goldspan.domain.messages import message
from goldspan.services.releases.furniture.cutting import Cutting, Fate

FURNITURE_CUT = message("errors", "Furniture is cut out of the text.")
IN_FURNITURE = message("errors", "It stands in furniture, which is cut out of the text.")
PARTLY_FURNITURE = message("errors", "Part of it is furniture, which is cut out of the text.")
AROUND_FURNITURE = message("errors", "Furniture inside it is cut out of the text; the rest stands.")
SPACE_BESIDE = message("errors", "White space beside furniture is cut out with it.")


def without_furniture(
    article: ExchangeArticle, cutting: Cutting, furniture: Collection[str]
) -> tuple[ExchangeArticle, list[Loss]]:
    """Return an article with the text that is left; `furniture` are the labels that are cut out.

    Lost are spans in what is cut, spans and cues of which one end is, and links of lost spans.
    Spans around it stand without it.
    """
    losses = LossReport()
    spans = []
    for span in article.spans:
        mended = _span(span, cutting, article.name, losses, dims=span.label in furniture)
        if mended is not None:
            spans.append(mended)
    there = {span.id for span in spans}
    links = tuple(e for e in article.links if e.source in there and e.target in there)
    left = replace(article, text=cutting.left, spans=tuple(spans), links=links)
    return left, losses.losses


def _span(
    span: ExchangeSpan, cutting: Cutting, name: str, losses: LossReport, *, dims: bool
) -> ExchangeSpan | None:
    place = cutting.mended(span.start, span.end)
    if place.fate is Fate.INSIDE:
        losses.add_span(name, span, FURNITURE_CUT if dims else IN_FURNITURE)
        return None
    if place.fate is Fate.THROUGH and not dims:
        losses.add_span(name, span, PARTLY_FURNITURE)
        return None
    if place.fate is Fate.EDGES:
        losses.add_edges(name, span, SPACE_BESIDE)
    elif place.fate is not Fate.WHOLE:
        losses.add_view(name, span, AROUND_FURNITURE)
    attrs: Mapping[str, ExchangeAttr] = span.attrs
    if not all(isinstance(value, str) for value in attrs.values()):
        attrs = _attrs(span, cutting, name, losses)
    quote = cutting.left[place.start : place.end]
    return replace(span, start=place.start, end=place.end, quote=quote, attrs=attrs)


def _attrs(
    span: ExchangeSpan, cutting: Cutting, name: str, losses: LossReport
) -> dict[str, ExchangeAttr]:
    """Return attributes with their ranges mended; those of which a range is lost are lost."""
    kept: dict[str, ExchangeAttr] = {}
    for key, value in span.attrs.items():
        if isinstance(value, str):
            kept[key] = value
            continue
        places = [cutting.mended(each.start, each.end) for each in value]
        if any(place.fate in (Fate.INSIDE, Fate.THROUGH) for place in places):
            losses.add_attribute(name, span, key, PARTLY_FURNITURE)
            continue
        kept[key] = tuple(
            TextRange(place.start, place.end, cutting.left[place.start : place.end])
            for place in places
        )
    return kept

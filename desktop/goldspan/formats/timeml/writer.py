"""Writes TimeML: a file an article, its dates inline as TIMEX3."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree
from lxml.etree import _Element as Element

from goldspan.domain.article import TimeOrigin
from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.domain.losses import LossReport
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.formats.file_names import FileStems
from goldspan.formats.flat import without_overlaps
from goldspan.formats.output import Output
from goldspan.formats.said import said_fields, said_of_owner, said_remarks
from goldspan.formats.timeml.dates import TIMEX, DateLabel, date_label
from goldspan.formats.writing import WriteOptions, write_file
from goldspan.formats.xml_characters import SPACE, is_writable

_NO_PLACE = message("errors", "TimeML has no place for it")
_NO_DATE = message("errors", "TimeML holds dates only")
_OVERLAPS = message("errors", "TimeML has no dates in dates: it overlaps a longer one")
_CONTROLS = message("errors", "it has characters that XML cannot hold")
_ASKED = message("errors", "TimeML cannot say so: it reads as a text without dates")
_INCOMPLETE = message("errors", "is there, but without type or value, which tools expect")


class TimeMlWriter:
    """A `.tml` file per article: `DOCID`, `DCT`, `TITLE`, and `TEXT` with `TIMEX3` inline."""

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write the files; all but the dates, the document time and the title is reported."""
        del options
        losses = LossReport()
        stems = FileStems()
        label = date_label(scheme)
        for article in articles:
            if not is_writable(article.name + article.text):
                losses.add_article(article.name, _CONTROLS)
                continue
            data = _document(article, label, losses)
            write_file(output, f"{stems.stem(article.name)}.tml", data)
        return losses


def _document(article: ExchangeArticle, label: DateLabel | None, losses: LossReport) -> bytes:
    _report_metadata(article, losses)
    if label is not None and article.owner is not None and article.owner.unknown([label.key]):
        losses.add_unknown(article.name, label.key, _ASKED)
    root = etree.Element("TimeML")
    _add(root, "DOCID").text = article.name
    if article.document_time:
        moment = article.document_time
        made = etree.SubElement(_add(root, "DCT"), TIMEX, {"tid": "t0"})
        made.set("type", "TIME" if "T" in moment else "DATE")
        made.set("value", moment)
        made.set("functionInDocument", "CREATION_TIME")
        made.text = moment
    if article.title and is_writable(article.title):
        _add(root, "TITLE").text = article.title
    text = _add(root, "TEXT")
    text.set(SPACE, "preserve")
    _fill(text, article, _dates(article, label, losses), label)
    text.tail = "\n"
    data: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _add(root: Element, name: str) -> Element:
    if len(root) == 0:
        root.text = "\n"
    made = etree.SubElement(root, name)
    made.tail = "\n"
    return made


def _fill(
    text: Element, article: ExchangeArticle, dates: list[ExchangeSpan], label: DateLabel | None
) -> None:
    """Put the text into the element, its dates into elements of their own."""
    end = dates[0].start if dates else None
    text.text = article.text[:end]
    for number, date in enumerate(dates):
        made = etree.SubElement(text, TIMEX, {"tid": f"t{number + 1}"})
        for name, key in (("type", label.type), ("value", label.value)) if label else ():
            value = date.attrs.get(key)
            if isinstance(value, str):
                made.set(name, value)
        made.text = date.quote
        following = dates[number + 1].start if number + 1 < len(dates) else None
        made.tail = article.text[date.end : following]


def _dates(
    article: ExchangeArticle, label: DateLabel | None, losses: LossReport
) -> list[ExchangeSpan]:
    """Return the dates that can be written, in their order; report what cannot."""
    wanted = label.key if label else None
    for span in article.spans:
        if span.label != wanted:
            losses.add_span(article.name, span, _NO_DATE)
    dates, overlapping = without_overlaps(s for s in article.spans if s.label == wanted)
    for span in overlapping:
        losses.add_span(article.name, span, _OVERLAPS)
    kept = {span.id: span for span in dates}
    for link in article.links:
        if link.source in kept and link.target in kept:
            losses.add_link(article.name, link, kept, _NO_PLACE)
    return [_reported(article.name, span, label, losses) for span in dates]


def _reported(
    article: str, span: ExchangeSpan, label: DateLabel | None, losses: LossReport
) -> ExchangeSpan:
    """Report what of a date has no place; return it as it is."""
    known = {label.type, label.value} if label else set()
    written = {
        key
        for key, value in span.attrs.items()
        if key in known and isinstance(value, str) and is_writable(value)
    }
    for key in span.attrs:
        if key not in written:
            losses.add_attribute(article, span, key, _NO_PLACE)
    for key in said_remarks(span):
        losses.add_remark(article, span, key, _NO_PLACE)
    if len(written) < 2:
        losses.add_view(article, span, _INCOMPLETE)
    return ExchangeSpan(
        span.id, span.label, span.start, span.end, span.quote,
        {key: span.attrs[key] for key in span.attrs if key in written},
    )  # fmt: skip


def _report_metadata(article: ExchangeArticle, losses: LossReport) -> None:
    kept = {"document_time"}
    if is_writable(article.title):
        kept.add("title")
    if article.document_time_origin is TimeOrigin.FILE:
        kept.add("document_time_origin")
    fields = [key for key in said_fields(article) if key not in kept]
    losses.add_fields(article.name, fields, _NO_PLACE)
    losses.add_owner(article.name, said_of_owner(article), _NO_PLACE)

"""Writes a folder for brat: texts, standoff annotations, and the configuration.

https://brat.nlplab.org/standoff.html
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan
from goldspan.domain.layer import TextRange
from goldspan.domain.losses import LossReport
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.formats.brat.configuration import annotation_conf, visual_conf
from goldspan.formats.brat.fragments import Range, fragments
from goldspan.formats.brat.names import DOUBTFUL, ESCAPES, Names, choices, part_type
from goldspan.formats.brat.notes import ASIDE, NOTE, SCORE, written_note
from goldspan.formats.edges import without_edges
from goldspan.formats.file_names import FileStems, is_whole
from goldspan.formats.flat import reading_order
from goldspan.formats.output import Output
from goldspan.formats.said import said_fields, said_of_owner
from goldspan.formats.writing import WriteOptions, line_file, write_file

_NO_PLACE = message("errors", "brat has no place for it")
_TOO_LONG = message("errors", "it is too long for the name of a file")
_ONLY_LINE_ENDS = message("errors", "brat marks nothing between line ends")
_LINE_END = message("errors", "brat marks no line end or tab at the ends")
_PART_ENDS = message("errors", "brat cannot mark words that begin or end with a line end")
_UNKNOWN = message("errors", "brat cannot say so: it looks as if there were none")


def write_brat(
    articles: Iterable[ExchangeArticle], scheme: Scheme, output: Output, options: WriteOptions
) -> LossReport:
    """Write `<name>.txt` and `<name>.ann` for each article, then the configuration."""
    del options
    losses = LossReport()
    stems = FileStems()
    languages: Counter[str] = Counter()
    names = Names(scheme)
    chosen = frozenset((label.key, attribute.key) for label, attribute in choices(scheme))
    for article in articles:
        languages[article.language] += 1
        stem = stems.stem(article.name)
        _report_without_place(article, scheme, losses)
        write_file(output, f"{stem}.txt", article.text.encode("utf-8"))
        with line_file(output, f"{stem}.ann") as write:
            write(_Annotations(article, names, chosen, losses).lines())
    commonest = min(languages, key=lambda key: (not key, -languages[key], key), default="")
    with line_file(output, "annotation.conf") as write:
        write(annotation_conf(scheme))
    with line_file(output, "visual.conf") as write:
        write(visual_conf(scheme, commonest))
    return losses


@dataclass(slots=True)
class _Annotations:
    """The lines of an article's annotations; `chosen` are the attributes that are a choice."""

    article: ExchangeArticle
    names: Names
    chosen: frozenset[tuple[str, str]]
    losses: LossReport
    _texts: list[str] = field(default_factory=list)
    _relations: list[str] = field(default_factory=list)
    _attributes: list[str] = field(default_factory=list)
    _notes: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """Return all lines: what is marked, then relations, attributes and notes."""
        placed = self._placed()
        written = {
            span.id: self._text(ESCAPES.write(span.label), pieces) for span, pieces in placed
        }
        for span, _pieces in placed:
            self._say(span, written[span.id])
        for link in self.article.links:
            if link.source in written and link.target in written:
                self._link(link, written)
        return [*self._texts, *self._relations, *self._attributes, *self._notes]

    def _placed(self) -> list[tuple[ExchangeSpan, list[Range]]]:
        """Return the spans that can be marked with their pieces, as those stand in the text."""
        placed = [
            (span, pieces)
            for span in sorted(self.article.spans, key=reading_order)
            if (pieces := self._pieces(span)) is not None
        ]
        return sorted(placed, key=lambda pair: _order(*pair))

    def _pieces(self, span: ExchangeSpan) -> list[Range] | None:
        """Return the pieces of a span, None where there are none; report what is cut off."""
        text, name = self.article.text, self.article.name
        pieces = fragments(text, span.start, span.end)
        if pieces:
            return pieces
        place = without_edges(text, span)
        if place is None:
            self.losses.add_span(name, span, _ONLY_LINE_ENDS)
            return None
        self.losses.add_edges(name, span, _LINE_END)
        return fragments(text, *place)

    def _say(self, span: ExchangeSpan, target: str) -> None:
        note: dict[str, str] = {}
        for key, value in sorted(span.attrs.items()):
            if not isinstance(value, str):
                self._parts(span, target, key, value)
            elif (span.label, key) in self.chosen:
                self._attribute(f"{ESCAPES.write(key)} {target} {ESCAPES.write(value)}")
            else:
                note[ASIDE.get(key, key)] = value
        if span.doubtful:
            self._attribute(f"{DOUBTFUL} {target}")
        if span.score is not None:
            note[SCORE] = repr(span.score)
        if span.note:
            note[NOTE] = span.note
        self._note(target, note, self.names.texts(span.label))

    def _parts(
        self, span: ExchangeSpan, target: str, key: str, ranges: tuple[TextRange, ...]
    ) -> None:
        """Mark the words of an attribute, and join each with the span."""
        text = self.article.text
        pieces = [fragments(text, item.start, item.end) for item in ranges]
        if not all(pieces):
            self.losses.add_attribute(self.article.name, span, key, _PART_ENDS)
            return
        name = part_type(span.label, key)
        for part in pieces:
            self._relation(name, target, self._text(name, part))

    def _link(self, link: ExchangeLink, written: Mapping[str, str]) -> None:
        ends = written[link.source], written[link.target]
        relation = self._relation(ESCAPES.write(link.type), *ends)
        if link.score is not None:
            self._note(relation, {SCORE: repr(link.score)}, frozenset())

    def _text(self, kind: str, pieces: list[Range]) -> str:
        name = f"T{len(self._texts) + 1}"
        offsets = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(self.article.text[start:end] for start, end in pieces)
        self._texts.append(f"{name}\t{kind} {offsets}\t{words}")
        return name

    def _relation(self, kind: str, source: str, target: str) -> str:
        name = f"R{len(self._relations) + 1}"
        self._relations.append(f"{name}\t{kind} Arg1:{source} Arg2:{target}")
        return name

    def _attribute(self, what: str) -> None:
        self._attributes.append(f"A{len(self._attributes) + 1}\t{what}")

    def _note(self, target: str, values: Mapping[str, str], attributes: frozenset[str]) -> None:
        if values:
            said = written_note(values, attributes)
            self._notes.append(f"#{len(self._notes) + 1}\tAnnotatorNotes {target}\t{said}")


def _order(span: ExchangeSpan, pieces: list[Range]) -> tuple[int, int, str, str]:
    return pieces[0][0], -pieces[-1][1], span.label, span.id


def _report_without_place(article: ExchangeArticle, scheme: Scheme, losses: LossReport) -> None:
    losses.add_fields(article.name, said_fields(article), _NO_PLACE)
    if not is_whole(article.name):
        losses.add_fields(article.name, ["name"], _TOO_LONG)
    owner = article.owner
    if owner is not None:
        for label in owner.unknown(label.key for label in scheme.labels):
            losses.add_unknown(article.name, label, _UNKNOWN)
        losses.add_owner(article.name, said_of_owner(article), _NO_PLACE)

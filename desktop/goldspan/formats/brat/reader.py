"""Reads brat's standoff: the text beside, and what its annotations say in words of the scheme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Item, Note
from goldspan.domain.messages import Phrase, message
from goldspan.domain.scheme import AttributeKind
from goldspan.formats.brat.fragments import is_one_piece
from goldspan.formats.brat.names import DOUBTFUL, Names
from goldspan.formats.brat.notes import ASIDE, NOTE, SCORE, read_note
from goldspan.formats.brat.standoff import Marked, Said, Standoff, read_standoff
from goldspan.formats.encodings import Decoded, decode
from goldspan.formats.file_names import named_by
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.making import ArticleMaker
from goldspan.formats.places import QuotedPlace, settle
from goldspan.formats.plain import encoding_notes
from goldspan.formats.reading import ReadOptions, read_bytes, refusal, unreadable
from goldspan.formats.record import ArticleRecord, LinkRecord, SpanRecord
from goldspan.formats.surrogates import without_surrogates

Range = tuple[int, int]
_NOTES = "AnnotatorNotes"
_ATTRIBUTES = {aside: key for key, aside in ASIDE.items()}
_NOTHING = 64  # bytes that may be nothing but line ends
_IN_PIECES = message(
    "errors", "Spans in several pieces were taken from their first word to their last: {count}."
)
_ALONE = message("errors", "Words marked as “{name}” that belong to no span, left out: {count}.")
_NO_TARGET = message(
    "errors", "What is said by “{name}” of annotations that are not there, left out: {count}."
)
_OF_LINKS = message("errors", "What is said by “{name}” of links, left out: {count}.")
_OTHER_NOTES = message("errors", "Notes of the type “{name}”, left out: {count}.")
_NO_WORDS = message("errors", "Events whose words are not there, left out: {count}.")
_EQUIVALENT = message("errors", "Equivalences, left out: {count}.")
_REFERENCES = message("errors", "References to “{name}”, left out: {count}.")


def text_beside(path: Path) -> Path:
    """Return where the text of an annotation file is."""
    return path.with_suffix(".txt")


def read_brat(path: Path, options: ReadOptions) -> Iterator[Item]:
    """Yield the article, what of the annotations was left out, and where.

    Raise `ImportRefusedError` where the text is missing or unreadable.
    """
    decoded = decoded_text(path, options)
    standoff = read_standoff(_annotations(path, options, decoded.encoding))
    maker = ArticleMaker(path, options)
    layer = _Layer(decoded.text, standoff, Names(options.scheme), maker.leftovers)
    spans, links = layer.spans(), layer.links()
    notes = [*encoding_notes(decoded), *([layer.note] if layer.note else [])]
    record: ArticleRecord = {
        "id": named_by(path.stem),
        "text": decoded.text,
        "source": text_beside(path).name,
        "notes": notes,
        "spans": spans,
        "links": links,
    }
    yield maker.article(0, record)
    for line, error in standoff.refused:
        yield refusal(path, error, line)
    if layer.in_pieces:
        yield Note(str(path), Phrase(_IN_PIECES, {"count": layer.in_pieces}))
    yield from maker.left_out()


def decoded_text(path: Path, options: ReadOptions) -> Decoded:
    """Return the text of an annotation file, in the encoding that was said for either of them.

    Raise `ImportRefusedError` where it is missing or unreadable.
    """
    beside = text_beside(path)
    if not beside.is_file():
        raise ImportRefusedError(
            message("errors", "The text “{file}” of these annotations is missing."),
            todo=message("errors", "Put it beside them."),
            file=beside.name,
        )
    said = options.encodings.get(beside, "") or options.encodings.get(path, "")
    return _decoded(read_bytes(beside, options), said)


def _annotations(path: Path, options: ReadOptions, encoding: str) -> str:
    """Return the annotations, in UTF-8 or else in their text's encoding; they may be empty."""
    try:
        if path.stat().st_size <= _NOTHING and not path.read_bytes().strip():
            return ""
    except OSError as error:
        raise unreadable(error) from error
    data = read_bytes(path, options)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text: str = without_surrogates(decode(data, "" if encoding == "utf-8" else encoding).text)
        return text


def _decoded(data: bytes, encoding: str) -> Decoded:
    """Return the bytes as text; what is UTF-8 is text, whatever control characters are in it."""
    if not encoding and b"\0" not in data:
        try:
            return Decoded(data.decode("utf-8"), "utf-8")
        except UnicodeDecodeError:
            pass
    return decode(data, encoding)


@dataclass
class _Layer:
    """The annotations of one text, as records of spans and links."""

    text: str
    standoff: Standoff
    names: Names
    leftovers: Leftovers
    note: str = ""
    in_pieces: int = 0
    _places: dict[str, Range] = field(init=False)
    _relations: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self._places = self._settled()
        self._relations = frozenset(
            joined.id for joined in self.standoff.joined if joined.type not in self.names.parts
        )

    def spans(self) -> list[SpanRecord]:
        """Return the spans with all that is said of them."""
        made: dict[str, SpanRecord] = {}
        for identifier, (start, end) in self._places.items():
            marked = self.standoff.marked[identifier]
            if marked.type not in self.names.parts:
                made[identifier] = {
                    "id": identifier,
                    "label": self.names.key(marked.type),
                    "start": start,
                    "end": end,
                    "quote": self.text[start:end],
                    "attrs": {},
                    "ranges": {},
                }
        self._add_parts(made)
        for said in self.standoff.attributes:
            self._add_attribute(made, said)
        for said in self.standoff.notes:
            self._add_note(made, said)
        for said in self.standoff.references:
            self._add_reference(made, said)
        lost = sum(words not in self.standoff.marked for words in self.standoff.triggers.values())
        if lost:
            self.leftovers.add(_NO_WORDS, count=lost)
        if self.standoff.equivalences:
            self.leftovers.add(_EQUIVALENT, count=self.standoff.equivalences)
        return list(made.values())

    def links(self) -> list[LinkRecord]:
        """Return the links: relations, and the roles of events."""
        scores = self._scores()
        made: list[LinkRecord] = []
        for joined in self.standoff.joined:
            if joined.type in self.names.parts:
                continue
            link: LinkRecord = {
                "type": self.names.key(joined.type),
                "from": self.standoff.words(joined.source),
                "to": self.standoff.words(joined.target),
            }
            if joined.id in scores:
                link["score"] = scores[joined.id]
            made.append(link)
        return made

    def _scores(self) -> dict[str, float]:
        """Return the scores that notes give to relations; what else they say is counted."""
        scores: dict[str, float] = {}
        for said in self.standoff.notes:
            if said.type == _NOTES and said.target in self._relations:
                values = read_note(said.value, ())
                if SCORE in values:
                    scores[said.target] = float(values.pop(SCORE))
                if values:
                    self.leftovers.add(_OF_LINKS, said.type, line=said.line)
        return scores

    def _settled(self) -> dict[str, Range]:
        """Return where all that is marked stands: code points, from its first piece to its last."""
        quoted = {name: _pieces(marked) for name, marked in self.standoff.marked.items()}
        settled = settle(self.text, [place for places in quoted.values() for place in places])
        self.note = settled.note
        found = iter(zip(settled.ranges, settled.reasons, strict=True))
        placed: dict[str, Range] = {}
        for name, places in quoted.items():
            here = [next(found) for _ in places]
            ranges = sorted(there for there, _reason in here if there is not None)
            marked = self.standoff.marked[name]
            if len(ranges) < len(here):
                reason = next(reason for there, reason in here if there is None)
                self.leftovers.add(reason, self.names.key(marked.type), line=marked.line)
                continue
            self.in_pieces += not is_one_piece(self.text, ranges)
            placed[name] = (ranges[0][0], max(end for _start, end in ranges))
        return placed

    def _add_parts(self, made: Mapping[str, SpanRecord]) -> None:
        """Give spans the words that are joined with them; count those that are not."""
        used: set[str] = set()
        for joined in self.standoff.joined:
            key = self.names.parts.get(joined.type)
            span = made.get(self.standoff.words(joined.source))
            place = self._places.get(joined.target)
            if key is None or span is None or place is None:
                continue
            used.add(joined.target)
            span["ranges"].setdefault(key, []).append([place[0], place[1]])
            span["attrs"][key] = span["attrs"].get(key, "") or self.text[slice(*place)]
        for name, marked in self.standoff.marked.items():
            if marked.type in self.names.parts and name not in used and name in self._places:
                self.leftovers.add(_ALONE, marked.type, line=marked.line)

    def _add_attribute(self, made: Mapping[str, SpanRecord], said: Said) -> None:
        span = made.get(self.standoff.words(said.target))
        if span is None:
            self._count_unplaced(said)
        elif said.type == DOUBTFUL and not said.value:
            span["doubtful"] = True
        else:
            value = self.names.key(said.value) if said.value else "true"
            span["attrs"][self.names.key(said.type)] = value

    def _add_note(self, made: Mapping[str, SpanRecord], said: Said) -> None:
        span = made.get(self.standoff.words(said.target))
        if said.type != _NOTES:
            self.leftovers.add(_OTHER_NOTES, said.type, line=said.line)
            return
        if span is None:
            if said.target not in self._relations:
                self._count_unplaced(said)
            return
        values = read_note(said.value, self.names.texts(span["label"]))
        if SCORE in values:
            span["score"] = float(values.pop(SCORE))
        note = values.pop(NOTE, "")
        if note:
            span["note"] = "; ".join(filter(None, (span.get("note", ""), note)))
        span["attrs"].update({_ATTRIBUTES.get(key, key): value for key, value in values.items()})

    def _count_unplaced(self, said: Said) -> None:
        template = _OF_LINKS if said.target in self._relations else _NO_TARGET
        self.leftovers.add(template, said.type, line=said.line)

    def _add_reference(self, made: Mapping[str, SpanRecord], said: Said) -> None:
        """Take the name that a reference gives for an actor's, where there is room for it."""
        span = made.get(self.standoff.words(said.target))
        key = self.names.attribute(span["label"], AttributeKind.ACTOR) if span else ""
        if span is not None and key and said.value and not span["attrs"].get(key):
            span["attrs"][key] = said.value
        else:
            self.leftovers.add(_REFERENCES, said.type.partition(":")[0], line=said.line)


def _pieces(marked: Marked) -> list[QuotedPlace]:
    """Return the pieces of what is marked, each with its part of the quote where it is certain."""
    lengths = [end - start for start, end in marked.ranges]
    exact = len(marked.quote) == sum(lengths) + len(lengths) - 1
    places: list[QuotedPlace] = []
    position = 0
    for (start, end), length in zip(marked.ranges, lengths, strict=True):
        quote = marked.quote[position : position + length] if exact else ""
        places.append(QuotedPlace(start, end, quote if len(lengths) > 1 else marked.quote))
        position += length + 1
    return places

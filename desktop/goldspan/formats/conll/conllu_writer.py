"""Writes CoNLL-U: sentences of tokens in ten columns, all tags in the last, nothing beside.

The text comes back from forms and white space, metadata stands in comments.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.losses import LossReport
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.formats.conll.column_writer import label_groups, tag_scheme
from goldspan.formats.conll.last_column import (
    GENERATOR,
    GOLDSPAN,
    KEYS,
    META,
    NEW_DOCUMENT,
    misc_cell,
)
from goldspan.formats.conll.layering import layers, report_edges
from goldspan.formats.conll.said_of_spans import written_of_spans
from goldspan.formats.conll.tags import Run, written_tags
from goldspan.formats.conll.tags import Scheme as TagScheme
from goldspan.formats.conll.tokenised import Tokenised
from goldspan.formats.jsonl_writer import Record, article_record
from goldspan.formats.output import Output
from goldspan.formats.signs import in_one_line, in_signs
from goldspan.formats.writing import WriteOptions, line_file

ENDING = "conllu"
ENTITIES = "NE"  # the key that spaCy reads
_TAKEN = ("SpaceAfter", "SpacesAfter", "SpacesBefore", "start_char", "end_char")
_ALWAYS = ("title", "outlet", "language", "document_time")  # else readers propose one
_FIELDS = (*_ALWAYS, "document_time_origin", "url", "source")
_UNKNOWN_COLUMNS = "\t_" * 7
_IN_A_COMMENT = message("errors", "only a comment says so: other tools take it for absent")


def write_conllu(
    articles: Iterable[ExchangeArticle], scheme: Scheme, output: Output, options: WriteOptions
) -> LossReport:
    """Write `<stem>.conllu`; report what no token can say."""
    losses = LossReport()
    columns = _columns(scheme, options)
    tagging = tag_scheme(TagScheme.IOB2, options)
    with line_file(output, f"{options.stem}.{ENDING}") as write:
        for article in articles:
            item = Tokenised(article)
            report_edges(item, losses)
            if article.owner is not None:
                for label in article.owner.unknown(label.key for label in scheme.labels):
                    losses.add_unknown(article.name, label, _IN_A_COMMENT)
            runs = _runs(item, columns, losses)
            write(_comments(article_record(article)))
            write(_sentences(item, runs, tagging))
    return losses


def _columns(scheme: Scheme, options: WriteOptions) -> dict[str, tuple[str, ...]]:
    """Return which labels go into which key of the last column."""
    columns: dict[str, tuple[str, ...]] = {}
    for name, labels in label_groups(scheme, options).items():
        is_entities = not columns and name == "entities"
        key = ENTITIES if is_entities else KEYS.write(labels[0])
        while key in columns or key in _TAKEN:
            key += "_"
        columns[key] = labels
    return columns


def _runs(
    item: Tokenised, columns: Mapping[str, tuple[str, ...]], losses: LossReport
) -> dict[str, list[Run]]:
    """Return the spans by key of the last column: a further one for each layer of overlaps."""
    return {
        key if number == 1 else f"{key}.{number}": runs
        for key, labels in columns.items()
        for number, runs in enumerate(layers(item, labels, losses), start=1)
    }


def _comments(record: Record) -> Iterator[str]:
    yield f"# {NEW_DOCUMENT} = {in_one_line(record['id'])}"
    yield f"# {GENERATOR} = {GOLDSPAN}"
    for key in _FIELDS:
        if record[key] or key in _ALWAYS:
            yield _comment(key, record[key])
    for note in record["notes"]:
        yield _comment("note", note)
    for key, value in record["extra"].items():
        yield _comment(f"extra.{KEYS.write(key)}", value)
    for key, value in record.get("layer", {}).items():
        for part in value if isinstance(value, list) else [value]:
            said = str(part).lower() if isinstance(part, bool) else part
            yield _comment(f"layer.{key}", said)


def _comment(key: str, value: str) -> str:
    return f"# {META}{key} = {in_one_line(value)}"


def _sentences(
    item: Tokenised, columns: Mapping[str, list[Run]], tagging: TagScheme
) -> Iterator[str]:
    text = item.article.text
    tags = {key: written_tags(runs, tagging) for key, runs in columns.items()}
    said = _said(item, columns)
    name = KEYS.write(item.article.name)
    places = [place for place in item.places.values() if place is not None]
    for count, sentence in enumerate(item.sentences(places), start=1):
        begin, end = item.tokens[sentence[0]][0], item.tokens[sentence[-1]][1]
        yield f"# sent_id = {name}-s{count}"
        yield f"# text = {' '.join(text[begin:end].split())}"
        for position, number in enumerate(sentence, start=1):
            start, end = item.tokens[number]
            pairs = [(key, column[number]) for key, column in tags.items() if number in column]
            pairs += said.get(number, ())
            pairs += _spaces(item, number, last=number == sentence[-1])
            pairs += [("start_char", str(start)), ("end_char", str(end))]
            yield f"{position}\t{text[start:end]}{_UNKNOWN_COLUMNS}\t{misc_cell(pairs)}"
        yield ""


def _said(item: Tokenised, columns: Mapping[str, list[Run]]) -> dict[int, list[tuple[str, str]]]:
    """Return what is said of spans by the number of their first token."""
    keys = {
        run.span: (key, item.tokens[run.first][0]) for key, runs in columns.items() for run in runs
    }
    numbers = {start: number for number, (start, _end) in enumerate(item.tokens)}
    said: dict[int, list[tuple[str, str]]] = {}
    for (_key, start), pairs in written_of_spans(item.article, keys).items():
        said.setdefault(numbers[start], []).extend(pairs)
    return said


def _spaces(item: Tokenised, number: int, *, last: bool) -> Iterator[tuple[str, str]]:
    """Yield what the last column says of the space around a token.

    At the end of a sentence it is always said, since readers take it for the end of a line there.
    """
    text, tokens = item.article.text, item.tokens
    start, end = tokens[number]
    if number == 0 and start > 0:
        yield "SpacesBefore", in_signs(text[:start])
    after = text[end : tokens[number + 1][0] if number + 1 < len(tokens) else len(text)]
    if not after:
        yield "SpaceAfter", "No"
    elif after != " " or last:
        yield "SpacesAfter", in_signs(after)

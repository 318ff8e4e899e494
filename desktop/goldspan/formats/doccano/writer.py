"""Writes what doccano imports as “JSONL (relation)”: entities and relations with ids, and labels.

https://github.com/doccano/doccano, backend/data_import/pipeline
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.losses import LossReport
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.formats.carried_fields import carried_fields, report_unknown
from goldspan.formats.doccano.labels import relation_labels, span_labels
from goldspan.formats.doccano.offsets import MARK, UTF16_MARK
from goldspan.formats.jsonl_writer import encoded_line
from goldspan.formats.output import Output
from goldspan.formats.range_spans import RangeNames, drawn, range_names
from goldspan.formats.said import said_remarks
from goldspan.formats.writing import WriteOptions, write_file
from goldspan.text.utf16 import Utf16Map

LABELS = "label_config.json"
RELATIONS = "relation_config.json"


class DoccanoWriter:
    """`<stem>.jsonl`, `label_config.json` (span labels) and `relation_config.json`.

    Offsets are UTF-16 units, which doccano's page counts; ids run through the whole file. Ranges
    (the cue of a claim) are entities of their own, joined by a relation. Metadata stands in
    columns beside the text, which doccano keeps and exports again.
    """

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write the files; report attributes, scores and remarks, which entities do not have."""
        losses = LossReport()
        ranges = range_names(scheme)
        for name, labels in ((LABELS, span_labels(scheme)), (RELATIONS, relation_labels(scheme))):
            text = json.dumps(labels, ensure_ascii=False, indent=2)
            write_file(output, name, f"{text}\n".encode())
        before = {"entities": 0, "relations": 0}
        with output.file(f"{options.stem}.jsonl") as file:
            for article in articles:
                report_unknown(article, scheme, losses)
                _report(article, ranges, losses)
                row = _row(article, ranges, before)
                file.write(encoded_line(row))
                before = {key: before[key] + len(row[key]) for key in before}
        return losses


def _row(article: ExchangeArticle, ranges: RangeNames, before: dict[str, int]) -> dict[str, Any]:
    """Return the article's row; `before` is how many entities and relations the file has yet."""
    spans, links = drawn(article, ranges)
    units = Utf16Map(article.text)
    fields = carried_fields(article)
    first, relation = before["entities"], before["relations"]
    return {
        "id": fields.pop("id"),
        "text": article.text,
        "entities": [
            {
                "id": first + span.number,
                "label": span.label,
                "start_offset": units.to_units(span.start),
                "end_offset": units.to_units(span.end),
            }
            for span in spans
        ],
        "relations": [
            {
                "id": relation + number,
                "from_id": first + link.source,
                "to_id": first + link.target,
                "type": link.type,
            }
            for number, link in enumerate(links, start=1)
        ],
        **fields,
        # Every row has every column: doccano makes a table of them and would write NaN.
        "layer": fields.get("layer"),
        MARK: UTF16_MARK,
    }


def _report(article: ExchangeArticle, ranges: RangeNames, losses: LossReport) -> None:
    for span in article.spans:
        for key in span.attrs:
            if (span.label, key) not in ranges:
                reason = message("errors", "entities of doccano have no attributes")
                losses.add_attribute(article.name, span, key, reason)
        for key in said_remarks(span):
            reason = message("errors", "entities of doccano have no remarks")
            losses.add_remark(article.name, span, key, reason)
    spans = {span.id: span for span in article.spans}
    for link in article.links:
        if link.score is not None:
            reason = message("errors", "relations of doccano have no score")
            losses.add_link_score(article.name, link, spans, reason)

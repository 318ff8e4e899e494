"""What stands behind the figures as JSON: each unit that differs, and what suggestions did."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

from goldspan.services.measuring.agreement import Agreement
from goldspan.services.measuring.differences import FoundUnit, UnitQuery
from goldspan.services.measuring.figures import Figures
from goldspan.services.measuring.suggestion_record import suggestions_record
from goldspan.services.progress import Progress

Record = dict[str, Any]


def detail_record(agreement: Agreement, figures: Figures, progress: Progress) -> Record:
    """Return the units and what suggestions did; raises `CancelledError` where cancelled."""
    found = agreement.units(figures.selection, UnitQuery(), progress, most=sys.maxsize)
    names = figures.names
    did = agreement.suggestions(figures.selection, progress)
    return {
        "units": [_unit(each, names) for each in found],
        "suggestions": suggestions_record(did),
    }


def _unit(found: FoundUnit, names: Mapping[str, str]) -> Record:
    unit = found.unit
    return {
        "article": found.article.name,
        "start": unit.start,
        "end": unit.end,
        "text": found.words,
        "differences": sorted(kind.value for kind in unit.differences),
        "attributes": list(unit.attributes),
        "links": list(unit.links),
        "spans": {
            names[who]: {
                "label": span.label,
                "start": span.start,
                "end": span.end,
                "quote": span.quote,
            }
            for who, span in unit.spans.items()
        },
        "absent": [names[who] for who in unit.absent],
    }

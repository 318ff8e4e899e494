"""Which label of a scheme is a date, and which of its attributes are those of TIMEX3.

https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from goldspan.domain.scheme import AttributeKind, Scheme

TIMEX: Final = "TIMEX3"
TYPES: Final = frozenset(("DATE", "TIME", "DURATION", "SET"))


@dataclass(frozen=True, slots=True)
class DateLabel:
    """A label and the keys of its attributes for value and type; `type` is "" where it has none."""

    key: str
    value: str
    type: str


def date_label(scheme: Scheme | None) -> DateLabel | None:
    """Return the first label with a TIMEX3 value, None where the scheme has none.

    Its type is the attribute with one of the types of TIMEX3 among its choices.
    """
    for label in scheme.labels if scheme else ():
        for attribute in label.attributes:
            if attribute.kind is AttributeKind.TIMEX3:
                choosing = (
                    each.key
                    for each in label.attributes
                    if not TYPES.isdisjoint(choice.key for choice in each.choices)
                )
                return DateLabel(label.key, attribute.key, next(choosing, ""))
    return None

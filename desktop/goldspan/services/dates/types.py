"""Keeps the type of a date true to its value: a value that is a duration makes it a duration."""

from __future__ import annotations

from goldspan.domain.layer import AttrValue
from goldspan.domain.scheme import AttributeKind, LabelType
from goldspan.domain.timex import Duration, Point, TimexError, parse_timex

TYPE = "type"
REPEATED = "SET"


def with_fitting_type(
    label: LabelType, changed: str, attrs: dict[str, AttrValue]
) -> dict[str, AttrValue]:
    """Return the attributes with the type that a changed TIMEX3 value calls for.

    What repeats (SET) may have any value and stays; a reference such as PAST_REF fits any type.
    """
    attribute, types = label.attribute(changed), label.attribute(TYPE)
    value = attrs.get(changed)
    if attribute is None or attribute.kind is not AttributeKind.TIMEX3 or types is None:
        return attrs
    if not isinstance(value, str) or attrs.get(TYPE) == REPEATED:
        return attrs
    fitting = timex_type(value)
    if fitting and any(choice.key == fitting for choice in types.choices):
        return {**attrs, TYPE: fitting}
    return attrs


def timex_type(value: str) -> str:
    """Return DATE, TIME or DURATION as TimeML has it; nothing where the value does not say."""
    try:
        timex = parse_timex(value)
    except TimexError:
        return ""
    match timex:
        case Duration():
            return "DURATION"
        case Point(part=part, hour=hour):
            return "TIME" if hour is not None or part not in ("", "WE") else "DATE"
        case _:
            return ""

"""English rules for amounts and units: `two years ago`, `last week`, `every day`, `recently`."""

from __future__ import annotations

import regex

from goldspan.prefill.dates import calendar
from goldspan.prefill.dates.calendar import Direction
from goldspan.prefill.dates.english_grammar import (
    ADVERBS,
    AMOUNT,
    FEW,
    ORDINAL,
    PARTS,
    REFERENCES,
    UNIT,
    WEEKDAYS,
    WHICH,
    number,
    ordinal,
    shift_of,
    unit_letter,
)
from goldspan.prefill.dates.expression import Handler, Reading, Rule, rule
from goldspan.prefill.dates.grammar import period, reference
from goldspan.prefill.dates.scene import Scene

_AGE_AFTER = regex.compile(r"(?:-|\s)old\b")
_SPEED_BEFORE = regex.compile(r"\b(?:miles|kilomet(?:er|re)s|km|feet|met(?:er|re)s)\s$")


def _unit_of_now(match: regex.Match[str], scene: Scene) -> Reading | None:
    which, unit = match["which"].lower(), match["unit"].lower()
    shift, now = shift_of(which), scene.now
    if unit.endswith("s") and unit != "century":
        return Reading("DATE", reference(shift), 0, "reference")
    if which in ("following", "same", "preceding"):
        value = calendar.shifted(scene.told_anchor(), unit_letter(unit), shift)
        return Reading("DATE", value or "PAST_REF", 0, "told")
    if unit == "weekend":
        value = calendar.shifted(now, "W", shift)
        return Reading("DATE", f"{value}-WE" if value else "XXXX-WXX-WE")
    return Reading("DATE", calendar.shifted(now, unit_letter(unit), shift) or reference(shift))


def _weekend(match: regex.Match[str], scene: Scene) -> Reading | None:
    outlook = scene.outlook(match.start(), match.end())
    past = outlook.direction is Direction.PAST
    if scene.now.date is None:
        return Reading("DATE", "XXXX-WXX-WE", "span")
    weeks = -1 if past and scene.now.date.weekday() < WEEKDAYS["saturday"] else 0
    return Reading("DATE", calendar.shifted(scene.now, "W", weeks) + "-WE", "span")


def _edge_of_unit(match: regex.Match[str], scene: Scene) -> Reading | None:
    shift = shift_of(match["which"] or "")
    value = calendar.shifted(scene.now, unit_letter(match["unit"]), shift)
    return Reading("DATE", value or reference(shift))


def _value(match: regex.Match[str]) -> float | None:
    value = number(match["amount"])
    half = match.groupdict().get("and_half") is not None
    return None if value is None else value + (0.5 if half else 0)


def _letter(match: regex.Match[str]) -> tuple[str, int]:
    fortnight = match["unit"].lower().startswith("fortnight")
    return unit_letter(match["unit"]), 2 if fortnight else 1


def _ago(match: regex.Match[str], scene: Scene) -> Reading | None:
    value, (letter, size) = _value(match), _letter(match)
    if value is None:
        return None
    if letter.startswith("T"):
        return Reading("TIME", "PAST_REF")
    return Reading("DATE", calendar.shifted(scene.now, letter, -value * size) or "PAST_REF")


def _ahead(match: regex.Match[str], scene: Scene) -> Reading | None:
    value, (letter, size) = _value(match), _letter(match)
    if value is None:
        return None
    if scene.outlook(match.start(), match.end()).direction is Direction.PAST:
        return Reading("DURATION", period(f"{value * size:g}", letter), "span", "duration")
    if letter.startswith("T"):
        return Reading("TIME", "FUTURE_REF", "span")
    return Reading(
        "DATE", calendar.shifted(scene.now, letter, value * size) or "FUTURE_REF", "span"
    )


def _later(match: regex.Match[str], scene: Scene) -> Reading | None:
    value, (letter, size) = _value(match), _letter(match)
    if value is None:
        return None
    sign = 1 if match["order"].lower() in ("later", "after", "afterwards") else -1
    if letter.startswith("T"):
        return Reading("TIME", "PAST_REF", 0, "told")
    moved = calendar.shifted(scene.told_anchor(), letter, sign * value * size)
    return Reading("DATE", moved or "PAST_REF", 0, "told")


def _vaguely_ago(match: regex.Match[str], scene: Scene) -> Reading | None:
    small = unit_letter(match["unit"]) in ("TH", "TM", "TS")
    return Reading("TIME" if small else "DATE", "PAST_REF", 0, "reference")


def _told_day(match: regex.Match[str], scene: Scene) -> Reading | None:
    shift = -1 if match["order"].lower() in ("before", "earlier") else 1
    value = calendar.shifted(calendar.anchor(scene.last_day), "D", shift)
    return Reading("DATE", value or "PAST_REF", 0, "told")


def _duration(match: regex.Match[str], scene: Scene) -> Reading | None:
    value, (letter, size) = _value(match), _letter(match)
    if value is None or (
        match["amount"].lower() in ("a", "an")
        and _SPEED_BEFORE.search(scene.before(match.start(), 12))
    ):
        return None
    return Reading("DURATION", period(f"{value * size:g}", letter))


def _vague(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DURATION", period("X", _letter(match)[0]))


def _adjective(match: regex.Match[str], scene: Scene) -> Reading | None:
    value = _value(match)
    if value is None or _AGE_AFTER.match(scene.after(match.end(), 5)):
        return None
    return Reading("DURATION", period(f"{value:g}", _letter(match)[0]))


def _whole(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DURATION", period("1", _letter(match)[0]))


def _repeated(match: regex.Match[str], scene: Scene) -> Reading | None:
    letter, size = _letter(match)
    return Reading("SET", period(str(size), letter), "span")


def _every_so_many(match: regex.Match[str], scene: Scene) -> Reading | None:
    value = _value(match)
    return None if value is None else Reading("SET", period(f"{value:g}", _letter(match)[0]))


def _every_nth(match: regex.Match[str], scene: Scene) -> Reading | None:
    value = 2 if match["ordinal"].lower() == "other" else ordinal(match["ordinal"])
    return None if value is None else Reading("SET", period(str(value), _letter(match)[0]))


def _every_weekday(match: regex.Match[str], scene: Scene) -> Reading | None:
    name = match["name"].lower().removesuffix("s")
    return Reading("SET", f"XXXX-WXX-{WEEKDAYS[name] + 1}")


def _every_part(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("SET", calendar.OPEN_DAY + PARTS[match["part"].lower()])


def _adverb(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("SET", ADVERBS[match.group().lower()])


def _reference(match: regex.Match[str], scene: Scene) -> Reading | None:
    words = regex.sub(r"\s+", " ", match.group().lower())
    if words in ("once", "earlier") and not regex.match(r"\s\p{Ll}", scene.after(match.end(), 2)):
        return None
    return Reading("DATE", REFERENCES[words])


def _english(pattern: str, handler: Handler, evidence: str, *needs: str) -> Rule:
    return rule(rf"(?i:{pattern})", handler, evidence, *needs)


_WEEKDAYS = "|".join(WEEKDAYS)
_REFERENCES = "|".join(
    name.replace(" ", r"\s") for name in sorted(REFERENCES, key=len, reverse=True)
    if name not in ("once", "earlier")
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    _english(
        rf"(?:the\s)?{WHICH}\s(?P<unit>days?|weekend|weeks?|months?|quarter|years?|decades?|century)",
        _unit_of_now,
        "deictic",
        "unit",
    ),
    _english(
        r"(?<=\b(?:on|over|at|during|for|until|by)\s)(?P<span>(?:the|that)\sweekend)",
        _weekend,
        "weekday",
        "unit",
    ),
    _english(
        r"(?:the\s)?(?:beginning|start|middle|end)\sof\s(?:the\s|this\s)?(?P<which>(?:last|next)\s)?"
        r"(?P<unit>week|month|year|decade|century)(?!\s\d)"
        r"|(?:earlier|later)\s(?:this|in\sthe)\s(?P<unit>week|month|year)(?P<which>(?!))?",
        _edge_of_unit,
        "deictic",
        "unit",
    ),
    _english(rf"{AMOUNT}\s{UNIT}\sago", _ago, "deictic", "unit"),
    _english(
        rf"(?:{FEW}\s)?(?P<unit>minutes|hours|days|weeks|months|years|decades)\s(?:ago|later|earlier)",
        _vaguely_ago,
        "reference",
        "unit",
    ),
    _english(
        rf"(?:the\s)?(?:past|last|next|coming|first|final|previous|following)\s(?:{AMOUNT}\s{UNIT})",
        _duration,
        "duration",
        "unit",
    ),
    _english(
        rf"(?:the\s)?(?:past|last|next|coming|first)\s{FEW}\s{UNIT}", _vague, "duration", "unit"
    ),
    _english(
        rf"(?:within|in)\s(?:about\s|just\s|only\s|less\sthan\s)?(?P<span>{AMOUNT}\s{UNIT}(?:['’]s?\stime)?)",
        _ahead,
        "deictic",
        "unit",
    ),
    _english(
        rf"{AMOUNT}\s{UNIT}\s(?P<order>later|earlier|before|after|afterwards|previously)",
        _later,
        "told",
        "unit",
    ),
    _english(
        r"the\s(?:(?:next|following)\s)?day\s(?P<order>before|after|earlier|later)",
        _told_day,
        "told",
        "unit",
    ),
    _english(
        rf"{AMOUNT}\s(?:more\s|full\s|whole\s|straight\s|consecutive\s)?{UNIT}",
        _duration,
        "duration",
        "unit",
    ),
    _english(rf"{FEW}\s(?:more\s)?{UNIT}", _vague, "duration", "unit"),
    _english(
        r"(?<=\b(?:for|in|over|after)\s)(?P<unit>days|weeks|months|years|decades|hours|centuries)",
        _vague,
        "duration",
        "unit",
    ),
    _english(
        rf"{AMOUNT}-(?P<unit>second|minute|hour|day|night|week|month|year|decade)s?",
        _adjective,
        "duration",
        "unit",
    ),
    _english(
        r"(?:all|the\swhole|the\sentire)\s(?P<unit>day|night|week|month|year)",
        _whole,
        "duration",
        "unit",
    ),
    _english(
        r"(?P<span>(?:every|each)\s(?:single\s)?(?P<unit>hour|day|night|week|fortnight|month|quarter"
        r"|year))",
        _repeated,
        "set",
        "unit",
    ),
    _english(
        r"per\s(?P<span>(?P<unit>day|week|month|year|hour|night))|(?<=\b(?:once|twice|times)\s)"
        r"(?P<span>an?\s(?P<unit>day|week|month|year|hour|night))",
        _repeated,
        "set",
        "unit",
    ),
    _english(rf"(?:every|each)\s{AMOUNT}\s{UNIT}", _every_so_many, "set", "unit"),
    _english(rf"(?:every|each)\s(?P<ordinal>other|{ORDINAL})\s{UNIT}", _every_nth, "set", "unit"),
    _english(
        rf"(?:every|each)\s(?P<name>{_WEEKDAYS})|(?P<name>(?:{_WEEKDAYS})s)",
        _every_weekday,
        "set",
        "weekday",
    ),
    _english(r"(?:every|each)\s(?P<part>morning|afternoon|evening)", _every_part, "set", "part"),
    _english("|".join(ADVERBS), _adverb, "set"),
    _english(_REFERENCES, _reference, "reference"),
)

"""Finds the stamps that say when an article was made: in its text and in its file's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldspan.domain.document_time import read_document_time

_MONTH_NAMES = (
    ("januar", "jänner", "january", "jan"),
    ("februar", "feber", "february", "feb"),
    ("märz", "march", "mär", "mar"),
    ("april", "apr"),
    ("mai", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("dezember", "december", "dez", "dec"),
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = (
    r"(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?(?=[,\s])"
)
_KEYWORD = (
    r"date|datum|stand|update|aktualisiert|aktualisierung|zuletzt aktualisiert|erstmeldung"
    r"|veröffentlicht|erstellt|erschienen|publiziert|published|updated|posted|last modified"
)
_DATE = re.compile(
    rf"""(?<![\w.-])(?=[\djfmasond])(?:
    (?P<iso>\d{{4}}-\d\d(?:-\d\d)?)(?![\d-])
    |(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>\d{{4}}|\d\d)(?![\d.])
    |(?P<day_2>\d{{1,2}})\.?\s(?P<name_2>{_MONTH})\.?\s(?P<year_2>\d{{4}})\b
    |(?P<name_3>\b(?:{_MONTH}))\.?\s(?P<day_3>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year_3>\d{{4}})\b
    )
    (?:(?:T|[\s,|/–-]*(?:\b(?:um|at|ab)\b)?\s*)
       (?P<time>\d{{1,2}}:\d\d(?::\d\d)?(?!\d)|\d{{1,2}}\.\d\d(?=\s?(?:Uhr|h\b)))
       (?:\s?(?P<half>[ap])\.?m\b\.?)?
    )?""",
    re.VERBOSE | re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d|\d\.\s?\d{1,2}\.\s?\d\d")  # cheap, for most lines have none
_LED_BY = re.compile(
    rf"(?:^|[^\w])(?:{_KEYWORD})\b[\s:]*"
    rf"(?:(?:{_WEEKDAY}|von|vom|am|den|on)[\s,.:]*)*$"
    # or by a place: one to three names at the start of the line
    r"|(?-i:^(?!Am\b)[A-ZÄÖÜ][\w-]+(?:[ /][A-ZÄÖÜ][\w-]+){0,2}),\s(?:den\s)?$",
    re.IGNORECASE,
)
_NEAR = 200  # code points before a date in which what leads it may begin
_FILLER = re.compile(
    rf"(?:{_WEEKDAY}|{_KEYWORD}|\b(?:uhr|von|vom|am|um|den|the|on|at|mez|mesz|cet|cest|utc|gmt|h)\b"
    r"|[\s,.:|/()•·–-])+",
    re.IGNORECASE,
)
_TICKER = re.compile(r"^\+\+\+\s*(\d{1,2})[.:](\d\d)\s*Uhr", re.MULTILINE)
_END = re.compile(
    r"^\s*(?:weitere meldungen|mehr (?:aus|zum|zu)\b|letzte meldungen|das könnte sie|lesen sie auch"
    r"|auch interessant|related articles|more from|read more)",
    re.IGNORECASE | re.MULTILINE,
)
_IN_A_NAME = re.compile(
    r"(?<!\d)(?:(\d{4})-(\d\d)-(\d\d)|(\d{4})_(\d\d)_(\d\d)"
    r"|((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01]))(?!\d)"
)


def time_in_text(text: str) -> str:
    """Return the most precise stamp of the text, the latest of equally precise ones, or "".

    A stamp is a date led by a word like “Stand”, or alone in its line, or behind a place at the
    start of a line; dates in sentences and in teasers below the article are none. The newest
    entry of a live ticker counts where its day has a stamp.
    """
    end = _END.search(text)
    stamps = list(_stamps(text[: end.start()] if end else text))
    best = max(stamps, key=lambda stamp: (len(stamp), stamp), default="")
    day = best[:10]
    if len(day) == 10:
        for hour, minute in _TICKER.findall(text):
            entry = read_document_time(f"{day}T{int(hour):02}:{minute}")
            best = max(best, entry or "")
    return best


def _stamps(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if _YEAR.search(line) is None:
            continue
        for match in _DATE.finditer(line):
            value = _value(match)
            if value is None:
                continue
            start, end = match.span()
            if _LED_BY.search(line, max(start - _NEAR, 0), start) or (
                len(value) > 7 and _is_filler(line[:start]) and _is_filler(line[end:])
            ):
                yield value


def _is_filler(words: str) -> bool:
    """Return whether nothing is there that could make a sentence of a line."""
    found = _FILLER.match(words)
    return not words or (found is not None and found.end() == len(words))


def _value(match: re.Match[str]) -> str | None:
    if match["iso"]:
        day = match["iso"]
    elif match["day"]:
        year = match["year"] if len(match["year"]) == 4 else f"20{match['year']}"
        day = f"{year}-{int(match['month']):02}-{int(match['day']):02}"
    else:
        suffix = "2" if match["day_2"] else "3"
        month = _MONTHS[match[f"name_{suffix}"].lower()]
        day = f"{match[f'year_{suffix}']}-{month:02}-{int(match[f'day_{suffix}']):02}"
    moment = (match["time"] or "").replace(".", ":")
    if not moment or len(day) < 10:
        return read_document_time(day)
    hour, _, rest = moment.partition(":")
    number = int(hour)
    if match["half"]:
        number = number % 12 + (12 if match["half"].lower() == "p" else 0)
    return read_document_time(f"{day}T{number:02}:{rest}")


def time_in_name(name: str) -> str:
    """Return the day that a file's name carries (`2021-12-28_x`, `20211228`), or ""."""
    for match in _IN_A_NAME.finditer(name):
        value = read_document_time("-".join(part for part in match.groups() if part))
        if value is not None:
            return value
    return ""

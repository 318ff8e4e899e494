"""Proposes a title and an outlet from the first lines and the credits of a text."""

from __future__ import annotations

import re
from collections import Counter

_LINES = 40
_LONGEST = 160
_SHORTEST = 15
_FURNITURE = re.compile(
    r"anzeige|abonn|anmelden|ad-?blocker|cookie|werbung|weiterlesen|newsletter|©|banner|loggen"
    r"|einverstanden|datenschutz|schließen|advertisement|subscri|sign in|log in|skip to",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\s*(?:[•·*–-]|\d+\.)\s")
_MONTH_STAMP = re.compile(r"^\s*date \d{4}-\d\d\s+")
_DATE_STAMP = re.compile(r"\s*\b(?:Stand|Update|Aktualisiert|Veröffentlicht|Updated):?\s.*\d{4}.*$")
# A kicker is glued to the headline where a page was flattened into one line.
_KICKER = re.compile(r"^\w+-(?:Konflikt|Krise|Krieg|Streit|Affäre|Pandemie|Debatte)\s+(?=[A-ZÄÖÜ])")
_ENDS_A_SENTENCE = (".", ":", ";", ",", ")", "…")

_ENDINGS = (".de", ".com", ".at", ".ch", ".net", ".org", ".eu")
_SITE = re.compile(rf"(?<![\w@/.])[A-Za-z][\w-]*(?:{'|'.join(map(re.escape, _ENDINGS))})\b(?!/)")
_CREDIT = re.compile(r"^\(?([A-ZÄÖÜ]{2,6})/(?:dpa|afp|rtr|reuters|ap|epd|kna)\b", re.MULTILINE)
_AGENCY = re.compile(r"\((dpa|AFP|afp|Reuters|AP|epd|KNA|dts|APA|SID|sid)(?:/\w+)?\)")


def title_of(text: str) -> str:
    """Return the first line that reads like a headline, before the first paragraph, or ""."""
    for line in text.split("\n", _LINES)[:_LINES]:
        if not line.strip() or _FURNITURE.search(line) or _BULLET.match(line):
            continue
        headline = _DATE_STAMP.sub("", _MONTH_STAMP.sub("", line))
        if headline.strip() != line.strip():
            headline = _KICKER.sub("", headline)
        headline = headline.strip()
        if headline.endswith(_ENDS_A_SENTENCE) or len(headline) > _LONGEST:
            if len(headline) > _SHORTEST:
                return ""
            continue
        letters = sum(character.isalpha() for character in headline)
        if letters >= _SHORTEST and len(headline.split()) >= 3:
            return headline
    return ""


def outlet_of(text: str) -> str:
    """Return the site that the text names as its own, else a house or agency in a credit, or ""."""
    sites: Counter[str] = Counter()
    for line in text.split("\n"):
        if "©" not in line and any(ending in line for ending in _ENDINGS):
            sites.update(_SITE.findall(line))
    # A site named once is one that the article is about, or links to.
    site, mentions = max(sites.items(), key=lambda item: item[1], default=("", 0))
    if mentions > 1:
        return site
    credit = _CREDIT.search(text)
    if credit:
        return credit[1]
    agency = _AGENCY.search(text)
    return agency[1] if agency else ""

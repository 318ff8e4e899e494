"""Rules for how long something lasts: `seit zweieinhalb Jahren`, `wochenlang`, `dreitägig`."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from goldspan.prefill.dates.expression import Reading, Rule, rule
from goldspan.prefill.dates.grammar import THE, UNIT, UNITS_PLURAL, period, unit_letter
from goldspan.prefill.dates.numbers import NUMBER, number, written
from goldspan.prefill.dates.scene import Scene

_ADJECTIVES: Mapping[str, str] = {
    "jährig": "Y", "monatig": "M", "wöchig": "W", "tägig": "D", "stündig": "TH", "minütig": "TM",
}  # fmt: skip
CHILD = 13  # years: `fünfjährige` tells a duration, unless a person follows; above it an age
_PERSON_AFTER = regex.compile(
    r"\s(?:\p{Ll}+\s)*(?:\p{L}*(?:[Mm]ann|[Ff]rau|[Jj]unge|[Mm]ädchen|[Kk]ind|[Ss]ohn|[Tt]ochter|[Ff]ahrer"
    r"|[Ss]chüler|[Ss]tudent|[Tt]äter|[Oo]pfer|[Vv]ater|[Mm]utter|[Pp]olitiker|[Ss]änger|[Ss]chauspieler"
    r"|[Jj]ugendliche|[Rr]entner|[Bb]ruder|[Ss]chwester|[Bb]esitzer|[Bb]ub|[Ee]nkel|[Tt]ürke|[Ff]ranzose"
    r"|[Ss]portler|[Ll]eiche|[Pp]ferd|[Hh]und|[Ss]tute|[Hh]engst|[Tt]ier)(?:in|innen|e?n|e?s|er|e)?\b"
    r"|Deutsche|Amerikaner|Brite|\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+|er\b|erin\b|ist\b|istin\b|ent\b))"
)
_LASTING = regex.compile(
    r"\s(?:\p{Ll}+\s)?\p{L}*(?:[Bb]estehen|[Jj]ubiläum|[Gg]eschichte|[Kk]rieg|[Hh]aft|[Ff]rist|[Ll]aufzeit"
    r"|[Hh]errschaft|[Vv]ertrag|[Ss]trafe|[Ss]perre|[Tt]radition|[Zz]eit|[Pp]ause|[Dd]iktatur|[Bb]eziehung"
    r"|[Aa]usbildung|[Mm]itgliedschaft|[Dd]auer|[Kk]onflikt|[Pp]lanung|[Vv]erhandlung|[Kk]arriere|[Ss]uche"
    r"|[Aa]rbeit|[Bb]ewährung|[Gg]eburtstag|[Kk]ampf|[Pp]artnerschaft|[Ee]rfahrung|[Rr]egierung|[Ee]he)"
)
_PER_HOUR_BEFORE = regex.compile(r"\b(?:km|Kilometern?|Meilen|Metern?)\s(?:in\sder|die|pro|je)\s$")


def _counted(match: regex.Match[str], scene: Scene) -> Reading | None:
    value = number(match["number"])
    if value is None:
        return None
    return Reading("DURATION", period(written(value), unit_letter(match["unit"])))


def _fraction(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DURATION", period("0.5", unit_letter(match["unit"])))


def _quarter_hour(match: regex.Match[str], scene: Scene) -> Reading | None:
    minutes = 45 if match.group().lower().count("dreiviertel") else 15
    count = number(match["number"]) if match["number"] else 1
    return Reading("DURATION", f"PT{written((count or 1) * minutes)}M")


def _vague(match: regex.Match[str], scene: Scene) -> Reading | None:
    if _PER_HOUR_BEFORE.search(scene.before(match.start(), 20)):
        return None
    group = "span" if match.groupdict().get("span") else 0
    return Reading("DURATION", period("X", unit_letter(match["unit"])), group)


def _whole(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DURATION", period("1", unit_letter(match["unit"])))


def _long(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DURATION", "PXX" if "kurz" in match["span"].lower() else "PXY", "span")


def _shortest(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DURATION", "PXD", "span")


def _long_since(match: regex.Match[str], scene: Scene) -> Reading | None:
    if match["word"].lower().startswith(("kurz", "neu")):
        return Reading("DATE", "PAST_REF", "word", "reference")
    return Reading("DURATION", "PXY", "word")


def _adjective(match: regex.Match[str], scene: Scene) -> Reading | None:
    value, unit = number(match["number"]), match["unit"]
    after = scene.text[match.end() : match.end() + 60]
    if value is None or not regex.match(r"\s(?:\p{Ll}+\s)*\p{Lu}", after):
        return None
    if match.group()[0].isupper() and regex.match(r"\sKrieg", after):
        return None
    lasting = _LASTING.match(after) is not None
    if unit == "jährig" and not lasting and (value > CHILD or _PERSON_AFTER.match(after)):
        return None
    return Reading("DURATION", period(written(value), _ADJECTIVES[unit]))


def _long_adjective(match: regex.Match[str], scene: Scene) -> Reading | None:
    amount = "1" if match["amount"].lower() == "ganz" else "X"
    return Reading("DURATION", period(amount, _ADJECTIVES[match["unit"]]))


_VAGUE = (
    r"(?i:viele[nr]?|mehrere[nr]?|einige[nr]?|wenige[nr]?|zahlreiche[nr]?|ein\spaar|etliche[nr]?|kurze[nr]?"
    r"|lange[nr]?|unzählige[nr]?)"
)
_SPELL = (
    r"(?i:letzten|vergangenen|nächsten|kommenden|ersten|folgenden|zurückliegenden|vorangegangenen)"
)
_END = r"(?=\W|$)"

RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:(?:{THE}|(?i:diese[nr]?))\s)?(?:{_SPELL}\s)?(?P<number>{NUMBER})"
        rf"\s(?:(?:volle[nsr]?|ganze[nsr]?|weitere[nrs]?|aufeinanderfolgende[n]?|lange[n]?"
        r"|knappe[nr]?|gute(?=\s(?:Minute|Stunde|Woche)))\s)?"
        rf"(?P<unit>{UNITS_PLURAL}|{UNIT}){_END}",
        _counted,
        "duration",
        "unit",
    ),
    rule(
        rf"(?:{THE}\s)?(?:(?i:letzten|vergangenen|nächsten|kommenden|ersten)\s)?(?:(?i:eine[mnrs]?|ein|knappe[nrsm]?"
        rf"|gute[nrsm]?)\s)*(?i:halbe[nmsr]?|dreiviertel)\s(?P<unit>{UNIT}){_END}",
        _fraction,
        "duration",
        "unit",
        "half",
    ),
    rule(
        rf"(?:(?i:eine[rn]?|ein)\s|(?P<number>{NUMBER})\s)?(?i:(?:drei)?viertelstunden?)(?P<number>(?!))?",
        _quarter_hour,
        "duration",
        "quarter_hour",
    ),
    rule(
        rf"(?:{THE}\s)?(?:{_SPELL}\s)?{_VAGUE}\s(?P<unit>{UNITS_PLURAL}){_END}",
        _vague,
        "duration",
        "unit",
        "few",
    ),
    rule(rf"(?:{THE}\s)(?i:ersten)\s(?P<unit>{UNITS_PLURAL}){_END}", _vague, "duration", "unit"),
    rule(
        rf"(?i:seit|nach|binnen|innerhalb\svon|über|für|auf)\s(?P<span>(?P<unit>{UNITS_PLURAL})){_END}"
        r"(?!\s(?:später|zuvor|darauf|danach)\b)",
        _vague,
        "duration",
        "unit",
    ),
    rule(
        r"(?P<unit>(?i:minuten|stunden|tage|wochen|monate|jahre|jahrzehnte))"
        r"(?=\s(?:nach|vor|bevor|nachdem|dauern|dauerte|dauert|gedauert|in\sAnspruch)\b)",
        _vague,
        "duration",
        "unit",
    ),
    rule(
        r"(?i:für|über|seit|nach)\s(?P<span>(?:(?i:eine|einer)\s)?(?i:lange[rn]?|längere[rn]?|kurze[rn]?)\sZeit)"
        r"|(?P<span>(?i:lange)\sZeit)",
        _long,
        "duration",
        "time",
        "spell",
    ),
    rule(
        r"(?P<unit>(?i:sekunden|minuten|stunden|tage|nächte|wochen|monate|jahre|jahrzehnte|jahrhunderte))"
        r"lang(?:e[rnms]?)?",
        _vague,
        "duration",
        "unit",
        "long",
    ),
    rule(
        rf"(?:{THE}\s)(?i:ganze[nrsm]?|gesamte[nrsm]?)\s(?P<unit>Tag|Nacht|Woche|Monat|Abend|Jahr){_END}"
        r"(?!\s\d)",
        _whole,
        "duration",
        "unit",
        "whole",
    ),
    rule(
        r"(?i:innerhalb|binnen|in)\s(?P<span>(?i:kürzester)\sZeit)",
        _shortest,
        "duration",
        "time",
        "spell",
    ),
    rule(
        r"(?i:seit|vor)\s(?P<word>(?i:langem|längerem|kurzem|neuestem))",
        _long_since,
        "duration",
        "past",
    ),
    rule(
        r"(?P<amount>(?i:mehr|ganz))(?P<unit>jährig|monatig|wöchig|tägig|stündig)e?[rnsm]?",
        _long_adjective,
        "duration",
        "long_adjective",
    ),
    rule(
        rf"(?P<number>{NUMBER})-?(?P<unit>jährig|monatig|wöchig|tägig|stündig|minütig)e[rnsm]?",
        _adjective,
        "duration",
        "lasting",
    ),
)

"""Words that refer to the present, the past or the future as such."""

from __future__ import annotations

import regex

from goldspan.prefill.dates.expression import Reading, Rule, rule
from goldspan.prefill.dates.scene import Scene

_PRESENT = r"nun|jetzt|derzeit|zurzeit|gegenwärtig|momentan|augenblicklich|heutzutage|neuerdings"
_PAST = (
    r"zuletzt|(?:kurz\s)?zuvor|(?:kurz\s)?vorher|kürzlich|unlängst|einst|einstmals|damals|seinerzeit"
    r"|jüngst|neulich|früher|ehedem|vormals"
)
_FUTURE = r"bald|künftig|zukünftig|demnächst|alsbald|baldigst"
_NO_TIME_BEFORE = regex.compile(r"\b(?i:nicht|eben|so|möglichst|oder|desto|umso|je)\s$")
_COMPARED = regex.compile(r"\s(?:oder\sspäter|als\b)")


def _present(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DATE", "PRESENT_REF", _span(match))


def _past(match: regex.Match[str], scene: Scene) -> Reading | None:
    word = match.group().lower()
    if word in ("zuletzt", "früher") and _NO_TIME_BEFORE.search(scene.before(match.start(), 10)):
        return None
    if word == "früher" and _COMPARED.match(scene.after(match.end(), 14)):
        return None
    return Reading("DATE", "PAST_REF", _span(match))


def _future(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DATE", "FUTURE_REF", _span(match))


def _span(match: regex.Match[str]) -> str | int:
    return "span" if match.groupdict().get("span") else 0


RULES: tuple[Rule, ...] = (
    rule(rf"(?i:{_PRESENT})", _present, "reference", "now"),
    rule(
        r"[Zz]ur\sZeit(?!\s(?:de[rs]|von|als|seine[rs]|ihre[rs]|eine[rs]|Karls)\b)",
        _present,
        "reference",
        "now",
    ),
    rule(rf"(?i:{_PAST})", _past, "reference", "past"),
    rule(rf"(?i:{_FUTURE})", _future, "reference", "future"),
    rule(r"(?i:im)\s(?P<span>Moment|Augenblick)", _present, "reference", "now"),
    rule(r"(?i:ab)\s(?P<span>sofort)", _present, "reference", "now"),
    rule(
        r"(?i:zum)\s(?P<span>(?:jetzigen|heutigen|derzeitigen|gegenwärtigen)\sZeitpunkt)",
        _present,
        "reference",
        "time",
        "now",
    ),
    rule(r"(?i:dieser)\sTage(?!\w)", _present, "reference", "now"),
    rule(r"(?:der|die)\sGegenwart", _present, "reference", "now"),
    rule(
        r"(?i:in|aus)\s(?P<span>(?:der\s)?(?:jüngsten?\s|jüngerer\s|jüngster\s|naher\s|nahen\s|ferner\s)?"
        r"Vergangenheit)",
        _past,
        "reference",
        "past",
    ),
    rule(
        r"(?i:in|aus)\s(?P<span>(?:früheren|vergangenen|alten)\sZeiten|(?:letzter|jüngster)\sZeit)",
        _past,
        "reference",
        "time",
    ),
    rule(
        r"(?i:vor|seit)\s(?P<span>(?:längerer|kurzer|langer|einiger|geraumer|nicht\sallzu\slanger)\sZeit)",
        _past,
        "reference",
        "time",
    ),
    rule(
        r"(?i:in|auf)\s(?P<span>(?:der\s)?(?:nahen\s|naher\s|näherer\s|nächster\s|ferner\s)?Zukunft|Kürze"
        r"|Bälde)",
        _future,
        "reference",
        "future",
    ),
    rule(
        r"(?i:in|auf)\s(?P<span>(?:einiger|nächster|absehbarer|absehbare|nächste)\sZeit)",
        _future,
        "reference",
        "time",
    ),
    rule(r"(?P<span>der\sZukunft)", _future, "reference", "future"),
)

"""Words that refer to the present, the past or the future as such."""

from __future__ import annotations

import regex

from goldspan.prefill.dates.expression import Reading, Rule, Scene, rule

_PRESENT = r"nun|jetzt|derzeit|zurzeit|zur\sZeit|gegenwärtig|momentan|augenblicklich"
_PAST = (
    r"zuletzt|(?:kurz\s)?zuvor|vorher|kürzlich|unlängst|einst|damals|seinerzeit|jüngst|neulich|früher"
    r"|vor\sKurzem|vor\skurzem"
)
_FUTURE = r"bald|künftig|zukünftig|demnächst"


def _present(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DATE", "PRESENT_REF", _span(match))


def _past(match: regex.Match[str], scene: Scene) -> Reading | None:
    if scene.text[max(0, match.start() - 6) : match.start()].lower() == "nicht ":
        return None
    if scene.text[match.end() : match.end() + 12] == " oder später":
        return None
    return Reading("DATE", "PAST_REF", _span(match))


def _future(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DATE", "FUTURE_REF", _span(match))


def _span(match: regex.Match[str]) -> str | int:
    return "span" if match.groupdict().get("span") else 0


RULES: tuple[Rule, ...] = (
    rule(rf"(?i:{_PRESENT})", _present),
    rule(rf"(?i:{_PAST})", _past),
    rule(rf"(?i:{_FUTURE})", _future),
    rule(r"[Ii]m\s(?P<span>Moment|Augenblick)", _present),
    rule(r"(?:zum|Zum)\s(?P<span>(?:jetzigen|heutigen|derzeitigen)\sZeitpunkt)", _present),
    rule(r"(?:der|die)\sGegenwart", _present),
    rule(
        r"(?:[Ii]n|[Aa]us)\s(?P<span>der\sVergangenheit|jüngster\sVergangenheit|früheren\sZeiten)",
        _past,
    ),
    rule(
        r"(?:[Vv]or|[Ss]eit)\s(?P<span>längerer\sZeit|kurzer\sZeit|langer\sZeit|einiger\sZeit)",
        _past,
    ),
    rule(r"[Ii]n\s(?P<span>(?:der\s)?(?:nahen\s|näherer\s)?Zukunft|Kürze|einiger\sZeit)", _future),
    rule(r"(?P<span>der\sZukunft)", _future),
)

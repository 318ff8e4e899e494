"""What the review page says of units: differences, states, decisions, reasons, in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from goldspan.domain.review import Adjudication, Decision, Reason
from goldspan.services.review.filters import GRAVITY
from goldspan.services.review.review_units import Difference, ReviewUnit, Staleness, UnitState

KIND_ICONS: Final = {
    Difference.BOUNDARY: "boundary",
    Difference.LABEL: "wrong_label",
    Difference.ATTRIBUTE: "wrong_attribute",
    Difference.LINK: "wrong_link",
    Difference.ONLY: "missed",
}
STATE_ICONS: Final = {
    UnitState.OPEN: "new",
    UnitState.STALE: "warning",
    UnitState.SKIPPED: "skipped",
    UnitState.ADOPTED: "check",
    UnitState.DECIDED: "done",
    UnitState.FROM_FILE: "file",
}
# In the order of how much they matter: what is listed as the kind of a unit that has several.
KINDS: Final = GRAVITY
REASONS: Final = (Reason.GUIDELINE, Reason.SLIP, Reason.BOUNDARY, Reason.INTERPRETATION)


def kind_word(kind: Difference) -> str:
    """Return what a kind of difference is called."""
    translate = QCoreApplication.translate
    return {
        Difference.BOUNDARY: translate("Review", "Boundary"),
        Difference.LABEL: translate("Review", "Label"),
        Difference.ATTRIBUTE: translate("Review", "Attribute"),
        Difference.LINK: translate("Review", "Link"),
        Difference.ONLY: translate("Review", "Only some have it"),
    }[kind]


def kinds_in_words(kinds: Collection[Difference]) -> str:
    """Return the kinds of difference of a unit; that all agree where there is none."""
    if not kinds:
        return QCoreApplication.translate("Review", "All agree")
    return " · ".join(kind_word(kind) for kind in KINDS if kind in kinds)


def state_word(state: UnitState) -> str:
    """Return how far a unit is."""
    translate = QCoreApplication.translate
    return {
        UnitState.OPEN: translate("Review", "open"),
        UnitState.STALE: translate("Review", "stale"),
        UnitState.SKIPPED: translate("Review", "skipped"),
        UnitState.ADOPTED: translate("Review", "adopted"),
        UnitState.DECIDED: translate("Review", "decided"),
        UnitState.FROM_FILE: translate("Review", "from a file"),
    }[state]


def reason_word(reason: Reason) -> str:
    """Return what a reason is called."""
    translate = QCoreApplication.translate
    return {
        Reason.UNSAID: translate("Review", "no reason"),
        Reason.GUIDELINE: translate("Review", "Guidelines unclear"),
        Reason.SLIP: translate("Review", "Slip"),
        Reason.BOUNDARY: translate("Review", "Boundary"),
        Reason.INTERPRETATION: translate("Review", "Interpretation"),
    }[reason]


def staleness_words(unit: ReviewUnit, names: Mapping[str, str]) -> str:
    """Return what has changed since a unit was decided, and by whom; `names` by ids."""
    translate = QCoreApplication.translate
    templates = {
        Staleness.CHANGED: translate("Review", "changed since by {names}"),
        Staleness.GONE: translate("Review", "removed since by {names}"),
        Staleness.NEW: translate("Review", "marked since by {names}"),
        Staleness.GOLD: translate("Review", "gold has changed since"),
    }
    whose = _changed_by(unit)
    said = []
    for kind in (kind for kind in templates if kind in unit.stale):
        people = [names.get(each, "") for each in whose.get(kind, ())]
        called = ", ".join(filter(None, people)) or translate("Review", "somebody")
        said.append(templates[kind].format(names=called))
    return ", ".join(said)


def _changed_by(unit: ReviewUnit) -> dict[Staleness, list[str]]:
    """Return whose part of a unit is not what was seen when it was decided."""
    seen = (
        {each.annotator: each.print for each in unit.adjudication.seen} if unit.adjudication else {}
    )
    found: dict[Staleness, list[str]] = {}
    for who in {**seen, **unit.prints}:
        before, now = seen.get(who, ""), unit.prints.get(who, "")
        if before != now:
            kind = Staleness.CHANGED if before and now else Staleness.NEW
            found.setdefault(kind if now else Staleness.GONE, []).append(who)
    return found


def decision_words(decided: Adjudication, names: Mapping[str, str]) -> str:
    """Return what was decided; `names` by the ids of people."""
    translate = QCoreApplication.translate
    taken = names.get(decided.taken, "")
    return {
        Decision.ADOPTED: translate("Review", "adopted, since all agree"),
        Decision.TAKEN: translate("Review", "as {name}").format(name=taken),
        Decision.BOTH: translate("Review", "both"),
        Decision.EDITED: translate("Review", "edited"),
        Decision.NONE: translate("Review", "none of them"),
        Decision.SKIPPED: translate("Review", "left for later"),
    }[decided.decision]


def provenance_words(decided: Adjudication, reviewer: str) -> str:
    """Return who decided when and why."""
    moment = QDateTime.fromString(decided.at, Qt.DateFormat.ISODate).toLocalTime()
    when = QLocale().toString(moment, QLocale.FormatType.ShortFormat) if moment.isValid() else ""
    parts = [reviewer, when]
    if decided.reason is not Reason.UNSAID:
        parts.append(reason_word(decided.reason))
    if decided.comment:
        parts.append(QLocale().quoteString(decided.comment))
    return " · ".join(filter(None, parts))


def capital(words: str) -> str:
    """Return words with a capital at their beginning, as names of choices have it."""
    return words[:1].upper() + words[1:]

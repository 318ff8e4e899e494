"""What is said where a split cannot be honest, and what it cannot do as well as wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import Phrase, message
from goldspan.domain.releases import DEV, TEST, TRAIN
from goldspan.services.transfer.layers import HOW_GOLD_COMES

MANY: Final = 10  # names that are listed; the others are counted
_PARTS: Final[Mapping[str, str]] = {
    TRAIN: message("errors", "training"),
    DEV: message("errors", "development"),
    TEST: message("errors", "test"),
}


class SplitError(GoldspanError):
    """A split that cannot be made, or not as it was wanted."""


class TooFewFamiliesError(SplitError):
    """Articles that are of fewer `families` than parts are wanted."""

    def __init__(
        self, what: str, todo: str, *, articles: int, families: int, parts: int, missing: int
    ) -> None:
        super().__init__(
            what,
            kept=message("errors", "Nothing was changed."),
            todo=todo,
            articles=articles,
            families=families,
            parts=parts,
            missing=missing,
        )
        self.families = families


def part_phrase(part: str) -> Phrase:
    """Return what a part is called, to be translated."""
    return Phrase(_PARTS.get(part, part))


def parts_phrase(parts: Sequence[str]) -> Phrase:
    """Return what parts are called, in a row, to be translated."""
    named = {f"part_{at}": part_phrase(part) for at, part in enumerate(parts)}
    return Phrase(", ".join(f"{{{name}}}" for name in named), named)


def listed(names: Sequence[str]) -> Phrase:
    """Return names in a row; of many, the first and how many more."""
    if len(names) <= MANY:
        return Phrase(", ".join(names))
    template = message("errors", "{names} and {more} more")
    return Phrase(template, {"names": ", ".join(names[:MANY]), "more": len(names) - MANY})


def bad_shares() -> SplitError:
    """Return the refusal of shares that say nothing."""
    return SplitError(
        message("errors", "Shares must be 0 or more, and at least one must be above 0."),
        todo=message("errors", "The usual shares are 70 for train, 10 for dev and 20 for test."),
    )


def too_few_families(articles: int, families: int, parts: int) -> TooFewFamiliesError:
    """Return the refusal of articles that are copies of too few reports."""
    todo = message(
        "errors",
        "You need gold from at least {missing} more families: from articles that are no copies of"
        " these.",
    )
    if articles == 1:
        what = message("errors", "One article alone cannot be put into {parts} parts.")
    elif families == 1:
        what = message(
            "errors",
            "All {articles} articles are of one family: they share passages, and what is learned"
            " from one is known of the others.",
        )
    else:
        what = message(
            "errors",
            "{articles} articles of {families} families cannot be put into {parts} parts: a family"
            " is never cut.",
        )
        todo = message(
            "errors",
            "You need gold from at least {missing} more families: from articles that are no copies"
            " of these. Or make fewer parts: a part with the share 0 is left out.",
        )
    return TooFewFamiliesError(
        what,
        todo,
        articles=articles,
        families=families,
        parts=parts,
        missing=parts - families,
    )


def undated(names: Sequence[str]) -> SplitError:
    """Return the refusal to part articles by a date that they do not have."""
    return SplitError(
        message("errors", "These articles have no date: {names} ({count})."),
        kept=message("errors", "Nothing was changed."),
        todo=message(
            "errors",
            "Enter their document times in the library, leave them out, or do not split by date.",
        ),
        names=listed(names),
        count=len(names),
    )


def too_few_days(days: int, parts: int) -> SplitError:
    """Return the refusal to part by date what is of too few days."""
    return SplitError(
        message(
            "errors",
            "The families end on too few different days ({days}) for {parts} parts.",
        ),
        kept=message("errors", "Nothing was changed."),
        todo=message(
            "errors",
            "You need families whose latest articles are of at least {parts} different days;"
            " articles of one day stay together. Or do not split by date.",
        ),
        days=days,
        parts=parts,
    )


def all_undated() -> SplitError:
    """Return the refusal to leave out every article."""
    return SplitError(
        message("errors", "None of the articles with gold has a date."),
        kept=message("errors", "Nothing was changed."),
        todo=message("errors", "Enter document times in the library, or do not split by date."),
    )


def no_gold() -> SplitError:
    """Return the refusal to part nothing."""
    return SplitError(
        message("errors", "There is no gold to split."),
        kept=message("errors", "Nothing was changed."),
        todo=HOW_GOLD_COMES,
    )


def nothing_goes_out(parts: Sequence[str]) -> SplitError:
    """Return the refusal to leave parts of a release empty, and what is said of one that is."""
    return SplitError(
        message("errors", "No article goes out of {parts}."),
        todo=message("errors", "Choose more to go out, split anew, or release it without a split."),
        parts=parts_phrase(parts),
    )


def label_missing(label: str, part: str) -> SplitError:
    """Warn of a label that has no span in what goes out of a part."""
    return SplitError(
        message("errors", "“{label}” has no span in {part}."),
        label=label,
        part=part_phrase(part),
    )


def share_is(part: str, wanted: float, got: float) -> SplitError:
    """Warn of a part that has another share of what goes out than wanted."""
    return SplitError(
        message("errors", "The share of {part} is {got} % of the articles instead of {wanted} %."),
        part=part_phrase(part),
        got=_percent(got),
        wanted=_percent(wanted),
    )


def label_in_few_families(label: str, part: str, families: int, parts: int) -> SplitError:
    """Warn of a label that is in fewer families than there are parts."""
    return SplitError(
        message(
            "errors", "“{label}” has no span in {part}: too few families have it ({families})."
        ),
        todo=message(
            "errors", "You need spans of it in at least {parts} families; then split anew."
        ),
        label=label,
        part=part_phrase(part),
        families=families,
        parts=parts,
    )


def label_not_there(label: str, part: str, slack: float, *, by_date: bool) -> SplitError:
    """Warn of a label that cannot be in each part without worse proportions."""
    if by_date:
        what = message(
            "errors", "“{label}” has no span in {part}: articles of that time do not have it."
        )
    else:
        what = message(
            "errors",
            "“{label}” has no span in {part}: its families are so large that more than {slack} %"
            " of the articles would be in another part.",
        )
    return SplitError(what, label=label, part=part_phrase(part), slack=_percent(slack))


def label_not_yet(label: str, part: str) -> SplitError:
    """Warn of a label without a span in a part of a split that is kept."""
    return SplitError(
        message("errors", "“{label}” has no span in {part}: articles that came later move none."),
        todo=message("errors", "Split anew to have it shared out again."),
        label=label,
        part=part_phrase(part),
    )


def other_shares(part: str, wanted: float, got: float, *, kept: bool, largest: float) -> SplitError:
    """Warn of a part that has another share of the articles than wanted."""
    if kept:
        what = message(
            "errors",
            "The share of {part} is {got} % of the articles instead of {wanted} %: articles that"
            " came later move none.",
        )
        todo = message("errors", "Split anew to have them shared out again.")
    else:
        what = message(
            "errors",
            "The share of {part} is {got} % of the articles instead of {wanted} %: families are not"
            " cut, and the largest has {largest} % of all.",
        )
        todo = ""
    return SplitError(
        what,
        todo=todo,
        part=part_phrase(part),
        got=_percent(got),
        wanted=_percent(wanted),
        largest=_percent(largest),
    )


def family_in_parts(names: Sequence[str]) -> SplitError:
    """Warn of articles of different parts that share passages by now."""
    return SplitError(
        message("errors", "These are now one family, but in several parts: {names}."),
        todo=message("errors", "Split anew: then they are in one part."),
        names=listed(names),
    )


def _percent(share: float) -> int:
    return round(100 * share)

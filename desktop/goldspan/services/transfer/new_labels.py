"""Adds labels to a scheme: those of files that are to be taken as they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from goldspan.domain.errors import GoldspanError
from goldspan.domain.ids import derived_id
from goldspan.domain.messages import message
from goldspan.domain.scheme import LabelType, Scheme

# Hues of the theme in the order in which new labels take them; grey is for what is no text.
HUES = ("purple", "sky", "vermilion", "blue", "orange", "green")
NUMBER_KEYS = range(1, 10)
NO_KEY = 0
LONGEST_KEY = 100
LONGEST_SHORT = 12


def with_labels(scheme: Scheme, keys: Iterable[str]) -> Scheme:
    """Return a new version of the scheme that has these labels too, as they are called.

    The same key gives the same label in any project. Raise `GoldspanError` where a key cannot be
    a label's.
    """
    labels = list(scheme.labels)
    for key in keys:
        if all(label.key != key for label in labels):
            labels.append(_label(key, labels))
    if len(labels) == len(scheme.labels):
        return scheme
    return replace(scheme, version=scheme.version + 1, labels=tuple(labels))


def can_be_label(key: str) -> bool:
    """Say whether a label may be called so: a name of one line, not too long."""
    return 0 < len(key) <= LONGEST_KEY and key == key.strip() and key.isprintable()


def _label(key: str, present: list[LabelType]) -> LabelType:
    if not can_be_label(key):
        raise GoldspanError(
            message("errors", "“{name}” cannot be the name of a label."),
            kept=message("errors", "Nothing was changed."),
            todo=message("errors", "Say which label of the scheme it means, or leave it out."),
            name=key[:LONGEST_KEY],
        )
    used = Counter(label.hue for label in present)
    taken = {label.shortcut for label in present}
    short = key if len(key) <= LONGEST_SHORT else f"{key[: LONGEST_SHORT - 1].rstrip()}…"
    return LabelType(
        uuid=derived_id("label", key),
        key=key,
        titles={"en": key},
        short={"en": short},
        hue=min(HUES, key=lambda hue: used[hue]),
        shortcut=next((number for number in NUMBER_KEYS if number not in taken), NO_KEY),
    )

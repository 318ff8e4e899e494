"""What a person may set for an export, checked against the format and the scheme."""

from __future__ import annotations

from collections.abc import Iterable

from goldspan.domain.errors import ExportError
from goldspan.domain.messages import Phrase, message
from goldspan.domain.scheme import Scheme
from goldspan.formats.flat import entity_labels
from goldspan.formats.registry import writer, writers
from goldspan.formats.writing import AdjustableWriter, Setting, Tagging, WriteOptions

__all__ = ["Setting", "Tagging", "WriteOptions", "check_labels", "entity_labels", "write_options"]

OWN = "own"  # what the format's own way of tagging is called


def write_options(
    format_name: str, scheme: Scheme, *, entities: Iterable[str] = (), tagging: str = ""
) -> WriteOptions:
    """Return the options of an export; nothing given leaves the format's own choice.

    Raise `ExportError` where the format does not go by a setting that is given, or where a label
    or a way of tagging is unknown: it says what is possible.
    """
    wanted = tuple(dict.fromkeys(entities))
    if wanted:
        _check_used(format_name, Setting.ENTITIES, message("errors", "entities"))
        check_labels(wanted, scheme)
    if tagging:
        _check_used(format_name, Setting.TAGGING, message("errors", "a way of tagging"))
    return WriteOptions(entities=wanted, tagging=_tagging(tagging))


def _check_used(format_name: str, setting: Setting, name: str) -> None:
    chosen = writer(format_name)
    if isinstance(chosen, AdjustableWriter) and setting in chosen.settings:
        return
    known = (
        name
        for name, made in writers().items()
        if isinstance(made, AdjustableWriter) and setting in made.settings
    )
    raise ExportError(
        message("errors", "The format “{format}” has no choice of {setting}."),
        kept=message("errors", "Nothing was written."),
        todo=message("errors", "These have: {known}."),
        format=format_name,
        setting=Phrase(name),
        known=", ".join(known),
    )


def check_labels(wanted: Iterable[str], scheme: Scheme) -> None:
    """Raise `ExportError` where the scheme has no label of one of these keys."""
    for key in wanted:
        if scheme.label(key) is None:
            raise ExportError(
                message("errors", "The scheme has no label “{label}”."),
                kept=message("errors", "Nothing was written."),
                todo=message("errors", "It has these: {known}."),
                label=key,
                known=", ".join(label.key for label in scheme.labels),
            )


def _tagging(name: str) -> Tagging:
    known = {OWN: Tagging.OWN, "": Tagging.OWN, "bio": Tagging.BIO, "bilou": Tagging.BILOU}
    try:
        return known[name.casefold()]
    except KeyError:
        raise ExportError(
            message("errors", "No way of tagging is called “{name}”."),
            kept=message("errors", "Nothing was written."),
            todo=message("errors", "These are known: {known}."),
            name=name,
            known=", ".join(filter(None, known)),
        ) from None

"""What a bundle says of itself: whom it is for. Whoever opens it works as that person."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.errors import GoldspanError, RefusedError
from goldspan.domain.messages import message
from goldspan.store.project import ProjectStore

BUNDLE_FOR: Final = "bundle_for"  # in the file's meta: the annotator's id


def bundle_annotator(store: ProjectStore) -> Annotator | None:
    """Return whom a bundle is for, under the name they have in it; None for other projects."""
    identifier = store.meta.get(BUNDLE_FOR, "")
    found = store.annotator(identifier) if identifier else None
    return found if found is not None and found.kind is AnnotatorKind.PERSON else None


def refuse_in_bundle(store: ProjectStore) -> None:
    """Raise `RefusedError` in a bundle: what is decided on people's work is decided where it is."""
    if bundle_annotator(store) is not None:
        raise RefusedError(
            message("errors", "This is a bundle: reviewers decide in the project itself."),
            todo=message("errors", "Send the bundle back."),
        )


def refuse_removing(store: ProjectStore) -> None:
    """Raise `RefusedError` in a bundle: its articles are given, and the removal would travel."""
    if bundle_annotator(store) is not None:
        raise RefusedError(
            message("errors", "This is a bundle: its articles cannot be removed."),
            todo=message(
                "errors",
                "Skip an article with a reason, or ask whoever sent the bundle for another one.",
            ),
        )


def refuse_showing(store: ProjectStore) -> None:
    """Raise `RefusedError` in a bundle: what is blind there was asked for so."""
    if bundle_annotator(store) is not None:
        raise RefusedError(
            message("errors", "This is a bundle: what is blind in it stays blind."),
            todo=message("errors", "Ask whoever sent the bundle for another one."),
        )


def refuse_releasing(store: ProjectStore) -> None:
    """Raise `RefusedError` in a bundle: one person's part of a project is no gold to pass on."""
    if bundle_annotator(store) is not None:
        raise RefusedError(
            message("errors", "This is a bundle: releases are created in the project itself."),
            todo=message("errors", "Send the bundle back, and create the release there."),
        )


def kept_blind(store: ProjectStore) -> frozenset[str]:
    """Return in a bundle the articles that are read blind there; in other projects nothing."""
    person = bundle_annotator(store)
    if person is None:
        return frozenset()
    return frozenset(state.article for state in store.states(person.id) if state.blind)


def acting_in(store: ProjectStore, person: Annotator) -> Annotator:
    """Return as whom a person works in a project: in a bundle, as the one it is for.

    Pipelines and gold stay who they are.
    """
    if person.kind is not AnnotatorKind.PERSON:
        return person
    return bundle_annotator(store) or person


def annotator_of_file(path: Path) -> Annotator | None:
    """Return whom the bundle at this path is for; None where it is none, or cannot be read."""
    try:
        with ProjectStore.open(path, read_only=True) as store:
            return bundle_annotator(store)
    except GoldspanError:
        return None

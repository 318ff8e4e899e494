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

"""Who works on this machine: a person with a random id, asked for once and kept as JSON."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.errors import GoldspanError
from goldspan.domain.ids import new_id
from goldspan.domain.messages import message, system_reason
from goldspan.services.machine.settings import config_folder
from goldspan.services.machine.small_files import read_json, write_json

FILE_NAME: Final = "person.json"


def load_person(folder: Path | None = None) -> Annotator | None:
    """Return the person of this machine, or None where nobody has said who they are."""
    data = read_json((folder or config_folder()) / FILE_NAME)
    if not isinstance(data, dict):
        return None
    identifier, name = data.get("id"), data.get("name")
    if not (isinstance(identifier, str) and identifier and isinstance(name, str) and name):
        return None
    return Annotator(identifier, AnnotatorKind.PERSON, name)


def save_person(name: str, folder: Path | None = None) -> Annotator:
    """Remember the person's name; the id stays when it changes. Raise where it is empty."""
    name = " ".join(name.split())
    if not name:
        raise GoldspanError(
            message("errors", "A name is needed."),
            todo=message("errors", "Type the name under which your work should appear."),
        )
    known = load_person(folder)
    person = replace(known, name=name) if known else Annotator(new_id(), AnnotatorKind.PERSON, name)
    path = (folder or config_folder()) / FILE_NAME
    try:
        write_json(path, {"id": person.id, "name": person.name})
    except OSError as error:
        raise GoldspanError(
            message("errors", "Your name could not be kept in “{file}”: {reason}."),
            todo=message("errors", "Check your rights on that folder."),
            file=path,
            reason=system_reason(error),
        ) from error
    return person

"""Who acts on the command line."""

from __future__ import annotations

import getpass

from goldspan.domain.annotator import Annotator, named_person


def acting_person(name: str) -> Annotator:
    """Return the person of this name, else the one of this machine, else the login's.

    A name that is not this machine's person gets an id derived from it, so that a script is the
    same annotator wherever it runs.
    """
    from goldspan.services.machine.identity import load_person

    person = load_person()
    if person is not None and name in ("", person.name):
        return person
    return named_person(name or _login_name())


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no account has this user id
        return "anonymous"

"""The two kinds of error: what the user can mend, and everything else (which is our bug)."""

from __future__ import annotations

from goldspan.domain.messages import fill


class GoldspanError(Exception):
    """Something the user can mend: shown as text, never as a traceback.

    `what` says what happened and where, `kept` what was kept, `todo` what to do next: each a
    whole sentence, an English template marked with `message("errors", …)`, whose `{name}` places
    are filled from `details`. `str()` is the English text; the window translates the templates.
    """

    def __init__(self, what: str, *, kept: str = "", todo: str = "", **details: object) -> None:
        super().__init__(what)
        self.what = what
        self.kept = kept
        self.todo = todo
        self.details = details

    def templates(self) -> tuple[str, ...]:
        """Return the sentences before they are filled, without empty ones."""
        return tuple(part for part in (self.what, self.kept, self.todo) if part)

    def __str__(self) -> str:
        return " ".join(fill(part, self.details) for part in self.templates())


class ProjectError(GoldspanError):
    """A project file that cannot be opened, read or written."""


class ConflictError(GoldspanError):
    """A change that does not fit what the project holds now: somebody else was faster."""


class RefusedError(GoldspanError):
    """Something that is not done because a rule forbids it; said in the status line.

    `existing` is the id of what is there already, where that is why.
    """

    def __init__(self, what: str, *, todo: str = "", existing: str = "", **details: object) -> None:
        super().__init__(what, kept="", todo=todo, **details)
        self.existing = existing


class ImportRefusedError(GoldspanError):
    """A file that cannot be imported."""


class ExportError(GoldspanError):
    """An export that cannot be written."""


class BrokenFormatError(GoldspanError):
    """A format that somebody else's package adds and that cannot be loaded."""


class PipelineError(GoldspanError):
    """A pipeline that cannot be loaded or that failed on an article."""


class MeaningError(PipelineError):
    """A pipeline whose labels do not stand for what is wanted of it: one can say what they mean."""


class CancelledError(GoldspanError):
    """The user cancelled a long piece of work."""

"""How long work reports, and how it is cancelled."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from goldspan.domain.errors import CancelledError
from goldspan.domain.messages import message


@dataclass(frozen=True, slots=True)
class Step:
    """Where long work is: `done` of `total` (0 where unknown) and what it is at (a file's name)."""

    done: int
    total: int
    subject: str = ""


@dataclass(slots=True)
class Progress:
    """Handed to long work: it reports steps and asks whether to stop. Safe across threads."""

    listener: Callable[[Step], None] | None = None
    _cancelled: threading.Event = field(default_factory=threading.Event)

    def report(self, done: int, total: int, subject: str = "") -> None:
        """Report a step, and raise `CancelledError` where the user cancelled."""
        self.check()
        if self.listener is not None:
            self.listener(Step(done, total, subject))

    def begin(self, subject: str) -> None:
        """Report what is looked at before the total is known; raise as `report` does."""
        self.report(0, 0, subject)

    def check(self) -> None:
        """Raise `CancelledError` where the user cancelled."""
        if self._cancelled.is_set():
            raise CancelledError(
                message("errors", "Cancelled."),
                kept=message("errors", "What was finished before is kept."),
            )

    def cancel(self) -> None:
        """Ask the work to stop at the next step."""
        self._cancelled.set()

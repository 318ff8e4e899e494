"""What the exit codes of the command line mean; scripts rely on them."""

from __future__ import annotations

from enum import IntEnum

EXPLAINED = """\b
Exit codes:
  0   done
  1   done, with something to look at: files were refused, a check found problems
  2   the command was typed wrongly
  3   not done, and you can mend it: the message says what happened and what to do
  4   cancelled; what was finished before is kept
  70  a bug in Goldspan; the message says where the report is"""


class ExitCode(IntEnum):
    """The exit codes of `goldspan`."""

    DONE = 0
    LOOK = 1
    USAGE = 2
    MEND = 3
    CANCELLED = 4
    BUG = 70

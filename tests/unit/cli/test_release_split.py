"""What `release` says and ends with where the split is not what it should be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from goldspan.cli.exit_codes import ExitCode
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.services.project.projects import create_project, open_project
from helpers.family_project import LEA, family_project
from helpers.released import FEW

Command = Callable[..., Any]
SHARES = "goldspan split p.goldspan --shares 80:0:20; or --no-split."
WHOLE = "To release it in one part: --no-split."


@pytest.mark.parametrize(
    ("sizes", "words", "said", "todo"),
    [
        ((1,), (), "One article alone cannot be put into 3 parts.", WHOLE),
        ((4,), (), "All 4 articles are of one family", WHOLE),
        ((4,), ("--preview",), "All 4 articles are of one family", WHOLE),
        ((4, 2), (), "6 articles of 2 families cannot be put into 3 parts", SHARES),
        ((4, 2), ("--layer", "people"), "6 articles of 2 families", WHOLE),
        ((12, 2, 2), ("--adjudicated-only",), "All 12 articles are of one family", WHOLE),
    ],
)
def test_what_is_told_to_do_helps(
    goldspan: Command, sizes: tuple[int, ...], words: tuple[str, ...], said: str, todo: str
) -> None:
    family_project(Path("p.goldspan"), sizes=sizes)
    ran = goldspan("release", "p.goldspan", *words)
    assert ran.code == ExitCode.MEND
    assert said in ran.err and ran.err.rstrip().endswith(todo)
    if todo == SHARES:
        assert goldspan("split", "p.goldspan", "--shares", "80:0:20").code == ExitCode.LOOK
        words = ()
    else:
        words = (*words, "--no-split")
    ran = goldspan("release", "p.goldspan", *words)
    assert ran.code in (ExitCode.DONE, ExitCode.LOOK)


def test_without_gold_no_other_split_is_proposed(goldspan: Command) -> None:
    create_project(Path("p.goldspan"), "Leer", LEA, window_lock=False).close()
    for command in ("split", "release"):
        ran = goldspan(command, "p.goldspan")
        assert ran.code == ExitCode.MEND
        assert "gold" in ran.err and "--shares" not in ran.err and "--no-split" not in ran.err
        assert "where several have, it is adjudicated" in ran.err


def test_a_family_in_two_parts_is_held_back_by_name_and_looked_at(goldspan: Command) -> None:
    path = family_project(Path("p.goldspan"), sizes=FEW)
    assert goldspan("release", "p.goldspan", "--out", "r1", "--format", "none").code == 0
    with open_project(path, LEA, window_lock=False) as session:
        split = session.store.split()
        assert split is not None
        moved = session.store.article_by_name("f01-1").id
        old = split.part_of()[moved]
        new = next(part for part in ("test", "train") if part != old)
        parts = {
            **split.parts,
            old: tuple(each for each in split.parts[old] if each != moved),
            new: tuple(sorted((*split.parts[new], moved))),
        }
        session.commit(ActionKind.SPLIT, [EntityChange(split, replace(split, parts=parts))])
    for words in ((), ("--preview",)):
        ran = goldspan("release", "p.goldspan", *words)
        assert ran.code == ExitCode.LOOK
        assert "Overlap: no passage stands in two parts." in ran.out
        assert ": Its family is in two parts of the split." in ran.out
        assert "f01-" in ran.out
        assert "goldspan split p.goldspan --dry-run" in ran.err
    ran = goldspan("split", "p.goldspan", "--dry-run")
    assert ran.code == ExitCode.LOOK
    assert "is held back: its family is " in ran.err and "Split anew" in ran.err
    assert goldspan("split", "p.goldspan", "--anew").code == ExitCode.DONE
    assert goldspan("release", "p.goldspan").code == ExitCode.DONE

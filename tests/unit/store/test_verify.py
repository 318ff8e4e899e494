"""Verifying finds whatever was changed behind Goldspan's back, and nothing in a sound file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.change import EntityChange
from goldspan.domain.layer import LayerState, WorkState, layer_state_id
from goldspan.services.progress import Progress, Step
from goldspan.services.project.verifying import verify_project
from helpers.stored import (
    ARTICLE_ID,
    BEN,
    PIPELINE,
    TEXT,
    action_of,
    gone,
    link_of,
    made,
    span_of,
    store_with_article,
    verdict_on,
    verdict_on_link,
)

NATO, CLAIM = span_of("Nato", attrs={"kind": "ORGANISATION"}), span_of("den Termin", "CLAIM")
RJABKOW = span_of("Rjabkow")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "test.goldspan"
    with store_with_article(path, BEN, PIPELINE) as store:
        suggestion = span_of("Moskau", annotator=PIPELINE)
        link = link_of(CLAIM, RJABKOW)
        store.commit(action_of(), made(NATO, CLAIM, RJABKOW, suggestion, link))
        store.commit(action_of(), [EntityChange(NATO, replace(NATO, note="checked"))])
        store.commit(action_of(BEN), made(verdict_on(suggestion, annotator=BEN)))
        suggested = link_of(suggestion, suggestion)
        said = verdict_on_link(suggested, suggestion, suggestion, annotator=BEN)
        state_id = layer_state_id(BEN.id, ARTICLE_ID)
        state = LayerState(state_id, ARTICLE_ID, BEN.id, WorkState.NEW, note="Frage")
        store.commit(action_of(BEN), made(suggested, said, state))
        passing = span_of("Montag", "DATE")
        store.commit(action_of(), made(passing))
        store.commit(action_of(), gone(passing))
    return path


def tamper(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            assert connection.execute(statement).rowcount != 0, statement
        connection.commit()


def problems(path: Path) -> str:
    return "\n".join(str(problem) for problem in verify_project(path))


def test_a_sound_project(project: Path) -> None:
    before = project.read_bytes()
    steps: list[Step] = []
    assert verify_project(project, progress=Progress(steps.append)) == []
    assert steps[-1].done == steps[-1].total
    assert project.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE span SET label = 'DATE' WHERE quote = 'Nato'", "span .* adds up to"),
        ("UPDATE span SET note = '' WHERE quote = 'Nato'", "span .* adds up to"),
        ("UPDATE span SET attrs = '{}' WHERE quote = 'Nato'", "span .* adds up to"),
        ("UPDATE span SET attrs = 'oops' WHERE quote = 'Nato'", "cannot be read|adds up to"),
        ("UPDATE span SET score = 0.5 WHERE quote = 'Nato'", "span .* adds up to"),
        ("UPDATE span SET quote = 'Neto' WHERE quote = 'Nato'", "does not match"),
        ("UPDATE span SET start = start + 1 WHERE quote = 'Nato'", "does not match"),
        ("DELETE FROM span WHERE quote = 'Nato'", "span .* adds up to"),
        ("DELETE FROM span WHERE quote = 'Rjabkow'", "missing span"),
        ("DELETE FROM link", "link .* adds up to"),
        ("UPDATE verdict SET kind = 'accepted'", "verdict .* adds up to"),
        ("UPDATE link_verdict SET source_end = source_end + 1", "link_verdict .* adds up to"),
        ("UPDATE link_verdict SET link = 'x'", "link_verdict .* adds up to"),
        ("DELETE FROM link_verdict", "link_verdict .* adds up to"),
        ("UPDATE layer_state SET note = ''", "layer_state .* adds up to"),
        ("UPDATE annotator SET name = 'Eve' WHERE name = 'Ben'", "annotator .* adds up to"),
        ("UPDATE article SET title = 'Neu'", "article .* adds up to"),
        ("UPDATE article SET length = 3", "does not fit its text"),
        (f"UPDATE text SET body = '{TEXT.replace('Moskau', 'Minsk!')}'", "not the one"),
        ("DELETE FROM text", "missing text"),
        ("DELETE FROM change WHERE before IS NOT NULL AND after IS NOT NULL", "are missing"),
        ("DELETE FROM change WHERE seq = (SELECT min(seq) FROM change)", "broken|are missing"),
        ("DELETE FROM change WHERE seq = (SELECT max(seq) FROM change)", "are missing"),
        ("UPDATE change SET after = NULL WHERE seq = (SELECT max(seq) - 1 FROM change)", "broken"),
        ("UPDATE change SET parent = NULL WHERE parent IS NOT NULL", "broken"),
        ("UPDATE change SET entity_kind = 'spam' WHERE entity_kind = 'link'", "unknown kind"),
        ("UPDATE action SET undoes = 'x' WHERE seq = 2", "takes back x"),
    ],
)
def test_tampering_is_found(project: Path, statement: str, expected: str) -> None:
    tamper(project, statement)
    found = problems(project)
    assert found
    assert __import__("re").search(expected, found), found


def test_a_row_without_history(project: Path) -> None:
    tamper(
        project,
        "INSERT INTO span SELECT 'forged', article, annotator, label, start, \"end\", quote, attrs,"
        " score, run, origin, doubtful, note FROM span WHERE quote = 'Nato'",
    )
    assert "span forged is not what its history adds up to" in problems(project)


def test_a_damaged_page(project: Path) -> None:
    size = project.stat().st_size
    with project.open("r+b") as file:
        file.seek(size - 4_096 * 3)
        file.write(b"\xff" * 4_096 * 2)
    assert "damaged" in problems(project) or "cannot be read" in problems(project)


def test_a_file_cut_short(project: Path) -> None:
    with project.open("r+b") as file:
        file.truncate(project.stat().st_size // 2)
    assert "cut short" in problems(project)

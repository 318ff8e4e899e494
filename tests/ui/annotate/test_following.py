"""Undo and redo show what they change: the article comes up, the span is selected."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.importing import run_import
from goldspan.ui.annotate.page import AnnotatePage
from helpers.opened import open_article
from helpers.suggested_article import ARTICLE, TEXT
from helpers.waiting import wait


def mark(page: AnnotatePage, words: str) -> str:
    start = page.canvas.state.text.index(words)
    page.canvas.select_range(start, start + len(words))
    QTest.keyClick(page.canvas, Qt.Key.Key_1)
    desk = page.controller.desk
    assert desk is not None
    span = desk.layer.own_span("ACTOR", start, start + len(words))
    assert span is not None
    return span.id


def test_undo_selects_what_it_brings_back(page: AnnotatePage, session: ProjectSession) -> None:
    span = mark(page, "Nato")
    QTest.keyClick(page.canvas, Qt.Key.Key_Delete)
    assert page.controller.focus is None
    session.undo().result()
    wait(lambda: page.controller.focus == span)


def test_undo_opens_the_article_that_it_changes(
    page: AnnotatePage, session: ProjectSession, tmp_path: Path
) -> None:
    source = tmp_path / "other.txt"
    source.write_text("Die Ukraine hofft.\n" * 200, encoding="utf-8")
    run_import(session, [source])
    wait(lambda: len(page.articles.model.rows) == 2)
    span = mark(page, "Nato")
    QTest.keyClick(page.canvas, Qt.Key.Key_Delete)
    other = next(r.article.id for r in page.articles.model.rows if r.article.id != ARTICLE)
    open_article(page, other)
    session.undo().result()
    wait(lambda: page.article_id == ARTICLE and page.controller.focus == span)
    assert page.canvas.state.text == TEXT

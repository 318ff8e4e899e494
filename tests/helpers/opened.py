"""Opens an article and waits for this very opening, also where it was open before."""

from __future__ import annotations

from PySide6.QtTest import QSignalSpy

from goldspan.ui.annotate.page import AnnotatePage
from helpers.waiting import wait


def open_article(page: AnnotatePage, article: str) -> None:
    """Open the article of this id and wait until it is there."""
    spy = QSignalSpy(page.articleOpened)
    page.open_article(article)
    wait(lambda: spy.count() > 0 and page.article_id == article)

"""The line that says where else passages stand, and the list of articles by families."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from goldspan.domain.article import Article
from goldspan.domain.layer import WorkState
from goldspan.ui.annotate.articles.list_model import FAMILY, ListFilter
from goldspan.ui.annotate.copies.also_in import AlsoIn, Offered
from goldspan.ui.eliding_button import ElidingButton
from goldspan.ui.family_feed import Shared
from goldspan.ui.theme import Theme, ThemeMode
from helpers.waiting import wait

from .conftest import Desk

K = Qt.Key


def chips(desk: Desk) -> list[ElidingButton]:
    found = desk.page.copies.line.findChildren(ElidingButton)
    return [chip for chip in found if chip.isVisible()]


def test_chips_name_outlets_or_titles_the_nearest_first(desk: Desk) -> None:
    wait(lambda: len(chips(desk)) == 2)
    report, short = chips(desk)
    assert report.words.startswith("Küstenpost ") and report.words.endswith("%")
    assert short.words.startswith("short ")
    assert "shared passage" in report.toolTip()


def test_a_long_name_is_cut_and_told_whole(desk: Desk) -> None:
    desk.open("report")
    wait(lambda: len(chips(desk)) == 2)
    long = next(chip for chip in chips(desk) if "sehr lange Name" in chip.words)
    assert long.width() <= 180
    assert "… " in long.text() and long.text().endswith("%")
    assert long.accessibleName() == long.words


def test_a_chip_opens_its_copy_by_keyboard(desk: Desk) -> None:
    wait(lambda: len(chips(desk)) == 2)
    short = chips(desk)[1]
    short.setFocus()
    QTest.keyClick(short, K.Key_Space)
    desk.shows("short")
    assert [chip.isChecked() for chip in chips(desk)] == [False, True]
    chips(desk)[0].setFocus()
    QTest.keyClick(chips(desk)[0], K.Key_Space)
    desk.shows("report")
    assert [chip.isChecked() for chip in chips(desk)] == [True, False]


def test_those_without_room_are_in_a_menu(desk: Desk) -> None:
    line = AlsoIn(Theme(ThemeMode.LIGHT, desk.page), desk.page)
    offered = [
        Offered(
            Shared(f"{number}", 3, 0.5),
            Article(f"{number}", f"a{number}", "", 10, outlet=f"Outlet {number}"),
            WorkState.NEW,
            adjudicated=False,
        )
        for number in range(12)
    ]
    line.resize(500, 36)
    line.show_copies(offered)
    line.show()
    shown = [chip for chip in line.findChildren(ElidingButton) if not chip.isHidden()]
    more = next(b for b in line.findChildren(QPushButton) if b.text().startswith("+"))
    assert 0 < len(shown) < 12
    assert more.text() == f"+{12 - len(shown)}"
    chosen: list[str] = []
    line.chosen.connect(chosen.append)
    QTest.keyClick(more, K.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert len(menu.actions()) == 12 - len(shown)
    QTest.keyClick(menu, K.Key_Down)
    QTest.keyClick(menu, K.Key_Return)
    assert chosen == [f"{len(shown)}"]
    line.mark("11")
    shown = [chip for chip in line.findChildren(ElidingButton) if not chip.isHidden()]
    assert [chip.words for chip in shown if chip.isChecked()] == ["Outlet 11 50\N{NO-BREAK SPACE}%"]
    line.show_copies([])
    assert line.isHidden()
    line.deleteLater()


def test_copies_follow_one_another_in_the_list(desk: Desk) -> None:
    articles = desk.page.articles
    names = [row.article.name for row in articles.model.rows]
    assert names == ["report", "copy", "short", "other"]
    articles.filter.show_filter(ListFilter(sort=FAMILY))
    assert [row.article.name for row in articles.model.rows] == names
    assert articles.filter_state() == {"sort": FAMILY}
    index = articles.model.index(0)
    said = articles.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert "also in 2 article" in str(said)
    last = articles.model.data(articles.model.index(3), Qt.ItemDataRole.AccessibleTextRole)
    assert "also in" not in str(last)


def test_what_comes_and_goes_is_offered_or_not(desk: Desk) -> None:
    from goldspan.services.library import remove_articles

    wait(lambda: len(chips(desk)) == 2)
    removing = remove_articles(desk.session, [desk.ids["short"]], None)
    assert removing is not None
    removing.result()
    desk.feed.families.build()
    wait(lambda: len(chips(desk)) == 1)

"""Long and foreign names leave room for what stands beside them, and do not turn it."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from goldspan.domain.annotator import named_person
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.review.units.text_bars import ArticleBar
from goldspan.ui.team.sharing.people_list import PeopleList
from goldspan.ui.theme import Theme, ThemeMode


def test_who_is_awaited_leaves_room_for_the_title(qapp: QApplication) -> None:
    bar = ArticleBar(Theme(ThemeMode.LIGHT, qapp))
    bar.show_article("Ein Titel, der zu lesen ist", "not done yet: " + "Ben " * 80, 3, done=False)
    bar.resize(640, 48)
    bar.show()
    QTest.qWaitForWindowExposed(bar)
    title = next(each for each in bar.findChildren(ElidingLabel) if "Titel" in each.text())
    assert title.width() >= 160
    bar.deleteLater()


def test_a_name_from_the_right_is_isolated(qapp: QApplication) -> None:
    people = PeopleList()
    people.show_people([named_person("محمد الفاتح"), named_person("Ben")], {})
    texts = [people.item(row).text() for row in range(people.count())]
    assert texts[0].startswith("\u2068محمد الفاتح\u2069 · ")
    assert texts[1].startswith("Ben · ")
    people.deleteLater()

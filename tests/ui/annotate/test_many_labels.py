"""More labels than number keys: the rest stands behind the arrow, and the palette stays narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from goldspan.services.schemes import default_scheme
from goldspan.services.transfer.new_labels import with_labels
from goldspan.ui.annotate.work.palette import Palette
from goldspan.ui.theme import Theme, ThemeMode

KEYS = [f"Label & {number}" for number in range(60)]


def palette(qtbot: QtBot, added: int = 60) -> Palette:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    scheme = with_labels(default_scheme(), KEYS[:added])
    made = Palette(scheme, Theme(ThemeMode.LIGHT, application), "en")
    qtbot.addWidget(made)
    return made


def test_the_palette_with_sixty_labels_is_as_narrow_as_with_nine(qtbot: QtBot) -> None:
    nine, sixty = palette(qtbot, 5), palette(qtbot)
    assert nine.more.isHidden()
    assert not sixty.more.isHidden()
    wider = sixty.minimumSizeHint().width() - nine.minimumSizeHint().width()
    assert 0 < wider < 60


def test_a_label_without_a_key_is_armed_from_the_menu(qtbot: QtBot) -> None:
    made = palette(qtbot)
    made.resize(1000, 48)
    made.show()
    pressed: list[str] = []
    made.label_pressed.connect(pressed.append)
    more = made.more
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert not more.isChecked()
    entries = menu.actions()
    assert len(entries) == 55
    assert entries[-1].text() == "Label && 59"
    entries[-1].trigger()
    menu.close()
    assert pressed == ["Label & 59"]
    made.show_armed("Label & 59")
    assert more.isChecked()
    made.show_armed(None)
    assert not more.isChecked()

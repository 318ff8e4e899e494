"""Makes the reading font that ships with the program known to Qt."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from goldspan import assets

ARTICLE_FILES = ("SourceSerifPro-Regular.ttf", "SourceSerifPro-It.ttf", "SourceSerifPro-Bold.ttf")


def load_article_fonts() -> tuple[str, ...]:
    """Load the article's fonts and return the families they bring."""
    families: set[str] = set()
    for name in ARTICLE_FILES:
        number = QFontDatabase.addApplicationFont(str(assets.resource("fonts", name)))
        families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))


def tabular(font: QFont) -> QFont:
    """Return the font with figures of equal width, for tables and counts."""
    figures = QFont(font)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures

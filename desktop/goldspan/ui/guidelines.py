"""The annotation guidelines in a window of their own, beside the work."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from goldspan import assets
from goldspan.ui.theme import Theme


class GuidelinesWindow(QWidget):
    """Shows the guidelines of a scheme, in the language of the window where there are any."""

    def __init__(self, scheme_name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Annotation guidelines"))
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.windowTitle())
        self.text.setOpenExternalLinks(True)
        self.text.setFont(theme.article_font(90))
        self.text.document().setDocumentMargin(24)
        self.text.setMarkdown(guidelines(scheme_name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        self.resize(560, 720)


def guidelines(scheme_name: str) -> str:
    """Return the guidelines as Markdown; a sentence that says so where a scheme has none."""
    language = QLocale().name().split("_")[0]
    for code in (language, "en"):
        path = assets.resource("guidelines", f"{scheme_name}.{code}.md")
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return QCoreApplication.translate("Guidelines", "This scheme comes without guidelines.")

"""What came of verifying a folder: that it is what was written, or each thing that is not."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from goldspan.services.releases.verifying.verify import Findings
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.translation import phrase_text
from goldspan.ui.widgets import icon_button, label, set_role

ROW_HEIGHT = 28


class Verified(QWidget):
    """`closed` says that it is not wanted any more."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._title = label("", "heading", wrap=True)
        self.said = label("", wrap=True)
        self.remark = label("", "muted", wrap=True)
        self._folder = label("", "muted", wrap=True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What differs"))
        self.list.setWordWrap(True)
        close = icon_button(theme, "cancel", self.tr("Close"))
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 16, 24)
        column.setSpacing(8)
        column.addLayout(head)
        for part in (self._folder, self.said, self.remark):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        set_tab_order(self.list, close)

    def show_findings(self, findings: Findings) -> None:
        """Show what was found."""
        manifest = findings.manifest
        if manifest is None:
            self._title.setText(findings.folder.name)
        else:
            name = self.tr("Release {number}").format(number=manifest.number)
            self._title.setText(" · ".join(filter(None, (name, manifest.title))))
        self._folder.setText(str(findings.folder))
        set_role(self.said, "good" if findings.sound else "error")
        self.said.setText(self._said(findings))
        self.remark.setText(self._remark(findings))
        self.remark.setVisible(bool(self.remark.text()))
        self.list.clear()
        self.list.setVisible(not findings.sound)
        for each in findings.found:
            item = QListWidgetItem(f"{each.path}: {phrase_text(each.words)}")
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            item.setToolTip(item.text())
            self.list.addItem(item)
        (self if findings.sound else self.list).setFocus()

    def _said(self, findings: Findings) -> str:
        if not findings.sound:
            return self.tr("%Ln thing(s) differ from what was written.", "", len(findings.found))
        size = QLocale().formattedDataSize(
            findings.bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat
        )
        files = self.tr("%Ln file(s)", "", findings.files)
        if not findings.by_project:
            words = self.tr("The folder is what was written, to the last bit: {files}, {size}.")
        elif findings.unproved:
            words = self.tr("The folder is what this project keeps: {files}, {size}.")
        else:
            words = self.tr(
                "The folder is what this project keeps, to the last bit: {files}, {size}."
            )
        return words.format(files=files, size=size)

    def _remark(self, findings: Findings) -> str:
        """Return what could not be proved."""
        if findings.unproved:
            words = self.tr(
                "Not proved, as other versions wrote it or it cannot be written here: {names}."
            )
            return words.format(names=", ".join(findings.unproved))
        if findings.sound and not findings.by_project:
            return self.tr("Only the project it was made of can prove its manifest.")
        return ""

"""Closing a project whose last changes could not be written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from goldspan.services.project.session import UnsavedError
from goldspan.ui.project_view import ProjectView
from goldspan.ui.translation import error_text


def may_close(parent: QWidget, view: ProjectView) -> bool:
    """Close the project's session; where changes would be lost, ask: no undo reaches there."""
    try:
        view.close_project()
    except UnsavedError as error:
        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(error_text(error))
        again = box.addButton(
            QCoreApplication.translate("Unsaved", "Try again"), QMessageBox.ButtonRole.AcceptRole
        )
        lose = box.addButton(
            QCoreApplication.translate("Unsaved", "Close without them"),
            QMessageBox.ButtonRole.DestructiveRole,
        )
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is again:
            return may_close(parent, view)
        if box.clickedButton() is not lose:
            return False
        view.close_project(discard=True)
    return True

"""What parts of a split are called in the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from goldspan.domain.releases import DEV, TEST, TRAIN, WHOLE


def part_titles() -> Mapping[str, str]:
    """Return the parts by their keys, in order."""
    translate = QCoreApplication.translate
    return {
        TRAIN: translate("Split", "Training"),
        DEV: translate("Split", "Development"),
        TEST: translate("Split", "Test"),
        WHOLE: translate("Split", "All"),
    }

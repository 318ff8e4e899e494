"""Groups of losses in the window's language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from goldspan.domain.losses import LossKind
from goldspan.services.transfer.loss_groups import LossGroup
from goldspan.ui.translation import phrase_text, sentence

LINE = "\u2028"  # a new line in the same entry


def group_entries(groups: Sequence[LossGroup]) -> list[str]:
    """Return an entry for each group: how many of what, why, and the first one."""
    return [_entry(group) for group in groups]


def counted_kind(kind: LossKind, count: int) -> str:
    """Return so many losses of a kind in words."""
    words = {
        LossKind.ARTICLE: QCoreApplication.translate("LossWords", "%Ln article(s)", "", count),
        LossKind.FIELD: QCoreApplication.translate(
            "LossWords", "%Ln field(s) of metadata", "", count
        ),
        LossKind.OWNER: QCoreApplication.translate(
            "LossWords", "%Ln detail(s) of the layer", "", count
        ),
        LossKind.SPAN: QCoreApplication.translate("LossWords", "%Ln span(s)", "", count),
        LossKind.ATTRIBUTE: QCoreApplication.translate("LossWords", "%Ln attribute(s)", "", count),
        LossKind.REMARK: QCoreApplication.translate(
            "LossWords", "%Ln score(s), doubt(s) or note(s)", "", count
        ),
        LossKind.LINK: QCoreApplication.translate("LossWords", "%Ln link(s)", "", count),
        LossKind.EDGES: QCoreApplication.translate("LossWords", "%Ln span(s) trimmed", "", count),
        LossKind.VIEW: QCoreApplication.translate("LossWords", "%Ln note(s) on use", "", count),
    }
    return words[kind]


def _entry(group: LossGroup) -> str:
    head = f"{counted_kind(group.kind, group.count)} – {sentence(group.reason)}"
    loss = group.first[0]
    first = QCoreApplication.translate("LossWords", "for example {what} ({article})")
    return head + LINE + first.format(what=phrase_text(loss.what), article=loss.article)

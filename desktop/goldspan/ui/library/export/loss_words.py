"""Groups of losses in the window's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from goldspan.domain.losses import Loss, LossKind
from goldspan.domain.scheme import Scheme, title
from goldspan.services.transfer.loss_groups import LossGroup
from goldspan.ui.translation import phrase_text, sentence, window_language

LINE = "\u2028"  # a new line in the same entry


def group_entries(groups: Sequence[LossGroup], scheme: Scheme) -> list[str]:
    """Return an entry for each group: how many of what, why, and the first one."""
    return [_entry(group, scheme) for group in groups]


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


def _entry(group: LossGroup, scheme: Scheme) -> str:
    head = f"{counted_kind(group.kind, group.count)} – {sentence(group.reason)}"
    loss = _titled(group.first[0], scheme)
    first = QCoreApplication.translate("LossWords", "for example {what} ({article})")
    return head + LINE + first.format(what=phrase_text(loss.what), article=loss.article)


def _titled(loss: Loss, scheme: Scheme) -> Loss:
    """Return the loss with the titles of its label, attribute and link in place of their keys."""
    language = window_language()
    label = scheme.label(loss.label or loss.key)
    attribute = label.attribute(loss.key) if label is not None else None
    link = scheme.link(loss.link.type) if loss.link is not None else None
    if label is not None and loss.span:
        loss = replace(loss, label=title(label.titles, language))
    if attribute is not None and loss.kind is LossKind.ATTRIBUTE:
        loss = replace(loss, key=title(attribute.titles, language))
    elif label is not None and loss.kind is LossKind.VIEW and not loss.span:
        loss = replace(loss, key=title(label.titles, language))
    elif link is not None and loss.link is not None:
        loss = replace(loss, link=replace(loss.link, type=title(link.titles, language)))
    return loss

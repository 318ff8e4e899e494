"""Which attribute of a label is the actor's name, which spaCy keeps as a span's `kb_id`."""

from __future__ import annotations

from goldspan.domain.scheme import AttributeKind, Scheme


def actor_keys(scheme: Scheme) -> dict[str, str]:
    """Return the key of the first actor attribute by label, where it has one."""
    keys: dict[str, str] = {}
    for label in scheme.labels:
        for attribute in label.attributes:
            if attribute.kind is AttributeKind.ACTOR:
                keys.setdefault(label.key, attribute.key)
    return keys

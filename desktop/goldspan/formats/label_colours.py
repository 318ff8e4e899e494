"""The colours of labels for tools that show them: those of the light theme, by a label's hue."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping

from goldspan.assets import resource
from goldspan.domain.scheme import Scheme

_OTHERS = "grey"


def label_colours(scheme: Scheme) -> Mapping[str, str]:
    """Return each label's colour as `#rrggbb`, dark enough for white text, by its key."""
    hues = tomllib.loads(resource("themes", "light.toml").read_text(encoding="utf-8"))["hue"]
    return {label.key: hues.get(label.hue, hues[_OTHERS])["bar"] for label in scheme.labels}

"""What the build of the wheel does besides: it compiles the translations."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTranslations(BuildHookInterface[Any]):
    """Makes the .qm files that the wheel carries; a checkout gets its own from dev.py."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        del build_data
        if version != "editable":
            script = Path(self.root) / "packaging" / "compile_translations.py"
            runpy.run_path(str(script))["compile_translations"]()

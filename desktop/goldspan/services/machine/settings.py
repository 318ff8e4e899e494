"""What the window remembers between starts, as JSON in the user's configuration folder."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from goldspan.services.machine.small_files import read_json, write_json

CONFIG_DIR_VARIABLE = "GOLDSPAN_CONFIG_DIR"
FILE_NAME = "settings.json"


@dataclass(slots=True)
class Settings:
    """Choices that belong to a machine and not to a project.

    `language` is empty where the system decides, `theme` is `system` or the name
    of a theme.
    `geometry` and the values of `layouts` are opaque states of the window as base64.
    `suggest_on_open` says whether articles are suggested when they are opened for the first time.
    `zoom` is in per cent, `folder` is where a file was chosen last. `keys` holds the keys that
    differ from the defaults, by command; `load_keymap` checks them.
    """

    theme: str = "system"
    language: str = ""
    zoom: int = 100
    last_project: str = ""
    folder: str = ""
    page: str = "library"
    suggest_on_open: bool = True
    geometry: str = ""
    layouts: dict[str, str] = field(default_factory=dict)
    keys: dict[str, object] = field(default_factory=dict)


def config_folder() -> Path:
    """Return the folder of the user's configuration; GOLDSPAN_CONFIG_DIR overrides it."""
    override = os.environ.get(CONFIG_DIR_VARIABLE)
    if override:
        return Path(override)
    from platformdirs import user_config_path

    return user_config_path("goldspan", appauthor=False)


def log_folder() -> Path:
    """Return the folder of the log file; it goes along with GOLDSPAN_CONFIG_DIR."""
    override = os.environ.get(CONFIG_DIR_VARIABLE)
    if override:
        return Path(override) / "log"
    from platformdirs import user_log_path

    return user_log_path("goldspan", appauthor=False)


def load_settings(folder: Path | None = None) -> Settings:
    """Return what was remembered; what is missing, damaged or of a wrong type has its default."""
    data = read_json((folder or config_folder()) / FILE_NAME)
    settings = Settings()
    if isinstance(data, dict):
        for place in fields(Settings):
            value = data.get(place.name)
            if type(value) is type(getattr(settings, place.name)):
                setattr(settings, place.name, value)
    settings.layouts = {
        key: value for key, value in settings.layouts.items() if isinstance(value, str)
    }
    return settings


def save_settings(settings: Settings, folder: Path | None = None) -> None:
    """Write the settings whole: a reader sees the old file or the new. Raises OSError."""
    write_json((folder or config_folder()) / FILE_NAME, asdict(settings))

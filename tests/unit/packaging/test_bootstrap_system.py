"""System libraries: what is missing is found, and installed or named in one command."""

from __future__ import annotations

import os
import shutil
import socket
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux has such libraries"
)


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """Return the module; programs are looked for in an empty folder, and nobody is root."""
    from bootstrap import system

    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    return system


def program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def ensure(system: Any, tmp_path: Path, **options: bool) -> None:
    system.ensure_qt_libraries(Path(sys.executable), tmp_path / "log", **options)


def test_one_command_names_all_that_is_missing(system: Any, tmp_path: Path) -> None:
    program(
        tmp_path, "ldd", 'echo "libxcb-cursor.so.0 => not found"; echo "libEGL.so.1 => not found"'
    )
    program(tmp_path, "apt-get", "exit 1")
    with pytest.raises(system.BootstrapError) as raised:
        ensure(system, tmp_path, screen=True, virtual_screen=True)
    text = str(raised.value)
    assert "libEGL.so.1, libxcb-cursor.so.0" in text
    command = "apt-get install --yes --no-install-recommends libegl1 libxcb-cursor0 xvfb"
    assert f"sudo sh -c 'apt-get update && {command}'" in text


def test_where_there_is_no_apt_the_packages_are_named(system: Any, tmp_path: Path) -> None:
    program(tmp_path, "ldd", 'echo "libEGL.so.1 => not found"')
    with pytest.raises(system.BootstrapError, match="libegl1") as raised:
        ensure(system, tmp_path, screen=False)
    assert "sudo" not in str(raised.value)


def test_root_installs_them(system: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, "ldd", 'echo "libEGL.so.1 => not found"')
    program(tmp_path, "apt-get", f'echo "$DEBIAN_FRONTEND $@" >> {tmp_path}/said')
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    ensure(system, tmp_path, screen=False)
    assert (tmp_path / "said").read_text(encoding="utf-8").splitlines() == [
        "noninteractive update",
        "noninteractive install --yes --no-install-recommends libegl1",
    ]


def test_an_apt_that_fails_is_shown(
    system: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, "ldd", 'echo "libEGL.so.1 => not found"')
    program(tmp_path, "apt-get", "echo E: no space left on device; exit 100")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(system.BootstrapError, match="no space left"):
        ensure(system, tmp_path, screen=False)


def test_nothing_is_asked_where_nothing_is_missing(system: Any, tmp_path: Path) -> None:
    program(tmp_path, "ldd", 'echo "libEGL.so.1 => /usr/lib/libEGL.so.1"')
    ensure(system, tmp_path, screen=True)


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="no Xvfb here")
def test_the_virtual_screen_lives_as_long_as_the_block() -> None:
    from bootstrap.system import virtual_screen

    with virtual_screen() as variables:
        number = variables["DISPLAY"].removeprefix(":")
        assert answers(number)
        assert variables["QT_QPA_PLATFORM"] == "xcb"
    assert not answers(number)


def answers(number: str) -> bool:
    """Say whether a screen of this number takes connections."""
    with socket.socket(socket.AF_UNIX) as client:
        return client.connect_ex(f"/tmp/.X11-unix/X{number}") == 0

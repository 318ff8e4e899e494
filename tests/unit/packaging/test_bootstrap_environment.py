"""The environment that a bare checkout gets: made once, healed, and told what went wrong."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

BACKEND = """
import base64, hashlib, zipfile

def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "tiny-1.0-py3-none-any.whl"
    files = {
        "tiny.py": "ANSWER = 42\\n",
        "tiny-1.0.dist-info/METADATA": "Metadata-Version: 2.1\\nName: tiny\\nVersion: 1.0\\n",
        "tiny-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\\nTag: py3-none-any\\n",
    }
    record = "".join(f"{path},,\\n" for path in files) + "tiny-1.0.dist-info/RECORD,,\\n"
    with zipfile.ZipFile(f"{folder}/{name}", "w") as wheel:
        for path, text in (files | {"tiny-1.0.dist-info/RECORD": record}).items():
            wheel.writestr(path, text)
    return name
"""
PYPROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
"""


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the environment of a tiny checkout that needs no network."""
    pytest.importorskip("pip", reason="this Python came without pip")
    from bootstrap.environment import Environment

    # As on Debian: there is no ensurepip, and the pip that runs installs from outside.
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "ensurepip" else find_spec(name)
    )
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging" / "lock.txt").write_text("# nothing\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    (tmp_path / "backend.py").write_text(BACKEND, encoding="utf-8")
    return Environment(tmp_path)


def works(environment: Any) -> bool:
    command = [environment.python, "-c", "import tiny; print(tiny.ANSWER)"]
    return subprocess.run(command, capture_output=True, check=False).stdout.strip() == b"42"


def test_it_is_made_once_and_anew_where_it_was_cut_short(
    environment: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.ensure(["lock.txt"])
    assert works(environment)
    assert "Installing" in capsys.readouterr().err

    environment.ensure(["lock.txt"])
    assert capsys.readouterr().err == ""

    (environment.folder / "goldspan-unfinished").touch()
    (environment.folder / "half").touch()
    environment.ensure(["lock.txt"])
    assert "cut short" in capsys.readouterr().err
    assert not (environment.folder / "half").exists()
    assert works(environment)

    environment.python.unlink()
    environment.ensure(["lock.txt"])
    assert "does not start" in capsys.readouterr().err
    assert works(environment)


def test_a_failing_pip_is_shown_with_what_to_do_and_tried_again(environment: Any) -> None:
    from bootstrap.console import BootstrapError

    lock = environment.checkout / "packaging" / "lock.txt"
    lock.write_text("no-such-package-anywhere==1.0\n", encoding="utf-8")
    with pytest.raises(BootstrapError) as raised:
        environment.ensure(["lock.txt"])
    text = str(raised.value)
    assert "No matching distribution" in text
    assert "check the network" in text
    assert not (environment.folder / "goldspan-unfinished").exists()

    lock.write_text("# nothing\n", encoding="utf-8")
    environment.ensure(["lock.txt"])
    assert works(environment)


def test_a_python_that_is_too_old_is_told_at_once(tmp_path: Path) -> None:
    script = Path(__file__).resolve().parents[3] / "packaging" / "dev.py"
    code = (
        "import sys, runpy; sys.version_info = (3, 9, 2); sys.version = '3.9.2 (old)';"
        f"runpy.run_path({str(script)!r}, run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Goldspan needs Python 3.11 or newer; this is 3.9.2.")

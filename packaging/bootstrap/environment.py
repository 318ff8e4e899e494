"""Makes `.venv` from the lock files, and makes it again where an earlier try was cut short."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bootstrap.console import BootstrapError, run_logged, say, shown, tail

NETWORK_SIGNS = (
    "Temporary failure in name resolution",
    "Name or service not known",
    "nodename nor servname",
    "getaddrinfo failed",
    "Network is unreachable",
    "Connection refused",
    "Max retries exceeded",
    "Read timed out",
    "from versions: none",
)
OLDEST_PIP_WITH_PYTHON_OPTION = (22, 3)


@dataclass(frozen=True, slots=True)
class Environment:
    """The virtual environment of a checkout."""

    checkout: Path

    @property
    def folder(self) -> Path:
        return self.checkout / ".venv"

    @property
    def python(self) -> Path:
        if os.name == "nt":
            return self.folder / "Scripts" / "python.exe"
        return self.folder / "bin" / "python"

    @property
    def log(self) -> Path:
        return self.folder / "goldspan-install.log"

    @property
    def _stamp(self) -> Path:
        return self.folder / "goldspan-installed.json"

    @property
    def _unfinished(self) -> Path:
        return self.folder / "goldspan-unfinished"

    def ensure(self, locks: Sequence[str]) -> None:
        """Make the environment hold what these lock files name, and Goldspan itself.

        Does nothing where the stamp says that it does. While it works, a mark lies in the
        folder: where a run finds the mark of an earlier one, it begins anew.
        """
        wanted = {name: self._fingerprint(name) for name in locks}
        installed = self._installed()
        if all(installed.get(name) == fingerprint for name, fingerprint in wanted.items()):
            return
        began = time.monotonic()
        self._make_folder()
        self._unfinished.touch()
        self.log.unlink(missing_ok=True)
        pip = self._pip()
        for name in locks:
            if installed.get(name) != wanted[name]:
                say(f"Installing from packaging/{name} (the first time takes some minutes) …")
                lock = self.checkout / "packaging" / name
                self._install(pip, ["--only-binary", ":all:", "--requirement", str(lock)])
        self._install(
            pip,
            ["--no-index", "--no-deps", "--no-build-isolation", "--editable", str(self.checkout)],
        )
        self._stamp.write_text(json.dumps(installed | wanted), encoding="utf-8")
        self._unfinished.unlink()
        say(f"Installed in {time.monotonic() - began:.0f} s.")

    def _fingerprint(self, lock: str) -> str:
        """Return what an installation from this lock file depends on, as a hash."""
        digest = hashlib.sha256(platform.python_version().encode())
        for path in (self.checkout / "packaging" / lock, self.checkout / "pyproject.toml"):
            digest.update(path.read_bytes())
        return digest.hexdigest()

    def _installed(self) -> dict[str, str]:
        if self._unfinished.exists() or not self._works():
            return {}
        try:
            stamp: dict[str, str] = json.loads(self._stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp

    def _works(self) -> bool:
        try:
            done = subprocess.run(
                [self.python, "-c", "print(1)"], capture_output=True, check=False, timeout=60
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return done.returncode == 0

    def _make_folder(self) -> None:
        if self._unfinished.exists():
            say("An earlier installation was cut short: making .venv anew.")
            shutil.rmtree(self.folder)
        elif self.folder.exists() and not self._works():
            say("The Python of .venv does not start: making .venv anew.")
            shutil.rmtree(self.folder)
        if self.folder.exists():
            return
        say(f"Making .venv with Python {platform.python_version()} …")
        self.folder.mkdir()
        self._unfinished.touch()
        # Debian cuts ensurepip out of Python; then the pip that is there installs into .venv.
        with_pip = [] if importlib.util.find_spec("ensurepip") else ["--without-pip"]
        command = [sys.executable, "-m", "venv", *with_pip, str(self.folder)]
        if run_logged(command, self.log) != 0:
            raise BootstrapError(
                f"The virtual environment could not be made:\n{tail(self.log)}\n"
                "On Debian and Ubuntu, `sudo apt-get install python3-venv` brings what is missing."
            )

    def _pip(self) -> list[str]:
        """Return the command that is pip for this environment."""
        own = [str(self.python), "-m", "pip"]
        if _pip_version(own):
            return own
        outer = [sys.executable, "-m", "pip"]
        if _pip_version(outer) >= OLDEST_PIP_WITH_PYTHON_OPTION:
            return [*outer, "--python", str(self.python)]
        raise BootstrapError(
            "There is no pip to install with. On Debian and Ubuntu,"
            " `sudo apt-get install python3-pip python3-venv` brings it; then run this again."
        )

    def _install(self, pip: Sequence[str], what: Sequence[str]) -> None:
        options = ["--progress-bar", "off", "--disable-pip-version-check", "--no-input"]
        command = [*pip, "install", *options, *what]
        if run_logged(command, self.log) == 0:
            return
        text = self.log.read_text(encoding="utf-8", errors="replace")
        if any(sign in text for sign in NETWORK_SIGNS):
            hint = (
                "The package index cannot be reached, or lacks a package: check the network and"
                " pip’s settings, then run this again."
            )
        else:
            hint = f"Run this again; if it stays, the whole log is in {self.log}."
        # pip takes back what it could not finish, so the next try can build on this one.
        self._unfinished.unlink(missing_ok=True)
        raise BootstrapError(f"This failed: {shown(command)}\n{tail(self.log)}\n{hint}")


def _pip_version(pip: Sequence[str]) -> tuple[int, ...]:
    """Return the version of this pip, () where there is none."""
    done = subprocess.run([*pip, "--version"], capture_output=True, text=True, check=False)
    words = done.stdout.split()
    if done.returncode != 0 or len(words) < 2:
        return ()
    return tuple(int(part) for part in words[1].split(".") if part.isdigit())

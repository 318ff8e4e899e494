"""The wheel, installed away from the checkout, finds what it needs and works."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the Python of a fresh environment with the wheel; all else is borrowed from ours."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory"]
    subprocess.run([*command, folder], cwd=CHECKOUT, check=True, capture_output=True)
    (wheel,) = folder.glob("goldspan-*.whl")
    environment = folder / "environment"
    venv.create(environment, with_pip=False)
    variables = {"base": str(environment), "platbase": str(environment)}
    packages = Path(sysconfig.get_path("purelib", scheme="venv", vars=variables))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    # A path file inside a folder named by a path file is not read, so our editable Goldspan
    # does not come along.
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    scripts = Path(sysconfig.get_path("scripts", scheme="venv", vars=variables))
    return scripts / Path(sys.executable).name


def run(python: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    variables = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return subprocess.run(
        [python, *words], cwd=folder, env=variables, capture_output=True, text=True, check=False
    )


def test_the_wheel_is_what_is_imported(installed: Path, tmp_path: Path) -> None:
    code = "import goldspan.assets as a; print(a.PACKAGE); print(a.data_root())"
    done = run(installed, tmp_path, "-c", code)
    package, data = (Path(line) for line in done.stdout.split())
    assert package.is_relative_to(installed.parents[1])
    assert data == package / "_data"


def test_the_self_test_passes(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "-m", "goldspan", "self-test", "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    result = json.loads(done.stdout)
    assert result["passed"] is True
    assert [step["name"] for step in result["steps"]] == [
        "resources",
        "formats",
        "create",
        "import",
        "prefill",
        "edit",
        "export",
        "read back",
        "verify",
        "backup",
    ]
    assert list(tmp_path.iterdir()) == []


def test_a_broken_installation_fails_its_self_test(installed: Path, tmp_path: Path) -> None:
    seed = next(installed.parents[1].rglob("_data/seeds/003_*.txt"))
    hidden = seed.with_suffix(".hidden")
    seed.rename(hidden)
    try:
        done = run(installed, tmp_path, "-m", "goldspan", "self-test", "--json")
    finally:
        hidden.rename(seed)
    assert done.returncode == 1
    result = json.loads(done.stdout)
    assert result["passed"] is False
    assert result["steps"][-1]["passed"] is False

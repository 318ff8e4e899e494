"""From a bare checkout to a window or to a tested program: `python3 packaging/dev.py run | test`.

Needs Python 3.11 and pip, nothing else; knows nothing of Goldspan's inside.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 – this may be started by any Python there is
    sys.exit(
        f"Goldspan needs Python 3.11 or newer; this is {sys.version.split()[0]}."
        " Start this script with a newer one, for example: python3.11 packaging/dev.py run"
    )

import argparse
import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bootstrap.console import BootstrapError, say, shown
from bootstrap.environment import Environment
from bootstrap.system import (
    ensure_qt_libraries,
    has_display,
    missing_libraries,
    virtual_screen,
)

CHECKOUT = Path(__file__).resolve().parents[1]
SAMPLE = CHECKOUT / "goldspan-sample"
RUNTIME, TESTS = "lock.txt", "lock-dev.txt"
WITH_WINDOW = ("tests/crash", "tests/e2e", "tests/ui")
WITHOUT_WINDOW = ("tests/architecture", "tests/unit")

HELP = """\
commands:
  run    install what is missing, make a sample project of the articles in seeds/,
         pre-fill it and open the window on it; without a display, export it and
         save pictures of the window instead (also with --offscreen)
  test   install what is missing and run the test suite on a virtual screen;
         further arguments go to pytest:  python3 packaging/dev.py test tests/unit -k store
  lock   write packaging/lock.txt and packaging/lock-dev.txt anew (needs uv)
"""


def main() -> int:
    """Run one command; return the exit code."""
    parser = argparse.ArgumentParser(
        description="From a bare checkout to Goldspan's window, or to its tests.",
        epilog=HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=("run", "test", "lock"))
    parser.add_argument("--offscreen", action="store_true", help="run without showing a window")
    arguments, rest = parser.parse_known_args()
    if rest and arguments.command != "test":
        parser.error(f"unknown arguments: {shown(rest)}")
    environment = Environment(CHECKOUT)
    try:
        if arguments.command == "run":
            return run(environment, screen=has_display() and not arguments.offscreen)
        if arguments.command == "test":
            return test(environment, rest, offscreen=arguments.offscreen)
        return lock()
    except BootstrapError as error:
        say(f"\n{error}")
        return 1
    except KeyboardInterrupt:
        say("\nStopped. The next run goes on from here.")
        return 130


def run(environment: Environment, *, screen: bool) -> int:
    """Open the window on the sample project, or do without a window what can be done."""
    environment.ensure([RUNTIME])
    ensure_qt_libraries(environment.python, environment.log, screen=screen)
    compile_translations(environment)
    project = SAMPLE / "Sample project.goldspan"
    if not project.exists():
        make_sample(environment, project)
    if screen:
        code = subprocess.call([environment.python, "-m", "goldspan", "open", project])
        if code < 0:
            raise BootstrapError(
                f"The window was ended by signal {-code}. Where the display cannot be reached, this"
                " works without one:\n\n    python3 packaging/dev.py run --offscreen\n"
            )
        return code
    say("There is no display here: exporting the sample and taking pictures of the window.")
    for name in ("goldspan-jsonl", "docbin"):
        out = str(SAMPLE / "export" / name)
        words = ["--format", name, "--out", out, "--layer", "all", "--replace"]
        goldspan(environment, ["export", str(project), *words])
    pictures = SAMPLE / "pictures"
    script = CHECKOUT / "packaging" / "pictures.py"
    checked(
        [str(environment.python), str(script), str(project), str(pictures)],
        os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    say(f"\nThe sample project:  {project}")
    say(f"Its exports:         {SAMPLE / 'export'}")
    say(f"Pictures:            {pictures}")
    say(f"The command line:    {environment.python.with_name('goldspan')} --help")
    return 0


def make_sample(environment: Environment, project: Path) -> None:
    """Make the sample project and put it into its place when it is whole."""
    say("Making the sample project …")
    unfinished = project.parent / "unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    goldspan(environment, ["sample", str(unfinished / project.name)])
    (unfinished / project.name).rename(project)
    shutil.rmtree(unfinished)


def test(environment: Environment, rest: Sequence[str], *, offscreen: bool) -> int:
    """Run the test suite, on a virtual screen where one can be had."""
    environment.ensure([RUNTIME, TESTS])
    virtual = sys.platform.startswith("linux") and not offscreen
    python, log = environment.python, environment.log
    try:
        ensure_qt_libraries(python, log, screen=virtual, virtual_screen=virtual)
    except BootstrapError as error:
        if offscreen or missing_libraries(python, screen=False):
            raise
        say(f"{error}\nGoing on with Qt's offscreen platform.")
        virtual, offscreen = False, True
    compile_translations(environment)
    command = [str(environment.python), "-m", "pytest"]
    with contextlib.ExitStack() as stack:
        if virtual:
            variables = stack.enter_context(virtual_screen())
        else:
            variables = os.environ | ({"QT_QPA_PLATFORM": "offscreen"} if offscreen else {})
        # Hundreds of processes are started: each would compile Goldspan's modules anew. Two halves
        # that both reckon in several threads wait for each other.
        variables = {
            **variables,
            "PYTHONDONTWRITEBYTECODE": "",
            "OMP_NUM_THREADS": "1",
            "OPENBLAS_NUM_THREADS": "1",
        }
        if rest:
            return subprocess.call([*command, *rest], cwd=CHECKOUT, env=variables)
        return both_halves(command, variables)


def both_halves(command: Sequence[str], variables: Mapping[str, str]) -> int:
    """Run the tests that open windows, and beside them those that open none; one failing fails."""
    quiet = ["-q", "-p", "no:cacheprovider", *WITHOUT_WINDOW]
    with tempfile.TemporaryFile() as said:
        # Off the screen: a window of theirs would take the keyboard from those of the others.
        away = {**variables, "QT_QPA_PLATFORM": "offscreen"}
        beside = subprocess.Popen(
            [*command, *quiet], cwd=CHECKOUT, env=away, stdout=said, stderr=subprocess.STDOUT
        )
        try:
            failed = subprocess.call([*command, *WITH_WINDOW], cwd=CHECKOUT, env=variables)
            failed = beside.wait() or failed
        finally:
            beside.kill()
            beside.wait()
        said.seek(0)
        say(said.read().decode("utf-8", "replace"))
    return failed


def lock() -> int:
    """Write the lock files anew: universal, with hashes, without addresses."""
    uv = shutil.which("uv")
    if uv is None:
        raise BootstrapError("This needs uv: pip install uv")
    common = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-annotate"]
    common += ["--no-header", "--no-emit-index-url", "--no-emit-find-links", "--quiet"]
    common += ["--only-binary", ":all:"]  # as they are installed
    runtime, tests = CHECKOUT / "packaging" / RUNTIME, CHECKOUT / "packaging" / TESTS
    pyproject = str(CHECKOUT / "pyproject.toml")
    sources = {
        runtime: [pyproject, "--extra", "documents", "--group", f"{pyproject}:build"],
        tests: ["--group", f"{pyproject}:dev", "--constraint", str(runtime)],
    }
    for target, source in sources.items():
        checked([uv, "pip", "compile", *common, "--output-file", str(target), *source])
    return 0


def compile_translations(environment: Environment) -> None:
    """Compile the window's translations where they changed."""
    script = CHECKOUT / "packaging" / "compile_translations.py"
    checked([str(environment.python), str(script)])


def goldspan(environment: Environment, arguments: Sequence[str]) -> None:
    """Run Goldspan's command line; its result is of no interest here, its progress is."""
    checked([str(environment.python), "-m", "goldspan", *arguments])


def checked(command: Sequence[str], variables: Mapping[str, str] | None = None) -> None:
    """Run a command that has to succeed."""
    done = subprocess.run(command, env=variables, stdout=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise BootstrapError(f"This ended with exit code {done.returncode}: {shown(command)}")


if __name__ == "__main__":
    sys.exit(main())

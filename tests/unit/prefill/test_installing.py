"""Installing a pipeline: the real spaCy in a process of its own, and nothing reaches a network."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from goldspan.domain.errors import CancelledError, PipelineError
from goldspan.services.progress import Progress, Step
from goldspan.services.transfer.installing import (
    INSTALLABLE,
    by_hand_command,
    check_can_install,
    install_pipeline,
)


@pytest.fixture
def closed_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Send all that asks for a network to a port that nobody listens at."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
        monkeypatch.setenv(name.lower(), "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "")


def fake_spacy(folder: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let `python -m spacy` be a script: what is beyond it is not ours."""
    package = folder / "spacy"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "__main__.py").write_text(code)
    monkeypatch.setenv("PYTHONPATH", str(folder))


@pytest.mark.usefixtures("closed_network")
def test_without_a_network_it_says_so_and_how_to_do_it_by_hand() -> None:
    with pytest.raises(PipelineError) as caught:
        install_pipeline("de_core_news_sm")
    assert "there is no network here" in str(caught.value)
    assert by_hand_command() in str(caught.value)
    assert sys.executable in by_hand_command()


def test_what_pip_says_is_progress(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_spacy(
        tmp_path,
        monkeypatch,
        "import sys, time\nprint('Collecting', sys.argv[1:], flush=True)\ntime.sleep(0.4)\n",
    )
    steps: list[Step] = []
    install_pipeline("de_core_news_sm", Progress(steps.append))
    assert [step.subject for step in steps] == ["Collecting ['download', 'de_core_news_sm']"]


def test_other_failures_give_pips_last_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_spacy(
        tmp_path, monkeypatch, "print('error: externally-managed-environment')\nraise SystemExit(1)"
    )
    with pytest.raises(PipelineError, match="externally-managed-environment"):
        install_pipeline("de_core_news_sm")


def test_cancelling_ends_the_process_and_its_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark, child = tmp_path / "mark", tmp_path / "child.py"
    child.write_text(f"import pathlib, time\npathlib.Path({str(mark)!r}).touch()\ntime.sleep(60)\n")
    code = f"import subprocess, sys\nsubprocess.run([sys.executable, {str(child)!r}])\n"
    fake_spacy(tmp_path, monkeypatch, code)
    progress = Progress()

    def cancel_when_it_runs() -> None:
        latest = time.monotonic() + 20
        while not mark.exists() and time.monotonic() < latest:
            time.sleep(0.01)
        progress.cancel()

    canceller = threading.Thread(target=cancel_when_it_runs)
    canceller.start()
    with pytest.raises(CancelledError):
        install_pipeline("de_core_news_sm", progress)
    canceller.join()


@pytest.mark.parametrize("name", ["", "--help", "de_core/../x", "DE_CORE", "spacy", "a b"])
def test_only_names_of_pipelines_are_handed_on(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", None)
    with pytest.raises(PipelineError, match="not the name of a pipeline"):
        install_pipeline(name)


def test_a_bundle_says_to_choose_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(PipelineError, match="choose its folder"):
        check_can_install()


def test_what_is_offered_has_names_that_are_taken() -> None:
    names = [each.name for each in INSTALLABLE]
    assert len(set(names)) == len(names)
    assert all(each.name.startswith(f"{each.language}_") for each in INSTALLABLE)

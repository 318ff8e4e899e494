"""The pipeline's process: it streams, survives its own death, and leaves nothing behind."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
import spacy

from goldspan.domain.errors import CancelledError, PipelineError
from goldspan.domain.scheme import PipelineMapping
from goldspan.prefill.process import PrefillProcess
from goldspan.prefill.requests import PrefillRequest

LABELS = ("ACTOR", "CLAIM", "DATE", "FURNITURE")
TEXT = "Die Nato fordert am Montag einen höheren Damm."
PATIENCE = 20.0  # seconds until a process that must end has ended

PARENT = """
import sys, time
from goldspan.prefill.process import PrefillProcess
if __name__ == "__main__":
    process = PrefillProcess()
    process.start("goldspan-de")
    print(process.pid, flush=True)
    time.sleep(60)
"""


def request(name: str, text: str = TEXT) -> PrefillRequest:
    return PrefillRequest(article_id=name, text=text, document_time="2022-03-16", name=name)


def long_text() -> str:
    return TEXT * 1_000


@pytest.fixture
def process() -> Iterator[PrefillProcess]:
    with PrefillProcess() as started:
        started.start("goldspan-de", labels=LABELS)
        yield started


@pytest.fixture(scope="module")
def lasting() -> Iterator[PrefillProcess]:
    """Yield a process for those tests that do not end it."""
    with PrefillProcess() as started:
        started.start("goldspan-de", labels=LABELS)
        yield started


def test_it_says_what_it_runs(lasting: PrefillProcess) -> None:
    assert lasting.info is not None
    assert lasting.info.name == "goldspan-de"
    assert lasting.info.components[-1] == "goldspan_claims"


def test_results_come_in_order_while_requests_are_made(lasting: PrefillProcess) -> None:
    made: list[str] = []

    def requests() -> Iterator[PrefillRequest]:
        for number in range(6):
            made.append(str(number))
            yield request(str(number))

    results = lasting.annotate(requests())
    assert next(results).article_id == "0"
    assert len(made) < 6
    rest = list(results)
    assert [result.article_id for result in rest] == ["1", "2", "3", "4", "5"]
    assert {s.label for s in rest[0].spans} == {"ACTOR", "CLAIM", "DATE"}
    assert {n.type for n in rest[0].links} == {"source", "when"}


def test_a_process_that_is_killed_is_started_again_and_nothing_is_lost(
    process: PrefillProcess,
) -> None:
    first = process.pid

    def requests() -> Iterator[PrefillRequest]:
        yield request("huge", long_text())
        assert first is not None
        os.kill(first, signal.SIGKILL)
        yield request("second")
        yield request("third")

    results = list(process.annotate(requests()))
    assert [result.article_id for result in results] == ["huge", "second", "third"]
    assert [bool(result.spans) for result in results] == [True, True, True]
    assert process.pid not in (None, first)


def test_an_error_on_an_article_names_it_and_goes_on(lasting: PrefillProcess) -> None:
    first = lasting.pid
    results = list(lasting.annotate([request("broken", "\ud800 und mehr"), request("good")]))
    assert isinstance(results[0].error, PipelineError)
    assert "broken" in str(results[0].error)
    assert results[1].error is None
    assert lasting.pid == first


def test_both_ends_may_send_much_at_once(lasting: PrefillProcess) -> None:
    days = [f"{day}. März {year}" for year in range(2010, 2022) for day in range(1, 29)]
    text = "\n\n".join(f"{TEXT} Er kam am {day}." for day in days)
    results = list(lasting.annotate([request(str(n), text) for n in range(4)]))
    assert [len(result.spans) > 100 for result in results] == [True] * 4


def test_cancelling_ends_the_child_at_once(process: PrefillProcess) -> None:
    child = psutil.Process(process.pid)
    timer = threading.Timer(0.3, process.cancel)
    timer.start()
    with pytest.raises(CancelledError):
        list(process.annotate([request("huge", long_text() * 40)]))
    timer.join()
    assert not child.is_running()
    assert process.pid is None


def test_who_waits_may_stop_the_work(process: PrefillProcess) -> None:
    def check() -> None:
        raise CancelledError("stopped")

    with pytest.raises(CancelledError, match="stopped"):
        list(process.annotate([request("huge", long_text() * 40)], check=check))


def test_closing_leaves_no_process_and_can_be_repeated() -> None:
    process = PrefillProcess()
    process.start("goldspan-de", labels=LABELS)
    child = psutil.Process(process.pid)
    process.close()
    process.close()
    assert not child.is_running()
    process.start("goldspan-de", labels=LABELS)
    assert next(process.annotate([request("again")])).error is None
    process.close()


def test_an_unknown_pipeline_is_an_error_that_says_so() -> None:
    process = PrefillProcess()
    with pytest.raises(PipelineError, match="no_such_pipeline"):
        process.start("no_such_pipeline")
    assert process.pid is None


def test_annotating_without_a_pipeline_is_our_mistake() -> None:
    with pytest.raises(RuntimeError):
        list(PrefillProcess().annotate([request("a")]))


def test_any_pipeline_by_its_folder(tmp_path: Path) -> None:
    nlp = spacy.blank("de")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ORG", "pattern": "Nato"}])  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "ruler")
    with PrefillProcess() as process:
        process.start(str(tmp_path / "ruler"), PipelineMapping("x", {("ents", "ORG"): "ACTOR"}))
        (result,) = process.annotate([request("a")])
    assert [(span.label, span.quote) for span in result.spans] == [("ACTOR", "Nato")]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are killed otherwise here")
def test_the_child_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT, encoding="utf-8")
    parent = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    with parent.stdout:
        child = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
        parent.wait()
        deadline = time.monotonic() + PATIENCE
        while child.is_running() and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not child.is_running()


def test_the_parent_never_imports_spacy() -> None:
    code = (
        "import sys\n"
        "import goldspan.services.transfer.prefilling\n"
        "assert not {'spacy', 'thinc'} & set(sys.modules)\n"
        "goldspan.services.transfer.prefilling.available_pipelines()\n"
        "assert not {'spacy', 'thinc'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)

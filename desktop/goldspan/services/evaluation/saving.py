"""Keeps an evaluation as a file: what `goldspan evaluate --json --errors` prints."""

from __future__ import annotations

from pathlib import Path

from goldspan.domain.errors import ExportError
from goldspan.domain.messages import message, system_reason
from goldspan.prefill.evaluation.record import error_record, evaluation_record
from goldspan.prefill.evaluation.results import Evaluation
from goldspan.services.machine.small_files import write_json


def save_evaluation(path: Path, evaluation: Evaluation, gold: Path) -> None:
    """Write an evaluation with its errors; `gold` is the file or project it was measured on.

    A file that is there already is replaced whole. Raises `ExportError` where it cannot be written.
    """
    errors = [error_record(error) for error in evaluation.errors]
    data = {"gold": str(gold), **evaluation_record(evaluation), "errors": errors}
    try:
        write_json(path, data)
    except OSError as error:
        raise ExportError(
            message("errors", "“{file}” could not be written: {reason}."),
            kept=message("errors", "What was there before is still there."),
            todo=message("errors", "Choose another folder, or make room on the disk."),
            file=path.name,
            reason=system_reason(error),
        ) from error

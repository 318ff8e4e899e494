"""Keeps an evaluation as a file: what `goldspan evaluate --json --errors` prints."""

from __future__ import annotations

import json
from pathlib import Path

from goldspan.prefill.evaluation.record import error_record, evaluation_record
from goldspan.prefill.evaluation.results import Evaluation
from goldspan.services.machine.saving import save_text


def save_evaluation(path: Path, evaluation: Evaluation, gold: Path) -> None:
    """Write an evaluation with its errors; `gold` is the file or project it was measured on.

    A file that is there already is replaced whole. Raises `ExportError` where it cannot be written.
    """
    errors = [error_record(error) for error in evaluation.errors]
    data = {"gold": str(gold), **evaluation_record(evaluation), "errors": errors}
    save_text(path, json.dumps(data, indent=2, ensure_ascii=False))

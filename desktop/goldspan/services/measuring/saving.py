"""Keeps figures as a file: CSV for spreadsheets, or the JSON that the command line prints."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from goldspan.domain.errors import ExportError
from goldspan.domain.messages import message, system_reason
from goldspan.services.machine.small_files import write_json, write_text
from goldspan.services.measuring.agreement import Agreement
from goldspan.services.measuring.detail_record import detail_record
from goldspan.services.measuring.figures import Figures
from goldspan.services.measuring.record import agreement_record, csv_rows
from goldspan.services.progress import Progress


def save_csv(path: Path, figures: Figures) -> None:
    """Write all figures as CSV; raises `ExportError` where the file cannot be written."""
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\n").writerows(csv_rows(figures))
    try:
        write_text(path, lines.getvalue())
    except OSError as error:
        raise not_written(path, error) from error


def save_json(
    path: Path, figures: Figures, project: Path, agreement: Agreement, progress: Progress
) -> None:
    """Write all figures as JSON, with the units that differ and what suggestions did.

    Raises `ExportError` where the file cannot be written, `CancelledError` where cancelled.
    """
    details = detail_record(agreement, figures, progress)
    try:
        write_json(path, {"project": str(project), **agreement_record(figures), **details})
    except OSError as error:
        raise not_written(path, error) from error


def not_written(path: Path, error: OSError) -> ExportError:
    """Return the error that says why a file was not written."""
    return ExportError(
        message("errors", "“{file}” could not be written: {reason}."),
        kept=message("errors", "What was there before is still there."),
        todo=message("errors", "Choose another folder, or make room on the disk."),
        file=path.name,
        reason=system_reason(error),
    )

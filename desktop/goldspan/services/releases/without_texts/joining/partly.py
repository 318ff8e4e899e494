"""Writes what there are texts for of a release: JSONL to read on, and no release."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from goldspan.domain.losses import LossReport
from goldspan.domain.messages import message
from goldspan.formats.jsonl_writer import encoded_line
from goldspan.formats.output import FolderOutput
from goldspan.services.progress import Progress
from goldspan.services.releases.record.facts import FACTS
from goldspan.services.releases.record.reading import FolderRelease
from goldspan.services.releases.without_texts.joining.joined import JoinedRelease, standoff_records
from goldspan.services.releases.without_texts.joining.wanted import wanted_text
from goldspan.services.releases.without_texts.standoff.files import holds_text
from goldspan.services.transfer.export_folder import appearing_folder
from goldspan.services.transfer.loss_listing import write_losses

_NO_TEXT = message("errors", "Its text was not found.")


def write_partly(
    joined: JoinedRelease,
    apart: FolderRelease,
    missing: Mapping[str, str],
    out: Path,
    replace: bool,
    progress: Progress,
) -> None:
    """Write the articles that have their texts, scheme and guidelines into the new folder `out`.

    `missing` are names by hash; they stand in `losses.json`. There is no manifest: it is not what
    was released. Raise `ExportError` and `CancelledError` as an export does.
    """
    losses = LossReport()
    for name in sorted(missing.values()):
        losses.add_article(name, _NO_TEXT)
    with appearing_folder(out, replace_existing=replace) as folder:
        output = FolderOutput(folder)
        for path in joined.files:
            if path != FACTS and not holds_text(path):
                with output.file(path) as file:
                    file.writelines(apart.open(path))
        for part in joined.facts.parts:
            for path in part.files.values():
                with output.file(path) as file:
                    for record in standoff_records(apart.folder, path):
                        wanted = wanted_text(record)
                        progress.report(0, 0, wanted.name)
                        if wanted.sha256 not in missing:
                            file.write(encoded_line(joined.article(wanted, record)))
        write_losses(output, losses.losses, progress)

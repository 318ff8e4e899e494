"""What the commands of releases print: a release by part and label, what a copy lacks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from goldspan.cli.loss_words import counted_kind
from goldspan.cli.output import counted, table_lines

if TYPE_CHECKING:
    from goldspan.services.releases.record.facts import ReleaseFacts, SplitFacts
    from goldspan.services.releases.record.reading import ProjectRelease, ReadableRelease
    from goldspan.services.releases.verifying.verify import Findings
    from goldspan.services.releases.writing.write import Written

Record = dict[str, Any]
MOST_PAIRS, MOST_NAMES = 5, 5


def release_record(release: ReadableRelease, written: Written | None) -> Record:
    """Return a release, and what was written of it, as JSON."""
    record: Record = {
        "release": release.id,
        "number": release.number,
        "title": release.title,
        "previous": release.previous,
        "facts": facts_record(release.facts),
        "kept": dict(release.files),
        "out": None,
    }
    if written is not None:
        manifest = written.manifest
        record["out"] = str(written.folder)
        record["formats"] = [each.name for each in manifest.formats]
        record["texts"] = manifest.texts
        record["files"] = [each.model_dump(mode="json") for each in manifest.files]
        record["losses"] = [each.model_dump(mode="json") for each in manifest.losses]
    return record


def facts_record(facts: ReleaseFacts) -> Record:
    """Return what a release says of itself; of single articles only how many there are."""
    return {**facts.model_dump(mode="json"), "articles": len(facts.articles)}


def release_lines(release: ReadableRelease, written: Written | None) -> Iterator[str]:
    """Yield what people want to know of a release."""
    title = f" “{release.title}”" if release.title else ""
    yield f"Release {release.number}{title}, as of {release.facts.as_of}"
    yield from facts_lines(release.facts)
    if written is None:
        return
    yield ""
    manifest = written.manifest
    size = sum(each.bytes for each in manifest.files)
    yield f"{written.folder}: {counted(len(manifest.files) + 1, 'file')}, {size} bytes"
    for each in manifest.losses:
        yield f"{each.format}: {counted_kind(each.kind, each.count)}: {each.reason}"


def facts_lines(facts: ReleaseFacts) -> Iterator[str]:
    """Yield the parts with their labels, what they share, and what is not in them."""
    labels = facts.scheme.labels
    header = ["part", "articles", "families", "first", "last", *labels]
    rows = [
        [
            *(part.name, part.articles, part.families, part.first, part.last),
            *(part.spans.get(label, 0) for label in labels),
        ]
        for part in facts.parts
    ]
    yield from table_lines(header, rows)
    if facts.split is not None:
        yield ""
        yield from split_lines(facts.split)
    if facts.left_out or facts.losses:
        yield ""
    for left in facts.left_out:
        names = ", ".join(left.articles[:MOST_NAMES])
        more = len(left.articles) - MOST_NAMES
        listed = f"{names} and {more} more" if more > 0 else names
        yield f"Left out: {counted(len(left.articles), 'article')} ({listed}): {left.reason}"
    for loss in facts.losses:
        yield f"Does not go out: {counted_kind(loss.kind, loss.count)}: {loss.reason}"


def split_lines(split: SplitFacts) -> Iterator[str]:
    """Yield what the parts share, and what the split could not have."""
    overlap = split.overlap
    if overlap.passages:
        pairs = counted(overlap.pairs, "pair of articles", "pairs of articles")
        yield f"Overlap: parts share {counted(overlap.passages, 'passage')} in {pairs}:"
        for pair in overlap.worst[:MOST_PAIRS]:
            share = f"{pair.share:.0%} of the shorter"
            yield (
                f"  {pair.a} ({pair.part_a}) – {pair.b} ({pair.part_b}):"
                f" {counted(pair.passages, 'passage')}, {share}"
            )
    else:
        yield "Overlap: no passage stands in two parts."
    yield from split.warnings


def listed(release: ProjectRelease, at: str, by: str) -> Record:
    """Return a release as a list of them has it; its articles are not read."""
    from goldspan.services.releases.record.overview import overview

    facts = overview(release)
    return {
        "number": release.number,
        "title": release.title,
        "created": at,
        "by": by,
        "parts": " ".join(part.name for part in facts.parts),
        "articles": sum(part.articles for part in facts.parts),
        "spans": sum(facts.span_counts().values()),
        "release": release.id,
        "as_of": facts.as_of,
    }


def findings_record(findings: Findings) -> Record:
    """Return what was found in a copy as JSON."""
    manifest = findings.manifest
    return {
        "folder": str(findings.folder),
        "release": manifest.release if manifest else "",
        "number": manifest.number if manifest else 0,
        "title": manifest.title if manifest else "",
        "files": findings.files,
        "bytes": findings.bytes,
        "sound": findings.sound,
        "found": [
            {"fault": each.fault.value, "path": each.path, "words": str(each.words)}
            for each in findings.found
        ],
        "unproved": list(findings.unproved),
    }


def findings_lines(findings: Findings) -> list[str]:
    """Return a line for each finding: what is wrong, with which file."""
    return [f"{each.path}: {each.words}" for each in findings.found]


def verdict(findings: Findings) -> str:
    """Return in a sentence whether the copy is sound, and what of it could not be proved."""
    of = f"release {findings.manifest.number}" if findings.manifest else "a release"
    if findings.sound:
        files = counted(findings.files + 1, "file")
        said = f"{findings.folder} is {of} as it was written: {files}, {findings.bytes} bytes."
    else:
        found = counted(len(findings.found), "finding")
        said = f"{findings.folder} is not {of} as it was written: {found}."
    if not findings.unproved:
        return said
    names = ", ".join(findings.unproved)
    return f"{said} Not proved, as other versions wrote it or it cannot be written here: {names}."

"""What an import would bring, or brought, as data for scripts and as lines for people."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from goldspan.cli.output import counted
from goldspan.domain.annotator import Annotator
from goldspan.domain.exchange import Refusal
from goldspan.domain.scheme import IGNORED
from goldspan.services.transfer.import_plan import ImportPlan, PlannedLayer
from goldspan.services.transfer.importing import ImportReport
from goldspan.services.transfer.label_mapping import LabelDecisions, LabelProposal
from goldspan.services.transfer.refusal_groups import RefusalTally
from goldspan.services.transfer.said_meanings import as_typed, to_type

NAMED = 5


def plan_record(plan: ImportPlan, proposed: Sequence[LabelProposal]) -> dict[str, object]:
    """Return a plan as one object."""
    return {
        "new": plan.new,
        "known": plan.known,
        "spans": plan.spans,
        "ownerless_spans": plan.ownerless_spans,
        "files": [{"file": str(path), "format": name} for path, name in plan.formats.items()],
        "articles": [
            {
                "id": article.name,
                "file": str(article.path),
                "known": article.known,
                "title": article.title,
                "outlet": article.outlet,
                "language": article.language,
                "document_time": article.document_time,
                "length": article.length,
            }
            for article in plan.articles
        ],
        "layers": [
            *(_layer_record(layer, proposed, named=False) for layer in plan.layers),
            *(_layer_record(layer, proposed, named=True) for layer in plan.ownerless),
        ],
        "labels": [label_record(each) for each in proposed],
        "refused": refused_record(plan.refused),
        "notes": [str(note) for note in plan.notes],
        "doubtful": [
            {
                "file": str(doubt.path),
                "encoding": doubt.encoding,
                "candidates": [each.encoding for each in doubt.candidates],
            }
            for doubt in plan.doubtful
        ],
    }


def plan_lines(plan: ImportPlan, proposed: Sequence[LabelProposal]) -> list[str]:
    """Return a plan in lines."""
    lines = [f"{counted(plan.new, 'new article')}, {plan.known} already known"]
    by_format: dict[str, list[str]] = {}
    for path, name in plan.formats.items():
        by_format.setdefault(name, []).append(path.name)
    for name, files in by_format.items():
        more = ", …" if len(files) > NAMED else ""
        lines.append(f"{name}: {counted(len(files), 'file')}: {', '.join(files[:NAMED])}{more}")
    lines += [_layer_line(layer, proposed) for layer in plan.layers]
    if plan.ownerless:
        lines.append(
            f"{counted(plan.ownerless_spans, 'span')} without an annotator, for people named after"
            " the files (--annotator NAME or --gold says whose they are):"
        )
    lines += [_layer_line(layer, proposed) for layer in plan.ownerless[:NAMED]]
    if len(plan.ownerless) > NAMED:
        lines.append(f"and {len(plan.ownerless) - NAMED} more such people")
    lines += label_lines(proposed)
    for group in plan.refused.groups():
        lines.append(f"left out, {group.rows} ×: {group.reason}")
    return lines


def label_record(proposed: LabelProposal) -> dict[str, object]:
    """Return a label of files and what it seems to mean."""
    met, meaning = proposed.met, proposed.meaning
    return {
        "label": met.label,
        "spans": met.count,
        "examples": list(met.examples),
        "formats": list(met.formats),
        "means": meaning.label,
        "attrs": dict(meaning.attrs),
        "kept": proposed.kept,
        "decided_for": proposed.decided_for,
        "map": to_type(proposed),
    }


def label_lines(proposed: Iterable[LabelProposal]) -> list[str]:
    """Return labels that the scheme does not have, in lines."""
    lines = []
    for each in proposed:
        met = each.met
        examples = f": {', '.join(met.examples)}" if met.examples else ""
        lines.append(f"label {met.label}: {counted(met.count, 'span')}{examples} – {_meant(each)}")
    return lines


def what_to_type(proposed: Sequence[LabelProposal]) -> list[str]:
    """Return how one says what labels mean whose spans were left out."""
    if not proposed:
        return []
    known = [each for each in proposed if each.is_known]
    entries = " ".join(f"--map {quoted(to_type(each))}" for each in known[:NAMED])
    more = " …" if len(known) > NAMED else ""
    number = "this label means" if len(proposed) == 1 else f"these {len(proposed)} labels mean"
    if known:
        first = f"Proposed, and taken with --map proposed: {entries}{more}"
    else:
        first = f"Say it for example with --map {quoted(f'{proposed[0].met.label}=LABEL')}"
    return [
        f"Nobody has said what {number}. Import again with what is meant.",
        first,
        "--add-labels takes what is proposed and adds the other labels to the scheme;"
        f" --map {quoted(f'{proposed[0].met.label}=')} leaves a label out for good.",
    ]


def decided_lines(decided: LabelDecisions, said: Container[str]) -> list[str]:
    """Return what was decided of labels beyond what was said, in lines."""
    others = {key: value for key, value in decided.meanings.items() if key not in said}
    taken = [as_typed(key, meaning) for key, meaning in others.items() if meaning.label != key]
    new = [key for key, meaning in others.items() if meaning.label == key]
    return [
        *([f"Taken as proposed: {', '.join(taken)}"] if taken else []),
        *([f"Added to the scheme: {', '.join(new)}"] if new else []),
    ]


def named_lines(named: Iterable[Annotator]) -> list[str]:
    """Return who was named after files, in a line; nobody, in none."""
    names = [f"“{each.name}”" for each in named]
    if not names:
        return []
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return [
        f"The spans name no annotator: they are the work of {', '.join(names[:NAMED])}{more}, after"
        " the file’s name. --annotator NAME or --gold says whose they are."
    ]


def report_record(report: ImportReport, names: Mapping[str, str]) -> dict[str, object]:
    """Return what came in as one object; `names` are those of articles, by id."""
    return {
        "imported": [names[key] for key in report.imported],
        "known": [names[key] for key in report.known],
        "layers": report.layers,
        "spans": report.spans,
        "links": report.links,
        "named_after_files": [each.name for each in report.named.values()],
        "spans_left_out": report.spans_left_out,
        "rows_refused": report.refused.whole,
        "refused": [_refusal_record(refusal) for refusal in report.refusals],
        "reasons": refused_record(report.refused),
        "notes": [str(each) for each in report.notes],
    }


def refused_record(refused: RefusalTally) -> list[dict[str, object]]:
    """Return what is left out, by reason: how many rows, and the first of them."""
    return [
        {
            "reason": str(group.reason),
            "rows": group.rows,
            "count": group.count,
            "first": [_refusal_record(refusal) for refusal in group.refusals[:NAMED]],
        }
        for group in refused.groups()
    ]


def summary_line(report: ImportReport) -> str:
    """Return in a line how many articles, rows and spans came in, and how many did not."""
    left = f", {report.spans_left_out} left out" if report.spans_left_out else ""
    return (
        f"{counted(len(report.imported), 'article')} imported, {len(report.known)} already known,"
        f" {report.refused.whole} refused;"
        f" {counted(report.spans, 'span')} in{left}; {counted(report.links, 'link')}"
    )


def refusal_lines(refused: RefusalTally) -> list[str]:
    """Return each refusal in a line, and how many of each where there are many of one."""
    lines = []
    for refusal in refused.refusals():
        line = f", line {refusal.line}" if refusal.line else ""
        lines.append(f"left out: {refusal.file}{line}: {refusal.reason}")
    many = (group for group in refused.groups() if group.rows > NAMED)
    return lines + [f"left out in all, {group.rows} ×: {group.reason}" for group in many]


def quoted(words: str) -> str:
    """Return words as they are typed in a shell."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _layer_record(
    layer: PlannedLayer, proposed: Sequence[LabelProposal], *, named: bool
) -> dict[str, object]:
    return {
        "annotator": layer.annotator.name,
        "kind": layer.annotator.kind,
        "known": layer.known,
        "from_file_name": named,
        "articles": layer.articles,
        "spans": layer.coming(_meant_labels(proposed)),
    }


def _layer_line(layer: PlannedLayer, proposed: Sequence[LabelProposal]) -> str:
    """Return whose layer it is, and what it has if labels mean what is proposed."""
    fresh = "" if layer.known else ", new"
    spans = counted(layer.coming(_meant_labels(proposed)), "span")
    articles = counted(layer.articles, "article")
    return f"{layer.annotator.name} ({layer.annotator.kind}{fresh}): {articles}, {spans}"


def _meant_labels(proposed: Sequence[LabelProposal]) -> set[str]:
    """Return the foreign labels that are to mean one of the scheme."""
    return {each.met.label for each in proposed if each.meaning.label != IGNORED}


def _meant(proposed: LabelProposal) -> str:
    """Return what a label means, and since when."""
    if proposed.meaning.label == IGNORED:
        means = "left out"
    else:
        means = f"--map {quoted(to_type(proposed))}"
    if proposed.kept:
        return f"{means} (as decided before)"
    if proposed.decided_for:
        return f"{means} (proposed, as for {proposed.decided_for})"
    return f"{means} (proposed)" if proposed.is_known else f"{means}, nothing is proposed"


def _refusal_record(refusal: Refusal) -> dict[str, object]:
    return {"file": refusal.file, "line": refusal.line, "reason": refusal.reason}

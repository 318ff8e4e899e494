"""The command that finds passages which stand in several parts of anybody's corpus: leaks."""

from __future__ import annotations

from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Annotated

import typer

from goldspan.cli.exit_codes import ExitCode
from goldspan.cli.options import JsonOption
from goldspan.cli.output import counted, note, show_result
from goldspan.cli.progress import shown_progress
from goldspan.services.leaks.part_names import PartsBy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goldspan.domain.layer import TextRange
    from goldspan.services.leaks.checking import LeakCheck
    from goldspan.services.leaks.overlap import Overlap, SharedPair

EXAMPLES = """\b
Examples:
  goldspan leaks corpus/
  goldspan leaks train.jsonl dev.jsonl test.jsonl --least 10
  goldspan leaks corpus.parquet --text-field content
  goldspan leaks corpus/ --json | jq '.pairs[] | select(.share > .5)'"""
_MOST_REFUSED = 20
_MOST_PARTNERS, _MOST_PASSAGES, _MOST_BETWEEN = 5, 3, 10
_LONGEST = 200


def add_to(program: typer.Typer) -> None:
    """Give the program this command."""
    program.command("leaks", epilog=EXAMPLES)(leaks)


def leaks(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH…", help="A folder, or the files of a corpus.", readable=False),
    ],
    text_field: Annotated[
        str,
        typer.Option(metavar="NAME", help="The field or column that holds the text."),
    ] = "",
    parts: Annotated[
        PartsBy,
        typer.Option(help="What makes a part; see above."),
    ] = PartsBy.NAMES,
    least: Annotated[
        int, typer.Option(metavar="WORDS", min=1, help="Passages with fewer words do not count.")
    ] = 6,
    most: Annotated[
        int, typer.Option(metavar="N", min=0, help="List this many articles; 0 lists all.")
    ] = 20,
    as_json: JsonOption = False,
) -> None:
    """Find passages that files of a corpus share.

    What train and test share makes every score lie. Reads JSON of any kind, DocBin, CoNLL, Parquet,
    tables, plain texts and whatever else can be imported. Passages are found where they were
    reworded too; those that recur everywhere do not count, nor does what is copied within a part.
    A part is what a record says in “split” or “part”, else what is called train, dev (validation)
    or test by its name or its folder's, else a file (--parts files, --parts folders). Ends with 1
    where something leaks or could not be read.
    """
    from goldspan.services.leaks.checking import LeakSettings, check_corpus

    with shown_progress("Looking for leaks") as progress:
        check = check_corpus(paths, LeakSettings(text_field, parts, least), progress)
    show_result(as_json, _data(check), _lines(check, most))
    for refused in check.refused[:_MOST_REFUSED]:
        place = f"{refused.file}:{refused.line}" if refused.line else refused.file
        note(f"{place}: {refused.reason}")
    if check.unread > _MOST_REFUSED:
        note(f"… and {check.unread - _MOST_REFUSED} more that could not be read.")
    note(_verdict(check))
    if not check.clean:
        raise typer.Exit(ExitCode.LOOK)


def _verdict(check: LeakCheck) -> str:
    overlap = check.overlap
    articles = counted(sum(part.articles for part in overlap.parts), "article")
    parts = counted(len(overlap.parts), "part")
    unread = ""
    if check.unread:
        unread = f" Not read: {counted(check.unread, 'file or record', 'files or records')}."
    if overlap.clean:
        return f"No leaks: no passage of {articles} stands in two of {parts}.{unread}"
    worst = overlap.spoilt
    return (
        f"Leaks: {_standing(overlap.passages)} in several of {parts};"
        f" {worst.leaking} of {counted(worst.articles, 'article')} in {worst.part}"
        f" {'has' if worst.leaking == 1 else 'have'} some.{unread}"
    )


def _standing(passages: int) -> str:
    return f"{counted(passages, 'passage')} {'stands' if passages == 1 else 'stand'}"


def _lines(check: LeakCheck, most: int) -> Iterator[str]:
    """Yield the parts, then the articles of later parts with those of earlier ones, worst first."""
    overlap = check.overlap
    for part in overlap.parts:
        share = part.leaking / part.articles
        articles = counted(part.articles, "article")
        yield f"{part.part}: {part.leaking} of {articles} ({share:.1%}) share passages with others"
    between = list(overlap.between().items())
    for (a, b), count in between[:_MOST_BETWEEN]:
        yield f"{a} – {b}: {counted(count, 'pair')} of articles"
    if len(between) > _MOST_BETWEEN:
        yield f"… and {len(between) - _MOST_BETWEEN} more parts with pairs of articles"
    if overlap.unpaired:
        yield "There are more pairs: of many copies only some are paired."
    if overlap.recurring:
        yield f"Not counted, since they recur everywhere: {counted(overlap.recurring, 'passage')}."
    by_article: dict[str, list[SharedPair]] = {}
    for pair in overlap.pairs:
        by_article.setdefault(pair.b, []).append(pair)
    listed = [one for one in overlap.articles if one.article in by_article]
    for leaking in listed[:most] if most else listed:
        yield ""
        yield f"{_named(check, leaking.article)}: {leaking.share:.0%} stands in other parts"
        pairs = by_article[leaking.article]
        for pair in pairs[:_MOST_PARTNERS]:
            yield from _pair_lines(check, pair)
        if len(pairs) > _MOST_PARTNERS:
            yield f"  … and {counted(len(pairs) - _MOST_PARTNERS, 'article')} more"
    if most and len(listed) > most:
        yield ""
        yield f"… and {counted(len(listed) - most, 'article')} more (--most 0 lists all)"


def _pair_lines(check: LeakCheck, pair: SharedPair) -> Iterator[str]:
    passages = counted(pair.passages, "passage")
    yield f"  {_named(check, pair.a)}: {passages}, {pair.share:.0%} of the shorter"
    for example in pair.examples[:_MOST_PASSAGES]:
        yield f"    {_shown(example.a)}"
        if not example.same:
            yield f"      reworded: {_shown(example.b)}"
    if pair.passages > _MOST_PASSAGES:
        yield f"    … and {pair.passages - _MOST_PASSAGES} more"


def _named(check: LeakCheck, article: str) -> str:
    """Return the part of an article and its name, which is a part's where it is a file alone."""
    there = check.articles[article]
    alone = there.file.stem == there.name and there.part.endswith(there.file.name)
    return there.part if alone else f"{there.part} {there.name}"


def _shown(place: TextRange) -> str:
    return f"“{shorten(place.quote, _LONGEST, placeholder=' …')}”"


def _data(check: LeakCheck) -> dict[str, object]:
    overlap = check.overlap
    return {
        "clean": overlap.clean,
        "passages": overlap.passages,
        "recurring": overlap.recurring,
        "parts": [
            {"part": part.part, "articles": part.articles, "leaking": part.leaking}
            for part in overlap.parts
        ],
        "articles": [
            {
                **_article(check, one.article),
                "passages": one.passages,
                "share": round(one.share, 4),
            }
            for one in overlap.articles
        ],
        "pairs": list(_pairs(check, overlap)),
        "more_pairs": overlap.unpaired,
        "unread": check.unread,
        "refused": [
            {"file": each.file, "line": each.line, "reason": each.reason} for each in check.refused
        ],
    }


def _pairs(check: LeakCheck, overlap: Overlap) -> Iterator[dict[str, object]]:
    for pair in overlap.pairs:
        yield {
            "a": _article(check, pair.a),
            "b": _article(check, pair.b),
            "passages": pair.passages,
            "words": pair.words,
            "share": round(pair.share, 4),
            "places": [
                {
                    "a": _place(each.a),
                    "b": _place(each.b),
                    "words": each.words,
                    "same": each.same,
                }
                for each in pair.examples
            ],
        }


def _article(check: LeakCheck, article: str) -> dict[str, object]:
    there = check.articles[article]
    return {"id": there.name, "part": there.part, "file": str(there.file)}


def _place(place: TextRange) -> dict[str, object]:
    return {"start": place.start, "end": place.end, "quote": place.quote}

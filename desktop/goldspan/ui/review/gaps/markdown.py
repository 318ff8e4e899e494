"""The gaps as Markdown: what the guidelines should say, with the rules there are and examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from goldspan.services.review.gaps.gap_finder import ReadArticle
from goldspan.ui.excerpts.excerpt import Excerpt
from goldspan.ui.review.gaps.rows import GapRow, MatterRow, ReasonRow, matter_row, with_reasons
from goldspan.ui.review.gaps.words import GapWords
from goldspan.ui.review.scheme_words import shortened

EXAMPLES = 10  # units of a gap that are quoted
CONTEXT = 60  # characters before and after what is marked
MARKED = 160
_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#|"})


def as_markdown(
    rows: Sequence[GapRow], articles: Mapping[str, ReadArticle], project: str, words: GapWords
) -> str:
    """Return the listed gaps under their reasons; nobody is named."""
    translate = QCoreApplication.translate
    lines = [f"# {translate('Gaps', 'What the guidelines should say')}", "", _plain(project), ""]
    for row in with_reasons(rows, words):
        if isinstance(row, ReasonRow):
            lines += [f"## {row.name} ({row.figures})", ""]
        else:
            lines += [*_gap(row, articles, words), ""]
    return "\n".join(lines)


def _gap(row: GapRow, articles: Mapping[str, ReadArticle], words: GapWords) -> Iterator[str]:
    translate, gap = QCoreApplication.translate, row.gap
    yield f"### {QLocale().quoteString(_plain(gap.words))} · {_plain(row.head)}"
    yield ""
    yield words.figures(gap)
    yield ""
    if gap.rule is not None:
        says = translate("Gaps", "The guidelines say ({section}):")
        yield says.format(section=_plain(gap.rule.title))
        yield ""
        yield f"> {gap.rule.text}"
    else:
        yield translate("Gaps", "The guidelines have no section on this.")
    yield ""
    units = (matter_row(matter, articles, words) for matter in gap.matters[:EXAMPLES])
    yield from (_unit(unit) for unit in units if unit is not None)
    left = len(gap.matters) - EXAMPLES
    if left > 0:
        more = translate("Gaps", "… and %n more", "", left)
        yield f"- {more}"


def _unit(row: MatterRow) -> str:
    said = [_shown(row.excerpt), _plain(row.title), _plain(row.sides)]
    if row.comment:
        said.append(QLocale().quoteString(_plain(row.comment)))
    return f"- {' · '.join(said)}"


def _shown(excerpt: Excerpt) -> str:
    """Return the words in bold within some of their context."""
    before = excerpt.before[-CONTEXT:].partition(" ")[2] if excerpt.before else ""
    after = excerpt.after[:CONTEXT].rpartition(" ")[0] if excerpt.after else ""
    marked = "".join(piece.text for piece in excerpt.pieces)
    bold = f"**{_plain(shortened(marked, MARKED))}**"
    return f"… {_plain(before)}{bold}{_plain(after)} …"


def _plain(words: str) -> str:
    """Return words that Markdown takes as they are."""
    return " ".join(words.split(" ")).replace("\n", " ").translate(_SIGNS)

"""Gold from a file: which of its articles a pipeline is measured on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from goldspan.domain.errors import GoldspanError, ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, Refusal
from goldspan.domain.ids import derived_id
from goldspan.domain.messages import message
from goldspan.domain.scheme import LabelType, Scheme
from goldspan.formats.gold import read_gold
from goldspan.prefill.evaluation.counting import IGNORED
from goldspan.services.progress import Progress

GIVE_GOLD = message(
    "errors", "Give a Goldspan JSONL file: one article with its spans in each line."
)


@dataclass(frozen=True, slots=True)
class FileGold:
    """The articles of a file with their gold; a scheme with all their labels; refused lines."""

    articles: list[ExchangeArticle]
    scheme: Scheme
    refused: tuple[Refusal, ...]


def file_gold(path: Path, scheme: Scheme, ids: str, progress: Progress) -> FileGold:
    """Read the articles that `ids` names (all where empty); raise where there are none."""
    refused: list[Refusal] = []
    articles: list[ExchangeArticle] = []
    try:
        for item in read_gold(path, scheme):
            if isinstance(item, Refusal):
                refused.append(item)
            else:
                articles.append(item)
            progress.check()
    except ImportRefusedError as error:
        raise _unreadable(path, error) from error
    if not articles:
        raise _nothing_in_file(path, refused)
    if ids:
        articles = _between(articles, ids)
    labels = {span.label for article in articles for span in article.spans}
    return FileGold(articles, _with_labels(scheme, labels - {IGNORED}), tuple(refused))


def _between(articles: Sequence[ExchangeArticle], ids: str) -> list[ExchangeArticle]:
    """Return the articles from A to B of `A-B`, or the one; ids may hold hyphens themselves."""
    place = {article.name: number for number, article in enumerate(articles)}
    parts = ids.split("-")
    ends = [("-".join(parts[:cut]), "-".join(parts[cut:])) for cut in range(1, len(parts))]
    for first, last in [(ids, ids), *ends]:
        if first in place and last in place and place[first] <= place[last]:
            return list(articles[place[first] : place[last] + 1])
    raise GoldspanError(
        message("errors", "The file has no articles “{ids}”."),
        todo=message("errors", "Give the ids of the first and the last, as in t00-t71, or one id."),
        ids=ids,
    )


def _with_labels(scheme: Scheme, labels: Collection[str]) -> Scheme:
    """Return the scheme with labels that it lacks, so that pipelines may suggest them."""
    known = {label.key for label in scheme.labels}
    more = [
        LabelType(derived_id("label", key), key, {"en": key}, {"en": key}, hue="", shortcut=0)
        for key in sorted(labels)
        if key not in known
    ]
    return replace(scheme, labels=(*scheme.labels, *more))


def _unreadable(path: Path, error: GoldspanError) -> GoldspanError:
    return GoldspanError(
        message("errors", "Nothing can be measured against “{file}”: {reason}"),
        todo=error.todo or GIVE_GOLD,
        file=path.name,
        reason=error,
    )


def _nothing_in_file(path: Path, refused: Sequence[Refusal]) -> GoldspanError:
    if not refused:
        return GoldspanError(
            message("errors", "“{file}” holds no articles to measure against."),
            todo=GIVE_GOLD,
            file=path.name,
        )
    return GoldspanError(
        message("errors", "No line of “{file}” can be measured against. Line {line}: {reason}"),
        todo=GIVE_GOLD,
        file=path.name,
        line=refused[0].line,
        reason=refused[0].reason,
    )

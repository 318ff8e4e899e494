"""Reads Prodigy's JSONL: what `db-out` writes, and tasks that were made for Prodigy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Item
from goldspan.formats.json_rows import JsonRow, first_row, json_rows
from goldspan.formats.making import ArticleMaker
from goldspan.formats.prodigy.merging import Answer, merged
from goldspan.formats.prodigy.tasks import Task, annotator_of, check_kind, is_task
from goldspan.formats.reading import ReadOptions, refusal
from goldspan.formats.record import RecordParser

_Whose = tuple[bytes, str]  # a digest of the text, and the annotator


class ProdigyReader:
    """One article per text, with a layer per annotator who answered tasks on it."""

    suffixes = (".jsonl", ".ndjson", ".json")

    def recognises(self, path: Path, head: bytes) -> bool:
        """Say whether the first object of the file is a task of Prodigy's."""
        first = first_row(path, head)
        return first is not None and is_task(first)

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield the articles of the file, and what was left out.

        The file is read twice: an annotator's tasks on one text, which may be far apart, become
        one layer.
        """
        expected = Counter(
            whose for row in json_rows(path, options.max_bytes) if (whose := _whose(row, path))
        )
        parser = RecordParser(Task, "Prodigy")
        maker = ArticleMaker(path, options)
        waiting: dict[_Whose, list[Answer]] = {}
        for row in json_rows(path, options.max_bytes):
            whose = _whose(row, path)
            try:
                if row.error is not None:
                    raise row.error
                check_kind(row.value)
                answer = Answer(row.number, parser.validated(row.value), row.repaired)
            except ImportRefusedError as error:
                yield refusal(path, error, row.number)
            else:
                if whose is not None:
                    waiting.setdefault(whose, []).append(answer)
            if whose is None:
                continue
            expected[whose] -= 1
            if not expected[whose] and whose in waiting:
                yield _item(waiting.pop(whose), whose, maker, options, path)
        yield from maker.left_out()


def _item(
    answers: list[Answer], whose: _Whose, maker: ArticleMaker, options: ReadOptions, path: Path
) -> Item:
    line = answers[0].line
    try:
        record = merged(answers, whose[1], options, maker.leftovers)
        repaired = any(answer.repaired for answer in answers)
        return maker.article(line, record, repaired=repaired)
    except ImportRefusedError as error:
        return refusal(path, error, line)


def _whose(row: JsonRow, path: Path) -> _Whose | None:
    """Return whose answer on which text a row is; None where it has no text."""
    if not isinstance(row.value, dict) or not isinstance(row.value.get("text"), str):
        return None
    digest = blake2b(row.value["text"].encode("utf-8"), digest_size=12).digest()
    return digest, annotator_of(row.value, path.stem)

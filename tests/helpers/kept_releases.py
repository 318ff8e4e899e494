"""Releases of made-up files, kept in a project without freezing anything."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack

from goldspan.domain.annotator import Annotator
from goldspan.domain.change import Action, ActionKind
from goldspan.domain.releases import Release, release_id
from goldspan.store.kept_files import PackedFile
from goldspan.store.project import ProjectStore
from helpers.stored import action_of, made

FILES = {"facts.json": b"{}\n", "jsonl/train.jsonl": b'{"id": "a"}\n', "jsonl/test.jsonl": b""}


def keep(
    store: ProjectStore,
    me: Annotator,
    files: Mapping[str, bytes] = FILES,
    *,
    title: str = "",
    action: Action | None = None,
) -> Release:
    """Keep files as the next release, as somebody's step; there must be none of these files."""
    with ExitStack() as stack, store.transaction() as transaction:
        packed = {path: stack.enter_context(PackedFile([data])) for path, data in files.items()}
        hashes = {path: each.sha256 for path, each in sorted(packed.items())}
        identifier = release_id(store.project_id, hashes)
        for each in packed.values():
            transaction.keep_file(each)
        done = action or action_of(me, ActionKind.RELEASE)
        number = transaction.number_for(identifier)
        release = Release(identifier, number, title, me.id, done.at, hashes)
        transaction.apply(done, made(release), {})
        transaction.commit()
    return release


def files_of(store: ProjectStore, release: Release) -> dict[str, bytes]:
    """Return what a release keeps, by path."""
    return {path: b"".join(store.release_file(each)) for path, each in release.files.items()}

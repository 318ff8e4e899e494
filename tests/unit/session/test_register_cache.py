"""The register is read once, and again after anybody has changed it."""

from __future__ import annotations

from pathlib import Path

from goldspan.domain.actor import Actor, actor_id
from goldspan.domain.change import ActionKind
from goldspan.services.actors.register_cache import RegisterCache
from goldspan.services.project.session import ProjectSession
from goldspan.store.project import ProjectStore
from helpers.stored import ANNA, BEN, action_of, made, store_with_article

NATO, OSZE = (Actor(actor_id(name), name) for name in ("Nato", "OSZE"))


def test_the_register_is_read_again_only_after_a_change(tmp_path: Path) -> None:
    path = tmp_path / "p.goldspan"
    store_with_article(path).close()
    with ProjectSession(ProjectStore.open(path), ANNA) as session:
        session.commit(ActionKind.REGISTER, made(NATO))
        mine = session.register()
        assert mine.actors() == [NATO]
        mine.put(OSZE)
        assert session.register().actors() == [NATO]
        session.commit(ActionKind.REGISTER, made(OSZE))
        assert session.register().actors() == [NATO, OSZE]
        session.undo().result()
        assert session.register().actors() == [NATO]


def test_what_another_process_enters_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "p.goldspan"
    store_with_article(path, BEN).close()
    with ProjectSession(ProjectStore.open(path), ANNA) as session:
        assert session.register().actors() == []
        with ProjectStore.open(path) as other:
            other.commit(action_of(BEN), made(NATO))
        assert session.poll_foreign()
        assert session.register().actors() == [NATO]


def test_what_changes_while_it_is_read_is_not_taken_for_known() -> None:
    register: list[Actor] = []

    def read() -> list[Actor]:
        found = list(register)
        if not found:
            register.append(NATO)
            cache.forget()
        return found

    cache = RegisterCache(read)
    assert cache.register().actors() == []
    assert cache.register().actors() == [NATO]

"""Layers and texts of many articles are read at once, as they are read one by one."""

from __future__ import annotations

from pathlib import Path

from goldspan.domain.annotator import GOLD, named_person
from goldspan.services.project.projects import sample_project


def test_layers_of_many_are_those_of_each(tmp_path: Path) -> None:
    """What is compared is all there; whoever was not asked for is not."""
    people = [named_person("Annotator A"), named_person("Annotator B")]
    with sample_project(tmp_path / "s.goldspan", people[0]) as session:
        store = session.store
        ids = [article.id for article in store.articles()]
        found = store.layers(ids[:3], [person.id for person in people])
        assert sorted(found) == sorted(ids[:3])
        for article in ids[:3]:
            assert GOLD.id not in found[article]
            for person in people:
                layer = found[article][person.id]
                whole = store.spans(article, person.id)
                assert sorted(layer.spans) == sorted(
                    (span.id, span.label, span.start, span.end, span.attrs) for span in whole
                )
                assert sorted(layer.links) == [
                    (link.id, link.type, link.source, link.target)
                    for link in store.links(article, person.id)
                ]
        assert store.texts([*ids, "nobody"]) == {article: store.text(article) for article in ids}

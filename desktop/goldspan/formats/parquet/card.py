"""The card of a Hugging Face dataset: what is in it, for people and, as YAML, for programs.

https://github.com/huggingface/datasets/blob/main/templates/README_guide.md
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.releases import TRAIN
from goldspan.domain.scheme import Scheme, title
from goldspan.formats.markdown import table
from goldspan.formats.parquet.front_matter import (
    DataConfig,
    arrow_features,
    commonest,
    front_matter,
)


@dataclass(slots=True)
class Counts:
    """What was written so far: articles, spans by label, links by type, articles by language."""

    articles: int = 0
    spans: Counter[str] = field(default_factory=Counter)
    links: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)

    def counted(self, articles: Iterable[ExchangeArticle]) -> Iterator[ExchangeArticle]:
        """Hand articles through and count them."""
        for article in articles:
            self.articles += 1
            self.spans.update(span.label for span in article.spans)
            self.links.update(link.type for link in article.links)
            if article.language:
                self.languages[article.language] += 1
            yield article


def card(name: str, schema: Any, scheme: Scheme, counts: Counts) -> str:
    """Return `README.md`; `schema` is the `pyarrow.Schema` of the files."""
    config = DataConfig({TRAIN: "data/train-*.parquet"}, arrow_features(schema))
    front = front_matter(name, commonest(counts.languages), "", counts.articles, [config])
    return "\n".join((*front, *_body(name, scheme, counts)))


def _body(name: str, scheme: Scheme, counts: Counts) -> Iterator[str]:
    spans, links = counts.spans.total(), counts.links.total()
    yield from ("", f"# {name}", "")
    yield f"{counts.articles} news articles with {spans} spans and {links} links between them,"
    yield f"marked after the scheme “{scheme.name}”, version {scheme.version}, with Goldspan."
    yield from ("", "## Labels", "")
    labels = []
    for label in scheme.labels:
        attributes = ", ".join(attribute.key for attribute in label.attributes)
        count = str(counts.spans[label.key])
        labels.append((label.key, title(label.titles, "en"), attributes, count))
    yield from table(("label", "title", "attributes", "spans"), labels)
    if scheme.links:
        yield ""
        ends = [
            (
                link.key,
                ", ".join(link.sources),
                ", ".join(link.targets),
                str(counts.links[link.key]),
            )
            for link in scheme.links
        ]
        yield from table(("link", "from", "to", "links"), ends)
    yield _COLUMNS


_COLUMNS = """
## Columns

A row is an article with the spans of one layer.

- `text`: the whole text. `id`, `title`, `outlet`, `url`, `language`, `document_time` (TIMEX3),
  `source`, `notes`, `extra`: what is known of it.
- `spans`: `text[start:end] == quote`, in code points. Spans may overlap. `attrs` are pairs of `key`
  and `value`; where a value is made of words of the text, `ranges` has their `places`.
- `links`: from one span to another, by their `id`.
- `layer`: whose spans they are. Where `labels` is not empty, nobody was asked for other labels:
  that there are none says nothing.

## Loading

```python
from datasets import load_dataset
dataset = load_dataset("path/to/this/folder", split="train")
print(dataset[0]["spans"])
```

## Licence

Not stated. Who publishes this dataset says which licence it has and who holds the rights to the
texts.
"""

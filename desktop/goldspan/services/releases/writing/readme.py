"""README.md of a release: a dataset's card, and how to load, prove and cite it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Final

from goldspan.domain.releases import DEV, TRAIN, WHOLE
from goldspan.formats.parquet.front_matter import DataConfig, Features, arrow_features, front_matter
from goldspan.formats.parquet.json_features import json_features
from goldspan.formats.parquet.writer import columns, data_file
from goldspan.formats.registry import writers
from goldspan.services.releases.freezing.kept_losses import KEPT_LOSSES
from goldspan.services.releases.record.facts import kept_path
from goldspan.services.releases.record.reading import ReadableRelease
from goldspan.services.releases.without_texts.standoff.files import standoff_path
from goldspan.services.releases.writing.describing.composition import together, whose
from goldspan.services.releases.writing.describing.described import Described
from goldspan.services.releases.writing.describing.licences import licence_key
from goldspan.services.releases.writing.describing.phrases import Phrases, coded
from goldspan.services.releases.writing.describing.questions import LICENCE
from goldspan.services.releases.writing.describing.typed import beneath_heading

_CREATORS: Final = "motivation.creators"
_NATIVE, _DOCBIN, _PARQUET = "goldspan-jsonl", "docbin", "parquet"


def readme(release: ReadableRelease, formats: Sequence[str], *, texts: bool = True) -> str:
    """Return the README of a release's folder in its language, the same for the same release.

    `formats` are the names of those that are in the folder, `texts` says whether the texts of the
    articles are. Raise `ExportError` where pyarrow is missing for Parquet's columns.
    """
    return _Readme(release, formats, texts=texts).text()


class _Readme:
    def __init__(self, release: ReadableRelease, formats: Sequence[str], *, texts: bool) -> None:
        self._release, self._facts = release, release.facts
        self._formats, self._texts = formats, texts
        phrases = Phrases(self._facts.choices.language)
        self._said = Described(
            self._facts, release.scheme, phrases, release.title, release.number, texts=texts
        )
        self._parts = [part.name for part in self._facts.parts]
        self._layer = self._facts.layers[0]  # that of the examples
        having = [part.name for part in self._facts.parts if self._layer in part.files]
        self._first = TRAIN if TRAIN in having else having[0]

    def text(self) -> str:
        """Put the file together."""
        said = self._said
        blocks = ["\n".join(self._front()), f"# {said.name}", *self._intro()]
        for heading, body in (
            ("inside", self._inside()),
            ("files", self._files()),
            ("loading", self._loading()),
            ("made", self._made()),
            ("join", self._join()),
            ("verify", self._verify()),
            ("cite", self._cite()),
            ("licence", self._licence()),
        ):
            lines = list(body)
            if lines:
                blocks += [f"## {said.say(f'readme.{heading}')}", *lines]
        return "\n\n".join(blocks) + "\n"

    # For programs --------------------------------------------------------------------------

    def _front(self) -> Iterator[str]:
        languages = list(self._facts.sources.languages)
        return front_matter(
            self._said.name,
            languages,
            licence_key(self._release.answers.get(LICENCE, "")),
            self._said.articles,
            list(self._configs()) if self._loadable else [],
        )

    @property
    def _loadable(self) -> bool:
        """Tell whether `datasets` can load the folder."""
        return _PARQUET in self._formats or self._texts

    def _configs(self) -> Iterator[DataConfig]:
        for layer in self._facts.layers:
            parquet = _PARQUET in self._formats
            files = {
                TRAIN if part.name == WHOLE else part.name: (
                    _folder(layer) + data_file(part.name) if parquet else part.files[layer]
                )
                for part in self._facts.parts
                if layer in part.files
            }
            yield DataConfig(files, self._features(), layer or "default")

    def _features(self) -> Features:
        if _PARQUET in self._formats:
            return arrow_features(columns())
        return json_features(self._release.scheme, self._facts.sources.extra)

    # For people ----------------------------------------------------------------------------

    def _intro(self) -> Iterator[str]:
        said, facts = self._said, self._facts
        intro = said.say(
            "readme.intro",
            counts=said.totals(),
            scheme=facts.scheme.name,
            version=str(facts.scheme.version),
        )
        project = facts.project.name
        named = said.say("readme.release", number=str(said.number), project=project, date=said.date)
        yield f"{intro} {named}"

    def _inside(self) -> Iterator[str]:
        said = self._said
        yield said.part_table()
        yield said.label_table()
        if said.link_types:
            yield said.link_table()
        if len(self._facts.layers) > 1:
            yield said.say("readme.counts_layers")

    def _files(self) -> Iterator[str]:
        said = self._said
        losses = KEPT_LOSSES if self._texts else standoff_path(KEPT_LOSSES)
        rows = [
            ("MANIFEST.json", said.say("files.manifest")),
            ("DATASHEET.md", said.say("files.datasheet")),
            ("losses.json", said.say("files.losses")),
            (losses, said.say("files.kept_losses")),
            (self._facts.scheme.file, said.say("files.scheme")),
            *((each.file, said.say("files.guidelines")) for each in self._facts.guidelines),
            *self._data_rows(),
        ]
        yield said.table(("file", "what"), [(f"`{path}`", what) for path, what in rows])

    def _data_rows(self) -> Iterator[tuple[str, str]]:
        said, layers = self._said, self._facts.layers
        folder = _folder(self._layer)
        canonical = PurePosixPath(self._canonical).parent
        yield f"{canonical}/", said.say("files.jsonl" if self._texts else "files.standoff")
        for name in self._formats:
            if name == _NATIVE:
                continue
            if name == _PARQUET:
                yield f"{folder}data/", said.say("files.parquet")
            elif name == _DOCBIN:
                yield f"{folder}docbin/", said.say("files.docbin")
            else:
                title = said.phrases.title(writers()[name].titles)
                yield f"{folder}{name}/", said.say("files.format", title=title)
        if len(layers) > 1:
            others = said.phrases.listed(coded(layers[1:]))
            yield f"{canonical.parent}/", said.say("files.layers", layers=others)

    def _loading(self) -> Iterator[str]:
        said, layer = self._said, self._layer
        if self._loadable:
            yield said.say("readme.datasets")
            yield _fenced("python", _DATASETS.format(load=self._load(layer), part=self._split()))
            if self._parts == [WHOLE]:
                yield said.say("readme.datasets_only")
        if _DOCBIN in self._formats:
            yield said.say("readme.spacy")
            folder = f"{_folder(layer)}docbin"
            yield _fenced("python", _SPACY.format(file=f"{folder}/{self._first}.spacy"))
            if TRAIN in self._parts or WHOLE in self._parts:
                dev = DEV in self._parts
                yield said.say("readme.spacy_train" if dev else "readme.spacy_no_dev")
                back = "../" * (folder.count("/") + 2)
                yield _fenced("sh", _TRAIN.format(folder=folder, back=back))
                yield said.say("readme.spacy_output")
        yield said.say("readme.jsonl")
        yield _fenced("python", (_JSONL if self._texts else _STANDOFF).format(file=self._canonical))

    def _load(self, layer: str) -> str:
        return f'str(Path.cwd()), "{layer}"' if layer else "str(Path.cwd())"

    def _split(self) -> str:
        return TRAIN if self._first == WHOLE else self._first

    @property
    def _canonical(self) -> str:
        kept = kept_path(self._first, self._layer)
        return kept if self._texts else standoff_path(kept)

    def _made(self) -> Iterator[str]:
        said = self._said
        words = [whose(said)]
        if said.is_split:
            words.append(together(said))
        yield " ".join(words)
        yield said.say("readme.datasheet")

    def _join(self) -> Iterator[str]:
        if not self._texts:
            yield self._said.say("readme.join_how")
            yield _fenced("sh", _JOIN)

    def _verify(self) -> Iterator[str]:
        yield self._said.say("readme.verify_how")
        yield _fenced("sh", _VERIFY)

    def _cite(self) -> Iterator[str]:
        said = self._said
        creators = self._release.answers.get(_CREATORS, "").strip().split("\n")[0].rstrip(".")
        named = said.say(
            "readme.release",
            number=str(said.number),
            project=self._facts.project.name,
            date=said.date,
        )
        yield said.say("readme.cite_how")
        who = f"{creators}. " if creators else ""
        yield f"> {who}*{said.name}*. {named} `{self._release.id}`"

    def _licence(self) -> Iterator[str]:
        answer = beneath_heading(self._release.answers.get(LICENCE, ""))
        yield answer or self._said.say("readme.licence_none")


def _folder(layer: str) -> str:
    """Return where the files of a layer are, where there are several."""
    return f"layers/{layer}/" if layer else ""


def _fenced(language: str, code: str) -> str:
    return f"```{language}\n{code.strip()}\n```"


_DATASETS = """
from pathlib import Path
from datasets import load_dataset
dataset = load_dataset({load})
for span in dataset["{part}"][0]["spans"][:5]:
    print(span["label"], span["quote"])
"""
_SPACY = """
from spacy.tokens import DocBin
from spacy.vocab import Vocab
for doc in DocBin().from_disk("{file}").get_docs(Vocab()):
    print([(span.label_, span.text) for span in doc.spans["sc"]][:5])
"""
_TRAIN = """
cd {folder}
python -m spacy train config.cfg --output {back}model
"""
_JSONL = """
import json
from pathlib import Path
for line in Path("{file}").read_text(encoding="utf-8").splitlines():
    article = json.loads(line)
    print(article["title"], [(span["label"], span["quote"]) for span in article["spans"]][:5])
"""
_STANDOFF = """
import json
from pathlib import Path
for line in Path("{file}").read_text(encoding="utf-8").splitlines():
    article = json.loads(line)
    print(article["title"], [(span["label"], span["start"]) for span in article["spans"]][:5])
"""
_VERIFY = "goldspan release verify ."
_JOIN = "goldspan join . ../texts --out ../joined"

"""Drafts a release: reads what goes out once, writes what would be kept, and counts it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from goldspan.domain.article import Article
from goldspan.domain.errors import CancelledError
from goldspan.domain.messages import message
from goldspan.formats.jsonl_writer import article_record, encoded_line
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.machine.work_folders import work_folder
from goldspan.services.measuring.agreement import Agreement
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.content.content import ReleaseContent
from goldspan.services.releases.content.left_out import WHY_WORDS, LeftOut
from goldspan.services.releases.freezing.counting import PartCounter
from goldspan.services.releases.freezing.documents import guideline_documents, scheme_document
from goldspan.services.releases.freezing.gathering import (
    adjudication_facts,
    agreement_facts,
    annotator_facts,
    family_facts,
    pipeline_facts,
)
from goldspan.services.releases.freezing.keeping import not_created
from goldspan.services.releases.freezing.kept_losses import KEPT_LOSSES, loss_lines
from goldspan.services.releases.freezing.parting import Parting, split_facts
from goldspan.services.releases.freezing.prospect import choice_facts
from goldspan.services.releases.freezing.sources import SourceCounts
from goldspan.services.releases.record.facts import (
    FACTS,
    SCHEME,
    ArticleFacts,
    GuidelineFacts,
    LeftOutFacts,
    LossFacts,
    PartFacts,
    ProjectFacts,
    ReleaseFacts,
    SchemeFacts,
    facts_bytes,
    kept_path,
)
from goldspan.services.splitting.project_split import family_keys
from goldspan.services.transfer.loss_groups import loss_groups


@dataclass(frozen=True, slots=True)
class Draft:
    """What a release would keep: where the files lie, by path, and the facts."""

    files: Mapping[str, Path]
    facts: ReleaseFacts


@contextmanager
def drafted(
    session: ProjectSession,
    families: ProjectFamilies,
    choices: ReleaseChoices,
    parting: Parting,
    progress: Progress,
    agreement: Agreement | None = None,
) -> Iterator[Draft]:
    """Write all that a release would keep into a folder that is there for so long."""
    own = nullcontext(agreement) if agreement else closing(Agreement(session, families))
    try:
        with work_folder() as folder:
            with own as measuring, session.store.snapshot():
                drafter = _Drafter(session, families, choices, parting, progress)
                draft = drafter.write(folder, measuring)
            yield draft
    except CancelledError as error:
        kept = message("errors", "No release was created.")
        raise CancelledError(error.what, kept=kept) from error
    except OSError as error:
        raise not_created(error) from error


class _Drafter:
    """Writes what a release keeps into a folder, and counts it while it goes by."""

    def __init__(
        self,
        session: ProjectSession,
        families: ProjectFamilies,
        choices: ReleaseChoices,
        parting: Parting,
        progress: Progress,
    ) -> None:
        self._session = session
        self._families = families
        self._choices = choices
        self._plan = parting.plan
        self._progress = progress
        self._content = ReleaseContent(session.store, choices, parting.parts, parting.outside)
        self._content.refuse_empty()
        self._articles = {each.article.id: each.article for each in self._content.chosen()}
        self._parts: list[PartFacts] = []
        self._article_facts: list[ArticleFacts] = []
        self._sources = SourceCounts(label.key for label in self._content.scheme.labels)

    def write(self, folder: Path, agreement: Agreement) -> Draft:
        """Write all files; return where they lie, by the path under which they are kept."""
        files = self._write_articles(folder)
        documents = {SCHEME: scheme_document(self._content.scheme)}
        guidelines = guideline_documents(
            self._content.scheme, self._session.store.meta, self._choices.language
        )
        documents |= {name: data for name, (_, data) in guidelines.items()}
        languages = {name: language for name, (language, _) in guidelines.items()}
        facts = self._facts(documents, languages, agreement)
        for name, data in {**documents, FACTS: facts_bytes(facts)}.items():
            files[name] = folder / name
            files[name].write_bytes(data)
        files[KEPT_LOSSES] = folder / KEPT_LOSSES
        with files[KEPT_LOSSES].open("wb") as file:
            file.writelines(loss_lines(self._content.losses_by_text()))
        return Draft(files, facts)

    def _write_articles(self, folder: Path) -> dict[str, Path]:
        content, files = self._content, {}
        family_of = _numbered(self._articles, self._families)
        total, done = len(self._articles) * len(content.layers), 0
        for part in content.parts:
            counter = PartCounter(part, content.scheme, family_of)
            for layer in content.layers:
                path = kept_path(part, layer)
                written = folder / path
                written.parent.mkdir(parents=True, exist_ok=True)
                with written.open("wb") as file:
                    for article, out in content.read(part, layer):
                        self._progress.report(done, total, article.name)
                        file.write(encoded_line(article_record(out)))
                        if counter.add(layer, article, out):
                            self._sources.add(out)
                        done += 1
                    if file.tell():
                        files[path] = written
            self._parts.append(counter.facts())
            self._article_facts += counter.articles(content.cuts)
        return files

    def _facts(
        self,
        documents: Mapping[str, bytes],
        languages: Mapping[str, str],
        agreement: Agreement,
    ) -> ReleaseFacts:
        store, content, progress = self._session.store, self._content, self._progress
        called, scheme, choices = content.pseudonyms, content.scheme, self._choices
        hashes = {name: sha256(data).hexdigest() for name, data in documents.items()}
        as_of = store.content_changed()
        return ReleaseFacts(
            project=ProjectFacts(id=store.project_id, name=store.name),
            as_of=as_of,
            state=store.content_state(),
            choices=choice_facts(choices),
            scheme=SchemeFacts(
                name=scheme.name,
                version=scheme.version,
                file=SCHEME,
                sha256=hashes[SCHEME],
                labels=[label.key for label in scheme.labels],
                links=[link.key for link in scheme.links],
            ),
            guidelines=[
                GuidelineFacts(language=language, file=name, sha256=hashes[name])
                for name, language in languages.items()
            ],
            parts=self._parts,
            sources=self._sources.facts(),
            annotators=annotator_facts(store, self._articles, called),
            pipelines=pipeline_facts(store, as_of),
            adjudication=adjudication_facts(store, self._articles, called, progress),
            agreement=agreement_facts(agreement, self._articles, called, progress),
            families=family_facts(self._families.families(), self._articles),
            split=split_facts(
                self._session, self._families, self._plan, content, self._parts, progress
            )
            if self._plan is not None
            else None,
            left_out=_left_out_facts(content.left_out),
            losses=[
                LossFacts(kind=group.kind.value, reason=group.reason, count=group.count)
                for group in loss_groups(content.losses)
            ],
            articles=self._article_facts,
        )


def _numbered(articles: Mapping[str, Article], families: ProjectFamilies) -> dict[str, int]:
    """Return the number of each article's family: from 1, in the order of names."""
    keys = family_keys(families.families())
    numbers: dict[str, int] = {}
    ordered = sorted(articles.values(), key=lambda each: (each.name, each.sha256))
    return {
        each.id: numbers.setdefault(keys.get(each.id, each.id), len(numbers) + 1)
        for each in ordered
    }


def _left_out_facts(left_out: Sequence[LeftOut]) -> list[LeftOutFacts]:
    return [
        LeftOutFacts(reason=words, articles=names)
        for why, words in WHY_WORDS.items()
        if (names := [each.name for each in left_out if each.why is why])
    ]

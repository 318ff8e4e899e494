"""Freezes a release: reads what goes out once, and keeps it in the project as it is then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing, nullcontext
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from goldspan.domain.article import Article
from goldspan.domain.errors import CancelledError, GoldspanError, ProjectError
from goldspan.domain.messages import message, system_reason
from goldspan.domain.releases import Release
from goldspan.formats.jsonl_writer import article_record, encoded_line
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.measuring.agreement import Agreement
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.choices import ReleaseChoices
from goldspan.services.releases.content import ReleaseContent
from goldspan.services.releases.counting import PartCounter
from goldspan.services.releases.documents import guideline_documents, scheme_document
from goldspan.services.releases.facts import (
    FACTS,
    SCHEME,
    ArticleFacts,
    ChoiceFacts,
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
from goldspan.services.releases.gathering import (
    adjudication_facts,
    agreement_facts,
    annotator_facts,
    family_facts,
    pipeline_facts,
)
from goldspan.services.releases.keeping import keep_release
from goldspan.services.releases.kept_losses import KEPT_LOSSES, loss_lines
from goldspan.services.releases.left_out import WHY_WORDS, LeftOut
from goldspan.services.releases.parting import Parting, release_parts, split_facts
from goldspan.services.releases.sources import SourceCounts
from goldspan.services.sharing.bundle_file import refuse_releasing
from goldspan.services.splitting.project_split import family_keys, save_split
from goldspan.services.transfer.loss_groups import loss_groups


def freeze(
    session: ProjectSession,
    families: ProjectFamilies,
    choices: ReleaseChoices,
    progress: Progress | None = None,
    *,
    whole: bool = False,
    leave_out_undated: bool = False,
    agreement: Agreement | None = None,
) -> Release:
    """Keep what the choices come to as the project's next release, and return it.

    Articles are parted as the project is split: later ones join, and where there is no split, the
    usual one is made and kept; with `whole` they are one part. Unchanged content is the release
    that it was. `agreement` is who measures, made here where nobody does yet.

    Raise `SplitError` where no honest split can be made, `ExportError` where nothing goes out,
    `ProjectError` where nothing can be written, `CancelledError`; then no release was made.
    """
    progress = progress or Progress()
    refuse_releasing(session.store)
    _refuse_reading_only(session)
    session.flush()
    try:
        families.build(progress)
        parting = (
            Parting()
            if whole
            else release_parts(session, families, choices, leave_out_undated=leave_out_undated)
        )
        with TemporaryDirectory(prefix="goldspan-release-") as folder:
            measured = (
                nullcontext(agreement) if agreement else closing(Agreement(session, families))
            )
            with measured as measuring, session.store.snapshot():
                freezer = _Freezer(session, families, choices, parting, progress)
                files = freezer.write(Path(folder), measuring)
            if parting.plan is not None:
                save_split(session, parting.plan)
            return keep_release(session, choices.title, files)
    except CancelledError as error:
        raise CancelledError(
            error.what, kept=message("errors", "No release was created.")
        ) from error
    except OSError as error:
        raise GoldspanError(
            message("errors", "The release could not be created: {reason}."),
            kept=message("errors", "Nothing was changed."),
            todo=message("errors", "Free some space and try again."),
            reason=system_reason(error),
        ) from error


class _Freezer:
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

    def write(self, folder: Path, agreement: Agreement) -> dict[str, Path]:
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
        return files

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
        return ReleaseFacts(
            project=ProjectFacts(id=store.project_id, name=store.name),
            as_of=store.content_changed(),
            choices=ChoiceFacts(
                layer=choices.layer.value,
                adjudicated_only=choices.adjudicated_only,
                unfinished=choices.unfinished,
                furniture=choices.furniture.value,
                names=choices.names,
                notes=choices.notes,
                language=choices.language,
                entities=list(choices.entities),
            ),
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
            pipelines=pipeline_facts(store),
            adjudication=adjudication_facts(store, self._articles, called, progress),
            agreement=agreement_facts(agreement, self._articles, called, progress),
            families=family_facts(self._families.families(), self._articles),
            split=split_facts(self._session, self._families, self._plan, content, progress)
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


def _refuse_reading_only(session: ProjectSession) -> None:
    if session.read_only:
        raise ProjectError(
            message("errors", "“{file}” is open for reading only, so no release can be created."),
            kept=message("errors", "Releases that were created can still be written: {why}"),
            file=session.store.path.name,
            why=session.read_only_reason,
        )

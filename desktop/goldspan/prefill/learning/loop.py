"""spaCy's updates, round by round, with a measurement and a checkpoint after each."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from thinc.api import Adam, fix_random_seed

from goldspan.prefill.learning import checkpoint
from goldspan.prefill.learning.articles import PreparedArticle
from goldspan.prefill.learning.checkpoint import Checkpoint
from goldspan.prefill.learning.component import LEARNED
from goldspan.prefill.learning.messages import (
    CurvePoint,
    LearningSettings,
    TrainingNews,
    TrainingStage,
    TrainingStep,
)

PARTED = 0.5  # learned scores from here on count as found while training
_STRIDE = 1_000_003  # between the seeds of two trainings: more than there are updates

Tell = Callable[[TrainingNews], None]


class TrainingLoop:
    """Trains the learned component of a pipeline on prepared articles."""

    def __init__(
        self,
        nlp: Language,
        train: Sequence[PreparedArticle],
        development: Sequence[PreparedArticle],
        settings: LearningSettings,
        folder: Path,
        tell: Tell,
    ) -> None:
        self._nlp = nlp
        self._learned: Any = nlp.get_pipe(LEARNED)
        self._train = train
        self._development = development
        self._settings = settings = settings.suited(len(train))
        self._folder = folder
        self._tell = tell
        self._others = [name for name in nlp.pipe_names if name != LEARNED]
        self._optimizer: Any = Adam(
            settings.learn_rate,
            L2=0.01,
            L2_is_weight_decay=True,
            grad_clip=1.0,
            use_averages=True,
        )
        self._updates = -(-len(train) // settings.batch)  # in a round

    def run(self) -> tuple[CurvePoint, ...]:
        """Train until nothing gets better; the component has its best weights then.

        Goes on from the checkpoint in the folder where there is one. Returns the curve.
        """
        begun = time.monotonic()
        found = checkpoint.load(self._folder, self._learned.model, self._optimizer)
        state = found or Checkpoint(0, 0.0, (), b"", self._learned.model.to_bytes())
        begun -= state.seconds
        total = self._settings.rounds * self._updates
        for point in state.curve:
            self._tell(point)
        self._tell(TrainingStage(TrainingStep.TRAINING, state.step, total))
        loss = 0.0
        step = state.step
        while step < total and not self._is_over(state.curve):
            loss += self._update(step)
            step += 1
            self._tell(TrainingStage(TrainingStep.TRAINING, step, total))
            if step % self._updates == 0:
                state = self._measured(state, step, loss / self._updates, begun)
                loss = 0.0
        self._learned.model.from_bytes(state.best)
        return state.curve

    def _update(self, step: int) -> float:
        """Do one update; what chance decides depends on the number of the update alone."""
        number, at = divmod(step, self._updates)
        order = list(range(len(self._train)))
        random.Random(self._settings.seed * _STRIDE + number).shuffle(order)
        size = self._settings.batch
        batch = [self._train[i].example for i in order[at * size : (at + 1) * size]]
        fix_random_seed(self._settings.seed * _STRIDE + step)
        losses: dict[str, float] = {}
        self._nlp.update(
            batch,
            drop=self._settings.dropout,
            sgd=self._optimizer,
            losses=losses,
            exclude=self._others,
        )
        return float(losses.get(LEARNED, 0.0))

    def _measured(self, state: Checkpoint, step: int, loss: float, begun: float) -> Checkpoint:
        """Measure on the development part, tell it, and keep a checkpoint."""
        seconds = time.monotonic() - begun
        with self._learned.model.use_params(self._optimizer.averages):
            score, labels = self._scores()
            averaged = self._learned.model.to_bytes()
        # As long as nothing is found, what has learned longest is nearest to finding something.
        most = max((point.score for point in state.curve), default=0.0)
        best = score > most or score == most == 0
        point = CurvePoint(
            step, step // self._updates, round(loss, 4), score, labels, best, round(seconds, 3)
        )
        after = Checkpoint(
            step=step,
            seconds=seconds,
            curve=(*state.curve, point),
            model=self._learned.model.to_bytes(),
            best=averaged if best else state.best,
        )
        checkpoint.save(self._folder, after, self._learned.model, self._optimizer)
        self._tell(point)
        return after

    def _scores(self) -> tuple[float, Mapping[str, float]]:
        """Return strict F1 of what is learned alone, of all labels together and by label."""
        right: Counter[str] = Counter()
        both: Counter[str] = Counter()
        for article in self._development:
            gold = {(s.start, s.end, s.label_) for s in article.reference.spans[LEARNED]}
            found = self._found(article)
            for _, _, label in gold & found:
                right[label] += 1
            for _, _, label in (*gold, *found):
                both[label] += 1
        labels = {
            label: round(2 * right[label] / max(1, both[label]), 4)
            for label in self._learned.labels
        }
        return round(2 * right.total() / max(1, both.total()), 4), labels

    def _found(self, article: PreparedArticle) -> set[tuple[int, int, str]]:
        places, scores = self._learned.predict([article.doc])
        labels = self._learned.labels
        unknown = article.gold.unknown
        return {
            (int(start), int(end), label)
            for (start, end), row in zip(places.dataXd, scores, strict=True)
            for label, score in zip(labels, row, strict=True)
            if score >= PARTED and label not in unknown
        }

    def _is_over(self, curve: Sequence[CurvePoint]) -> bool:
        """Say whether nothing got better for as many rounds as one waits."""
        best = max((point.round for point in curve if point.best), default=0)
        return bool(curve) and curve[-1].round - best >= self._settings.patience

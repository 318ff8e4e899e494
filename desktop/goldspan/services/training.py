"""Trains a pipeline on a project's gold, compares it with the current one, switches, exports.

In this order:

    plan = unfinished_plan(session) or plan_training(session, families.families())
    training = train(session, plan, listener, progress)     # in a job's thread; minutes
    comparison = compare(session, training, progress)       # all figures and errors, again
    use_pipeline(session, training.name)                    # and go_back(session, training.name)
    export_package(training, folder)

`train` tells its listener TrainingStage (what it does, how far) and CurvePoint (a round is done);
`progress.cancel()` stops it within a tenth of a second, and what was trained is kept. `compare`
and `plan_training` read the project and run pipelines: never on the window's thread.
`trainings(session)` lists what was trained, with figures; `go_back`, `use_pipeline` and
`in_use` are quick. All but `use_pipeline` and `go_back` leave the project as it is.
"""

from __future__ import annotations

from goldspan.prefill.learning.messages import (
    CurvePoint,
    LearningSettings,
    TrainingNews,
    TrainingStage,
    TrainingStep,
    Weighed,
)
from goldspan.services.learning.comparing import Comparison, compare
from goldspan.services.learning.deleting import delete_training, restore_training
from goldspan.services.learning.exporting import export_package, require_new
from goldspan.services.learning.parting import TrainingSplit
from goldspan.services.learning.plan import LabelCount, TrainingPlan, plan_training
from goldspan.services.learning.record import LabelFigures, Training
from goldspan.services.learning.running import (
    discard_unfinished,
    train,
    trainings,
    unfinished_plan,
)
from goldspan.services.learning.switching import go_back, in_use, use_pipeline

__all__ = [
    "Comparison",
    "CurvePoint",
    "LabelCount",
    "LabelFigures",
    "LearningSettings",
    "Training",
    "TrainingNews",
    "TrainingPlan",
    "TrainingSplit",
    "TrainingStage",
    "TrainingStep",
    "Weighed",
    "compare",
    "delete_training",
    "discard_unfinished",
    "export_package",
    "go_back",
    "in_use",
    "plan_training",
    "require_new",
    "restore_training",
    "train",
    "trainings",
    "unfinished_plan",
    "use_pipeline",
]

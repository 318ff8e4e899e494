"""What runs in the training process: it trains, says how far it is, and ends with its parent."""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import sys
import threading
import traceback
import warnings
from multiprocessing.connection import Connection
from typing import Any

from goldspan.prefill.learning.messages import TrainedPipeline, TrainingFailure, TrainingJob

NICENESS = 10  # so that windows and pipelines go first
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)  # of the disk, or of what one may write
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


def serve_training(connection: Connection[Any, Any], job: TrainingJob) -> None:
    """Send the news of the training, at last a TrainedPipeline or a TrainingFailure."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warnings.simplefilter("ignore")
    sys.stdout = sys.stderr
    for name in _ONE_THREAD:
        os.environ[name] = "1"
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(NICENESS)
    threading.Thread(target=_end_with_parent, args=(connection,), daemon=True).start()
    connection.send(_trained(connection, job))


def _trained(
    connection: Connection[Any, Any], job: TrainingJob
) -> TrainedPipeline | TrainingFailure:
    from goldspan.prefill.diagnosing import first_line
    from goldspan.prefill.learning.trainer import train_pipeline

    try:
        return train_pipeline(job, connection.send)
    except Exception as error:
        trace = "".join(traceback.format_exception(error))
        full = isinstance(error, OSError) and error.errno in _FULL
        return TrainingFailure(first_line(error), full, trace)


def _end_with_parent(connection: Connection[Any, Any]) -> None:
    """Nothing is ever sent here: what comes is the end of whoever listens."""
    with contextlib.suppress(EOFError, OSError):
        connection.recv()
    os._exit(0)

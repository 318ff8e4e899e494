"""Matrix products of trained components by NumPy's BLAS, several times as fast as spaCy's own."""

from __future__ import annotations

from typing import Any

import numpy as np
from thinc.api import NumpyOps, set_current_ops


def multiply_with_numpy() -> None:
    """Have models that are loaded from now on, in this thread, multiply this way."""
    ops = NumpyOps()
    ops.gemm = product
    set_current_ops(ops)


def product(x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
    """Return the product of two matrices, each transposed where wished; in `out`, if given."""
    return np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)

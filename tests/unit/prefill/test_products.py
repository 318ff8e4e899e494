"""Matrix products by NumPy are those that spaCy's own operations give."""

from typing import Any

import numpy as np
import pytest
from thinc.api import NumpyOps, get_current_ops, use_ops

from goldspan.prefill.products import multiply_with_numpy, product


@pytest.mark.parametrize("first", [False, True])
@pytest.mark.parametrize("second", [False, True])
def test_products_are_the_same(first: bool, second: bool) -> None:
    random = np.random.default_rng(1)
    x: Any = random.random((3, 5), dtype="f")
    y: Any = random.random((5, 4), dtype="f")
    x = np.ascontiguousarray(x.T) if first else x
    y = np.ascontiguousarray(y.T) if second else y
    theirs = NumpyOps().gemm(x, y, trans1=first, trans2=second)
    into = np.zeros_like(theirs)
    ours = product(x, y, out=into, trans1=first, trans2=second)
    assert ours is into
    np.testing.assert_allclose(ours, theirs, rtol=1e-5)


def test_models_multiply_this_way() -> None:
    with use_ops("numpy"):
        multiply_with_numpy()
        assert get_current_ops().gemm is product

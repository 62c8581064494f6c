"""The language model: spaCy's small English pipeline, with the faster of two matrix libraries."""

import importlib
import os
import time
from functools import cache

import numpy as np
from spacy.language import Language
from thinc.api import NumpyOps, set_current_ops

from tocsin.errors import ModelError


@cache
def load_model(name: str) -> Language:
    """The pipeline of a model package, loaded once a process. Raises ``ModelError`` if it is not installed."""
    set_current_ops(NumpyOps(use_blis=_blis_is_faster()))
    try:
        package = importlib.import_module(name)
    except ImportError as error:
        raise ModelError(
            f"the language model {name!r} is not installed; run: pip install {name.replace('_', '-')}"
        ) from error
    nlp: Language = package.load()
    return nlp


def one_thread() -> None:
    """Keep matrix libraries to one thread, so that workers do not fight; call before the first load."""
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(variable, "1")


def _blis_is_faster() -> bool:
    """Time both libraries on a product of the parser's size: which one wins depends on the machine."""
    a = np.ones((256, 384), dtype="float32")
    b = np.ones((384, 288), dtype="float32")
    times = []
    for use_blis in (True, False):
        ops = NumpyOps(use_blis=use_blis)
        ops.gemm(a, b)
        start = time.process_time()
        for _ in range(12):
            ops.gemm(a, b)
        times.append(time.process_time() - start)
    return times[0] < times[1]

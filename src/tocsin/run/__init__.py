"""Where coding runs: in this process or in a pool of them."""

from tocsin.run.base import Executor, Progress
from tocsin.run.choose import Chooser, available_cpus
from tocsin.run.inline import Inline
from tocsin.run.local import LocalPool

__all__ = ["Chooser", "Executor", "Inline", "LocalPool", "Progress", "available_cpus"]

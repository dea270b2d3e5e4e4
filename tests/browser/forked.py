"""Servers as children of one process that has loaded the program: loading is most of a start."""

import multiprocessing
import os
import runpy
import subprocess
import sys
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from types import ModuleType

import pytest

PARENT: ForkServerContext = multiprocessing.get_context("forkserver")
PARENT.set_forkserver_preload(["tests.browser.loaded", __name__])
NO_SCRIPT = ModuleType("__main__")  # what a child would otherwise run first


class Forked(ForkServerProcess):
    """A child, asked about and waited for as subprocess.Popen is."""

    def poll(self) -> int | None:
        return self.exitcode

    def wait(self, timeout: float) -> None:
        """Raises subprocess.TimeoutExpired."""
        self.join(timeout)
        if self.exitcode is None:
            raise subprocess.TimeoutExpired(self.name, timeout)


def streamlit(arguments: list[str], folder: Path, environment: dict[str, str], log: Path) -> Forked:
    """`python -m streamlit` with these arguments, in the folder; what it writes goes to the log."""
    process = Forked(target=_run, args=(arguments, folder, environment, log))
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "__main__", NO_SCRIPT)  # a test of a screen leaves its own there
        process.start()
    return process


def _run(arguments: list[str], folder: Path, environment: dict[str, str], log: Path) -> None:
    with log.open("wb", buffering=0) as written:
        os.dup2(written.fileno(), 1)
        os.dup2(written.fileno(), 2)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.argv = ["streamlit", *arguments]
    runpy.run_module("streamlit", run_name="__main__", alter_sys=True)

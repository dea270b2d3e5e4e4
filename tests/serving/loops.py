"""Running a coroutine from a test, whatever the thread of the test is busy with."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any


def run(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """What the coroutine returns, in a loop of its own thread.

    The tests in a browser keep a loop running in theirs, in which asyncio.run refuses to start.
    """
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, coroutine).result()

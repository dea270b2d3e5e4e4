"""What holds for all tests: no way out of this machine, the same examples every time."""

import gc
import ipaddress
import logging
import os
import socket
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import local_script_runner

# The same examples in every run; --hypothesis-profile=explore looks for new ones.
settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("explore", deadline=None, max_examples=1_000)
settings.load_profile("ci")


# What a mark needs may be left out on request: skipped, and counted, before anything is started.
LEFT_OUT = {
    "browser": ("SKIP_BROWSER=1", os.environ.get("SKIP_BROWSER")),
    "office": ("SKIP_OFFICE=1", os.environ.get("SKIP_OFFICE")),
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for mark, (request, value) in LEFT_OUT.items():
        if value == "1":
            left_out = pytest.mark.skip(reason=f"left out on request ({request})")
            for item in items:
                if item.get_closest_marker(mark):
                    item.add_marker(left_out)


def pytest_collection_finish() -> None:
    """What is imported stays: like the server, the collector no longer looks through it, which
    was a tenth of the time of a test of a screen."""
    gc.collect()
    gc.freeze()


def pytest_runtestloop() -> None:
    """Streamlit's seventy loggers tell the one above them: pytest would hang its handlers on each
    of them, six times a test."""
    for logger in logging.root.manager.loggerDict.values():
        if isinstance(logger, logging.Logger) and logger.name.startswith("streamlit"):
            logger.propagate = True


class OutsideConnection(AssertionError):
    """A test tried to reach another machine."""


def refuse_outside(address: Any) -> None:
    """Raise OutsideConnection for an internet address that is not this machine's loopback."""
    host = address[0] if isinstance(address, tuple) else None  # a Unix socket has a path
    if host is None or host == "localhost":
        return
    try:
        inside = ipaddress.ip_address(str(host).split("%")[0]).is_loopback
    except ValueError:
        inside = False  # a name that would have to be looked up
    if not inside:
        raise OutsideConnection(f"a test reached for {address!r}; tests stay on this machine")


@pytest.fixture(scope="session", autouse=True)
def _no_way_out() -> Iterator[None]:
    """Every connection of this process goes through `refuse_outside`."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))
        yield


@pytest.fixture(scope="session", autouse=True)
def _components_looked_for_once() -> Iterator[None]:
    """Streamlit looks through every installed package for components whenever a test runner of
    its own starts, which was half of the time of a test of a screen. They are the same each time.
    """
    with pytest.MonkeyPatch.context() as patch:
        once = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", once)
        yield


@pytest.fixture(scope="session", autouse=True)
def _scripts_waited_for() -> Iterator[None]:
    """Streamlit's test runner asks a thousand times a second whether a script has ended, and takes
    the processor from it each time. It is waited for instead."""
    asks = local_script_runner.require_widgets_deltas

    def waits(runner: Any, timeout: float = 3) -> None:
        runner._script_thread.join(timeout)
        asks(runner, timeout if runner.script_stopped() else 0)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(local_script_runner, "require_widgets_deltas", waits)
        yield


def guarded(connect: Any) -> Any:
    def connect_inside(self: socket.socket, address: Any) -> Any:
        refuse_outside(address)
        return connect(self, address)

    return connect_inside

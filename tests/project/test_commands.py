"""What is installed is pinned, and the commands are where the documents and CI look for them."""

import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.conftest import OutsideConnection, refuse_outside
from tests.project.tree import ROOMS, ROOT, imported, product, texts

PIN = re.compile(r"^([a-z0-9._-]+)==(\S+)(?: ; .+)?$")
RUN, DEV = Path("requirements.txt"), Path("requirements-dev.txt")
FOR_WORK = {"dash", "httpx", "playwright", "psutil", "websockets"}  # of the benches


def lines(path: Path) -> list[str]:
    return [
        line for line in texts()[path].splitlines() if line and not line.lstrip(" ").startswith("#")
    ]


def plain(package: str) -> str:
    """The name as an index compares it."""
    return re.sub(r"[-_.]+", "-", package).lower()


def pins(path: Path) -> dict[str, str]:
    return {plain(match[1]): match[2] for line in lines(path) if (match := PIN.match(line))}


def name(requirement: str) -> str:
    return plain(re.split(r"[\[=<>~; ]", requirement)[0])


@pytest.mark.parametrize("path", [RUN, DEV], ids=str)
def test_every_requirement_is_one_exact_version_from_an_index(path: Path) -> None:
    assert [line for line in lines(path) if not PIN.match(line)] == []


def test_what_pyproject_asks_for_is_pinned() -> None:
    project = tomllib.loads(texts()[Path("pyproject.toml")])

    wanted = {name(requirement) for requirement in project["project"]["dependencies"]}
    for_work = {name(requirement) for requirement in project["dependency-groups"]["dev"]}
    assert wanted <= pins(RUN).keys()
    assert for_work <= pins(DEV).keys()


def test_what_the_product_imports_is_asked_for() -> None:
    """And not only brought along by something else, which may leave it behind one day."""
    project = tomllib.loads(texts()[Path("pyproject.toml")])["project"]
    wanted = {name(requirement) for requirement in project["dependencies"]}
    brought_by = packages_distributions()

    for path, tree in product().items():
        outside = {part.split(".")[0] for part in imported(tree)} - {*ROOMS, "tests"}
        for package in outside - sys.stdlib_module_names - FOR_WORK:
            assert wanted & {plain(found) for found in brought_by[package]}, (path, package)


def test_work_and_production_share_their_versions() -> None:
    run, dev = pins(RUN), pins(DEV)

    assert {package: dev[package] for package in run.keys() & dev.keys()} == {
        package: run[package] for package in run.keys() & dev.keys()
    }


def test_ci_runs_the_test_command() -> None:
    assert "make test" in texts()[Path(".ci/run")]
    assert (ROOT / ".ci/run").stat().st_mode & 0o100


def test_known_holes_are_looked_for_before_each_commit() -> None:
    check = texts()[Path("Makefile")].partition("\ncheck:")[2].partition("\n\n")[0]

    assert "sh .ci/audit" in check
    assert "pip-audit" in texts()[Path(".ci/audit")]


def test_the_makefile_needs_no_make_newer_than_a_macs() -> None:
    """GNU make 3.81 knows none of these."""
    makefile = texts()[Path("Makefile")]

    assert not re.search(r"\.ONESHELL|!=|::=|\$\(file |^define \w+ [:?+]?=", makefile, re.MULTILINE)


@pytest.mark.parametrize(
    "address", [("127.0.0.1", 80), ("::1", 80, 0, 0), ("localhost", 1), "/a/b"]
)
def test_a_test_may_talk_to_this_machine(address: object) -> None:
    refuse_outside(address)


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("host.example", 443), ("10.0.0.1", 1)])
def test_a_test_may_not_talk_to_another(address: object) -> None:
    with pytest.raises(OutsideConnection):
        refuse_outside(address)


# Named with what each is for: .streamlit/config.toml says it too.
PRODUCTION = {
    ("server", "fileWatcherType"): "none",  # walks all modules after every run of a page
    ("server", "runOnSave"): False,
    ("runner", "postScriptGC"): False,  # a full collection after every run of a page
    ("client", "showErrorDetails"): "none",  # a viewer never sees a traceback
    ("client", "showErrorLinks"): False,
    ("client", "toolbarMode"): "minimal",
    ("browser", "gatherUsageStats"): False,
}


@pytest.mark.parametrize(("place", "value"), PRODUCTION.items(), ids=str)
def test_the_server_runs_with_the_switches_of_production(
    place: tuple[str, str], value: object
) -> None:
    settings = tomllib.loads(texts()[Path(".streamlit/config.toml")])

    assert settings[place[0]][place[1]] == value

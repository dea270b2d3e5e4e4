"""What `make run` and `make test` do on a machine: the real Makefile and scripts in a folder of
their own. Only the programs of the machine are stood in for: those it lacks, and those that would
install something or stay running.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.server import as_make_run
from tests.project.tree import ROOT

TOOLS = ("awk", "cat", "dirname", "env", "id", "make", "readlink", "rm", "sh", "touch", "uname")
NEITHER = """#!/bin/sh
case "$2" in
    *ensurepip*) exit 1 ;;
    *print*) echo python3.11 ;;
esac
"""
OLD = "#!/bin/sh\nexit 1\n"
FOUND = "#!/bin/sh\nexit 0\n"
SAYS_WHAT_IT_IS_ASKED = (
    '#!/bin/sh\necho "$(basename "$0") $* CHROMIUM=$CHROMIUM SOFFICE=$SOFFICE"\n'
)


class Machine:
    """A folder with the Makefile, and the programs that are to be found there."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.programs = folder / "checkout", folder / "bin"
        self.programs.mkdir()
        for tool in (*TOOLS, "basename", "mkdir"):
            (self.programs / tool).symlink_to(str(shutil.which(tool)))
        shutil.copytree(ROOT / ".ci", self.folder / ".ci")
        shutil.copy(ROOT / "Makefile", self.folder)

    def has(self, program: str, text: str) -> None:
        self._write(self.programs / program, text)

    def is_installed(self) -> None:
        """The environment is there, as new as what asks for it; its programs say what they get."""
        for name in ("python", "streamlit"):
            self._write(self.folder / ".venv/bin" / name, SAYS_WHAT_IT_IS_ASKED)
        for name in ("requirements.txt", "requirements-dev.txt"):
            (self.folder / name).touch()
        for name in (".run", ".dev"):
            (self.folder / ".venv" / name).touch()

    def asked(self, *command: str, **settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.folder,
            env={"PATH": str(self.programs), "APPLICATIONS": "", **settings},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    def _write(self, path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(0o755)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def mend(asked: subprocess.CompletedProcess[str]) -> str:
    """The line, set in, that mends what is missing."""
    assert asked.returncode != 0
    [line] = [line for line in asked.stderr.splitlines() if line.startswith("  ")]
    return line.strip()


def test_run_prints_the_address_and_serves_at_the_port(machine: Machine) -> None:
    machine.is_installed()

    usual, other = machine.asked("make", "run"), machine.asked("make", "run", PORT="9123")

    assert usual.stdout.splitlines()[0] == "The dashboard: http://localhost:8501"
    address, served = other.stdout.splitlines()
    assert address == "The dashboard: http://localhost:9123"
    assert served.startswith("streamlit run app.py --server.port 9123 ")


def test_the_browsers_tests_start_the_server_as_run_does() -> None:
    command = " ".join(as_make_run(9123)[3:6]).replace("=", " ")

    assert command == "run app.py --server.port 9123"
    assert "streamlit run app.py --server.port $(PORT)" in (ROOT / "Makefile").read_text()


@pytest.mark.parametrize(
    ("python", "missing", "package"),
    [
        (NEITHER, "python3.11 has no venv", "python3.11-venv"),
        (OLD, "Python 3.11 or newer is missing", "python3.11 python3.11-venv"),
        (None, "Python is missing", "python3 python3-venv"),
    ],
    ids=["no venv", "too old", "none"],
)
def test_where_no_environment_can_be_made_one_line_mends_it(
    machine: Machine, python: str | None, missing: str, package: str
) -> None:
    if python:
        machine.has("python3", python)
    machine.has("apt-get", FOUND)

    asked = machine.asked("make", ".venv/bin/python")

    assert f"{missing}. This mends it:" in asked.stderr
    assert mend(asked).endswith(f"apt-get install -y {package}")


def test_an_environment_is_made_by_the_python_that_is_there(machine: Machine) -> None:
    machine.has("python3", f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')

    assert machine.asked("make", ".venv/bin/python").returncode == 0

    made = machine.asked(".venv/bin/python", "-c", "import sys; print(sys.prefix)")
    assert made.stdout.strip() == os.path.realpath(machine.folder / ".venv")


def test_an_environment_is_made_by_uv_where_the_machine_has_it(machine: Machine) -> None:
    machine.has(
        "uv", '#!/bin/sh\nmkdir -p .venv/bin && echo "$*" > asked && touch .venv/bin/python\n'
    )

    assert machine.asked("make", ".venv/bin/python").returncode == 0
    assert (machine.folder / "asked").read_text() == "venv --quiet --python >=3.11 .venv\n"


def test_tests_are_run_with_the_browser_and_the_office_that_were_found(machine: Machine) -> None:
    machine.is_installed()
    machine.has("chromium", FOUND)
    machine.has("soffice", FOUND)
    machine.has("pdftoppm", FOUND)
    machine.has("pdftotext", FOUND)

    asked = machine.asked("make", "test")

    assert asked.returncode == 0, asked.stderr
    assert "-m pytest" in asked.stdout
    assert f"CHROMIUM={machine.programs}/chromium" in asked.stdout
    assert f"SOFFICE={machine.programs}/soffice" in asked.stdout


@pytest.mark.parametrize(
    ("missing", "there", "skip"),
    [
        ("Chromium", ("soffice", "pdftoppm", "pdftotext"), "SKIP_BROWSER"),
        ("LibreOffice or poppler", ("chromium",), "SKIP_OFFICE"),
    ],
)
def test_a_part_that_is_missing_fails_and_names_itself(
    machine: Machine, missing: str, there: tuple[str, ...], skip: str
) -> None:
    machine.is_installed()
    for program in there:
        machine.has(program, FOUND)

    asked, without = machine.asked("make", "test"), machine.asked("make", "test", **{skip: "1"})

    assert asked.returncode != 0
    assert "pytest" not in asked.stdout
    assert f"{missing} is missing and could not be installed" in asked.stderr
    assert "apt-get install" in mend(asked)
    assert without.returncode == 0, without.stderr
    assert "are skipped" in without.stderr


def test_a_browser_that_is_named_and_does_not_start_is_named(machine: Machine) -> None:
    asked = machine.asked("sh", ".ci/chromium", CHROMIUM="/no/such/browser")

    assert (asked.returncode, asked.stderr) == (1, "CHROMIUM=/no/such/browser does not start.\n")


def test_a_skip_that_was_asked_for_is_counted() -> None:
    counted = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "tests/browser/test_room.py",
        ],
        cwd=ROOT,
        env={**os.environ, "SKIP_BROWSER": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

    assert counted.returncode == 0, counted.stdout
    assert "left out on request (SKIP_BROWSER=1)" in counted.stdout
    assert " skipped" in counted.stdout.splitlines()[-1]

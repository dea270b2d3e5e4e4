"""The ten example workbooks against the answers given with them, in process and as a command."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from data import check
from tests.data.messy.books import INSTALLED, book
from tests.data.messy.compare import compare

EXAMPLES = sorted((Path(__file__).parent / "examples").iterdir())
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda folder: folder.name)
def test_an_example_is_read_as_its_answer_says(example: Path, capsys):
    expected = json.loads((example / "expected.json").read_text("utf-8"))
    arguments = [str(example / "book.xlsx"), "--as-of", expected["as_of"], "--json"]
    code = check.main(arguments)
    actual = json.loads(capsys.readouterr().out)

    assert compare(expected, actual) == []
    assert code == any(issue["severity"] == "error" for issue in actual["issues"])


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda folder: folder.name)
def test_the_default_date_is_the_latest_day_reported(example: Path, capsys):
    check.main([str(example / "book.xlsx"), "--json"])
    days_to_come = example.name.startswith("24")  # by now they have come
    assert json.loads(capsys.readouterr().out)["as_of"] == (
        "2024-11-10" if days_to_come else "2024-11-05"
    )


def command(*arguments: object) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "data.check", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_who_reads_no_further_gets_no_traceback():
    with subprocess.Popen(
        [sys.executable, "-m", "data.check", EXAMPLES[0] / "book.xlsx", "--json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as checking:
        assert checking.stdout
        assert checking.stderr
        checking.stdout.close()
        assert checking.stderr.read() == b""


def test_the_command_says_with_its_exit_code_how_it_went(tmp_path: Path):
    clean = command(EXAMPLES[0] / "book.xlsx", "--as-of", "2024-11-05", "--json")
    assert (clean.returncode, clean.stderr) == (0, b"")
    assert json.loads(clean.stdout)["ward_installed_latest"] == 4680

    messy = book()
    messy[INSTALLED]["G2"] = "nhiều"
    (tmp_path / "sổ.xlsx").write_bytes(messy.xlsx())
    wrong = command(tmp_path / "sổ.xlsx", "--as-of", "2024-11-05", "--json")
    assert wrong.returncode == 1
    assert json.loads(wrong.stdout)["ward_installed_latest"] == 4630

    (tmp_path / "ảnh.xlsx").write_bytes(b"%PDF-1.7")
    unreadable = command(tmp_path / "ảnh.xlsx", "--json")
    assert (unreadable.returncode, unreadable.stdout) == (2, b"")
    assert len(unreadable.stderr.decode().strip().splitlines()) == 1


@pytest.mark.parametrize("name", ["missing.xlsx", "folder"])
def test_what_is_no_file_gets_one_line_and_exit_code_2(name: str, tmp_path: Path, capsys):
    (tmp_path / "folder").mkdir()
    assert check.main([str(tmp_path / name)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1


def test_without_json_it_speaks_to_people(tmp_path: Path, capsys):
    messy = book()
    messy[INSTALLED].put({"G2": "nhiều", "F3": 1190})
    (tmp_path / "book.xlsx").write_bytes(messy.xlsx())
    assert check.main([str(tmp_path / "book.xlsx"), "--as-of", "2024-11-05"]) == 1
    said = capsys.readouterr().out
    assert "05/11/2024" in said
    assert "4.630" in said
    assert said.index("G2") < said.index("F3")  # errors first


def test_a_date_that_is_none_is_refused(capsys):
    with pytest.raises(SystemExit) as stopped:
        check.main(["book.xlsx", "--as-of", "5/11/2024"])
    assert stopped.value.code == 2
    assert date.fromisoformat("2024-11-05")

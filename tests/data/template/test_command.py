"""`python -m data.template`: what it makes, what it says, what it refuses."""

import re
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from data.reading import USUAL_ZONE
from data.template import __main__ as command
from data.template.google_sheet import People
from tests.data.template.books import made, read
from tests.project.tree import ROOT

REGISTER = "Mã,Tên đơn vị,Loại,Đối tượng\nTDP-01,Tổ dân phố số 1,Tổ dân phố,1020\n"


@pytest.fixture
def register(tmp_path: Path) -> str:
    path = tmp_path / "danh-muc.csv"
    path.write_text(REGISTER)
    return str(path)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "phuong.xlsx"


def test_it_makes_a_workbook_of_the_register(
    target: Path, register: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = [str(target), "--register", register, "--start", "2024-11-01", "--days", "10"]

    assert command.main([*asked, "--name", "Đợt một", "--ward", "UBND phường Mẫu"]) == 0

    reading = read(target.read_bytes())
    assert [unit.name for unit in reading.units] == ["Tổ dân phố số 1"]
    assert (reading.campaign.name, reading.campaign.end) == ("Đợt một", date(2024, 11, 10))
    told = capsys.readouterr()
    assert told.out == "Đã tạo biểu mẫu “phuong.xlsx”: 1 đơn vị, 10 ngày từ 01/11/2024.\n"
    assert told.err == ""


def test_without_a_register_it_says_that_the_units_are_examples(
    target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main([str(target), "--start", "01/11/2024"]) == 0

    assert read(target.read_bytes()).campaign.is_sample
    assert "đơn vị ví dụ" in capsys.readouterr().out


def test_without_a_start_it_begins_today(target: Path) -> None:
    before = datetime.now(USUAL_ZONE).date()
    command.main([str(target)])

    start = read(target.read_bytes()).campaign.start
    assert before <= start <= datetime.now(USUAL_ZONE).date()


def test_a_file_that_is_there_stays(target: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target.write_bytes(b"of somebody")

    assert command.main([str(target)]) == 2
    assert target.read_bytes() == b"of somebody"
    assert "“phuong.xlsx” đã có" in capsys.readouterr().err

    assert command.main([str(target), "--force"]) == 0
    assert read(target.read_bytes()).units


def test_what_is_wrong_in_the_register_is_said_with_its_cell(
    target: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = tmp_path / "danh-muc.csv"
    register.write_text(REGISTER + "TDP-02,Tổ dân phố số 2,Tổ dân phố,rất đông\n")

    assert command.main([str(target), "--register", str(register)]) == 1

    said = capsys.readouterr().err
    assert "Trang tính “Danh mục”, ô E5" in said
    assert "rất đông" in said
    assert len(read(target.read_bytes()).units) == 2  # made all the same


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ([], "Chưa ghi tên tệp"),
        (["--start", "31/11/2024"], "“31/11/2024” không phải là một ngày"),
        (["--start", "05/11/1924"], "05/11/1924"),
        (["--days", "0"], "từ 1 đến 366"),
        (["--register", "khong-co.csv"], "“khong-co.csv”"),
        (["--register", __file__], "không phải là bảng tính Excel"),
        (["--google"], "--key"),
        (["--google", "--key", "khong-co.json"], "“khong-co.json”"),
        (["--google", "--key", "k.json", "--officer", "Hạnh"], "“Hạnh” chưa đúng dạng"),
        (["--google", "--key", "k.json", "--sheet", "bảng"], "“bảng” không phải là địa chỉ"),
    ],
)
def test_what_cannot_be_made_is_refused_in_one_line(
    asked: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(asked) == 2

    told = capsys.readouterr()
    assert told.out == ""
    assert said in told.err
    assert "Đề nghị" in told.err
    assert told.err.count("\n") == 1


def test_a_folder_that_cannot_be_written_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main([str(tmp_path / "khong-co" / "a.xlsx")]) == 2

    assert "Không ghi được tệp “a.xlsx”" in capsys.readouterr().err


def test_a_google_sheet_is_asked_for_with_its_people(
    monkeypatch: pytest.MonkeyPatch, register: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[Any] = []

    def make(account: object, template: object, *more: object) -> str:
        asked.extend([account, *more])
        return "https://docs.google.com/spreadsheets/d/abc/edit"

    monkeypatch.setattr(command, "open_account", lambda key: key.name)
    monkeypatch.setattr(command, "make_sheet", make)
    options = ["--google", "--key", "k.json", "--title", "Đợt", "--register", register]
    options += ["--share", "an@x.example", "ba@x.example", "--viewer", "bang@x.example"]

    assert command.main(options) == 0

    people = People(["an@x.example", "ba@x.example"], [], ["bang@x.example"])
    assert asked == ["k.json", "Đợt", people, None]
    said = capsys.readouterr().out
    assert "https://docs.google.com/spreadsheets/d/abc/edit" in said
    assert "Chưa khoá riêng theo từng cán bộ" in said
    assert "--coordinator" in said


def test_every_option_is_documented(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["--help"])

    options = set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help", "--lang"}
    documented = re.findall(r"--[a-z]+", (ROOT / "docs/settings.md").read_text(encoding="utf-8"))
    assert len(options) > 10
    assert options - {*documented} == set()


def test_it_runs_as_people_type_it(target: Path) -> None:
    ran = subprocess.run(
        [
            sys.executable,
            "-m",
            "data.template",
            str(target),
            "--start",
            "2024-11-01",
            "--lang",
            "en",
        ],
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "28 days from 01/11/2024" in ran.stdout.decode()
    assert len(read(target.read_bytes()).units) == len(read(made(None)).units)

"""`python -m serving.keys`: made, listed, revoked, as people type it."""

import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from serving import keys
from serving.access import access
from serving.key_ring import KeyRing

ROOT = Path(__file__).resolve().parents[2]
LINK = re.compile(r"http://localhost:8501/\?key=([0-9a-f]{8}\.[\w-]{32})")


@pytest.fixture(autouse=True)
def ring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> KeyRing:
    monkeypatch.setenv("STATE_DIR", str(tmp_path))
    monkeypatch.setenv("STREAMLIT_SECRETS_FILES", str(tmp_path / "secrets.toml"))
    access.cache_clear()
    return KeyRing(tmp_path)


def test_a_key_is_printed_once_as_a_link_that_opens(
    ring: KeyRing, capsys: pytest.CaptureFixture[str]
) -> None:
    assert keys.main(["make", "Chủ tịch", "--role", "officer", "--days", "3"]) == 0

    found = LINK.search(capsys.readouterr().out)
    assert found is not None
    holder = ring.holder(found[1], datetime.now(UTC))
    assert holder is not None
    assert (holder.name, holder.role) == ("Chủ tịch", "officer")
    assert 2.9 < (holder.expires_at - datetime.now(UTC)).total_seconds() / 86_400 <= 3


def test_the_list_tells_each_key_and_what_it_is_good_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    keys.main(["list"])
    assert capsys.readouterr().out == "Chưa có mã nào.\n"
    for name, days in (("An", "3"), ("Bình", "-1"), ("Cúc", "3")):
        keys.main(["make", name, "--days", days])
    keys.main(["revoke", "Cúc"])
    capsys.readouterr()

    keys.main(["list"])

    told = {line.split()[-1]: line for line in capsys.readouterr().out.splitlines()}
    assert "còn dùng" in told["An"]
    assert "hết hạn" in told["Bình"]
    assert "đã thu hồi" in told["Cúc"]


def test_to_revoke_a_key_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert keys.main(["revoke", "Ai đó"]) == 2
    assert "Ai đó" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_said_in_one_line(
    ring: KeyRing, capsys: pytest.CaptureFixture[str]
) -> None:
    ring._path.write_text("không phải")

    assert keys.main(["list"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_it_runs_as_people_type_it(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "serving.keys", "make", "Chủ tịch", "--role", "leader"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)

    assert LINK.search(ran.stdout)
    assert (tmp_path / "keys.json").exists()


def test_replicas_share_the_keys_of_one_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KEYS_DIR", str(tmp_path / "shared"))

    keys.main(["make", "An"])

    found = LINK.search(capsys.readouterr().out)
    assert found is not None
    assert KeyRing(tmp_path / "shared").holder(found[1], datetime.now(UTC)) is not None
    assert not (tmp_path / "keys.json").exists()

"""Which source the environment names, and what is refused before anything starts."""

import json
from pathlib import Path

import pytest

from data import source_settings
from data.files.file_source import FileSource
from data.google.source import GoogleSource
from data.source_settings import SAMPLE, SettingWrong, from_environment

VARIABLES = (
    *("CAMPAIGN_SOURCE", "GOOGLE_SHEET_ID", "GOOGLE_SERVICE_ACCOUNT_FILE", "GOOGLE_API_KEY"),
    *("SHEETS_API_BASE", "REFRESH_SECONDS"),
)


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("STREAMLIT_SECRETS_FILES", str(tmp_path / "secrets.toml"))


def file_followed() -> Path:
    source = from_environment().source
    assert isinstance(source, FileSource)
    return source.path


def sheet_followed() -> GoogleSource:
    source = from_environment().source
    assert isinstance(source, GoogleSource)
    return source


def test_the_environment_names_the_file_from_home_or_from_here(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)

    monkeypatch.setenv("CAMPAIGN_SOURCE", "~/a.xlsx")
    assert file_followed() == tmp_path / "a.xlsx"
    monkeypatch.setenv("CAMPAIGN_SOURCE", "b.xlsx")
    assert file_followed() == tmp_path / "b.xlsx"


@pytest.mark.parametrize("value", ["", "  ", None])
def test_without_a_name_it_is_the_sample_workbook_wherever_we_are(
    value: str | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("CAMPAIGN_SOURCE", raising=False)
    if value is not None:
        monkeypatch.setenv("CAMPAIGN_SOURCE", value)
    monkeypatch.chdir(tmp_path)

    assert file_followed() == SAMPLE
    assert SAMPLE.parent.parent.parent == Path(source_settings.__file__).parent.parent


def test_a_sheet_is_named_by_its_id_or_its_whole_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOOGLE_API_KEY", "k")
    for written in ("1yXH-a_b", "https://docs.google.com/spreadsheets/d/1yXH-a_b/edit#gid=0"):
        monkeypatch.setenv("GOOGLE_SHEET_ID", written)
        assert sheet_followed()._spreadsheet == "1yXH-a_b"


def test_a_workbook_named_wins_over_a_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOOGLE_SHEET_ID", "1yXH")
    monkeypatch.setenv("CAMPAIGN_SOURCE", "/a.xlsx")

    assert file_followed() == Path("/a.xlsx")


def test_the_secrets_may_hold_the_account_itself(tmp_path: Path) -> None:
    account = {"client_email": "a@b.example", "private_key": "x", "token_uri": "y"}
    lines = [f"{name} = {json.dumps(value)}" for name, value in account.items()]
    head = '[google]\nsheet_id = "1yXH"\n[google.service_account]\n'
    (tmp_path / "secrets.toml").write_text(head + "\n".join(lines))
    (tmp_path / "secrets.toml").chmod(0o600)

    assert sheet_followed()._access.service_account == account


def test_a_sheet_is_looked_at_every_ten_seconds_and_rarely_when_all_is_quiet(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GOOGLE_SHEET_ID", "1yXH")
    monkeypatch.setenv("GOOGLE_API_KEY", "k")

    followed = from_environment()

    assert (followed.interval, followed.quiet_interval) == (10, 60)


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"GOOGLE_SHEET_ID": "1yXH"}, "GOOGLE_SERVICE_ACCOUNT_FILE"),
        ({"GOOGLE_SHEET_ID": "a b", "GOOGLE_API_KEY": "k"}, "GOOGLE_SHEET_ID='a b'"),
        ({"REFRESH_SECONDS": "soon"}, "REFRESH_SECONDS='soon'"),
        ({"REFRESH_SECONDS": "0"}, "REFRESH_SECONDS='0'"),
        (
            {"GOOGLE_SHEET_ID": "1", "GOOGLE_API_KEY": "k", "SHEETS_API_BASE": "http://a.example"},
            "SHEETS_API_BASE='http://a.example'",
        ),
    ],
)
def test_a_setting_that_cannot_be_meant_names_itself(
    settings: dict[str, str], named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)

    with pytest.raises(SettingWrong, match=named.replace(".", r"\.")):
        from_environment()

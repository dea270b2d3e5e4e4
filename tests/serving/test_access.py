"""How the door is kept, from the environment and secrets.toml: what cannot be meant is refused."""

from pathlib import Path

import pytest

from data.secret_tables import SettingWrong
from serving.access import LOOPBACK_NAMES, MODES, Access, from_environment
from tests.project.tree import ROOT

VARIABLES = ("ACCESS_MODE", "PUBLIC_URL", "ALLOWED_HOSTS", "OPEN_TO_NETWORK")
AUTH = '[auth]\nclient_id = "x"\n'


@pytest.fixture(autouse=True)
def secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    path = tmp_path / "secrets.toml"
    monkeypatch.setenv("STREAMLIT_SECRETS_FILES", str(path))
    return path


def write(path: Path, text: str, mode: int = 0o600) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)


def test_without_a_word_everybody_on_this_machine_is_an_officer() -> None:
    assert from_environment() == Access(mode="open", hosts=LOOPBACK_NAMES)


def test_told_so_it_is_open_to_others_under_any_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPEN_TO_NETWORK", "1")

    assert from_environment().is_open_to_network
    assert from_environment().hosts == ()


@pytest.mark.parametrize("mode", ["open", "link", " Link "])
def test_the_environment_names_the_mode(mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCESS_MODE", mode)

    assert from_environment().mode == mode.strip().lower()


def test_the_environment_wins_over_the_file(secrets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(secrets, '[access]\nmode = "link"\npublic_url = "https://a.example/"\n')
    assert (from_environment().mode, from_environment().public_url) == (
        *("link", "https://a.example"),
    )

    monkeypatch.setenv("ACCESS_MODE", "open")
    assert from_environment().mode == "open"


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ('[access]\nmode = "links"\n', "ACCESS_MODE='links'"),
        ('[access]\nmode = "login"\n', r"a table \[auth\]"),
        (AUTH + '[access]\nmode = "login"\n', "leaders, officers or admins"),
        ('[access]\npublic_url = "phula.example"\n', "PUBLIC_URL='phula.example'"),
        ('[access]\npublic_url = "ftp://phula.example"\n', "PUBLIC_URL"),
        ('[access]\nofficers = "hanh@phula.example"\n', "officers="),
        ('[access]\nofficers = ["Hạnh"]\n', "officers="),
        ("[access]\nlogin_hours = 0\n", "login_hours=0"),
        ('[access]\nsessions_a_key = "nhiều"\n', "sessions_a_key="),
        ("[access\n", "expected a TOML file"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_name(secrets: Path, told: str, named: str) -> None:
    write(secrets, told)

    with pytest.raises(SettingWrong, match=named):
        from_environment()


def test_secrets_that_others_can_read_are_refused(secrets: Path) -> None:
    write(secrets, '[access]\nmode = "link"\n', 0o644)

    with pytest.raises(SettingWrong, match="others on this machine can read it"):
        from_environment()


@pytest.mark.parametrize("mode", MODES)
def test_each_mode_has_an_example_that_means_it(secrets: Path, mode: str) -> None:
    example = ROOT / ".streamlit" / f"secrets.{mode}.example.toml"
    write(secrets, example.read_text(encoding="utf-8"))

    access = from_environment()

    assert access.mode == mode
    assert access.is_secure == (mode != "open")
    assert bool(access.people) == access.has_login == (mode == "login")


def test_a_login_has_its_people_by_role(secrets: Path) -> None:
    people = 'leaders = ["@phula.example"]\nofficers = ["Hanh@PhuLa.example "]\n'
    write(secrets, AUTH + '[access]\nmode = "login"\n' + people)

    access = from_environment()

    assert access.has_login
    assert access.people["leader"] == ("@phula.example",)
    assert access.people["officer"] == ("hanh@phula.example",)
    assert "admin" not in access.people


def test_officers_may_log_in_beside_the_links(secrets: Path) -> None:
    write(secrets, AUTH + '[access]\nmode = "link"\nofficers = ["hanh@phula.example"]\n')

    assert from_environment().has_login


def test_once_a_name_is_given_no_other_is_answered_to(secrets: Path) -> None:
    write(secrets, '[access]\nmode = "link"\n')
    assert from_environment().hosts == ()

    more = 'public_url = "https://A.example:8443/x"\nallowed_hosts = ["b.example"]\n'
    write(secrets, '[access]\nmode = "link"\n' + more)
    assert from_environment().hosts == ("b.example", "a.example", *LOOPBACK_NAMES)
    assert from_environment().is_secure

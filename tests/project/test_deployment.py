"""The image, the proxy and the services: what they name is there, and the program runs in what the
image holds: read-only, by a user of its own. No container engine is needed for that."""

import configparser
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.browser.server import free_port, served
from tests.project import containers
from tests.project.tree import ROOMS, ROOT, texts
from tests.serving.streams import session

COMPOSE: dict[str, Any] = yaml.safe_load(texts()[Path("compose.yaml")])
REPLICAS = [name for name in COMPOSE["services"] if name != "proxy"]
CADDYFILE = texts()[Path("deploy/Caddyfile")]
UNITS = ("dashboard.service", "dashboard-daily.service", "dashboard-daily.timer")
NOBODY = 65534
FIGURE = "3.089"


def unit(name: str) -> configparser.RawConfigParser:
    parser = configparser.RawConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(texts()[Path("deploy") / name])
    return parser


# ---- the image


def test_what_the_image_is_made_of_is_there_and_pinned() -> None:
    for source in containers.sources():
        assert (ROOT / source).exists(), source
    base = next(rest for name, rest in containers.instructions() if name == "ARG")
    assert re.fullmatch(r"PYTHON=python:3\.\d+\.\d+-slim-\w+", base)
    assert {
        rest.split(" AS ")[0] for name, rest in containers.instructions() if name == "FROM"
    } == {"${PYTHON}"}


def test_the_image_holds_the_program_and_nothing_that_is_secret() -> None:
    held = containers.in_the_image()

    assert {path.parts[0].removesuffix(".py") for path in held} == {
        *ROOMS,
        *(".streamlit", "requirements.txt"),
    } - {"bench"}
    assert [path for path in held if "secret" in path.name and path.suffix != ".py"] == []


def test_it_runs_as_a_user_of_its_own() -> None:
    user = containers.last("USER")

    assert re.fullmatch(r"[1-9]\d{3,}:[1-9]\d{3,}", user)
    assert containers.last("VOLUME") == containers.environment()["STATE_DIR"]


@contextmanager
def read_only(folder: Path) -> Iterator[Path]:
    """The files of the image in `folder`, which nobody can write to until the end of the block."""
    for path in containers.in_the_image():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / path, target)
    subprocess.run(["chmod", "-R", "a-w,a+rX", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["chmod", "-R", "u+w", folder], check=True)


@pytest.mark.slow
def test_the_command_of_the_image_serves_from_what_it_holds_and_its_check_tells(
    tmp_path: Path,
) -> None:
    port, state = free_port(), tmp_path / "state"
    told = {
        **{name: value for name, value in containers.environment().items() if name != "PATH"},
        "STATE_DIR": str(state),
        "STREAMLIT_SERVER_PORT": str(port),
        "STREAMLIT_SERVER_ADDRESS": "127.0.0.1",
        "HOME": str(tmp_path / "nowhere"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    as_here = [sys.executable, *containers.command()[1:]]
    check = [part.replace("8501", str(port)) for part in containers.health_check()[1:]]

    with read_only(tmp_path / "app") as app:
        with served(
            None, state, lambda _: without_rights(as_here), told, port, folder=app
        ) as address:
            with session(address) as viewer:
                viewer.look()
                while FIGURE.encode() not in viewer.told:
                    viewer.hear()
            assert subprocess.run([sys.executable, *check], check=False).returncode == 0
            assert (state / "last-good.gz").exists()
        assert subprocess.run([sys.executable, *check], check=False, stderr=-3).returncode != 0


def without_rights(command: list[str]) -> list[str]:
    """The command without root's right to write where nobody may; as it is for anybody else."""
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        return command
    return ["setpriv", "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs", *command]


# ---- the proxy and its replicas


def test_every_replica_is_read_only_without_rights_and_has_a_state_of_its_own() -> None:
    states = [volume for name in REPLICAS for volume in COMPOSE["services"][name]["volumes"]]

    for name in REPLICAS:
        service = COMPOSE["services"][name]
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert "no-new-privileges:true" in service["security_opt"]
        assert "ports" not in service, "only the proxy faces the network"
    kept = [volume.split(":")[0] for volume in states if volume.endswith(":/state")]
    assert len({*kept}) == len(REPLICAS)
    assert {*kept} < COMPOSE["volumes"].keys()


def test_the_replicas_believe_the_proxys_network_in_where_viewers_come_from() -> None:
    """Else all viewers are one address, and the hundred-and-first is turned away."""
    [subnet] = COMPOSE["networks"]["inside"]["ipam"]["config"]

    for name in REPLICAS:
        believed = COMPOSE["services"][name]["environment"]["FORWARDED_ALLOW_IPS"]
        assert ip_network(believed) == ip_network(subnet["subnet"])


def test_the_settings_of_compose_are_documented() -> None:
    documents = texts()[Path("docs/settings.md")] + texts()[Path("docs/operations.md")]
    asked = set(re.findall(r"\$\{(\w+)", texts()[Path("compose.yaml")]))

    told = {name for one in REPLICAS for name in COMPOSE["services"][one]["environment"]}
    assert [name for name in sorted(asked | told) if f"`{name}`" not in documents] == []


def test_the_proxy_knows_the_replicas_and_keeps_viewers_at_theirs() -> None:
    default = COMPOSE["services"]["proxy"]["environment"]["UPSTREAMS"]
    port = containers.environment()["STREAMLIT_SERVER_PORT"]

    assert default == f"${{UPSTREAMS:-{REPLICAS[0]}:{port}}}"
    assert "lb_policy cookie" in CADDYFILE
    assert "reverse_proxy {$UPSTREAMS:" in CADDYFILE


def test_what_compose_brings_in_from_here_is_here() -> None:
    brought = [
        volume.split(":")[0]
        for service in COMPOSE["services"].values()
        for volume in service["volumes"]
        if volume.startswith("./")
    ]

    for path in {*brought} - {"./secrets", "./books"}:  # the ward's own
        assert (ROOT / path).is_file(), path
    assert (ROOT / COMPOSE["services"][REPLICAS[0]]["build"]["dockerfile"]).is_file()


def test_measures_of_who_watches_and_slow_clients_end_at_the_proxy() -> None:
    assert re.search(r"@inside path .*/metrics", CADDYFILE)
    for limit in ("max_header_size", "read_header", "read_body", "idle"):
        assert limit in CADDYFILE


# ---- the services


def test_the_services_run_what_there_is_and_write_their_state_alone() -> None:
    for name in UNITS[:2]:
        service = unit(name)["Service"]
        program = service["ExecStart"].split(" -m ")[1].split()[0]
        assert (
            program == "streamlit" or (ROOT / program.replace(".", "/")).with_suffix(".py").exists()
        )
        assert service["ProtectSystem"] == "strict"
        assert service["NoNewPrivileges"] == "yes"
        assert service["CapabilityBoundingSet"] == ""
        assert service["User"] == "dashboard"
    assert unit(UNITS[0])["Service"]["StateDirectory"] == "dashboard"


def test_the_files_of_a_day_are_made_after_the_cut_off_in_the_wards_time() -> None:
    assert unit(UNITS[2])["Timer"]["OnCalendar"] == "*-*-* 17:10:00 Asia/Ho_Chi_Minh"


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd on this machine")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    for name in UNITS:
        there = texts()[Path("deploy") / name].replace(
            "/srv/dashboard/.venv/bin/python", sys.executable
        )
        (tmp_path / name).write_text(there)

    checked = subprocess.run(
        ["systemd-analyze", "verify", *(str(tmp_path / name) for name in UNITS)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (checked.returncode, checked.stderr) == (0, "")

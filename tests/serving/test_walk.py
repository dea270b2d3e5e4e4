"""Every door of the running server, walked by stranger, leader, officer and administrator: pages,
the stream, fragments, callbacks, downloads; each opens as docs/security.md says and no further."""

import json
import platform
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import httpx
import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.state.session_state import STREAMLIT_INTERNAL_KEY_PREFIX as INTERNAL
from websockets.exceptions import InvalidStatus

from serving.key_ring import HOLDERS, KeyRing
from serving.viewers import COOKIE
from tests.browser.server import ROOT, served
from tests.data.sheets import INSTALLED, REGISTER, SETTINGS, book, with_cells
from tests.data.workbooks import saved
from tests.serving.streams import Session, heartbeat, session, texts
from tests.serving.table import documented
from ui.links import FIRST, SCREENS
from words import text

pytestmark = pytest.mark.slow

TABLE = documented()
ADDRESSES = {page: f"/{'' if page == FIRST else page}" for page in TABLE if page != "door"} | {
    "api": "/api/v1/units"  # programs are told in a sentence
}
DOOR = text("door.title", "vi")
CAMPAIGN, TELEPHONE, MESSAGE, WRONG = "Chiến dịch thử", "0912345678", "Kính gửi đồng chí", "sai mất"
QUALITY = {"screen": "quality", "query": ""}
FIGURE = "4.640"  # 3200 + 1290 + 150: of the second group the day before counts
OFFICERS = (MESSAGE, WRONG)  # a text to send, and what is wrong in a cell


def workbook() -> bytes:
    return saved(
        book(
            settings=with_cells(
                SETTINGS, {"B2": CAMPAIGN, "A6": "Tin nhắn đôn đốc", "B6": f"{MESSAGE}: {{ten}}"}
            ),
            register=with_cells(REGISTER, {"G1": "Số điện thoại", "G2": TELEPHONE}),
            installed=with_cells(INSTALLED, {"G3": WRONG}),
        )
    )


@dataclass
class Ward:
    """A server in mode `link`, and a key of each role. asked_first, drawn_first: what strangers,
    and then a leader, got before anybody else had come in."""

    address: str
    ring: KeyRing
    state: Path
    keys: dict[str, str]
    asked_first: dict[str, httpx.Response]
    drawn_first: list[ForwardMsg]

    def get(self, path: str, role: str = "stranger") -> httpx.Response:
        cookies = {COOKIE: self.keys[role]} if role != "stranger" else {}
        return httpx.get(self.address + path, cookies=cookies)

    def looked_at(self, role: str, page: str = "", query: str = "") -> Session:
        """A session in which the screen was drawn. One a screen: an open page is also drawn again
        by the server, and then it would be guessed which run was which."""
        with session(self.address, self.keys[role]) as viewer:
            viewer.look(page, query)
        return viewer


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ward]:
    state = tmp_path_factory.mktemp("walk")
    source = state / "so-lieu.xlsx"
    source.write_bytes(workbook())
    ring, now = KeyRing(state), datetime.now(UTC)
    days = {**dict.fromkeys((*HOLDERS, "revoked", "went away"), 1.0), "expired": -1.0}
    keys = {
        name: ring.make(name, name if name in HOLDERS else "officer", days[name], now)
        for name in days
    }
    ring.revoke("revoked", now)
    with served(source, state, settings={"ACCESS_MODE": "link"}) as address:
        first = {page: httpx.get(address + path) for page, path in ADDRESSES.items()}
        with session(address, keys["leader"]) as leader:
            drawn = leader.look("quality")
        with session(address, keys["leader"]) as leader:
            leader.look()
            while FIGURE.encode() not in leader.told:  # until the workbook has been read
                leader.hear()
        yield Ward(address, ring, state, keys, first, drawn)


def elements(drawn: list[ForwardMsg], kind: str) -> list[Any]:
    found = [one.delta.new_element for one in drawn if one.WhichOneof("type") == "delta"]
    return [getattr(one, kind) for one in found if one.WhichOneof("type") == kind]


def is_refused(drawn: list[ForwardMsg]) -> bool:
    return DOOR in texts(drawn)


def tells_nothing(told: str) -> bool:
    secrets = (CAMPAIGN, TELEPHONE, *OFFICERS, "Tổ dân phố số", "Nguyễn Thị Hạnh", FIGURE)
    return not [secret for secret in secrets if secret in told]


def test_on_a_fresh_server_every_page_asked_for_first_shows_a_stranger_the_door(
    ward: Ward,
) -> None:
    for page, answer in ward.asked_first.items():
        assert answer.status_code == 401
        assert (DOOR in answer.text) == (page != "api")
        assert tells_nothing(answer.text)


def test_on_a_fresh_server_an_officers_page_asked_for_first_shows_a_leader_the_door(
    ward: Ward,
) -> None:
    assert is_refused(ward.drawn_first)
    assert tells_nothing(texts(ward.drawn_first))


@pytest.mark.parametrize("role", ["stranger", *HOLDERS])
def test_each_address_opens_for_whom_the_table_names(ward: Ward, role: str) -> None:
    for page, path in ADDRESSES.items():
        assert (ward.get(path, role).status_code == 200) == (role in TABLE[page]), path


@pytest.mark.parametrize("role", HOLDERS)
def test_each_screen_in_the_stream_is_drawn_for_whom_the_table_names(ward: Ward, role: str) -> None:
    """Asked for by its name, and by its number as a hand-made message may."""
    [pages] = [
        {page.url_pathname or FIRST: page.page_script_hash for page in one.navigation.app_pages}
        for one in ward.looked_at(role).drawn
        if one.WhichOneof("type") == "navigation"
    ]
    assert pages.keys() == {*SCREENS}
    for screen, number in pages.items():
        by_name = ward.looked_at(role, "" if screen == FIRST else screen).drawn
        with session(ward.address, ward.keys[role]) as viewer:
            by_number = viewer.ask(page_script_hash=number)
        for drawn in (by_name, by_number):
            assert is_refused(drawn) != (role in TABLE[screen]), screen


@pytest.mark.parametrize("role", HOLDERS)
def test_nobody_is_told_what_is_not_theirs_or_what_the_program_is_made_of(
    ward: Ward, role: str
) -> None:
    views = [("" if screen == FIRST else screen, "") for screen in SCREENS]
    views += [("groups", "group=TDP02"), ("units", "unit=CQ01")]
    told = b"".join(ward.looked_at(role, *view).told for view in views).decode(errors="replace")

    assert "Tổ dân phố số 2" in told
    assert (WRONG in told) == (role != "leader")
    assert TELEPHONE not in told  # it stands in a column that nobody knows
    assert role != "leader" or not [secret for secret in OFFICERS if secret in told]
    insides = (str(ROOT), "site-packages", version("streamlit"), platform.python_version())
    assert not [inside for inside in (*insides, "so-lieu.xlsx", str(ward.state)) if inside in told]


@pytest.mark.parametrize("key", [None, "", "0.1", "revoked", "expired", "x" * 4_000])
def test_the_stream_opens_for_no_key_that_does_not_open(ward: Ward, key: str | None) -> None:
    with pytest.raises(InvalidStatus), session(ward.address, ward.keys.get(key or "", key)):
        pass


@pytest.mark.parametrize("origin", ["https://khac.example", "null", "http://127.0.0.1"])
def test_the_stream_opens_for_no_other_sites_page(ward: Ward, origin: str) -> None:
    with pytest.raises(InvalidStatus), session(ward.address, ward.keys["admin"], origin=origin):
        pass


def test_an_officers_fragment_is_none_of_a_leaders(ward: Ward) -> None:
    officers = ward.looked_at("officer", "quality").drawn
    fragments = {
        one.auto_rerun.fragment_id for one in officers if one.WhichOneof("type") == "auto_rerun"
    }
    assert fragments
    with session(ward.address, ward.keys["leader"]) as leader:
        leader.look()
        for fragment in fragments:
            wish = BackMsg()
            wish.rerun_script.fragment_id, wish.rerun_script.page_name = fragment, "quality"
            leader.say(wish)
        leader.look()
    assert WRONG.encode() not in leader.told


def test_what_the_server_writes_is_its_owners_alone(ward: Ward) -> None:
    """It holds the campaign's figures; the log is this test's own, the workbook the ward's."""
    written = [path for path in ward.state.iterdir() if path.suffix in (".gz", ".duckdb", ".json")]

    assert len(written) >= 2
    assert [path for path in written if path.stat().st_mode & 0o077] == []


def test_a_leader_who_sends_an_officers_choices_gets_the_door(ward: Ward) -> None:
    officers = ward.looked_at("officer", "quality").drawn
    widgets = [
        WidgetState(id=one.id, trigger_value=True)
        for kind in ("button", "download_button")
        for one in elements(officers, kind)
    ]
    assert widgets
    with session(ward.address, ward.keys["leader"]) as leader:
        drawn = leader.ask(page="quality", widgets=widgets)

    assert is_refused(drawn)
    assert tells_nothing(texts(drawn))


def test_a_link_on_the_page_leads_a_leader_to_no_officers_screen(ward: Ward) -> None:
    """Whatever a browser says that was tapped, and be it no link at all."""
    [links] = [
        one.id
        for one in elements(ward.looked_at("leader").drawn, "bidi_component")
        if one.component_name == "view_links"
    ]
    for said in (QUALITY, {"screen": [1]}, {"screen": "groups", "query": 5}, [1], "không phải"):
        tapped = json.dumps([{"event": "opened", "value": said}])
        with session(ward.address, ward.keys["leader"]) as leader:
            leader.look()
            used = WidgetState(id=f"{INTERNAL}_{links}__events", json_trigger_value=tapped)
            drawn = leader.ask(widgets=[used])
        assert is_refused(drawn) == (said == QUALITY)
        assert WRONG.encode() not in leader.told
        assert not elements(drawn, "exception"), said


@pytest.mark.parametrize("screen", SCREENS)
def test_an_address_of_ten_thousand_letters_breaks_no_screen(ward: Ward, screen: str) -> None:
    """Beside the browser's tests, which see no link to share: that one is as long."""
    page = "" if screen == FIRST else screen
    drawn = ward.looked_at("officer", page, f"find={'x' * 10_000}&nothing={'y' * 10_000}").drawn

    assert text("screens.mishap", "vi") not in texts(drawn)
    assert not elements(drawn, "exception")


def test_a_download_is_made_for_and_taken_by_whom_the_table_names(ward: Ward) -> None:
    with session(ward.address, ward.keys["officer"]) as officer:
        [number, *_] = [
            one.deferred_file_id for one in elements(officer.look("quality"), "download_button")
        ]
        with session(ward.address, ward.keys["leader"]) as leader:
            leader.look()
            leader.say(wish_for(leader, number))
            heard = leader.until("heartbeat_ack", heartbeat())
        officer.say(wish_for(officer, number))
        [*_, made] = officer.until("backend_operation_response")
        url = made.backend_operation_response.deferred_file.url
        assert url.startswith("/media/")
        assert "backend_operation_response" not in [one.WhichOneof("type") for one in heard]

        name = url.rpartition(".")[0]
        for path in (url, name, f"{name}.png", f"{name}.", f"{url}?x=.png"):
            for role in ("stranger", *HOLDERS):
                is_given = ward.get(path, role).status_code == 200
                assert is_given == (role in TABLE["exports"]), (role, path)


@pytest.mark.parametrize("role", HOLDERS)
def test_a_list_is_offered_as_a_file_to_whom_the_table_names(ward: Ward, role: str) -> None:
    offered = elements(ward.looked_at(role, "groups").drawn, "download_button")
    assert bool(offered) == (role in TABLE["exports"])


def wish_for(viewer: Session, number: str) -> BackMsg:
    """What a browser says when a download is tapped that is made then."""
    wish = BackMsg()
    asked = wish.backend_operation_request
    asked.request_id, asked.session_id, asked.deferred_file.file_id = "1", viewer.number, number
    return wish


def test_a_button_pressed_with_a_key_that_was_revoked_meanwhile_shows_the_door(
    ward: Ward,
) -> None:
    """The last one: the server looks at its open pages again when a key was revoked."""
    with session(ward.address, ward.keys["went away"]) as viewer:
        [refresh] = [
            one for one in elements(viewer.look(), "button") if one.label == text("refresh", "vi")
        ]
        ward.ring.revoke("went away", datetime.now(UTC))
        drawn = viewer.ask(widgets=[WidgetState(id=refresh.id, trigger_value=True)])

    assert is_refused(drawn)
    assert tells_nothing(texts(drawn))
    assert not elements(drawn, "exception")

"""What a browser may say over the stream, and what it is told of the program."""

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from serving.roles import EVERYBODY, OFFICERS
from ui.stream import ROOT, SAID_BY_SCREENS, may_say, told

KINDS = [field.name for field in BackMsg.DESCRIPTOR.fields]


def saying(kind: str, payload: str = "") -> bytes:
    message = BackMsg()
    if kind == "backend_operation_request":
        getattr(message.backend_operation_request, payload).SetInParent()
    elif kind in ("rerun_script", "file_urls_request"):
        getattr(message, kind).SetInParent()
    elif kind == "debug_disconnect_websocket":
        message.debug_disconnect_websocket = True
    else:
        setattr(message, kind, True)
    return message.SerializeToString()


@pytest.mark.parametrize("kind", KINDS)
def test_what_no_screen_has_a_browser_say_is_not_heard(kind: str) -> None:
    """Among them: emptying the caches of all, the state of the source code, the way to upload."""
    is_of_screens = kind in SAID_BY_SCREENS

    for role in EVERYBODY:
        assert may_say(saying(kind, "install_skills"), role) == is_of_screens


@pytest.mark.parametrize("role", sorted(EVERYBODY))
def test_a_file_is_made_for_those_alone_who_may_take_it(role: str) -> None:
    wish = saying("backend_operation_request", "deferred_file")

    assert may_say(wish, role) == (role in OFFICERS)


def test_what_is_no_message_is_left_for_streamlit_to_refuse() -> None:
    assert may_say(b"\xff\xff", "stranger")


def test_nobody_is_told_where_the_program_lies_and_what_it_is_made_of() -> None:
    message = ForwardMsg()
    run = message.new_session
    run.name, run.page_script_hash = "main", "abc"
    run.main_script_path = f"{ROOT.decode()}/ui/start/main.py"
    run.initialize.session_id = "one"
    run.initialize.environment_info.streamlit_version = "1.67.0"
    run.initialize.environment_info.python_version = "3.11.2"
    run.initialize.environment_info.server_os = "linux"
    run.initialize.user_info.installation_id_v3 = "machine"

    heard = ForwardMsg()
    heard.ParseFromString(told(message.SerializeToString()))

    assert not [
        part for part in ("1.67", "3.11", "linux", "machine", ROOT.decode()) if part in str(heard)
    ]
    assert heard.new_session.initialize.HasField("environment_info")  # the browser asks for it
    assert (heard.new_session.page_script_hash, heard.new_session.initialize.session_id) == (
        *("abc", "one"),
    )


def test_other_messages_are_told_as_they_are() -> None:
    message = ForwardMsg()
    message.delta.new_element.html.body = "<p>4.680</p>"
    said = message.SerializeToString()

    assert told(said) is said

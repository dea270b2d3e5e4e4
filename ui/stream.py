"""What goes over the stream between a browser and Streamlit: no more than the screens need.

Streamlit takes messages that no screen of ours has its browser send (emptying everybody's caches,
asking for the state of the source code), and tells every browser where the program lies and which
versions it is made of.
"""

import logging
from pathlib import Path

from google.protobuf.message import DecodeError
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from serving.roles import Role, may_see

log = logging.getLogger(__name__)

SAID_BY_SCREENS = ("rerun_script", "stop_script", "app_heartbeat")
ROOT = str(Path(__file__).resolve().parents[1]).encode()


def may_say(said: bytes, role: Role) -> bool:
    """Whether a browser may have this done. What is no message at all Streamlit refuses itself."""
    message = BackMsg()
    try:
        message.ParseFromString(said)
    except DecodeError:
        return True
    kind = message.WhichOneof("type")
    if kind == "backend_operation_request":  # a file is made when it is taken
        asked = message.backend_operation_request.WhichOneof("payload")
        is_fine = asked == "deferred_file" and may_see(role, "exports")
    else:
        is_fine = kind in SAID_BY_SCREENS
    if not is_fine:
        log.warning("refused message=%r to role=%r", kind, role)
    return is_fine


def told(message: bytes) -> bytes:
    """The message without the program's place, versions and machine; others as they are."""
    if ROOT not in message:  # only the one that begins a run names the place
        return message
    parsed = ForwardMsg()
    parsed.ParseFromString(message)
    if parsed.WhichOneof("type") == "new_session":
        parsed.new_session.main_script_path = ""
        begun = parsed.new_session.initialize
        begun.environment_info.streamlit_version = begun.environment_info.python_version = ""
        begun.environment_info.server_os = ""
        for name in ("installation_id", "installation_id_v3", "installation_id_v4"):
            setattr(begun.user_info, name, "")
    return bytes(parsed.SerializeToString())

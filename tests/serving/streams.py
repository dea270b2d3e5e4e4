"""A session of a running server without a browser: it says over the stream what a test likes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from bench.viewers import ENDED_BEFORE_ITS_TIME, asking_for
from serving.viewers import COOKIE

PATIENCE = 60.0  # seconds for one message, on a busy machine


class Session:
    """An open session. told: all that it was ever sent, as bytes; drawn: the last run of it."""

    def __init__(self, socket: ClientConnection, port: int) -> None:
        self.socket, self.port, self.told = socket, port, b""
        self.number = ""  # its own, once a screen was drawn
        self.drawn: list[ForwardMsg] = []

    def say(self, message: BackMsg) -> None:
        self.socket.send(message.SerializeToString())

    def look(self, page: str = "", query: str = "") -> list[ForwardMsg]:
        """What a browser is sent that opens a screen."""
        self.socket.send(asking_for(self.port, page, query))
        return self._until_drawn()

    def ask(
        self, page: str = "", widgets: Sequence[WidgetState] = (), page_script_hash: str = ""
    ) -> list[ForwardMsg]:
        """As `look`, with widgets that were used, or the number of the page."""
        message = BackMsg()
        message.ParseFromString(asking_for(self.port, page, ""))
        message.rerun_script.widget_states.widgets.extend(widgets)
        message.rerun_script.page_script_hash = page_script_hash
        self.say(message)
        return self._until_drawn()

    def until(self, kind: str, say: BackMsg | None = None) -> list[ForwardMsg]:
        """What is heard, once that was said, up to the first message of a kind."""
        if say is not None:
            self.say(say)
        heard = [self.hear()]
        while heard[-1].WhichOneof("type") != kind:
            heard.append(self.hear())
        return heard

    def _until_drawn(self) -> list[ForwardMsg]:
        self.drawn = self.until("script_finished")
        while self.drawn[-1].script_finished in ENDED_BEFORE_ITS_TIME:
            self.drawn += self.until("script_finished")
        return self.drawn

    def hear(self) -> ForwardMsg:
        raw = self.socket.recv(PATIENCE, decode=False)
        self.told += raw
        message = ForwardMsg()
        message.ParseFromString(raw)
        if message.WhichOneof("type") == "new_session":
            self.number = message.new_session.initialize.session_id
        return message


def heartbeat() -> BackMsg:
    """What is answered at once, whatever was said before."""
    beat = BackMsg()
    beat.app_heartbeat = True
    return beat


@contextmanager
def session(
    address: str,
    key: str | None = None,
    *,
    origin: str | None = None,
    cookies: str = "",
    token: str = "",
    compression: str | None = None,
) -> Iterator[Session]:
    """Raises websockets.InvalidStatus where the server lets nobody in.

    token: Streamlit's own against other sites, without which it looks at no login.
    """
    parts = urlsplit(address)
    cookies = f"{COOKIE}={key}" if key else cookies
    headers = {"Cookie": cookies} if cookies else {}
    if origin:
        headers["Origin"] = origin
    with connect(
        f"ws://{parts.netloc}/_stcore/stream",
        additional_headers=headers,
        subprotocols=[Subprotocol(part) for part in ("streamlit", token) if part],
        max_size=None,
        compression=compression,
    ) as socket:
        yield Session(socket, parts.port or 80)


def texts(drawn: list[ForwardMsg]) -> str:
    """Everything that was sent, one message a line, as protobuf writes it for people to read."""
    return "\n".join(str(message) for message in drawn)

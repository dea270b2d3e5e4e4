"""The stream of a session, held to what its viewer may say and what a viewer may be told.

What the messages mean is Streamlit's; `ui/stream.py` knows it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from starlette.types import Message, Receive, Send

from serving.roles import Role


@dataclass(frozen=True, slots=True)
class Stream:
    """may_say: whether somebody in this role may say this. told: what goes out in its place."""

    may_say: Callable[[bytes, Role], bool]
    told: Callable[[bytes], bytes]


AS_IT_IS = Stream(lambda _said, _role: True, lambda told: told)


def held(
    receive: Receive, send: Send, stream: Stream, role_now: Callable[[], Role]
) -> tuple[Receive, Send]:
    """`receive` without what may not be said, as if it never had been; `send` as it may be told."""

    async def receives() -> Message:
        while True:
            message = await receive()
            said = message.get("bytes")
            if not said or stream.may_say(said, role_now()):
                return message

    async def sends(message: Message) -> None:
        if message["type"] == "websocket.send" and message.get("bytes"):
            message = {**message, "bytes": stream.told(message["bytes"])}
        await send(message)

    return receives, sends

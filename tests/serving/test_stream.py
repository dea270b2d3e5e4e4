"""The stream: what may not be said is never heard, and it is asked anew each time who says it."""

from typing import Any

from serving.roles import Role
from serving.stream import AS_IT_IS, Stream, held
from tests.serving.loops import run

ENDED = {"type": "websocket.disconnect", "code": 1000}


def heard(stream: Stream, said: list[Any], roles: list[Role]) -> list[Any]:
    """What reaches the app of what a browser says, while its viewer's role changes."""
    waiting, whose = iter([*said, ENDED]), iter(roles)

    async def receive() -> Any:
        return next(waiting)

    async def send(_: Any) -> None: ...

    async def all_of_it() -> list[Any]:
        receives, _ = held(receive, send, stream, lambda: next(whose))
        came = [await receives()]
        while came[-1] != ENDED:
            came.append(await receives())
        return came

    return run(all_of_it())[:-1]


def saying(content: bytes) -> dict[str, Any]:
    return {"type": "websocket.receive", "bytes": content}


def test_what_may_not_be_said_never_was() -> None:
    stream = Stream(lambda said, _: said != b"wrong", lambda told: told)
    said = [saying(b"one"), saying(b"wrong"), saying(b"wrong"), saying(b"two")]

    assert heard(stream, said, ["officer"] * 4) == [saying(b"one"), saying(b"two")]


def test_it_is_asked_anew_each_time_who_says_it() -> None:
    stream = Stream(lambda _, role: role == "officer", lambda told: told)

    assert heard(stream, [saying(b"one"), saying(b"two")], ["officer", "stranger"]) == [
        saying(b"one")
    ]


def test_words_without_content_pass() -> None:
    begins = {"type": "websocket.connect"}
    stream = Stream(lambda *_: False, lambda told: told)

    assert heard(stream, [begins], []) == [begins]
    assert heard(AS_IT_IS, [begins, saying(b"any")], ["stranger"]) == [begins, saying(b"any")]


def test_what_goes_out_goes_as_it_may_be_told() -> None:
    sent: list[Any] = []

    async def receive() -> Any: ...

    async def send(message: Any) -> None:
        sent.append(message)

    async def tells() -> None:
        _, sends = held(receive, send, Stream(lambda *_: True, bytes.upper), lambda: "leader")
        for message in ({"type": "websocket.accept"}, {"type": "websocket.send", "bytes": b"a"}):
            await sends(message)

    run(tells())

    assert sent == [{"type": "websocket.accept"}, {"type": "websocket.send", "bytes": b"A"}]

"""The one entry, for a demonstration and for production: `streamlit run app.py`."""

import sys
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from data.secret_tables import SettingWrong
from data.source_settings import from_environment
from serving.access import access
from serving.crowd import crowd
from serving.first_response import FirstResponse
from serving.gate import Gate
from serving.server import (
    lifespan,
    make_room_for_viewers,
    routes,
    set_up_logging,
    write_for_owner_only,
)
from serving.static_files import StaticFiles
from serving.stream import Stream
from serving.viewers import key_ring
from ui import stream
from ui.news import with_news
from ui.viewer import claims_of

ROOT = Path(__file__).resolve().parent
HARMFUL = {  # options of Streamlit with which the door could be walked around
    "server.baseUrlPath": "the table of roles has addresses from the root",
    "server.trustedUserHeaders": "anybody can send a header",
}

set_up_logging()
write_for_owner_only()
make_room_for_viewers()
try:
    door = access()
    from_environment()
    for option, harm in HARMFUL.items():
        if st.get_option(option):
            raise SettingWrong(f"{option}={st.get_option(option)!r}, expected none: {harm}")
except SettingWrong as refusal:  # a door that cannot be kept is no door
    sys.exit(f"Not started: {refusal}")

app = st.App(
    ROOT / "ui" / "start" / "main.py",
    lifespan=with_news(lifespan),
    routes=routes(),
    middleware=[
        Middleware(
            Gate,
            door,
            key_ring(),
            claims_of,
            Stream(stream.may_say, stream.told),
            crowd=crowd(),
        ),
        Middleware(FirstResponse),
        Middleware(StaticFiles, Path(st.__file__).parent / "static" / "static"),
    ],
)

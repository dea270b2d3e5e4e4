"""The one entry, for a demonstration and for production: `streamlit run app.py`."""

import sys
from pathlib import Path

import streamlit as st

from data.source_settings import SettingWrong, from_environment
from serving.roles import AccessModeUnknown, access_mode
from serving.server import lifespan, routes, set_up_logging
from ui.news import with_news

ROOT = Path(__file__).resolve().parent

set_up_logging()
try:
    access_mode()
    from_environment()
except (AccessModeUnknown, SettingWrong) as refusal:  # a door that cannot be kept is no door
    sys.exit(f"Not started: {refusal}")

app = st.App(ROOT / "ui" / "start" / "main.py", lifespan=with_news(lifespan), routes=routes())

"""All that a server imports, imported; nothing of it reads the environment or starts anything."""

import pkgutil
from importlib import import_module

import streamlit.web.cli  # noqa: F401  # what `python -m streamlit` runs

import charts
import data
import exports
import forecast
import queries
import serving
import ui
import words

BESIDE = ("streamlit.emojis", "streamlit.web.bootstrap", "plotly.graph_objects", "uvicorn")

for name in BESIDE:
    import_module(name)
for room in (charts, data, exports, forecast, queries, serving, ui, words):
    for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
        if not module.name.endswith("__main__"):
            import_module(module.name)

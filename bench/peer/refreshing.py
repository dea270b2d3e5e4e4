"""The page as tutorials keep it fresh: a cache of 60 s, drawn again every 30 s."""

import streamlit as st

from bench.peer import core

st.set_page_config(layout="wide")


@st.cache_data(ttl=60)
def load():
    return core.read_book()


@st.fragment(run_every=30)
def figures():
    kind = core.kinds(load())[0]
    shown, *_ = core.compute(load(), kind)
    for column, (name, value) in zip(st.columns(5), shown.items(), strict=True):
        column.metric(name, value)


figures()

"""The page: `BOOK=… PYTHONPATH=. streamlit run bench/peer/app.py`."""

import streamlit as st

from bench.peer import core

st.set_page_config(layout="wide")


@st.cache_data(ttl=60)
def load():
    return core.read_book()


kind = st.radio("Kind", core.kinds(load()), horizontal=True)
figures, ranking, line, table = core.compute(load(), kind)
for column, (name, value) in zip(st.columns(5), figures.items(), strict=True):
    column.metric(name, value)
left, right = st.columns(2)
left.plotly_chart(ranking)
right.plotly_chart(line)
st.dataframe(table)

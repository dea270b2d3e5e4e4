"""A page with one word: what a session and a run cost in Streamlit itself."""

import streamlit as st

st.set_page_config(layout="wide")
st.write("…")

"""Đơn vị: own staff to 100 %, offices, schools, buildings, organisations; none is the ward's."""

import streamlit as st

from ui import address, unit_head
from ui.frame import close_page, open_page
from ui.loading import load
from ui.unit_choices import all_units, choose
from ui.unit_own import own_section
from ui.unit_panel import opened_unit
from ui.unit_rows import FORMS
from ui.unit_sections import rates_section

page = open_page("units")
snapshot, as_of = page.snapshot, page.as_of

units = all_units(page)
answers = load(snapshot, "section_figures", as_of=as_of)
sections = {row["section"]: row for row in answers.to_dict("records")}
lines = load(snapshot, "section_activities", as_of=as_of).to_dict("records")
told = {row["section"]: row for row in lines if row["form"] == FORMS.get(row["section"])}

st.html(unit_head.head(page, sections))
if sections:
    choices = choose(page, units)
    opened = address.one_of("unit", units["unit_id"].tolist())
    facts = units[units["unit_id"] == opened].to_dict("records")
    if facts and facts[0]["section"] not in choices.sections:
        opened_unit(page, facts[0], choices)
    for section in choices.sections:
        with st.container(key=f"card_{section}"):
            if section == "own":
                own_section(page, sections["own"], choices, opened)
            else:
                figure = sections[section]
                rates_section(page, section, figure, told.get(section), choices, opened)
        if facts and facts[0]["section"] == section:
            opened_unit(page, facts[0], choices)
close_page(page)

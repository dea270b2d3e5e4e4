"""Đơn vị: own staff to 100 %, offices, schools, buildings, organisations; none is the ward's."""

from functools import partial

import streamlit as st

from ui import address, unit_head
from ui.excel import excel_button
from ui.frame import close_page, open_page
from ui.in_sight import bring_into_sight
from ui.unit_choices import all_units, choose
from ui.unit_panel import opened_unit
from ui.unit_sections import activities_of_sections, all_sections, section
from ui.unit_tables import filters_in_words, unit_tables

page = open_page("units")
sections = page.once("sections", partial(all_sections, page))
told = page.once("told", partial(activities_of_sections, page))

st.html(page.once("head", partial(unit_head.head, page, sections)))
if sections:
    units = page.once("units", partial(all_units, page))
    choices = choose(page, units)
    opened = address.one_of("unit", units["unit_id"].tolist())
    bring_into_sight("units", opened)
    facts = units[units["unit_id"] == opened].to_dict("records")
    if facts and facts[0]["section"] not in choices.sections:
        opened_unit(page, facts[0], choices)
    for name in choices.sections:
        with st.container(key=f"card_{name}"):
            section(page, name, sections[name], told.get(name), choices, opened)
        if facts and facts[0]["section"] == name:
            opened_unit(page, facts[0], choices)
    tables = partial(unit_tables, page, choices)
    excel_button(page, "units", tables, filters_in_words(page, choices))
close_page(page)

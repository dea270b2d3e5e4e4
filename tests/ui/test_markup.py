"""What is typed into the sheet is text in the page, whatever it looks like."""

from hypothesis import given
from hypothesis import strategies as st

from ui.cards import Metric, bar, bars, card
from ui.markup import Markup, joined, rich, strong

HOSTILE = "<img src=x onerror=alert(1)>"


def test_text_is_escaped() -> None:
    assert rich(HOSTILE) == "&lt;img src=x onerror=alert(1)&gt;"


def test_a_strong_part_is_bold_and_still_escaped() -> None:
    assert rich(f"trên {strong('<b>')} người") == "trên <b>&lt;b&gt;</b> người"


def test_markup_is_left_as_it_is() -> None:
    assert rich(Markup("<i>1</i>")) == "<i>1</i>"


@given(st.text())
def test_no_text_puts_a_tag_of_its_own_into_a_card(text: str) -> None:
    html = card(text, bars([bar(text, 0.5, text)]), text) + Metric(text, text, text, text).html()

    plain = card("", bars([bar("", 0.5, "")]), "x") + Metric("", "", "", "").html()
    tags = html.replace("<b>", "").replace("</b>", "").count("<")
    assert tags <= plain.count("<")


def test_a_bar_never_leaves_its_box() -> None:
    assert "width:100.0%" in bar("", 1.7, "")
    assert "width:0.0%" in bar("", -0.1, "")


def test_streamlit_takes_markup_as_it_is() -> None:
    """And all that is made of it: a text it would search for indentation, line by line."""
    line = Markup("  <p>{}</p>\n").format(HOSTILE)

    for made in (line, line + "", joined([line]), rich(line), Markup("").join([line])):
        assert made._repr_html_() == "  <p>&lt;img src=x onerror=alert(1)&gt;</p>\n"

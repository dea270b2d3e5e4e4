"""Hướng dẫn sử dụng: every section can be reached, and speaks to whoever reads it."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from serving.viewers import Viewer
from tests.data.sheets import SETTINGS, book
from tests.pages.conftest import Shows, written
from ui.help_sections import SECTIONS
from ui.urging import REASONS
from words import text


def shown(app: AppTest) -> str:
    assert not app.exception
    return written(app)


def ids(html: str) -> list[str]:
    return re.findall(r'<section class="[^"]*" id="(\w+)"', html)


def test_the_contents_lead_to_every_section(show: Shows) -> None:
    html = shown(show(book(), "help"))

    assert ids(html) == list(SECTIONS)
    assert re.findall(r'href="#(\w+)"', html) == list(SECTIONS)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_status_has_its_sign_its_word_and_its_rule(show: Shows, lang: str) -> None:
    html = shown(show(book(), "help", lang=lang))

    rules = re.findall(r'<dt><span class="badge badge-(\w+)">.*?<span>(.+?)</span>', html)
    signs = ["done", "on_track", "at_risk", "behind", "no_data", "no_data"]
    assert [sign for sign, _ in rules] == signs
    assert len({word for _, word in rules}) == len(signs)


def test_what_cannot_be_rated_does_not_look_behind(show: Shows) -> None:
    assert "mark-unrated" not in shown(show(book(), "help"))


def test_leaders_do_not_read_of_screens_that_are_not_theirs(
    show: Shows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.viewer.viewer", lambda: Viewer("leader"))

    html = shown(show(book(), "help"))

    assert ids(html) == [section for section in SECTIONS if section not in ("cell", "urging")]
    assert "#cell" not in html
    assert "#urging" not in html


@pytest.mark.parametrize(
    ("method", "asked_for"),
    [
        ("Luỹ kế, gồm cả số đã cài trước chiến dịch", "gồm cả số đã cài trước đợt thi đua"),
        ("Luỹ kế trong chiến dịch", "từ ngày đầu đợt đến hết ngày báo cáo"),
        ("Trong ngày", "không ghi số luỹ kế"),
    ],
)
def test_what_to_fill_in_is_what_the_sheet_counts(show: Shows, method: str, asked_for: str) -> None:
    html = shown(show(book(settings=[*SETTINGS, ["Cách tính", method]]), "help"))

    assert asked_for in html


def test_the_reasons_for_urging_are_explained_by_the_names_they_have(show: Shows) -> None:
    html = shown(show(book(), "help"))

    # The first is called by what it counts; that figures are to be looked at explains itself.
    for reason in set(REASONS) - {"plan", "never", "flagged"}:
        assert f"<li><b>{text(f'reason.{reason}', 'vi')}</b>: " in html
    assert "<li><b>Thiếu so với kế hoạch</b>: " in html
    assert "<li><b>Chỉ tiêu ngày</b> = " in html


def test_the_hour_of_closing_is_the_campaigns(show: Shows) -> None:
    html = shown(show(book(settings=[*SETTINGS, ["Giờ chốt số", "20:30"]]), "help"))

    assert "giờ chốt 20:30" in html


def test_what_a_line_is_about_is_set_in_bold(show: Shows) -> None:
    html = shown(show(book(), "help"))

    assert "<li><b>Số nền</b>: số đã cài đặt trước đợt thi đua" in html
    assert "<li><b>Nhịp</b> = bình quân" in html

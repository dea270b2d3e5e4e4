"""Việc cần làm trước on Tổng quan: each line leads to where it is done, for whoever looks."""

import pytest

from serving.viewers import Viewer
from tests.data.sheets import INSTALLED, REGISTER, book, with_cells
from tests.pages.conftest import Shows
from tests.pages.test_overview import BEHIND, SILENT, links


def test_several_groups_without_a_report_lead_to_their_list(show: Shows) -> None:
    silent = with_cells(INSTALLED, {"G3": None, "G4": None})

    [(href, text)] = links(show(book(installed=silent)), "to-do-line")

    assert href == "reporting?which=missing&kind=group"
    assert "02 tổ chưa có số liệu hôm nay" in text
    assert "Xem các tổ này" in text


def test_of_a_group_with_a_long_name_the_link_does_not_say_it(show: Shows) -> None:
    name = "Tổ dân phố khu tập thể nhà máy cơ khí"
    register, silent = with_cells(REGISTER, {"B4": name}), with_cells(SILENT, {"B4": name})

    [(href, text)] = links(show(book(register=register, installed=silent)), "to-do-line")

    assert href == "groups?group=TDP03"
    assert "Mở tổ này" in text


def test_who_may_not_urge_groups_behind_is_led_to_their_list(
    show: Shows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.viewer.viewer", lambda: Viewer("leader"))

    [(href, _)] = links(show(book(installed=BEHIND)), "to-do-line")

    assert href == "groups?status=behind&by=plan"

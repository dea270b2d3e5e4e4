"""What the screens give to take away: every row of the list as it is filtered, as numbers and days.

The book of tests/data/sheets.py as of 05/11; what is expected is counted from its cells.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
import streamlit as st
from openpyxl.worksheet.worksheet import Worksheet

from serving.viewers import Viewer
from tests.data.sheets import INSTALLED, REGISTER, SETTINGS, book, with_cells
from tests.exports.books import above, sheets, table
from tests.pages.conftest import Shows
from words import languages, text

LABELS = ("export_excel", "workbook.take_findings")
BUTTONS = {text(label, lang) for label in LABELS for lang in languages()}

Files = dict[str, dict[str, Worksheet]]  # the sheets of a file, by the file's name


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Files]:
    """The files that the screen offers under the button, made as for somebody who takes them."""
    offered: dict[str, Callable[[], bytes]] = {}
    draw = st.download_button

    def spy(label: str, data: Any, **more: Any) -> Any:
        if label in BUTTONS:
            offered[more["file_name"]] = data
        return draw(label, data, **more)

    monkeypatch.setattr(st, "download_button", spy)
    return lambda: {name: sheets(make()) for name, make in offered.items()}


def one(files: Files, name: str) -> dict[str, Worksheet]:
    assert list(files) == [name]
    return files[name]


Taken = Callable[[], Files]


def test_the_ranking_is_taken_along_with_its_figures(show: Shows, taken: Taken) -> None:
    show(book(), "groups")
    ranking = one(taken(), "to-dan-pho-2024-11-05.xlsx")["Xếp hạng"]
    rows = table(ranking)

    assert [row["Tổ dân phố"] for row in rows] == [row[1] for row in REGISTER[1:4]]
    assert [row["Đã cài đặt (luỹ kế)"] for row in rows] == [3200, 1330, 150]
    assert [row["Tỷ lệ"] for row in rows] == [3200 / 5200, 1330 / 2400, 150 / 640]
    assert [row["Tăng trong ngày"] for row in rows] == [50, 40, 15]
    assert [row["Tăng từ đầu đợt"] for row in rows] == [2000, 830, 110]
    assert [row["Nhịp 7 ngày"] for row in rows] == [400, 166, 22]
    assert [row["Công chức phụ trách"] for row in rows] == [row[3] for row in REGISTER[1:4]]
    assert {row["Báo cáo gần nhất"] for row in rows} == {datetime(2024, 11, 5)}
    # to 80 % of 5200 by the 28th: 4160 − 3200 = 960 people in 23 days
    assert rows[0]["Cần mỗi ngày"] == pytest.approx(960 / 23)
    assert rows[0]["Còn phải vận động"] == 960
    # the plan of the fifth day: 5/28 of the way from 1200 to 4160
    assert rows[0]["So với kế hoạch"] == pytest.approx(3200 - (1200 + 2960 * 5 / 28))
    assert above(ranking)[0] == "Xếp hạng 3 tổ dân phố theo tỷ lệ cài đặt"
    assert "Nguồn số liệu: phuong.xlsx · Cài đặt ứng dụng công dân số" in above(ranking)


def test_the_second_sheet_has_each_groups_gain_of_each_day(show: Shows, taken: Taken) -> None:
    silent = with_cells(INSTALLED, {"E3": None, "F3": "chưa rõ"})
    show(book(installed=silent), "groups", date="2024-11-04")
    gains = table(one(taken(), "to-dan-pho-2024-11-04.xlsx")["Tăng từng ngày"])

    days = [datetime(2024, 11, day) for day in range(1, 5)]
    of_group = {row["Mã"]: [row[day] for day in days] for row in gains}
    assert of_group["TDP01"] == [2950 - 1200, 60, 79, 61]
    assert of_group["TDP02"] == [1180 - 500, 30, None, None]
    assert datetime(2024, 11, 5) not in gains[0]


def test_the_file_follows_the_filters_and_the_order(show: Shows, taken: Taken) -> None:
    show(book(), "groups", officer="Trần Văn Bình", by="pace")
    sheet = one(taken(), "to-dan-pho-2024-11-05.xlsx")["Xếp hạng"]

    assert [row["Mã"] for row in table(sheet)] == ["TDP02"]
    assert table(sheet)[0]["Hạng"] == 2
    assert "Đang lọc: công chức phụ trách Trần Văn Bình" in above(sheet)


def test_every_page_of_the_list_is_in_the_file(show: Shows, taken: Taken) -> None:
    groups = [[f"T{n:03d}", f"Tổ {n}", "Tổ dân phố", "An", 1000, n] for n in range(1, 96)]
    counts = [[f"T{n:03d}", f"Tổ {n}", 2 * n] for n in range(1, 96)]
    made = book(
        register=[REGISTER[0], *groups],
        installed=[["Mã", "Tên đơn vị", datetime(2024, 11, 1)], *counts],
    )
    show(made, "groups", page="2")
    [ranking, gains] = one(taken(), "to-dan-pho-2024-11-01.xlsx").values()

    assert [row["Đã cài đặt (luỹ kế)"] for row in table(ranking)] == [
        2 * n for n in range(95, 0, -1)
    ]
    assert {row["Mã"]: row[datetime(2024, 11, 1)] for row in table(gains)} == {
        f"T{n:03d}": n for n in range(1, 96)
    }


def test_what_is_unknown_of_a_group_stays_blank(show: Shows, taken: Taken) -> None:
    register = with_cells(REGISTER, {"E2": None, "F3": None})
    show(book(register=register, installed=with_cells(INSTALLED, {})[:2]), "groups")
    rows = {row["Mã"]: row for row in table(one(taken(), "to-dan-pho-2024-11-05.xlsx")["Xếp hạng"])}

    assert rows["TDP01"]["Tỷ lệ"] is None
    assert rows["TDP01"]["Hạng"] is None
    assert rows["TDP02"]["Đã cài đặt (luỹ kế)"] is None
    assert rows["TDP02"]["Căn cứ của số liệu"] == "chưa có số liệu"
    assert rows["TDP03"]["Căn cứ của số liệu"] == "số nền"
    assert rows["TDP03"]["Đã cài đặt (luỹ kế)"] == 40


SECTIONS: list[list[Any]] = [
    ["Mã", "Tên đơn vị", "Loại", "Cán bộ phụ trách", "Đối tượng", "Thuộc tổ", "Bắt buộc 100%"],
    ["TDP01", "Tổ dân phố số 1", "Tổ dân phố", "Hạnh", 5200, None, None],
    ["CQ01", "UBND phường", "Cơ quan", "Đức", 38, None, "có"],
    ["CC01", "Toà A1", "Toà chung cư", None, 580, "TDP01", None],
    ["TH01", "Trường A", "Trường học", "Bình", 36, None, None],
]
FIVE = [datetime(2024, 11, day) for day in range(1, 6)]


def of_sections() -> Any:
    head: list[Any] = ["Mã", "Tên đơn vị", *FIVE]
    counts = {"TDP01": 3200, "CQ01": 37, "CC01": 178, "TH01": 20}
    return book(
        register=SECTIONS,
        installed=[head, *[[code, None, *[None] * 4, n] for code, n in counts.items()]],
        activated=[head, ["CQ01", None, None, None, None, 30, 35]],
        activities=[
            ["Ngày", "Giờ", "Đơn vị", "Hình thức", "Đối tượng", "Kế hoạch", "Thực hiện"],
            [datetime(2024, 11, 3), None, "Toà A1", "Điểm dán mã QR", None, 11, 4],
        ],
    )


def test_each_section_is_a_sheet_with_the_steps_that_it_reported(show: Shows, taken: Taken) -> None:
    show(of_sections(), "units")
    found = one(taken(), "don-vi-2024-11-05.xlsx")

    assert list(found) == ["Cán bộ phường", "Trường học", "Toà nhà"]
    [own] = table(found["Cán bộ phường"])
    assert (own["Số đã cài đặt"], own["Tỷ lệ cài đặt"]) == (37, 37 / 38)
    assert (own["Số đã kích hoạt"], own["Tỷ lệ kích hoạt trên tổng số"]) == (35, 35 / 38)
    assert "Số đang sử dụng" not in own  # nobody told it
    assert own["Còn thiếu"] == 3
    assert own["Ngày báo cáo kích hoạt"] == datetime(2024, 11, 5)
    [tower] = table(found["Toà nhà"])
    assert "Số đã kích hoạt" not in tower
    assert tower["Trong đó"] == "Tổ dân phố số 1"
    assert tower["Điểm dán mã QR: kế hoạch"] == 11
    assert tower["Điểm dán mã QR: thực hiện"] == 4
    assert "Không cộng vào số toàn phường" in above(found["Toà nhà"])[-1]


def test_the_units_follow_their_filters(show: Shows, taken: Taken) -> None:
    show(of_sections(), "units", kind="school", officer="Bình")
    [(name, sheet)] = one(taken(), "don-vi-2024-11-05.xlsx").items()

    assert name == "Trường học"
    assert [row["Mã"] for row in table(sheet)] == ["TH01"]
    assert "Đang lọc: Trường học; công chức phụ trách Bình" in above(sheet)


def test_the_days_of_the_ward_up_to_the_day_are_taken_along(show: Shows, taken: Taken) -> None:
    show(book(), "progress", date="2024-11-03")
    days = table(one(taken(), "tien-do-2024-11-03.xlsx")["Theo ngày"])

    assert [row["Ngày"] for row in days] == [datetime(2024, 10, 31), *FIVE[:3]]
    # 1200 + 500 + 40 before; then the columns of the three groups, added up
    assert [row["Đã cài đặt (luỹ kế)"] for row in days] == [1740, 4220, 4330, 4459]
    assert [row["Tăng trong ngày"] for row in days] == [None, 2480, 110, 129]
    assert days[-1]["Tỷ lệ"] == 4459 / 8240
    assert [row["Đơn vị báo cáo"] for row in days[1:]] == [3, 3, 3]


def test_several_scopes_stand_below_each_other(show: Shows, taken: Taken) -> None:
    show(book(), "progress", scope="units", unit=["TDP03", "TDP02"])  # type: ignore[arg-type]
    sheet = one(taken(), "tien-do-2024-11-05.xlsx")["Theo ngày"]

    last = {row["Số liệu của"]: row["Đã cài đặt (luỹ kế)"] for row in table(sheet)}
    assert last == {"Tổ dân phố số 3": 150, "Tổ dân phố số 2": 1330}
    assert "Đang lọc: 2 đơn vị" in above(sheet)


def test_the_weeks_are_taken_along_where_weeks_are_looked_at(show: Shows, taken: Taken) -> None:
    show(book(), "progress", step="week")
    weeks = table(one(taken(), "tien-do-2024-11-05.xlsx")["Theo tuần"])

    assert [row["Tuần"] for row in weeks] == [1, 2, 3, 4]
    assert (weeks[0]["Từ ngày"], weeks[0]["Đến ngày"]) == (FIVE[0], datetime(2024, 11, 7))
    assert weeks[0]["Tăng trong tuần"] == 4680 - 1740
    assert weeks[0]["Luỹ kế cuối tuần"] == 4680
    assert weeks[1]["Tăng trong tuần"] is None
    assert [row["Trạng thái"] for row in weeks] == ["Đang trong tuần", *["Chưa đến"] * 3]


def wrong() -> Any:
    return book(installed=with_cells(INSTALLED, {"G2": "1,25", "G3": "nhiều", "F4": 130}))


def test_the_findings_are_taken_along_as_they_are_filtered(show: Shows, taken: Taken) -> None:
    show(wrong(), "quality")
    every = one(taken(), "chat-luong-so-lieu-2024-11-05.xlsx")
    rows = {row["Ô"]: row for row in table(every["Nội dung cần xem"])}

    assert rows["G3"]["Mức"] == "Lỗi"
    assert rows["G3"]["Trang tính"] == "Cài đặt"
    assert rows["G3"]["Đơn vị"] == "Tổ dân phố số 2"
    assert rows["G3"]["Ngày"] == datetime(2024, 11, 5)
    assert rows["G3"]["Giá trị đã ghi"] == "nhiều"
    assert rows["G3"]["Công chức phụ trách"] == "Trần Văn Bình"
    assert rows["G3"]["Cách sửa"].startswith("Đề nghị")


def test_of_the_findings_one_officers_errors_alone_can_be_taken(show: Shows, taken: Taken) -> None:
    show(wrong(), "quality", severity="error", officer="Nguyễn Thị Hạnh")
    [sheet] = one(taken(), "chat-luong-so-lieu-2024-11-05.xlsx").values()

    assert [row["Ô"] for row in table(sheet)] == ["G2"]
    assert "Đang lọc: chỉ lỗi cần sửa; công chức phụ trách Nguyễn Thị Hạnh" in above(sheet)


@pytest.mark.parametrize("screen", ["groups", "units", "progress"])
def test_a_leader_gets_neither_button_nor_file(
    show: Shows, taken: Taken, monkeypatch: pytest.MonkeyPatch, screen: str
) -> None:
    monkeypatch.setattr("ui.viewer.viewer", lambda: Viewer("leader"))

    app = show(of_sections(), screen)

    assert not app.exception
    assert taken() == {}


def test_a_file_is_refused_to_whoever_may_no_longer_take_it(
    show: Shows, taken: Taken, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(book(), "groups")
    monkeypatch.setattr("ui.viewer._known_by", lambda *_: Viewer("leader"))

    with pytest.raises(PermissionError):
        taken()


@pytest.mark.parametrize("screen", ["groups", "units", "progress", "quality"])
def test_english_has_english_headings_and_file_names(
    show: Shows, taken: Taken, screen: str
) -> None:
    app = show(wrong() if screen == "quality" else of_sections(), screen, lang="en")

    assert not app.exception
    [(name, found)] = taken().items()
    assert name.isascii()
    assert name.endswith("-2024-11-05.xlsx")
    assert all("Figures as of 05/11/2024" in above(sheet)[1] for sheet in found.values())


def test_nothing_listed_is_nothing_to_take(show: Shows, taken: Taken) -> None:
    app = show(book(), "groups", find="khong co", officer="Trần Văn Bình", status="done")

    assert not app.exception
    assert taken() == {}


def test_a_campaign_of_the_sample_is_marked_on_every_sheet(show: Shows, taken: Taken) -> None:
    marked = [*SETTINGS, ["Dữ liệu mẫu", "có"]]
    show(book(settings=marked), "groups")

    for sheet in one(taken(), "to-dan-pho-2024-11-05.xlsx").values():
        assert above(sheet)[1] == "DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT"

"""What Tuyên truyền gives to take away: lines, past due ones, forms, units, counted by hand from
the lines of tests/pages/outreach_book.py at noon of 5 November."""

from datetime import datetime
from typing import Any

import pytest

from serving.viewers import Viewer
from tests.exports.books import above, table
from tests.hostile import TEXTS
from tests.pages.conftest import Shows
from tests.pages.outreach_book import CODES, LINES, NEWS, ROUNDS, campaign, line, nov
from tests.pages.test_take_away import Taken, one, taken

__all__ = ["taken"]  # a fixture

FILE = "tuyen-truyen-2024-11-05.xlsx"


def of(rows: list[dict[Any, Any]], column: str, value: str) -> dict[Any, Any]:
    [found] = [row for row in rows if row[column] == value]
    return found


def test_every_line_is_taken_along_whatever_its_week(show: Shows, taken: Taken) -> None:
    show(campaign(*LINES), "outreach")
    sheet = one(taken(), FILE)["Kế hoạch, kết quả"]
    rows = table(sheet)

    assert len(rows) == len(LINES) == 17
    assert (rows[0]["Ngày"], rows[0]["Giờ"], rows[0]["Tuần"]) == (nov(2), "06:30", 1)
    assert (rows[0]["Mã"], rows[0]["Đơn vị"]) == ("CQ01", "Uỷ ban nhân dân phường")
    assert (rows[0]["Hình thức"], rows[0]["Kế hoạch"], rows[0]["Thực hiện"]) == (ROUNDS, 1, 1)
    news = of(rows, "Hình thức", NEWS)
    assert (news["Mã"], news["Đơn vị"]) == (None, "Đài phường")
    assert news["Loại đơn vị"] == "Đơn vị ngoài danh mục"
    assert (rows[-1]["Ngày"], rows[-1]["Trạng thái"]) == (nov(9), "Sắp tới")
    session = of([row for row in rows if row["Ngày"] == nov(4)], "Hình thức", "Buổi hướng dẫn")
    assert (session["Địa điểm"], session["Ô ghi kết quả"]) == ("Nhà văn hoá số 2", "G11")
    assert sum(row["Trạng thái"] == "Quá hạn, chưa có kết quả" for row in rows) == 1
    assert "Gồm mọi tuần" in above(sheet)[-1]


def test_a_line_without_a_day_or_a_count_stays_in_the_file(show: Shows, taken: Taken) -> None:
    lost = [line(None, "Tổ 1", CODES, 1, 1), line(nov(4), "Tổ 1", CODES, 1, "xong")]
    show(campaign(*LINES, *lost), "outreach")
    rows = table(one(taken(), FILE)["Kế hoạch, kết quả"])

    assert rows[-1]["Ngày"] is None
    assert rows[-1]["Trạng thái"] == "Chưa có ngày hợp lệ, chưa được tính"
    unread = of(rows, "Trạng thái", "Kết quả chưa đọc được")
    assert unread["Thực hiện"] is None
    assert unread["Ô ghi kết quả"] == "G20"


def test_what_is_past_due_is_a_sheet_with_the_cells_to_fill(show: Shows, taken: Taken) -> None:
    more = line(nov(2), "Tổ 1", CODES, 4)
    show(campaign(*LINES, more), "outreach")
    rows = table(one(taken(), FILE)["Quá hạn"])

    # the latest first; the line of today is not past due
    assert [(row["Ngày"], row["Quá hạn (ngày)"]) for row in rows] == [(nov(3), 2), (nov(2), 3)]
    assert [row["Ô ghi kết quả"] for row in rows] == ["G5", "G19"]
    assert rows[1]["Kế hoạch"] == 4


def test_forms_have_what_was_planned_and_done(show: Shows, taken: Taken) -> None:
    show(campaign(*LINES), "outreach")
    sheet = one(taken(), FILE)["Theo hình thức"]
    rows = table(sheet)

    rounds = of(rows, "Hình thức", ROUNDS)
    assert (rounds["Việc đến ngày"], rounds["Kế hoạch"], rounds["Thực hiện"]) == (6, 6, 4)
    assert (rounds["Số ngày có làm"], rounds["Quá hạn"]) == (3, 1)
    assert rounds["Gần nhất"] == nov(5)
    visits = of(rows, "Hình thức", "Hộ đã đến vận động")
    assert (visits["Kế hoạch"], visits["Thực hiện"]) == (None, 200)  # nobody planned
    assert of(rows, "Hình thức", "Buổi hướng dẫn")["Việc sắp tới"] == 1
    assert "không cộng với số cài đặt" in above(sheet)[-1]


def test_units_have_their_tasks_and_of_one_form_its_turns(show: Shows, taken: Taken) -> None:
    show(campaign(*LINES), "outreach")
    first, *_ = rows = table(one(taken(), FILE)["Theo đơn vị"])

    assert first["Mã"] == "CQ01"  # the only one with a line past due
    counted = ("Việc đến ngày", "Đã làm", "Quá hạn", "Gần nhất")
    assert [first[name] for name in counted] == [6, 4, 1, nov(5)]
    assert "Kế hoạch" not in first  # forms are not added up
    assert of(rows, "Đơn vị", "Tổ dân phố số 2")["Việc sắp tới"] == 1

    show(campaign(*LINES), "outreach", form=CODES)
    found = one(taken(), FILE)
    [tower] = table(found["Theo đơn vị"])
    assert (tower["Đơn vị"], tower["Kế hoạch"], tower["Thực hiện"]) == ("Toà A1", 11, 9)
    assert [*found] == ["Kế hoạch, kết quả", "Theo hình thức", "Theo đơn vị"]  # none past due


@pytest.mark.parametrize(
    ("address", "said", "count"),
    [
        ({"form": ROUNDS}, f"hình thức {ROUNDS}", 6),
        ({"kind": "agency"}, "loại cơ quan", 6),
        ({"kind": "other"}, "loại đơn vị ngoài danh mục", 3),
        ({"officer": "Phạm Minh Đức"}, "công chức phụ trách Phạm Minh Đức", 6),
        ({"unit": "CQ01"}, "đơn vị Uỷ ban nhân dân phường", 6),
        ({"unit": "Đài phường", "form": NEWS}, f"hình thức {NEWS}; đơn vị Đài phường", 1),
        ({"unit": "CQ01", "week": "2"}, "đơn vị Uỷ ban nhân dân phường", 6),
    ],
)
def test_the_file_follows_the_filters(
    show: Shows, taken: Taken, address: dict[str, str], said: str, count: int
) -> None:
    show(campaign(*LINES), "outreach", **address)
    found = one(taken(), FILE)

    assert len(table(found["Kế hoạch, kết quả"])) == count
    assert all(f"Đang lọc: {said}" in above(sheet) for sheet in found.values())


@pytest.mark.parametrize(
    ("lines", "address"), [([], {}), (LINES, {"form": CODES, "kind": "group"})]
)
def test_nothing_listed_is_nothing_to_take(
    show: Shows, taken: Taken, lines: list[Any], address: dict[str, str]
) -> None:
    app = show(campaign(*lines), "outreach", **address)

    assert not app.exception
    assert taken() == {}


def test_a_leader_gets_neither_screen_nor_file(
    show: Shows, taken: Taken, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.viewer.viewer", lambda: Viewer("leader"))

    show(campaign(*LINES), "outreach")

    assert taken() == {}


def test_nothing_that_was_typed_runs_and_none_of_it_is_cut(show: Shows, taken: Taken) -> None:
    """`one` reads the file back, and holds that no cell is a formula or a link."""
    typed = [line(nov(3), text, text, 1, None, audience=text, place=text) for text in TEXTS]

    app = show(campaign(*typed), "outreach")

    assert not app.exception
    rows = table(one(taken(), FILE)["Quá hạn"])
    assert len(rows) == len(TEXTS)
    assert any(str(row["Hình thức"]).startswith("=HYPERLINK") for row in rows)
    assert max(len(str(row["Địa điểm"])) for row in rows) == max(len(text) for text in TEXTS)


def test_in_english_too(show: Shows, taken: Taken) -> None:
    app = show(campaign(*LINES), "outreach", lang="en")

    assert not app.exception
    [(name, found)] = taken().items()
    assert name.isascii()
    assert datetime.fromisoformat(name.removesuffix(".xlsx")[-10:]) == nov(5)
    assert "Plan and results" in found

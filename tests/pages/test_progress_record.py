"""The projection's own record on Tiến độ."""

from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from tests.data.sheets import INSTALLED, book, with_cells
from tests.pages.conftest import Shows, written

HEAD = "Dự báo làm"


def alt(app: AppTest) -> list[str]:
    alts = {part.proto.alt for part in app.get("plotly_chart")}
    return [alt for alt in alts if "theo ngày làm dự báo" in alt]


def test_it_says_by_how_much_the_projection_missed_and_on_what_it_rests(show: Shows) -> None:
    """Five days are over; evenings from the second reported day on are told, the first of them."""
    app = show(book(), "progress")

    assert not app.exception
    assert "Dự báo làm 3 ngày trước cao hơn thực tế" in written(app)
    assert "Tối 02/11 dự báo đến ngày 05/11 có" in written(app)
    assert "thực tế 4.680 người." in written(app)
    assert "Tính lại theo ngày báo cáo, vì chưa có lịch sử" in written(app)
    [said] = alt(app)
    assert said.startswith("Biểu đồ đường, Toàn phường: ")


def test_its_figures_stand_in_a_table_the_newest_first(show: Shows) -> None:
    html = written(show(book(), "progress"))

    table = html[html.index("Dự báo của từng ngày") :]
    days = [f'<th scope="row">{day:02}/11</th>' for day in (5, 4, 3, 2)]
    places = [table.index(day) for day in days]
    assert places == sorted(places)
    assert '<th scope="row">01/11</th>' not in table


@pytest.mark.parametrize(
    "choice",
    [
        {"scope": "officer", "officer": "Nguyễn Thị Hạnh"},
        {"scope": "kind", "kind": "agency"},
        {"scope": "units", "unit": ["TDP03"]},
        {"view": "daily", "step": "week", "lang": "en"},
    ],
)
def test_every_scope_that_is_projected_has_one(show: Shows, choice: dict[str, str]) -> None:
    app = show(book(), "progress", **choice)

    assert not app.exception
    assert ("The projection of" if "lang" in choice else HEAD) in written(app)


def test_where_too_little_is_known_it_says_what_it_takes(show: Shows) -> None:
    app = show(book(), "progress", date="2024-11-02")

    assert "Chưa đủ số liệu để đối chiếu dự báo" in written(app)
    assert "Cần ít nhất hai ngày có báo cáo trước ngày 02/11" in written(app)
    assert HEAD not in written(app)


def test_where_nothing_is_projected_there_is_no_record(show: Shows) -> None:
    after = show(book(), "progress", now=datetime(2024, 12, 5, tzinfo=UTC), date="2024-11-28")
    empty = with_cells(INSTALLED, {f"{c}{n}": None for c in "CDEFG" for n in range(2, 6)})
    before = show(book(installed=empty), "progress")
    several = show(book(), "progress", scope="officer")

    for app in (after, before, several):
        assert not app.exception
        assert HEAD not in written(app)
        assert "đối chiếu dự báo" not in written(app)

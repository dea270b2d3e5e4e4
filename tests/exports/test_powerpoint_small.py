"""The slides of small campaigns whose figures were added up by eye, and of those that lack some."""

from datetime import date

import pytest

from data.store import Snapshot
from exports.deck import Bar, BarsBody, Deck, Slide, StripBody, TableBody
from exports.powerpoint import powerpoint_bytes
from tests.exports.slides import ReadSlide, outside, slides
from tests.hostile import MARK, TEXTS
from tests.queries.campaigns import campaign, day, milestone, published, report, unit
from ui.briefing import Wishes, deck_of
from ui.view import View


def made(snapshot: Snapshot, on: date, lang: str = "vi", **wishes: object) -> bytes:
    return powerpoint_bytes(deck_of(View(snapshot, on, lang), Wishes(**wishes)))


@pytest.fixture(scope="module")
def three() -> list[ReadSlide]:
    """Three groups of 100, 200 and 100 people; on day 3 nobody reports."""
    snapshot = published(
        [
            unit("T1", name="Tổ dân phố số 1", eligible=100, baseline=10, officer="Lan"),
            unit("T2", name="Tổ dân phố số 2", eligible=200, baseline=20, officer="Lan"),
            unit("T3", name="Tổ dân phố số 3", eligible=100, baseline=10, officer="Hà"),
        ],
        [
            *(report("T1", 1, 14), report("T2", 1, 30)),
            *(report("T1", 2, 20), report("T2", 2, 40)),
            *(report("T1", 4, 26), report("T2", 4, 50), report("T3", 4, 12)),
        ],
        today=4,
        settings=campaign(target=0.5),
        milestones=[milestone(28, 0.5)],
    )
    return slides(made(snapshot, day(4)))


def test_the_line_is_the_sum_of_the_groups_and_a_day_of_silence_a_gap(three) -> None:
    [chart] = three[1].charts

    # before: 10 + 20 + 10; day 1: 14 + 30 + 10; day 2: 20 + 40 + 10; day 4: 26 + 50 + 12
    assert chart.series["Thực hiện"][:6] == [40, 54, 70, None, 88, None]
    assert chart.cells_days[:2] == [date(2024, 10, 31), date(2024, 11, 1)]
    assert chart.series["Kế hoạch"][0] == 40
    assert chart.series["Kế hoạch"][28] == 200  # half of 400
    assert chart.is_as_behind


def test_the_key_figures_are_what_they_add_up_to(three: list[ReadSlide]) -> None:
    share, installed, gain, _ = three[0].named("figure")

    assert (share, installed, gain) == ("22,0%", "88 người", "+18 trong ngày")
    assert "trên 400 người" in three[0].text
    assert "03/03 tổ đã báo cáo" in three[0].text


def test_the_bars_have_each_groups_share(three: list[ReadSlide]) -> None:
    [chart] = three[2].charts

    assert [name[-4:] for name in chart.categories] == ["Tổ 1", "Tổ 2", "Tổ 3"]
    assert list(chart.series.values()) == [[0.26, 0.25, 0.12]]


def test_the_board_shows_who_was_silent(three: list[ReadSlide]) -> None:
    [table] = three[4].tables

    assert table == [
        ["11/2024", "01", "02", "03", "04"],
        ["Tổ 1", "●", "●", "–", "●"],
        ["Tổ 2", "●", "●", "–", "●"],
        ["Tổ 3", "–", "–", "–", "●"],
    ]


def test_a_campaign_without_any_figure_has_its_eight_slides() -> None:
    content = made(published([unit("T1"), unit("T2")], today=1), day(1))
    show = slides(content)

    assert len(show) == 8
    assert all(slide.title for slide in show)
    assert not any(chart for slide in show for chart in slide.charts if not any(chart.series))
    assert "0" not in show[0].named("figure")
    assert outside(content) == []


def test_before_the_start_nothing_is_said_to_have_happened() -> None:
    snapshot = published(
        [unit("T1", eligible=100, baseline=10)], [], today=0, settings=campaign(target=0.5)
    )
    show = slides(made(snapshot, day(0)))

    assert show[0].named("figure")[:2] == ["10,0%", "10 người"]
    assert show[1].charts[0].series["Thực hiện"][0] == 10
    assert set(show[1].charts[0].series["Thực hiện"][1:]) == {None}
    assert "Dự báo" not in show[1].charts[0].series


def test_of_very_many_units_the_first_and_the_last_are_shown() -> None:
    units = [
        unit(f"T{n}", name=f"Phường có tên rất dài số {n}", eligible=1_000 + n, baseline=10)
        for n in range(1, 127)
    ]
    reports = [report(f"T{n}", d, 10 + n + d) for n in range(1, 127) for d in (1, 2)]
    content = made(published(units, reports, today=2), day(2))
    show = slides(content)

    names = [" ".join(name.split()) for chart in show[2].charts for name in chart.categories]
    assert len(names) == 20
    assert names[0].endswith("số 126")
    assert names[-1].endswith("số 1")
    assert "Chỉ hiện 10 đơn vị đầu và 10 đơn vị cuối." in show[2].text
    assert sum(len(table) - 1 for table in show[4].tables) == 20
    assert "Còn 106 đơn vị" in show[4].text
    assert outside(content) == []


def test_hostile_texts_stay_texts_on_slides_and_in_the_workbooks_behind() -> None:
    units = [
        unit(f"T{n}", name=text, officer=text, eligible=100, baseline=5)
        for n, text in enumerate(TEXTS)
    ]
    reports = [report(f"T{n}", 1, 6 + n) for n in range(len(TEXTS))]
    snapshot = published(units, reports, today=1)

    for content in (made(snapshot, day(1)), made(snapshot, day(1), officer=TEXTS[8])):
        show = slides(content)
        assert len(show) == 8
        assert outside(content) == []
        for chart in (chart for slide in show for chart in slide.charts):
            assert chart.is_as_behind
    ranked = [name for slide in slides(made(snapshot, day(1))) for name in slide.charts_names]
    assert any(MARK in name for name in ranked)
    assert any("=cmd" in name for name in ranked)
    assert not any(sign in name for name in ranked for sign in "\u202e\u2066\x07")


def deck(*told: Slide, **more: object) -> Deck:
    facts = {
        "title": "Đợt thi đua",
        "authority": "",
        "until": "17:00 ngày 05/11/2024",
        "lang": "vi",
    }
    return Deck(slides=told, as_of=date(2024, 11, 5), **(facts | more))


def slide(*bodies: object, **more: object) -> Slide:
    return Slide(**({"section": "Mục", "sentence": "Một câu", "bodies": bodies, "note": ""} | more))


def test_a_name_that_begins_like_a_formula_is_a_name_in_the_workbook_behind() -> None:
    bars = BarsBody(
        heading="=1+1",
        bars=[
            Bar(name="=cmd|'/c calc'!A1", value=3, written="3"),
            Bar(name="http://x.example", value=2, written="2"),
        ],
        is_share=False,
        alt="Hai cột",
    )
    [shown] = slides(powerpoint_bytes(deck(slide(bars))))

    assert shown.charts[0].cells == [
        [None, "=1+1"],
        ["=cmd|'/c calc'!A1", 3],
        ["http://x.example", 2],
    ]


def test_an_unknown_value_is_a_gap_with_a_word_and_never_a_zero() -> None:
    bars = BarsBody(
        heading="Tỷ lệ",
        bars=[
            Bar(name="Có", value=0.5, written="50,0%"),
            Bar(name="Không", value=None, written="–"),
        ],
        is_share=True,
        alt="Hai cột",
    )
    strip = StripBody(
        heading="Lượt", days=[day(1), day(2)], done=[2, None], due=[2, None], alt="Lượt"
    )
    [shown] = slides(powerpoint_bytes(deck(slide(bars, strip))))

    assert [list(chart.series.values()) for chart in shown.charts] == [
        [[0.5, None]],
        [[2, None], [2, None]],
    ]
    assert shown.charts[0].categories[1] == "Không: –"


def test_a_table_without_a_row_says_so_and_a_row_without_a_course_has_no_chart() -> None:
    empty = TableBody(columns=["Việc"], rows=[], nothing="Không có việc nào")
    course = TableBody(
        columns=["Tổ"],
        rows=[["Tổ 1"], ["Tổ 2"]],
        courses=[[None, 5, 8], [None]],
        courses_heading="Ngày",
    )
    none, some = slides(powerpoint_bytes(deck(slide(empty), slide(course))))

    assert "Không có việc nào" in none.text
    assert some.tables == [[["Tổ", "Ngày"], ["Tổ 1", "5 → 8"], ["Tổ 2", "–"]]]
    assert [list(chart.series.values()) for chart in some.charts] == [[[None, 5, 8]]]


def test_a_real_campaign_has_no_label_and_no_code_without_an_address() -> None:
    [shown] = slides(powerpoint_bytes(deck(slide())))

    assert shown.named("sample") == shown.named("link") == []
    assert shown.named("campaign") == ["Đợt thi đua"]

"""Each number on the slides of the sample is the one that a plain count of its cells gives."""

import re
from datetime import date
from io import BytesIO

import pytest
from pptx import Presentation

from data.files.workbook import read_workbook
from data.interpret import interpret
from data.store import Snapshot, build
from exports.powerpoint import powerpoint_bytes
from queries import ask
from tests.browser.plain_count import count, group_counts, rows
from tests.browser.server import SAMPLE
from tests.exports.slides import ReadSlide, outside, slides
from ui.briefing import Wishes, deck_of
from ui.briefing.reports import DAYS
from ui.view import View

DAY, BEFORE, MEETING = date(2024, 11, 18), date(2024, 11, 17), date(2024, 11, 11)
LINK = "https://phuong.example.vn/present?date=2024-11-18"
FACE = "Arial"


@pytest.fixture(scope="module")
def sample() -> Snapshot:
    return build(interpret(read_workbook(SAMPLE.read_bytes()), today=DAY))


@pytest.fixture(scope="module")
def content(sample: Snapshot) -> bytes:
    return made(sample, since=MEETING, link=LINK)


@pytest.fixture(scope="module")
def show(content: bytes) -> list[ReadSlide]:
    return slides(content)


def made(sample: Snapshot, day: date = DAY, lang: str = "vi", **wishes: object) -> bytes:
    return powerpoint_bytes(deck_of(View(sample, day, lang), Wishes(**wishes)))


def short(name: str) -> str:
    return f"Tổ {int(name.split()[-1])}"


def whole(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def bare(category: object) -> str:
    """The name of a bar without sign and mark."""
    return re.sub(r"^[✓●▲■–] | \(\*\)$", "", " ".join(str(category).split()))


def test_there_are_eight_slides_with_a_sentence_each_as_title(show: list[ReadSlide]) -> None:
    assert len(show) == 8
    assert all(slide.title for slide in show)
    assert [slide.named("page") for slide in show] == [[f"{n}/8"] for n in range(1, 9)]


def test_the_key_figures_are_the_plain_count_of_the_day(show: list[ReadSlide]) -> None:
    now, before = count(SAMPLE, DAY), count(SAMPLE, BEFORE)
    share, installed, gain, _ = show[0].named("figure")

    assert (
        show[0].title
        == f"Đạt {now.share}, tăng {now.installed - before.installed} người trong ngày"
    )
    assert share == now.share
    assert installed == f"{now.written} người"
    assert gain == f"+{now.installed - before.installed} trong ngày"
    assert f"trên {whole(now.eligible)} người" in show[0].text
    assert f"{now.reported}/{now.groups} tổ đã báo cáo" in show[0].text


def test_what_changed_since_the_last_meeting_is_said(sample: Snapshot, show) -> None:
    then = ask(sample, "standing", as_of=MEETING, scope="kind", key="group").iloc[0]
    more = count(SAMPLE, DAY).installed - int(then["installed"])
    points = f"{more / count(SAMPLE, DAY).eligible * 100:.1f}".replace(".", ",")

    assert show[0].named("since") == [f"Từ 11/11 đến nay: +{more} người (+{points} điểm %)"]
    assert [bool(slide.named("since")) for slide in show] == [n in (1, 3, 8) for n in range(1, 9)]


def test_the_progress_chart_has_each_days_count_and_no_count_ahead(sample, show) -> None:
    [chart] = show[1].charts

    assert list(chart.series) == ["Thực hiện", "Kế hoạch", "Dự báo", "Thấp", "Cao"]
    days = ask(sample, "daily_progress", as_of=DAY, scope="kind", keys=("group",))
    installed = {row.day.date(): row.installed for row in days.itertuples()}
    for day, value in zip(chart.cells_days, chart.series["Thực hiện"], strict=True):
        assert value == (installed[day] if day <= DAY else None), day
    assert chart.series["Thực hiện"][18] == count(SAMPLE, DAY).installed
    assert chart.is_as_behind


def test_the_plan_goes_through_the_milestones(show: list[ReadSlide]) -> None:
    [chart] = show[1].charts
    plan = dict(zip(chart.cells_days, chart.series["Kế hoạch"], strict=True))
    eligible = count(SAMPLE, DAY).eligible

    shares = {date(2024, 11, 7): 0.2, date(2024, 11, 14): 0.25, date(2024, 11, 28): 0.36}
    for day, share in shares.items():
        assert plan[day] == pytest.approx(eligible * share, abs=1), day


def test_the_projection_starts_from_the_last_count(show: list[ReadSlide]) -> None:
    [chart] = show[1].charts
    place = chart.cells_days.index(DAY)

    for name in ("Dự báo", "Thấp", "Cao"):
        assert chart.series[name][place] == count(SAMPLE, DAY).installed
        assert chart.series[name][:place] == [None] * place
    ends = [chart.series[name][-1] for name in ("Thấp", "Dự báo", "Cao")]
    assert ends == sorted(ends)
    assert whole(round(ends[1])) in show[0].text  # the projection, on the first slide


def test_the_bars_rank_all_groups_by_their_plain_rate(show: list[ReadSlide]) -> None:
    ranked = sorted(group_counts(SAMPLE, DAY), key=lambda group: -group.rate)
    charts = show[2].charts
    names = [bare(name) for chart in charts for name in chart.categories]
    values = [value for chart in charts for [row] in [chart.series.values()] for value in row]

    assert names == [short(group.name) for group in ranked]
    assert values == pytest.approx([group.rate for group in ranked])
    assert all(chart.is_as_behind for chart in charts)
    assert f"Toàn phường {count(SAMPLE, DAY).share}" in show[2].text


def test_the_urged_have_their_plain_rates_and_what_is_left_of_them(show: list[ReadSlide]) -> None:
    [[_, *table]] = show[3].tables
    groups = {short(group.name): group for group in group_counts(SAMPLE, DAY)}
    days = [date(2024, 11, n) for n in range(12, 19)]

    assert len(table) == 5
    for (name, officer, rate, _, left, _, course), chart in zip(table, show[3].charts, strict=True):
        group = groups[name]
        counts = [{short(g.name): g for g in group_counts(SAMPLE, day)}[name] for day in days]
        last = [each.installed for each in counts]
        assert (officer, rate) == (group.officer, group.share)
        assert left == whole(group.eligible - group.installed)
        assert course == f"{whole(last[0])} → {whole(last[-1])}"
        assert list(chart.series.values()) == [last]


def test_the_board_has_the_state_of_each_day(sample: Snapshot, show: list[ReadSlide]) -> None:
    signs = {"on_time": "●", "reported": "●", "late": "▲", "carried": "–", "not_due": ""}
    names = {row["Mã"]: row["Tên đơn vị"] for row in rows(SAMPLE, "Danh mục") if row["Mã"]}
    codes = tuple(code for code in names if code.startswith("TDP"))
    board = ask(sample, "reporting_board", as_of=DAY, unit_ids=codes)
    told = {
        (short(names[row.unit_id]), row.day.day): signs.get(row.state) for row in board.itertuples()
    }
    shown = {
        (name, int(day)): sign
        for table in show[4].tables
        for name, *row in table[1:]
        for day, sign in zip(table[0][1:], row, strict=True)
    }

    assert shown == {place: told[place] for place in shown}
    assert len(shown) == 20 * DAYS
    today = [sign for (_, day), sign in shown.items() if day == DAY.day]
    assert today.count("–") == 20 - count(SAMPLE, DAY).reported


def test_the_actions_are_the_lines_of_the_sheet(show: list[ReadSlide]) -> None:
    [[_, *table]] = show[7].tables
    typed = {row["Việc"]: row for row in rows(SAMPLE, "Việc cần làm") if row["Việc"]}

    assert len(table) == 5
    for what, who, due, _ in table:
        assert who == typed[what]["Người thực hiện"]
        assert due == f"{typed[what]['Hạn']:%d/%m}"


def test_the_sample_says_so_on_every_slide_and_in_every_note(show: list[ReadSlide]) -> None:
    label = "DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT"

    assert [slide.named("sample") for slide in show] == [[label]] * 8
    assert all(label in slide.notes for slide in show)
    assert all(slide.named("as of") == ["Đến ngày 18/11/2024"] for slide in show)


def test_the_notes_say_how_it_is_counted_and_what_changed(sample: Snapshot, show) -> None:
    deck = deck_of(View(sample, DAY, "vi"), Wishes(since=MEETING, link=LINK))

    for told, slide in zip(deck.slides, show, strict=True):
        assert all(definition in slide.notes for definition in told.definitions)
        assert told.since in slide.notes
        assert told.note in slide.notes
        assert told.note in slide.text


@pytest.mark.parametrize(
    ("wishes", "scope"),
    [({"officer": "Cán bộ mẫu 3"}, "Chỉ tính Cán bộ mẫu 3"), ({"kind": "school"}, "Chỉ tính")],
)
def test_whose_figures_they_are_is_printed_on_every_slide_but_the_whole_wards(
    sample: Snapshot, wishes: dict[str, str], scope: str
) -> None:
    *first, sections, steps, actions = slides(made(sample, **wishes))

    assert sections.named("scope") == []
    assert scope not in sections.notes
    for slide in (*first, steps, actions):
        [said] = slide.named("scope")
        assert said.startswith(scope)
        assert scope in slide.notes


def test_an_officers_slides_have_the_groups_in_charge_alone(sample: Snapshot) -> None:
    show = slides(made(sample, officer="Cán bộ mẫu 3"))
    own = [each for each in group_counts(SAMPLE, DAY) if each.officer == "Cán bộ mẫu 3"]

    [chart] = show[2].charts
    assert {bare(name) for name in chart.categories} == {short(each.name) for each in own}
    assert show[0].named("figure")[1] == f"{whole(sum(each.installed for each in own))} người"


def test_without_a_filter_nothing_is_said_of_one(show: list[ReadSlide]) -> None:
    assert [slide.named("scope") for slide in show] == [[]] * 8


def test_only_the_last_slide_has_the_code_of_the_live_view(show: list[ReadSlide]) -> None:
    assert [bool(slide.named("link")) for slide in show] == [False] * 7 + [True]
    assert show[7].named("link") == [LINK]
    assert f"Mã QR dẫn đến {LINK}" in show[7].described


def test_charts_tables_and_pictures_are_described(show: list[ReadSlide]) -> None:
    assert all(said for slide in show for said in slide.described)
    assert sum(len(slide.described) for slide in show) >= 15


def test_letters_can_be_read_from_the_back_of_the_room(show: list[ReadSlide]) -> None:
    assert min(size for slide in show for size in slide.sizes.get("figure", [99])[:1]) >= 44
    for slide in show:
        for name in ("section", "as of", "scope", "since", "page", "heading", "figure label"):
            assert min(slide.sizes.get(name, [99])) >= 16, name
        assert min(slide.sizes["note"]) >= 14


def test_it_is_wide_and_nothing_lies_beside_a_slide(content: bytes) -> None:
    file = Presentation(BytesIO(content))

    assert file.slide_width / file.slide_height == pytest.approx(16 / 9, abs=0.001)
    assert outside(content) == []


def test_every_letter_has_the_face_of_every_office(content: bytes) -> None:
    for slide in Presentation(BytesIO(content)).slides:
        looks = slide.shapes._spTree.xpath(".//a:rPr")
        for script in ("latin", "cs"):
            faces = [look.find(f"{{*}}{script}").get("typeface") for look in looks]
            assert set(faces) == {FACE}


def test_in_english_the_same_numbers_are_written_in_english(sample: Snapshot) -> None:
    show = slides(made(sample, lang="en"))
    now = count(SAMPLE, DAY)

    assert show[0].named("figure")[0] == now.share.replace(",", ".")
    assert show[0].named("figure")[1] == f"{now.installed:,} people"
    assert show[1].charts[0].series["Actual"][18] == now.installed
    assert not re.search(r"Đến|Cách tính|Quét", "".join(slide.text + slide.notes for slide in show))

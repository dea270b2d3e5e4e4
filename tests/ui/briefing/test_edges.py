"""Days and drives at the edge: the slides say what is missing and never a 0 for it."""

from datetime import UTC, date, datetime

import pytest

from data.reading import Activity
from data.store import Snapshot
from exports.deck import BarsBody, BoardBody, Deck, StripBody, TableBody
from tests.hostile import TEXTS
from tests.queries.campaigns import day, report, unit
from tests.ui.briefing.drive import GROUPS, REPORTS, deck, drive, slides, words_of

ONE = [unit("T1", name="Tổ dân phố số 1", eligible=100, baseline=10)]
UNRATED = [unit(f"T{n}", name=f"Tổ dân phố số {n}", officer="Hạnh") for n in (1, 2, 3)]
LONG = "Tổ dân phố khu tập thể nhà máy cơ khí và các ngõ lân cận " * 3


def drives() -> dict[str, tuple[Snapshot, int]]:
    groups = {"units": GROUPS, "actions": (), "activities": ()}
    return {
        "the day before the start": (drive(), 0),
        "the first day": (drive(today=1), 1),
        "nothing reported": (drive(GROUPS, ()), 14),
        "nothing at all": (drive((), (), actions=(), activities=()), 14),
        "no eligible people": (drive(UNRATED), 14),
        "no plan": (drive(target=None), 14),
        "no end": (drive(end=None), 14),
        "the deadline": (drive(today=28), 28),
        "after the end": (drive(today=40), 40),
        "one group": (drive(ONE, [report("T1", 14, 40)]), 14),
        "no actions and activities": (drive(**groups), 14),  # type: ignore[arg-type]
        "a year": (drive(end=365), 14),
    }


DRIVES = drives()


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", DRIVES)
def test_there_are_eight_slides_with_a_sentence_and_a_note(name: str, lang: str) -> None:
    snapshot, on = DRIVES[name]
    told = deck(snapshot, on, lang, since=day(7), link="https://phuong.example.vn/present")

    assert len(told.slides) == 8
    for slide in told.slides:
        assert slide.sentence
        assert slide.note
        assert slide.section
        assert slide.bodies or slide.figures or slide.nothing
    said = " ".join(words_of(told))
    assert not [word for word in ("nan", "None", "NaT", "<NA>", "inf", "{") if word in said.split()]
    assert "– %" not in said
    assert ".." not in said


def told(name: str, **wishes: object) -> Deck:
    snapshot, on = DRIVES[name]
    return deck(snapshot, on, **wishes)


def test_before_the_start_nothing_has_happened_and_nothing_is_late() -> None:
    shown = told("the day before the start")

    assert shown.day == "Đợt thi đua chưa bắt đầu"
    assert shown.slides[0].sentence == "Đạt 10,0%, trong ngày chưa có báo cáo"  # 60 of 600
    assert shown.slides[0].standing is None
    assert shown.slides[2].sentence == "Chưa có tổ nào báo cáo; các tổ đang lấy số nền"
    assert shown.slides[4].sentence == "Ngày 31/10 không phải báo cáo"


def test_on_the_first_day_all_is_still_to_come() -> None:
    shown = told("the first day")

    assert shown.day == "Ngày thứ 1/28"
    assert shown.slides[0].figures[1].value == "60"
    assert shown.slides[4].sentence == "03 tổ chưa báo cáo ngày 01/11"


def test_where_nothing_was_reported_the_baselines_are_said_to_be_that() -> None:
    shown = told("nothing reported").slides

    assert shown[0].sentence == "Đạt 10,0%, trong ngày chưa có báo cáo"
    assert shown[0].figures[2].value == "–"
    assert shown[0].figures[3].label == "còn lại đến hạn chót"
    assert shown[6].sentence == "Chưa có số liệu kích hoạt"


def test_without_anything_every_slide_says_so() -> None:
    shown = told("nothing at all").slides

    assert shown[0].sentence == "Chưa có số liệu"
    assert [figure.value for figure in shown[0].figures][:3] == ["–", "–", "–"]
    assert shown[4].nothing == "Không có đơn vị nào phải báo cáo"
    assert shown[5].nothing.startswith("Danh mục chưa có")
    assert shown[7].sentence == "Chưa có việc cần làm"


def test_without_eligible_people_the_count_is_said_and_nobody_is_ranked() -> None:
    shown = told("no eligible people").slides
    [body] = shown[2].bodies
    assert isinstance(body, BarsBody)

    assert shown[0].sentence == "Đã cài đặt 168 người, tăng 10 người trong ngày"
    assert shown[0].figures[0].value == "–"
    assert "chưa có số đối tượng vận động" in shown[2].sentence
    assert list(body.bars) == []
    assert body.line is None


def test_without_a_plan_nobody_is_short_of_it() -> None:
    shown = told("no plan").slides
    [body] = shown[3].bodies
    assert isinstance(body, TableBody)

    assert shown[3].sentence == "Chưa có kế hoạch để so"
    assert list(body.rows) == []
    assert body.nothing
    assert shown[1].figures[0].value == "–"
    assert shown[2].bodies[0].signs == {}  # type: ignore[union-attr]


def test_on_the_deadline_and_after_it_no_pace_is_asked_for() -> None:
    for name in ("the deadline", "after the end"):
        shown = told(name)
        assert shown.slides[1].figures[0].value == "–", name
        assert "cần 0" not in shown.slides[1].sentence
    assert told("after the end").day == "Đợt thi đua đã kết thúc"
    assert told("the deadline").day == "Ngày thứ 28/28"


def test_one_group_is_a_ranking_of_one() -> None:
    shown = told("one group").slides
    [body] = shown[2].bodies
    assert isinstance(body, BarsBody)

    assert [(bar.name, bar.written) for bar in body.bars] == [("Tổ 1", "40,0%")]
    assert shown[2].sentence == "01/01 tổ đúng tiến độ; không tổ nào dưới bình quân toàn phường"
    assert shown[3].sentence == "Không tổ nào thiếu so với kế hoạch"


def test_without_announcements_slide_7_has_the_steps_alone() -> None:
    assert len(told("no actions and activities").slides[6].bodies) == 1
    assert told("no actions and activities").slides[7].since == ""


def test_of_a_long_drive_the_announcements_of_the_last_four_weeks_are_shown() -> None:
    strip = told("a year").slides[6].bodies[1]
    assert isinstance(strip, StripBody)
    assert strip.heading == "Tuyên truyền lưu động: 5/28 lượt"
    assert (strip.days[0], strip.days[-1]) == (day(1), day(14))

    late = drive(
        end=365, today=100, activities=[Activity(day(90), "Tuyên truyền lưu động", done=1)]
    )
    strip = slides(late, 100)[6].bodies[1]
    assert isinstance(strip, StripBody)
    assert (strip.days[0], strip.days[-1]) == (day(73), day(100))


def test_without_a_duty_what_was_done_is_shown_all_the_same() -> None:
    strip = slides(drive(rounds_per_day=0))[6].bodies[1]
    assert isinstance(strip, StripBody)

    assert strip.heading == "Tuyên truyền lưu động: 5 lượt"
    assert [done for done in strip.done if done is not None] == [2, 1, 2]


def test_before_the_hour_of_closing_the_figures_are_said_to_be_provisional() -> None:
    told_at = {
        hour: _read_at(datetime(2024, 11, 14, hour, 5, tzinfo=UTC)) for hour in (3, 9, 10, 16)
    }  # 10:05, 16:05, 17:05, 23:05 in Hanoi

    assert told_at[3] == "10:05 ngày 14/11/2024 (số tạm tính)"
    assert told_at[9] == "16:05 ngày 14/11/2024 (số tạm tính)"
    assert told_at[10] == told_at[16] == "17:00 ngày 14/11/2024"


def test_of_a_past_day_that_nobody_closed_no_hour_is_said() -> None:
    told = deck(drive(read_at=datetime(2024, 11, 15, 1, 0, tzinfo=UTC)))

    assert told.until == "ngày 14/11/2024"
    assert "02/03 tổ đã báo cáo." in told.slides[0].note
    assert not any("chốt" in f"{slide.section} {slide.note}" for slide in told.slides)


def _read_at(moment: datetime) -> str:
    return deck(drive(read_at=moment)).until


def many(count: int) -> Snapshot:
    """Groups of 1000 people, of which group n has n more than the one before."""
    units = [
        unit(f"T{n:03}", name=f"Tổ dân phố số {n}", eligible=1000, baseline=0, officer="Hạnh")
        for n in range(1, count + 1)
    ]
    return drive(units, [report(f"T{n:03}", 14, n) for n in range(1, count + 1)], actions=())


def test_of_many_groups_the_first_and_last_ten_are_shown_and_said_to_be() -> None:
    slide = slides(many(126))[2]
    [body] = slide.bodies
    assert isinstance(body, BarsBody)

    assert [bar.name for bar in body.bars] == [
        *(f"Tổ {n}" for n in range(126, 116, -1)),
        *(f"Tổ {n}" for n in range(10, 0, -1)),
    ]
    assert slide.note.startswith("Chỉ hiện 10 đơn vị đầu và 10 đơn vị cuối.")
    assert "126" in slide.sentence


def test_of_many_groups_the_twenty_that_reported_least_are_on_the_board() -> None:
    units = [
        unit(f"T{n}", name=f"Tổ dân phố số {n}", eligible=10, baseline=0) for n in range(1, 31)
    ]
    silent = {5, 17, 29}
    reports = [report(f"T{n}", 14, 5) for n in range(1, 31) if n not in silent]

    slide = slides(drive(units, reports))[4]
    [body] = slide.bodies
    assert isinstance(body, BoardBody)

    assert slide.sentence == "03 tổ chưa báo cáo ngày 14/11"
    assert len(body.names) == 20
    assert {f"Tổ {n}" for n in silent} <= set(body.names)
    assert body.more == "Còn 10 đơn vị báo cáo đầy đủ hơn không hiện."


def test_of_many_schools_those_with_the_lowest_rates_are_shown_and_the_others_counted() -> None:
    schools = [
        unit(f"TH{n}", kind="school", name=f"Trường {n}", eligible=100, frequency="occasional")
        for n in range(1, 21)
    ]
    reports = [report(f"TH{n}", 14, n) for n in range(1, 21)]

    [body] = slides(drive([*GROUPS, *schools], [*REPORTS[:4], *reports]))[5].bodies
    assert isinstance(body, BarsBody)

    assert [bar.name for bar in body.bars] == [f"Trường {n}" for n in range(9, 0, -1)]
    assert body.more == "Còn 11 đơn vị đạt cao hơn không hiện."


def test_fewer_are_shown_where_names_are_long() -> None:
    schools = [
        unit(f"TH{n}", kind="school", name=f"{LONG}{n}", eligible=100, frequency="occasional")
        for n in range(1, 21)
    ]
    snapshot = drive([*GROUPS, *schools], [report(f"TH{n}", 14, n) for n in range(1, 21)])

    [body] = slides(snapshot)[5].bodies
    assert isinstance(body, BarsBody)

    assert len(body.bars) == 5


def test_names_and_texts_of_any_kind_are_handed_on_as_they_are() -> None:
    units = [
        unit(f"T{n}", name=name, eligible=100, baseline=1, officer=name)
        for n, name in enumerate((*TEXTS, LONG))
    ]
    reports = [report(f"T{n}", 14, n + 2) for n in range(len(units))]
    snapshot = drive(units, reports)

    names = {bar.name for bar in slides(snapshot)[2].bodies[0].bars}  # type: ignore[union-attr]

    assert names == {*TEXTS, LONG}
    assert deck(snapshot, officer=TEXTS[0]).scope == f"Chỉ tính {TEXTS[0]}"


def test_an_officer_with_no_group_is_told_that_there_is_nothing() -> None:
    shown = deck(drive(), officer="Không ai")

    assert len(shown.slides) == 8
    assert shown.slides[4].nothing == "Không có đơn vị nào phải báo cáo"


def test_a_day_of_rest_asks_for_no_report() -> None:
    shown = slides(drive(holidays=(date(2024, 11, 14),)))

    assert shown[4].sentence == "Ngày 14/11 không phải báo cáo"
    assert "tổ đã báo cáo" not in shown[0].note

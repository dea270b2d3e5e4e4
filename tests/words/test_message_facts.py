"""The facts that messages may name: what is known as people write it, what is not as None."""

from datetime import date, datetime, time

import pytest

from data.message_texts import REMIND_OFFICER, REMIND_UNIT, URGE_GROUP, URGE_OFFICER, USUAL
from tests.words.urged_units import DAY, urged_unit
from words import message_facts
from words.messages import LINK, NAMED, message

CUTOFF = time(17)


def of_day(now: datetime, as_of: date = DAY) -> dict[str, str | None]:
    return message_facts.of_day(as_of, CUTOFF, now, now.date())


def at(hour: int, minute: int = 0, day: int = 18) -> datetime:
    return datetime(2024, 11, day, hour, minute)


@pytest.mark.parametrize(
    ("now", "hour", "until"),
    [
        (at(16, 30), "16:30", "17:00"),
        (at(17, 0), "17:00", "17:00 ngày 19/11"),  # reports of today are closed
        (at(21, 45), "17:00", "17:00 ngày 19/11"),
        (at(9, 0, day=19), "17:00", "17:00"),  # the next morning: figures of the evening before
    ],
)
def test_the_hour_is_that_up_to_which_the_figures_hold(
    now: datetime, hour: str, until: str
) -> None:
    assert of_day(now) == {"giờ": hour, "ngày": "18/11", "giờ chốt": until}


def test_a_unit_is_told_in_figures_as_people_write_them() -> None:
    told = message_facts.of_unit(urged_unit(value=1105, eligible=7800, coverage=0.1417), 4)

    assert told["đã cài"] == "1.105"
    assert told["đối tượng"] == "7.800"
    assert (told["tỷ lệ"], told["bình quân"]) == ("14,2%", "28,7%")
    assert told["tăng 3 ngày"] == "04"
    assert (told["mốc"], told["ngày mốc"], told["cần mỗi ngày"]) == ("30%", "21/11", "43")
    assert (told["chỉ tiêu ngày"], told["chỉ tiêu tuần"]) == ("43", "133")


def test_every_name_that_is_promised_is_there() -> None:
    day = of_day(at(16))
    unit = urged_unit()
    officer = message_facts.of_officer("Hạnh", [unit], message_facts.names([unit]))
    target = {**unit, "target": 43}

    assert {*day, *message_facts.of_unit(unit, 4)} == {*message_facts.OF_UNIT}
    assert {*day, *officer} == {*message_facts.OF_OFFICER}
    assert {*day, *message_facts.of_targets("Hạnh", [target])} == {*message_facts.OF_TARGETS}


def test_the_usual_wordings_name_nothing_else() -> None:
    promised = {*message_facts.OF_UNIT, *message_facts.OF_OFFICER, *message_facts.OF_TARGETS, LINK}

    for key, wording in USUAL.items():
        assert {*NAMED.findall(wording)} <= promised, key


@pytest.mark.parametrize("unknown", [None, float("nan")])
def test_what_is_not_known_is_none_and_never_zero(unknown: float | None) -> None:
    names = ("value", "eligible", "coverage", "need", "aim_share", "day_target", "week_target")
    unit = urged_unit(**dict.fromkeys(names, unknown), leader="", officer=None)

    told = message_facts.of_unit(unit, unknown)

    lacking = {name for name, value in told.items() if value is None}
    assert lacking >= {
        *("tổ trưởng", "cán bộ phụ trách", "đã cài", "đối tượng", "tỷ lệ", "tăng 3 ngày", "mốc"),
        *("ngày mốc", "cần mỗi ngày", "chỉ tiêu ngày", "chỉ tiêu tuần", "ngày thiếu"),
    }


def test_who_has_reached_every_milestone_is_asked_for_none() -> None:
    told = message_facts.of_unit(urged_unit(need=0.0, day_target=0), 4)

    assert told["mốc"] is None
    assert told["cần mỗi ngày"] is None


def test_activation_and_staff_are_told_only_where_they_are_the_reason() -> None:
    quiet = message_facts.of_unit(urged_unit(steps_left=3), 4)
    told = message_facts.of_unit(urged_unit(steps_left=3, reasons=("activation", "steps")), 4)

    assert {quiet["tỷ lệ kích hoạt"], quiet["cán bộ còn thiếu"]} == {None}
    assert (told["tỷ lệ kích hoạt"], told["bình quân kích hoạt"]) == ("61,0%", "77,0%")
    assert told["cán bộ còn thiếu"] == "03"


def test_a_line_says_where_a_unit_stands_and_what_it_is_to_gain() -> None:
    ahead = urged_unit(
        name="Toà nhà Mẫu B", shortfall=0, day_target=0, eligible=None, coverage=None
    )

    assert message_facts.lines([urged_unit(), ahead]) == (
        "– Tổ 4: 105/780 người (13,5%), thiếu 113 người so với kế hoạch; chỉ tiêu 19/11: 43 người\n"
        "– Toà nhà Mẫu B: 105 người"
    )


def test_a_line_says_the_other_reasons_too() -> None:
    unit = urged_unit(reasons=("activation", "steps"), shortfall=0, steps_left=2)

    assert message_facts.lines([unit]).endswith(
        "(13,5%), kích hoạt 61,0% số đã cài, còn thiếu 02 cán bộ; chỉ tiêu 19/11: 43 người"
    )


def test_all_units_are_named_however_many_and_long_they_are() -> None:
    groups = [urged_unit(name=f"Tổ dân phố số {n}") for n in range(1, 31)]
    schools = [urged_unit(name=f"Trường Tiểu học và Trung học cơ sở số hiệu {n}x") for n in "abc"]

    said = message_facts.names([*groups, *schools])

    assert said.startswith("Tổ 1, 2, 3,")
    assert ", 30, Trường" in said
    assert said.count("Trường") == 3


def test_targets_are_listed_and_added_up() -> None:
    units = [{**urged_unit(), "target": 43}, {**urged_unit(name="Tổ 5", week_left=0), "target": 7}]

    told = message_facts.of_targets(None, units)

    assert told["ngày chỉ tiêu"] == "19/11"
    assert told["tổng"] == "50"  # 43 + 7
    assert told["danh sách"] == (
        "– Tổ 4: 43 người, trong tuần còn 129\n– Tổ 5: 7 người, trong tuần còn 0"
    )


def test_the_usual_text_to_a_group_reads_as_an_office_writes() -> None:
    facts = {**of_day(at(17, 5)), **message_facts.of_unit(urged_unit(), 4)}

    assert message(USUAL[URGE_GROUP], facts) == (
        "Kính gửi đồng chí Tổ trưởng Tổ dân phố số 4. Đến 17:00 ngày 18/11, tổ đã vận động 105/780 "
        "người cài đặt (đạt 13,5%, bình quân toàn phường 28,7%). 3 ngày qua tăng 04 người. Để kịp "
        "mốc 30% vào ngày 21/11, cần khoảng 43 người/ngày. Đề nghị đồng chí phối hợp Cảnh sát khu "
        "vực, Tổ chuyển đổi số cộng đồng, Chi đoàn tập trung vận động; có khó khăn xin báo đồng "
        "chí Nguyễn Thị Hạnh. Trân trọng."
    )


def test_without_officer_and_milestone_it_is_shorter_and_whole() -> None:
    unit = urged_unit(officer=None, need=0.0)
    facts = {**of_day(at(16)), **message_facts.of_unit(unit, None)}

    assert message(USUAL[URGE_GROUP], facts) == (
        "Kính gửi đồng chí Tổ trưởng Tổ dân phố số 4. Đến 16:00 ngày 18/11, tổ đã vận động 105/780 "
        "người cài đặt (đạt 13,5%, bình quân toàn phường 28,7%). Đề nghị đồng chí phối hợp Cảnh "
        "sát khu vực, Tổ chuyển đổi số cộng đồng, Chi đoàn tập trung vận động. Trân trọng."
    )


def test_the_usual_reminders_say_since_when_and_until_when() -> None:
    silent = urged_unit(missed_since=date(2024, 11, 16), reported_on=date(2024, 11, 15))
    facts = {**of_day(at(16, 10)), **message_facts.of_unit(silent, None)}
    officer = message_facts.of_officer("Hạnh", [silent], message_facts.names([silent]))

    assert message(USUAL[REMIND_UNIT], facts) == (
        "Kính gửi Tổ dân phố số 4. Đến 16:10 ngày 18/11 chưa có số liệu dùng được của đơn vị từ "
        "ngày 16/11. Số gần nhất là 105 người, ngày 15/11. Đề nghị cập nhật luỹ kế trước 17:00 "
        "để kịp tổng hợp báo cáo. Trân trọng."
    )
    assert message(USUAL[REMIND_OFFICER], {**of_day(at(16, 10)), **officer}) == (
        "Kính gửi đồng chí Hạnh. Đến 16:10 ngày 18/11 còn 01 đơn vị chưa gửi số liệu: Tổ 4. Đề "
        "nghị đồng chí đôn đốc, cập nhật luỹ kế trước 17:00 để kịp tổng hợp báo cáo. Trân trọng."
    )


def test_units_without_an_officer_make_a_text_without_a_name() -> None:
    units = [urged_unit(officer=None)]
    facts = message_facts.of_officer("", units, message_facts.lines(units))

    written = message(USUAL[URGE_OFFICER], {**of_day(at(16)), **facts})

    assert "đồng chí ." not in written
    assert "– Tổ 4: 105/780 người" in written

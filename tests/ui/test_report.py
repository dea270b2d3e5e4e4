"""What the official report says: on hand-made campaigns, added up by eye."""

import io
from dataclasses import replace
from typing import Any

import docx
import pytest

from data.closed_figures import Told, figures_of, told_by
from data.store import Snapshot, build
from exports.report import Heading, Paragraph, Report
from exports.report_workbook import report_workbook_bytes
from exports.word import word_bytes
from tests.hostile import TEXTS
from tests.queries.campaigns import (
    campaign,
    day,
    milestone,
    published,
    reading,
    report,
    unit,
)
from tests.ui.reports import appendix, table, texts
from ui.report import Asked, Typed, report_of

UNITS = [
    unit("T1", name="Tổ dân phố số 1", eligible=100, baseline=10, officer="Lan"),
    unit("T2", name="Tổ dân phố số 2", eligible=200, baseline=20, officer="Bình"),
    unit("T3", name="Tổ dân phố số 3", eligible=300, baseline=30, officer="Bình"),
]
REPORTS = [
    *(report("T1", 1, 20), report("T1", 2, 30)),
    *(report("T2", 1, 30), report("T2", 2, 50)),
    report("T3", 1, 60),
]


def made(snapshot: Snapshot, number: int = 2, kind: Any = "daily", **typed: str) -> Report:
    return report_of(Asked(snapshot, day(number), "vi", kind, Typed(**typed)))


# --- the outline --------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["daily", "weekly", "final"])
def test_every_kind_has_the_four_sections_and_four_appendices(kind: str) -> None:
    told = made(published(UNITS, REPORTS), kind=kind)

    heads = [block.text for block in told.blocks if isinstance(block, Heading) and block.level == 1]
    assert [head.split()[0] for head in heads] == ["I.", "II.", "III.", "IV."]
    assert [part.number for part in told.appendices] == [
        f"Phụ lục {number}" for number in ("I", "II", "III", "IV")
    ]
    assert told.closing.endswith("./.")


def test_number_day_and_signature_are_left_blank() -> None:
    settings = campaign(
        authority="UBND phường Phú La",
        texts={"Địa danh": "Phú La", "Số, ký hiệu": "12/BC-UBND", "Người ký": "Nguyễn Thuỷ"},
    )
    told = made(published(UNITS, REPORTS, settings=settings))

    head = told.letterhead
    assert head.number.split() == ["Số:", "/BC-UBND"]
    assert head.dated.split() == ["Phú", "La,", "ngày", "tháng", "11", "năm", "2024"]
    assert head.agency == ["UỶ BAN NHÂN DÂN", "PHƯỜNG PHÚ LA"]
    attached = told.appendices[0].attached
    blanks_aside = " ".join(attached.split())
    assert blanks_aside == ("(Kèm theo Báo cáo số /BC-UBND ngày tháng năm của UBND phường Phú La)")


def test_without_settings_nothing_is_made_up() -> None:
    told = made(published(UNITS, REPORTS))

    head = told.letterhead
    assert (head.above, head.agency, head.addressees, head.recipients) == ("", [], [], [])
    assert (head.signer_title, head.signer) == ([], "")
    assert told.opening.startswith("Đơn vị báo cáo kết quả triển khai ngày 02/11/2024 (số liệu")
    assert told.closing == "Trên đây là kết quả triển khai ngày 02/11/2024./."
    assert docx.Document(io.BytesIO(word_bytes(told))).paragraphs
    assert report_workbook_bytes(told)


def closed(told: Told | None = None) -> Snapshot:
    of_the_day = replace(reading(UNITS, REPORTS, today=2), is_closed=True)
    return build(of_the_day, told)


def test_a_closed_day_that_is_read_otherwise_by_now_says_what_was_told_then() -> None:
    figures, ward = figures_of(closed(), day(2))
    told = told_by(reading(UNITS, REPORTS, today=2))
    as_told = replace(told, figures=figures, ward=ward)
    _, counts = figures["T2"]
    other = figures | {"T2": ("Tổ dân phố số 2", [44, *counts[1:]])}

    assert "chốt số" not in texts(made(closed(as_told)))
    assert (
        "Khi chốt số ngày 02/11/2024, luỹ kế toàn phường là 134 người; đọc lại bảng số liệu đã lưu "
        "của ngày đó được 140 người, khác ở 01 đơn vị."
    ) in texts(made(closed(replace(as_told, figures=other, ward=134))))


# --- the figures --------------------------------------------------------------------------------


def test_the_ward_is_told_with_what_it_gained_and_what_it_rests_on() -> None:
    """30 + 50 + 60 = 140 of 600; T1 gained 10, T2 20, T3 did not report; 60 before the start."""
    said = texts(made(published(UNITS, REPORTS)))

    assert (
        "Luỹ kế toàn phường có 140/600 người từ đủ 15 tuổi trở lên đã cài đặt, đạt 23,3%; tăng 30 "
        "người so với ngày trước; tăng 80 người so với trước đợt thi đua (60 người)."
    ) in said
    assert (
        "Có 01 tổ dân phố không có số liệu ngày 02/11/2024, tạm lấy số của lần báo cáo gần nhất, "
        "đánh dấu (*): Tổ dân phố số 3 (số ngày 01/11)."
    ) in said
    assert "Có 02/03 tổ dân phố báo cáo trong ngày" in said


def test_what_is_still_needed_is_rounded_up() -> None:
    """600 − 140 = 460 in 26 days: 17,7 a day."""
    said = texts(made(published(UNITS, REPORTS)))

    assert (
        "Để đạt chỉ tiêu 100% (600 người) vào ngày 28/11/2024, còn phải vận động 460 người, bình "
        "quân cần đạt 18 người/ngày"
    ) in said
    assert "So với chỉ tiêu" not in said  # the goal is the target: it is not told twice


def test_a_milestone_is_the_goal_and_the_target_is_told_beside_it() -> None:
    """40 % of 600 are 240: 100 are missing; T1 stands at 30 %, T2 at 25 %, T3 at 20 %."""
    marks = [milestone(7, 0.25), milestone(28, 0.4)]

    said = texts(made(published(UNITS, REPORTS, milestones=marks)))

    assert "mốc phấn đấu 40% (240 người) vào ngày 28/11/2024, còn phải vận động 100 người" in said
    assert "So với chỉ tiêu 100%, còn phải vận động 460 người." in said
    assert "02/03 tổ đã đạt mốc phấn đấu 25% của ngày 07/11/2024" in said


def test_few_groups_stand_all_in_the_table_best_first_older_figures_marked() -> None:
    rows = table(made(published(UNITS, REPORTS)), "Bảng 1")

    assert rows == [
        ["1", "Tổ dân phố số 1", "100", "30", "+10", "30,0%", "–", "Lan"],
        ["2", "Tổ dân phố số 2", "200", "50", "+20", "25,0%", "–", "Bình"],
        ["3", "Tổ dân phố số 3", "300", "60 (*)", "–", "20,0%", "–", "Bình"],
        ["", "Toàn phường", "600", "140", "+30", "23,3%", "", ""],
    ]


def test_a_unit_that_has_not_reported_is_listed() -> None:
    [row] = appendix(made(published(UNITS, REPORTS)), "IV")

    assert row == ["1", "Tổ dân phố số 3", "Tổ dân phố", "Bình", "01/11/2024", "1", "50,0%"]


def test_where_all_have_reported_the_last_appendix_says_so() -> None:
    told = made(published(UNITS, [*REPORTS, report("T3", 2, 70)]))

    [block] = told.appendices[3].blocks
    assert block == Paragraph("Các đơn vị đến kỳ báo cáo đều đã báo cáo.")


def test_the_week_and_the_campaign_have_their_own_gains() -> None:
    """On day 9: T1 30 → 44 since day 7, T2 stays, T3 60 → 63; 10 + 20 + 30 before the start."""
    later = [report("T1", 9, 44), report("T2", 9, 50), report("T3", 9, 63)]
    until_7 = [*(report("T1", 7, 30), report("T2", 7, 50), report("T3", 7, 60))]
    snapshot = published(UNITS, [*REPORTS, *until_7, *later])

    week, whole = made(snapshot, 9, "weekly"), made(snapshot, 9, "final")

    assert "trong tuần tăng 17 người" in texts(week)
    assert [row[4] for row in table(week, "Bảng 1")] == ["+14", "0", "+3", "+17"]
    assert [row[4] for row in table(whole, "Bảng 1")] == ["+34", "+30", "+33", "+97"]
    assert week.letterhead.title[-1] == "tuần 2 (từ ngày 08/11/2024 đến ngày 14/11/2024)"
    assert whole.letterhead.title[-1] == "(từ ngày 01/11/2024 đến ngày 09/11/2024)"
    weeks = table(week, "Kết quả theo tuần")
    assert [row[2:4] for row in weeks] == [["+80", "140"], ["+17", "157"]]


# --- edges --------------------------------------------------------------------------------------


def test_before_the_start_there_is_only_a_report_of_the_day() -> None:
    told = made(published(UNITS, []), 0, "weekly")

    said = texts(told)
    assert told.letterhead.title[-1] == "ngày 31/10/2024"
    assert "Đợt thi đua bắt đầu từ ngày 01/11/2024" in said
    assert "Trước đợt thi đua, toàn phường có 60/600 người từ đủ 15 tuổi" in said
    assert "tăng" not in said.partition("II. ĐÁNH GIÁ")[0].partition("Bảng")[0]
    assert told.appendices[3].blocks == [
        Paragraph("Ngày 31/10/2024 không có đơn vị nào đến kỳ báo cáo.")
    ]


def test_without_any_report_the_baseline_stands_in_and_is_marked() -> None:
    told = made(published(UNITS, []), 2)

    said = texts(told)
    assert "Đến ngày báo cáo chưa có tổ dân phố nào gửi số liệu." in said
    assert "Có 03 tổ dân phố chưa báo cáo lần nào" in said
    assert [row[3] for row in table(told, "Bảng 1")][:3] == ["10 (*)", "20 (*)", "30 (*)"]


def test_without_baseline_eligible_people_or_milestones_nothing_reads_as_zero() -> None:
    bare = [unit("T1", name="Tổ dân phố số 1"), unit("T2", name="Tổ dân phố số 2", eligible=50)]
    told = made(published(bare, [report("T1", 2, 7)]))

    said = texts(told)
    assert "Luỹ kế toàn phường có 7 người đã cài đặt" in said
    assert "còn 01 tổ dân phố chưa có số đối tượng" in said
    assert "Có 01 tổ dân phố chưa có số liệu, chưa tính vào số luỹ kế: Tổ dân phố số 2." in said
    assert "– %" not in said
    assert "–%" not in said
    assert "0 người, bằng" not in said
    counts = {row[1]: row[2:6] for row in table(told, "Bảng 1")}
    assert counts["Tổ dân phố số 1"] == ["–", "7", "–", "–"]
    assert counts["Tổ dân phố số 2"] == ["50", "–", "–", "–"]


def test_after_the_deadline_nothing_is_needed_a_day() -> None:
    said = texts(made(published(UNITS, REPORTS), 28, "final"))

    assert "Hết hạn ngày 28/11/2024, còn thiếu 460 người so với chỉ tiêu 100%" in said
    assert "người/ngày" not in said
    assert "Phấn đấu trong" not in said
    assert "dự báo" not in said


def test_without_a_register_there_is_still_a_report() -> None:
    told = made(published([], []), 2)

    assert "Danh mục chưa có tổ dân phố." in texts(told)
    assert word_bytes(told)
    assert report_workbook_bytes(told)


def test_very_many_groups_fill_the_appendix_and_not_the_text() -> None:
    many = [
        unit(f"T{n}", name=f"Tổ dân phố số {n}", eligible=1000, baseline=n) for n in range(1, 127)
    ]
    told = made(published(many, [report(f"T{n}", 2, 2 * n) for n in range(1, 127)]))

    rows = table(told, "Bảng 1")
    assert [row[1] for row in rows[1:6]] == [
        f"Tổ dân phố số {n}" for n in (126, 125, 124, 123, 122)
    ]
    assert [row[1] for row in rows[7:12]] == [f"Tổ dân phố số {n}" for n in (5, 4, 3, 2, 1)]
    assert len(appendix(told, "I")) == 127
    assert docx.Document(io.BytesIO(word_bytes(told)))


def test_what_the_officer_typed_stands_in_its_place_and_else_a_place_to_write() -> None:
    told = made(
        published(UNITS, REPORTS),
        difficulties="Nhiều hộ đi làm ca.\n\nMạng yếu.",
        proposals="Đề nghị hướng dẫn.",
        tasks="Tổ chức buổi hướng dẫn.",
    )

    lines = texts(told).split("\n")
    place = lines.index("2. Khó khăn, vướng mắc")
    assert lines[place + 1 : place + 3] == ["Nhiều hộ đi làm ca.", "Mạng yếu."]
    assert lines[lines.index("IV. KIẾN NGHỊ, ĐỀ XUẤT") + 1] == "Đề nghị hướng dẫn."
    assert lines[lines.index("IV. KIẾN NGHỊ, ĐỀ XUẤT") - 1] == "Tổ chức buổi hướng dẫn."
    blank = [
        block for block in made(published(UNITS, REPORTS)).blocks if getattr(block, "is_blank", 0)
    ]
    assert len(blank) == 2


def test_hostile_text_gives_a_report_all_the_same() -> None:
    text = "\n".join(TEXTS)
    settings = campaign(name=text, authority=text, texts={"Căn cứ": text, "Nơi nhận": text})
    units = [
        replace(UNITS[0], unit_id=f"T{n}", name=text, officer=text) for n, text in enumerate(TEXTS)
    ]

    told = made(published(units, [report("T1", 2, 30)], settings=settings), difficulties=text)

    assert docx.Document(io.BytesIO(word_bytes(told))).paragraphs
    assert report_workbook_bytes(told)

"""What changed since the last meeting: gained, moved up and down, promised and done."""

from datetime import date

import pytest

from data.reading import Action
from tests.queries.campaigns import day, report, unit
from tests.ui.briefing.drive import GROUPS, REPORTS, drive, slides


def said(place: int, snapshot: object = None, lang: str = "vi", **wishes: object) -> str:
    return slides(snapshot or drive(), lang=lang, **wishes)[place - 1].since  # type: ignore[arg-type]


def test_nothing_is_said_where_nobody_asked() -> None:
    assert [slide.since for slide in slides(drive())] == [""] * 8


def test_the_gain_since_then_is_counted() -> None:
    assert said(1, since=day(7)) == "Từ 07/11 đến nay: +49 người (+8,2 điểm %)"  # 168 − 119, of 600


def test_an_officers_gain_is_her_groups() -> None:
    # 90 − 59 people, of 300
    assert said(1, since=day(7), officer="Hạnh") == "Từ 07/11 đến nay: +31 người (+10,3 điểm %)"


def test_a_count_that_was_put_right_downwards_is_said_as_a_fall() -> None:
    down = [*REPORTS[:-1], report("T3", 14, 70)]

    assert said(1, drive(GROUPS, down), since=day(13)) == "Từ 13/11 đến nay: +2 người (+0,3 điểm %)"


def test_who_moved_up_and_down_is_said() -> None:
    # On day 7: Tổ 2 22%, Tổ 3 20%, Tổ 1 15%; on day 14: Tổ 1 40%, Tổ 3 26%, Tổ 2 25%.
    said_ = "Từ 07/11 đến nay: lên hạng Tổ 1 (2 bậc); xuống hạng Tổ 2 (2 bậc)"
    assert said(3, since=day(7)) == said_


def test_ranks_that_stay_are_said_to() -> None:
    assert said(3, since=day(13), kind="agency") == "Từ 13/11 đến nay: thứ hạng không đổi"


def test_the_two_that_moved_most_are_named() -> None:
    before = {n: 100 - 10 * n for n in range(1, 6)}  # T1 first, T5 last
    after = {1: 91, 2: 92, 3: 93, 4: 94, 5: 95}  # T5 first, T1 last
    units = [unit(f"T{n}", name=f"Tổ {n}", eligible=100, baseline=0) for n in before]
    reports = [
        report(f"T{n}", on, counts[n]) for on, counts in ((7, before), (14, after)) for n in before
    ]

    told = said(3, drive(units, reports), since=day(7))

    assert told == (
        "Từ 07/11 đến nay: lên hạng Tổ 5 (4 bậc), Tổ 4 (2 bậc); "
        "xuống hạng Tổ 1 (4 bậc), Tổ 2 (2 bậc)"
    )


def test_a_group_without_a_rate_then_or_now_has_not_moved() -> None:
    unrated = unit("T9", name="Tổ dân phố số 9", eligible=None, baseline=5)
    later = unit("T8", name="Tổ dân phố số 8", eligible=50, baseline=5, active_from=10)
    reports = [*REPORTS, report("T9", 14, 9), report("T8", 14, 49)]

    told = said(3, drive([*GROUPS, unrated, later], reports), since=day(7))

    assert "Tổ 9" not in told
    assert "Tổ 8" not in told
    assert "Tổ 1 (1 bậc)" in told  # third of three then, behind the new Tổ 8 now


def test_what_was_promised_is_counted_with_what_is_done() -> None:
    # Due after 07/11 and up to 14/11: Dán mã QR, which is done, and Họp tổ, which is not.
    assert said(8, since=day(7)) == "Việc đến hạn sau 07/11: đã xong 01/02"
    assert said(8, since=day(5)) == "Việc đến hạn sau 05/11: đã xong 02/03"
    assert said(8, since=day(12)) == "Sau 12/11 không có việc nào đến hạn"


def test_an_officers_promises_are_her_own() -> None:
    assert said(8, since=day(5), officer="Hạnh") == "Việc đến hạn sau 05/11: đã xong 01/02"


def test_an_action_without_a_day_was_promised_for_none() -> None:
    snapshot = drive(actions=[Action("Không hạn"), Action("Xong", due=day(14), is_done=True)])

    assert said(8, snapshot, since=day(13)) == "Việc đến hạn sau 13/11: đã xong 01/01"


@pytest.mark.parametrize("since", [day(14), day(20), date(2024, 1, 1), None])
def test_a_meeting_that_is_no_earlier_day_of_the_drive_is_left_out(since: date | None) -> None:
    assert [slide.since for slide in slides(drive(), since=since)] == [""] * 8


def test_it_is_said_in_english_too() -> None:
    told = slides(drive(), lang="en", since=day(7))

    assert told[0].since == "Since 07/11: +49 people (+8.2 percentage points)"
    assert told[2].since == "Since 07/11: up Tổ 1 (2); down Tổ 2 (2)"
    assert told[7].since == "Of what was due after 07/11, 1 of 2 are done"

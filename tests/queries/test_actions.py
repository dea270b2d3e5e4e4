"""Which actions are open, due or overdue: queries/actions.sql."""

from datetime import date

import pandas as pd
import pytest

from data.reading import Action
from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import campaign, day, published, unit

LINES = [
    Action("Dán mã QR", "Toà A", "An", day(12), "Đang làm", "B1"),
    Action("Họp tổ 2", who="Bình", due=day(9), status="Chưa làm"),
    Action("In tờ rơi", who="An", due=day(10)),
    Action("Lập danh sách", due=None, status="Đang làm"),
    Action("Báo cáo quận", who="An", due=day(11)),
    Action("Rà soát hộ", who="Chi", due=day(3), status="Xong", is_done=True),
    Action("Mua loa", who="An", due=day(10), status="Đang làm"),
    Action("Giao ban", due=None, status="Đã xong", is_done=True),
]
SNAPSHOT = published([unit("B1", kind="building")], actions=LINES)


def states(snapshot: Snapshot, as_of: date) -> list[tuple[str, str, int | None]]:
    """(what, state, days overdue) in the order of the answer."""
    rows = ask(snapshot, "actions", as_of=as_of).to_dict("records")
    return [
        (r["what"], r["state"], None if pd.isna(r["days_overdue"]) else r["days_overdue"])
        for r in rows
    ]


def test_what_is_overdue_stands_first_then_by_due_day_and_what_is_done_last() -> None:
    assert states(SNAPSHOT, day(10)) == [
        ("Họp tổ 2", "overdue", 1),
        ("In tờ rơi", "due", None),
        ("Mua loa", "due", None),
        ("Báo cáo quận", "due", None),
        ("Dán mã QR", "open", None),
        ("Lập danh sách", "open", None),
        ("Rà soát hộ", "done", None),
        ("Giao ban", "done", None),
    ]


@pytest.mark.parametrize(
    ("as_of", "state", "days"),
    [(9, "open", None), (10, "due", None), (11, "due", None), (12, "overdue", 1)],
)
def test_an_action_is_due_on_its_day_and_the_day_before_and_then_overdue(
    as_of: int, state: str, days: int | None
) -> None:
    of_day = {what: (state, days) for what, state, days in states(SNAPSHOT, day(as_of))}

    assert of_day["Báo cáo quận"] == (state, days)


def test_of_one_day_the_lines_stand_by_person_then_by_what() -> None:
    lines = [Action(what, who=who, due=day(5)) for what, who in (("B", "An"), ("A", "Bình"))]
    lines.append(Action("A", who="An", due=day(5)))

    told = [what for what, _, _ in states(published([unit("T1")], actions=lines), day(5))]

    assert told == ["A", "B", "A"]


def test_a_line_keeps_what_was_typed() -> None:
    rows = ask(SNAPSHOT, "actions", as_of=day(10)).set_index("what")

    told = rows.loc["Dán mã QR", ["unit", "unit_id", "who", "due", "status"]].tolist()
    assert told == ["Toà A", "B1", "An", pd.Timestamp(day(12)), "Đang làm"]
    assert rows.loc["Lập danh sách", "unit"] == ""
    assert pd.isna(rows.loc["Lập danh sách", "unit_id"])
    assert pd.isna(rows.loc["Lập danh sách", "due"])


def test_a_line_without_a_due_day_is_never_overdue_and_one_that_is_done_neither() -> None:
    last = {what: (state, days) for what, state, days in states(SNAPSHOT, day(28))}

    assert last["Lập danh sách"] == ("open", None)
    assert last["Rà soát hộ"] == ("done", None)
    assert last["Dán mã QR"] == ("overdue", 16)


def test_before_the_start_nothing_of_the_campaign_is_overdue() -> None:
    assert {state for _, state, _ in states(SNAPSHOT, day(-5))} == {"open", "done"}


def test_after_the_end_days_are_counted_to_the_end() -> None:
    assert states(SNAPSHOT, day(40)) == states(SNAPSHOT, day(28))


def test_a_moved_deadline_or_none_at_all_moves_no_action() -> None:
    for settings in (campaign(deadline=14), campaign(deadline=40)):
        moved = published([unit("B1", kind="building")], actions=LINES, settings=settings)
        assert states(moved, day(10)) == states(SNAPSHOT, day(10))


def test_without_actions_there_are_no_rows() -> None:
    assert ask(published([unit("T1")]), "actions", as_of=day(3)).empty

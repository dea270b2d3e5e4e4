"""A unit of Đôn đốc as tests of its words have it: a group below the plan on 18/11."""

from datetime import date
from typing import Any

DAY, NEXT = date(2024, 11, 18), date(2024, 11, 19)


def urged_unit(**changed: Any) -> dict[str, Any]:
    """A row as ui.urging.urged has it, with some of it changed."""
    usual = {
        "unit_id": "TDP-04",
        "name": "Tổ dân phố số 4",
        "kind": "group",
        "officer": "Nguyễn Thị Hạnh",
        "leader": "Trần Văn Bình",
        "frequency": "daily",
        "status": "behind",
        "reasons": ("plan", "average"),
        "value": 105,
        "eligible": 780,
        "coverage": 105 / 780,
        "kind_coverage": 0.2872,
        "remaining": 675,
        "pace": 1.14,
        "gain": 2,
        "reported_on": DAY,
        "gained_lately": 4,
        "shortfall": 113,
        "days_behind": 17,
        "latest_pace": 1.0,
        "earlier_pace": 4.3,
        "stalled_days": 0,
        "missed_reports": 0,
        "missed_since": None,
        "marks": 0,
        "milestone_date": date(2024, 11, 21),
        "milestone_share": 0.3,
        "milestone_count": 234,
        "milestone_expected": 110.4,
        "activation_share": 0.61,
        "kind_activation_share": 0.77,
        "steps_left": None,
        "visited_share": 0.856,
        "target_day": NEXT,
        "week_number": 3,
        "need": 43.0,
        "day_target": 43,
        "today_target": 33,
        "aim_date": date(2024, 11, 21),
        "aim_share": 0.3,
        "aim_count": 234,
        "week_target": 133,
        "week_gained": 4,
        "week_left": 129,
    }
    assert changed.keys() <= usual.keys()
    return usual | changed

"""A drive that is added up by eye: three groups, an office, a school; day 14 of 28.

        eligible  before   day 7   day 13   day 14   plan of day 14   goal (50%)
Tổ 1        100      10      15       35       40               30           50
Tổ 2        200      20      44       45       50               60          100
Tổ 3        300      30      60       78       no               90          150
all         600      60     119      158      168              180          300
"""

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from data.reading import Action, Activity, Unit
from data.store import Snapshot
from exports.deck import Deck, Slide
from tests.queries.campaigns import Report, campaign, day, published, report, unit
from ui.briefing import Wishes, deck_of
from ui.view import View

TODAY = 14
GROUPS = [
    unit("T1", name="Tổ dân phố số 1", officer="Hạnh", eligible=100, baseline=10),
    unit("T2", name="Tổ dân phố số 2", officer="Hạnh", eligible=200, baseline=20),
    unit("T3", name="Tổ dân phố số 3", officer="Bình", eligible=300, baseline=30),
]
OFFICE = unit(
    "CQ1",
    kind="agency",
    name="UBND phường",
    eligible=10,
    baseline=5,
    is_mandatory=True,
    frequency="occasional",
)
SCHOOLS = [
    unit("TH1", kind="school", name="Trường A", eligible=50, baseline=20, frequency="occasional"),
    unit("TH2", kind="school", name="Trường B", eligible=50, baseline=20, frequency="occasional"),
]
REPORTS = [
    *(report("T1", on, count) for on, count in ((7, 15), (13, 35), (14, 40))),
    *(report("T2", on, count) for on, count in ((7, 44), (13, 45), (14, 50))),
    *(report("T3", on, count) for on, count in ((7, 60), (13, 78))),
    *(report(*each, measure="activated") for each in (("T1", 14, 30), ("T2", 14, 40))),
    report("T1", 14, 12, measure="used"),
    report("CQ1", 14, 9),
    report("CQ1", 14, 8, measure="activated"),
    report("CQ1", 14, 7, measure="used"),
    report("TH1", 14, 45),
    report("TH2", 14, 30),
]
ROUNDS = [
    Activity(day(on), "Tuyên truyền lưu động", done=done)
    for on, done in ((12, 2), (13, 1), (14, 2))
]
ACTIONS = [
    Action("Phát tờ rơi", who="Hạnh", due=day(6), is_done=True),
    Action("Dán mã QR", who="Bình", due=day(9), is_done=True),
    Action("Họp tổ", who="Hạnh", due=day(12)),
    Action("Gọi điện", who="Hạnh", due=day(15)),
    Action("Đi từng nhà", who="Bình", due=day(20)),
]


def drive(
    units: Sequence[Unit] = (*GROUPS, OFFICE, *SCHOOLS),
    reports: Sequence[Report] = REPORTS,
    *,
    end: int | None = 28,
    today: int = TODAY,
    activities: Sequence[Activity] = ROUNDS,
    actions: Sequence[Action] = ACTIONS,
    **settings: Any,
) -> Snapshot:
    read_at = settings.pop("read_at", None)
    facts: dict[str, Any] = {"target": 0.5, "cutoff": time(17, 0)} | settings
    return published(
        list(units),
        list(reports),
        settings=campaign(end=end, **facts),
        today=today,
        activities=list(activities),
        actions=list(actions),
        read_at=read_at,
    )


def deck(snapshot: Snapshot, on: int | date = TODAY, lang: str = "vi", **wishes: Any) -> Deck:
    """The slides of a day, by its number or as a date."""
    as_of = on if isinstance(on, date) else day(on)
    return deck_of(View(snapshot, as_of, lang), Wishes(**wishes))


def slides(
    snapshot: Snapshot, on: int | date = TODAY, lang: str = "vi", **wishes: Any
) -> list[Slide]:
    return list(deck(snapshot, on, lang, **wishes).slides)


def words_of(shown: Deck | Slide) -> list[str]:
    """Everything that can be read on a slide, or on all of them."""
    if isinstance(shown, Deck):
        every = [words for slide in shown.slides for words in words_of(slide)]
        return [shown.title, shown.until, shown.day, shown.scope, shown.sample, *every]
    figures = [
        part for figure in shown.figures for part in (figure.value, figure.unit, figure.label)
    ]
    bodies = [words for body in shown.bodies for words in _of_body(body)]
    head = [shown.section, shown.sentence, shown.since, shown.note, *shown.definitions]
    return [*head, *figures, *bodies]


def _of_body(body: Any) -> list[str]:
    """The texts of a body, however deep they lie."""
    found: list[str] = []

    def look(value: Any) -> None:
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, dict):
            for part in value.values():
                look(part)
        elif isinstance(value, list | tuple):
            for part in value:
                look(part)
        elif hasattr(value, "__dataclass_fields__") and type(value).__module__ == "exports.deck":
            for name in value.__dataclass_fields__:
                look(getattr(value, name))

    look(body)
    return found

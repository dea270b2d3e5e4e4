"""What interpreting a workbook yields: one typed picture of the campaign, with its findings.

Everything downstream trusts these types. Counts are people. Shares are 0–1. `unit_id` is the
unit's code as the register writes it (trimmed, NFC).
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, Literal
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

Severity = Literal["error", "warning", "info"]

KINDS = ("group", "agency", "school", "building", "organisation", "parents")
FORMS = (  # of outreach; others stay as typed
    "Tuyên truyền lưu động",
    "Tin bài, phát thanh",
    "Buổi hướng dẫn",
    "Lượt người được hướng dẫn",
    "Hộ đã đến vận động",
    "Điểm dán mã QR",
    "Lớp đã thông báo Zalo",
    "Tình nguyện viên",
    "Phản ánh tiếp nhận",
    "Phản ánh đã giải quyết",
)
MEASURES = ("installed", "activated", "used")
OUTCOMES = (
    "clean",  # used
    "flagged",  # used; a person must look
    "withheld",  # readable, not used until somebody confirms or corrects it
    "refused",  # not readable as a count, or nobody can tell whose it is
    "superseded",  # an earlier answer, or a duplicate that says the same
    "ignored",  # a day outside the campaign, or still to come
)
USED_OUTCOMES = ("clean", "flagged")
USUAL_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")  # until a campaign has said which is its own


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in the sheet, where it is, and what the words need to speak of it.

    `params` holds what the sentence of this rule names (words/findings.py), as plain values.
    """

    rule: str
    severity: Severity
    tab: str | None = None
    cell: str | None = None
    unit_id: str | None = None
    day: date | None = None
    measure: str | None = None
    found: str = ""
    params: dict[str, Any] = field(default_factory=dict)

    @property
    def group(self) -> str:
        """The part of the rule before the point: structure, format, consistency, …"""
        return self.rule.split(".")[0]


@dataclass(frozen=True, slots=True)
class Campaign:
    """The settings of the drive (tab Cấu hình)."""

    start: date
    end: date | None  # None: the dates contradict, there is no plan (config.deadline_before_start)
    deadline: date | None
    first_deadline: date | None = None
    name: str = ""
    authority: str = ""
    target: float | None = 1.0
    method: Literal["cumulative", "cumulative_in_campaign", "daily"] = "cumulative"
    source_tab: str = ""
    cutoff: time = time(17, 0)
    edit_days: int = 2
    holidays: tuple[date, ...] = ()
    ward_baseline: int | None = None  # Số nền toàn phường
    official_count: int | None = None
    official_date: date | None = None
    rounds_per_day: int = 2
    time_zone: str = "Asia/Ho_Chi_Minh"
    template_version: int = 1
    is_sample: bool = False
    texts: dict[str, str] = field(default_factory=dict)  # every other key, as typed


@dataclass(frozen=True, slots=True)
class Unit:
    """One reporting body of the register (tab Danh mục)."""

    unit_id: str
    name: str
    kind: str | None  # one of KINDS; None: the register's kind is not known, the unit is held
    officer: str = ""
    eligible: int | None = None
    baseline: int | None = None
    parent_id: str | None = None
    frequency: Literal["daily", "weekly", "occasional", "none"] = "occasional"
    target: float | None = None  # the unit's own target, where the register sets one
    is_mandatory: bool = False
    households: int | None = None
    leader: str = ""
    police_officer: str = ""
    active_from: date | None = None
    active_to: date | None = None
    aliases: tuple[str, ...] = ()
    cell: str = ""  # where its name stands in the register
    baseline_cell: str = ""  # where its baseline belongs; empty: there is no such column

    def is_active(self, day: date) -> bool:
        return (self.active_from or day) <= day <= (self.active_to or day)


@dataclass(frozen=True, slots=True)
class Milestone:
    day: date
    share: float
    kind: str | None = None
    unit_id: str | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """One line of Tuyên truyền. `done` None after its day: planned and not done.

    `day` None: not a day of the campaign, which a finding says; the line is kept and not counted.
    `form` is one of FORMS, or as typed. `unit` is as typed; `unit_id` None: no unit of the
    register, or nobody can tell which. Of several spellings of a form, a unit that is in no
    register or an audience, the first is kept. `is_unread`: something stands under Thực hiện that
    is no count. `cell` is where the result belongs, in `tab`.
    """

    day: date | None
    form: str
    at: str = ""
    unit: str = ""
    unit_id: str | None = None
    audience: str = ""
    planned: int | None = None
    done: int | None = None
    place: str = ""
    content: str = ""
    is_unread: bool = False
    tab: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """One line of Việc cần làm."""

    what: str
    unit: str = ""
    who: str = ""
    due: date | None = None
    status: str = ""
    unit_id: str | None = None
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class SentReport:
    """One line of Báo cáo đã gửi."""

    day: date
    recipient: str = ""
    number: str = ""
    sent_at: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of Đính chính; `value` None means "giữ nguyên"."""

    day: date
    unit_id: str
    measure: str
    value: int | None
    reason: str = ""
    confirmed_by: str = ""
    tab: str = ""  # where the line's value stands
    cell: str = ""


@dataclass(slots=True)
class Entries:
    """Every filled cell of the entry tabs, one array per column, all of one length.

    `tab` indexes `tab_titles`; `row` and `column` count from 0; `unit` indexes the register
    (−1: nobody can tell whose it is); `measure` and `outcome` index MEASURES and OUTCOMES.
    `raw_number` is NaN where the cell held something else, which is then in `raw_text`.
    `value` is the cumulative count in the program's one meaning, NaN where there is none.
    """

    tab_titles: list[str]
    tab: np.ndarray  # int16
    row: np.ndarray  # int32
    column: np.ndarray  # int32
    unit: np.ndarray  # int32
    measure: np.ndarray  # int8
    day: np.ndarray  # datetime64[D], NaT where the date cannot be read
    entered_at: np.ndarray  # datetime64[s], NaT where the tab carries no times
    raw_number: np.ndarray  # float64
    raw_text: np.ndarray  # object: str or None
    value: np.ndarray  # float64
    outcome: np.ndarray  # int8

    def __len__(self) -> int:
        return len(self.value)


@dataclass(frozen=True, slots=True)
class RegisterCell:
    """A cell of the tabs that are not entry tabs, as text: nothing that was read is lost."""

    tab: str
    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class KeptCell:
    """A cell that held a used count and lost it: where it stood (from 0), and what was typed."""

    tab: str
    row: int
    column: int
    unit_id: str
    measure: str
    day: date
    typed: str


@dataclass(slots=True)
class Reading:
    """A workbook, interpreted and checked as of `today`."""

    campaign: Campaign | None
    units: list[Unit]
    entries: Entries
    today: date
    as_of: date | None  # the default as-of date; None before any group has reported
    milestones: list[Milestone] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    sent_reports: list[SentReport] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    cells: list[RegisterCell] = field(default_factory=list)
    arrivals: pd.DataFrame | None = None  # of reports: unit_id, due_on, timeliness; the history's
    sightings: pd.DataFrame | None = (
        None  # of install counts: unit_id, day, known_on; the history's
    )
    watched_since: datetime | None = None  # aware; None: there is no history
    put_back: list[KeptCell] = field(default_factory=list)  # wiped, and used all the same
    read_at: datetime | None = None
    is_closed: bool = False  # of a day that is over, as data/frozen_days.py keeps it
    sheet_url: str | None = None  # of a Google Sheet; links to its cells need the tabs' numbers
    tab_gids: dict[str, int] = field(default_factory=dict)

    def zone(self, otherwise: ZoneInfo) -> ZoneInfo:
        """The campaign's time zone; `otherwise` where it names none that exists."""
        try:
            return ZoneInfo(self.campaign.time_zone) if self.campaign else otherwise
        except (KeyError, ValueError, OSError):
            return otherwise

    @property
    def blocking(self) -> list[Finding]:
        """Findings that leave nothing to show: a needed tab, header or setting is not there."""
        return [f for f in self.findings if f.severity == "error" and f.params.get("blocks")]

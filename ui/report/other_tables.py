"""Offices, schools, parents, buildings, each on its own people; and who has not reported."""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from exports.report import Block, Column, Paragraph, Row, Table
from ui.loading import load
from ui.report.asked import Asked, day_of
from ui.report.made_table import band, column, row, source, table
from words import report as words
from words.figures import known
from words.report import heading

STAFF = ("own", "agency", "school", "organisation")
FEW = 8  # units of a section that stand in the text; of more the last five
LAST = 5
QR, CLASSES = "Điểm dán mã QR", "Lớp đã thông báo Zalo"

Rows = list[dict[Any, Any]]
Cells = Callable[[dict[Any, Any]], list[Any]]


def units_of(asked: Asked, section: str) -> Rows:
    """The units of a section of Đơn vị of which anything is known, in the register's order."""
    steps = load(asked.snapshot, "unit_steps", as_of=asked.as_of, kind=None)
    rows = steps[steps["section"] == section].to_dict("records")
    is_told = any(known(unit["installed"]) is not None for unit in rows)
    return rows if is_told or section in ("own", "building") else []


def _sum_of(asked: Asked, section: str) -> dict[str, Any]:
    """The section's own figures: queries/section_figures.sql."""
    every = load(asked.snapshot, "section_figures", as_of=asked.as_of)
    [row_] = every[every["section"] == section].to_dict("records")
    return {str(name): known(value) for name, value in row_.items()}


def _activities(asked: Asked, form: str) -> pd.DataFrame:
    return load(asked.snapshot, "unit_activities", as_of=asked.as_of, form=form).set_index(
        "unit_id"
    )


def _older(asked: Asked, unit: dict[Any, Any], places: dict[int, str]) -> frozenset[int]:
    """Which of the counts are of a day before. places: the column that a count's day is of."""
    days = {place: known(unit[name]) for place, name in places.items()}
    is_baseline = known(unit["origin"]) == "baseline"
    older = {place for place, on in days.items() if on is not None and day_of(on) < asked.as_of}
    return frozenset(older | ({min(places)} if is_baseline else set()))


def _shown(units: Rows, *, is_whole: bool) -> tuple[Rows, bool]:
    """In the text the last five of many; and whether some are left out."""
    if is_whole or len(units) <= FEW:
        return units, False
    rated = [unit for unit in units if known(unit["installed_share"]) is not None]
    return sorted(rated, key=lambda unit: unit["installed_share"])[:LAST], True


def _only(asked: Asked, is_cut: bool, number: str) -> list[str]:
    appendix = heading("appendix", n=number)
    return [heading("only_left", n=words.few(LAST), appendix=appendix)] if is_cut else []


STAFF_COLUMNS = (
    ("number", 10, "text"),
    ("unit", 50, "text"),
    ("people", 17, "count"),
    ("installed_staff", 20, "count"),
    ("activated", 20, "count"),
    ("used", 20, "count"),
    ("share", 16, "share"),
    ("left", 16, "count"),
)


def staff(asked: Asked, *, is_whole: bool) -> Table:
    """Own staff, offices, schools: each section with its sum, none added to another."""
    columns = [column(key, width, kind) for key, width, kind in STAFF_COLUMNS]  # type: ignore[arg-type]
    rows: list[Row] = []
    is_cut = False
    for section in STAFF:
        units = units_of(asked, section)
        if not units or (section == "organisation" and not is_whole):
            continue
        shown, cut = _shown(units, is_whole=is_whole or section == "own")
        is_cut |= cut
        rows.append(band(columns, f"band_{section}"))
        rows += [_staff_row(asked, columns, place, unit) for place, unit in enumerate(shown, 1)]
        if section != "organisation":
            rows.append(_staff_sum(asked, columns, section))
    title = "" if is_whole else heading("staff_title")
    others = [heading("not_added"), *_only(asked, is_cut, "II")]
    name = "every_staff" if is_whole else "staff"
    return table(asked, name, title, columns, rows, *([source(asked)] * is_whole), *others)


def _staff_row(asked: Asked, columns: list[Column], place: int, unit: dict[Any, Any]) -> Row:
    values = [place, unit["name"], unit["eligible"], unit["installed"], unit["activated"]]
    values += [unit["used"], unit["installed_share"], unit["goal_left"]]
    on = {3: "installed_on", 4: "activated_on", 5: "used_on"}
    return row(columns, values, _older(asked, unit, on))


def _staff_sum(asked: Asked, columns: list[Column], section: str) -> Row:
    of = _sum_of(asked, section)
    values = [None, heading("sum"), of["rated_eligible"], of["rated_installed"]]
    values += [of["rated_activated"], of["rated_used"], of["coverage"], of["goal_left"]]
    return row(columns, values, look="sum")


def parents(asked: Asked, *, is_whole: bool) -> Table:
    """Pupils with a parent who installed, and the classes that were told."""
    columns = [
        column("number", 10),
        column("school", 54),
        column("pupils", 18, "count"),
        column("installed_pupils", 24, "count"),
        column("share", 16, "share"),
        column("left", 16, "count"),
        column("classes", 15, "count"),
        column("classes_told", 18, "count"),
    ]
    names = ("name", "eligible", "installed", "installed_share", "goal_left")
    sums = ("rated_eligible", "rated_installed", "coverage", "goal_left")
    rows, is_cut = _with_activity(asked, "parents", CLASSES, columns, names, sums, is_whole)
    others = [heading("pupils_note"), *_only(asked, is_cut, "II")]
    if is_whole:
        return table(asked, "every_parents", heading("band_parents"), columns, rows, *others)
    return table(asked, "parents", heading("parents_title"), columns, rows, *others)


def buildings(asked: Asked, *, is_whole: bool) -> Table:
    """Dwellers, as a part of their group, and the QR codes that were posted."""
    columns = [
        column("number", 9),
        column("building", 37),
        column("parent", 37),
        column("dwellers", 18, "count"),
        column("installed_within", 21, "count"),
        column("share", 16, "share"),
        column("qr_planned", 17, "count"),
        column("qr_posted", 13, "count"),
    ]
    names = ("name", "parent_name", "eligible", "installed", "installed_share")
    sums = (None, "rated_eligible", "rated_installed", "coverage")
    rows, is_cut = _with_activity(asked, "building", QR, columns, names, sums, is_whole)
    others = [heading("within"), *_only(asked, is_cut, "III")]
    if is_whole:
        return table(asked, "every_building", "", columns, rows, source(asked), *others)
    return table(asked, "buildings", heading("buildings_title"), columns, rows, *others)


def _with_activity(
    asked: Asked,
    section: str,
    form: str,
    columns: list[Column],
    names: Sequence[str],
    sums: Sequence[str | None],
    is_whole: bool,
) -> tuple[list[Row], bool]:
    """The units of a section, each with how much of an activity was planned and done, and their
    sum; and whether some are left out.

    names: the columns of queries/unit_steps.sql between the number and the activity; sums: those
    of queries/section_figures.sql that stand below them in the last row, behind its name.
    """
    told = _activities(asked, form)
    units = units_of(asked, section)
    shown, is_cut = _shown(units, is_whole=is_whole)
    counted_on = {1 + names.index("installed"): "installed_on"}
    rows = [
        row(
            columns,
            [place, *(unit[name] for name in names), *_of(told, unit["unit_id"])],
            _older(asked, unit, counted_on),
        )
        for place, unit in enumerate(shown, 1)
    ]
    if units:
        of = _sum_of(asked, section)
        added = [of[name] if name else None for name in sums]
        values = [None, heading("sum"), *added, *_of_all(asked, section, form)]
        rows.append(row(columns, values, look="sum"))
    return rows, is_cut


def without_code(asked: Asked) -> list[str]:
    """The buildings that planned codes and have posted none yet."""
    told = _activities(asked, QR)
    if told.empty:
        return []
    none = told[(told["planned"].fillna(0) > 0) & (told["done"].fillna(0) == 0)]
    return none["name"].tolist()


def _of(told: pd.DataFrame, unit_id: str) -> list[Any]:
    """How many are planned, how many done; unknown where no line says."""
    if unit_id not in told.index:
        return [None, None]
    return [told.at[unit_id, "planned"], told.at[unit_id, "done"]]


def _of_all(asked: Asked, section: str, form: str) -> list[Any]:
    """The same of a whole section: queries/section_activities.sql."""
    every = load(asked.snapshot, "section_activities", as_of=asked.as_of)
    rows = every[(every["section"] == section) & (every["form"] == form)].to_dict("records")
    return [rows[0]["planned"], rows[0]["done"]] if rows else [None, None]


def silent(asked: Asked) -> list[Block]:
    """The units whose report was due and has not come; a sentence where there is none."""
    units = load(asked.snapshot, "reporting_by_unit", as_of=asked.as_of)
    due = units["is_due_today"].astype(bool)
    missing = units[(due & ~units["is_kept_today"].astype(bool)) | units["is_overdue"].astype(bool)]
    if missing.empty:
        none = "none_silent" if len(units[units["days_expected"] > 0]) and due.any() else "none_due"
        return [Paragraph(heading(none, date=words.day(asked.as_of)))]
    columns = [
        column("number", 10),
        column("unit", 44),
        column("kind", 26),
        column("officer", 32),
        column("last_reported", 24),
        column("days_missing", 20, "count"),
        column("rate", 18, "share"),
    ]
    rows = [
        row(
            columns,
            [
                *(place, unit["name"], asked.text(f"kind.{unit['kind']}"), unit["officer"]),
                words.day(unit["last_reported"]) or heading("never"),
                *(unit["age_days"], unit["rate"]),
            ],
        )
        for place, unit in enumerate(missing.to_dict("records"), 1)
    ]
    return [table(asked, "silent", "", columns, rows, source(asked))]


def filled(made: Table, nothing: str) -> Sequence[Block]:
    """The table, or a sentence where it has no row."""
    return [made] if made.is_filled else [Paragraph(heading(nothing))]

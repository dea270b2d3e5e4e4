"""The groups: the first and the last in the text, all of them in the first appendix, the weeks."""

from typing import Any

import pandas as pd

from exports.report import Column, Row, Table
from ui.loading import load
from ui.report.asked import Asked, day_of
from ui.report.made_table import band, column, row, source, table
from ui.scopes import KIND
from ui.urging import urged
from words import figures
from words import report as words
from words.figures import known
from words.report import heading

ENDS = 5  # of the ranking, in the text; fewer than twice as many groups stand there all


def groups(asked: Asked) -> pd.DataFrame:
    """Every group, best rate first: ui.urging.urged with `rank`, `gain_told`, `activated`,
    `activated_on` and `target_told`."""
    units = urged(asked.snapshot, asked.as_of)
    units = units[units["kind"] == KIND]
    ranks = load(asked.snapshot, "unit_ranks", as_of=asked.as_of, kind=KIND)
    steps = load(asked.snapshot, "unit_steps", as_of=asked.as_of, kind=KIND)
    units = units.merge(ranks[["unit_id", "coverage_rank"]], on="unit_id")
    units = units.merge(steps[["unit_id", "activated", "activated_on"]], on="unit_id")
    units = units.assign(gain_told=gains(asked, units), target_told=targets(asked, units))
    return units.sort_values("coverage_rank", na_position="last", kind="stable")


def gains(asked: Asked, units: pd.DataFrame) -> pd.Series:
    """People gained in the day, the week or the campaign; null where it is not known."""
    if asked.kind == "daily":
        return units["gain"]
    if asked.kind == "final" or asked.week is None:
        return units["gained"]
    codes = tuple(units["unit_id"])
    weeks = load(asked.snapshot, "weekly_progress", as_of=asked.as_of, scope="unit", keys=codes)
    week = weeks[weeks["week_number"] == asked.week["week_number"]].set_index("key")["gain"]
    return units["unit_id"].map(week)


def targets(asked: Asked, units: pd.DataFrame) -> pd.Series:
    """What is to be gained next: on the next day, in the next week, or in the rest of this one."""
    if asked.kind == "daily":
        return units["day_target"]
    return units["week_target"] if is_week_over(asked) else units["week_left"]


def is_week_over(asked: Asked) -> bool:
    """Whether the targets are of a week that begins after the day."""
    week = asked.week
    return week is None or bool(week["is_complete"])


def sums(asked: Asked, units: pd.DataFrame) -> dict[str, Any]:
    """The ward's own figures for the last row: never added up here but for targets."""
    figure = asked.stands.figure
    funnel = load(asked.snapshot, "funnel", as_of=asked.as_of, kind=KIND, officer=None).set_index(
        "measure"
    )
    week = asked.week
    gain = {
        "daily": figure["gain"],
        "weekly": week["gain"] if week else None,
        "final": figure["gained"],
    }[asked.kind]
    told = units["target_told"].dropna()
    return {
        "eligible": figure["rated_eligible"],
        "value": figure["installed"],
        "gain": gain,
        "coverage": figure["coverage"],
        "activated": funnel["value"].get("activated"),
        "target": int(told.sum()) if len(told) else None,
    }


def _columns(asked: Asked, *, is_whole: bool) -> list[Column]:
    is_final = asked.kind == "final" or not asked.week
    last: list[Column] = [] if is_final or not is_whole else [_target_column(asked)]
    return [
        column("number", 9),
        column("unit_group", 32 if is_whole else 36),
        column("eligible", 16, "count"),
        column("installed", 19, "count"),
        column(f"gain_{asked.kind}", 15, "change"),
        column("share", 16, "share"),
        column("activated", 19, "count"),
        *last,
        column("officer", 29),
    ]


def _target_column(asked: Asked) -> Column:
    units = urged(asked.snapshot, asked.as_of)
    first = units[units["target_day"].notna()].head(1).to_dict("records")
    if not first:
        return column("target_daily", 15, "count", date="")
    if asked.kind == "daily":
        return column("target_daily", 15, "count", date=figures.short_day(first[0]["target_day"]))
    key = "target_weekly" if is_week_over(asked) else "target_left"
    return column(key, 15, "count", week=str(first[0]["week_number"]))


def _row(asked: Asked, columns: list[Column], place: int, unit: dict[Any, Any]) -> Row:
    is_older = bool(known(unit["age_days"])) or known(unit["origin"]) == "baseline"
    marked = {3} if is_older else set()
    activated_on = known(unit["activated_on"])
    if activated_on is not None and day_of(activated_on) < asked.as_of:
        marked.add(6)
    values = [
        place,
        unit["name"],
        unit["eligible"],
        unit["value"],
        unit["gain_told"],
        unit["coverage"],
        unit["activated"],
        *([unit["target_told"]] if len(columns) == 9 else []),
        unit["officer"],
    ]
    return row(columns, values, frozenset(marked))


def _ward(asked: Asked, columns: list[Column], units: pd.DataFrame) -> Row:
    of = sums(asked, units)
    values = [
        *(None, heading("ward"), of["eligible"], of["value"], of["gain"], of["coverage"]),
        of["activated"],
        *([of["target"]] if len(columns) == 9 else []),
        None,
    ]
    return row(columns, values, look="sum")


def best_and_worst(asked: Asked) -> Table:
    """Table 1: the first five and the last five, or all where there are few; the ward's sum."""
    units = groups(asked)
    columns = _columns(asked, is_whole=False)
    rated = units[units["coverage"].notna()]
    is_part = len(rated) > 2 * ENDS
    chosen = units.to_dict("records") if not is_part else rated.to_dict("records")
    rows = [_row(asked, columns, place, unit) for place, unit in enumerate(chosen, 1)]
    if is_part:
        n = words.few(ENDS)
        first, last = band(columns, "band_first", n=n), band(columns, "band_last", n=n)
        rows = [first, *rows[:ENDS], last, *rows[-ENDS:]]
    title = heading("groups_title_best" if is_part else "groups_title")
    ward = [_ward(asked, columns, units)] if len(units) else []
    return table(asked, "best", title, columns, [*rows, *ward], source(asked))


def every_group(asked: Asked) -> Table:
    """All groups, best rate first, with what each is to gain next."""
    units = groups(asked)
    columns = _columns(asked, is_whole=True)
    rows = [
        _row(asked, columns, place, unit) for place, unit in enumerate(units.to_dict("records"), 1)
    ]
    ward = [_ward(asked, columns, units)] if rows else []
    return table(asked, "groups", "", columns, [*rows, *ward], source(asked), is_small=True)


def weeks(asked: Asked) -> Table:
    """What each campaign week brought, against what the plan asked of it."""
    every = load(asked.snapshot, "weekly_progress", as_of=asked.as_of, scope="kind", keys=(KIND,))
    columns = [
        column("week", 60),
        column("plan_gain", 26, "count"),
        column("gain", 26, "change"),
        column("installed_end", 26, "count"),
        column("share", 22, "share"),
    ]
    rows = [
        row(
            columns,
            [
                words.tell(
                    "week_row",
                    n=str(week["week_number"]),
                    first=figures.short_day(week["first_day"]),
                    last=figures.short_day(week["last_day"]),
                ),
                figures.nearest(week["plan_gain"]),
                week["gain"],
                week["installed"],
                week["coverage"],
            ],
        )
        for week in every[every["is_begun"].astype(bool)].to_dict("records")
    ]
    return table(asked, "weeks", heading("weeks_title"), columns, rows)


def ranking(asked: Asked) -> Table:
    """Names and rates, best first: what a chart is drawn from."""
    columns = [column("unit_group", 40), column("share", 20, "share")]
    rated = groups(asked).query("coverage.notna()").to_dict("records")
    rows = [row(columns, [unit["name"], unit["coverage"]]) for unit in rated]
    return table(asked, "ranking", heading("ranking_title"), columns, rows)


def progress(asked: Asked) -> Table:
    """Day by day how many had installed, and how many the plan asked for."""
    columns = [
        column("day", 20, "day"),
        column("installed", 20, "count"),
        column("plan", 20, "count"),
    ]
    rows = [
        row(columns, [day["day"].date(), day["installed"], figures.nearest(day["plan"])])
        for day in asked.stands.days.to_dict("records")
    ]
    return table(asked, "progress", heading("progress_title"), columns, rows)

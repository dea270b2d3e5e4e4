"""II–IV. What the figures say of the groups, what is to be done next, what the officer adds."""

from typing import Any

import pandas as pd

from exports.report import Block, Heading, Items, Paragraph
from ui.loading import load
from ui.report import group_tables
from ui.report.asked import Asked, day_of
from ui.scopes import KIND
from words import report as words
from words.figures import known
from words.report import tell

MOST_URGED, ENDS, MOST_ACTIONS = 5, 5, 6


def judgement(asked: Asked) -> list[Block]:
    """II. Reports, milestones, who is ahead and who is to be urged; then the difficulties."""
    units = group_tables.groups(asked)
    said = [reports(asked, units), _statuses(asked), _best(units), _urged(units), _forecast(asked)]
    return [
        Heading(tell("heading_judgement")),
        Heading(tell("heading_general"), 2),
        Paragraph("\n".join(each for each in said if each)),
        Heading(tell("heading_difficulties"), 2),
        *_typed(asked.typed.difficulties),
    ]


def reports(asked: Asked, units: pd.DataFrame) -> str:
    """How many groups reported, on time where that is known, and how many are at a milestone."""
    rates = asked.within(
        load(asked.snapshot, "reporting_rate", as_of=asked.as_of, kind=KIND, officer=None)
    )
    expected, actual, judged, on_time = (
        int(rates[name].sum()) for name in ("expected", "actual", "judged", "on_time")
    )
    parts = []
    if expected and asked.kind == "daily":
        parts.append(
            tell(
                "reported" if actual else "reported_none",
                n=words.few(actual),
                total=words.few(expected),
                on_time=words.few(on_time) if judged else None,
                time=words.clock(asked.cutoff),
            )
        )
    elif expected:
        key = "reported_week" if asked.kind == "weekly" else "reported_final"
        told = {
            "n": words.few(actual),
            "total": words.few(expected),
            "rate": words.share(actual / expected),
            "on_time": words.few(on_time) if judged else None,
            "judged": words.few(judged) if judged else None,
        }
        parts.append(tell(key, **told))
    parts.append(_at_milestone(units))
    told_ = "; ".join(part for part in parts if part)
    return f"{told_[:1].upper()}{told_[1:]}." if told_ else ""


def _at_milestone(units: pd.DataFrame) -> str:
    """How many groups stand at their next milestone or above it; "" where none is to come."""
    held = units[units["milestone_count"].notna()]
    if held.empty:
        return ""
    there = held["value"].fillna(-1).astype(float) >= held["milestone_count"].astype(float)
    shares, days = held["milestone_share"].unique(), held["milestone_date"].unique()
    return tell(
        "at_milestone",
        n=words.few(int(there.sum())),
        total=words.few(len(held)),
        share=words.figures.goal(shares[0], words.LANG) if len(shares) == 1 else None,
        date=words.day(days[0]) if len(days) == 1 else None,
    )


def _statuses(asked: Asked) -> str:
    if not asked.stands.is_started:
        return ""
    counts = load(asked.snapshot, "status_counts", as_of=asked.as_of, kind=KIND)
    listed = [
        tell(f"status_{row['status']}", n=words.few(row["units"]))
        for row in counts[counts["status"].notna()].to_dict("records")
    ]
    return tell("statuses", list=", ".join(listed)) if listed else ""


def _best(units: pd.DataFrame) -> str:
    """Who leads and who is last, by rate; "" where all of them stand in the table anyway."""
    rated = units[units["coverage"].notna()]["name"].tolist()
    if len(rated) <= 2 * ENDS:
        return ""
    return tell("best", best=words.names(rated[:ENDS]), worst=words.names(rated[: -ENDS - 1 : -1]))


def urged_groups(units: pd.DataFrame) -> list[dict[Any, Any]]:
    """The groups that lack most people to the plan, most first."""
    short = units[units["shortfall"].fillna(0).astype(int) > 0]
    short = short.sort_values("shortfall", ascending=False, kind="stable")
    return short.head(MOST_URGED).to_dict("records")


def _urged(units: pd.DataFrame) -> str:
    named = [
        tell("to_urge_one", name=unit["name"], n=words.count(unit["shortfall"]))
        for unit in urged_groups(units)
    ]
    return tell("to_urge", names="; ".join(named)) if named else ""


def _forecast(asked: Asked) -> str:
    stands = asked.stands
    if stands.projection is None or stands.deadline is None or stands.is_ended:
        return ""
    return words.forecast(
        stands.projection.expected, stands.expected_share, stands.figure, stands.deadline
    )


def ahead(asked: Asked) -> list[Block]:
    """III. The targets of the next day or week, whom to urge, what was agreed, what was typed."""
    units = group_tables.groups(asked)
    lines = [line for line in (_target(asked, units), _whom(units), *_others(asked)) if line]
    lines += [line for line in asked.typed.tasks.splitlines() if line.strip()]
    is_left = asked.kind == "weekly" and not group_tables.is_week_over(asked)
    key = "heading_next_left" if is_left else f"heading_next_{asked.kind}"
    told: list[Block] = [Items([line.strip() for line in lines])] if lines else _typed("")
    return [Heading(tell(key)), *told]


def _target(asked: Asked, units: pd.DataFrame) -> str:
    """What all groups together are to gain: the sum of whole targets, which add up to the need."""
    told = units[units["target_told"].notna() & units["target_day"].notna()]
    if told.empty or asked.kind == "final":
        return ""
    first = told.iloc[0]
    is_over = group_tables.is_week_over(asked)
    key = "day" if asked.kind == "daily" else "week" if is_over else "left"
    return tell(
        f"next_{key}",
        n=words.count(int(told["target_told"].sum())),
        date=words.day(first["target_day"]),
        week=str(first["week_number"]),
        first=words.day(first["week_first_day"]),
        last=words.day(first["week_last_day"]),
    )


def _whom(units: pd.DataFrame) -> str:
    named = words.names([unit["name"] for unit in urged_groups(units)])
    return tell("next_urge", names=named) if named else ""


def _others(asked: Asked) -> list[str]:
    """Reports that are missing, own staff that is not done, and what was agreed and is not done."""
    said = []
    units = load(asked.snapshot, "reporting_by_unit", as_of=asked.as_of)
    due = units["is_due_today"].astype(bool) & ~units["is_kept_today"].astype(bool)
    missing = int((due | units["is_overdue"].astype(bool)).sum())
    if missing:
        when = {"time": words.clock(asked.cutoff), "date": words.day(asked.as_of)}
        key = "next_silent" if asked.is_early else "next_silent_now"
        said.append(tell(key, n=words.few(missing), **when))
    staff = load(asked.snapshot, "own_staff", as_of=asked.as_of).to_dict("records")
    left = known(staff[-1]["remaining"]) if staff else None
    if left:
        said.append(tell("next_staff", n=words.few(left)))
    agreed = load(asked.snapshot, "actions", as_of=asked.as_of)
    agreed = agreed[(agreed["state"] != "done") & agreed["what"].notna()]
    return said + [_action(row) for row in agreed.head(MOST_ACTIONS).to_dict("records")]


def _action(row: dict[Any, Any]) -> str:
    """Says “Dán mã QR (Toà nhà Mẫu D; Ban quản lý; hạn 15/11/2024, quá hạn 03 ngày).”."""
    due, overdue = known(row["due"]), known(row["days_overdue"])
    until = None
    if due is not None:
        key = "action_overdue" if row["state"] == "overdue" else "action_due"
        until = tell(key, date=words.day(day_of(due)), n=words.few(overdue))
    details = "; ".join(part for part in (known(row["unit"]), known(row["who"]), until) if part)
    return tell("action", what=str(row["what"]).strip().rstrip("."), details=details)


def proposals(asked: Asked) -> list[Block]:
    """IV. What is asked of others."""
    return [Heading(tell("heading_proposals")), *_typed(asked.typed.proposals)]


def _typed(lines: str) -> list[Block]:
    """What the officer typed, a paragraph a line; else a place to write."""
    told = [line.strip() for line in lines.splitlines() if line.strip()]
    return [*map(Paragraph, told)] or [Paragraph(tell("to_write"), is_blank=True)]

"""Which column of a wide tab is which day of the campaign."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

from data.reading import Campaign
from data.sheet.day_figures import Figure, choose_columns
from data.sheet.day_headings import Rows, days_of
from data.sheet.heading_match import Headings
from data.sheet.lost_days import lost_columns
from data.typed.days import Written

# Where the end of the campaign is not known: how far its days without a month, and without a
# year, may lie from the start.
ONE_MONTH, ONE_QUARTER = timedelta(days=27), timedelta(days=92)
FEWEST_IN_A_ROW = 2
MOST_BETWEEN = timedelta(days=14)  # of two columns that follow one another
Days = dict[int, date | None]  # by column


@dataclass(frozen=True, slots=True)
class DayColumn:
    """`row` and `column` (from 0) of the heading; `day` None where it cannot be read.

    `is_day` False: the column may as well hold something else. `labels`: what stands below a
    day's heading, where it does not tell which column has the tab's counts.
    """

    row: int
    column: int
    day: date | None
    is_day: bool = True
    labels: str = ""


@dataclass(slots=True)
class DayColumns:
    columns: list[DayColumn] = field(default_factory=list)
    repaired: list[DayColumn] = field(default_factory=list)  # day and month were exchanged
    first_data_row: int = 0


def find_day_columns(
    rows: Rows, headings: Headings, campaign: Campaign, measure: int
) -> DayColumns:
    """The day columns from left to right; what was meant as a day and is none has day None."""
    row, written = days_of(rows, headings)
    dated, repaired = resolve(written, campaign)
    figure = Figure(measure, is_daily=campaign.method == "daily")
    chosen = choose_columns(rows, row, headings, dated, figure)
    days = chosen.days
    first_data_row = max(row, headings.row, chosen.labels_row or 0) + 1
    lost: dict[int, bool] = {}
    if days:
        taken = {*headings.columns.values(), *chosen.others, *chosen.undecided}
        lost = lost_columns(rows, row, min(row, headings.row), first_data_row, days, taken)
    columns = [
        DayColumn(
            row,
            column,
            days.get(column),
            lost.get(column, True),
            chosen.undecided.get(column, ""),
        )
        for column in sorted({*days, *lost, *chosen.undecided})
    ]
    return DayColumns(columns, [c for c in columns if c.column in repaired], first_data_row)


def resolve(written: dict[int, Written], campaign: Campaign) -> tuple[Days, set[int]]:
    """Days with their years, and the columns whose day and month were exchanged.

    They are exchanged where that brings every day into the campaign, in order: those outside it
    alone or, in a longer campaign, those that seemed to lie inside too.
    """
    direct: Days = {c: in_campaign(w, campaign, Written.as_date) for c, w in written.items()}
    direct |= from_the_start(written, campaign)
    astray = {c for c, day in direct.items() if not is_inside(day, campaign)}
    swapped: Days = {c: in_campaign(w, campaign, Written.swapped) for c, w in written.items()}
    possible = {c for c, day in swapped.items() if is_near(day, campaign)}
    for exchanged in (astray, possible) if astray else ():
        days = {c: swapped[c] if c in exchanged else direct[c] for c in sorted(direct)}
        if all(is_near(day, campaign) for day in days.values()) and in_order([*days.values()]):
            return days, {c for c in exchanged if swapped[c] != direct[c]}
    return direct, set()


def from_the_start(written: dict[int, Written], campaign: Campaign) -> Days:
    """Day numbers alone that begin in the first week: each is the next day of that number.

    So "Ngày 1 … Ngày 5" of a campaign of two months are days of its first; without such a
    beginning a number that two months have may be either's. The newest day may stand first.
    """
    if len(written) < FEWEST_IN_A_ROW or any(day.month for day in written.values()):
        return {}
    numbers = [(column, day.day) for column, day in sorted(written.items())]
    first_week = {(campaign.start + timedelta(days=n)).day for n in range(7)}
    orders = [order for order in (numbers, numbers[::-1]) if order[0][1] in first_week]
    return next((days for order in orders if (days := one_after_another(order, campaign))), {})


def one_after_another(numbers: list[tuple[int, int]], campaign: Campaign) -> Days:
    """Each column's day: the first of its number after the day before it; {} where that lies
    beyond the end, or so far on that the columns are hardly in order."""
    last = campaign.end or campaign.start + ONE_MONTH
    days: Days = {}
    day = campaign.start
    for column, number in numbers:
        latest = min(last, day + MOST_BETWEEN)
        while day.day != number and day <= latest:
            day += timedelta(days=1)
        if day > latest:
            return {}
        days[column] = day
        day += timedelta(days=1)
    return days


def in_order(days: list[date | None]) -> bool:
    known = [day for day in days if day]
    return all(a <= b for a, b in pairwise(known)) or all(a >= b for a, b in pairwise(known))


def in_campaign(
    written: Written, campaign: Campaign, read: Callable[[Written, int | None], date | None]
) -> date | None:
    """The written day, completed from the campaign's years and months where it lacks them."""
    if written.month is None:
        return only_day(written.day, campaign)
    if written.year:
        return read(written, None)
    last = campaign.end or campaign.start + ONE_QUARTER
    candidates = [read(written, year) for year in (campaign.start.year, last.year)]
    inside = [day for day in candidates if is_inside(day, campaign)]
    return (inside or candidates)[0]


def only_day(number: int, campaign: Campaign) -> date | None:
    """The one day of the campaign with that number; None where several have it."""
    last = campaign.end or campaign.start + ONE_MONTH
    length = min((last - campaign.start).days, 366)
    days = (campaign.start + timedelta(days=n) for n in range(length + 1))
    same = [day for day in days if day.day == number]
    return same[0] if len(same) == 1 else None


def is_inside(day: date | None, campaign: Campaign) -> bool:
    return day is not None and campaign.start <= day <= (campaign.end or date.max)


def is_near(day: date | None, campaign: Campaign) -> bool:
    """`is_inside`, also where the end is not known."""
    last = campaign.end or campaign.start + ONE_QUARTER
    return day is not None and campaign.start <= day <= last

"""What every unit must gain next, in exact fractions, from the register and the counts alone.

Plain Python beside queries/unit_targets.sql. Days are numbers: 1 is the start.
"""

from collections import defaultdict
from datetime import date
from fractions import Fraction
from math import ceil, floor

from data.reading import MEASURES, OUTCOMES, USED_OUTCOMES, Campaign, Milestone, Reading, Unit

Needs = dict[str, tuple[Fraction | None, Fraction | None]]  # of the day after, of its week


def exact(share: float) -> Fraction:
    """The share as it was typed: 0.07 is seven hundredths."""
    return Fraction(str(share))


def number_of(campaign: Campaign, day: date) -> int:
    return (day - campaign.start).days + 1


def known_counts(reading: Reading) -> dict[str, dict[int, int]]:
    """Per unit_id: the used install counts by day, and the baseline on day 0."""
    known: dict[str, dict[int, int]] = {
        each.unit_id: {} if each.baseline is None else {0: each.baseline} for each in reading.units
    }
    entries = reading.entries
    used = {OUTCOMES.index(outcome) for outcome in USED_OUTCOMES}
    assert reading.campaign
    for i in range(len(entries)):
        if entries.measure[i] == MEASURES.index("installed") and entries.outcome[i] in used:
            day = number_of(reading.campaign, entries.day[i].astype(date))
            known[reading.units[entries.unit[i]].unit_id][day] = int(entries.value[i])
    return known


def value_on(known: dict[int, int], number: int) -> int | None:
    days = [day for day in known if day <= number]
    return known[max(days)] if days else None


def is_active(campaign: Campaign, each: Unit, number: int) -> bool:
    first = number_of(campaign, each.active_from) if each.active_from else number
    last = number_of(campaign, each.active_to) if each.active_to else number
    return first <= number <= last


def aims(campaign: Campaign, milestones: list[Milestone], each: Unit) -> dict[int, Fraction]:
    """Day → share that the unit has to reach by then: its milestones, and its goal."""
    own = [m for m in milestones if m.unit_id == each.unit_id]
    kinds = [m for m in milestones if not m.unit_id and (m.kind or "group") == each.kind]
    shares: dict[int, Fraction] = {}
    for step in own or kinds:
        day = number_of(campaign, step.day)
        shares[day] = max(exact(step.share), shares.get(day, Fraction(0)))
    assert campaign.deadline
    deadline = number_of(campaign, campaign.deadline)
    target = each.target or (1.0 if each.is_mandatory else campaign.target)
    later = [day for day in shares if day >= deadline]
    ahead = {day: share for day, share in shares.items() if day < deadline}
    if later:
        ahead[deadline] = shares[min(later)]
    elif target is not None:
        ahead[deadline] = exact(target)
    return ahead


def need_of(
    each: Unit, value: int | None, ahead: dict[int, Fraction], first: int, last: int
) -> Fraction | None:
    """People to gain from day `first` to day `last`, by the steepest way to any aim ahead."""
    if value is None or not each.eligible:
        return None
    ways = [
        max(Fraction(0), share * each.eligible - value)
        * min(Fraction(1), Fraction(last - first + 1, day - first + 1))
        for day, share in ahead.items()
        if day >= first
    ]
    return max(ways, default=None)


def exact_needs(reading: Reading, number: int) -> Needs:
    """Per unit active on day `number`, in the order of the register."""
    campaign, known = reading.campaign, known_counts(reading)
    assert campaign
    units = [u for u in reading.units if u.kind and is_active(campaign, u, number)]
    nothing: Needs = {each.unit_id: (None, None) for each in units}
    if campaign.end is None or campaign.deadline is None:
        return nothing
    end, tomorrow = number_of(campaign, campaign.end), number + 1
    if tomorrow > min(end, number_of(campaign, campaign.deadline)):
        return nothing
    first = (tomorrow - 1) // 7 * 7 + 1
    last = min(first + 6, end)
    for each in units:
        if is_active(campaign, each, tomorrow):
            mine, ahead = known[each.unit_id], aims(campaign, reading.milestones, each)
            of_day = need_of(each, value_on(mine, number), ahead, tomorrow, tomorrow)
            of_week = need_of(each, value_on(mine, first - 1), ahead, first, last)
            was_active = is_active(campaign, each, first - 1)
            nothing[each.unit_id] = (of_day, of_week if was_active else None)
    return nothing


def check(
    kinds: dict[str, str], needs: dict[str, Fraction | None], told: dict[str, int | None]
) -> None:
    """Raises AssertionError where the whole targets told are not what is promised.

    Per kind they add up to the exact need, rounded up once; each is its own exact need, rounded
    down or up. `kinds`: unit_id → kind.
    """
    sums: dict[str, tuple[Fraction, int]] = defaultdict(lambda: (Fraction(0), 0))
    for unit_id, need in needs.items():
        target = told[unit_id]
        if need is None:
            assert target is None, (unit_id, target)
        else:
            assert target in (floor(need), ceil(need)), (unit_id, need, target)
            whole, given = sums[kinds[unit_id]]
            sums[kinds[unit_id]] = (whole + need, given + target)
    for kind, (whole, given) in sums.items():
        assert given == ceil(whole), (kind, whole, given)

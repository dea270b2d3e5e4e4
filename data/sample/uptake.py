"""How many people of each sample unit have installed, activated and used the app, day by day.

Uneven on purpose: a steady leader, three laggards, a group that slows down, weekends at half
speed. Everything follows from the tables below and one seed, so two builds are alike.
"""

import random

from data.sample.units import REPORTED_DAYS, SampleUnit, day

SEED = "Phú La 2024"
DAYS = range(1, REPORTED_DAYS + 1)
Counts = dict[int, int]  # day of the campaign (from 1) → cumulative count

STEADY_LEADER = "TDP-13"
LAGGARDS = ("TDP-04", "TDP-06", "TDP-11")
SLOWING = "TDP-20"
QUICK_SCHOOL = "TH-03-PH"  # told all its classes on the first evening
WEEKEND = 0.45  # of a working day's gain
SESSION = {("TDP-15", 9): 52}  # people more than usual: a session at the house of culture

# fmt: off
# People of each group who have installed by the last reported day, 18/11.
GROUPS_REACH = {
    "TDP-01": 291, "TDP-02": 219, "TDP-03": 270, "TDP-04": 105, "TDP-05": 325,
    "TDP-06": 86, "TDP-07": 276, "TDP-08": 278, "TDP-09": 191, "TDP-10": 366,
    "TDP-11": 96, "TDP-12": 231, "TDP-13": 353, "TDP-14": 284, "TDP-15": 269,
    "TDP-16": 397, "TDP-17": 314, "TDP-18": 445, "TDP-19": 230, "TDP-20": 176,
}
# The same for staff, and for pupils with a parent who has installed.
OTHERS_REACH = {
    "CQ-01": 37, "CQ-02": 33, "CQ-03": 9,
    "TH-01-CB": 36, "TH-02-CB": 28, "TH-03-CB": 55,
    "TH-04-CB": 45, "TH-05-CB": 57, "TH-06-CB": 63,
    "TH-01-PH": 268, "TH-02-PH": 171, "TH-03-PH": 1222,
    "TH-04-PH": 610, "TH-05-PH": 1098, "TH-06-PH": 398,
}
# Dwellers of a building who have the app, as a share of all in their group who have it.
BUILDING_SHARE = {
    "CC-01": 0.46, "CC-02": 0.44, "CC-03": 0.90, "CC-04": 0.45,
    "CC-05": 0.47, "CC-06": 0.88, "CC-07": 0.86, "CC-08": 0.38,
}
# fmt: on
REPORT_DAYS = {
    "Tổ dân phố": tuple(DAYS),
    "Cơ quan": tuple(n for n in DAYS if day(n).weekday() < 5),
    "Trường học": (1, 5, 8, 12, 15, 18),
    "Phụ huynh học sinh": (4, 8, 11, 13, 15, 18),
    "Toà chung cư": (3, 6, 10, 13, 17),
    "Đoàn thể": (),
}
NO_ACTIVATED = ("TDP-04", "TDP-11", "TDP-20")
NO_USED = (*NO_ACTIVATED, "TDP-06", "TDP-14", "TDP-19")


def installed(units: list[SampleUnit]) -> dict[str, Counts]:
    """Code → cumulative installs on every day of the campaign so far, before any mistake."""
    counts = {unit.code: growth(unit) for unit in units if unit.code in GROUPS_REACH}
    for unit in units:
        if unit.code in OTHERS_REACH:
            counts[unit.code] = growth(unit)
        if unit.code in BUILDING_SHARE:
            share, around = BUILDING_SHARE[unit.code], counts[unit.parent]
            counts[unit.code] = {n: int(share * around[n]) for n in DAYS}
    return counts


def growth(unit: SampleUnit) -> Counts:
    """From the baseline (parents have none) to what the unit reaches, along its daily weights."""
    start = unit.baseline or 0
    reach = (GROUPS_REACH | OTHERS_REACH)[unit.code]
    sessions = {n: people for (code, n), people in SESSION.items() if code == unit.code}
    weights = {n: weight(unit, n) for n in DAYS}
    by_weight = reach - start - sum(sessions.values())
    counts, done = {}, 0.0
    for n in DAYS:
        done += weights[n]
        share = done / sum(weights.values())
        counts[n] = start + round(by_weight * share)
        counts[n] += sum(people for on, people in sessions.items() if on <= n)
    return counts


def weight(unit: SampleUnit, n: int) -> float:
    """How much of the unit's gain falls on the day."""
    chance = random.Random(f"{SEED} {unit.code} {n}").random()
    if unit.code == STEADY_LEADER:
        return 0.95 + 0.1 * chance
    weight = (0.6 + 0.8 * chance) * (WEEKEND if day(n).weekday() >= 5 else 1)
    if unit.code == SLOWING:
        return weight * max(0.1, 1 - n / 14)
    if unit.code == QUICK_SCHOOL:
        return weight / n
    if unit.kind != "Tổ dân phố":
        return weight * (1 + 9 / (n + 1))  # offices and schools begin with those at hand
    return weight * min(1, 0.6 + 0.1 * n)  # the first days go into getting started


def activated(unit: SampleUnit, counts: Counts) -> Counts:
    """People with an activated account, on the days the unit reports; blank for some groups."""
    if unit.code in NO_ACTIVATED or unit.kind not in ("Tổ dân phố", "Cơ quan", "Trường học"):
        return {}
    if unit.kind == "Cơ quan":
        return counts
    return part_of(counts, 0.60 + 0.01 * (unit.number % 7), 0.008)


def used(unit: SampleUnit, counts: Counts) -> Counts:
    """People who use the app, of those activated."""
    if unit.code in NO_USED or unit.kind not in ("Tổ dân phố", "Cơ quan"):
        return {}
    if unit.kind == "Cơ quan":
        return {n: value - (value > 10) for n, value in counts.items()}
    return part_of(counts, 0.52 + 0.01 * (unit.number % 9), 0.005)


def part_of(counts: Counts, share: float, more_a_day: float) -> Counts:
    """A growing share of the counts."""
    return {n: int(value * (share + more_a_day * n)) for n, value in counts.items()}

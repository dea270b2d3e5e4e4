"""I. What was done and reached: outreach and installs in sentences, then the other units."""

from typing import Any

import pandas as pd

from data.closed_figures import told_otherwise
from exports.report import Block, Heading, Paragraph
from ui.loading import load
from ui.report import group_tables, other_tables
from ui.report.asked import Asked
from ui.report.other_tables import filled
from ui.scopes import KIND
from words import figures
from words import report as words
from words.figures import known
from words.report import heading, tell

ROUNDS, NEWS, SESSIONS, ASSISTED = (
    *("Tuyên truyền lưu động", "Tin bài, phát thanh"),
    *("Buổi hướng dẫn", "Lượt người được hướng dẫn"),
)
VISITS, VOLUNTEERS = "Hộ đã đến vận động", "Tình nguyện viên"
RECEIVED, SOLVED = "Phản ánh tiếp nhận", "Phản ánh đã giải quyết"


def results(asked: Asked) -> list[Block]:
    blocks: list[Block] = [
        Heading(tell("heading_results")),
        Heading(tell("heading_outreach"), 2),
        Paragraph(outreach(asked)),
        Heading(tell("heading_installs"), 2),
        *(Paragraph(said) for said in installs(asked)),
    ]
    best = group_tables.best_and_worst(asked)
    blocks += filled(best, "none_group")
    if asked.kind != "daily":
        blocks.append(group_tables.weeks(asked))
    blocks.append(Heading(tell("heading_staff"), 2))
    blocks += filled(other_tables.staff(asked, is_whole=False), "none_staff")
    blocks.append(Heading(tell("heading_parents"), 2))
    blocks += filled(other_tables.parents(asked, is_whole=False), "none_parents")
    blocks.append(Heading(tell("heading_buildings"), 2))
    blocks += filled(other_tables.buildings(asked, is_whole=False), "none_building")
    without = other_tables.without_code(asked)
    if without:
        blocks.append(Paragraph(heading("no_qr", names=words.names(without))))
    return blocks


def outreach(asked: Asked) -> str:
    """What was done of each form in the days of the report; of what no line tells nothing is said.

    Flows may be added over days; they are never added to installs.
    """
    every = load(asked.snapshot, "activity_days", as_of=asked.as_of)
    days = load(asked.snapshot, "announcement_days", as_of=asked.as_of)
    due = _whole(asked.within(days)["due"])
    done = _done(asked.within(every))
    parts = [
        _part("rounds", n=done(ROUNDS), due=due),
        _part("news", n=done(NEWS)),
        _part("sessions", n=done(SESSIONS), assisted=done(ASSISTED))
        if done(SESSIONS) is not None
        else _part("assisted", assisted=done(ASSISTED)),
        _part("visits", n=done(VISITS)),
        _part("volunteers", n=done(VOLUNTEERS)),
        _part("received", n=done(RECEIVED), solved=done(SOLVED)),
    ]
    told = "; ".join(part for part in parts if part)
    if not told:
        return tell(f"outreach_none_{asked.kind}")
    period = {"first": words.day(asked.first), "last": words.day(asked.as_of)}
    said = tell(f"in_{asked.kind}", done=told, **period)
    return said if asked.kind == "final" else f"{said} {_so_far(asked, every, days)}".strip()


def _so_far(asked: Asked, every: pd.DataFrame, days: pd.DataFrame) -> str:
    """The same since the start, where the report is of fewer days."""
    done = _done(every)
    today = days[days["day"] <= pd.Timestamp(asked.as_of)].tail(1)
    due = _whole(today["due_so_far"])
    parts = [
        _part("rounds", "far", n=done(ROUNDS), due=due),
        _part("news", "far", n=done(NEWS)),
        _part("sessions", "far", n=done(SESSIONS), assisted=done(ASSISTED)),
    ]
    told = ", ".join(part for part in parts if part)
    start = asked.snapshot.campaign.start
    return tell("so_far", first=words.day(start), done=told) if told else ""


def _part(form: str, when: str = "done", **counts: Any) -> str:
    """A part of the sentence; "" where its own count is not known."""
    own = counts.get("n", counts.get("assisted"))
    written = {name: words.few(value) for name, value in counts.items()}
    return tell(f"{when}_{form}", **written) if own is not None else ""


def _done(rows: pd.DataFrame) -> Any:
    def done(form: str) -> int | None:
        return _whole(rows[rows["form"] == form]["done"])

    return done


def _whole(counts: pd.Series) -> int | None:
    told = counts.dropna()
    return int(told.sum()) if len(told) else None


def installs(asked: Asked) -> list[str]:
    """The ward: how many, what share, gained, activated, what is still needed, on which figures."""
    stands, figure = asked.stands, asked.stands.figure
    said: list[str] = []
    if not stands.is_started:
        said.append(tell("not_begun", date=words.day(asked.snapshot.campaign.start)))
    if not stands.has_figures:
        if stands.is_started:
            said.append(tell("none_reported"))
        if known(figure["installed"]) is not None:
            said.append(words.before(figure))
        return [*said, *words.needed(figure, stands.deadline), *_grounds(asked)]
    said.append(words.installed(figure, _gains(asked, figure)))
    if (known(figure["unallocated_baseline"]) or 0) > 0:
        said.append(tell("unallocated", n=words.count(figure["unallocated_baseline"])))
    funnel = load(asked.snapshot, "funnel", as_of=asked.as_of, kind=KIND, officer=None).to_dict(
        "records"
    )
    steps = (words.step(row["measure"], row) for row in funnel if row["measure"] != "installed")
    said += [step for step in steps if step]
    return [*said, *words.needed(figure, stands.deadline), *_grounds(asked), *_told_then(asked)]


def _told_then(asked: Asked) -> list[str]:
    """What was told of a closed day where its workbook, read again, says something else."""
    otherwise = told_otherwise(asked.snapshot)
    if otherwise is None:
        return []
    (_, before, after), units = otherwise
    told = {"before": words.count(before), "after": words.count(after)}
    n = words.few(len(units) or None)
    return [tell("told_otherwise", date=words.day(asked.as_of), n=n, **told)]


def _gains(asked: Asked, figure: dict[str, Any]) -> list[str | None]:
    """Of the day or the week, and since the start."""
    since = None
    if None not in (figure["baseline"], figure["gained"], figure["installed"]) and (
        figure["baseline"] + figure["gained"] == figure["installed"]
    ):
        since = words.count(figure["baseline"])
    lately = None
    if asked.kind == "daily":
        units = words.few(figure["gap_units"] or None)
        lately = words.change("day", figure["gain"], units=units)
    elif asked.kind == "weekly" and asked.week:
        plan = words.count(figures.nearest(asked.week["plan_gain"]))
        lately = words.change("week", asked.week["gain"], plan=plan)
    return [lately, words.change("start", figure["gained"], baseline=since)]


def _grounds(asked: Asked) -> list[str]:
    """Which groups stand there with an older figure, with their baseline, or with none."""
    units = group_tables.groups(asked).sort_index().to_dict("records")
    older = [unit for unit in units if known(unit["age_days"])]
    baseline = [unit["name"] for unit in units if known(unit["origin"]) == "baseline"]
    unknown = [unit["name"] for unit in units if known(unit["value"]) is None]
    said = []
    if older:
        by_day: dict[Any, list[str]] = {}
        for unit in older:
            by_day.setdefault(unit["reported_on"], []).append(unit["name"])
        named = [
            tell("carried_one", names=words.names(by_day[day]), date=figures.short_day(day))
            for day in sorted(by_day, reverse=True)
        ]
        told = {"n": words.few(len(older)), "date": words.day(asked.as_of)}
        said.append(tell("carried", names="; ".join(named), **told))
    if baseline and asked.stands.is_started:
        n = words.few(len(baseline))
        said.append(tell("at_baseline", n=n, names=words.names(baseline)))
    if unknown:
        said.append(tell("unknown_units", n=words.few(len(unknown)), names=words.names(unknown)))
    return said

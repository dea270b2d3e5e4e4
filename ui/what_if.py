"""What is assumed, as the address has it (?pace=20&more=50&drive=300&deadline=2024-12-05).

Everything that shows or hands out an assumption reads it here: screens, slides, exports.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import streamlit as st

from forecast import Projection, WhatIf, assume, coming_weekend
from ui.forecasts import days_left, members_of
from ui.frame import Page
from ui.loading import finished
from ui.scopes import kind_of_scope
from ui.standing import Standing
from ui.view import View
from words import what_if as words
from words.projections import goal_of

PACE, MORE, DRIVE, DEADLINE = NAMES = ("pace", "more", "drive", "deadline")
MOST = {PACE: 300, MORE: 100_000, DRIVE: 1_000_000}  # percent, people a day, people
LATEST = 60  # days after the campaign's deadline


@dataclass(frozen=True)
class Assumed:
    """What the address assumes of the days after `as_of`.

    deadline: the assumed one, which is the campaign's own where `what_if` does not move it.
    ignored: what could not be taken, as "pace=abc".
    """

    what_if: WhatIf
    as_of: date
    deadline: date
    ignored: tuple[str, ...] = ()

    @property
    def days_left(self) -> int:
        return (self.deadline - self.as_of).days

    @property
    def is_moved(self) -> bool:
        """Whether the deadline is another than the campaign's own."""
        return self.what_if.deadline_shift != 0

    @property
    def drive_days(self) -> list[date]:
        return [self.as_of + timedelta(days=day) for day in self.what_if.drive_days]


def read(address: Mapping[str, str], as_of: date, deadline: date) -> Assumed:
    """What an address assumes. deadline: the campaign's own, after `as_of`."""
    ignored = []
    people = {name: _whole(address.get(name), most) for name, most in MOST.items()}
    ignored += [name for name, number in people.items() if number is None]
    assumed_deadline = _day(address.get(DEADLINE), as_of, deadline)
    ignored += [] if assumed_deadline else [DEADLINE]
    until, drive = assumed_deadline or deadline, people[DRIVE] or 0
    return Assumed(
        what_if=WhatIf(
            pace_percent=people[PACE] or 0,
            more_a_day=people[MORE] or 0,
            drive=drive,
            drive_days=coming_weekend(as_of.weekday(), (until - as_of).days) if drive else (),
            deadline_shift=(until - deadline).days,
        ),
        as_of=as_of,
        deadline=until,
        ignored=tuple(f"{name}={address[name]}" for name in ignored),
    )


def assumed(page: Page, standing: Standing) -> Assumed | None:
    """What the address of a screen assumes; None where there is no projection to start from."""
    if standing.projection is None or standing.deadline is None:
        return None
    return read(st.query_params, page.as_of, standing.deadline)


def project_assumed(page: View, standing: Standing, assumption: Assumed) -> Projection | None:
    """The scope's projection under the assumption; made once for a snapshot, day and assumption."""
    snapshot, as_of, scope = page.snapshot, page.as_of, standing.scope

    def made() -> Projection | None:
        found = members_of(snapshot, as_of, scope, kind_of_scope(snapshot, as_of, scope))
        if found is None:
            return None
        return assume(found[0], assumption.what_if, days_left(snapshot, as_of), found[1])

    return finished(snapshot, ("assumed", as_of, scope, assumption.what_if), made)


def assumed_sentence(page: View, standing: Standing, assumption: Assumed) -> str:
    """What the assumption leads to, beside the projection; "" where nothing comes of it."""
    projection = project_assumed(page, standing, assumption)
    changes, is_moved = changes_said(assumption, page.lang), assumption.is_moved
    if projection is None or standing.projection is None or not changes:
        return ""
    return words.result(
        changes=changes,
        expected=projection.expected,
        projected=standing.projection.expected,
        projected_for=standing.deadline if is_moved else None,
        deadline=assumption.deadline,
        eligible=standing.figure["rated_eligible"],
        goal=goal_of(page.lang, **standing.goal),
        lang=page.lang,
    )


def changes_said(assumption: Assumed, lang: str) -> str:
    """What is assumed: “tăng nhịp 20% và thêm 50 người/ngày”; "" where nothing is."""
    what_if = assumption.what_if
    return words.changes(
        pace_percent=what_if.pace_percent,
        more_a_day=what_if.more_a_day,
        drive=what_if.drive,
        drive_days=assumption.drive_days,
        deadline=assumption.deadline if assumption.is_moved else None,
        is_later=what_if.deadline_shift > 0,
        lang=lang,
    )


def _whole(written: str | None, most: int) -> int | None:
    """A whole number of 0 to `most`, 0 where nothing is asked for; None where it is none."""
    if written is None:
        return 0
    is_number = written.isascii() and written.isdigit() and len(written) < 10
    return int(written) if is_number and int(written) <= most else None


def _day(written: str | None, as_of: date, deadline: date) -> date | None:
    """The day asked for, which is to come and not far off; None where it is not."""
    if written is None:
        return deadline
    try:
        wanted = date.fromisoformat(written)
    except ValueError:
        return None
    return wanted if as_of < wanted <= latest(deadline) else None


def latest(deadline: date) -> date:
    """The last day to which the deadline may be moved."""
    return deadline + timedelta(days=LATEST)

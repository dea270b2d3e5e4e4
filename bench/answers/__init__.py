"""Each query of queries/ answered in pandas (bench/in_pandas.py says on what terms)."""

from collections.abc import Callable

import pandas as pd

from bench.answers.lags import actions, follow_up
from bench.answers.outreach import (
    activity_days,
    announcement_days,
    unit_activities,
    unit_visits,
)
from bench.answers.outreach_lines import (
    outreach_audiences,
    outreach_days,
    outreach_forms,
    outreach_lines,
    outreach_units,
    residents_feedback,
)
from bench.answers.records import (
    campaign,
    corrections,
    findings,
    typed_counts,
    unit_register,
    unit_reports,
)
from bench.answers.reporting import (
    officer_figures,
    reporting_board,
    reporting_by_unit,
    reporting_rate,
    reporting_sums,
    sent_days,
)
from bench.answers.scopes import (
    daily_progress,
    kind_figures,
    milestones,
    reconciliation,
    standing,
    weekly_progress,
)
from bench.answers.sections import own_staff, section_activities, section_figures
from bench.answers.targets import unit_targets
from bench.answers.units import (
    funnel,
    known_counts,
    rated_units,
    status_counts,
    unit_figures,
    unit_gains,
    unit_ranks,
    unit_steps,
)

ANSWERS: dict[str, Callable[..., pd.DataFrame]] = {
    answer.__name__: answer
    for answer in (
        *(standing, kind_figures, officer_figures, unit_figures, unit_ranks, unit_steps),
        *(daily_progress, weekly_progress, milestones, unit_gains, unit_reports, status_counts),
        *(reporting_board, reporting_sums, sent_days),
        *(reporting_rate, reporting_by_unit, funnel, unit_activities, activity_days),
        *(section_figures, section_activities, own_staff, announcement_days),
        *(rated_units, known_counts, unit_visits, follow_up, unit_targets, actions),
        *(outreach_lines, outreach_days, outreach_forms),
        *(outreach_units, outreach_audiences, residents_feedback),
        *(findings, campaign, unit_register, typed_counts, corrections, reconciliation),
    )
}

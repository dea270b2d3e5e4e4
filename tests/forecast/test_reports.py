"""From what was typed to lines that can be reckoned with."""

import math

import numpy as np

from forecast.reports import tidy

NAN = math.nan


def test_between_two_reports_the_line_is_straight_and_outside_them_there_is_none() -> None:
    reports = tidy([[NAN, 10, NAN, NAN, 40, NAN]], [100])

    np.testing.assert_array_equal(reports.counts, [[NAN, 10, 20, 30, 40, NAN]])
    assert (reports.last.tolist(), reports.installed.tolist()) == ([4], [40])


def test_a_later_report_corrects_earlier_ones_that_were_higher() -> None:
    reports = tidy([[5, 30, 12, 25, 20, 22]], [100])

    assert reports.counts.tolist() == [[5, 12, 12, 20, 20, 22]]


def test_who_is_missing_is_never_fewer_than_nobody() -> None:
    assert tidy([[5, 7], [3, 4]], [6, 10]).missing.tolist() == [0, 6]

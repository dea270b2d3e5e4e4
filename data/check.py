"""`python -m data.check BOOK.xlsx`: what the dashboard would use of a workbook, and what is wrong.

Exit code 0 without an error-severity finding, 1 with one, 2 where the file cannot be read at all.
"""

import argparse
import json
import signal
import sys
from datetime import date, datetime, timedelta
from io import TextIOWrapper
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from data.cells import Book
from data.files.file_source import FileSource
from data.interpret import interpret
from data.problems import SourceProblem
from data.reading import MEASURES, OUTCOMES, USED_OUTCOMES, USUAL_ZONE, Finding, Reading
from words import figures, text
from words import findings as finding_words
from words import problems as problem_words

LISTS = {"error": "metric_errors", "warning": "metric_warnings", "info": "metric_notes"}


def main(arguments: list[str] | None = None) -> int:
    options = parse(arguments)
    try:
        reading = read(FileSource(options.book).read(), options.as_of)
    except SourceProblem as problem:
        said = problem_words.explain(problem.code, problem.params, options.lang)
        print(f"{said.what} {said.fix}", file=sys.stderr)
        return 2
    result = as_json(reading, options.as_of, options.lang)
    if options.json:
        print(json.dumps(result, ensure_ascii=False, indent=1))
    else:
        print_plainly(result, options.lang)
    return 1 if any(finding.severity == "error" for finding in reading.findings) else 0


def read(book: Book, as_of: date | None) -> Reading:
    """The book as of that day, else as of today in the campaign's own time zone."""
    today = as_of or datetime.now(USUAL_ZONE).date()
    reading = interpret(book, today=today)
    if as_of is None and reading.campaign:
        there = datetime.now(ZoneInfo(reading.campaign.time_zone)).date()
        if there != today:
            return interpret(book, today=there)
    return reading


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m data.check", description=__doc__)
    parser.add_argument("book", type=Path, metavar="BOOK.xlsx")
    parser.add_argument("--as-of", type=date.fromisoformat, metavar="YYYY-MM-DD")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--lang", choices=("vi", "en"), default="vi")
    return parser.parse_args(arguments)


def as_json(reading: Reading, as_of: date | None, lang: str) -> dict[str, Any]:
    """The object of sheet-contract section 5."""
    as_of = as_of or reading.as_of or last_day(reading)
    return {
        "as_of": as_of.isoformat(),
        "rows": rows(reading, as_of),
        "issues": [issue(reading, finding, lang) for finding in reading.findings],
        "ward_installed_latest": ward_installed(reading, as_of),
        "reporting": reporting(reading, as_of),
    }


def last_day(reading: Reading) -> date:
    """The day to speak of where no group has reported: the campaign's last up to today."""
    campaign = reading.campaign
    if campaign is None or reading.today < campaign.start:
        return reading.today
    return min(reading.today, campaign.end or campaign.start)


def used(reading: Reading, as_of: date) -> np.ndarray:
    """Places of the entries that were reported and are used, on campaign days up to `as_of`."""
    entries = reading.entries
    outcomes = [OUTCOMES.index(outcome) for outcome in USED_OUTCOMES]
    return np.flatnonzero(
        np.isin(entries.outcome, outcomes) & (entries.day <= np.datetime64(as_of))
    )


def rows(reading: Reading, as_of: date) -> list[dict[str, Any]]:
    entries = reading.entries
    return [
        {
            "date": str(entries.day[place]),
            "code": reading.units[entries.unit[place]].unit_id,
            "metric": MEASURES[entries.measure[place]],
            "value": int(entries.value[place]),
        }
        for place in used(reading, as_of)
    ]


def issue(reading: Reading, finding: Finding, lang: str) -> dict[str, Any]:
    names = {unit.unit_id: unit.name for unit in reading.units}
    said = finding_words.explain(
        finding.rule,
        {
            **finding.params,
            "sheet": finding.tab,
            "cell": finding.cell,
            "found": finding.found,
            "unit": names.get(finding.unit_id or "", finding.unit_id),
            "date": finding.day,
        },
        lang,
        finding.severity,
    )
    return {
        "sheet": finding.tab,
        "cell": finding.cell,
        "severity": finding.severity,
        "rule": finding.rule,
        "group": finding.group,
        "message": f"{said.what} {said.done}",
        "fix": said.fix,
    }


def ward_installed(reading: Reading, as_of: date) -> int | None:
    """Σ over the groups of each one's last used value, else its baseline; None with no value.

    Groups that have left, or are yet to come, on that day do not count, as on the screens.
    """
    entries = reading.entries
    places = [p for p in used(reading, as_of) if entries.measure[p] == 0]
    places.sort(key=lambda place: entries.day[place])
    latest = {int(entries.unit[place]): entries.value[place] for place in places}
    groups = {
        i: unit
        for i, unit in enumerate(reading.units)
        if unit.kind == "group" and unit.is_active(as_of)
    }
    if not latest.keys() & groups.keys():
        return None
    return int(sum(latest.get(i, unit.baseline or 0) for i, unit in groups.items()))


def reporting(reading: Reading, as_of: date) -> dict[str, dict[str, int]]:
    """Per campaign day up to `as_of`: all registered units, and those with a value of that day."""
    campaign, entries = reading.campaign, reading.entries
    if campaign is None:
        return {}
    installed = [p for p in used(reading, as_of) if entries.measure[p] == 0]
    last = min(as_of, campaign.end or as_of)
    days = [campaign.start + timedelta(days=n) for n in range((last - campaign.start).days + 1)]
    actual = {str(day): 0 for day in days}
    for place in installed:
        actual[str(entries.day[place])] += 1
    return {day: {"expected": len(reading.units), "actual": n} for day, n in actual.items()}


def print_plainly(result: dict[str, Any], lang: str) -> None:
    """The same for people: where it stands, then what is wrong, the errors first."""
    as_of, ward = date.fromisoformat(result["as_of"]), result["ward_installed_latest"]
    print(text("frame.data_as_of_day", lang, date=figures.day(as_of, lang)))
    stands = text("no_data", lang) if ward is None else figures.whole(ward, lang)
    print(f"{text('ward_total', lang)}: {stands}")
    if today := result["reporting"].get(result["as_of"]):
        print(f"{text('reported', lang)}: {today['actual']}/{today['expected']}")
    for severity, title in LISTS.items():
        issues = [issue for issue in result["issues"] if issue["severity"] == severity]
        if issues:
            print(f"\n{text(f'quality.{title}', lang)}: {len(issues)}")
        for issue in issues:
            print(f"- {issue['message']} {issue['fix']}")
    if not result["issues"]:
        print(text("quality.none", lang))


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):  # also where the system's own encoding is a narrow one
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    if hasattr(signal, "SIGPIPE"):  # `| head` reads no further: end, as other commands do
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main())

"""`python -m data.template FILE.xlsx`: an empty workbook to type counts into; `--google`: the same
as a Google Sheet, made with a service account's key that the dashboard itself never has.

Exit code 0 where it was made, 1 where it was made from a register in which something is wrong,
2 where it was not made.
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path

from data.files.workbook import read_workbook
from data.interpret import interpret
from data.problems import SourceProblem
from data.reading import USUAL_ZONE, Finding
from data.template.description import Template
from data.template.example import example_units
from data.template.excel import as_excel
from data.template.google_account import GoogleProblem, open_account
from data.template.google_sheet import People, id_of, make_sheet
from data.template.problems import TemplateProblem
from data.template.register_file import read_register_file
from data.template.template import TITLE, describe
from data.typed.days import read_written
from words import findings, problems, templates, text


def main(arguments: list[str] | None = None) -> int:
    options = parse(arguments)
    try:
        return make(options)
    except (TemplateProblem, GoogleProblem) as problem:
        print(templates.explain(problem.code, problem.params, options.lang), file=sys.stderr)
    except SourceProblem as problem:
        said = problems.explain(problem.code, problem.params, options.lang)
        print(f"{said.what} {said.fix}", file=sys.stderr)
    return 2


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m data.template",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE.xlsx")
    parser.add_argument("--register", type=Path, metavar="FILE", help=".csv or .xlsx, see Danh mục")
    parser.add_argument("--start", metavar="DD/MM/YYYY", help="first day; else today")
    parser.add_argument("--days", type=int, default=28, metavar="N", help="else 28")
    parser.add_argument("--name", default="", help="name of the campaign")
    parser.add_argument("--ward", default="", help="whose campaign it is")
    parser.add_argument("--force", action="store_true", help="overwrite FILE.xlsx")
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="of what is printed")
    google = parser.add_argument_group("as a Google Sheet")
    google.add_argument("--google", action="store_true")
    google.add_argument("--key", type=Path, metavar="FILE", help="key of the service account")
    google.add_argument("--title", help="of the sheet")
    google.add_argument("--sheet", metavar="ADDRESS", help="fill this blank sheet instead")
    for name, who in (
        ("share", "may type counts"),
        ("coordinator", "may change headings and register too"),
        ("viewer", "may only read: the dashboard's own account"),
    ):
        google.add_argument(f"--{name}", nargs="+", default=[], metavar="EMAIL", help=who)
    who = "alone types for the units in charge, named as in the register"
    google.add_argument("--officer", nargs="+", default=[], metavar="NAME=EMAIL", help=who)
    return parser.parse_args(arguments)


def make(options: argparse.Namespace) -> int:
    """Make what is asked for and say so. Raises TemplateProblem, GoogleProblem, SourceProblem."""
    start = first_day(options.start)
    units = read_register_file(options.register) if options.register else None
    template = describe(start, options.days, units, name=options.name, authority=options.ward)
    content = as_excel(template)
    if options.google:
        address = on_google(options, template)
        print(text("template.made_sheet", options.lang, address=address))
        say_who_is_locked_out(options)
    else:
        save(options.file, content, overwrite=options.force)
        told = {"name": options.file.name, "days": options.days, "start": start}
        n_units = len(units or example_units())
        print(text("template.made", options.lang, n_units=n_units, **told))
    if units is None:
        print(text("template.example", options.lang))
    return say_findings(wrong_in(content, start), options.lang)


def first_day(typed: str | None) -> date:
    if typed is None:
        return datetime.now(USUAL_ZONE).date()
    written = read_written(typed)
    day = written.as_date() if written else None
    if day is None:
        raise TemplateProblem("bad_day", found=typed)
    return day


def save(path: Path | None, content: bytes, *, overwrite: bool) -> None:
    """Write the file; one that is there already stays, unless it is to be overwritten."""
    if path is None:
        raise TemplateProblem("no_file")
    try:
        with path.open("wb" if overwrite else "xb") as file:
            file.write(content)
    except FileExistsError as error:
        raise TemplateProblem("exists", name=path.name) from error
    except OSError as error:
        raise TemplateProblem("not_written", name=path.name) from error


def on_google(options: argparse.Namespace, template: Template) -> str:
    if options.key is None:
        raise TemplateProblem("no_key")
    sheet_id = id_of(options.sheet) if options.sheet else None
    officers = dict(officer_of(typed) for typed in options.officer)
    people = People(options.share, options.coordinator, options.viewer, officers)
    account = open_account(options.key)
    return make_sheet(account, template, options.title or TITLE, people, sheet_id)


def officer_of(typed: str) -> tuple[str, str]:
    """Name and e-mail address. Raises TemplateProblem."""
    name, _, email = typed.partition("=")
    if not name.strip() or "@" not in email:
        raise TemplateProblem("no_officer_address", found=typed)
    return name.strip(), email.strip()


def say_who_is_locked_out(options: argparse.Namespace) -> None:
    """What a Google Sheet could keep apart and this one does not."""
    if not options.officer:
        print(text("template.no_officers", options.lang))
    if not options.coordinator:
        print(text("template.no_coordinator", options.lang))


def wrong_in(content: bytes, start: date) -> list[Finding]:
    """What the dashboard would find wrong in the empty workbook: it can only be the register."""
    reading = interpret(read_workbook(content), today=start)
    return [finding for finding in reading.findings if finding.severity != "info"]


def say_findings(wrong: Sequence[Finding], lang: str) -> int:
    if wrong:
        print(text("template.to_check", lang), file=sys.stderr)
    for finding in wrong:
        said = findings.explain_finding(finding, lang)
        print(f"- {said.what} {said.fix}", file=sys.stderr)
    return 1 if any(finding.severity == "error" for finding in wrong) else 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):  # also where the system's own encoding is a narrow one
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    sys.exit(main())

"""Which rows of the register are units, and which of them stand there twice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from data.cells import Cell, Tab
from data.checks.findings import Findings
from data.reading import Unit
from data.sheet.heading_match import Headings, is_blank, match_columns
from data.sheet.heading_names import NEVER_READ, REGISTER
from data.sheet.headings import rows_below
from data.sheet.identity import looks_like_a_code
from data.sheet.register_words import kind_of
from data.sheet.total_labels import is_sum, is_total
from data.typed.counts import read_count
from data.typed.text import display, folded, group_number, plain

Rows = list[tuple[int, list[Cell]]]  # with their places in the tab

FEWEST_HEADINGS = 2  # that make a row the headings of a table
OTHER_LISTS = {"stt", "tt", "so tt", "ho va ten", "ho ten", "chuc vu", "chuc danh", "dia chi"}
FACTS = ("kind", "eligible", "baseline", "officer")


@dataclass(slots=True)
class Register:
    """The units in the order of the register.

    `rivals`: places of the units whose code the register gives to another unit too, which is held.
    """

    units: list[Unit] = field(default_factory=list)
    rivals: set[int] = field(default_factory=set)


def tables(tab: Tab, headings: Headings) -> Iterator[tuple[Headings, Rows]]:
    """The tables of the register, one below another, each with the rows below its own headings.

    A list of something else (officers, their telephones) is none of them.
    """
    rows: Rows = []
    is_register = True
    for index, row in rows_below(tab, headings.row + 1, headings):
        again = headings_in(index, row)
        if again is None:
            if is_register:
                rows.append((index, row))
            continue
        is_register = again.equal >= FEWEST_HEADINGS
        if is_register and "kind" in again.columns and again.columns.keys() & {"name", "code"}:
            yield headings, rows
            headings, rows = again, []
    yield headings, rows


def headings_in(index: int, row: list[Cell]) -> Headings | None:
    """What a row of headings names of the register, nothing where it heads another list.

    None for a row that is none. Nearly every row of units holds a number, which headings do not.
    """
    if any(isinstance(cell, int | float) for cell in row):
        return None
    headings = match_columns(index, row, REGISTER)
    if headings.equal >= FEWEST_HEADINGS:
        return headings
    words = [plain(display(cell)) for cell in row]
    others = sum(word in OTHER_LISTS or NEVER_READ.fullmatch(word) is not None for word in words)
    is_other = others + headings.equal >= FEWEST_HEADINGS and others > 0
    return Headings(index, {}) if is_other else None


def unit_rows(rows: Rows, headings: Headings) -> Iterator[tuple[int, list[Cell]]]:
    """Rows that name a unit: blank rows, captions, remarks and totals are none."""
    named = [(index, row) for index, row in rows if names_somebody(row, headings)]
    kindless = {place for place, (_, row) in enumerate(named) if is_without_kind(row, headings)}
    people: list[int | None] = []
    if kindless:
        people = [people_of(row, headings) for _, row in named]
    for place, (index, row) in enumerate(named):
        if place in kindless:
            is_sum = sums_up(place, row, people, headings)
        else:
            is_sum = is_called_a_total(row, headings)
        if not is_sum:
            yield index, row


def names_somebody(row: list[Cell], headings: Headings) -> bool:
    """A code alone may be a unit that is being entered; a name, or a sentence, alone is none.

    Nor is "Người lập … Chủ tịch", a line of signatures: no code, no name, no kind, no people.
    """
    code, name = headings.cell(row, "code"), headings.cell(row, "name")
    if is_blank(code) and is_blank(name):
        return False
    if (
        is_blank(name)
        and not looks_like_a_code(code)
        and not kind_of(display(headings.cell(row, "kind")))
    ):
        return any(not is_blank(headings.cell(row, fact)) for fact in ("eligible", "baseline"))
    if any(not is_blank(headings.cell(row, fact)) for fact in FACTS):
        return True
    return looks_like_a_code(code)


def is_without_kind(row: list[Cell], headings: Headings) -> bool:
    return is_blank(headings.cell(row, "kind")) and "kind" in headings.columns


def people_of(row: list[Cell], headings: Headings) -> int | None:
    """The eligible people of a row with a kind; None: it may be a sum."""
    if is_without_kind(row, headings):
        return None
    return read_count(headings.cell(row, "eligible")).value or 0


def sums_up(place: int, row: list[Cell], people: Sequence[int | None], headings: Headings) -> bool:
    """Whether the row is called a total, or its people are the sum of a block of units."""
    code, name = headings.cell(row, "code"), headings.cell(row, "name")
    if is_total(code, name):
        return True
    total = read_count(headings.cell(row, "eligible")).value
    if not total or looks_like_a_code(code):
        return False
    blocks = [people, people[:place], people[place + 1 :], block(people[:place][::-1])]
    blocks.append(block(people[place + 1 :]))
    return any(
        len(known := [n for n in some if n is not None]) > 1 and sum(known) == total
        for some in blocks
    )


def is_called_a_total(row: list[Cell], headings: Headings) -> bool:
    """Whether a row without a unit's code is a total, though its kind was filled down to it."""
    code, name = headings.cell(row, "code"), headings.cell(row, "name")
    return is_total(code) or (is_blank(code) and is_sum(name))


def block(people: Sequence[int | None]) -> list[int]:
    """The units up to the next row without a kind."""
    units: list[int] = []
    for n in people:
        if n is None:
            break
        units.append(n)
    return units


def without_duplicates(units: Sequence[Unit], tab: Tab, findings: Findings) -> Register:
    """A code that stands twice: the same unit again, or one of two units, whose row is held."""
    kept: dict[str, Unit] = {}
    rivals: set[str] = set()
    for unit in units:
        key = folded(unit.unit_id)
        first = kept.setdefault(key, unit)
        if first is unit:
            continue
        is_same = folded(first.name) == folded(unit.name)
        agree = is_same and facts(first) == facts(unit)
        say_twice(unit, first, agree, tab, findings)
        if not is_same:
            rivals.add(key)
        elif not agree:
            kept[key] = agreed(first, unit)
    say_like_names([*kept.values()], tab, findings)
    say_borrowed_names([*kept.values()], tab, findings)
    places = {place for place, key in enumerate(kept) if key in rivals}
    return Register([*kept.values()], places)


def facts(unit: Unit) -> tuple[str | None, int | None, int | None]:
    return unit.kind, unit.eligible, unit.baseline


def agreed(first: Unit, again: Unit) -> Unit:
    """One unit of two rows: where they give two values for one fact, neither counts."""
    return replace(
        first,
        eligible=first.eligible if first.eligible == again.eligible else None,
        baseline=first.baseline if first.baseline == again.baseline else None,
        kind=first.kind if first.kind == again.kind else None,
    )


def say_like_names(units: Sequence[Unit], tab: Tab, findings: Findings) -> None:
    """Two codes of one name and kind; a school and its pupils' parents may share a name."""
    seen: dict[tuple[str, str | None], Unit] = {}
    for unit in units:
        number = group_number(unit.name) if unit.kind == "group" else None
        first = seen.setdefault((number or folded(unit.name), unit.kind), unit)
        if first is not unit:
            say_twice(unit, first, True, tab, findings, two_codes=True)


def say_borrowed_names(units: Sequence[Unit], tab: Tab, findings: Findings) -> None:
    """An alias that is another unit's own name is read as that unit."""
    named = {plain(unit.name): unit for unit in units}
    for unit in units:
        for alias in unit.aliases:
            other = named.get(plain(alias), unit)
            if other is not unit:
                findings.add(
                    "identity.duplicate_unit",
                    tab=tab.title,
                    cell=unit.cell,
                    unit_id=unit.unit_id,
                    found=alias,
                    other_cell=other.cell,
                    of_alias=True,
                )


def say_twice(
    unit: Unit, first: Unit, agree: bool, tab: Tab, findings: Findings, **params: Any
) -> None:
    findings.add(
        "identity.duplicate_unit",
        "warning" if agree else "error",
        tab=tab.title,
        cell=unit.cell,
        unit_id=first.unit_id,
        found=unit.name,
        other_cell=first.cell,
        **params,
    )

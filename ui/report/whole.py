"""The report put together: letterhead, sections I–IV, appendices I–IV."""

from collections.abc import Sequence
from dataclasses import replace

from exports.report import Appendix, Block, Report
from ui.report import group_tables, other_tables
from ui.report.asked import Asked
from ui.report.judgement import ahead, judgement, proposals
from ui.report.letterhead import attached, closing, letterhead, opening
from ui.report.made_table import source
from ui.report.other_tables import filled
from ui.report.results import results
from words import report as words
from words import text
from words.report import heading


def report_of(asked: Asked) -> Report:
    """The report as content; needs no session. Before the start there is only one of the day."""
    asked = replace(asked, lang=words.LANG)
    if asked.week is None:
        asked = replace(asked, kind="daily")
    snapshot = asked.snapshot
    return Report(
        letterhead=letterhead(asked),
        opening=opening(asked),
        blocks=[*results(asked), *judgement(asked), *ahead(asked), *proposals(asked)],
        closing=closing(asked),
        appendices=appendices(asked),
        as_of=asked.as_of,
        made_at=snapshot.read_at,
        source=source(asked),
        sample=text("sample_data", words.LANG) if snapshot.campaign.is_sample else "",
        ranking=group_tables.ranking(asked),
        progress=group_tables.progress(asked),
    )


def appendices(asked: Asked) -> list[Appendix]:
    parts: list[tuple[str, str, Sequence[Block]]] = [
        ("I", "groups", filled(group_tables.every_group(asked), "none_group")),
        ("II", "staff", _staff(asked)),
        ("III", "buildings", filled(other_tables.buildings(asked, is_whole=True), "none_building")),
        ("IV", "silent", other_tables.silent(asked)),
    ]
    return [
        Appendix(
            number=heading("appendix", n=number),
            title=heading(f"appendix_{name}"),
            attached=attached(asked),
            blocks=blocks,
        )
        for number, name, blocks in parts
    ]


def _staff(asked: Asked) -> list[Block]:
    """Offices and schools, and the parents of each school's pupils where they are told."""
    pupils = other_tables.parents(asked, is_whole=True)
    told = filled(other_tables.staff(asked, is_whole=True), "none_staff")
    return [*told, pupils] if pupils.is_filled else [*told]

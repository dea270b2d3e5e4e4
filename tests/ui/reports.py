"""What a report says, taken apart for tests."""

from exports.report import Heading, Items, Paragraph, Report, Table


def texts(told: Report) -> str:
    """The running text: headings, paragraphs, items, in order."""
    lines: list[str] = [told.opening]
    for block in told.blocks:
        if isinstance(block, Items):
            lines += block.lines
        elif isinstance(block, Heading | Paragraph):
            lines.append(block.text)
    return "\n".join([*lines, told.closing])


def table(told: Report, title: str) -> list[list[str]]:
    [found] = [each for each in told.every_table if each.title.startswith(title)]
    return [list(row.cells) for row in found.rows]


def appendix(told: Report, number: str) -> list[list[str]]:
    [found] = [part for part in told.appendices if part.number == f"Phụ lục {number}"]
    return [
        list(row.cells) for block in found.blocks if isinstance(block, Table) for row in block.rows
    ]

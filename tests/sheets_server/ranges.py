"""Which cells of which tab a range of a request means."""

from tests.sheets_server.addresses import Box, parse, quoted, split_title
from tests.sheets_server.refusals import Refusal, unparsable
from tests.sheets_server.spreadsheet import Spreadsheet
from tests.sheets_server.tab import Tab


def resolve(spreadsheet: Spreadsheet, text: str) -> tuple[Tab, Box]:
    """The tab and the cells of it, cut to its grid.

    Raises Refusal where there is no such tab, or the range begins beyond the grid.
    """
    title, address = split_title(text)
    if title is None:
        tab = next((tab for tab in spreadsheet.tabs if not tab.hidden), spreadsheet.tabs[0])
    else:
        found = [tab for tab in spreadsheet.tabs if tab.title == title]
        if not found:
            raise unparsable(text)
        tab = found[0]
    area = parse(address if address is not None else f"1:{tab.rows}")
    if area is None:
        raise unparsable(text)
    if area.top >= tab.rows or area.left >= tab.columns:
        raise beyond(tab, f"{quoted(tab.title)}!{address}")
    return tab, area.within(tab.rows, tab.columns)


def beyond(tab: Tab, written: str) -> Refusal:
    return Refusal(
        400,
        f"Range ({written}) exceeds grid limits. Max rows: {tab.rows}, max columns: {tab.columns}",
    )


def echoed(tab: Tab, box: Box) -> str:
    """The range as the answer repeats it."""
    return f"{quoted(tab.title)}!{box.written()}"

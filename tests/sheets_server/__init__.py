"""A loopback server that answers as Google Sheets, Drive and the token endpoint do.

For tests and demonstrations: `served(from_workbook(path))`, then `client(server)` from loopback.py.
"""

from tests.sheets_server.access import Access
from tests.sheets_server.loading import from_workbook
from tests.sheets_server.running import served
from tests.sheets_server.server import SheetsServer
from tests.sheets_server.spreadsheet import Spreadsheet

__all__ = ["Access", "SheetsServer", "Spreadsheet", "from_workbook", "served"]

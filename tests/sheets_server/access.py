"""Who may do what with a spreadsheet, and what the others are told."""

from enum import Enum
from typing import TYPE_CHECKING

from tests.sheets_server.refusals import Refusal, no_such_file

if TYPE_CHECKING:
    from tests.sheets_server.spreadsheet import Spreadsheet


class Access(Enum):
    """How a file is shared, or what has become of it."""

    READER = "shared with the service account, to read"
    WRITER = "shared with the service account, to edit"
    PUBLIC = "anyone with the link may read, an API key is enough"
    NOT_SHARED = "there, but not for the service account"
    DELETED = "gone for good"
    TRASHED = "in its owner's bin, where it can still be read and edited"
    OFFICE = "an .xlsx file kept in Drive, not a Google Sheet"


MAY_READ = {Access.READER, Access.WRITER, Access.PUBLIC, Access.TRASHED}
MAY_WRITE = {Access.WRITER, Access.TRASHED}


def check_sheets(spreadsheet: "Spreadsheet | None", *, write: bool, has_token: bool) -> None:
    """Raise the Refusal of the Sheets API; `has_token` is False for a mere API key."""
    if spreadsheet is None or spreadsheet.access is Access.DELETED:
        raise Refusal(404)
    access = spreadsheet.access
    if access is Access.OFFICE and has_token:
        raise Refusal(
            400,
            "This operation is not supported for this document",
            status="FAILED_PRECONDITION",
        )
    allowed = MAY_WRITE if write else MAY_READ
    if access not in (allowed if has_token else {Access.PUBLIC}):
        raise Refusal(403)


def check_drive(spreadsheet: "Spreadsheet | None", key: str, *, has_token: bool) -> None:
    """Raise the Refusal of Drive, which does not tell "missing" from "not shared"."""
    hidden = {Access.DELETED, Access.NOT_SHARED}
    if spreadsheet is None or spreadsheet.access in hidden:
        raise no_such_file(key)
    if not has_token and spreadsheet.access is not Access.PUBLIC:
        raise no_such_file(key)

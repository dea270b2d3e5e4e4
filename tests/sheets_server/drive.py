"""Drive's files.get, by which a change of the file can be guessed, and permissions.create."""

from datetime import UTC, datetime

from tests.sheets_server.access import Access
from tests.sheets_server.masks import BadMask, apply_mask, parse_mask
from tests.sheets_server.refusals import Refusal
from tests.sheets_server.spreadsheet import Spreadsheet, key_of
from tests.sheets_server.values import Json, Query

DEFAULT_FIELDS = "kind,id,name,mimeType"
GOOGLE_SHEET = "application/vnd.google-apps.spreadsheet"
OFFICE_FILE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def get_file(spreadsheet: Spreadsheet, query: Query) -> Json:
    """id, name, trashed, modifiedTime, version, …: those that `fields` names, else Drive's four."""
    change = spreadsheet.change_known_to_drive()
    modified = datetime.fromtimestamp(change.at, UTC)
    office = spreadsheet.access is Access.OFFICE
    resource = {
        "kind": "drive#file",
        "id": spreadsheet.key,
        "name": spreadsheet.title + (".xlsx" if office else ""),
        "mimeType": OFFICE_FILE if office else GOOGLE_SHEET,
        "trashed": spreadsheet.access is Access.TRASHED,
        "explicitlyTrashed": spreadsheet.access is Access.TRASHED,
        "version": str(change.version),
        "createdTime": "2024-10-28T01:00:00.000Z",
        "modifiedTime": f"{modified:%Y-%m-%dT%H:%M:%S}.{modified.microsecond // 1000:03d}Z",
        "webViewLink": f"https://docs.google.com/spreadsheets/d/{spreadsheet.key}/edit",
        "capabilities": {"canEdit": spreadsheet.access in (Access.WRITER, Access.TRASHED)},
    }
    fields = query.get("fields", [DEFAULT_FIELDS])[-1]
    try:
        mask = parse_mask(fields)
    except BadMask as error:
        raise _bad_fields(fields) from error
    for name in mask.keys() - {"*"}:
        if name not in resource:
            raise _bad_fields(name)
    masked: Json = apply_mask(mask, resource)
    return masked


def share_file(spreadsheet: Spreadsheet, said: Json) -> Json:
    """Let somebody read or write the file. Raises Refusal for who may not share it, and for a body
    that names nobody or no role."""
    if spreadsheet.access is not Access.WRITER:
        raise Refusal(403, "The user does not have sufficient permissions for this file.")
    email, role = said.get("emailAddress"), said.get("role")
    if said.get("type") != "user" or not email or role not in ("reader", "writer"):
        raise Refusal(400, "The permission type field is required.", reason="badRequest")
    spreadsheet.shared[email] = role
    return {"kind": "drive#permission", "id": key_of(email), "type": "user", "role": role}


def _bad_fields(name: str) -> Refusal:
    message = f"Invalid field selection {name}"
    return Refusal(400, message, reason="invalidParameter", where="fields")

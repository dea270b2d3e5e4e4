"""spreadsheets.batchUpdate: requests that change tabs and rules, all of them or none."""

from collections.abc import Callable

from tests.sheets_server import range_requests, tab_requests
from tests.sheets_server.refusals import Refusal
from tests.sheets_server.requested import BadRequest
from tests.sheets_server.spreadsheet import Spreadsheet
from tests.sheets_server.values import Json

Carry = Callable[[Spreadsheet, Json], Json]

KINDS: dict[str, Carry] = {
    "addSheet": tab_requests.add_sheet,
    "deleteSheet": tab_requests.delete_sheet,
    "updateSheetProperties": tab_requests.update_sheet_properties,
    "updateSpreadsheetProperties": tab_requests.update_spreadsheet_properties,
    "addProtectedRange": range_requests.add_protected_range,
    "setDataValidation": range_requests.set_data_validation,
    "addConditionalFormatRule": range_requests.add_conditional_format_rule,
    "updateDimensionProperties": range_requests.update_dimension_properties,
    "insertDimension": range_requests.insert_dimension,
    "mergeCells": range_requests.merge_cells,
    "repeatCell": range_requests.repeat_cell,
}


def batch_update(spreadsheet: Spreadsheet, body: Json) -> Json:
    """Carry out `requests` in order. Raises Refusal, and has then changed nothing.

    A kind that this server does not know is refused with 501, whether or not Google knows it.
    """
    requests = body.get("requests") or []
    if not requests:
        raise Refusal(400, "Must specify at least one request.")
    with spreadsheet.editing():
        replies = [_carry_out(spreadsheet, at, request) for at, request in enumerate(requests)]
    return {"spreadsheetId": spreadsheet.key, "replies": replies}


def _carry_out(spreadsheet: Spreadsheet, number: int, request: Json) -> Json:
    if len(request) != 1:
        raise Refusal(400, f"Invalid requests[{number}]: exactly one kind must be set.")
    [(kind, asked)] = request.items()
    if kind not in KINDS:
        raise Refusal(501, f"This server does not know requests[{number}].{kind}")
    try:
        return KINDS[kind](spreadsheet, asked)
    except BadRequest as problem:
        raise Refusal(400, f"Invalid requests[{number}].{kind}: {problem}") from problem

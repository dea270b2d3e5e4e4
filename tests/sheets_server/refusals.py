"""What Google answers instead of what was asked for, word for word where it is known."""

from typing import Any

Details = list[dict[str, Any]]

STATUSES = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    408: "DEADLINE_EXCEEDED",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    501: "UNIMPLEMENTED",
    502: "UNAVAILABLE",
    503: "UNAVAILABLE",
    504: "DEADLINE_EXCEEDED",
}
MESSAGES = {
    400: "Request contains an invalid argument.",
    401: "Request had invalid authentication credentials. Expected OAuth 2 access token, login "
    "cookie or other valid authentication credential. See "
    "https://developers.google.com/identity/sign-in/web/devconsole-project.",
    403: "The caller does not have permission",
    404: "Requested entity was not found.",
    408: "The request timed out.",
    429: "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per "
    "user' of service 'sheets.googleapis.com' for consumer 'project_number:123456789012'.",
    500: "Internal error encountered.",
    503: "The service is currently unavailable.",
    504: "Deadline exceeded.",
}
UNREGISTERED = (
    "Method doesn't allow unregistered callers (callers without established identity). Please use "
    "API Key or other form of API consumer identity to call this API."
)
PROJECT = "123456789012"
TRY_LATER = """<!DOCTYPE html>
<html lang=en>
  <meta charset=utf-8>
  <title>Error {code} (Server Error)!!1</title>
  <p><b>{code}.</b> <ins>That’s an error.</ins>
  <p>The server encountered a temporary error and could not complete your request.<p>Please try
  again in 30 seconds. <ins>That’s all we know.</ins>
"""


class Refusal(Exception):
    """A request that is answered with an error.

    `reason` and `where` (a parameter's name) are what Drive adds. `status` and `message` default
    to Google's usual ones for the code. `retry_after`: the header's text.
    """

    def __init__(
        self,
        code: int,
        message: str | None = None,
        *,
        status: str | None = None,
        details: Details | None = None,
        reason: str = "",
        where: str = "",
        retry_after: str | None = None,
    ) -> None:
        self.code = code
        self.message = MESSAGES.get(code, "Error") if message is None else message
        self.status = status or STATUSES.get(code, "UNKNOWN")
        self.details = details or (rate_limit_details() if code == 429 else [])
        self.reason = reason
        self.where = where
        self.retry_after = retry_after
        super().__init__(f"{code} {self.status}: {self.message}")

    def body(self, *, drive: bool = False) -> dict[str, Any]:
        """The JSON: Drive's has `errors`, that of Sheets a `status`."""
        error: dict[str, Any] = {"code": self.code, "message": self.message}
        if drive and self.code != 401:
            place = {"location": self.where, "locationType": "parameter"} if self.where else {}
            reason = self.reason or "forbidden"
            return {
                "error": {
                    **error,
                    "errors": [
                        {"message": self.message, "domain": "global", "reason": reason, **place}
                    ],
                }
            }
        error["status"] = self.status
        if self.details:
            error["details"] = self.details
        return {"error": error}


def error_info(reason: str, **metadata: str) -> Details:
    return [
        {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            "reason": reason,
            "domain": "googleapis.com",
            "metadata": metadata,
        }
    ]


def rate_limit_details(kind: str = "Read") -> Details:
    return error_info(
        "RATE_LIMIT_EXCEEDED",
        service="sheets.googleapis.com",
        consumer=f"projects/{PROJECT}",
        quota_metric=f"sheets.googleapis.com/{kind.lower()}_requests",
        quota_limit=f"{kind}RequestsPerMinutePerUser",
        quota_limit_value="60",
    )


def over_quota(kind: str, retry_after: str | None) -> Refusal:
    """`kind`: "Read" or "Write"."""
    message = MESSAGES[429].replace("Read", kind)
    details = rate_limit_details(kind)
    return Refusal(429, message, details=details, retry_after=retry_after)


def switched_off(service: str) -> Refusal:
    """The API is not enabled in the project. `service`: "sheets" or "drive"."""
    name = f"Google {service.capitalize()} API"
    address = f"https://console.developers.google.com/apis/api/{service}.googleapis.com/overview"
    message = (
        f"{name} has not been used in project {PROJECT} before or it is disabled. Enable it by "
        f"visiting {address}?project={PROJECT} then retry. If you enabled this API recently, wait "
        "a few minutes for the action to propagate to our systems and retry."
    )
    details = error_info(
        "SERVICE_DISABLED", service=f"{service}.googleapis.com", consumer=f"projects/{PROJECT}"
    )
    return Refusal(403, message, details=details, reason="accessNotConfigured")


def too_few_scopes() -> Refusal:
    return Refusal(
        403,
        "Request had insufficient authentication scopes.",
        details=error_info("ACCESS_TOKEN_SCOPE_INSUFFICIENT", service="sheets.googleapis.com"),
        reason="insufficientPermissions",
    )


def no_such_file(key: str) -> Refusal:
    """Drive's answer for a file that is missing and for one that is not shared."""
    return Refusal(404, f"File not found: {key}.", reason="notFound", where="fileId")


def unparsable(text: str) -> Refusal:
    return Refusal(400, f"Unable to parse range: {text}")


def bad_enum(parameter: str, kind: str, value: str) -> Refusal:
    full = f"type.googleapis.com/google.apps.sheets.v4.{kind}"
    return Refusal(400, f"Invalid value at '{parameter}' ({full}), \"{value}\"")

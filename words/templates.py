"""What is said when the empty workbook cannot be made, as a file or as a Google Sheet."""

from collections.abc import Mapping
from typing import Any

from words import has, said, text
from words.findings import shortened
from words.names import listed


def explain(code: str, params: Mapping[str, Any], lang: str) -> str:
    """One line: where and what, then the remedy; of a sheet that was begun, where it is.

    Raises KeyError for an unknown code or language.
    """
    kind = "template_problem" if has(f"template_problem.{code}.what", lang) else "google_problem"
    values = {
        name: shortened(value) if isinstance(value, str) and name != "address" else value
        for name, value in params.items()
    }
    if params.get("columns"):
        values["columns"] = listed(params["columns"], lang)
    sentences = [said(f"{kind}.{code}.{part}", lang, **values) for part in ("what", "fix")]
    if kind == "google_problem" and params.get("address"):
        sentences.append(text("google_problem.begun", lang, address=params["address"]))
    return " ".join(sentences)

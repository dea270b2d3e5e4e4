"""The table of roles as docs/security.md has it: who sees which page or service."""

from pathlib import Path

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "security.md"
ANSWERS = {"yes": True, "–": False}


def documented() -> dict[str, set[str]]:
    """Page or service → the roles that see it."""
    lines = DOCUMENT.read_text(encoding="utf-8").splitlines()
    rows = [[part.strip() for part in line.strip("|").split("|")] for line in lines if "|" in line]
    heading = next(row for row in rows if row[:3] == ["page or service", "address", "stranger"])
    found: dict[str, set[str]] = {}
    for row in rows[rows.index(heading) + 2 :]:
        if len(row) != len(heading):
            break
        seen = zip(heading[2:], row[2:], strict=True)
        found[row[0].strip("`")] = {role for role, said in seen if ANSWERS[said]}
    return found

"""Field masks: `properties(title,locale),sheets(properties(sheetId),merges)`, and what they leave.

A mask is a tree of names; an empty tree stands for everything below.
"""

import re
from typing import Any

from tests.sheets_server.refusals import Refusal

Mask = dict[str, "Mask"]

TOKEN = re.compile(r"\s*([A-Za-z_][A-Za-z0-9_]*|\*|[(),/.])\s*")


class BadMask(ValueError):
    """A mask that cannot be parsed."""


def parse_mask(text: str) -> Mask:
    """The tree of a mask; names are parted by `,`, and led down by `/`, `.` or parentheses.

    Raises BadMask.
    """
    tokens, at = [], 0
    while at < len(text):
        match = TOKEN.match(text, at)
        if match is None:
            raise BadMask(text)
        tokens.append(match[1])
        at = match.end()
    tree, rest = _names(tokens, 0)
    if rest != len(tokens):
        raise BadMask(text)
    return tree


def _names(tokens: list[str], at: int) -> tuple[Mask, int]:
    """A list of names that begins at token `at`, and where it ends."""
    tree: Mask = {}
    while True:
        at = _path(tokens, at, tree)
        if at >= len(tokens) or tokens[at] != ",":
            return tree, at
        at += 1


def _path(tokens: list[str], at: int, tree: Mask) -> int:
    """One name with what hangs below it, put into `tree`."""
    if at >= len(tokens) or tokens[at] in "(),/.":
        raise BadMask(" ".join(tokens))
    name = tokens[at]
    below: Mask = {}
    known_whole = name in tree and not tree[name]
    at += 1
    if at < len(tokens) and tokens[at] in "/.":
        at = _path(tokens, at + 1, below)
    elif at < len(tokens) and tokens[at] == "(":
        below, at = _names(tokens, at + 1)
        if at >= len(tokens) or tokens[at] != ")":
            raise BadMask(" ".join(tokens))
        at += 1
    if known_whole or not below:
        tree[name] = {}
    else:
        _join(tree.setdefault(name, {}), below)
    return at


def _join(tree: Mask, other: Mask) -> None:
    for name, below in other.items():
        if name in tree and tree[name] and below:
            _join(tree[name], below)
        else:
            tree[name] = below if name not in tree else {}


def apply_mask(mask: Mask, resource: Any) -> Any:
    """What the mask leaves of a JSON resource; lists are masked item by item.

    A name that is not there is left out, and so is an object of which nothing is left.
    """
    if not mask or "*" in mask:
        return resource
    if isinstance(resource, list):
        return [apply_mask(mask, item) for item in resource]
    if not isinstance(resource, dict):
        return resource
    kept = {}
    for name, value in resource.items():
        if name in mask:
            left = apply_mask(mask[name], value)
            if left != {} or value == {}:
                kept[name] = left
    return kept


def check_mask(mask: Mask, known: Mask, path: str = "") -> None:
    """Raise Refusal where the mask asks for a field that there is not; `known` is a mask too."""
    for name, below in mask.items():
        here = f"{path}.{name}".lstrip(".")
        if name == "*":
            continue
        if name not in known:
            raise Refusal(
                400,
                "Request contains an invalid argument.",
                details=[
                    {
                        "@type": "type.googleapis.com/google.rpc.BadRequest",
                        "fieldViolations": [
                            {
                                "field": here,
                                "description": "Error expanding 'fields' parameter. Cannot find "
                                f"matching fields for path '{here}'.",
                            }
                        ],
                    }
                ],
            )
        if known[name]:
            check_mask(below, known[name], here)

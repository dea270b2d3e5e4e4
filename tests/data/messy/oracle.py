"""A second, slow and simple reader of counts, to hold the real one against."""

import unicodedata

SPACES = " \u00a0\u2009\u202f\t\n\r"


def simple_count(text: str) -> int | None:
    """The count that a text plainly gives; None where a person would have to ask, or none is given.

    Kinder than the reader may be: it drops every letter and sign, and minds only how digits and
    separators follow each other. What it cannot read, nobody may read.
    """
    kept = ""
    for character in unicodedata.normalize("NFKC", text):
        if character.isdecimal():
            kept += str(unicodedata.decimal(character))
        elif character in ".,%-−/:":
            kept += character
        elif character in SPACES or unicodedata.category(character)[0] == "Z":
            kept += " "
    kept = " ".join(kept.split()).strip(" .,:")
    if not kept or any(sign in kept for sign in "%-−/:"):
        return None
    groups = kept.replace(",", ".").replace(" ", ".").split(".")
    if not all(group.isdigit() for group in groups):
        return None
    if len(groups) > 1 and any(len(group) != 3 for group in groups[1:]):
        return None
    return int("".join(groups))


def says_nothing(text: str) -> bool:
    """Blank to the eye, or dashes."""
    visible = [
        c
        for c in text
        if unicodedata.category(c) not in ("Cf", "Cc", "Zs", "Zl", "Zp", "Cs", "Co")
        and not c.isspace()
    ]
    return all(c in "-–—−－" for c in (visible[1:] if visible[:1] in (["'"], ["＇"]) else visible))

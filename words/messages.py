"""Messages to send, made of a wording that somebody may have typed and of the figures of the day.

What stands in braces is replaced by a fact of that name; capitals, the form of accents and spaces
in it do not matter. A sentence that names a fact which is not known is left out, so that no
message says “để kịp mốc – vào ngày –”. A name nobody knows stays as it was typed, to be seen and
mended.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping

NAMED = re.compile(r"\{([^{}]{1,40})\}")
# A sentence ends with its mark and a space, or with its line.
SENTENCE_END = re.compile(r"(?<=[.;])(?=\s)|(?<=\n)")


def message(wording: str, facts: Mapping[str, str | None], link: str = "") -> str:
    """The message; `link`, the address of the view, stands last unless the wording has {liên kết}.

    facts: by name, in Vietnamese; None is not known.
    """
    known = {_name(name): value for name, value in {**facts, LINK: link or None}.items()}
    kept: list[str] = []
    for sentence in SENTENCE_END.split(unicodedata.normalize("NFC", wording)):
        if _is_whole(sentence, known):
            kept.append(_filled(sentence, known))
        elif kept and kept[-1].endswith(";") and sentence.endswith("."):
            kept[-1] = f"{kept[-1][:-1]}."  # the part that closed the sentence was left out
    written = "".join(kept).strip()
    has_link = LINK in {_name(name) for name in NAMED.findall(wording)}
    return written if has_link or not link else f"{written}\n{link}"


LINK = "liên kết"


def unknown_names(wording: str, names: Iterable[str]) -> list[str]:
    """What a wording has in braces and nobody knows, each once, as typed."""
    known = {_name(name) for name in (*names, LINK)}
    return [name for name in dict.fromkeys(NAMED.findall(wording)) if _name(name) not in known]


def _is_whole(sentence: str, known: Mapping[str, str | None]) -> bool:
    names = [_name(name) for name in NAMED.findall(sentence)]
    return all(known[name] for name in names if name in known)


def _filled(sentence: str, known: Mapping[str, str | None]) -> str:
    return NAMED.sub(lambda found: known.get(_name(found[1])) or found[0], sentence)


def _name(typed: str) -> str:
    return " ".join(unicodedata.normalize("NFC", typed).casefold().split())

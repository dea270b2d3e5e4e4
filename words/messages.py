"""Messages to send, made of a wording that somebody may have typed and of the figures of the day.

What stands in braces is replaced by a fact of that name; capitals, the form of accents and spaces
in it do not matter. A sentence that names a fact which is not known is left out, so that no
message says “để kịp mốc – vào ngày –”. A name nobody knows stays as it was typed, to be seen and
mended.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping

LINK = "liên kết"
NAMED = re.compile(r"\{([^{}]{1,40})\}")
# A sentence, or a part of one before a semicolon, ends with its mark and a space, or with its line.
SENTENCE_END = re.compile(r"(?<=[.;!?])(?=\s)|(?<=\n)")


def message(wording: str, facts: Mapping[str, str | None], link: str = "") -> str:
    """The message; `link`, the address of the view, stands last unless the wording has {liên kết}.

    facts: by name, in Vietnamese; None is not known.
    """
    known = {_name(name): value for name, value in {**facts, LINK: link or None}.items()}
    kept: list[str] = []
    is_linked, begins_anew = not link, False
    for sentence in SENTENCE_END.split(unicodedata.normalize("NFC", wording)):
        names = [_name(name) for name in NAMED.findall(sentence)]
        if all(known[name] for name in names if name in known):
            kept.append(_filled(_capitalised(sentence) if begins_anew else sentence, known))
            is_linked, begins_anew = is_linked or LINK in names, False
        else:
            begins_anew = _close(kept, sentence) or begins_anew
    written = "".join(kept).strip()
    return written if is_linked else f"{written}\n{link}".strip()


def _close(kept: list[str], left_out: str) -> bool:
    """Mend the end of what is kept where a sentence was left out; whether the next begins one."""
    is_last_part = not left_out.rstrip().endswith(";")
    if left_out.endswith("\n") and kept and not kept[-1].endswith("\n"):
        kept.append("\n")
    last = next((place for place in reversed(range(len(kept))) if kept[place].strip()), None)
    if last is None or not kept[last].endswith(";"):
        return not is_last_part
    if is_last_part:
        kept[last] = f"{kept[last][:-1]}."
    return False


def _capitalised(sentence: str) -> str:
    """With a capital where it begins with a letter."""
    first = len(sentence) - len(sentence.lstrip())
    return sentence[:first] + sentence[first : first + 1].upper() + sentence[first + 1 :]


def unknown_names(wording: str, names: Iterable[str]) -> list[str]:
    """What a wording has in braces and nobody knows, each once, as typed."""
    known = {_name(name) for name in (*names, LINK)}
    return [name for name in dict.fromkeys(NAMED.findall(wording)) if _name(name) not in known]


def _filled(sentence: str, known: Mapping[str, str | None]) -> str:
    return NAMED.sub(lambda found: known.get(_name(found[1])) or found[0], sentence)


def _name(typed: str) -> str:
    return " ".join(unicodedata.normalize("NFC", typed).casefold().split())

"""What people read: texts in Vietnamese (the default) and English, numbers, dates, sentences."""

from words.catalogue import filled, filled_where_known, has, keys, languages, template
from words.figures import shown

__all__ = ["has", "keys", "languages", "said", "text"]


def text(key: str, lang: str, **params: object) -> str:
    """The text of a key, its params put in: strings as they are, numbers and dates as written.

    Escaping for HTML is the page's business. A plural text needs the number `n`.
    Raises KeyError that names the key and language, or the param, that is missing.
    """
    values = {name: shown(value, lang) for name, value in params.items()}
    return filled(template(key, lang, values), values, f"{key!r} ({lang})")


def said(key: str, lang: str, **params: object) -> str:
    """Like `text` for texts with [parts] that are left out where what they name is unknown.

    Unknown is None, NaN or an empty string. Raises KeyError only for an unknown key or language.
    """
    values = {name: shown(value, lang, unknown=None) for name, value in params.items()}
    return filled_where_known(template(key, lang, {"n": None, **values}), values)

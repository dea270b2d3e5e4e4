"""Why a template cannot be made: a code for people's words, facts for whoever mends it."""

from data.problems import Problem

CODES = frozenset(
    {
        "exists",  # name: of the file that is there already
        "not_written",  # name
        "bad_day",  # found
        "bad_length",  # found, most
        "register_missing",  # name
        "register_encoding",  # name
        "register_headings",  # name, columns: the headings that are missing
        "register_empty",  # name
        "no_file",
        "no_key",
        "not_blank",  # address: of the sheet that holds something already
        "no_such_officer",  # found: names that the register has in charge of nothing
        "no_officer_address",  # found: what is no NAME=EMAIL
        "no_address",  # found: what names no Google Sheet
    }
)


class TemplateProblem(Problem):
    """A template that cannot be made as asked. `params` are plain values for the sentence."""

    codes = CODES

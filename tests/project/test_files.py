"""What holds for every file: its size, its spelling, and that it belongs to no single machine."""

import re
import unicodedata
from pathlib import Path

from tests.project.tree import texts

LONGEST = 300  # lines; beyond, a second idea is hiding in the file
LONGEST_QUERY = 80
WRITTEN_HERE = {".py", ".sql", ".md", ".toml", ".css", ".txt", ".yml", ""}
OTHERS = {
    Path("ui/start/static/ibm-plex-sans-OFL.txt"),
    Path("exports/fonts/OFL.txt"),
}  # not our text


def ours() -> dict[Path, str]:
    """The texts that were written here."""
    return {
        path: text
        for path, text in texts().items()
        if path.suffix in WRITTEN_HERE and path not in OTHERS
    }


# Folders of somebody's own machine, and a word about how a change came about.
OF_ONE_MACHINE = re.compile(r"(?<![\w.~])/(?:work|root|home|Users|opt)/")
HOW_IT_CAME = re.compile(r"(?<!user-)\b[a]gents?\b", re.IGNORECASE)
ADDRESS = re.compile(r"https?://([\w.\-]+)")
KNOWN_HOSTS = {
    "localhost",
    "127.0.0.1",
    "docs.google.com",  # links to cells
    "x.vn",  # in tests
    "sheets.googleapis.com",
    "www.googleapis.com",
    "oauth2.googleapis.com",
    "developers.google.com",  # in what Google answers
    "console.developers.google.com",
    "schemas.openxmlformats.org",  # names in the format of .xlsx
    "schemas.microsoft.com",
    "www.w3.org",
    "purl.org",
}
# The tone stands on the second vowel: hoá, toà, uỷ, luỹ. In "quý" the u belongs to the q.
OLD_TONES = re.compile(r"(?<!q)(?:[óòỏõọ][ae]|[úùủũụ]y)(?!\w)", re.IGNORECASE)
OFFICIAL = "CỘNG HÒA"  # as the decree on official letters prints it
READS_BOTH = Path("data/typed")  # the readers: people type it either way


def found(pattern: re.Pattern[str], files: dict[Path, str]) -> dict[Path, list[str]]:
    """What the pattern finds, by file; files without are left out."""
    hits = {path: pattern.findall(text) for path, text in files.items()}
    return {path: hit for path, hit in hits.items() if hit}


def test_texts_are_composed() -> None:
    texts_ = texts().items()

    assert [path for path, text in texts_ if not unicodedata.is_normalized("NFC", text)] == []


def test_files_fit_in_a_head() -> None:
    lengths = {path: len(text.splitlines()) for path, text in ours().items()}

    queries = {path for path in lengths if path.match("queries/*.sql")}
    code = {path for path in lengths if path.suffix in (".py", ".sql")} - queries
    assert {path: lengths[path] for path in code if lengths[path] > LONGEST} == {}
    assert {path: lengths[path] for path in queries if lengths[path] > LONGEST_QUERY} == {}


def test_files_belong_to_no_single_machine() -> None:
    assert found(OF_ONE_MACHINE, ours()) == {}


def test_files_speak_of_the_product_only() -> None:
    assert found(HOW_IT_CAME, ours()) == {}


def test_files_name_no_unknown_host() -> None:
    hosts = {host.lower() for hits in found(ADDRESS, ours()).values() for host in hits}

    strangers = {host for host in hosts - KNOWN_HOSTS if "." in host}
    assert {host for host in strangers if not host.endswith((".example", ".example.vn"))} == set()


def test_vietnamese_has_the_wards_tone_marks() -> None:
    told = {
        path: text.replace(OFFICIAL, "")
        for path, text in ours().items()
        if path.parts[0] != "tests" and path.parent != READS_BOTH
    }

    assert found(OLD_TONES, told) == {}

"""The directions in which the rooms of the house may import each other."""

import ast
import re
import sys
from pathlib import Path

from tests.project.tree import ROOMS, imported, module, product, room, texts

LEAVES = {"charts", "exports", "forecast", "words"}
MAY_IMPORT = {
    "app": {"serving", "pages", "ui", "queries", "data", *LEAVES},
    "serving": {"ui", "queries", "data", *LEAVES},
    "pages": {"ui", "queries", "data", *LEAVES},
    "ui": {"queries", "data", *LEAVES},
    "queries": {"data"},
    "data": set(),
    "charts": {"words"},
    "exports": {"charts", "words"},
    "forecast": set(),
    "words": set(),
    "bench": {*ROOMS},
}
# Who is asking, and may see what, is a question of screens too; these know nothing of the server.
OPEN_TO_ALL = {"serving.roles", "serving.access", "serving.key_ring", "serving.viewers"}

# Where a library may be imported.
HOMES = {
    "streamlit": {"app", "pages", "ui"},
    "duckdb": {"data", "queries"},
    "gspread": {"data"},
}


def is_command(tree: ast.Module) -> bool:
    """Whether a file is typed as a command (`python -m …`): such may import anything."""
    return any(isinstance(node, ast.If) and "__main__" in ast.dump(node.test) for node in tree.body)


def rooms_imported(path: Path) -> set[str]:
    """The other rooms that a file reaches into; what is open to all does not count."""
    names = {name for name in imported(product()[path]) if name.split(".")[0] in ROOMS}
    for free in OPEN_TO_ALL:
        names -= {name for name in names if f"{name}.".startswith(f"{free}.")}
        names -= {free.rpartition(".")[0]}  # from serving import roles
    return {name.split(".")[0] for name in names} - {room(path)}


def test_modules_import_only_downwards() -> None:
    for path, tree in product().items():
        if not is_command(tree):
            assert rooms_imported(path) <= MAY_IMPORT[room(path)], path


def test_libraries_stay_in_their_rooms() -> None:
    for path, tree in product().items():
        libraries = {name.split(".")[0] for name in imported(tree)} & HOMES.keys()
        strayed = [name for name in libraries if room(path) not in {*HOMES[name], "bench"}]
        assert strayed == [], path


def test_one_file_alone_talks_to_google() -> None:
    assert len([path for path, tree in product().items() if "gspread" in imported(tree)]) <= 1


def test_queries_import_duckdb_in_their_runner_alone() -> None:
    files = [path for path, tree in product().items() if "duckdb" in imported(tree)]

    assert len([path for path in files if room(path) == "queries"]) <= 1


def test_every_database_is_opened_with_what_it_may_not_reach_closed() -> None:
    opened = [
        (path, call)
        for path, text in texts().items()
        if path in product() and room(path) in HOMES["duckdb"]
        for call in re.findall(r"duckdb\.connect\([^)]*\)", text)
    ]

    assert opened
    assert [(path, call) for path, call in opened if "config=SETTINGS" not in call] == []


def test_nobody_imports_a_command() -> None:
    commands = {module(path) for path, tree in product().items() if is_command(tree)}

    for path, tree in product().items():
        assert not imported(tree) & commands - {module(path)}, path


def test_the_product_knows_neither_its_tests_nor_its_benchmarks() -> None:
    for path, tree in product().items():
        rooms = {name.split(".")[0] for name in imported(tree)} - {room(path)}
        known = (
            {"tests"} if room(path) == "bench" else set()
        )  # bench stands in for Google as tests do
        assert not rooms & {"tests", "bench"} - known, path


def test_no_module_has_the_name_of_a_standard_one() -> None:
    ours = {part for path in product() for part in module(path).split(".")}

    assert not ours & sys.stdlib_module_names


def test_every_folder_of_tests_is_a_package() -> None:
    folders = {path.parent for path in texts() if path.parts[0] == "tests" and path.suffix == ".py"}

    assert [folder for folder in folders if folder / "__init__.py" not in texts()] == []


def test_streamlits_main_script_stands_alone_in_its_folder() -> None:
    """Its folder comes first on sys.path: a module beside it would hide another of its name."""
    beside = [path for path in texts() if path.parent == Path("ui/start")]

    assert beside == [Path("ui/start/main.py")]

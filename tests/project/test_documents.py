"""What the documents promise to list is listed: screens, settings, variables, findings."""

import ast
import re
from pathlib import Path

from data.checks.findings import SEVERITIES
from data.sheet.setting_cells import KEYS
from tests.browser.pictures import picture_of_screen, sizes
from tests.project.tree import ROOT, files, product, texts
from ui.links import SCREENS

README = Path("README.md")
SETTINGS = Path("docs/settings.md")
FINDINGS = Path("docs/findings.md")
SCREENS_SHOWN = Path("docs/screens.md")

ASKED_FOR = re.compile(r"(?:environ(?:\.get\(|\[)|getenv\()\s*([\w\"']+)")
IN_SHELL = re.compile(r"\$\{([A-Z_]+):-|^([A-Z_]+) \?=", re.MULTILINE)


def written(path: Path) -> str:
    """The document; an empty one where it is not written yet."""
    return texts().get(path, "")


def constant(path: Path, name: str) -> str | None:
    """The text that a name stands for, where the module says so at its top."""
    for node in ast.parse(texts()[path]).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            targets = [target.id for target in node.targets if isinstance(target, ast.Name)]
            if name in targets:
                return str(node.value.value)
    return None


def variables() -> dict[str, Path]:
    """Every environment variable that is looked at, and where."""
    found = {}
    for path in texts():
        if path.suffix == ".py":
            for name in ASKED_FOR.findall(texts()[path]):
                quoted = name.startswith(("'", '"'))
                said = name.strip("'\"") if quoted else constant(path, name)
                assert said, f"{path}: the variable {name} should be a text at the module's top"
                found[said] = path
        elif path.name == "Makefile" or path.parts[0] == ".ci":
            for shell, make in IN_SHELL.findall(texts()[path]):
                found[shell or make] = path
    return found


def test_variables_of_the_environment_are_documented() -> None:
    found = variables().items()

    assert [(name, path) for name, path in found if f"`{name}`" not in written(SETTINGS)] == []


def test_keys_of_the_settings_tab_are_documented() -> None:
    assert [keys[0] for keys in KEYS.values() if keys[0] not in written(SETTINGS)] == []


def test_findings_are_documented() -> None:
    assert [rule for rule in SEVERITIES if f"`{rule}`" not in written(FINDINGS)] == []


def test_screens_are_listed_in_the_readme() -> None:
    screens = [path.name for path in product() if path.parts[0] == "pages"]

    assert [name for name in screens if f"`{name}`" not in written(README)] == []


def test_the_readme_names_the_two_commands() -> None:
    assert "make run" in written(README)
    assert "make test" in written(README)


def test_the_readme_maps_every_folder() -> None:
    folders = {path.parts[0] for path in files() if len(path.parts) > 1}

    seen = [folder for folder in sorted(folders) if not folder.startswith(".")]
    assert [folder for folder in seen if f"`{folder}/`" not in written(README)] == []


def test_every_screen_has_its_pictures_and_they_are_shown() -> None:
    for screen in SCREENS:
        for size in sizes(screen):
            picture = picture_of_screen(screen, size)
            assert picture.is_file(), picture
            assert f"images/{picture.name}" in written(SCREENS_SHOWN)


def test_every_decision_has_a_number_of_its_own() -> None:
    numbers = [path.name[:4] for path in files() if path.match("docs/decisions/[0-9]*.md")]

    assert numbers == [f"{place:04d}" for place in range(1, len(numbers) + 1)]


def test_links_between_documents_lead_somewhere() -> None:
    for path, text in texts().items():
        if path.suffix == ".md":
            for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", text):
                assert (ROOT / path.parent / link).exists(), f"{path}: {link}"

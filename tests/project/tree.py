"""The files of the repository: what is under version control, or will be."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (
    *("app", "pages", "ui", "charts", "exports", "forecast"),
    *("queries", "data", "words", "serving", "bench"),
)


@cache
def files() -> tuple[Path, ...]:
    """Every file that is tracked or not ignored, relative to the root."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    names = sorted(set(listed.stdout.split("\0")) - {""})
    return tuple(Path(name) for name in names if (ROOT / name).is_file())


@cache
def texts() -> dict[Path, str]:
    """The files that are text, with what stands in them."""
    found = {}
    for path in files():
        content = (ROOT / path).read_bytes()
        try:
            found[path] = content.decode("utf-8") if b"\0" not in content else ""
        except UnicodeDecodeError:
            continue
    return found


@cache
def product() -> dict[Path, ast.Module]:
    """The product's Python files, parsed: all but the tests."""
    return {
        path: ast.parse(text, str(path))
        for path, text in texts().items()
        if path.suffix == ".py" and room(path) in ROOMS
    }


def room(path: Path) -> str:
    """The top-level folder (or file) that a Python file belongs to."""
    return path.parts[0].removesuffix(".py")


def module(path: Path) -> str:
    """The dotted name by which a file is imported."""
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(tree: ast.Module) -> set[str]:
    """Dotted names of all that a file imports, `from a import b` as both a and a.b."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names

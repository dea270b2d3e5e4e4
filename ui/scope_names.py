"""What a scope is called on screen, and whose people its rate counts."""

from ui.scopes import KIND, WARD, Scope, units_known
from ui.view import View


def scope_name(page: View, scope: Scope) -> str:
    """Toàn phường · Nguyễn Thị Hạnh · Trường học · Tổ dân phố số 5"""
    if scope == WARD:
        return page.text("progress.ward")
    if scope.scope == "kind":
        return page.text(f"kind.{scope.key}")
    return scope.key if scope.scope == "officer" else _unit(page, scope.key)[0]


def kind_of(page: View, scope: Scope) -> str:
    """The kind whose denominator it is; of an officer the residential groups'."""
    if scope.scope == "unit":
        return _unit(page, scope.key)[1]
    return scope.key if scope.scope == "kind" else KIND


def _unit(page: View, code: str) -> tuple[str, str]:
    return units_known(page.snapshot, page.as_of)[code]

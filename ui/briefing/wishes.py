"""What a briefing is asked for: of which day and scope, since when, on which assumption."""

from dataclasses import dataclass
from datetime import date

from ui.scopes import KIND, WARD, Scope
from ui.view import View
from ui.what_if import Assumed


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """`officer`: only the groups in charge; `kind`: of which units the figures are; `since`: the
    last meeting, before the as-of date; `assumption`: what is assumed of the days to come; `link`:
    the address of the live view."""

    officer: str | None = None
    kind: str = KIND
    since: date | None = None
    assumption: Assumed | None = None
    link: str = ""

    @property
    def scope(self) -> Scope:
        """Whose figures the slides speak of."""
        if self.officer and self.kind == KIND:
            return Scope("officer", self.officer)
        return WARD if self.kind == KIND else Scope("kind", self.kind)


@dataclass(frozen=True)
class Briefing(View):
    """A view with the wishes that its slides are made for."""

    wishes: Wishes

    @property
    def before(self) -> "Briefing | None":
        """The same as of the last meeting; None where nobody asked for it."""
        since = self.wishes.since
        if since is None or not self.snapshot.first_day <= since < self.as_of:
            return None
        return Briefing(self.snapshot, since, self.lang, self.wishes)

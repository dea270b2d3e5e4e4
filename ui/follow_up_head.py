"""The head of Đôn đốc: how many need urging, how much of the shortfall the first five make up."""

from ui import address
from ui.cards import screen_head
from ui.copying import copied_line
from ui.follow_up_choice import Choice
from ui.frame import Page
from ui.links import address_without, view_link
from ui.markup import Markup, joined
from ui.share import base_address
from ui.urging import shortfall_of_first, urged
from words import figures, urging

_MINE = Markup(
    '<nav class="mine caption" aria-labelledby="mine"><span id="mine">{}</span> <ul>{}</ul></nav>'
)
_OFFICER = Markup("<li>{}</li>")
MOST_OFFICERS = 12  # who have a link each; more are found in the filter alone


def head(page: Page, choice: Choice) -> Markup:
    """Of one kind, or of all; of an officer's units it says so."""
    every = urged(page.snapshot, page.as_of)
    people, share = shortfall_of_first(every[every["kind"] == choice.kind], urging.FIRST)
    sentence = urging.headline(
        count=len(choice.urged),
        kind=choice.kind,
        officer=choice.officer,
        share_of_first=None if choice.officer else share,
        first=urging.FIRST,
        lang=page.lang,
    )
    return screen_head(sentence, _lead(page, choice, people), _mine(page, choice))


def _lead(page: Page, choice: Choice, people: float | None) -> Markup:
    """The shortfall of the kind, and how many units of other kinds need urging."""
    parts: list[object] = []
    if page.as_of < page.snapshot.campaign.start:
        parts.append(page.text("follow.lead_not_begun"))
    elif choice.kind:
        said = urging.lead(
            shortfall=people,
            of_officer=_theirs(choice) if choice.officer else None,
            kind=choice.kind,
            as_of=page.as_of,
            lang=page.lang,
        )
        parts.append(said)
    if choice.others:
        n = figures.two_digits(choice.others, page.lang)
        said = page.text("follow.others", n=n)
        link = choice.link(page.text("follow.see_others"), kind="all", reason=None, status=None)
        parts.append(Markup("{}: {}").format(said, link))
    return joined(parts, page.text("frame.separator"))


def _theirs(choice: Choice) -> int:
    """People missing in the officer's units; where none of them needs urging nobody is."""
    return shortfall_of_first(choice.urged, urging.FIRST, of_officer=True)[0] or 0


def _mine(page: Page, choice: Choice) -> Markup:
    """The officer's own view as a link that can be kept; while none is chosen, all officers'."""
    if choice.officer:
        said = page.text("follow.mine_of", officer=choice.officer)
        kept = address_without((address.DAY,), "follow-up", officer=choice.officer)
        link = f"{base_address()}/{kept}"
        return copied_line(page, said, link, page.text("copy_link"))
    if not 0 < len(choice.officers) <= MOST_OFFICERS:
        return Markup("")
    links = joined(
        _OFFICER.format(
            view_link(
                "follow-up",
                page.text("follow.mine_n", officer=name, n=figures.two_digits(n, page.lang)),
                officer=name,
            )
        )
        for name, n in choice.officers.items()
    )
    return _MINE.format(page.text("follow.mine_choose"), links)


def nothing(page: Page, choice: Choice) -> Markup:
    """In place of an empty list: that nobody needs urging, or the way out of the filters."""
    is_filtered = bool(choice.status or choice.reason)
    word = urging.noun(choice.kind, page.lang)
    title = page.text("follow.nothing") if is_filtered else page.text("follow.head_none", noun=word)
    body = Markup("<h2>{}</h2>").format(title)
    if is_filtered or choice.officer:
        back = choice.link(page.text("follow.nothing_back"), officer=None, status=None, reason=None)
        body += Markup("<p>{}</p>").format(back)
    return Markup('<section class="card quiet">{}</section>').format(body)

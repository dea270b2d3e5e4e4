"""The head of Tổ dân phố: the sentence with the numbers, and what the list is ranked by."""

from ui.cards import screen_head
from ui.frame import Page
from ui.group_choice import Choice
from ui.markup import Markup, joined
from ui.standing import Standing
from words import figures
from words.groups import headline, of_status, status_word

TOLD = ("coverage", "status", "pace", "required_pace", "plan_gap")  # what the sentence counts


def head(page: Page, choice: Choice, ward: Standing) -> Markup:
    """What the groups shown have reached; of an officer's groups, or of one status, it says so."""
    return screen_head(_sentence(page, choice, ward), _lead(page, choice))


def nothing_found(page: Page, choice: Choice) -> Markup:
    """What stands in place of a list that the filters leave empty, with the way out of them."""
    none = "no_result" if choice.is_filtered else "empty.no_units"
    body = Markup("<h2>{}</h2>").format(page.text(none))
    if choice.is_filtered:
        body += Markup("<p>{}</p>").format(_clear(page, choice))
    return Markup('<section class="card quiet">{}</section>').format(body)


def _sentence(page: Page, choice: Choice, ward: Standing) -> str:
    if choice.status:
        sentence = of_status(choice.status, len(choice.rows), page.lang)
    else:
        rows = choice.rows[list(TOLD)].to_dict("records")
        sentence = headline(choice.by, rows, ward.figure, page.lang)
    if choice.officer:
        return page.text("groups.head_of", officer=choice.officer, sentence=sentence)
    return sentence


def _lead(page: Page, choice: Choice) -> Markup:
    """By what they are ranked and on which day; what is filtered, and the way out of it."""
    parts: list[object] = [
        page.text(f"groups.lead_{choice.by}", date=figures.short_day(page.as_of)),
    ]
    if choice.is_filtered:
        named = ", ".join(filters_in_words(page, choice))
        parts += [page.text("filtered_by", x=named), _clear(page, choice)]
    return joined(parts, page.text("frame.separator"))


def filters_in_words(page: Page, choice: Choice) -> list[str]:
    """What was chosen of the groups; nothing where all of them are listed."""
    named = []
    if choice.officer:
        named.append(page.text("groups.filtered_of", officer=choice.officer))
    if choice.status:
        named.append(status_word(choice.status, page.lang).lower())
    if choice.sought:
        named.append(page.text("groups.filtered_name", x=choice.sought))
    return named


def _clear(page: Page, choice: Choice) -> Markup:
    return choice.link(page.text("clear_filters"), officer=None, status=None, find=None, page=None)

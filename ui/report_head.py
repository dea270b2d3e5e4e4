"""The head of Báo cáo: what the report will say of the ward, and what the settings leave blank."""

from ui.frame import Page
from ui.markup import Markup
from ui.standing import standing
from words import figures, said

_HEAD = Markup('<header class="headline"><div><h1>{}</h1><p class="lead">{}</p>{}</div></header>')
_BLANK = Markup('<p class="caption">{}</p>')
SETTINGS = (  # the keys of Cấu hình that the letterhead is written from
    *("Cơ quan cấp trên", "Địa danh", "Căn cứ", "Kính gửi"),
    *("Nơi nhận", "Chức vụ người ký", "Người ký"),
)


def head(page: Page, kind: str) -> Markup:
    figure, lang = standing(page.snapshot, page.as_of).figure, page.lang
    share, installed = figures.known(figure["coverage"]), figures.known(figure["rated_installed"])
    title = said(
        "report_screen.title",
        lang,
        kind=page.text(f"report_screen.kind_{kind}"),
        date=page.as_of,
        n=None if installed is None else figures.whole(installed, lang),
        total=figures.known(figure["rated_eligible"]),
        share=None if share is None else figures.percent(share, lang),
    )
    texts = page.snapshot.campaign.texts
    blank = [key for key in SETTINGS if not texts.get(key, "").strip()]
    if not page.snapshot.campaign.authority:
        blank.insert(0, page.text("report_screen.authority"))
    note = Markup("")
    if blank:
        keys = "; ".join(blank)
        note = _BLANK.format(page.text("report_screen.blank", keys=keys))
    return _HEAD.format(title, page.text("report_screen.lead"), note)

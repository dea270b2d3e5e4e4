"""Đôn đốc: who lags and why, what to gain next, what to send, what was agreed."""

from ui import follow_up_view
from ui.copying import listen
from ui.follow_up_view import VIEWS
from ui.frame import close_page, open_page

page = open_page("follow-up")
VIEWS[follow_up_view.choose(page)](page)
listen()
close_page(page)

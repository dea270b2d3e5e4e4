"""The sample's lists: milestones, outreach, actions, reports sent upward, corrections."""

from xlsxwriter import Workbook

from data.sample import work
from data.sample.count_tabs import Measures
from data.sample.outreach import outreach
from data.sample.pages import write_tab
from data.sample.units import SampleUnit
from data.template.columns import ACTIONS, ACTIVITIES, CORRECTIONS, MILESTONES, SENT_REPORTS
from data.template.description import HEADING_ROW
from data.template.pages import Looks


def write_lists(book: Workbook, looks: Looks, units: list[SampleUnit], measures: Measures) -> None:
    write_milestones(book, looks)
    write_outreach(book, looks, units)
    write_actions(book, looks)
    write_sent_reports(book, looks)
    write_corrections(book, looks, work.corrections(measures.installed))


def write_milestones(book: Workbook, looks: Looks) -> None:
    columns = [*MILESTONES.values()]
    note = "Không ghi Loại và Mã: mốc của các tổ dân phố."
    rows = [(on, percent, None, None) for on, percent in work.MILESTONES]
    write_tab(book, looks, "Mốc phấn đấu", note, columns, rows)


def write_outreach(book: Workbook, looks: Looks, units: list[SampleUnit]) -> None:
    columns = [*ACTIVITIES.values()]
    rows = outreach(units)
    note = "Mỗi dòng một việc. Đã qua ngày mà Thực hiện để trống nghĩa là chưa làm."
    sheet = write_tab(book, looks, "Tuyên truyền", note, columns, rows)
    sheet.autofilter(HEADING_ROW, 0, HEADING_ROW + len(rows), len(columns) - 1)


def write_actions(book: Workbook, looks: Looks) -> None:
    columns = [*ACTIONS.values()]
    note = "Việc đã thống nhất tại giao ban. Trạng thái: Chưa làm, Đang làm, Xong."
    write_tab(book, looks, "Việc cần làm", note, columns, work.actions())


def write_sent_reports(book: Workbook, looks: Looks) -> None:
    columns = [*SENT_REPORTS.values()]
    note = "Báo cáo đã gửi cấp trên, mỗi ngày một dòng."
    write_tab(book, looks, "Báo cáo đã gửi", note, columns, work.sent_reports())


def write_corrections(book: Workbook, looks: Looks, rows: list[work.Correction]) -> None:
    columns = [*CORRECTIONS.values()]
    note = "Giá trị đúng thay cho số đã nhập; “giữ nguyên” xác nhận số đã nhập là đúng."
    write_tab(book, looks, "Đính chính", note, columns, rows)

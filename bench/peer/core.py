"""The dashboard as tutorials write it (pandas, figures rebuilt for each viewer): the yardstick.

BOOK names a workbook in the sheet contract (wide entry tab).
"""

import os

import pandas as pd
import plotly.graph_objects as go


def read_book():
    book = os.environ["BOOK"]
    units = pd.read_excel(book, sheet_name="Danh mục", engine="calamine")
    units = units.rename(
        columns={"Mã": "code", "Tên đơn vị": "group", "Loại": "unit", "Đối tượng": "eligible"}
    )
    entry = pd.read_excel(book, sheet_name="Cài đặt", engine="calamine")
    entry = entry.rename(columns={"Mã": "code"}).drop(columns=["Tên đơn vị"])
    long = entry.melt(id_vars=["code"], var_name="day", value_name="cum")
    long["day"] = pd.to_datetime(long["day"], errors="coerce")
    long["cum"] = pd.to_numeric(long["cum"], errors="coerce")
    return long.dropna().merge(units[["code", "group", "unit", "eligible"]], on="code")


def kinds(long):
    return ["All", *sorted(long["unit"].unique())]


def compute(long, kind="All"):
    d = long if kind == "All" else long[long["unit"] == kind]
    last = d.sort_values("day").groupby("group").last().reset_index()
    last["rate"] = last["cum"] / last["eligible"]
    installed, eligible = int(last["cum"].sum()), int(last["eligible"].sum())
    total = d.pivot_table(index="group", columns="day", values="cum").ffill(axis=1).sum()
    pace = (total.iloc[-1] - total.iloc[-min(8, len(total))]) / 7
    ahead = pd.date_range(total.index[-1], periods=2, freq="10D")
    projected = min(eligible, total.iloc[-1] + pace * 10)
    figures = {
        "Installed": f"{installed:,}",
        "Eligible": f"{eligible:,}",
        "Rate": f"{installed / eligible:.1%}",
        "Projected": f"{projected / eligible:.1%}",
        "Reporting": f"{(last['day'] == total.index[-1]).mean():.0%}",
    }
    table = last.sort_values("rate")[["group", "unit", "eligible", "cum", "rate", "day"]]
    ranking = go.Figure(
        go.Bar(x=table["rate"].head(60), y=table["group"].head(60), orientation="h")
    )
    ranking.update_layout(title=f"Lowest by rate - {kind}", height=520)
    line = go.Figure(
        [
            go.Scatter(x=total.index, y=total / eligible, name="actual", mode="lines"),
            go.Scatter(
                x=ahead,
                y=[total.iloc[-1] / eligible, projected / eligible],
                name="projection",
                mode="lines",
            ),
        ]
    )
    line.update_layout(title=f"Rate over time - {kind}", height=400)
    return figures, ranking, line, table

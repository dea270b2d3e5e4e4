"""`python -m bench.views`: server time to make each view, for the first viewer and for the second.

Beside it a page as tutorials write it (bench/peer), on the same workbook, with the same production
switches: read with pandas, figures built anew for each viewer. Aims: the first viewer of a view
waits no longer than the first of that page, the second at most 0.2 × as long as its second.
"First" is the first viewer of a server just started; times are medians over starts taken in turn.
Read the ratios, not the milliseconds. A page with one word on it stands beside them: below its time
no page of Streamlit's can go.
"""

import statistics
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from bench.servers import SAMPLE, server, without_titles
from bench.viewers import View, look
from bench.workbooks import workbook

STARTS = 3
FIRST_AIM, SECOND_AIM = 1.0, 0.2
VIEWS = {  # what is opened, as the address has it
    "overview": ("", ""),
    "groups": ("groups", ""),
    "groups, one open": ("groups", "group={code}"),
    "units": ("units", ""),
    "progress": ("progress", ""),
    "progress, officers": ("progress", "scope=officer"),
    "reporting": ("reporting", ""),
    "quality": ("quality", ""),
    "help": ("help", ""),
}


@dataclass
class Times:
    first: list[float] = field(default_factory=list)  # seconds
    later: list[float] = field(default_factory=list)
    kilobytes: float = 0.0

    def add(self, port: int, page: str, query: str, viewers: int = 4) -> None:
        views: list[View] = [look(port, page, query) for _ in range(viewers)]
        self.first.append(views[0].seconds)
        self.later += [view.seconds for view in views[1:]]
        self.kilobytes = views[-1].kilobytes


def measure(book: Path, code: str, state: Path) -> None:
    peer, empty = Times(), Times()
    ours = {name: Times() for name in VIEWS}
    memory = []
    for _ in range(STARTS):
        with server("bench/peer/app.py", book, state) as (port, process):
            peer.add(port, "", "")
        with server("bench/peer/empty.py", book, state) as (port, process):
            empty.add(port, "", "")
        for name, (page, query) in VIEWS.items():
            with server("app.py", book, state) as (port, process):
                ours[name].add(port, page, query.format(code=code))
                memory.append(process.memory_info().rss / 1e6)
    _print(peer, {"(one word)": empty, **ours}, max(memory))


def _print(peer: Times, ours: dict[str, Times], megabytes: float) -> None:
    first, later = statistics.median(peer.first), statistics.median(peer.later)
    print(f"{'view':22} {'first ms':>9} {'ratio':>6} {'second ms':>10} {'ratio':>6} {'KB':>7}")
    print(
        f"{'(as tutorials do it)':22} {first * 1000:>9.0f} {'':>6} {later * 1000:>10.0f} {'':>6}"
        f" {peer.kilobytes:>7.0f}"
    )
    for name, times in ours.items():
        mine, second = statistics.median(times.first), statistics.median(times.later)
        missed = "" if mine <= first * FIRST_AIM and second <= later * SECOND_AIM else "  missed"
        print(
            f"{name:22} {mine * 1000:>9.0f} {mine / first:>6.2f} {second * 1000:>10.0f}"
            f" {second / later:>6.2f} {times.kilobytes:>7.0f}{missed}"
        )
    print(f"memory of a server, at most: {megabytes:.0f} MB\n")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        state = Path(folder)
        sample = without_titles(SAMPLE, state / "sample.xlsx")
        large = state / "large.xlsx"
        large.write_bytes(workbook(7_560))
        for name, book, code in (
            ("sample", sample, "TDP-04"),
            ("7,560 units", large, "TDP-0004"),
        ):
            print(name)
            measure(book, code, state)


if __name__ == "__main__":
    main()

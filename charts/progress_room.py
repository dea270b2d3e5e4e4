"""The plot of the progress chart with what stands in it: labels keep off lines, uprights, marks."""

from collections.abc import Iterable

from charts.lettering import Block, Line
from charts.placing import Label, Plane, Spot
from charts.progress_days import Progress

DOT = Block([Line("n", "", 11)])  # as large as the dot of today
MARK = Block([Line("n", "", 4)])  # the middle of a milestone's diamond: its name may touch the rest


class Inside:
    """The plot with what stands in it already."""

    def __init__(self, figures: Progress, plane: Plane) -> None:
        self.figures, self.plane = figures, plane
        self.written: list[Label] = []

    def keep_off_lines(self) -> None:
        figures, plane, at = self.figures, self.plane, self.figures.offset
        reported, ahead, planned = figures.reported, figures.ahead, figures.planned
        plane.add_line([at(d.day) for d in reported], [d.installed or 0 for d in reported])
        plane.add_line([at(d.day) for d in planned], [d.plan or 0 for d in planned])
        plane.add_line([at(day) for day, *_ in ahead], [expected for _, expected, *_ in ahead])
        assumed = figures.assumed
        plane.add_line([at(day) for day, _ in assumed], [expected for _, expected in assumed])
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            between = [low + share * (high - low) for _, _, low, high in ahead]
            plane.add_line([at(day) for day, *_ in ahead], between, soft=True)
        course = figures.course
        uprights = [course.deadline, course.as_of if figures.has_started else None]
        for day in uprights:
            if day is not None:
                plane.add_upright(at(day))
        if course.first_deadline and figures.has_moved:
            plane.add_upright(at(course.first_deadline), soft=True)
        for mark in figures.milestones:
            plane.take(Spot(at(mark.day), mark.count, "center", 0, -2), MARK, air=0)
        if reported:
            plane.take(
                Spot(at(reported[-1].day), reported[-1].installed or 0, "center", 0, -7), DOT
            )

    def write(
        self, block: Block, spots: Iterable[Spot], *, must: bool = False, within: str = "row"
    ) -> bool:
        spot = self.plane.place(block, spots, must=must, within=within)
        if spot is None:
            return False
        self.written.append(Label(block, spot))
        return True

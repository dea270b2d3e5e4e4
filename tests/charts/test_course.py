"""The line of a unit's last days: on one scale with its plan, gaps as gaps, nothing made up."""

from urllib.parse import unquote
from xml.etree import ElementTree

from charts.course import CourseDay, course_picture
from charts.panel_pictures import HEIGHT, WIDTH
from charts.theme import DARK, LIGHT


def course(*counts: float | None, plan: float | None = None, silent: tuple[int, ...] = ()):
    return [CourseDay(count, at not in silent, plan) for at, count in enumerate(counts)]


def strokes(days: list[CourseDay], tokens=LIGHT) -> list[dict[str, str]]:
    """The attributes of every path, from the lowest to the topmost."""
    picture = course_picture(days, tokens)
    assert picture
    drawn = unquote(picture.removeprefix("data:image/svg+xml,"))
    return [path.attrib for path in ElementTree.fromstring(drawn).iter() if "d" in path.attrib]


def points(path: dict[str, str]) -> list[tuple[float, float]]:
    """The corners of a line: units from the left, units from the top."""
    corners = path["d"].removeprefix("M").removesuffix("h0").split("L")
    return [(float(x), float(y)) for x, y in (corner.split() for corner in corners)]


def test_a_line_rises_from_the_first_to_the_last_day() -> None:
    *lines, last = strokes(course(10, 20, 30))

    (x0, y0), (x1, y1) = points(lines[0])
    assert (x0, x1) == (167, 500)  # middles of thirds of 1000
    assert y0 == 92  # the lowest: 8 % of air below it
    assert y1 == 50
    assert points(last) == [(833, 8)]


def test_the_plan_is_on_the_same_scale_and_below_the_line() -> None:
    plan, first, *_ = strokes(course(10, 10, plan=20))

    assert plan["stroke"] == LIGHT.plan
    assert [y for _, y in points(plan)] == [8, 8]
    assert [y for _, y in points(first)] == [92, 92]


def test_days_without_a_report_are_dotted() -> None:
    solid, carried, *_ = strokes(course(10, 12, 12, silent=(2,)))

    assert "stroke-dasharray" not in solid
    assert "stroke-dasharray" in carried


def test_an_old_count_ends_in_a_hollow_point() -> None:
    def ends(days: list[CourseDay]) -> list[str]:
        return [path["stroke"] for path in strokes(days) if path["d"].endswith("h0")]

    assert ends(course(10, 12)) == [LIGHT.primary]
    assert ends(course(10, 12, silent=(1,))) == [LIGHT.primary, LIGHT.bg]


def test_a_day_nobody_knows_of_has_no_point() -> None:
    line, *_ = strokes(course(None, 10, 20, None))

    assert [x for x, _ in points(line)] == [375, 625]


def test_where_nothing_is_known_there_is_no_picture() -> None:
    assert course_picture(course(None, None, plan=10), LIGHT) is None
    assert course_picture([], LIGHT) is None


def test_a_count_that_stands_still_is_a_level_line_in_the_middle() -> None:
    line, *_ = strokes(course(10, 10))

    assert [y for _, y in points(line)] == [50, 50]


def test_everything_stays_within_the_picture() -> None:
    days = course(5, 5, 900, None, 3, plan=450)

    for path in strokes(days):
        assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in points(path))


def test_the_theme_decides_the_colours_alone() -> None:
    days = course(10, 12, plan=11, silent=(1,))
    light, dark = strokes(days), strokes(days, DARK)

    assert [path["d"] for path in light] == [path["d"] for path in dark]
    assert {path["stroke"] for path in dark} == {DARK.plan, DARK.primary, DARK.bg}

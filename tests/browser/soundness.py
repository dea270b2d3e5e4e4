"""What holds for every screen, whatever it shows."""

from itertools import pairwise
from typing import Any

from axe_playwright_python.sync_playwright import Axe

from tests.browser.visits import Visit

# Findings of axe in what Streamlit itself draws: (rule, what the element stands in, reason).
OWN_FINDINGS: tuple[tuple[str, str, str], ...] = (
    ("list", '[data-testid="stSidebarNavItems"]', "a heading of the menu is a div in the list"),
    ("listitem", '[data-testid="stSidebarNavItems"]', "and the items below it stand in the div"),
)
# What passes is not written down node by node, which would be half of axe's time.
ASKED = {"resultTypes": ["violations"]}
IS_THERE = "'axe' in window"  # from an earlier run in the same window, already compiled
STANDS_IN = "([element, part]) => Boolean(document.querySelector(element)?.closest(part))"


def is_drawn(visit: Visit) -> None:
    """Waits until everything that can be seen is there, and every chart has its drawing."""
    visit.page.wait_for_function(
        """() => {
            const seen = name => [...document.querySelectorAll(`[data-testid="${name}"]`)]
                .filter(part => part.offsetParent);
            return !seen('stSkeleton').length
                && seen('stPlotlyChart').every(chart => chart.querySelector('.main-svg'));
        }"""
    )


def shows_no_error(visit: Visit) -> bool:
    is_whole = visit.page.locator('[data-testid="stException"], .quiet[role=alert]').count() == 0
    return is_whole and "Traceback" not in visit.page.inner_text("body")


def sideways(visit: Visit) -> list[str]:
    """What is wider than the window: the page itself, or a part that scrolls by itself."""
    return list(
        visit.page.evaluate(
            """() => [document.documentElement, ...document.querySelectorAll('.stMain, .stMain *')]
            .filter(part => part.scrollWidth > part.clientWidth + 1 && part.clientWidth)
            .filter(part => part === document.documentElement
                || ['auto', 'scroll'].includes(getComputedStyle(part).overflowX))
            .map(part => `${part.tagName}.${part.className} ${part.scrollWidth}`)"""
        )
    )


def serious_findings(visit: Visit, *rules: str) -> list[str]:
    """Serious and critical findings of axe-core that are ours, each as a line to read; of all its
    rules, or of these."""
    options = {**ASKED, "runOnly": list(rules)} if rules else ASKED
    axe = Axe("0") if visit.page.evaluate(IS_THERE) else Axe()
    found = axe.run(visit.page, options=options).response["violations"]
    serious = [finding for finding in found if finding["impact"] in ("serious", "critical")]
    return [told for finding in serious for told in _ours(visit, finding)]


def _ours(visit: Visit, finding: dict[str, Any]) -> list[str]:
    """The finding's elements that are not listed as Streamlit's own."""
    parts = [part for rule, part, _ in OWN_FINDINGS if rule == finding["id"]]
    return [
        f"{finding['id']}: {node['target']} {node['html'][:120]}"
        for node in finding["nodes"]
        if not any(visit.page.evaluate(STANDS_IN, [node["target"][0], part]) for part in parts)
    ]


# What is read out by its name alone, as the browser's accessibility tree calls it.
NAMED = {
    *("button", "checkbox", "combobox", "img", "image", "link", "listbox", "navigation", "option"),
    *("radio", "region", "searchbox", "slider", "spinbutton", "switch", "tab", "textbox"),
}
HEADINGS = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role=heading]')]
    .filter(heading => heading.checkVisibility())
    .map(heading => Number(heading.ariaLevel ?? heading.tagName[1]))"""
# Where what is read out stands on the screen, in the order in which it is read out; in windows as
# narrow as a telephone all of it stands below one another.
HEIGHTS = """() => [...document.querySelectorAll(
        '.stMain :is(h1, h2, h3, .metric, .card, table, .js-plotly-plot, .foot)')]
    .filter(part => part.checkVisibility({ visibilityProperty: true }))
    .map(part => [part.textContent.trim().slice(0, 40), part.getBoundingClientRect().top])"""
# Of each chart that is seen: its name, its text, and how many figures the table behind it has.
CHARTS = """() => [...document.querySelectorAll('.stMain [class*="st-key-chart_"]')]
    .filter(chart => chart.offsetParent)
    .map(chart => {
        const [, name] = chart.className.match(/st-key-chart_(\\w+?)(?:_wide|_phone)?(?: |$)/);
        const text = chart.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '';
        const behind = document.querySelector(`.st-key-behind_${name}`);
        return [name, text, behind?.querySelectorAll('td').length ?? 0];
    })"""
PLOTLYS_RULER = "#js-plotly-tester"  # outside of the window, to measure text with


def nameless(visit: Visit) -> list[str]:
    """What a screen reader would come to and could not name, each as a line to read."""
    asking = visit.page.context.new_cdp_session(visit.page)
    document = asking.send("DOM.getDocument")["root"]["nodeId"]
    found = asking.send("DOM.querySelector", {"nodeId": document, "selector": PLOTLYS_RULER})
    ruler = found["nodeId"] and asking.send("DOM.describeNode", {"nodeId": found["nodeId"]})
    nodes = asking.send("Accessibility.getFullAXTree")["nodes"]
    asking.detach()
    return [
        f"{role} {node.get('backendDOMNodeId')}"
        for node in nodes
        if not node["ignored"]
        and (role := node["role"]["value"]) in NAMED
        and not node.get("name", {}).get("value", "").strip()
        and not (ruler and node.get("backendDOMNodeId") == ruler["node"]["backendNodeId"])
    ]


def headings(visit: Visit) -> list[int]:
    """The levels of the headings that can be seen, in the order in which they are read out."""
    return [int(level) for level in visit.page.evaluate(HEADINGS)]


def out_of_order(visit: Visit) -> list[str]:
    """What is read out after something that stands below it, each as a line to read."""
    placed = visit.page.evaluate(HEIGHTS)
    return [
        f"{name!r} after {before!r}"
        for (before, above), (name, top) in pairwise(placed)
        if top < above - 1
    ]


def untold(visit: Visit) -> list[str]:
    """Charts that somebody who does not see them is told nothing of: without a text that has
    figures, or without a table behind them."""
    return [
        name
        for name, text, figures in visit.page.evaluate(CHARTS)
        if not figures or not any(sign.isdigit() for sign in text)
    ]

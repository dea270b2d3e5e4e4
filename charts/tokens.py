"""The colours and the face of every chart and page, light and dark.

The same tokens are the CSS variables of the pages, so a chart and the card around it agree. Text
has a contrast of at least 4.5 : 1 on its ground, marks 3 : 1; amber alone has less and is therefore
never without its outline or black text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

FAMILY = "Plex, sans-serif"
TEXT, SERIES, END_LABEL = 13, 14, 16  # px
REGULAR, SEMIBOLD, BOLD = 400, 600, 700
LARGE = 1.25  # “Chữ lớn”, of the usual size


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme. `heat` runs from little to much, in seven steps."""

    bg: str
    tint: str  # frame row, quotes
    line: str  # borders
    grid: str
    ink: str
    mute: str  # second text
    axis: str
    primary: str  # actual, projection
    fan: str  # the 80 % range: primary, translucent
    plan: str
    bar_weekday: str
    bar_weekend: str
    bar_outline: str  # around the pale bars
    selected: str
    link: str
    button_text: str
    done: str
    on_track: str
    at_risk: str
    at_risk_outline: str
    behind: str
    no_data: str
    badge_done_bg: str
    badge_done_text: str
    badge_on_track_bg: str
    badge_on_track_text: str
    badge_at_risk_bg: str
    badge_at_risk_text: str
    badge_behind_bg: str
    badge_behind_text: str
    badge_no_data_bg: str
    badge_no_data_text: str
    heat: tuple[str, ...]
    heat_text: tuple[str, ...]  # of a figure on each step of `heat`
    text_scale: float = 1.0  # how much larger than usual everything is drawn (charts/enlarging.py)

    def room(self, widths: Sequence[float]) -> list[float]:
        """Of the widths that a browser gives, px: how wide that is before the enlarging."""
        return [width / self.text_scale for width in widths]

    @property
    def fan_opacity(self) -> float:
        """How much of the primary colour the fan has, 0–1; not every drawer of SVG knows rgba()."""
        return float(self.fan.removesuffix(")").rpartition(",")[2])


LIGHT = Tokens(
    bg="#FFFFFF",
    tint="#F3F6F9",
    line="#D3DAE2",
    grid="#E4E9EE",
    ink="#15202B",
    mute="#4E5B69",
    axis="#5C6875",
    primary="#0B4F9E",
    fan="rgba(11, 79, 158, 0.16)",
    plan="#6B7785",
    bar_weekday="#4F87C2",
    bar_weekend="#E0ECF7",
    bar_outline="#4F87C2",
    selected="#EEF4FB",
    link="#0B4F9E",
    button_text="#FFFFFF",
    done="#0B4F9E",
    on_track="#2E8BC0",
    at_risk="#F2A900",
    at_risk_outline="#8A6100",
    behind="#B3261E",
    no_data="#8A8F98",
    badge_done_bg="#E3ECF8",
    badge_done_text="#0B4F9E",
    badge_on_track_bg="#E6F2FA",
    badge_on_track_text="#0F5F8E",
    badge_at_risk_bg="#F2A900",
    badge_at_risk_text="#1A1300",
    badge_behind_bg="#B3261E",
    badge_behind_text="#FFFFFF",
    badge_no_data_bg="#ECEFF2",
    badge_no_data_text="#444C56",
    heat=("#F4F8FC", "#E0ECF7", "#C4DBF0", "#9AC1E4", "#649ED2", "#2F77B7", "#0B4F9E"),
    heat_text=("#15202B",) * 5 + ("#FFFFFF",) * 2,
)

DARK = Tokens(
    bg="#0F1720",
    tint="#18232F",
    line="#33424F",
    grid="#243240",
    ink="#E9EEF3",
    mute="#AEBAC6",
    axis="#A3B0BD",
    primary="#7DB7F0",
    fan="rgba(125, 183, 240, 0.22)",
    plan="#93A1AF",
    bar_weekday="#5A93CC",
    bar_weekend="#1B3148",
    bar_outline="#5A93CC",
    selected="#182A3C",
    link="#8FC2F5",
    button_text="#0A1622",
    done="#5C9DF0",
    on_track="#63C1EC",
    at_risk="#F5B93A",
    at_risk_outline="#F5B93A",
    behind="#F0766B",
    no_data="#8F99A4",
    badge_done_bg="#16304F",
    badge_done_text="#9CC6FA",
    badge_on_track_bg="#123347",
    badge_on_track_text="#8AD3F5",
    badge_at_risk_bg="#F5B93A",
    badge_at_risk_text="#1A1300",
    badge_behind_bg="#F0766B",
    badge_behind_text="#250502",
    badge_no_data_bg="#27323D",
    badge_no_data_text="#C3CCD5",
    heat=("#16222E", "#1B3148", "#224566", "#2C5E8C", "#5090CA", "#78B4E4", "#A5D2F7"),
    heat_text=("#E9EEF3",) * 4 + ("#0A1622",) * 3,
)

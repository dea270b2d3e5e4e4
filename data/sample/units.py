"""The sample's reporting units, from units.csv. All of them are fictional."""

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

REGISTER = Path(__file__).with_name("units.csv")
START = date(2024, 11, 1)
END = date(2024, 11, 28)
REPORTED_DAYS = 18  # the sample opens on 18/11
WARD_BASELINE = 3089

KINDS = {
    "tdp": "Tổ dân phố",
    "staff": "Cơ quan",
    "parents": "Phụ huynh học sinh",
    "building": "Toà chung cư",
    "mass_org": "Đoàn thể",
}


@dataclass(frozen=True, slots=True)
class SampleUnit:
    """One unit; `kind` as the sheet spells it. Counts are people, None where there is no figure."""

    code: str
    name: str
    kind: str
    note: str
    households: int | None
    eligible: int | None
    baseline: int | None
    parent: str
    officer: str

    @property
    def is_group(self) -> bool:
        return self.kind == "Tổ dân phố"

    @property
    def number(self) -> int:
        """The number in the code: TDP-07 → 7."""
        return int(self.code.split("-")[1])


def read_units() -> list[SampleUnit]:
    """The units in the order of the register."""
    with REGISTER.open(encoding="utf-8-sig", newline="") as file:
        return [
            SampleUnit(
                code=row["unit_code"],
                name=row["unit_name"],
                kind="Trường học" if row["unit_code"].endswith("-CB") else KINDS[row["unit_type"]],
                note=row["note"],
                households=count(row["households"]),
                eligible=count(row["eligible"]),
                baseline=count(row["baseline_installed"]),
                parent=row["parent_unit"],
                officer=row["officer_in_charge"],
            )
            for row in csv.DictReader(file)
        ]


def count(text: str) -> int | None:
    return int(text) if text else None


def day(number: int) -> date:
    """The campaign's day: 1 is the start."""
    return START + timedelta(days=number - 1)

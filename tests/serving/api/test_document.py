"""docs/api.md and openapi.json name every address, parameter and column, and none that is not."""

import re
from typing import Any

import pytest

from serving.api.description import TYPES
from serving.api.questions import QUESTIONS
from tests.project.tree import ROOT
from tests.serving.api.asking import Office

TEXT = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def sections() -> dict[str, str]:
    parts = re.split(r"^### ([\w-]+)$", TEXT, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_address_has_its_section() -> None:
    assert [*sections()] == [*QUESTIONS]


@pytest.mark.parametrize("address", [*QUESTIONS])
def test_every_column_is_explained_with_its_unit(address: str) -> None:
    told = {name: unit for name, unit, meaning in ROW.findall(sections()[address])}

    assert told == QUESTIONS[address].columns


@pytest.mark.parametrize("address", [*QUESTIONS])
def test_the_parameters_are_those_that_are_taken(address: str, sample: Office) -> None:
    [line] = re.findall(r"^Parameters: (.*)\.$", sections()[address], flags=re.MULTILINE)
    named = re.findall(r"`(\w+)`", line)

    assert named == [*QUESTIONS[address].parameters, "format"]
    for name in named:
        assert f"| `{name}` |" in TEXT
    refused = sample.get(address, no_such="1").json()["detail"]
    assert set(refused.partition("expected one of ")[2].split(", ")) == {*named}


def test_what_every_answer_says_of_itself_is_explained(sample: Office) -> None:
    meta = sample.get("units").json()["meta"]

    assert [key for key in meta if f"`{key}`" not in TEXT] == []


@pytest.mark.parametrize("address", [*QUESTIONS])
def test_the_description_for_programs_is_what_is_answered(address: str, sample: Office) -> None:
    description = sample.get("openapi.json").json()
    asked = description["paths"][f"/api/v1/{address}"]["get"]
    row = asked["responses"]["200"]["content"]["application/json"]["schema"]
    row = row["properties"]["rows"]["items"]

    assert [*description["paths"]] == [f"/api/v1/{each}" for each in QUESTIONS]
    assert [each["name"] for each in asked["parameters"]] == [
        *QUESTIONS[address].parameters,
        "format",
    ]
    for answered in sample.rows(address):
        assert [*answered] == row["required"]
        for name, value in answered.items():
            assert is_of(value, row["properties"][name]["type"]), (name, value)


IS: dict[str, Any] = {"integer": int, "number": float, "string": str, "boolean": bool}


def is_of(value: Any, types: list[str]) -> bool:
    return value is None or type(value) in {IS[each] for each in types if each in IS}


def test_every_unit_has_a_type() -> None:
    units = {
        counted.partition(" of ")[0]
        for question in QUESTIONS.values()
        for counted in question.columns.values()
    }
    assert units == TYPES.keys()

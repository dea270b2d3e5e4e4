"""Make the sample workbook, data/sample/phu-la.xlsx: `python -m data.sample.build [FILE]`.

Two builds are alike: nothing in the workbook depends on the clock or on chance.
"""

import sys
from datetime import datetime
from pathlib import Path

import xlsxwriter

from data.sample.count_tabs import Measures, write_answers, write_counts
from data.sample.list_tabs import write_lists
from data.sample.register_tabs import write_register, write_settings
from data.sample.units import read_units
from data.template.pages import FONT, RED, Looks

TARGET = Path(__file__).with_name("phu-la.xlsx")
CREATED = datetime(2024, 11, 18, 17, 0)


def main() -> None:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    build(target)
    print(target)


def build(target: Path) -> None:
    """Write the workbook: all tabs of the contract, in its order, counts up to 18/11."""
    units = read_units()
    measures = Measures.of(units)
    with xlsxwriter.Workbook(target, {"default_format_properties": FONT}) as book:
        book.set_properties({"title": "Mẫu theo dõi cài đặt iHanoi", "created": CREATED})
        looks = Looks(book, RED)
        write_settings(book, looks)
        write_register(book, looks, units)
        write_counts(book, looks, units, measures)
        write_answers(book, looks, units, measures)
        write_lists(book, looks, units, measures)


if __name__ == "__main__":
    main()

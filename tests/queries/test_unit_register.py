"""What the register says of one unit: unit_register.sql."""

import pandas as pd

from queries import ask
from tests.queries.campaigns import published, report, unit


def test_the_register_tells_who_answers_for_a_unit() -> None:
    known = unit("T1", officer="Lê Văn A", leader="Trần Thị B", households=289)
    snapshot = published([known, unit("T2")], [report("T1", 1, 4)])

    (t1,) = ask(snapshot, "unit_register", unit_id="T1").to_dict("records")
    (t2,) = ask(snapshot, "unit_register", unit_id="T2").to_dict("records")

    assert (t1["officer"], t1["leader"], t1["households"]) == ("Lê Văn A", "Trần Thị B", 289)
    assert not t2["police_officer"]
    assert pd.isna(t2["households"])
    assert ask(snapshot, "unit_register", unit_id="T9").empty

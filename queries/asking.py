"""Asking one of the queries: its text from the file of its name, its parameters checked."""

from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa

from data.store import Snapshot

FOLDER = Path(__file__).parent
TEXTS: Any = pd.StringDtype("pyarrow", na_value=np.nan)  # pandas' own kind of text
NULLABLE: dict[pa.DataType, Any] = {
    pa.int32(): pd.Int32Dtype(),
    pa.int64(): pd.Int64Dtype(),
    pa.bool_(): pd.BooleanDtype(),
}


@cache
def names() -> list[str]:
    """Every question there is a query for."""
    return sorted(path.stem for path in FOLDER.glob("*.sql"))


@cache
def text_of(name: str) -> str:
    """The SQL of a query. Raises ValueError for a name there is no file for."""
    if name not in names():
        raise ValueError(f"query={name!r}: expected one of {', '.join(names())}")
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")


@cache
def statement_of(name: str) -> duckdb.Statement:
    """The query, parsed once for all who ask it."""
    [statement] = duckdb.extract_statements(text_of(name))
    return statement


@cache
def parameters_of(name: str) -> frozenset[str]:
    return frozenset(statement_of(name).named_parameters)


def ask(snapshot: Snapshot, name: str, **params: Any) -> pd.DataFrame:
    """The answer of queries/<name>.sql on this snapshot, as a frame of its own.

    `as_of` is brought into the days that the snapshot knows; a tuple serves as a list. Raises
    ValueError, with the name, for an unknown query and for a parameter that is missing or not
    asked for.
    """
    wanted = parameters_of(name)
    if wanted != params.keys():
        raise ValueError(f"query={name!r}: parameters {sorted(params)}, expected {sorted(wanted)}")
    if "as_of" in params:
        params["as_of"] = snapshot.clamp(params["as_of"])
    params = {
        key: list(value) if isinstance(value, tuple) else value for key, value in params.items()
    }
    with snapshot.cursor() as cursor:
        answer = cursor.execute(statement_of(name), params or None).to_arrow_reader().read_all()
    columns = zip(answer.column_names, answer.columns, strict=True)
    return pd.DataFrame({name: column(values) for name, values in columns}, copy=False)


def column(values: pa.ChunkedArray) -> Any:
    """A column of the types that DuckDB's own df() makes, but texts stay in Arrow: no Python
    object for each. Nullable integers and booleans only where there is a null; NaN, NaT or None
    for other nulls."""
    if pa.types.is_large_string(values.type):
        return TEXTS.__from_arrow__(values)
    if values.null_count and values.type in NULLABLE:
        return NULLABLE[values.type].__from_arrow__(values)
    if pa.types.is_date32(values.type):
        values = values.cast(pa.timestamp("us"))
    return values.to_numpy().copy()  # Arrow's own memory is not to be written to

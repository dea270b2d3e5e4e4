"""From the sheet to DuckDB: read, interpret, check, store; one refresher for everybody."""

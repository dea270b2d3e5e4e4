"""How DuckDB is opened, in memory and on disk."""

# One thread a statement: handing small work over costs more than it saves, and the other cores
# are those of other viewers. Statements of several cursors still run side by side. A database
# reaches no file and no variable of the program, and its settings are locked.
SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "preserve_insertion_order": "true",  # as ever: outreach_lines.sql counts on it
    "lock_configuration": "true",
    "arrow_large_buffer_size": "true",  # texts as pandas keeps them
}

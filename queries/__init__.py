"""One .sql file per question, asked by its name: `ask(snapshot, "ward_figure", as_of=day)`."""

from queries.asking import ask

__all__ = ["ask"]

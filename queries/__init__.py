"""One .sql file per question, asked by its name: `ask(snapshot, "kind_figures", as_of=day)`."""

from queries.asking import ask

__all__ = ["ask"]

"""What people type into one cell: texts, counts, days."""

"""From tabs of cells to typed rows: which tab, which column, whose row, which day."""

"""The workbook as a Google Sheet: asked for in two reads, every failure a state with its remedy."""

"""The workbook as a file: which kind it is, and its cells with nothing lost and nothing guessed."""

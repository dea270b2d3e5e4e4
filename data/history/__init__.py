"""What stood in the sheet before: changes of cells on disk, and what only they can say."""

"""What is wrong with the counts, held against one another, the register and the days."""

"""What numbers, dates and sums say, and where they contradict each other."""

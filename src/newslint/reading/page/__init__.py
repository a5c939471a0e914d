"""What came with the copy and is no part of the story."""

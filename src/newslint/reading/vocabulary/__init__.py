"""What words are by themselves: their classes, forms, sounds and owners, from tables; no draft is needed."""

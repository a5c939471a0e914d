"""What a draft is made of: sentences, words, the words beside them, the variety of English."""

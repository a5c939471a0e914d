"""How a sentence is built: clauses, subjects and verbs, forms, complements, articles."""

"""Who and what is named: people, titles, offices, bodies, letters that stand for names."""

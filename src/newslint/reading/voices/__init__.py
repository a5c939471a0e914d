"""Whose words they are: quotation marks, quotations, speakers, sources."""

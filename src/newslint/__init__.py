"""The copy desk as a command: lints news drafts against house style."""

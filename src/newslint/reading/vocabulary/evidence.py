"""How strongly a neighbor speaks for a word: one letter of a table, and the powers of ten that it stands for."""

NEUTRAL, STEP, MOST = ord("M"), 0.25, 3.0
"""The letter of no evidence, what each letter after it says more in powers of ten, and the most that one can say."""


def value(letter: str) -> float:
    """What a letter says, in powers of ten: above nothing for it, below against it."""
    return (ord(letter) - NEUTRAL) * STEP


def letter(says: float) -> str:
    """The letter that says so much, as near as letters come."""
    return chr(NEUTRAL + round(max(-MOST, min(MOST, says)) / STEP))

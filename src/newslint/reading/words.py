"""The words of an article, counted once."""

import re
from collections import Counter
from functools import cache

from newslint.document import Document


def word_counts(document: Document) -> Counter[str]:
    """Every word of the prose as it is written, with how often it is there."""
    return document.once(_counts)


def _counts(document: Document) -> Counter[str]:
    text = "\n".join(block.text for block in document.blocks if "text" in block.scopes)
    return Counter(_word().findall(text))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")

"""Where the closing mark of a quotation belongs that has none."""

import re
from functools import cache
from typing import NamedTuple

from newslint.expression import expression
from newslint.reading.voices.marks import CLOSERS, SINGLE
from newslint.reading.voices.quotations import Quotation
from newslint.reading.voices.speech import speech_forms, speech_where
from newslint.span import Span

_WORDS_OF_FRAGMENT = 6
"""Quoted words in the middle of a sentence that run to its end: more than these may have ended before it."""


class Closing(NamedTuple):
    """The last word of a quotation in its block, and the word as it stands there with the mark."""

    span: Span
    right: str


def lost_closing(quotation: Quotation, *, british: bool = False) -> Closing | None:
    """The end of the quoted words: before who says them, or the end of the paragraph; None where that is not sure.

    In British copy the mark of a few quoted words stands before the full stop.
    """
    text = quotation.text
    said = _said_after(text)
    if said is not None:
        return _closing(quotation, said)
    if not _runs_to_its_end(quotation):
        return None
    closing = _closing(quotation, len(text))
    mark = CLOSERS[quotation.open][0]
    if british and text[:1].islower() and closing.right.endswith(f".{mark}"):
        return closing._replace(right=closing.right.removesuffix(f".{mark}") + f"{mark}.")
    return closing


def _said_after(text: str) -> int | None:
    """Where the words stop because somebody is said to say them: “We are ready, she said. …”."""
    ends = [end for end in (speech_where(text), _said_inside(text)) if end is not None]
    return min(ends, default=None)


def _said_inside(text: str) -> int | None:
    """The same of what is too little to tell speech without marks by: a pronoun, what somebody told a name."""
    found = _speaker().search(text)
    return found.start() + 1 if found else None


@cache
def _speaker() -> re.Pattern[str]:
    who = r"(?:he|she|they|police|officials|the\s[a-z]+(?:\s[a-z]+)?|[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3})"
    verbs = "|".join(word for word, form in speech_forms().items() if form.sure and form.is_finite)
    after_comma = rf"[,?!]\s{who}\s(?:{verbs})\b(?!\s(?:that|if|he|she|they|it|we|I)\b)"
    after_stop = rf"[.]\s{who}\s(?:{verbs})(?=\.)"
    return expression(rf"{after_comma}|{after_stop}")


def _runs_to_its_end(quotation: Quotation) -> bool:
    """Whether the quotation can only end where its paragraph does: a whole sentence, or a few words before the stop."""
    text = quotation.text
    if quotation.span.end < len(quotation.block.text.rstrip()) or not _STOP.search(text):
        return False
    return text[:1].isupper() or len(text.split()) <= _WORDS_OF_FRAGMENT


_STOP = expression(r"\w[.!?]['’]?$")


def _closing(quotation: Quotation, end: int) -> Closing:
    """The word that ends there, with the mark that goes with the opening one, in place of a single one."""
    text = quotation.text[:end]
    start = max(text.rfind(" "), text.rfind("\n")) + 1
    word = text[start:]
    mark = CLOSERS[quotation.open][0]
    at = quotation.inner.start
    bare = word[:-1] if word[-1:] in SINGLE else word
    return Closing(Span(at + start, at + end), bare + mark)

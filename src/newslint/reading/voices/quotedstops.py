"""The full stop or comma at the end of a quotation: before its closing mark or behind it."""

from typing import NamedTuple

from newslint.reading.voices.quotations import Quotation
from newslint.span import Span

_WORDS_OF_SENTENCE = 5
"""Fewer words with a capital may be a name or a title."""


class Stop(NamedTuple):
    """The closing mark with its full stop or comma, whichever comes first."""

    span: Span
    sign: str
    outside: bool


def stop_of(quotation: Quotation) -> Stop | None:
    """The full stop or comma at the closing mark of a quotation; None where it has neither, or an ellipsis."""
    if not quotation.close or quotation.style == "single":
        return None
    text, end = quotation.block.text, quotation.span.end
    if text[end : end + 1] in {".", ","} and text[quotation.inner.end - 1].isalnum():
        whole = text[end + 1 : end + 2].isspace() or end + 1 == len(text)
        return Stop(Span(quotation.inner.end, end + 1), text[end], outside=True) if whole else None
    if quotation.text[-1:] in {".", ","} and quotation.text[-2:-1].isalnum():
        return Stop(Span(quotation.inner.end - 1, end), quotation.text[-1], outside=False)
    return None


def is_sentence(quotation: Quotation) -> bool:
    """Whether a whole sentence is quoted, or some: it begins with a capital, and is no name or title."""
    return (
        quotation.kind != "term" and quotation.text[:1].isupper() and len(quotation.text.split()) >= _WORDS_OF_SENTENCE
    )

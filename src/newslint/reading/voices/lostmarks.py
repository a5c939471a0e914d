"""Where the mark belongs that a quotation lacks at its start, or that a quotation inside it lacks at its end."""

from newslint.expression import expression
from newslint.reading.voices.quotations import Quotation, Stray
from newslint.span import Span

_SENTENCE = expression(r"(?:(?![.!?][\s\"“”]|[\"“”]).)+[,!?]$")
_SAYS = r"(?:said|says|added|adds|explained|recalled|told|asked|wrote|noted|continued|warned|tweeted|posted)"
_SAID = expression(rf"\s+(?:{_SAYS}\b|(?:he|she|they|the\s[a-z]+|(?:[A-Z][\w.’'-]*\s?){{1,4}})\s?{_SAYS}\b)")
_TELLS = expression(rf"\b{_SAYS}\b|\bthat\s(?:he|she|it|they|the)\b|\baccording\b")
_WORD = expression(r"\S+")
_OPENED = expression(r"(?<=[\s:,])‘(?=[A-ZÀ-Þ])")
_CLOSED = expression(r"[’'](?!\w)")
_LAST = expression(r"\S+$")


def first_of_unopened(mark: Stray) -> Span | None:
    """The first word of a paragraph whose first sentence is a quotation up to a closing mark and who said it.

    Where another sentence stands before, or somebody is said to say something, the quotation may begin anywhere.
    """
    text = mark.block.text
    before = text[: mark.span.start]
    if not before[:1].isupper() or not _SENTENCE.match(before) or not _SAID.match(text, mark.span.end):
        return None
    first = _WORD.match(text)
    return Span(*first.span()) if first and not _TELLS.search(before) else None


def unclosed_inside(quotation: Quotation) -> Span | None:
    """The last word of a quotation in which another begins with a single mark that nothing closes."""
    if "‘" not in quotation.text or quotation.unclosed or quotation.continues:
        return None
    opened = _OPENED.search(quotation.text)
    if opened is None or _CLOSED.search(quotation.text, opened.end()):
        return None
    last = _LAST.search(quotation.text)
    return Span(*last.span()).shift(quotation.inner.start) if last else None

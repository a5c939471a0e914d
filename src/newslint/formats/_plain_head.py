"""The head of a plain text: header lines, headline, deck."""

from collections.abc import Sequence

from newslint.formats._byline import byline
from newslint.formats._dateline import dateline
from newslint.formats._plain_blocks import Draft, is_credit
from newslint.formats._plain_header import Header, header
from newslint.formats._plain_lines import Line, width

_HEADLINE_WORDS = 25
_DECK_WORDS = 35
_SENTENCE_ENDS = (".", "…", ":", ";", ",")


def head(draft: Draft, lines: Sequence[Line]) -> int:
    """Reads header lines, headline and deck; returns the number of the first line below them."""
    at, headline = 0, any(field.name == "title" for field, _ in draft.values)
    wrapped = width(lines)
    while at < len(lines):
        found = header(lines, at)
        if found:
            headline = _take(draft, found, headline=headline)
            at += found.lines
        elif lines[at].blank:
            at += 1
        elif is_credit(lines[at].text) and any(not line.blank for line in lines[at + 1 :]):
            draft.add("paragraph", lines[at : at + 1])
            at += 1
        elif not headline and _is_headline(lines, at, wrapped):
            draft.add("headline", lines[at : at + 1])
            headline = True
            at += 1
        else:
            break
    return _deck(draft, lines, at) if headline else at


def _take(draft: Draft, found: Header, *, headline: bool) -> bool:
    draft.values.append(found.value)
    headline = headline or (found.value[0].name == "title" and bool(found.value[0].value))
    if found.rest:
        draft.add("paragraph" if headline else "headline", [found.rest])
        return True
    return headline


def _is_headline(lines: Sequence[Line], at: int, wrapped: int) -> bool:
    line = lines[at]
    below = next((other for other in lines[at + 1 :] if not other.blank), None)
    if not below or not _is_line(line, _HEADLINE_WORDS):
        return False
    follows = lines[at + 1]
    if follows.text[:1].islower():
        return False
    return follows.blank or not wrapped or bool(header(lines, at + 1) or byline(follows.text) or dateline(follows.text))


def _is_line(line: Line, words: int) -> bool:
    """Whether it is a line, no sentence: short, and without a full stop."""
    text = line.text
    if line.mark or text[0].islower() or len(text.split(maxsplit=words)) > words:
        return False
    return not text.rstrip("\"'”’»)").endswith(_SENTENCE_ENDS) and not byline(text) and not dateline(text)


def _deck(draft: Draft, lines: Sequence[Line], at: int) -> int:
    """A line without a full stop right under the headline, with the body below it."""
    if at + 1 >= len(lines) or not lines[at + 1].blank or not _is_line(lines[at], _DECK_WORDS):
        return at
    if not any(not line.blank for line in lines[at + 2 :]) or is_credit(lines[at].text):
        return at
    draft.add("deck", lines[at : at + 1])
    return at + 1

"""What quoted words are: speech, some words of it, or a name, a title, a word held at arm's length."""

import re
from functools import cache
from typing import Literal

from newslint.reading.speech import speech_verbs
from newslint.span import Span

Kind = Literal["speech", "partial", "term"]

_FUNCTION_WORDS = frozenset(
    """i we you he she it they is are was were be been am do does did have has had will would can could should shall
    must may might my our your his their its this that these those not no who what when where how why if because so
    but and there here""".split()
)


def kind_of_words(text: str, span: Span, inner: Span) -> Kind:
    """The kind of a quotation that stands at `span` in a text, `inner` without its marks."""
    words = re.findall(r"[\w’'-]+", inner.of(text))
    if not words or _names_something(text, span, words):
        return "term"
    stops = inner.of(text).rstrip()[-1:] in ".,!?…" or span.end == inner.end
    clause = len(words) >= 4 and any(word.lower() in _FUNCTION_WORDS for word in words)
    if (stops and (clause or len(words) >= 6)) or (len(words) >= 8 and clause):
        return "speech"
    if len(words) <= 3 and not stops and not _said_near(text, span):
        return "term"
    return "speech" if stops and _said_near(text, span) else "partial"


def _names_something(text: str, span: Span, words: list[str]) -> bool:
    """A title or a name: every longer word has a capital, or the words before say that it is one."""
    if _called().search(text[max(0, span.start - 60) : span.start]):
        return True
    long = [word for word in words if len(word) > 3]
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in long)
    return 1 < len(words) <= 20 and capitals == len(long) > 0 and not _said_near(text, span)


@cache
def _called() -> re.Pattern[str]:
    works = (
        "film|movie|book|novel|album|song|single|show|series|play|article|report|paper|episode|poem|essay|campaign|"
        "program|project|word|term|phrase|slogan|headline"
    )
    return re.compile(rf"\b(?:called|titled|entitled|dubbed|nicknamed|named|known as|(?:{works}),?)\s*$")


def _said_near(text: str, span: Span) -> bool:
    """Whether a verb of saying stands right before the quotation or after it."""
    before = re.findall(r"[\w’']+", text[max(0, span.start - 60) : span.start])[-4:]
    after = re.findall(r"[\w’']+", text[span.end : span.end + 60])[:5]
    return any(word.lower() in speech_verbs() for word in (*before, *after))

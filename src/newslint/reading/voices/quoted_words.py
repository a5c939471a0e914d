"""What quoted words are: speech, some words of it, or a name, a title, a word held at arm's length."""

from typing import Literal

from newslint.expression import expression
from newslint.reading.voices.speech import speech_verbs
from newslint.span import Span

Kind = Literal["speech", "partial", "term"]

_FUNCTION_WORDS = frozenset(
    """i we you he she it they is are was were be been am do does did have has had will would can could should shall
    must may might my our your his their its this that these those not no who what when where how why if because so
    but and there here""".split()
)


def kind_of_words(text: str, span: Span, inner: Span) -> Kind:
    """The kind of a quotation that stands at `span` in a text, `inner` without its marks."""
    words = _WORDS.findall(text, inner.start, inner.end)
    if not words or _is_called(text, span):
        return "term"
    said = _said_near(text, span)
    if _is_title(words) and (not said or _belongs(text, span)):
        return "term"
    stops = text[inner.start : inner.end].rstrip()[-1:] in ".,!?…" or span.end == inner.end
    clause = len(words) >= 4 and not _FUNCTION_WORDS.isdisjoint([word.lower() for word in words])
    if (stops and (clause or len(words) >= 6)) or (len(words) >= 8 and clause):
        return "speech"
    if len(words) <= 3 and not stops and not said:
        return "term"
    return "speech" if stops and said else "partial"


_WORDS = expression(r"[\w’'-]+")


_CALLED = frozenset(
    """called titled entitled dubbed nicknamed named film movie book novel album song single show series play article
    report paper episode poem essay campaign program project word term phrase slogan headline""".split()
)


def _is_called(text: str, span: Span) -> bool:
    """Whether the words before say that it is a name or the title of a work: “a film called “…””."""
    before = text[max(0, span.start - 40) : span.start].rstrip()
    word = before.rstrip(",").rpartition(" ")[2]
    return word in _CALLED or (word == "as" and before.endswith("known as"))


_SMALL_IN_TITLES = frozenset("from with into over upon onto than that".split())


def _is_title(words: list[str]) -> bool:
    """Whether every longer word has a capital."""
    if not 1 < len(words) <= 20 or words[-1][0].islower():
        return False
    long = [word for word in words if len(word) > 3 and word not in _SMALL_IN_TITLES]
    return bool(long) and all(word[0].isupper() or word[0].isdigit() for word in long)


_BEFORE_TITLES = frozenset("of in for from on".split())


def _belongs(text: str, span: Span) -> bool:
    """Whether a preposition leads to the words as it does to a name: “the title role in “…””, “the author of “…””."""
    return text[max(0, span.start - 8) : span.start].rstrip().rpartition(" ")[2] in _BEFORE_TITLES


def _said_near(text: str, span: Span) -> bool:
    """Whether a verb of saying stands right before the quotation or after it."""
    before = _WORDS.findall(text, max(0, span.start - 60), span.start)[-4:]
    after = _WORDS.findall(text, span.end, span.end + 60)[:5]
    return not speech_verbs().isdisjoint([word.lower() for word in (*before, *after)])

"""What a fix would upset beside it, mended with it: the article before, a sentence's capital, its full stop."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newslint.diagnostic import Fix
from newslint.expression import expression
from newslint.reading.vocabulary.sounds import first_sound
from newslint.span import Span

REACH = 80
"""Characters beside a fix in which an article, a word or the end of a sentence is looked for."""


class _Upset(NamedTuple):
    """A place in the mended text that a fix put wrong, and what to write there."""

    place: Span
    text: str
    fix: Fix


def apply(source: str, fixes: Iterable[Fix]) -> str:
    """The source with fixes applied that are in order and do not overlap."""
    pieces, at = [], 0
    for fix in fixes:
        pieces += [source[at : fix.span.start], fix.text]
        at = fix.span.end
    return "".join((*pieces, source[at:]))


def repaired(source: str, fixes: Sequence[Fix]) -> list[Fix]:
    """Fixes that are in order and do not overlap, with what they upset: `a very odd` less `very` is `an odd`.

    The article before a fix agrees with the word that follows it then, and a sentence that lost its first word still
    begins with a capital; a fix that ends in a full stop takes the one after it. Nothing else is touched.
    """
    written = list(_written(fixes))
    edits, beside = list(fixes), []
    for upset in sorted(set(_upset(source, fixes, written)), reverse=True):
        number = next((number for number, span in enumerate(written) if span.contains(upset.place)), None)
        if number is not None:
            edits[number] = _within(edits[number], upset.place.shift(-written[number].start), upset.text)
        elif not any(span.length and span.overlaps(upset.place) for span in written):
            grown = sum(len(fix.text) - fix.span.length for fix in _before(fixes, written, upset.place.start))
            beside.append(Fix(upset.place.shift(-grown), upset.text, upset.fix.applicability))
    return sorted((*edits, *beside), key=lambda fix: fix.span)


def alone(source: str, fix: Fix) -> Fix:
    """A fix that is applied by itself, widened to what it upsets."""
    start = max(0, fix.span.start - REACH)
    window = source[start : fix.span.end + REACH]
    edits = repaired(window, [fix._replace(span=fix.span.shift(-start))])
    if len(edits) == 1:
        return fix._replace(text=edits[0].text)
    whole = Span(edits[0].span.start, edits[-1].span.end)
    moved = [edit._replace(span=edit.span.shift(-whole.start)) for edit in edits]
    return fix._replace(span=whole.shift(start), text=apply(whole.of(window), moved))


def _written(fixes: Iterable[Fix]) -> Iterator[Span]:
    """Where the mended text has what each fix wrote."""
    grown = 0
    for fix in fixes:
        start = fix.span.start + grown
        yield Span(start, start + len(fix.text))
        grown += len(fix.text) - fix.span.length


def _before(fixes: Iterable[Fix], written: Iterable[Span], at: int) -> Iterator[Fix]:
    return (fix for fix, span in zip(fixes, written, strict=True) if span.end <= at)


def _within(fix: Fix, place: Span, text: str) -> Fix:
    return fix._replace(text=fix.text[: place.start] + text + fix.text[place.end :])


def _upset(source: str, fixes: Sequence[Fix], written: Sequence[Span]) -> Iterator[_Upset]:
    mended = apply(source, fixes)
    for fix, span in zip(fixes, written, strict=True):
        article = _article_before(mended, span.start)
        if article and _is_other_sound(source, fix.span.start, mended, span.start):
            right = _agreeing(article[1], _word_at(mended, span.start))
            if right != article[1]:
                yield _Upset(Span(*article.span(1)), right, fix)
        first = mended[span.start : span.start + 1]
        if first.islower() and _lost_capital(source, fix.span.start, mended, span.start):
            yield _Upset(Span(span.start, span.start + 1), first.upper(), fix)
        if _is_second_stop(mended, span):
            yield _Upset(Span(span.end, span.end + 1), "", fix)


def _is_second_stop(text: str, span: Span) -> bool:
    """Whether a fix that ends in a full stop stands before one: `at about 9 a.m..`."""
    return span.length > 0 and text[span.end - 1] == "." and text[span.end : span.end + 2].rstrip() == "."


def _article_before(text: str, at: int) -> re.Match[str] | None:
    """The article that stands right before a place, if it is one: no letter of a list, none of another language."""
    found = _article().search(text, max(0, at - REACH), at)
    if not found or not _gap().fullmatch(found[2] + _following(text, at)[1]):
        return None
    return found if found[1][0] == "a" or _begins_sentence(text, found.start(1)) else None


def _is_other_sound(source: str, at: int, mended: str, now: int) -> bool:
    return first_sound(_word_at(source, at)) != first_sound(_word_at(mended, now))


def _agreeing(article: str, word: str) -> str:
    """The article as it is before a word; as it was where that is not sure."""
    ending = {"vowel": "n", "consonant": "", "": article[1:]}[first_sound(word)]
    return article[0] + ending


def _lost_capital(source: str, at: int, mended: str, now: int) -> bool:
    """Whether a sentence began at a place with a capital and now begins with another letter: `However, the`."""
    was, is_now = source[at : at + 1], mended[now : now + 1]
    is_name = mended[now + 1 : now + 2].isupper()
    return was.isupper() and was.lower() != is_now and not is_name and _begins_sentence(source, at)


def _begins_sentence(text: str, at: int) -> bool:
    return bool(_sentence_start().search(text, max(0, at - REACH), at))


def _word_at(text: str, at: int) -> str:
    return _following(text, at)[2]


def _following(text: str, at: int) -> re.Match[str]:
    """The white space and marks at a place, and the word after them."""
    return next(_word().finditer(text, at, at + REACH))


_MARKS = r"[*_\[(“\"'‘$£€]"


@cache
def _article() -> re.Pattern[str]:
    return expression(rf"(?<![\w'’.&/-])([Aa]n?)(\s*{_MARKS}*)\Z")


@cache
def _gap() -> re.Pattern[str]:
    """What may stand between an article and its word: white space within a paragraph, then marks that open."""
    return expression(rf"(?!\s*\n\s*\n)\s+{_MARKS}*")


@cache
def _word() -> re.Pattern[str]:
    return expression(rf"(\s*{_MARKS}*)((?:\w[\w.&'’‑-]*)?)")


@cache
def _sentence_start() -> re.Pattern[str]:
    """The end of a sentence or a line, and all that may stand before the first letter of the next."""
    abbreviations = (
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "St",
        "No",
        "Sen",
        "Sens",
        "Rep",
        "Reps",
        "Gov",
        "Gen",
        "Col",
        "Lt",
        "Prof",
    )
    points = "".join(rf"(?<!\b{word}\.)" for word in (*abbreviations, "[A-Za-z]"))
    stop = rf"(?:\.{points}|[!?…])[\"”'’)\]*_]*(?:\s+|(?=<))"
    return expression(rf"(?:(?:\A|\n)(?:[\w-]+: *)?|{stop})(?:{_MARKS}|[-+] |#+ |> |\s|<[^<>\n]*>)*\Z")

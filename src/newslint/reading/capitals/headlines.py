"""What a headline says and its story does not: names, numbers, quoted words."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.numbers import Number, numbers, numbers_in_headline
from newslint.reading.naming.names import Name, names
from newslint.reading.text.words import word_counts, words_in
from newslint.reading.vocabulary.likeness import distance
from newslint.reading.vocabulary.wordclasses import classes
from newslint.reading.voices.quotations import quotations
from newslint.span import Span

STORY = frozenset({"lede", "paragraph", "list", "blockquote", "table", "caption", "deck", "subhead"})

LEAST = 10
"""Numbers below are often counted by the reader: “two dead” is a man and a woman."""


class Unbacked(NamedTuple):
    """A stretch of a headline to tell of: `story` is what the story has in its place, `right` what to write."""

    block: Block
    span: Span
    story: str = ""
    right: str = ""


def story_text(document: Document) -> str:
    """All prose of the story below its headline, with plain marks and spaces."""
    return document.once(_story_text)


def _story_text(document: Document) -> str:
    return _plain("\n".join(block.text for block in document.blocks if _is_story(block)))


def _is_story(block: Block) -> bool:
    return block.scope in STORY


def _plain(text: str) -> str:
    return text.translate(_MARKS)


_MARKS = str.maketrans("’‘“”\u00a0\u202f", "''\"\"  ")


# --- names --------------------------------------------------------------------------------------------------------


def unbacked_names(document: Document) -> Iterator[Unbacked]:
    """People of the headline whose last name the story never has."""
    for name in names(document):
        if name.block.scope == "headline" and name.kind == "person" and len(name.words) > 1:
            last = name.words[-1].text
            if not (_has_word(document, last) or _acts(document, name)):
                yield Unbacked(name.block, name.span, _like(document, last))


def _acts(document: Document, name: Name) -> bool:
    """Whether the last word is what the person does, in a headline of capitals: “Congresswoman Tate Announces”."""
    *_, before, last = name.words
    return "s" in classes(last.text.lower()) and _has_word(document, before.text)


def _has_word(document: Document, word: str) -> bool:
    if any(word in words_in(document, block) for block in document.blocks if _is_story(block)):
        return True
    plain = _folded(_plain(word).removesuffix("'s"))
    return bool(re.search(rf"\b{re.escape(plain)}\b", document.once(_folded_story)))


def _folded_story(document: Document) -> str:
    return _folded(story_text(document))


def _folded(text: str) -> str:
    """Small letters without accents, as headlines often leave them out."""
    apart = unicodedata.normalize("NFD", text.lower().replace("ł", "l").replace("ø", "o"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _like(document: Document, word: str) -> str:
    """A word of the story that may be the same name in another spelling."""
    for other in word_counts(document):
        if other[:1] == word[:1] and other != word and abs(len(other) - len(word)) < 2 and distance(other, word) < 3:
            return other
    return ""


# --- numbers ------------------------------------------------------------------------------------------------------


def unbacked_numbers(document: Document) -> Iterator[Unbacked]:
    """Numbers of the headline that the story does not have, with the number that it has of the same things."""
    headline = [number for number in numbers_in_headline(document) if _is_count(number)]
    if not headline or not story_text(document).strip():
        return
    story = [number for number in numbers(document) if _is_story(number.block)]
    for number in headline:
        if not _is_backed(number, story):
            other = _of_the_same(number, story)
            if other or (number.value >= LEAST and not number.in_words):
                yield Unbacked(number.block, number.span, other)


def _is_count(number: Number) -> bool:
    """Years, ages of decades, names such as Channel 4 and scores are left out."""
    text, (start, end) = number.block.text, number.span
    if not number.in_words and 1900 <= number.value < 2100 and number.step == 1 and "," not in number.text:
        return False
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    return not re.search(r"[-–:/’'#.]", beside) and number.value > 1


def _is_backed(number: Number, story: list[Number]) -> bool:
    """Whether the story has the number, one that it is rounded from, or two that make it."""
    values = {other.value for other in story}
    slack = max(_round_step(number) / 2, number.value * 0.02)
    if any(abs(value - number.value) <= slack for value in values):
        return True
    return any(number.value - value in values for value in values)


def _round_step(number: Number) -> float:
    """The place of the last digit that is not nought: 100 for 1,200."""
    step = number.step
    while step < number.value and number.value % (step * 10) == 0:
        step *= 10
    return step


@cache
def _counted() -> re.Pattern[str]:
    who = "people|civilians|soldiers|children|men|women|more|others|were|are|was|have been|reported|confirmed"
    what = "killed|dead|died|dies?|injured|hurt|wounded|arrested|detained|missing|rescued|deaths|injuries|arrests"
    return expression(rf"\s+(?:(?:{who}) )*(?P<what>{what})\b")


_SAME = {
    "dead": "killed", "died": "killed", "die": "killed", "dies": "killed", "deaths": "killed", "hurt": "injured",
    "wounded": "injured", "injuries": "injured", "detained": "arrested", "arrests": "arrested",
}  # fmt: skip


def _of_the_same(number: Number, story: list[Number]) -> str:
    """The number that the story has of what the headline counts: killed, injured, arrested, missing."""
    what = _what(number)
    same = [other for other in story if what and _what(other) == what]
    return same[0].text if len({other.value for other in same}) == 1 else ""


def _what(number: Number) -> str:
    found = _counted().match(number.block.text, number.span.end)
    return _SAME.get(found["what"], found["what"]) if found else ""


# --- quotations ---------------------------------------------------------------------------------------------------


def unbacked_quotations(document: Document) -> Iterator[Unbacked]:
    """Quotations of two words or more in the headline that the story does not have in these words."""
    found = [quotation for quotation in quotations(document) if quotation.block.scope == "headline"]
    if not found or not story_text(document).strip():
        return
    story = _letters_of(story_text(document))
    for quotation in found:
        words = _letters_of(_plain(quotation.text))
        if " " in words and words.removesuffix("s") not in story:
            yield Unbacked(quotation.block, quotation.inner)


def _letters_of(text: str) -> str:
    return " ".join(re.findall(r"[\w']+", text.lower()))

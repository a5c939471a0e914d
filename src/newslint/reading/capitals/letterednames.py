"""Common nouns that have capitals for the sake of their letters: “Unmanned Aerial Vehicles (UAVs)”."""

from collections.abc import Iterator

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.capitals.capitalruns import listed
from newslint.reading.naming.acronyms import SMALL, Introduction, introductions
from newslint.reading.naming.names import is_name
from newslint.reading.vocabulary.lexicon import role
from newslint.reading.vocabulary.wordclasses import is_of
from newslint.span import Span


def lettered_nouns(document: Document) -> Iterator[tuple[Block, Span]]:
    """Every one that is many (“(UAVs)”), one of many (“a Public-Private Partnership (PPP)”) or an illness.

    Letters in the plural and an article that says “any” are never a body's; all its words are common ones.
    """
    for one in introductions(document):
        name = one.name.of(one.block.text).rstrip()
        words = _WORD.findall(name)
        if len(words) > 1 and _tells_no_name(one, words[-1]) and _is_of_common_words(words):
            yield one.block, Span(one.name.start, one.name.start + len(name))


_WORD = expression(r"[^\W\d_]+(?:['’]s)?")


def _tells_no_name(one: Introduction, head: str) -> bool:
    text = one.block.text
    if text.startswith(("s", "’s", "'s"), one.letters_span.end) and one.aside.start > one.name.start:
        return True
    if is_of(head, "illness & ~plural") or _ILL.search(head):
        return bool(_SMALL_BEFORE.search(text, max(0, one.name.start - 30), one.name.start))
    is_one = _ARTICLE.search(text, max(0, one.name.start - 6), one.name.start)
    return bool(is_one) and not _is_led_on(text, one.aside.end)


def _is_led_on(text: str, end: int) -> bool:
    """Whether the article is that of a noun which follows the brackets: “a Transport Safety Board (TSB) inquiry”."""
    after = _NEXT.match(text, end)
    return (
        after is not None
        and is_of(after[1], "(noun | plural | adjective) & ~verb-s & ~past")
        and after[1] not in _JOINTS
    )


_NEXT = expression(r" ([A-Za-z]+)")
_JOINTS = frozenset("in on at by for with from to and or as but over under near is was has had can will may".split())


_ARTICLE = expression(r"\b(?:[Aa]n?|[Ee]ach|[Ee]very|[Aa]ny|[Oo]ne|[Nn]o) \Z")


_SMALL_BEFORE = expression(r"(?<![\w’'-])(?!the\b)[a-z]+ \Z")


_ILL = expression(r"(?:itis|osis|emia|aemia|oma|opathy|plegia|uria|penia)\Z")


def _is_of_common_words(words: list[str]) -> bool:
    capitals = [word for word in words if word[0].isupper()]
    small = [word for word in words if word[0].islower()]
    return len(capitals) > 1 and all(word in SMALL for word in small) and all(map(_is_common, capitals))


_PREFIXES = frozenset("non pre post co sub multi inter anti micro semi cyber bio".split())


def _is_common(word: str) -> bool:
    small = word.lower()
    if small in SMALL or small in _PREFIXES or _ILL.search(small):
        return True
    return (
        is_of(small, "noun | plural | adjective | ing | participle | adverb")
        and small not in listed("named")
        and role(word) not in {"time", "nation", "acronym"}
        and (not is_name(word) or is_of(small, "adjective | plural | ing"))
    )

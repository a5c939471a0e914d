"""Posts with capitals that no name follows, and what they are for: “the new Director of Cricket”."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.capitals.capitalruns import listed
from newslint.reading.naming.titlecase import DETERMINERS
from newslint.reading.text.lines import body
from newslint.reading.vocabulary.lexicon import given_names, places, role, surnames
from newslint.reading.vocabulary.wordclasses import is_of
from newslint.span import Span


def posts_of(document: Document) -> tuple[tuple[Block, Span], ...]:
    """Every post after an article or the like with all that it is of in capitals: “a Professor of Marine Biology”.

    What it is of has common words only: “the Director of Norland Opera” names a house.
    """
    return tuple(post for block in body(document) for post in _in(block))


_POSTS = """director head manager president coordinator professor lecturer dean chair chairman chairwoman leader
superintendent commissioner supervisor officer editor reader curator vice-president co-president adviser advisor"""

_JOINED = expression(r" (?:of|for) (?=[A-Z])")
_WHAT = expression(
    r"[A-Z][a-z]+(?:(?:,|,? and|,? &)? [A-Z][a-z]+){0,3}"
    r"(?![\w’'-]*[\w]|,? (?:and |& )?[A-Z]|['’]s? [A-Z]| (?:of|for) [A-Z])"
)


@cache
def _before() -> re.Pattern[str]:
    posts = "|".join(word.capitalize() for word in _POSTS.split())
    own = rf"(?:(?i:{'|'.join(sorted(DETERMINERS))}|as|named|appointed|become|became)|\w+['’]s?) (?:[a-z-]+ ){{0,3}}"
    return expression(rf"\b{own}(?P<post>(?:(?:Co-|Vice[ -])?[A-Z][a-z]+ ){{0,2}}(?:Co-|Vice-)?(?:{posts}))\Z")


def _in(block: Block) -> Iterator[tuple[Block, Span]]:
    text = block.text
    for joint in _JOINED.finditer(text):
        led = _before().search(text, max(0, joint.start() - 90), joint.start())
        what = _WHAT.match(text, joint.end()) if led else None
        if led and what and _are_common(led["post"].split(" ")[:-1]) and _are_common(_WORDS.findall(what[0])):
            yield block, Span(led.start("post"), what.end())


_WORDS = expression(r"[A-Z][a-z]+")


def _are_common(words: list[str]) -> bool:
    return all(map(_is_common, words))


def _is_common(word: str) -> bool:
    small = word.lower()
    is_plain = is_of(small, "(noun & ~body) | plural | adjective | ing") and role(word) not in {"time", "nation"}
    is_own = word in given_names() or word in places() or (small in surnames() and not is_of(small, "field | thing"))
    return small in _OF_POSTS or (is_plain and not is_own and small not in listed("named"))


_OF_POSTS = frozenset("vice co senior deputy assistant associate research policy sustainability".split())

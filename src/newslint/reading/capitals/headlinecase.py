"""Which words of a headline are in another case than the rest of it."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.capitals.headlines import story_text
from newslint.reading.text.words import word_counts
from newslint.reading.vocabulary.lexicon import given_names, places, role
from newslint.reading.vocabulary.wordclasses import is_of
from newslint.reading.voices.quotations import quoted
from newslint.span import Span

LITTLE = frozenset("a an the and but or nor of in to for on at by as".split())
"""Words that every house writes small inside a headline, whatever its case."""

_EITHER = LITTLE | frozenset(
    """with from vs via over after into per if than amid about before under near off up out down while during against
    between through since until without within around among toward towards onto upon like so yet versus that
    de von van la le el al bin del da dos der den di""".split()
)
"""Words that some houses write small in a headline of capitals and others do not, and such words of names."""

_SHORT = frozenset("be is are was has had do did it its he she we you not who how why our his her my".split())
"""Short words that have a capital in any headline of capitals."""

LEAST = 2
"""Common words that must have the one case before a word in the other is odd."""

MANY = 4
"""Words with a capital that make a headline of capitals where no other word is small."""

Sort = Literal["capital", "small", "little", "name"]


class OddWord(NamedTuple):
    """A word of a headline in the wrong case: `capital` among small ones, `small` among capitals, `little` with one."""

    block: Block
    span: Span
    sort: Sort


class _Word(NamedTuple):
    span: Span
    text: str
    sort: Sort | None


def odd_words(document: Document, sort: Sort) -> Iterator[OddWord]:
    """The words of the headline that do not go with the case of its other words."""
    return (odd for odd in document.once(_odd_words) if odd.sort == sort)


def _odd_words(document: Document) -> tuple[OddWord, ...]:
    blocks = [block for block in document.blocks if block.scope == "headline" and not block.text.isupper()]
    return tuple(odd for block in blocks for odd in _in(document, block))


def _in(document: Document, block: Block) -> Iterator[OddWord]:
    words = _words(document, block)
    capitals = [word for word in words if word.sort == "capital"]
    smalls = [word for word in words if word.sort == "small"]
    if len(capitals) >= LEAST and len(capitals) > len(smalls):
        yield from (OddWord(block, word.span, "small") for word in smalls)
        yield from _littles(block, words)
    elif not smalls and sum(word.sort in {"capital", "name"} for word in words) >= MANY:
        yield from _littles(block, words)
    elif len(smalls) >= LEAST and len(smalls) > len(capitals):
        for word in capitals:
            if is_of(_plain(word.text), _VERB) or not _beside_capital(block.text, word.span):
                yield OddWord(block, word.span, "capital")


def _littles(block: Block, words: list[_Word]) -> Iterator[OddWord]:
    return (OddWord(block, word.span, "little") for word in words if word.sort == "little")


def _words(document: Document, block: Block) -> list[_Word]:
    """The words inside a headline; those that open it or a part of it may have a capital in any case."""
    spoken = quoted(document).get(block, ())
    found = [match for match in _WORD.finditer(block.text) if not any(s.contains(Span(*match.span())) for s in spoken)]
    return [
        _Word(Span(*match.span()), match[0], _sort(document, block.text, match))
        for place, match in enumerate(found)
        if place and not _opens(block.text, match.start())
    ]


_WORD = expression(r"(?<![\w’'-])[^\W\d_][\w’'-]*")


def _opens(text: str, at: int) -> bool:
    return text[:at].rstrip(" ").endswith((":", "-", "–", "—", "|", ".", "?", "!", "“", '"', "‘", "'", "(", "/", ";"))


def _sort(document: Document, text: str, match: re.Match[str]) -> Sort | None:
    word = match[0]
    plain = _plain(word)
    if word.islower():
        common = plain in _SHORT or (len(plain) > 3 and is_of(plain, _ANY))
        return "small" if common and plain not in _EITHER else None
    if word[1:].lower() != word[1:] or not word[0].isupper() or _is_name(document, word):
        return "name"
    if plain in LITTLE:
        return None if _is_particle(text, match) else "little"
    if plain in _EITHER:
        return "capital"
    return "capital" if _is_common(document, plain) and not _is_numbered(text, match) else "name"


_ANY = "noun | plural | verb | verb-s | past | participle | ing | adjective | adverb"


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")


def _is_name(document: Document, word: str) -> bool:
    bare = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    return bare in given_names() or bare in places() or bare in document.once(_capitals_inside)


def _capitals_inside(document: Document) -> frozenset[str]:
    """Words that have a capital inside the story's sentences."""
    return frozenset(_INSIDE.findall(story_text(document)))


_INSIDE = expression(r"(?<=[\w,;’'.] )(?<![.!?] )[A-Z][a-z]\w*")


def _is_common(document: Document, plain: str) -> bool:
    """Whether a word with a capital is no part of a name: a verb, or a word that the story has in small letters."""
    if plain in _SHORT or plain in _AUXILIARY or is_of(plain, _VERB):
        return True
    return word_counts(document)[plain] > 0 and is_of(plain, _ANY) and role(plain.capitalize()) == "word"


_NUMBER_AFTER = expression(r" (?:No\. ?)?(?:\d|[IVX]+\b|[A-Z]\b)")


def _is_numbered(text: str, match: re.Match[str]) -> bool:
    """Category 3, Phase II, Plan B."""
    return bool(_NUMBER_AFTER.match(text, match.end()))


_VERB = "verb-s & ~plural & ~noun"

_AUXILIARY = frozenset(
    "will would can could may might must should their they your them says said been being this these those".split()
)


def _is_particle(text: str, match: re.Match[str]) -> bool:
    """Whether a little word belongs to the verb before it (“Takes On Mayor”), or ends its part of the headline."""
    before = text[: match.start()].rsplit(maxsplit=1)[-1:] or [""]
    return text[match.end() : match.end() + 1] != " " or (
        _plain(match[0]) in {"in", "on"} and before[0] in _TAKES_PARTICLE
    )


_TAKES_PARTICLE = frozenset(
    """Takes Take Took Taking Weighs Weigh Checks Turns Turn Turned Goes Going Moves Moving Steps Kicks Carries Carry
    Signs Logs Holds Hold Sets Set Cashes Gives Give Calls Call Closes Zeroes Chimes Settles Caves Digs Drags Puts Put
    Keeps Keep Bring Brings Breaks Break Sworn Log Sign Dives Opts Sits Tunes Fills Fill Comes Come Hangs
    Hang""".split()
)


def _beside_capital(text: str, span: Span) -> bool:
    """Whether a word with a capital stands right before or after: both may be a name."""
    before = text[: span.start].rsplit(" ", maxsplit=2)[-2:]
    return bool(text[: span.start].endswith(" ") and before[0][:1].isupper()) or bool(
        re.match(r" [^\W\d_a-z]", text[span.end :])
    )

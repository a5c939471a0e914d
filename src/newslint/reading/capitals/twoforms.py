"""One name or word in two forms: `Jazz & Heritage` and `Jazz and Heritage`, `TV9` and `TV 9`, `Tremé` and `Treme`."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.naming.names import is_name_or_word
from newslint.reading.naming.spellings import Slip
from newslint.reading.text.lines import body
from newslint.reading.text.nounphrases import DETERMINERS, PREPOSITIONS
from newslint.reading.text.words import occurrences, prose_text, stands_apart, word_counts
from newslint.reading.vocabulary.lexicon import given_names
from newslint.reading.vocabulary.likeness import without_accents
from newslint.reading.vocabulary.wordclasses import classes, is_of
from newslint.span import Span


def two_forms(document: Document) -> tuple[Slip, ...]:
    """What the text writes in two forms: they differ in a sign, a space, an accent, an article or a capital."""
    return document.once(_found)


Place = tuple[Block, Span]
Pair = tuple[str, str]


def _found(document: Document) -> tuple[Slip, ...]:
    text = prose_text(document)
    pairs = {pair for cue, forms in _FORMS if cue in text for pair in forms(document, text) if pair[1] in text}
    found = {(use.block, use.span): use for pair in sorted(pairs) for use in _rarer(document, *pair)}
    return tuple(sorted(found.values(), key=lambda use: (use.block.span, use.span)))


def _rarer(document: Document, form: str, other: str) -> Iterator[Slip]:
    """The uses of the rarer of two forms; of two as frequent, of the one without accents, or of the later."""
    uses, others = _places(document, form, other), _places(document, other, form)
    if form == other or not uses or not others:
        return
    is_first = not form.isascii() or uses[0] == min(uses[0], others[0], key=lambda place: (place[0].span, place[1]))
    if len(uses) + is_first > len(others):
        uses, others = others, uses
    block, span = others[0]
    for place in uses:
        yield Slip(*place, span.of(block.text), block, span)


def _places(document: Document, form: str, other: str) -> list[Place]:
    """Where the text has a form, or its plural, as words of their own. A headline may have “&” for “and”."""
    blocks = body(document) if "&" in form + other else document.blocks
    return [
        (block, Span(at, end))
        for block in blocks
        if "text" in block.scopes and form in block.text and not block.text.isupper()
        for at in occurrences(block.text, form)
        if (end := _end(block.text, at, form)) and not (form.isupper() and _is_shouted(block.text, at, form))
    ]


def _end(text: str, start: int, form: str) -> int:
    """Where a form that begins at a place ends; 0 if it is a part of a longer word."""
    end = start + len(form)
    end += text.startswith("s", end)
    return end if stands_apart(text, start, end, _TIES) else 0


_TIES = frozenset("-–@#/&_")


def _is_shouted(text: str, at: int, word: str) -> bool:
    """Whether a word in capitals has them from where it stands: it opens a block, or the words beside it have them.

    The same of one that says who speaks, or where a share is traded.
    """
    beside = text[:at].rsplit(maxsplit=1)[-1:] + text[at + len(word) :].split(maxsplit=1)[:1]
    return (
        at == 0
        or text.startswith(":", at + len(word))
        or any(len(one) > 1 and one.isupper() and one.isalpha() for one in beside)
    )


_LAST_WORD = expression(r"(?<![\w/-])[^\W_](?:[\w’'.]*[^\W\d_])?\Z")
_WORD = expression(r"[^\W_](?:[\w’'.]*[^\W\d_])?")
_REACH = 30
"""How many letters the longest word has that is looked at."""


def _around(text: str, sign: str) -> Iterator[tuple[str, str]]:
    """The words before and after a sign, each time that it stands between two."""
    for at in occurrences(text, sign):
        before = _LAST_WORD.search(text[max(0, at - _REACH) : at])
        after = _WORD.match(text, at + len(sign))
        if before and after:
            yield before[0], after[0]


def _with_and(_: Document, text: str) -> Iterator[Pair]:
    """“Jazz & Heritage”, “Jazz and Heritage”."""
    for first, second in _around(text, " & "):
        if first[0].isupper() and second[0].isupper():
            yield f"{first} & {second}", f"{first} and {second}"


def _without_hyphen(document: Document, text: str) -> Iterator[Pair]:
    """“Barkin-Ladi”, “Barkin Ladi”; “off-screen”, “offscreen”: words that are no names differ by where they stand."""
    counts = word_counts(document)
    for first, second in _around(text, "-"):
        if first.lower() not in _OTHER_WORDS and (first.lower() != "co" or len(second) > _SHORT):  # “co-op”
            yield from _joined(counts, f"{first}-{second}".removesuffix("s"))
        if first[0].isupper() and second[0].isupper() and len(first) > 1:
            yield f"{first}-{second}", f"{first} {second}"
            yield f"{first}-{second}", first + second


def _joined(counts: Counter[str], word: str) -> Iterator[Pair]:
    """A word with a hyphen and the same without, where the text has it, in small letters or opening a sentence."""
    first, _, second = word.partition("-")
    joined = first + second.lower()
    for form in {joined, joined.lower(), joined.capitalize()} if word[1:].islower() else (joined,):
        if counts[form] or counts[form + "s"]:
            yield word, form


_SHORT = 2


def _in_two_words(document: Document, _: str) -> Iterator[Pair]:
    """“taskforce”, “task force”: two nouns side by side that the text has as one word, too."""
    for first, rest in _begun(word_counts(document)):
        second = rest.removesuffix("s")
        if _are_nouns(first, second):
            yield first + second, f"{first} {second}"


def _begun(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every word of some that begins another, and the rest of that one."""
    beginnings: list[str] = []
    for word in sorted([word for word in words if len(word) >= _HALF and word.islower()]):
        while beginnings and not word.startswith(beginnings[-1]):
            beginnings.pop()
        for first in beginnings:
            if len(word) >= len(first) + _HALF:
                yield first, word[len(first) :]
        beginnings.append(word)


_HALF = 3
"""Letters of a word that may be half of another."""


def _are_nouns(first: str, second: str) -> bool:
    """Whether two words are nouns that may stand side by side: no “every day”, “some time”, “may be”."""
    return first not in _LITTLE and is_of(first, _PART) and is_of(second, _HEAD)


_LITTLE = PREPOSITIONS | DETERMINERS
_PART = "noun & ~adverb & ~ing"
_HEAD = "noun & ~adverb"


_OTHER_WORDS = frozenset("re un in a on no".split())
"""Halves that make another word with a hyphen than without: “re-sign”, “un-ionized”."""


def _with_other_joint(_: Document, text: str) -> Iterator[Pair]:
    """“TV9”, “TV 9”; “F-16”, “F16”."""
    for match in _NUMBERED.finditer(text):
        for sign in ("", "-", " "):
            yield match[0], _PARTED.sub(sign, match[0])


# Looked for from the capital or the figure on, so that the search skips everything else at once.
_NUMBERED = expression(r"[A-Z0-9](?<![\w.-].)(?:(?<=[A-Z])[A-Z]*-?[0-9]{1,3}|(?<=[0-9])[0-9]{0,2}-?[A-Z]+)(?![\w-])")
_PARTED = expression(r"(?<=[A-Z])-?(?=[0-9])|(?<=[0-9])-?(?=[A-Z])")


def _without_article(_: Document, text: str) -> Iterator[Pair]:
    """“Riding for the Disabled”, “Riding for Disabled”."""
    for joint in (" of the ", " for the "):
        for first, second in _around(text, joint):
            if first[0].isupper() and second[0].isupper() and classes(first.lower()):
                yield first + joint + second, first + joint.replace(" the ", " ") + second


def _without_accent(document: Document, _: str) -> Iterator[Pair]:
    """“Tremé”, “Treme”; given names are left alone, as two people may have one in two forms."""
    for word in word_counts(document):
        if not word.isascii() and word[0].isupper() and len(word) > 3 and word not in given_names():
            yield word, without_accents(word)


def _with_small_inside(document: Document, _: str) -> Iterator[Pair]:
    """“BridgeGate”, “Bridgegate”; “NATO”, “Nato”."""
    for word in word_counts(document):
        if len(word) > 3 and word[0].isupper() and not word[1:].islower() and not word.startswith(("Mac", "Fitz")):
            small = word.capitalize()
            if not (word.isupper() and is_name_or_word(small)):
                yield word, small
                yield word, _INSIDE.sub(" ", word)


def _with_space_inside(_: Document, text: str) -> Iterator[Pair]:
    """“W.Va.”, “W. Va.”; “D.C.”, “D. C.”."""
    for match in _SPACED.finditer(text):
        short = text[match.start() - 1 : match.end()]
        yield short, short.replace(" ", "")


# Looked for from the stop on, so that the search skips everything else at once.
_SPACED = expression(r"\. (?<=\b[A-Z]\. )[A-Z][a-z]?\.")
_INSIDE = expression(r"(?<=[a-z])(?=[A-Z])")


_FORMS: tuple[tuple[str, Callable[[Document, str], Iterator[Pair]]], ...] = (
    ("&", _with_and),
    ("-", _without_hyphen),
    ("", _in_two_words),
    (". ", _with_space_inside),
    ("", _with_other_joint),
    (" the ", _without_article),
    ("", _without_accent),
    ("", _with_small_inside),
)
"""What the text must have for a sort of forms to be there, and how to find them, each with the other form."""

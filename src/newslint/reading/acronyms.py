"""Acronyms: where an article uses letters for a name, and where it says what they stand for."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.words import words_in
from newslint.span import Span

SMALL = frozenset("a an and at by de del des di du for in of on the to with van von &".split())
"""Words of a full name that the letters may leave out."""


IN_LETTERS = frozenset({"US", "UK", "UN", "EU"})
"""What begins a name and is letters itself: “US Geological Survey”, the USGS."""


NEAR = 8
"""How far after its letters a name may begin: “the NWB, the National Water Board”."""


FAR = 60
"""How many words after a name its letters still call it to mind."""


class Acronym(NamedTuple):
    """One place where letters stand for a name: “the NWB”, “three MPs”; `letters` are without -s."""

    block: Block
    span: Span
    letters: str


class Introduction(NamedTuple):
    """A full name with its letters: “National Water Board (NWB)” or “NWB (National Water Board)”.

    `letters_span` is where the letters stand, `aside` what is in the brackets, brackets included.
    """

    block: Block
    letters: str
    letters_span: Span
    name: Span
    aside: Span


def acronyms(document: Document) -> tuple[Acronym, ...]:
    """Every acronym of two letters or more in the prose, in order."""
    return document.once(_acronyms)


def introductions(document: Document) -> tuple[Introduction, ...]:
    """Every place where brackets tell the letters of a name or the name of letters, in order."""
    return document.once(_introductions)


@cache
def _letters() -> re.Pattern[str]:
    return expression(
        r"(?P<letters>[A-Z](?<![\w&/.$£€#@’'-].)(?<!\(\(.)[A-Za-z]{0,3}[A-Z](?:&[A-Z]|[A-Z])*)(?:s|’s|'s)?(?![\w&/]|-\d|\.\w)"
    )


def _acronyms(document: Document) -> tuple[Acronym, ...]:
    return tuple(
        Acronym(block, Span(*found.span("letters")), found["letters"])
        for block in document.blocks
        if "text" in block.scopes
        for found in _letters().finditer(block.text)
    )


# --- what brackets tell -------------------------------------------------------------------------------------------


@cache
def _brackets() -> re.Pattern[str]:
    return expression(
        r"\((?P<lead>[“\"‘'](?=[A-Z])|(?:the |or |also |known as |abbreviated |called )*)"
        r"(?P<letters>[A-Z][A-Za-z&-]{0,9}[A-Z]|[A-Z]{2,10})(?:s)?[”\"’']?(?P<rest>[,;:][^()]{0,60})?\)"
    )


@cache
def _name_in_brackets() -> re.Pattern[str]:
    return expression(r"(?<!\w)(?P<letters>[A-Z]{2,8})s? \((?P<name>(?:the )?[A-Z\u00c0-\u00de][^()\d]{4,80})\)")


@cache
def _letters_first() -> re.Pattern[str]:
    return expression(r"[A-Z]s? \(")


def _introductions(document: Document) -> tuple[Introduction, ...]:
    return tuple(
        introduction
        for block in document.blocks
        if "text" in block.scopes and "(" in block.text
        for introduction in (*_after_name(block), *_before_name(block))
    )


def _after_name(block: Block) -> Iterator[Introduction]:
    for found in _brackets().finditer(block.text):
        name = _name_before(block.text, found.start(), found["letters"])
        if name:
            letters = Span(*found.span("letters"))
            yield Introduction(block, found["letters"], letters, name, Span(*found.span()))


def _before_name(block: Block) -> Iterator[Introduction]:
    for found in _name_in_brackets().finditer(block.text) if _letters_first().search(block.text) else ():
        if spells(found["letters"], found["name"]):
            letters, name = Span(*found.span("letters")), Span(*found.span("name"))
            yield Introduction(block, found["letters"], letters, name, Span(name.start - 1, name.end + 1))


def _name_before(text: str, at: int, letters: str) -> Span | None:
    """The words before a bracket whose first letters it gives; the shortest run that does."""
    start = at
    words = list(re.finditer(r"[^\s()]+", text[max(0, at - 200) : at]))
    shift = max(0, at - 200)
    for word in reversed(words[-(2 * len(letters) + 4) :]):
        start = shift + word.start()
        if word[0][:1].upper() == letters[0] and spells(letters, text[start:at]):
            return Span(start, at)
    return None


def spells(letters: str, name: str) -> bool:
    """Whether the words of a name begin with these letters in their order.

    Small words may be left out, and a word may give more than one letter (“Unesco”, “Covid”), but every word with a
    capital gives at least one.
    """
    plain = name.replace("’", "'").replace(".", "")
    capitals = letters.replace("&", "").replace("-", "").upper()
    return any(_spells(capitals, _words_of(plain, parted)) for parted in (r"[\s/–—-]+", r"[\s/–—]+"))


def _words_of(name: str, parted: str) -> tuple[str, ...]:
    """The words of a name, those with a hyphen as two or as one."""
    return tuple(filter(None, (word.strip("\"'“”‘,()") for word in re.split(parted, name))))


def _spells(letters: str, words: tuple[str, ...]) -> bool:
    if not words or not letters:
        return not (words or letters)
    word, rest = words[0], words[1:]
    plain = word.upper()
    if letters and plain[0] == letters[0]:
        if _spells(letters[1:], rest):
            return True
        if any(_spells(letters[1 + more :], rest) for more in range(1, len(letters)) if _goes_on(plain, letters, more)):
            return True
    return (word.lower() in SMALL or word == "US") and _spells(letters, rest)


def _goes_on(word: str, letters: str, more: int) -> bool:
    """Whether a word gives `more` letters beside its first, in their order: “Television” gives TV, “Covid” COV."""
    at = 0
    for letter in letters[1 : 1 + more]:
        at = word.find(letter, at + 1)
        if at < 0:
            return False
    return True


class Spelling(NamedTuple):
    """Words whose initials are the letters, without a bracket that joins them; `words` is how many stand between the
    words and the letters, below nought where the words come after.
    """

    block: Block
    span: Span
    words: int

    @property
    def text(self) -> str:
        return self.span.of(self.block.text)


def told_by(document: Document, use: Acronym) -> bool:
    """Whether the article has said what letters stand for by the time that it uses them; its headline does not count.

    Brackets and words such as “known as” bring letters together with any name; otherwise they are the initials of
    words with capitals that stand not far before the letters or directly after them.
    """
    return is_brought(document, use) or any(0 <= one.words <= FAR for one in spellings(document, use))


def is_brought(document: Document, use: Acronym) -> bool:
    """Whether these letters, in this block or one before it, stand in brackets or after words that bring them in."""
    letters = expression(rf"(?<![\w-]){re.escape(use.letters)}(?!\w{{2}}|[A-Z])")
    for block in _body(document):
        if use.letters in block.text:
            text = block.text
            if any(_brings(text, Span(*found.span())) for found in letters.finditer(text)):
                return True
        if block is use.block:
            return False
    return False


def _brings(text: str, span: Span) -> bool:
    before, after = text[max(0, span.start - 48) : span.start], text[span.end : span.end + 90]
    if before.rfind("(") > before.rfind(")") and ")" in after.partition("(")[0]:
        return True
    if after.lstrip("s,").startswith(f" ({text[span.start].lower()}"):
        return True
    return bool(_lead().search(before) or _follow().match(after))


@cache
def _lead() -> re.Pattern[str]:
    known = "known (?:as|by)|initials|acronym|abbreviated|called|or simply"
    return expression(rf"\b(?:{known})(?: \w+){{0,3}}? [\"“]?\Z|, or (?:the )?[\"“]?\Z")


@cache
def _follow() -> re.Pattern[str]:
    return expression(r"s?,? (?:(?:[a-z]+ )?[(\[](?:the )?[A-Z]|(?:which )?(?:stands|short|is short) for\b)")


def _body(document: Document) -> Iterator[Block]:
    return (block for block in document.blocks if "text" in block.scopes and block.scope != "headline")


# --- names that are told without brackets -------------------------------------------------------------------------


def spellings(document: Document, use: Acronym) -> Iterator[Spelling]:
    """Every run of words with these initials, in order; one that begins directly after the letters is no words away."""
    at = _words_before(document, use)
    near = len(_word().findall(use.block.text[use.span.start : use.span.end + NEAR]))
    passed = 0
    for block in _body(document):
        words = words_in(document, block)
        for first, last in _spelt_in(words, use.letters.upper()):
            away = passed + first - at
            between = 0 if block is use.block and 0 <= away < near else at - passed - last - 1
            yield Spelling(block, _span_of(block, first, last), between)
        passed += len(words)


def is_named_shortly_before(document: Document, use: Acronym, name: str) -> bool:
    """Whether a name that has other initials than its letters stands before them, near enough to call it to mind."""
    text = "\n".join(block.text for block in _body(document) if block.span.start < use.block.span.start)
    text += "\n" + use.block.text[: use.span.start]
    at = text.rfind(name)
    return at >= 0 and len(_word().findall(text[at + len(name) :])) <= FAR


def _words_before(document: Document, use: Acronym) -> int:
    """How many words of the body stand before a use."""
    before = 0
    for block in _body(document):
        if block is use.block:
            return before + len(_word().findall(block.text[: use.span.start]))
        before += len(words_in(document, block))
    return 0


def _span_of(block: Block, first: int, last: int) -> Span:
    found = list(_word().finditer(block.text))
    return Span(found[first].start(), found[last].end())


def _spelt_in(words: list[str], letters: str) -> Iterator[tuple[int, int]]:
    """The first and the last of words with capitals that have these initials, the small ones left out or not."""
    every = range(len(words))
    main = [at for at in every if words[at] not in SMALL and words[at] != "s"]
    seen = set()
    for at_words in (every, main):
        initials, places = _initials(words, at_words)
        at = initials.find(letters)
        while at >= 0:
            own = places[at : at + len(letters)]
            if own[0] not in seen and _is_name([words[place] for place in own], letters):
                seen.add(own[0])
                yield own[0], own[-1]
            at = initials.find(letters, at + 1)


def _initials(words: list[str], places: Sequence[int]) -> tuple[str, Sequence[int]]:
    """The first letters of the words at these places, and the place of each; “US” gives both of its letters."""
    letters = [
        (letter, at) for at in places for letter in (words[at] if words[at] in IN_LETTERS else words[at][0].upper()[0])
    ]
    return "".join([letter for letter, _ in letters]), [at for _, at in letters]


def _is_name(words: list[str], letters: str) -> bool:
    return words[0] != letters and all(word[0].isupper() or word in SMALL for word in words)


@cache
def _word() -> re.Pattern[str]:
    return expression(r"[^\W\d_]+")

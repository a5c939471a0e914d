"""Rules that begin with a search: what they look for, and what they make of all that was found."""

import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from newslint.diagnostic import Applicability, Diagnostic
from newslint.document import Block, Document
from newslint.options import Regex
from newslint.pattern import Pattern
from newslint.reading.grammar.beforenouns import is_before_noun
from newslint.reading.text.variety import variety
from newslint.reading.vocabulary.wordclasses import class_selector, is_of
from newslint.reading.voices.prose import prose, within
from newslint.rule import Rule, rule_kind
from newslint.scope import ScopeError
from newslint.span import Span

if TYPE_CHECKING:
    import regex

SMALL_WORDS = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to"})


class Entry(NamedTuple):
    """One thing to look for and what the rule knows of it: a replacement, a note, a fix, the form it is one of.

    `where` and `unless` are words parted by `|`: the draft must have one of the first, the paragraph none of the
    second.
    """

    pattern: Pattern
    replacement: str | None = None
    note: str = ""
    fix: Applicability | None = None
    form: tuple[int, int] = (0, 0)
    where: str = ""
    unless: str = ""


class Match(NamedTuple):
    """One place where an entry was found in the scope of its rule."""

    entry: Entry
    block: Block
    span: Span
    groups: tuple[str | None, ...] = ()

    @property
    def text(self) -> str:
        return self.span.of(self.block.text)


@rule_kind
class PatternRule(Rule):
    """A rule that speaks only where one of its entries is found.

    The index finds the matches of all such rules in one pass and hands each rule its own; `check` finds them
    alone and comes to the same. `ignorecase` is told by each pattern's own capitals unless it is given; `nonword`
    lets patterns begin and end inside words.
    `where-draft` and `unless-draft` are expressions: the draft must have a match of the first, and none of the second.
    `variety` keeps a rule to drafts in that English. `word-classes` says of the pattern's named groups what words
    they may match, by their classes: `thing: noun & ~verb`. `before-noun` keeps what stands before a noun.
    """

    ignorecase: bool | None = None
    nonword: bool = False
    where_draft: Regex = Regex("")
    unless_draft: Regex = Regex("")
    variety: Literal["any", "American", "British"] = "any"
    word_classes: dict[str, str] | None = None
    before_noun: bool = False

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All that the rule looks for, in the order of its file."""
        return tuple(self.list_entries())

    def entry(self, number: int) -> Entry:
        """One of the entries, by its number."""
        return self.entries[number]

    @abstractmethod
    def list_entries(self) -> Iterator[Entry]:
        """What the rule looks for."""

    @abstractmethod
    def judge(self, document: Document, matches: Sequence[Match]) -> Iterator[Diagnostic]:
        """The findings that these matches, all that the document has, give reason for."""

    def pattern(self, text: str, *, literal: bool = False) -> Pattern:
        return Pattern(text, literal, self.ignorecase, not self.nonword)

    def patterns(self) -> Iterator[Pattern]:
        return (entry.pattern for entry in self.entries)

    def check(self, document: Document) -> Iterator[Diagnostic]:
        matches = [
            match
            for entry in self.entries
            for block, _ in prose(document, self.scope)
            for match in self.matches(document, entry, block)
        ]
        return self.judge(document, matches) if matches else iter(())

    def matches(self, document: Document, entry: Entry, block: Block, *, watched: bool = True) -> Iterable[Match]:
        """Where one entry is found in one block, inside the scope.

        Raises TimeoutError for a pattern that backtracks too long, if it is `watched`.
        """
        found = entry.pattern.search(block.text, watched=watched)
        return self._allowed(document, entry, block, found) if found else ()

    def _allowed(
        self, document: Document, entry: Entry, block: Block, found: Iterable["regex.Match[str]"]
    ) -> Iterator[Match]:
        allowed = within(document, self.scope, block)
        for one in found:
            span = Span(*one.span())
            if (
                any(stretch.contains(span) for stretch in allowed)
                and self._has_words(one.groupdict())
                and (not self.before_noun or is_before_noun(block.text, span))
                and self._is_for(document, entry, block)
            ):
                yield Match(entry, block, span, one.groups())

    def problem(self) -> str:
        for name, classes in (self.word_classes or {}).items():
            if not any(f"(?<{name}>" in pattern.text or f"(?P<{name}>" in pattern.text for pattern in self.patterns()):
                return f"'word-classes' speaks of '{name}', which no pattern names: (?<{name}>…)"
            try:
                class_selector(classes)
            except ScopeError as error:
                return str(error)
        return ""

    def _has_words(self, groups: Mapping[str, str | None]) -> bool:
        """Whether what the named groups matched is of the classes that the rule asks for."""
        return not self.word_classes or all(
            is_of(word, self.word_classes[name]) for name, word in groups.items() if word
        )

    def _is_for(self, document: Document, entry: Entry, block: Block) -> bool:
        """Whether the entry is one for this block of this draft."""
        return self._in_draft(document) and _in_place(document, entry, block)

    def _in_draft(self, document: Document) -> bool:
        """Whether the draft is one that the rule is for."""
        if not self.where_draft and not self.unless_draft and self.variety == "any":
            return True
        known = document.once(_drafts)
        if self.id not in known:
            known[self.id] = self._suits(document)
        return known[self.id]

    def _suits(self, document: Document) -> bool:
        if self.variety not in {"any", variety(document).name}:
            return False
        wanted = not self.where_draft or _has(document, self.where_draft)
        return wanted and not (self.unless_draft and _has(document, self.unless_draft))


def _drafts(_: Document) -> dict[str, bool]:
    """What is known of a draft: for each rule, whether it is one for it."""
    return {}


def _has(document: Document, expression: str) -> bool:
    return any(Pattern(expression).search(block.text) for block in document.blocks)


def _in_place(document: Document, entry: Entry, block: Block) -> bool:
    if entry.unless and _words(entry.unless).search(block.text):
        return False
    return not entry.where or _has_words(document, entry.where)


def _has_words(document: Document, words: str) -> bool:
    known = document.once(_known_words)
    if words not in known:
        known[words] = any(_words(words).search(block.text) for block in document.blocks)
    return known[words]


def _known_words(_: Document) -> dict[str, bool]:
    """What is known of a draft: for the words of an entry, whether it has one of them."""
    return {}


@cache
def _words(text: str) -> Pattern:
    return Pattern("|".join(map(re.escape, text.split("|"))))


def longest(matches: Iterable[Match]) -> list[Match]:
    """The matches without those that share characters with an earlier, then longer one; in the order of the text."""
    kept: list[Match] = []
    ordered = sorted(matches, key=lambda match: (match.block.span.start, match.span.start, -match.span.end))
    for match in ordered:
        if not (kept and kept[-1].block is match.block and kept[-1].span.overlaps(match.span)):
            kept.append(match)
    return kept


def in_case_of(matched: str, replacement: str) -> str:
    """The replacement with the capitals of what it replaces: `Over` becomes `More than`, `OVER` `MORE THAN`.

    Where every word of the match has a capital, so has every word of the replacement but the small ones.
    """
    words = matched.split()
    if len(matched) > 1 and matched.isupper() and replacement[:1].islower():
        return replacement.upper()
    if len(words) > 1 and all(word[0].isupper() for word in words) and replacement.islower():
        return " ".join(word if word in SMALL_WORDS else word[0].upper() + word[1:] for word in replacement.split(" "))
    if matched[:1].isupper() and replacement[:1].islower():
        return replacement[0].upper() + replacement[1:]
    return replacement


def expand(replacement: str, groups: Sequence[Any]) -> str:
    """The replacement with `$1` … `$9` for what the pattern's groups matched, `$$` for a dollar sign."""
    pieces = replacement.split("$")
    text = pieces[0]
    rest = iter(pieces[1:])
    for piece in rest:
        if piece[:1].isdigit() and 0 < int(piece[0]) <= len(groups):
            text += (groups[int(piece[0]) - 1] or "") + piece[1:]
        elif not piece:
            text += "$" + next(rest, "")
        else:
            text += "$" + piece
    return text

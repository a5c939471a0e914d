"""`complement`: a word with a preposition, a verb or a clause that it does not take."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.expression import expression
from newslint.kinds.pattern_rule import Entry, Match, PatternRule, in_case_of, longest
from newslint.options import NO_TABLE, Table
from newslint.pattern import Pattern
from newslint.reading.grammar.complements import as_subject, follows, in_form, is_object, stands_before
from newslint.reading.vocabulary.verbforms import forms, regular
from newslint.rule import rule_kind
from newslint.span import Span

_ALTERNATIVES = expression(r"\|(?![^(]*\))")
"""What parts alternatives, but not those of an expression in brackets."""

_NEXT = expression(r"\s((?:not )?[\w’'-]+)")

_OF_VERB = {"verb": range(5), "did": (2, 3, 4), "done": (2, 3), "active": (0, 1, 4), "doing": (4,)}
"""Which of a verb's forms a row is for."""


@rule_kind
class Complement(PatternRule):
    """Reports words with a preposition, a verb or a clause that they do not take: “accused her for lying”.

    The table has governing words a row. `words` are plain forms parted by `|`; `as` says what they are: a `verb` in all
    its forms, `did` (past, participle and -ing), `done`, `doing`, `active` (not the past), a `noun` in both numbers, or
    `word` as written. `object` is what may stand between: `any` noun phrase, somebody (`who`) or a pronoun (`him`),
    with `?` where it may lack. `wrong` are the words after it, none where one is missing, and `after` what must follow:
    `doing`, `deed` or `object` (-ing with its object), `do`, `verb`, `sure`, `act`, `thing`, `name`, `crime`,
    `illness`, or words. `before` is what must stand in front: `subject`, `have`, `!be`, `!feel`, `!most`, or a word.
    `right` is what it takes: `do` and `doing` stand for the verb in that form, `*` for the object. `instead` is another
    word.
    """

    required: ClassVar[frozenset[str]] = frozenset({"table"})
    columns: ClassVar[tuple[str, ...]] = ("words", "as", "object", "wrong", "after", "before", "right", "instead")
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "note"})

    table: Table = NO_TABLE

    def list_entries(self) -> Iterator[Entry]:
        return map(self.entry, range(len(self.table.rows)))

    def entry(self, number: int) -> Entry:
        """One of the rows; as the table is long, only those that are asked for become entries."""
        if number not in self._known:
            row = self.table.record(number)
            self._known[number] = Entry(
                Pattern(_expression(row), ignorecase=True), note=row.get("note", ""), form=(number, 0)
            )
        return self._known[number]

    @cached_property
    def _known(self) -> dict[int, Entry]:
        return {}

    def judge(self, document: Document, matches: Sequence[Match]) -> Iterator[Diagnostic]:
        for match in longest(filter(self._is_wrong, matches)):
            row = self.table.record(match.entry.form[0])
            text, span = match.block.text, match.span
            verb = _NEXT.match(text, span.end) if re.search(r"\bdo(?:ing)?\b", row["right"]) else None
            whole = Span(span.start, verb.end() if verb else span.end)
            right = in_case_of(match.text, _mended(row, match, verb[1] if verb else ""))
            yield self.report(
                document,
                match.block,
                whole,
                choices=(right,) if self.fix else (),
                replacement=right,
                note=match.entry.note,
            )

    def _is_wrong(self, match: Match) -> bool:
        """Whether what stands before, between and after is what the row speaks of."""
        row = self.table.record(match.entry.form[0])
        text, between = match.block.text, (match.groups[1] or "").split()
        if between and not is_object(between, row["object"].strip("?")):
            return False
        if row["right"].startswith("from") and "from" in between:  # “prevent a man from planning to leave”
            return False
        before, rest = text[: match.span.start], text[match.span.end :].lstrip(" ")
        if match.text[0].isupper() and before.rstrip(' “"')[-1:].isalnum():  # “the Prevent Fires Fund”
            return False
        return _any(stands_before, row["before"], before) and _any(follows, row["after"], rest)


def _any(test: Callable[[str, str], bool], kinds: str, text: str) -> bool:
    return not kinds or any(test(kind, text) for kind in _ALTERNATIVES.split(kinds))


def _expression(row: dict[str, str]) -> str:
    """The governing word, what may stand between, and the words that it does not take."""
    word = "|".join(sorted(form for one in row["words"].split("|") for form in _forms(one, row["as"])))
    if not row["wrong"]:
        return rf"({word})(?: (him|her|them|us|me|you))()" if row["object"] else rf"({word})()()"
    least = 0 if row["object"].endswith("?") else 1
    between = rf"((?:[\w’'&.-]+ ){{{least},5}}?)" if row["object"] else "()"
    return rf"({word}) {between}({row['wrong']})"


def _forms(word: str, kind: str) -> tuple[str, ...]:
    """The forms of a governing word that a row is for."""
    if kind == "word":
        return (word,)
    return (word, regular(word)[0]) if kind == "noun" else tuple(forms(word)[number] for number in _OF_VERB[kind])


def _mended(row: dict[str, str], match: Match, verb: str) -> str:
    """The words as they should be."""
    word, between = match.groups[0] or "", (match.groups[1] or "").strip()
    right = re.sub(r"\bdo(?:ing)?\b", lambda form: in_form(form[0], verb), row["right"])
    head = _in_place_of(word, row) if row["instead"] else word
    if "*" in right:
        right = right.replace("*", as_subject(between) if right.startswith("that") else between)
        between = ""
    return " ".join(filter(None, (head, between, right)))


def _in_place_of(word: str, row: dict[str, str]) -> str:
    """The other word in the form of the governing one."""
    small, kind = word.lower(), row["as"]
    if kind in {"word", "noun"}:
        plural = kind == "noun" and small not in row["words"].split("|")
        return regular(row["instead"])[0] if plural else row["instead"]
    every = next(every for every in map(forms, row["words"].split("|")) if small in every)
    return forms(row["instead"])[every.index(small)]

"""`noun-for-verb`: an empty verb and a noun that says what was done (made a decision, gave approval)."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product
from typing import ClassVar

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.kinds.pattern_rule import Entry, Match, PatternRule, in_case_of, longest
from newslint.options import NO_TABLE, Table
from newslint.pattern import Pattern
from newslint.reading.vocabulary.verbforms import forms, regular
from newslint.rule import rule_kind

_ARTICLES = frozenset("a an the its his her their any some another more".split())

_DEGREES = frozenset(
    """final formal full thorough careful detailed serious great strong clear quick swift brief short complete
    comprehensive extensive in-depth significant substantial major minor big huge large real important considerable
    severe immediate unanimous public official joint early initial preliminary separate further additional special close
    conscious deliberate concerted determined written verbal lengthy rigorous proper necessary regular frequent repeated
    valuable annual new own urgent prompt independent internal informal candid lively productive heartfelt sincere
    generous last-minute snap tough difficult key crucial heavy light sharp slight sudden gradual and still
    also now""".split()
)
"""Adjectives that an adverb beside the verb can replace, or nothing: “a final decision”, “serious consideration”."""

_AUXILIARY = "(?:has|have|had|will|would|can|could|may|might|must|should|to)"

_NO_DAY = (
    r"(?! (?:the )?(?:\d|\w+day\b|this|that day|next|last|late|early|(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b))"
)
"""After “on” or “in” the day or year may follow on which it was done: “a vote was held on Monday”."""

_MORE = {"be": ("are", "were")}


@rule_kind
class NounForVerb(PatternRule):
    """Reports nouns that do a verb's work: “made a decision to” and “a decision was made to” for decided to.

    The table has a noun a row: `verbs` are the empty verbs that it takes (make, take), `link` the words that follow it,
    each parted by `|`, and `right` the verb that says the same, with its link: decide to. Verbs are written in their
    plain form; all their forms are found, with an article, a pronoun or an adjective of degree before the noun.
    A verb in brackets has no passive.
    """

    required: ClassVar[frozenset[str]] = frozenset({"table"})
    columns: ClassVar[tuple[str, ...]] = ("verbs", "noun", "link", "right")
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement"})

    table: Table = NO_TABLE

    def list_entries(self) -> Iterator[Entry]:
        return map(self.entry, range(len(self._places)))

    def entry(self, number: int) -> Entry:
        """One of the entries; as the table is long, only those that are asked for are made."""
        if number not in self._known:
            row, is_passive = self._places[number]
            record = self.table.record(row)
            expression = _passive(record) if is_passive else _active(record)
            self._known[number] = Entry(Pattern(expression, ignorecase=True), record["right"], form=(row, is_passive))
        return self._known[number]

    @cached_property
    def _places(self) -> list[tuple[int, bool]]:
        """The rows of the table, each with whether its passive is meant."""
        both = product(range(len(self.table.rows)), (False, True))
        return [(row, passive) for row, passive in both if not passive or _has_passive(self.table.record(row))]

    @cached_property
    def _known(self) -> dict[int, Entry]:
        return {}

    def judge(self, document: Document, matches: Sequence[Match]) -> Iterator[Diagnostic]:
        for match in longest(filter(_is_of_degree, matches)):
            row, is_passive = match.entry.form
            right = match.entry.replacement or ""
            verbs = _verbs(self.table.record(row)["verbs"])
            written = "" if is_passive else match.groups[0] or ""
            choices = [in_case_of(written, choice) for choice in _in_form(right, written, verbs)]
            fixes = choices if self.fix and not is_passive and _words_between(match)[1:] == [] else ()
            yield self.report(document, match.block, match.span, choices=fixes, replacement="' or '".join(choices))


def _active(record: dict[str, str]) -> str:
    """An expression for the verb, the few words between, the noun and its link."""
    verbs = {form for verb in _verbs(record["verbs"]) for form in (*forms(verb), *_MORE.get(verb, ()))}
    return rf"({'|'.join(sorted(verbs))}) ((?:(?!had |been )[a-z-]+,? ){{0,4}}?){_noun_and(_link(record), record)}"


def _passive(record: dict[str, str]) -> str:
    """The same where the noun comes first: a decision was made to."""
    participles = sorted({forms(verb).participle for verb in _with_passive(record)})
    said = (
        rf"(?: {_AUXILIARY})? (?:is|are|was|were|be|been|being)(?: \w+ly| also| already)? (?:{'|'.join(participles)})"
    )
    return _noun_and(said + _link(record), record)


def _has_passive(record: dict[str, str]) -> bool:
    return bool(record["link"] and _with_passive(record))


def _with_passive(record: dict[str, str]) -> list[str]:
    """The verbs of a row that are not in brackets."""
    return [verb for verb in record["verbs"].split("|") if not verb.startswith("(")]


def _noun_and(rest: str, record: dict[str, str]) -> str:
    return rf"(?:{record['noun']}|{regular(record['noun'])[0]}){rest}"


def _link(record: dict[str, str]) -> str:
    return f" (?:{record['link']}){_NO_DAY}" if record["link"] else ""


def _verbs(cell: str) -> tuple[str, ...]:
    return tuple(verb.strip("()") for verb in cell.split("|"))


def _words_between(match: Match) -> list[str]:
    return (match.groups[1] or "").lower().replace(",", "").split() if len(match.groups) > 1 else []


def _is_of_degree(match: Match) -> bool:
    """Whether the words between verb and noun leave the verb empty: an article, and how much of it there was."""
    words = _words_between(match)
    return all(word in _DEGREES for word in (words[1:] if words[:1] and words[0] in _ARTICLES else words))


def _in_form(right: str, written: str, verbs: tuple[str, ...]) -> list[str]:
    """The verb in the form, or the forms, that the empty verb was written in; in the past if none was."""
    plain = {"are": "be", "were": "was"}.get(written.lower(), written.lower())
    found = [
        form_of_right
        for verb in verbs
        for form, form_of_right in zip(forms(verb), forms(right), strict=True)
        if form == plain
    ]
    return list(dict.fromkeys(found)) or [forms(right).past]

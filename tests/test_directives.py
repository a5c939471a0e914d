"""What drafts say to newslint in their comments."""

import re
from dataclasses import dataclass, replace

import pytest

from newslint.diagnostic import Diagnostic, Severity
from newslint.directives import OWN, UNKNOWN, UNUSED, suppress
from newslint.document import Comment, Document
from newslint.rule import names
from newslint.span import Span

RULES = frozenset({"news.date-relative", "news.date-order", "news.name", "core.doubled", *OWN})


@dataclass(frozen=True)
class Known:
    """What a run knows of rules: all of them, those it was asked for, those that are off."""

    known: frozenset[str] = RULES
    asked: frozenset[str] = RULES
    off: frozenset[str] = frozenset()

    def targets(self, target: str) -> bool:
        return any(names(target, rule) for rule in self.known)

    def judges(self, target: str) -> bool:
        return all(rule in self.asked for rule in self.known if names(target, rule))

    def graded(self, diagnostic: Diagnostic) -> Diagnostic | None:
        return None if diagnostic.rule in self.off else diagnostic


EVERYTHING = Known()
WORDS = {"today": "news.date-relative", "4.3.": "news.date-order", "Blinkin": "news.name", "the the": "core.doubled"}


def draft(text: str) -> tuple[Document, list[Diagnostic]]:
    """A draft whose comments are in braces, and what rules find in it: the words above."""
    comments = tuple(Comment(found[1], Span(*found.span())) for found in re.finditer(r"\{([^}]*)\}", text))
    found = [
        Diagnostic(rule, "…", Severity.WARNING, Span(*match.span()))
        for word, rule in WORDS.items()
        for match in re.finditer(re.escape(word), text)
    ]
    return Document("draft.md", text, (), comments=comments), found


def left(text: str, rules: Known = EVERYTHING) -> list[tuple[str, int]]:
    """Rule and line of every finding that is left."""
    document, found = draft(text)
    kept = sorted(suppress(document, found, rules), key=lambda diagnostic: diagnostic.order)
    return [(diagnostic.rule, document.position(diagnostic.span.start).line) for diagnostic in kept]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", [("news.date-relative", 1)]),
        ("today {newslint: disable-line news.date-relative historical}\ntoday", [("news.date-relative", 2)]),
        ("{newslint: disable-next-line news.date-relative}\ntoday\ntoday", [("news.date-relative", 3)]),
        ("{newslint: disable-next-line news.date-relative}\r\n\r\n \r\ntoday\r\ntoday", [("news.date-relative", 5)]),
        ("{newslint: disable-next-line news.date-relative\nfor a reason}\ntoday\ntoday", [("news.date-relative", 4)]),
        (
            "today\n{newslint: disable news.date-relative}\ntoday\n{newslint: enable news.date-relative}\ntoday",
            [("news.date-relative", 1), ("news.date-relative", 5)],
        ),
        ("today\n{newslint: disable news.date-relative}\ntoday\n\ntoday", [("news.date-relative", 1)]),
        ("today\n{newslint: disable news.date-relative}\ntoday\n{newslint: enable}\ntoday",
         [("news.date-relative", 1), ("news.date-relative", 5)]),
        ("today 4.3.\n{newslint: disable-file news.date}", []),
        ("today 4.3. Blinkin {newslint: disable-line news}", []),
        ("today 4.3. Blinkin {newslint: disable-line news.date}", [("news.name", 1)]),
        ("today Blinkin {newslint: disable-line news.date, news.name as she wrote}", []),
        ("today Blinkin {newslint: disable-line news.date ,news.name}", []),
        ("today {  newslint:disable-line news.date  }", []),
        ("today {a remark on newslint: disable-line news.date}", [("news.date-relative", 1)]),
    ],
)  # fmt: skip
def test_a_directive_suppresses_what_it_names_where_it_says(text: str, expected: list[tuple[str, int]]) -> None:
    assert left(text) == expected


@pytest.mark.parametrize(
    ("text", "rule", "severity", "message"),
    [
        (
            "{newslint: disable-line news.name}", UNUSED, Severity.WARNING,
            "The comment does nothing for 'news.name' here: remove it.",
        ),
        (
            "{newslint: disabel news.name}", UNKNOWN, Severity.ERROR,
            ("No directive 'disabel' (did you mean 'disable'?); there are disable, disable-line, "
            "disable-next-line, disable-file, enable."),
        ),
        (
            "{newslint: disable}", UNKNOWN, Severity.ERROR,
            "'disable' does not say what: write 'newslint: disable RULE reason'.",
        ),
        (
            "{newslint: disable-line news.nam}", UNKNOWN, Severity.ERROR,
            "No rule or pack 'news.nam' is in force here (did you mean 'news.name'?).",
        ),
        (
            "{newslint:}", UNKNOWN, Severity.ERROR,
            "No directive ''; there are disable, disable-line, disable-next-line, disable-file, enable.",
        ),
    ],
)  # fmt: skip
def test_a_directive_that_does_nothing_is_told_at_its_comment(
    text: str, rule: str, severity: Severity, message: str
) -> None:
    document, found = draft(text)
    assert suppress(document, found, EVERYTHING) == [Diagnostic(rule, message, severity, Span(0, len(text)))]


def test_of_several_rules_only_the_unused_one_is_told() -> None:
    assert left("today {newslint: disable-line news.date, news.name}") == [(UNUSED, 1)]


@pytest.mark.parametrize("text", ["{newslint: enable news.name}", "{newslint: enable}"])
def test_enabling_what_was_not_disabled_is_told(text: str) -> None:
    assert left(text) == [(UNUSED, 1)]


@pytest.mark.parametrize("target", ["news.name", "news"])
def test_a_run_that_was_not_asked_for_a_rule_does_not_call_its_suppression_unused(target: str) -> None:
    rules = replace(EVERYTHING, asked=frozenset({"news.date-order"}))
    assert left(f"{{newslint: disable-line {target}}}", rules) == []


def test_the_complaints_can_be_turned_off() -> None:
    assert left("{newslint: disable-line news.name}", replace(EVERYTHING, off=frozenset({UNUSED}))) == []

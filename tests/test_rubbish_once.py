"""What a page left behind is told once: the line goes, and nothing else is said of it."""

import pytest

from newslint.desk import Desk
from newslint.span import Span

DESK = Desk(find_config=False, grammar="off")


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("EMBED </>More Videos", "core.page-label-left"),
        ("(Copyright ©2018 WDRN-TV. All Rights Reserved.)", "core.syndication-line-left"),
        ("Source: MoePix / Getty", "core.credit-run-into-text"),
        ('" /> " /> ">', "core.script-left"),
        ("Report a typo to the WDRN staff", "core.comment-form-left"),
        ("Sport | Football", "core.line-left-by-page"),
    ],
)
def test_a_line_left_behind_is_told_once(line: str, rule: str) -> None:
    text = f"The council met on the old bridge.\n\n{line}\n\nIt voted to sell the bridge."
    found = DESK.lint_text(text, "draft.md").diagnostics
    there = [one.rule for one in found if one.span.overlaps(_place(text, line))]
    assert there == [rule]


def _place(text: str, line: str) -> Span:
    return Span(text.index(line), text.index(line) + len(line))


def test_what_the_writer_has_marked_as_said_so_is_left_alone() -> None:
    draft = "---\ntitle: A town waits\n---\n\nHe wrote that they didnt [sic] go. She wrote that they doesnt go.\n"
    found = DESK.lint_text(draft, "draft.md").diagnostics
    words = [one.span.of(draft) for one in found if one.rule == "news.apostrophe-missing"]
    assert words == ["doesnt"]

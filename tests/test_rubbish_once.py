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
        ("(Dorn Gazette)", "core.line-left-by-page"),
        ("– European Court of Justice", "core.line-left-by-page"),
        ("Also Read | Harbor: Two more booked over forged diplomas", "core.related-link-left"),
        ("Share: Facebook Viber Print", "core.page-label-left"),
        ("UNB ADU KS KS", "core.agency-sign-left"),
        ("(This story has not been edited by our staff and is from a syndicated feed.)", "core.syndication-line-left"),
        ("Continued on page A6", "core.jump-line-left"),
        ("This story is part of our series on the port.", "core.story-note-left"),
        ("Journal information: Island Letters", "core.study-reference-left"),
        ("Audio Player 00:00 / 00:31 Use Up/Down Arrow keys to increase volume.", "core.player-line-left"),
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


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("It voted. ADVERTISEMENT The mayor left.", "ADVERTISEMENT"),
        ("Skip to main content The council met on the old bridge.", "Skip to main content"),
        ("The council met on the old bridge. Facebook Twitter Email", "Facebook Twitter Email"),
        ("The council met on the old bridge. Load more comments", "Load more comments"),
    ],
)
def test_a_label_that_ran_into_a_paragraph_is_told_by_itself(text: str, label: str) -> None:
    found = DESK.lint_text(_draft(text), "draft.md").diagnostics
    assert [one.span.of(_draft(text)) for one in found if one.rule == "core.page-label-left"] == [label]


@pytest.mark.parametrize(
    "text",
    [
        "News The council had waited for came on Friday.",
        "Share the road, police said. The council met.",
        "The council met. Facebook, Twitter and Email are closed to it.",
        "Contact was lost at noon. Print is dead.",
    ],
)
def test_words_of_labels_in_a_sentence_are_left_alone(text: str) -> None:
    found = DESK.lint_text(_draft(text), "draft.md").diagnostics
    assert "core.page-label-left" not in {one.rule for one in found}


def _draft(text: str) -> str:
    return f"The bridge is old.\n\n{text}\n\nIt voted to sell."


def test_a_subhead_that_ran_into_a_long_paragraph_is_told_beside_its_length() -> None:
    text = "Why the old bridge failed The bridge was built in 1900. " + "It was made of iron and stone by hand. " * 30
    rules = {one.rule for one in DESK.lint_text(text, "draft.md").diagnostics}
    assert {"core.subhead-run-into-text", "news.paragraph-long"} <= rules

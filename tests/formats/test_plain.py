"""Plain text: headers, headline, paragraphs wrapped or not, lists, subheads, each at its place."""

from pathlib import Path

import pytest

from newslint.document import Comment, Field
from newslint.formats import read
from newslint.span import Span

FIRST = Path(__file__).parents[1] / "fixtures" / "blinken-china.txt"


def test_the_first_article() -> None:
    """The article that the project began with: headline and date share a line, labels stand above their values."""
    document = read(FIRST.read_bytes().decode(), str(FIRST))
    found = [(block.scope, block.text[:40], *document.position(block.span.start)) for block in document.blocks]
    assert found == [
        ("meta.date", "2024-04-21", 1, 7),
        ("headline", "US Secretary of State Blinken will go to", 1, 18),
        ("meta.category", "World", 3, 1),
        ("source-line", "Source:\u00a0 CNN", 6, 1),
        ("lede", "US Secretary of State Anthony Blinken wi", 8, 1),
        ("subhead", "What is known about Blinken's visit to C", 10, 1),
        ("paragraph", "As the publication notes, this is Blinke", 12, 1),
        ("paragraph", "We are in a different place than we were", 14, 1),
        ("paragraph", "US Secretary of State Blinken is schedul", 16, 1),
        ("paragraph", 'Blinken has "three main goals for his tr', 18, 1),
        ("list", "making progress on key issues;", 20, 5),
        ("list", "clearly and directly express concerns ab", 22, 5),
        ("list", "responsible management of competition.", 24, 5),
        ("paragraph", "Blinken plans to reiterate the deep US c", 26, 1),
        ("paragraph", "The state secretary also plans to discus", 28, 1),
        ("paragraph", "The Secretary of State will discuss issu", 30, 1),
        ("subhead", "China's support for Russia", 32, 1),
        ("paragraph", "Last October, the Pentagon found out tha", 34, 1),
        ("paragraph", "At the beginning of April, the United St", 36, 1),
        ("paragraph", "Earlier it was noted that the USA will r", 38, 1),
    ]
    assert {block.group for block in document.blocks if block.scope == "list"} == {1}
    assert document.metadata == (
        Field("date", "2024-04-21", Span(6, 16), Span(1, 5), Span(1, 17), "header"),
        Field("category", "World", Span(112, 117), Span(103, 111), Span(103, 117), "header"),
        Field("date", "", Span(134, 134), Span(118, 134), Span(118, 134), "header"),
        Field("source", "CNN", Span(145, 148), Span(136, 142), Span(136, 148), "header"),
    )


def blocks(source: str) -> list[tuple[str, int, str]]:
    return [(block.scope, block.group, block.text) for block in read(source, format="plain").blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        (" \r\n\t\n", []),
        ("Some over 40 people came.", [("lede", 0, "Some over 40 people came.")]),
        ("one line", [("lede", 0, "one line")]),
        ("A headline\n\nThe body.", [("headline", 0, "A headline"), ("lede", 0, "The body.")]),
        ("A sentence.\n\nThe body.", [("lede", 0, "A sentence."), ("paragraph", 0, "The body.")]),
        (
            "A headline\n\nA line on what happened\n\nThe body.",
            [("headline", 0, "A headline"), ("deck", 0, "A line on what happened"), ("lede", 0, "The body.")],
        ),
        (
            "A headline\nBy Jane Doe\nKYIV, Ukraine (AP) — The council met.",
            [
                ("headline", 0, "A headline"),
                ("byline", 0, "By Jane Doe"),
                ("dateline", 0, "KYIV, Ukraine (AP)"),
                ("lede", 0, "The council met."),
            ],
        ),
        (
            "The council met on Monday and approved\nthe budget after a debate that went\non until midnight.\n\nEnd.",
            [
                (
                    "lede",
                    0,
                    "The council met on Monday and approved the budget after a debate that went on until midnight.",
                ),
                ("paragraph", 0, "End."),
            ],
        ),
        (
            f"{'long ' * 25}end.\n{'more ' * 25}end.\nShort.",
            [
                ("lede", 0, f"{'long ' * 25}end."),
                ("paragraph", 0, f"{'more ' * 25}end."),
                ("paragraph", 0, "Short."),
            ],
        ),
        (
            "Body.\n\n- one\n\n- two\n\nBetween.\n\n1. three\n2) four\n\n• five",
            [
                ("lede", 0, "Body."),
                ("list", 1, "one"),
                ("list", 1, "two"),
                ("paragraph", 0, "Between."),
                ("list", 2, "three"),
                ("list", 2, "four"),
                ("list", 3, "five"),
            ],
        ),
        (
            "Body one.\n\nA subhead\n\nBody two.\n\nA last line",
            [
                ("lede", 0, "Body one."),
                ("subhead", 0, "A subhead"),
                ("paragraph", 0, "Body two."),
                ("paragraph", 0, "A last line"),
            ],
        ),
        ("Body one.\n\n* * *\n\nBody two.", [("lede", 0, "Body one."), ("paragraph", 0, "Body two.")]),
        ("Body one.\n\n— Yes, she said.", [("lede", 0, "Body one."), ("paragraph", 0, "— Yes, she said.")]),
        ("Body one.\n\nDate: no header here.", [("lede", 0, "Body one."), ("paragraph", 0, "Date: no header here.")]),
        (
            "Source: CNN\n\nA headline\n\nBody.",
            [("source-line", 0, "Source: CNN"), ("headline", 0, "A headline"), ("lede", 0, "Body.")],
        ),
        ("See http://a.b/c_(d). Me@x.org #tag", [("lede", 0, "See \ufffc. \ufffc \ufffc")]),
        ("---\ntitle: A title\n---\n\nBody.", [("headline", 0, "A title"), ("lede", 0, "Body.")]),
    ],
)
def test_what_a_text_is_made_of(source: str, expected: list[tuple[str, int, str]]) -> None:
    assert blocks(source) == expected
    assert blocks(source.replace("\n", "\r\n")) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Category / World", ("category", "World", "World", "Category", "Category / World")),
        ("Category: World", ("category", "World", "World", "Category", "Category: World")),
        ("Category\nWorld", ("category", "World", "World", "Category", "Category\nWorld")),
        ("Category:", ("category", "", "", "Category", "Category:")),
        ("Publication date", ("date", "", "", "Publication date", "Publication date")),
        ("Date: 21 April 2024", ("date", "21 April 2024", "21 April 2024", "Date", "Date: 21 April 2024")),
        ("published 2024-04-21", ("date", "2024-04-21", "2024-04-21", "published", "published 2024-04-21")),
        ("UPDATED: May 3, 2024", ("updated", "May 3, 2024", "May 3, 2024", "UPDATED", "UPDATED: May 3, 2024")),
        ("Author: Jane Doe", ("byline", "Jane Doe", "Jane Doe", "Author", "Author: Jane Doe")),
        ("Headline: Big news", ("title", "Big news", "Big news", "Headline", "Headline: Big news")),
        ("Language: en", ("language", "en", "en", "Language", "Language: en")),
    ],
)
def test_a_header_line(head: str, expected: tuple[str, ...]) -> None:
    """Name, value, and the source of value, label and extent."""
    source = f"{head}\n\nThe body is here.\n"
    (field,) = read(source, format="plain").metadata
    assert (field.name, field.value, *(span.of(source) for span in field[2:5])) == expected
    assert field.origin == "header"


def test_a_directive_is_a_comment_and_no_prose() -> None:
    source = "[newslint: disable news.x why]\nA headline\n\nBody [newslint: no].\n"
    document = read(source, format="plain")
    assert document.comments == (Comment("newslint: disable news.x why", Span(0, 30)),)
    assert [block.text for block in document.blocks] == ["A headline", "Body [newslint: no]."]


@pytest.mark.parametrize(
    "line", ["May 17, 2023", "Wednesday, May 17, 2023", "17 May 2023", "2023-05-17", "May 17, 2023 at 10:20 a.m."]
)
def test_a_date_alone_below_the_headline_is_the_articles(line: str) -> None:
    document = read(f"Orl to rebuild its pier\n\n{line}\n\nThe council voted.\n", "draft.txt")
    field = document.field("date")
    assert field
    assert field.span.of(document.source) == field.value
    assert [block.scope for block in document.blocks] == ["headline", "meta.date", "lede"]


def test_a_sentence_that_begins_with_a_date_is_none() -> None:
    text = "Orl to rebuild its pier\n\nMay 17, 2023 was cold.\n\nThe council voted.\n"
    assert not read(text, "draft.txt").field("date")

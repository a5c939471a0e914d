"""Documents: lines, positions, bytes, and the way from a block's text to the source."""

import pytest

from newslint.document import LARGEST, Block, Document, Position, TextPart, decode
from newslint.errors import DraftError
from newslint.span import Span

ENTITY = Block(
    "paragraph",
    (
        TextPart("R", Span(0, 1)),
        TextPart("&", Span(1, 6), verbatim=False),
        TextPart("D here", Span(6, 12)),
    ),
)
"""`R&amp;D here`."""


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("", [""]),
        ("one\ntwo\r\nthree\rfour", ["one", "two", "three", "four"]),
        ("\r\r\n\n", ["", "", "", ""]),
        ("a\x0bb\x0cc\x85d\u2028e\u2029f", ["a\x0bb\x0cc\x85d\u2028e\u2029f"]),
    ],
)
def test_lines_end_as_editors_have_it(source: str, lines: list[str]) -> None:
    document = Document("draft.txt", source, ())
    assert [document.line(number + 1).of(source) for number in range(len(lines))] == lines
    assert document.position(len(source)).line == len(lines)


def test_columns_count_code_points_from_one() -> None:
    document = Document("draft.txt", "é🎉\tx\r\ny", ())
    assert [document.position(offset) for offset in (0, 2, 3, 6)] == [
        Position(1, 1),
        Position(1, 3),
        Position(1, 4),
        Position(2, 1),
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (Span(0, 3), Span(0, 7)),
        (Span(1, 2), Span(1, 6)),
        (Span(2, 3), Span(6, 7)),
        (Span(4, 8), Span(8, 12)),
        (Span(2, 2), Span(6, 6)),
        (Span(8, 8), Span(12, 12)),
    ],
)
def test_a_place_in_the_text_is_a_place_in_the_source(text: Span, source: Span) -> None:
    assert ENTITY.to_source(text) == source


def test_a_slice_keeps_what_stands_for_something_whole() -> None:
    assert ENTITY.slice(Span(1, 4)) == (TextPart("&", Span(1, 6), verbatim=False), TextPart("D ", Span(6, 8)))


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"\xef\xbb\xbfBridge\r\n", "Bridge\r\n"),
        ("Brücke\u00a0🎉".encode(), "Brücke\u00a0🎉"),
    ],
)
def test_bytes_are_utf_8_and_nothing_is_translated(data: bytes, text: str) -> None:
    assert decode(data, "draft.md") == text


@pytest.mark.parametrize(
    ("data", "mistake"),
    [
        (b"one\ntwo\xff", "draft.md:2: not UTF-8: byte 0xff at offset 7; save the file as UTF-8"),
        ("Brücke".encode("utf-16"), "draft.md:1: not UTF-8: byte 0xff at offset 0; save the file as UTF-8"),
        (b"one\0two", "draft.md: looks like a binary file: NUL at offset 3"),
        (b"x" * (LARGEST + 2**20), "draft.md: 9 MiB is no draft; newslint reads files up to 8 MiB"),
    ],
)
def test_what_is_no_draft_is_a_clear_error(data: bytes, mistake: str) -> None:
    with pytest.raises(DraftError) as caught:
        decode(data, "draft.md")
    assert str(caught.value) == mistake


def test_what_is_worked_out_once_is_kept_with_the_document() -> None:
    document = Document("draft.md", "text", ())
    asked: list[str] = []

    def length(read: Document) -> int:
        asked.append(read.path)
        return len(read.source)

    assert (document.once(length), document.once(length), asked) == (4, 4, ["draft.md"])

"""Markdown: front matter, blocks, inline text, each part at its place."""

import pytest

from newslint.document import STAND_IN, Comment, Document
from newslint.formats import read
from newslint.span import Span


def document(source: str) -> Document:
    return read(source, format="markdown")


def blocks(source: str) -> list[tuple[str, int, str]]:
    return [(block.scope, block.group, block.text) for block in document(source).blocks]


def loose(source: str) -> list[tuple[str, str]]:
    """The parts that are not verbatim: what stands in the text, and what in the source."""
    found = document(source)
    return [(part.text, part.source.of(source)) for block in found.blocks for part in block.parts if not part.verbatim]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        (
            "# Head\n\nOne.\n\n# Two\n\nMore.",
            [("headline", 0, "Head"), ("lede", 0, "One."), ("subhead", 0, "Two"), ("paragraph", 0, "More.")],
        ),
        ("Head\n===\n\n## Sub\n\nOne.", [("headline", 0, "Head"), ("subhead", 0, "Sub"), ("lede", 0, "One.")]),
        ("One.\n\n# Late", [("lede", 0, "One."), ("subhead", 0, "Late")]),
        ("# Head {#id .x}\n\nOne.", [("headline", 0, "Head"), ("lede", 0, "One.")]),
        (
            "- one\n- two\n\n  more\n  1. in\n- three\n\n* other",
            [
                ("list", 1, "one"),
                ("list", 1, "two"),
                ("list", 1, "more"),
                ("list", 2, "in"),
                ("list", 1, "three"),
                ("list", 3, "other"),
            ],
        ),
        ("- [x] done", [("list", 1, "done")]),
        (
            "> one\n> two\n>\n> - in\n\n> three",
            [("blockquote", 1, "one two"), ("list", 2, "in"), ("blockquote", 3, "three")],
        ),
        (
            "| a | b |\n|---|---|\n| c \\| d | `e` |",
            [("table", 1, "a"), ("table", 1, "b"), ("table", 1, "c | d"), ("table", 1, STAND_IN)],
        ),
        ("One[^1] two.\n\n[^1]: Note *this*.", [("lede", 0, "One two."), ("paragraph", 0, "Note this.")]),
        ("One [^1] two.\n\n[^1]: Note.", [("lede", 0, "One two."), ("paragraph", 0, "Note.")]),
        ("One ![alt *text*](a.png) two.", [("lede", 0, "One two."), ("alt", 0, "alt text")]),
        ("    code\n\n```\ncode\n```\n\nOne.", [("lede", 0, "One.")]),
        ("Para\n---\ntitle: x\n---\nmore", [("subhead", 0, "Para"), ("subhead", 0, "title: x"), ("lede", 0, "more")]),
        ("<div>\n\nOne *two*.\n\n</div>", [("lede", 0, "One two.")]),
        (
            "<figure>\n<img alt='A'>\n<figcaption>B &amp; c</figcaption>\n</figure>",
            [("alt", 0, "A"), ("caption", 0, "B & c")],
        ),
        ("> <p>one\n> two</p>", [("blockquote", 1, "one two")]),
        ("- <p>one\n  two</p>", [("list", 1, "one two")]),
        ("<script>\nvar x\n\ny\n</script>\n\nOne.", [("lede", 0, "One.")]),
        ('{{< figure\n src="a *b"\n\n caption="c*" >}}\n\nOne.', [("lede", 0, "One.")]),
        (
            "{% if x %}\nOne {{% b %}}*t*wo{{% /b %}} {{ site.name }}.\n{% endif %}",
            [("lede", 0, f"One two {STAND_IN}.")],
        ),
        ("One {{ never closed", [("lede", 0, "One {{ never closed")]),
    ],
)
def test_what_a_text_is_made_of(source: str, expected: list[tuple[str, int, str]]) -> None:
    assert blocks(source) == expected
    assert blocks(source.replace("\n", "\r\n")) == expected


@pytest.mark.parametrize(
    ("source", "text", "parts"),
    [
        ("a *b* **c** ~~d~~ [e](u 't') [f][r]\n\n[r]: u", "a b c d e f", []),
        (
            "AT&amp;T &nbsp;&#x1F600;&copy",
            "AT&T \u00a0😀&copy",
            [("&", "&amp;"), ("\u00a0", "&nbsp;"), ("😀", "&#x1F600;")],
        ),
        ("a\\*b \\\\*c*", "a*b \\c", [("*", "\\*"), ("\\", "\\\\")]),
        ("one\n  two", "one two", [(" ", "\n  ")]),
        ("one \r\ntwo", "one two", [(" ", " \r\n")]),
        ("> one\n>  two", "one two", [(" ", "\n>  ")]),
        ("one  \ntwo\\\nthree<br>four", "one\ntwo\nthree\nfour", [("\n", "  \n"), ("\n", "\\\n"), ("\n", "<br>")]),
        ("a `b *c*` d", f"a {STAND_IN} d", [(STAND_IN, "`b *c*`")]),
        ("a <code>b</code> d", f"a {STAND_IN} d", [(STAND_IN, "<code>")]),
        ("<http://a.b> <c@d.org>", f"{STAND_IN} {STAND_IN}", [(STAND_IN, "<http://a.b>"), (STAND_IN, "<c@d.org>")]),
        ("See http://a.b/c_(d\\_e).", f"See {STAND_IN}.", [(STAND_IN, "http://a.b/c_(d\\_e)")]),
        ("é 😀\t[b](u)", "é 😀\tb", []),
        ("one <!-- c --> two", "one two", []),
        ("#one #18 C#", f"{STAND_IN} #18 C#", [(STAND_IN, "#one")]),
    ],
)
def test_what_a_reader_sees_of_a_paragraph(source: str, text: str, parts: list[tuple[str, str]]) -> None:
    assert document(source).blocks[0].text == text
    assert loose(source) == parts


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("title: A title", ("title", "A title", "A title")),
        ('headline: "A \\"title\\" \\u00e9"', ("title", 'A "title" é', 'A \\"title\\" \\u00e9')),
        ("title: 'It''s'", ("title", "It's", "It''s")),
        ("description: >-\n  one\n  two", ("deck", "one two", "one\n  two")),
        ("summary: |-\n  one\n  two", ("deck", "one\ntwo", "one\n  two")),
        ("title: one\n  two", ("title", "one two", "one\n  two")),
        ("source:", ("source", "", "")),
        ('source: ""', ("source", "", "")),
        ("publication_date: 2024-01-02 # day", ("date", "2024-01-02", "2024-01-02")),
        ("draft: no", ("draft", "no", "no")),
        ("Desk: Foreign", ("desk", "Foreign", "Foreign")),
        ("image: {credit: AP}", ("image.credit", "AP", "AP")),
        ("title: 😀 x", ("title", "😀 x", "😀 x")),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_field_of_yaml(line: str, expected: tuple[str, str, str], end: str) -> None:
    """Name, value, and the source of the value."""
    source = f"---\nfirst: é\n{line}\nlast: x\n---\n\nBody.\n".replace("\n", end)
    found = document(source)
    assert [field.name for field in found.metadata] == ["first", expected[0], "last"]
    field = found.metadata[1]
    assert (field.name, field.value, field.span.of(source).replace(end, "\n")) == expected
    assert field.label.of(source).lower() in line.lower()
    assert found.blocks[-1].text == "Body."


def test_an_empty_field_stands_right_after_its_label() -> None:
    source = "---\nsource:\ntitle: x\n---\n"
    assert document(source).metadata[0].span == Span(11, 11)


def test_each_item_of_a_list_is_a_field() -> None:
    source = "---\ntags: [a, 'b']\nauthors:\n  - Jane Doe\n  - John Roe\n---\n"
    found = [(field.name, field.value, field.span.of(source)) for field in document(source).metadata]
    assert found == [
        ("tags", "a", "a"),
        ("tags", "b", "b"),
        ("byline", "Jane Doe", "Jane Doe"),
        ("byline", "John Roe", "John Roe"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('title = "A \\"title\\" \\u00e9"', ("title", 'A "title" é', 'A \\"title\\" \\u00e9')),
        ("title = 'A \\title'", ("title", "A \\title", "A \\title")),
        ("date = 2024-01-02T03:04:05Z # day", ("date", "2024-01-02T03:04:05Z", "2024-01-02T03:04:05Z")),
        ('source = ""', ("source", "", "")),
        ('tags = [\n  "a",\n]', ("tags", "a", "a")),
        ('[image]\ncredit = "AP"\n[x]', ("image.credit", "AP", "AP")),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_field_of_toml(line: str, expected: tuple[str, str, str], end: str) -> None:
    source = f'+++\nfirst = "é"\n{line}\n+++\n\nBody.\n'.replace("\n", end)
    found = document(source)
    assert [(field.name, field.value, field.span.of(source)) for field in found.metadata[1:]] == [expected]
    assert found.blocks[-1].text == "Body."


@pytest.mark.parametrize(
    ("front", "names"),
    [
        ("title: One: two\ndate: 2024-01-02", ["date"]),
        ("title: One\nbad: [", ["title"]),
        ("title: One\n\tx: y\ndate: 2024-01-02", ["date"]),
        ("title: One\nbad: *gone\ndate: 2024-01-02", ["title", "date"]),
        ("title: &a [*a]\ndate: 2024-01-02", ["date"]),
        ("title: " + "[" * 50_000, []),
    ],
)
def test_front_matter_with_a_fault_is_read_as_far_as_it_goes(front: str, names: list[str]) -> None:
    found = document(f"---\n{front}\n---\n\nBody.\n")
    assert [field.name for field in found.metadata] == names
    assert found.blocks[-1].text == "Body."


def test_fields_become_blocks() -> None:
    source = "---\ntitle: T\nstandfirst: D\nauthor: Jane Doe\nlang: en\nurl: https://a.b\n---\nBody."
    assert blocks(source) == [
        ("headline", 0, "T"),
        ("deck", 0, "D"),
        ("byline", 0, "Jane Doe"),
        ("meta.language", 0, "en"),
        ("meta.url", 0, STAND_IN),
        ("lede", 0, "Body."),
    ]


def test_comments() -> None:
    source = "<!-- newslint: disable a -->\n\nOne <!--two--> three.\n\n<!-- four\nfive -->\n"
    assert document(source).comments == (
        Comment("newslint: disable a", Span(0, 28)),
        Comment("two", Span(34, 44)),
        Comment("four\nfive", Span(53, 71)),
    )
    assert blocks(source) == [("lede", 0, "One three.")]


@pytest.mark.parametrize(
    "piece", ["[", "<", "*a ", "![", "> ", "<a ", "[a](", "&", "{{< ", "#a ", "a@", "http://", "\\", "`", "|a"]
)
def test_a_long_hostile_line_is_read(piece: str) -> None:
    source = piece * (60_000 // len(piece))
    assert document(source).source == source

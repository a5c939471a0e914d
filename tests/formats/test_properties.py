"""What holds of every reader for every text: it does not raise, and every character's place is right."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import Block, Document
from newslint.formats import FORMATS, read
from newslint.span import Span

MARKUP = [
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\r\n\r\n",
    " ",
    "  ",
    "\t",
    "\xa0",
    "\u2028",
    "\x0b",
    "\x85",
    "\ufeff",
    "\x00",
    "\ud800",
    "word",
    "By Jane Doe",
    "KYIV, Ukraine (AP) \u2014 ",
    "Source: CNN",
    "date 2024-04-21 ",
    "Category\nWorld\n",
    "é",
    "😀",
    "# ",
    "## ",
    "===\n",
    "---\n",
    "+++\n",
    "title: x\n",
    'title = "x\\u00e9"\n',
    "- ",
    "* ",
    "1. ",
    "> ",
    "    ",
    "| a | b |\n",
    "|---|---|\n",
    "*",
    "**",
    "_",
    "`",
    "```\n",
    "~~",
    "\\",
    "\\*",
    "[",
    "](u)",
    "![",
    '](i.png "t")',
    "[^1]",
    "[^1]: ",
    "{{< a >}}",
    "{{% b %}}",
    "{{ c }}",
    "{% d %}",
    "<",
    ">",
    "</",
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<br>",
    "<br/>",
    "<article>",
    "</article>",
    "<main>",
    "<h1>",
    "</h1>",
    "<ul>",
    "<li>",
    "</ul>",
    "<table><tr><td>",
    "</table>",
    "<blockquote>",
    "</blockquote>",
    "<figure>",
    "<figcaption>",
    "</figure>",
    '<img alt="a &amp; b">',
    "<script>",
    "</script>",
    '<script type="application/ld+json">',
    '{"@type": "NewsArticle", "headline": "a\\n b", "author": {"name": "x"}}',
    '<meta property="og:title" content="a &lt; b">',
    '<time datetime="2024-04-21">',
    "</time>",
    "<!--",
    "-->",
    "<!-- c -->",
    "<title>",
    "</title>",
    "<p hidden>",
    '<a href="',
    '">',
    "'",
    "&amp;",
    "&nbsp;",
    "&#x1F600;",
    "&#0;",
    "&bogus;",
    "&",
    ";",
    "{",
    "}",
    "http://a.b/c_(d)",
    "me@example.org",
    "#tag",
    "@handle",
    "[newslint: disable x]",
    "<!-- newslint: disable x -->",
    "<?",
    "<!",
    "<![CDATA[",
    "]]>",
]

TEXTS = st.one_of(
    st.text(), st.lists(st.one_of(st.sampled_from(MARKUP), st.text(max_size=3)), max_size=40).map("".join)
)


def _problems(document: Document, block: Block) -> list[str]:
    """What is wrong with a block's parts."""
    found = []
    last = 0
    for part in block.parts:
        if part.verbatim and part.source.of(document.source) != part.text:
            found.append(f"not verbatim: {part}")
        if not part.text or not last <= part.source.start <= part.source.end <= len(document.source):
            found.append(f"empty or out of order: {part}")
        last = part.source.end
    if not block.text.strip() or block.text != block.text.strip():
        found.append(f"not trimmed: {block.text!r}")
    return found


@pytest.mark.parametrize("name", sorted(FORMATS))
@settings(max_examples=200, deadline=None)
@given(source=TEXTS)
def test_any_text_is_read_with_every_character_in_its_place(name: str, source: str) -> None:
    document = read(source, format=name)
    assert (document.source, document.format) == (source, name)
    assert [problem for block in document.blocks for problem in _problems(document, block)] == []
    starts = [block.span.start for block in document.blocks]
    assert starts == sorted(starts)
    whole = Span(0, len(source))
    assert all(whole.contains(span) for field in document.metadata for span in field[2:5])
    assert all(field.extent.contains(field.span) and field.extent.contains(field.label) for field in document.metadata)
    assert all(whole.contains(comment.span) for comment in document.comments)


@pytest.mark.parametrize("name", sorted(FORMATS))
@settings(max_examples=100, deadline=None)
@given(source=TEXTS, data=st.data())
def test_mapping_keeps_order_and_nesting(name: str, source: str, data: st.DataObject) -> None:
    document = read(source, format=name)
    for block in document.blocks[:3]:
        edges = st.integers(0, len(block.text))
        a, b, c, d = sorted(data.draw(st.tuples(edges, edges, edges, edges)))
        outer, inner = block.to_source(Span(a, d)), block.to_source(Span(b, c))
        before, after = block.to_source(Span(a, b)), block.to_source(Span(c, d))
        assert b == c or a == d or outer.contains(inner)
        assert a == b or c == d or before.start <= after.start
        assert 0 <= outer.start <= outer.end <= len(source)


SPACES = st.sampled_from([" ", "\n", "\r\n", "  ", " \n"])
WRAPS = {
    "plain": [""],
    "markdown": ["", "*", "**", "_", "~~"],
    "html": ["", "<b>", "<em>", '<a href="http://x.y/words" title="words">', "<span class='a > b'>"],
}
BETWEEN = {
    "plain": [""],
    "markdown": ["", "&amp; ", "\\* ", "`words` ", "[^1] ", "<!-- words --> ", "<b>", "😀 ", "é\u00a0", "&nbsp;"],
    "html": ["", "&amp; ", "<code>words</code> ", "<!-- words --> ", "<br>", "😀 ", "é\u00a0", "&nbsp;", "&#x1F600; "],
}
HEADS = {
    "plain": ["", "A headline\n\n", "date 2024-04-21 A headline\r\n\r\n"],
    "markdown": [
        "",
        '---\ntitle: "Words\\u00e9 😀"\n---\n',
        "# Words\r\n\r\n",
        "<p>words</p>\n\n",
        "{{< a words >}}\n\n",
    ],
    "html": [
        "",
        "<p>",
        "<!doctype html><title>words</title><h1>Words &eacute;</h1><p>",
        "<script>words</script><article><p>",
    ],
}


@st.composite
def _marked(draw: st.DrawFn, name: str) -> tuple[str, dict[str, int]]:
    """A text in a format, and where each of its numbered words stands in it."""
    source = draw(st.sampled_from(HEADS[name]))
    places: dict[str, int] = {}
    for number in range(draw(st.integers(1, 12))):
        word, wrap = f"known{number}q", draw(st.sampled_from(WRAPS[name]))
        source += draw(st.sampled_from(BETWEEN[name])) + wrap
        places[word] = len(source)
        tag = re.match(r"<(\w+)", wrap)
        source += word + (f"</{tag[1]}>" if tag else wrap) + draw(SPACES)
    return source, places


@pytest.mark.parametrize("name", sorted(FORMATS))
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_every_word_is_found_where_it_was_written(name: str, data: st.DataObject) -> None:
    source, places = data.draw(_marked(name))
    document = read(source, format=name)
    found = {}
    for block in document.blocks:
        for word in re.finditer(r"known\d+q", block.text):
            place = block.to_source(Span(*word.span()))
            assert place.of(source) == word[0]
            assert word[0] not in found
            found[word[0]] = place.start
    assert found == places

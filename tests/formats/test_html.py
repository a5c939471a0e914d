"""HTML: which text is the article's, its scopes, what the page says of itself, each part at its place."""

import pytest

from newslint.document import STAND_IN, Comment, Document
from newslint.formats import read
from newslint.span import Span

PAGE = """<!doctype html>
<html lang="en-GB">
<head>
<title>Head &amp; line | The Site</title>
<meta property="og:title" content="Head &quot;line&quot;">
<meta name="description" content="What it is about">
<meta property='article:published_time' content='2024-04-21T10:00:00Z'>
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Other", "dateModified": "2024-04-22",
 "author": [{"@type": "Person", "name": "Jos\\u00e9 Doe"}], "publisher": {"@type": "Organization", "name": "The Site"}}
</script>
<style>p { color: red }</style>
</head>
<body>
<nav><p>Menu</p></nav>
<article><p>A card</p></article>
<article>
<header><h1>Head &amp;
  line</h1>
<p class="standfirst">What it is about</p>
<p class="meta byline">By <a rel="author" href="/x">Jane Doe</a></p>
<time datetime="2024-04-21">21 April</time></header>
<p>KYIV, Ukraine (AP) &mdash; The <em>first</em>   paragraph,<br>with <code>x = 1</code>.</p>
<figure><img src="a.png" alt="A &lt;picture>"><figcaption>The caption</figcaption></figure>
<h2>A subhead</h2>
<ul><li>one<li>two <ul><li>in</li></ul></ul>
<blockquote><p>quoted</p></blockquote>
<table><caption>Figures</caption><tr><th>A<td>1</table>
<p hidden>gone</p><p><span aria-hidden="true">gone</span>here</p><aside>Read on</aside>
<!-- newslint: disable x -->
<p>Source: CNN</p>
</article>
<footer><p>Contact</p></footer>
</body>
</html>
"""


def document(source: str) -> Document:
    return read(source, format="html")


def blocks(source: str) -> list[tuple[str, int, str]]:
    return [(block.scope, block.group, block.text) for block in document(source).blocks]


def test_an_article_page() -> None:
    assert [block for block in blocks(PAGE) if not block[0].startswith("meta.")] == [
        ("headline", 0, "Head & line"),
        ("deck", 0, "What it is about"),
        ("byline", 0, "By Jane Doe"),
        ("dateline", 0, "KYIV, Ukraine (AP)"),
        ("lede", 0, f"The first paragraph,\nwith {STAND_IN}."),
        ("alt", 0, "A <picture>"),
        ("caption", 0, "The caption"),
        ("subhead", 0, "A subhead"),
        ("list", 1, "one"),
        ("list", 1, "two"),
        ("list", 2, "in"),
        ("blockquote", 3, "quoted"),
        ("caption", 4, "Figures"),
        ("table", 4, "A"),
        ("table", 4, "1"),
        ("paragraph", 0, "here"),
        ("source-line", 0, "Source: CNN"),
    ]


def test_what_a_page_says_of_itself() -> None:
    found = [(field.name, field.value, field.span.of(PAGE), field.origin) for field in document(PAGE).metadata]
    assert found == [
        ("language", "en-GB", "en-GB", "html"),
        ("title", 'Head "line"', "Head &quot;line&quot;", "html"),
        ("deck", "What it is about", "What it is about", "html"),
        ("date", "2024-04-21T10:00:00Z", "2024-04-21T10:00:00Z", "html"),
        ("updated", "2024-04-22", "2024-04-22", "html"),
        ("byline", "José Doe", "Jos\\u00e9 Doe", "html"),
        ("byline", "Jane Doe", "Jane Doe", "header"),
        ("source", "CNN", "CNN", "header"),
    ]


def test_comments_are_no_prose() -> None:
    start = PAGE.index("<!-- newslint")
    assert document(PAGE).comments == (Comment("newslint: disable x", Span(start, start + 28)),)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ("Only text", [("lede", 0, "Only text")]),
        (
            "<p>one<p>two <b>three<p>four</b> five",
            [("lede", 0, "one"), ("paragraph", 0, "two three"), ("paragraph", 0, "four five")],
        ),
        (
            "<div>one <p>two</p> three</div><span>four</span> five",
            [("lede", 0, "one"), ("paragraph", 0, "two"), ("paragraph", 0, "three"), ("paragraph", 0, "four five")],
        ),
        ("<p>&nbsp;</p><p> a <b> b</b>\r\n\tc </p>", [("lede", 0, "a b c")]),
        (
            "<p>5 < 6 & x > y <3 AT&T &lt;b&gt; &bogus; &#8212;</p>",
            [("lede", 0, "5 < 6 & x > y <3 AT&T <b> &bogus; —")],
        ),
        ("<p title='a>b' x=\"</p>\">one</p\n>two", [("lede", 0, "one"), ("paragraph", 0, "two")]),
        ("<script>if (a</p>b) '<p>no</p>'</script><textarea><p>no</textarea><p>yes", [("lede", 0, "yes")]),
        ("<template><p>no</p></template><svg><text>no</text></svg><pre>no</pre><p>yes", [("lede", 0, "yes")]),
        ("<main><h1>Head</h1><p>one</p></main><p>no</p>", [("headline", 0, "Head"), ("lede", 0, "one")]),
        ("<title>A title</title><p>one</p>", [("headline", 0, "A title"), ("lede", 0, "one")]),
        ("<h1>One</h1><h1>Two</h1><p>one</p>", [("headline", 0, "One"), ("subhead", 0, "Two"), ("lede", 0, "one")]),
        (
            "<p>See <a href='http://x.y'>http://a.b</a> or me@x.org.</p>",
            [("lede", 0, f"See {STAND_IN} or {STAND_IN}.")],
        ),
        ("<p>a<!-- b -->c<![CDATA[ d ]]>e<?f?>g</p>", [("lede", 0, "aceg")]),
        ("<p>a</i></p></div>b", [("lede", 0, "a"), ("paragraph", 0, "b")]),
        ("<p hidden>no<p>yes", [("lede", 0, "yes")]),
        (
            "<p class=byline>By Jane Doe<p>one <b>two<div>three</div>",
            [("byline", 0, "By Jane Doe"), ("lede", 0, "one two"), ("paragraph", 0, "three")],
        ),
        ("<ul><li hidden>no<ul><li>no</ul><li>yes</ul>", [("list", 1, "yes")]),
        ("<table><tr hidden><td>no<tr><td>yes<td hidden>no<th>too</table>", [("table", 1, "yes"), ("table", 1, "too")]),
        ("<dl><dt>a<dd>b</dl>", [("list", 1, "a"), ("list", 1, "b")]),
    ],
)
def test_what_a_fragment_is_made_of(source: str, expected: list[tuple[str, int, str]]) -> None:
    assert blocks(source) == expected


def test_a_time_in_a_sentence_is_not_the_date_of_the_article() -> None:
    assert document('<p>On <time datetime="2020-02-02">Sunday</time> it rained.</p>').metadata == ()


def test_linked_data_of_the_site_is_not_the_article_s() -> None:
    graph = (
        '{"@graph": [{"@type": "WebSite", "description": "Tagline"}, {"@type": ["NewsArticle"], "headline": "One"}]}'
    )
    found = document(f'<script type="application/ld+json">{graph}</script>').metadata
    assert [(field.name, field.value) for field in found] == [("title", "One")]


def test_linked_data_that_is_no_json_says_nothing() -> None:
    source = '<script type="application/ld+json">{"headline": "One", }</script><p>one'
    assert (document(source).metadata, blocks(source)) == ((), [("lede", 0, "one")])


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<a ",
        '<a "',
        "<b>",
        "<b></i>",
        "<div>",
        "<p>",
        "&",
        "&a",
        "<!--",
        "<ul><li>",
        "<table><td>",
        "<article>",
        "{",
    ],
)
def test_a_long_hostile_line_is_read(piece: str) -> None:
    source = piece * (60_000 // len(piece))
    assert document(source).source == source


@pytest.mark.parametrize("opening", ["[", '{"a":', '{"a":['])
def test_deep_linked_data_is_passed_over(opening: str) -> None:
    assert document(f'<script type="application/ld+json">{opening * 30_000}</script>').metadata == ()

"""Markdown read as another implementation of CommonMark reads it."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newslint.document import STAND_IN
from newslint.formats import read

PIECES = [
    "word",
    "other",
    "A",
    "1",
    " ",
    " ",
    "  ",
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "\\\n",
    "  \n",
    "*",
    "*",
    "**",
    "_",
    "__",
    "`",
    "``",
    "\\*",
    "\\[",
    "\\",
    "&amp;",
    "&#65;",
    "&bogus;",
    "[",
    "]",
    "](u)",
    "](<u v> 't')",
    "[r]",
    "![",
    "\n\n[r]: /u 'title'\n\n",
    "\n# ",
    "\n## ",
    "\n> ",
    "\n>> ",
    "\n- ",
    "\n  - ",
    "\n* ",
    "\n1. ",
    "\n2) ",
    "\n    ",
    "\n   ",
    "\n```\n",
    "\n~~~\n",
    "\n===\n",
    "\n---\n",
    "\n***\n",
    "é",
    "😀",
    "“",
    "!",
    ".",
    "(",
    ")",
    '"',
]


def _seen(source: str) -> str:
    """The text that markdown-it shows, without code and pictures."""
    tokens = MarkdownIt("commonmark").parse(source)
    children = (child for token in tokens for child in token.children or ())
    return "".join(child.content for child in children if child.type == "text")


def _bare(text: str) -> str:
    return re.sub(rf"[\s{STAND_IN}]+", "", text)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(source=st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_what_is_seen_is_what_commonmark_shows(source: str) -> None:
    source = f"x\n{source}"
    document = read(source, format="markdown")
    assert _bare("".join(block.text for block in document.blocks if block.scope != "alt")) == _bare(_seen(source))

"""Selectors: how they are written, and where they hold."""

import pytest

from newslint.formats import read
from newslint.reading.voices.prose import prose
from newslint.scope import Both, Either, Name, Not, ScopeError, Selector, parse

DRAFT = """---
title: Bridge reopens
description: A town waits.
---

The bridge reopened. "We are ready for all the trucks," she said.

> It was closed for years.

- one item
"""


@pytest.mark.parametrize(
    ("text", "selector"),
    [
        ("headline", Name("headline")),
        ("~quote", Not(Name("quote"))),
        ("text & ~quote", Both(Name("text"), Not(Name("quote")))),
        ("list | table & ~quote", Either(Name("list"), Both(Name("table"), Not(Name("quote"))))),
        ("(list | table) & ~quote", Both(Either(Name("list"), Name("table")), Not(Name("quote")))),
        ("meta.description", Name("meta.description")),
    ],
)
def test_what_a_selector_says(text: str, selector: Selector) -> None:
    assert parse(text) == selector


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("headlin", "no scope 'headlin' (did you mean 'headline'?)"),
        ("text &", "the scope ends too early; a scope name is missing"),
        ("text quote", "'quote' is out of place in the scope 'text quote'"),
        ("(text", "a bracket is left open in the scope"),
        ("& text", "a scope name is missing before '&'"),
        ("text, quote", "', quote' is no scope; write names with &, | and ~"),
        ("", "the scope ends too early; a scope name is missing"),
    ],
)
def test_what_is_wrong_with_a_selector(text: str, mistake: str) -> None:
    with pytest.raises(ScopeError) as caught:
        parse(text)
    assert caught.value.message == mistake


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("headline", ["Bridge reopens"]),
        ("deck", ["A town waits."]),
        ("lede", ['The bridge reopened. "We are ready for all the trucks," she said.']),
        ("paragraph & ~quote", ["The bridge reopened. ", " she said."]),
        ("quote", ['"We are ready for all the trucks,"', "It was closed for years."]),
        ("quote & ~blockquote", ['"We are ready for all the trucks,"']),
        ("list | headline", ["Bridge reopens", "one item"]),
        ("list & sentence", ["one item"]),
        ("sentence & lede & ~quote", ["The bridge reopened.", " she said."]),
        ("raw", [DRAFT]),
    ],
)
def test_where_a_selector_holds(selector: str, expected: list[str]) -> None:
    document = read(DRAFT, "draft.md")
    assert [span.of(block.text) for block, spans in prose(document, parse(selector)) for span in spans] == expected

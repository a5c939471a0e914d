"""Which paragraphs are a byline, a dateline, a source line, the lede."""

import pytest

from newslint.formats import read


def scopes(source: str, name: str = "markdown") -> list[tuple[str, str]]:
    return [(block.scope, block.text) for block in read(source, format=name).blocks]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "By JANE DOE, Associated Press",
        "By Jane Doe and John Roe",
        "By Jane Doe, John Roe and Ann Poe",
        "By Élise de la Tour",
        "By J. R. O'Neil-Smith, Washington correspondent",
        "By Jane Doe | Staff Writer",
        "By Jane Doe in Kyiv",
        "By Jane Doe Jr.",
        "By Reuters",
        "Written by Jane Doe",
        "BY JANE DOE",
    ],
)
def test_a_byline(line: str) -> None:
    assert scopes(f"# Head\n\n{line}\n\nThe body.") == [("headline", "Head"), ("byline", line), ("lede", "The body.")]


@pytest.mark.parametrize(
    "line",
    [
        "By 2030 the city will grow",
        "By noon it was over.",
        "By Monday Night",
        "By Friday, talks had failed",
        "By far the best",
        "By Jane Doe's own account, nothing happened.",
        "By the river",
        "By Christmas",
        "Byron Smith spoke",
        "By",
    ],
)
def test_no_byline(line: str) -> None:
    assert scopes(f"{line}\n\nThe body.")[0] == ("lede", line)


@pytest.mark.parametrize(
    ("dateline", "dash"),
    [
        ("KYIV, Ukraine (AP)", " — "),
        ("WASHINGTON", " — "),
        ("WASHINGTON", "—"),
        ("LONDON, Jan 5 (Reuters)", " - "),
        ("LONDON, 5 January 2024 (AFP)", " – "),
        ("DES MOINES, Iowa", " – "),
        ("ST. LOUIS", " -- "),
        ("SÃO PAULO", " — "),
        ("WILKES-BARRE, Pa.", " — "),
        ("Kyiv, Ukraine (AP)", " — "),
        ("(Reuters)", " - "),
    ],
)
def test_a_dateline(dateline: str, dash: str) -> None:
    source = f"{dateline}{dash}The council met."
    document = read(source, format="markdown")
    assert [(block.scope, block.text) for block in document.blocks] == [
        ("dateline", dateline),
        ("lede", "The council met."),
    ]
    assert document.blocks[1].span.start == len(dateline + dash)


@pytest.mark.parametrize(
    "text",
    [
        "NATO — the alliance — met on Monday.",
        "BREAKING — The council has met.",
        "CNN — The network has said so.",
        "US — China talks go on.",
        "The council — The city's own — met.",
        "Kyiv — The council met.",
        "COVID-19 — The virus is back.",
        "ENERGY BILL PASSES — STILL MORE TO DO",
        "WASHINGTON met. Then — Nothing at all.",
        "— The council met.",
        "WASHINGTON —",
    ],
)
def test_no_dateline(text: str) -> None:
    assert scopes(text, "plain")[0][0] != "dateline"
    assert "dateline" not in dict(scopes(text))


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Source: CNN", "CNN"),
        ("Sources: CNN, Reuters", "CNN, Reuters"),
        ("Source:\u00a0 CNN", "CNN"),
        ("SOURCE : CNN", "CNN"),
        ("Via: CNN", "CNN"),
    ],
)
@pytest.mark.parametrize("name", ["plain", "markdown", "html"])
@pytest.mark.parametrize("draft", ["{}\n\nThe body came first.", "The body came first.\n\n{}"])
def test_a_source_line_is_a_field_too(line: str, value: str, name: str, draft: str) -> None:
    source = draft.format(line)
    if name == "html":
        source = "".join(f"<p>{paragraph}</p>" for paragraph in source.split("\n\n"))
    document = read(source, format=name)
    assert sorted(block.scope for block in document.blocks) == ["lede", "source-line"]
    (field,) = document.metadata
    start = source.index(value)
    assert (field.name, field.value, tuple(field.span), field.origin) == (
        "source",
        value,
        (start, start + len(value)),
        "header",
    )


def test_a_source_line_far_from_both_ends_is_prose() -> None:
    body = "\n\n".join(f"Paragraph number {number} is here." for number in range(6))
    assert "source-line" not in dict(scopes(f"{body}\n\nSource: of trouble\n\n{body}"))


def test_a_picture_is_no_lede() -> None:
    assert scopes("![Alt](a.png)\n\nThe body.") == [("alt", "Alt"), ("lede", "The body.")]

"""Quotation marks of news copy: what they enclose, what sort of words, and which are left over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.formats import read
from newslint.reading.voices.marks import pair_marks
from newslint.reading.voices.quotations import quotations, stray_marks

ENCLOSED = [
    ('"We are ready."', ["We are ready."]),
    ("“We are ready.”", ["We are ready."]),
    ("«We are ready.»", ["We are ready."]),
    ("»We are ready.«", ["We are ready."]),
    ("„We are ready.“", ["We are ready."]),
    ("„We are ready.”", ["We are ready."]),
    ("‘We are ready,’ she said.", ["We are ready,"]),
    ("'We are ready,' she said.", ["We are ready,"]),
    ("\"He told me 'never again' and left.\"", ["He told me 'never again' and left."]),
    ("“He told me ‘never again’ and left.”", ["He told me ‘never again’ and left."]),
    ("‘He told me “never again” and left.’", ["He told me “never again” and left."]),
    ("It isn't the players' fault, nor the boys'.", []),
    ("The ’90s and the '80s were rock 'n' roll years.", []),
    ('She is 5\'10" tall and has a 24" screen.', []),
    ('He is known as "cosmonaut No. 11", and more.', ["cosmonaut No. 11"]),
    ('It is called "COVID-19" here. "D" is for "disease."', ["COVID-19", "D", "disease."]),
    ('It will be "October 15".', ["October 15"]),
    ('A 12" pipe, "as he said," burst.', ["as he said,"]),
    ('The ("so-called") plan', ["so-called"]),
    ('He called it—"a mess"—and left.', ["a mess"]),
    ("[“We are ready,”] he said.", ["We are ready,"]),
    ("The plan is wrong “because it is dear.“ He left.", ["because it is dear."]),
    ('She said "the decision is misguided.“ He left.', ["the decision is misguided."]),
]


@pytest.mark.parametrize(("text", "enclosed"), ENCLOSED)
def test_what_marks_enclose(text: str, enclosed: list[str]) -> None:
    document = read(f"Word {text}\n", "draft.txt", "plain")
    found = [quotation for quotation in quotations(document) if "paragraph" in quotation.block.scopes]
    assert [quotation.text for quotation in found] == enclosed
    assert not any(quotation.unclosed for quotation in found)
    assert not stray_marks(document)


KINDS = [
    ('"We are ready for the winter," she said.', "speech"),
    ('He called it "a waste of money".', "partial"),
    ('The threat is "serious".', "term"),
    ('The film, called "The River Rose," opens.', "term"),
    ('James "Cap" Hale left.', "term"),
    ('They sang "The Long Winter of Our Town" at noon.', "term"),
    (
        'The hearing, "Back from the Field: Are We Providing the Proper Care for Our Young and Wounded?", was long.',
        "term",
    ),
    ('It is a so-called "smart" bomb.', "term"),
    ('"No," she said.', "speech"),
    ('He said the bill was "dead on arrival in the House".', "partial"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_what_sort_of_words_they_are(text: str, kind: str) -> None:
    assert [quotation.kind for quotation in quotations(read(f"{text}\n", "draft.md"))] == [kind]


OVER_PARAGRAPHS = [
    '"We are ready.\n\n"We have been for weeks," she said.',
    "“We are ready.\n\n“We have been for weeks.\n\n“And so is he,” she said.",
    '"We have the "just and fair" rule.\n\n"We keep it," she said.',
    '"We are ready.\n\nIn May, the port closed. Image: Ana Ruiz.\n\n"We have been for weeks," she said.',
    '"We are ready.\n\nWe have been for weeks," she said.',
]


@pytest.mark.parametrize("text", OVER_PARAGRAPHS)
def test_a_quotation_goes_on_in_the_next_paragraph(text: str) -> None:
    document = read(f"{text}\n", "draft.md")
    assert not any(quotation.unclosed for quotation in quotations(document))
    assert not stray_marks(document)


UNCLOSED = [
    '"We are ready, she said.\n\nNobody spoke.',
    '"We are ready, Fell said.\n\n"We have been for weeks," she said.',
    '"We are ready, said Sen. Ruth Fell, who met them. She left.\n\n"We have been for weeks," she said.',
    "“We are ready, he told reporters.\n\nThe port is closed.",
    "«We are ready, Fell said.\n\nThe port is closed.",
    'He called it "a waste of money and left.\n\nThe port is closed.',
]


@pytest.mark.parametrize("text", UNCLOSED)
def test_a_quotation_that_is_never_closed(text: str) -> None:
    assert any(quotation.unclosed for quotation in quotations(read(f"{text}\n", "draft.md")))


@given(st.text(alphabet="ab \"'“”‘’«»„.,\n19", max_size=40))
def test_pairs_lie_in_the_text_and_never_cross(text: str) -> None:
    pairs = pair_marks(text).pairs
    assert all(0 <= pair.span.start < pair.span.end <= len(text) for pair in pairs)
    for first in pairs:
        for second in pairs:
            apart = not first.span.overlaps(second.span)
            assert apart or first.span.contains(second.span) or second.span.contains(first.span)
